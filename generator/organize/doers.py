"""Who did what only one can have done: proposed the talks; whether anybody walked out of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.model import FoundClaim, Version
from generator.organize.desk import Desk, Dispute
from generator.organize.phrasing import in_marks, the

PAUSED = re.compile(r"\b(?:adjourn|recess|paus)", re.IGNORECASE)
FEW = 3
"""Countries at most: where more are told, no single deed is meant."""


def differ_in_doers(desk: Desk) -> Iterator[Dispute]:
    """Two countries of which each is told to have proposed the meeting."""
    told: dict[str, list[FoundClaim]] = {}
    for found in desk.findings:
        for claim in found.claims:
            side = _side_of(claim, desk)
            if side and _is_proposal(claim) and not _is_of_leaders(claim, desk):
                told.setdefault(side, []).append(claim)
    if 1 < len(told) <= FEW:
        versions = tuple(_version(side, told[side], desk) for side in sorted(told))
        yield Dispute(
            f"Who proposed {desk.occasion.name}", "cause", versions, "two that proposed one meeting"
        )


def _is_proposal(claim: FoundClaim) -> bool:
    is_one = claim.act == "propose" and claim.stance == "yes" and not claim.is_other
    return (
        is_one
        and "meeting" in claim.object
        and not {"restart", "end", "agree", "postpone", "schedule"} & {*claim.object}
    )


def _is_of_leaders(claim: FoundClaim, desk: Desk) -> bool:
    """`requested a face-to-face meeting of the two presidents`: another meeting than that of the teams."""
    met = {person.id for person in desk.people_in(claim.says)}
    own = {person.id for person in desk.people_in(claim.agent)} if claim.agent is not None else set()
    return bool(met - own) or bool({"face", "leader", "president"} & {*claim.object})


def _side_of(claim: FoundClaim, desk: Desk) -> str:
    """The country that acts, or whose person acts; empty where the words do not tell one."""
    if len(claim.parties) == 1:
        return claim.parties[0]
    if claim.agent is None or claim.parties:
        return ""
    people = desk.people_in(claim.agent)
    countries = {person.country for person in people if person.country}
    return countries.pop() if len(countries) == 1 else ""


def _version(side: str, told: Sequence[FoundClaim], desk: Desk) -> Version:
    at = tuple(sorted({claim.at for claim in told}, key=desk.place))
    return Version(f"{the(side)[:1].upper()}{the(side)[1:]}.", at)


def differ_in_walkouts(desk: Desk) -> Iterator[Dispute]:
    """`The union stormed out`, `nobody left the hall`, `the session was adjourned`."""
    told = [claim for found in desk.findings for claim in found.claims if not claim.is_other]
    denied = {at for denial in desk.denials for at in (denial.at, denial.claim_at)}
    out = [c for c in told if c.act == "walkout" and c.stance == "yes" and c.at not in denied]
    nobody = [c for c in told if c.act == "walkout" and c.stance == "no" and c.at not in {o.at for o in out}]
    paused = [c for c in told if c.act == "end" and c.stance == "yes" and PAUSED.search(c.says.text)]
    days = {day for claim in (*out, *nobody, *paused) for day in desk.days_in(claim.at)}
    if out and (nobody or paused) and len(days) < 2:
        versions = (_words(each, desk) for each in (out, nobody, paused) if each)
        about = f"Whether anybody walked out of {desk.occasion.name}"
        yield Dispute(about, "fact", tuple(versions), "left the room or not")


def _words(told: Sequence[FoundClaim], desk: Desk) -> Version:
    at = tuple(sorted({claim.at for claim in told}, key=desk.place))
    first = min(told, key=lambda claim: desk.place(claim.at))
    return Version(in_marks(first.says.text), at)
