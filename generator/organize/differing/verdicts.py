"""Judgements that stand opposed: what the talks came to, how high a team stands, whether it means it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from generator.model import FoundVerdict, Version
from generator.organize.desk import Desk, Dispute
from generator.organize.phrases.phrasing import in_marks, the
from generator.vocabulary import table


def differ_in_verdicts(desk: Desk) -> Iterator[Dispute]:
    """Both ends of one axis, told of one team or of the meeting."""
    told = [_of_its_side(verdict, desk) for found in desk.findings for verdict in found.verdicts]
    for axis, rows in table("verdicts").items():
        here = [verdict for verdict in told if verdict.axis == axis]
        of_a_side = "{side}" in rows["about"]
        sides = sorted({v.parties[0] for v in here if v.parties}) if of_a_side else [""]
        for side in sides:
            same = [v for v in here if not of_a_side or v.parties == (side,)]
            yield from _opposed(rows, side, same, desk)


def _of_its_side(verdict: FoundVerdict, desk: Desk) -> FoundVerdict:
    """The judgement with the country of the person whose team it is."""
    if verdict.parties or verdict.owner is None:
        return verdict
    owner = desk.cast.person_at(verdict.owner) or desk.speaker_of(verdict.owner)
    return verdict if owner is None or owner.country is None else replace(verdict, parties=(owner.country,))


def _opposed(
    rows: Mapping[str, Any], side: str, told: Sequence[FoundVerdict], desk: Desk
) -> Iterator[Dispute]:
    first = [verdict for verdict in told if verdict.end == "first"]
    last = [verdict for verdict in told if verdict.end == "last"]
    both = {verdict.at for verdict in first} & {verdict.at for verdict in last}
    clear = [verdict for verdict in first if verdict.at not in both]
    first = clear or first
    if first and last:
        versions = (_version(first, desk), _version(last, desk))
        about, question = (str(rows.get(key, "")).format(side=the(side)) for key in ("about", "question"))
        yield Dispute(about, "fact", versions, "judged otherwise", question=question)


def _version(told: Sequence[FoundVerdict], desk: Desk) -> Version:
    at = desk.in_order(verdict.at for verdict in told)
    return Version(in_marks(min(told, key=lambda v: desk.place(v.says)).says.text), at)
