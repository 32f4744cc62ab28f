"""Accounts of one thing that do not agree: why talks broke off, when a meeting is or was."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator, Sequence

from generator.model import Citation, FoundCause, FoundDate, FoundStance, Version
from generator.organize.desk import Desk, Dispute
from generator.organize.phrasing import in_marks
from generator.organize.rounds import differ_in_next_round
from generator.organize.schedule import differ_in_schedule

WEEK = 7
ONE_OCCASION = 3
"""Days at most between two dates of one meeting of two people; further apart they met twice."""


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
    at = tuple(sorted({cause.at for cause in causes}, key=desk.place))
    return Version(in_marks(shortest.cause.text), at)


def differ_in_times(desk: Desk) -> Iterator[Dispute]:
    """When and where this meeting is held, and on what day two people met."""
    yield from differ_in_schedule(desk)
    yield from differ_in_next_round(desk)
    pairs: dict[tuple[str, ...], list[tuple[FoundStance, FoundDate]]] = {}
    for stance in desk.stances:
        matter = desk.matter(stance)
        if matter is not None and matter.key[0] == "meeting" and matter.people and stance.stance == "yes":
            pairs.setdefault((*matter.key, matter.whether), []).extend(_dated(stance, desk))
    for key in sorted(pairs):
        yield from _on_two_days(key[-1], pairs[key], desk)


def _at_moment(told: Sequence[tuple[Citation, FoundDate]], desk: Desk) -> Version:
    at = tuple(sorted({at for at, _ in told}, key=desk.place))
    return Version(in_marks(told[0][1].at.text), at)


def _dated(stance: FoundStance, desk: Desk) -> list[tuple[FoundStance, FoundDate]]:
    """The day or time a clause puts its act on: the finest date within its words."""
    found = next(each for each in desk.findings if each.document == stance.at.source)
    inside = [
        d for d in found.dates if d.at.overlaps(stance.at if stance.about == "meeting" else stance.says)
    ]
    exact = [date for date in inside if date.precision in {"day", "minute"}]
    exact.sort(key=lambda date: (date.precision != "minute", date.at.start))
    return [(stance, exact[0])] if exact else []


def _on_two_days(
    whether: str, told: Sequence[tuple[FoundStance, FoundDate]], desk: Desk
) -> Iterator[Dispute]:
    days: dict[str, list[tuple[Citation, FoundDate]]] = {}
    for stance, date in told:
        days.setdefault(date.when[:10], []).append((stance.at, date))
    known = sorted(days)
    if len(known) == 2 and _days_between(known[0], known[1]) <= ONE_OCCASION:
        versions = tuple(_at_moment(days[day], desk) for day in known)
        yield Dispute(f"On what day {whether}", "time", versions, "two days for one meeting")


def _days_between(one: str, other: str) -> int:
    """Days between two dates; a weekday's name is taken for the nearest such day."""
    apart = abs((datetime.date.fromisoformat(other) - datetime.date.fromisoformat(one)).days)
    return min(apart, WEEK - apart) if apart < WEEK else apart
