"""Who did what only one can have done: proposed the talks, asked for a delay, broke off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model import FoundClaim, Version
from generator.organize.desk import Desk, Dispute
from generator.organize.phrasing import the

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
