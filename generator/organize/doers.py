"""Who did what only one can have done: proposed the talks; whether anybody walked out of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.model import FoundClaim, Version
from generator.organize.desk import Desk, Dispute
from generator.organize.phrasing import in_marks, the

OUT = re.compile(r"\b(?:walk|storm|abandon|quit|got up|stood up)")
"""Who leaves a room may only have opened the meeting: some passage must tell more."""
SHORTEST = 3
"""Words of a clause that tell something by themselves."""
FIRST = re.compile(r"\bfirst\b")
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


def differ_in_first(desk: Desk) -> Iterator[Dispute]:
    """`Lund's men fired first`, `Varn's men opened fire first`; whom each says to have broken the truce."""
    told: dict[str, dict[str, list[FoundClaim]]] = {}
    for claim in (c for found in desk.findings for c in found.claims if c.stance == "yes"):
        matter = _sole_deed(claim)
        if matter and len(claim.parties) == 1:
            told.setdefault(matter, {}).setdefault(claim.parties[0], []).append(claim)
    for matter in sorted(told):
        if 1 < len(told[matter]) <= FEW:
            sides = told[matter]
            versions = tuple(_version(side, sides[side], desk) for side in sorted(sides))
            yield Dispute(matter, "cause", versions, "two who did what one did")


def _sole_deed(claim: FoundClaim) -> str:
    """What only one of two can have done, as a title."""
    if claim.act == "attack" and FIRST.search(claim.says.text):
        return "Who attacked first"
    return "Who broke the ceasefire" if claim.act == "cross" and "ceasefire" in claim.object else ""


def differ_in_walkouts(desk: Desk) -> Iterator[Dispute]:
    """`Lund stormed out`, `Varn abandoned the session`, `nobody left the hall`, `we asked for a recess`."""
    told = [claim for found in desk.findings for claim in found.claims if not claim.is_other]
    denied = {at for denial in desk.denials for at in (denial.at, denial.claim_at)}
    denied |= {
        n.at for f in desk.findings for n in f.numbers if n.is_human and n.act in {"walkout", "strike"}
    }
    out: dict[tuple[str, ...], list[FoundClaim]] = {}
    for claim in told:
        if (
            claim.act == "walkout"
            and claim.stance == "yes"
            and claim.at not in denied
            and _is_somebody(claim)
        ):
            out.setdefault(claim.parties, []).append(claim)
    left = {claim.at for claims in out.values() for claim in claims}
    nobody = [c for c in told if c.act == "walkout" and c.stance == "no" and c.at not in left]
    paused = [c for c in told if c.act == "recess" and c.stance == "yes" and c.at not in left]
    is_plain = bool(nobody) or any(OUT.search(c.says.text) for claims in out.values() for c in claims)
    days = {
        day for claim in (*told,) if claim.at in left or claim in nobody for day in desk.days_in(claim.at)
    }
    several = [claims for parties, claims in out.items() if parties]
    if is_plain and out and (nobody or paused or len(several) > 1) and len(days) < 2:
        versions = (_words(each, desk) for each in (*out.values(), nobody, paused) if each)
        about = f"Whether anybody walked out of {desk.occasion.name}"
        if len(several) > 1:
            about = f"Who walked out of {desk.occasion.name}"
        yield Dispute(about, "fact", tuple(versions), "left the room or not")


def _is_somebody(claim: FoundClaim) -> bool:
    """Whether the clause tells it of somebody: `who left the room` only asks."""
    return claim.agent is None or claim.agent.text.lower() not in {"who", "whoever", "everyone", "everybody"}


def _words(told: Sequence[FoundClaim], desk: Desk) -> Version:
    at = tuple(sorted({claim.at for claim in told}, key=desk.place))
    first = min(told, key=lambda claim: desk.place(claim.at))
    says = first.says if len(first.says.text.split()) > SHORTEST else first.at
    return Version(in_marks(says.text), at)
