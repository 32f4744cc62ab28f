"""Accounts of one thing that do not agree: why talks broke off."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.model import FoundCause, Version
from generator.organize.desk import Desk, Dispute
from generator.organize.phrases.phrasing import in_marks


def differ_in_causes(desk: Desk) -> Iterator[Dispute]:
    """Who or what made earlier talks fail."""
    told = [cause for found in desk.findings for cause in found.causes]
    years = Counter(cause.year for cause in told if cause.year)
    if not years:
        return
    year = min(years, key=lambda each: (-years[each], each))
    groups: dict[str, list[FoundCause]] = {}
    for cause in told:
        if cause.year in {year, ""}:
            groups.setdefault(_culprit(cause), []).append(cause)
    if len(groups) < 2:
        return
    versions = tuple(_version(groups[name], desk) for name in sorted(groups))
    about = f"Why the {year} talks failed"
    question = f"Why did the {year} talks fail?"
    yield Dispute(about, "cause", versions, "two causes of one end", question=question)


def _culprit(cause: FoundCause) -> str:
    return cause.parties[0] if cause.parties else cause.cause.text.lower()


def _version(causes: Sequence[FoundCause], desk: Desk) -> Version:
    shortest = min(causes, key=lambda cause: (len(cause.cause.text), cause.cause.text))
    at = desk.in_order(cause.at for cause in causes)
    return Version(in_marks(shortest.cause.text), at)
