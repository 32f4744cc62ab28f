"""Who sits in a delegation: the statements about one person together, with the role and place they give."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import Citation, FoundMember, FoundTeam, Member, Person, Sure
from generator.vocabulary import table

RANK = {
    "head": 0,
    "member": 1,
    "adviser": 2,
    "expert": 3,
    "expected": 4,
    "declined": 5,
    "absent": 6,
}
CHAIR = re.compile(r"(?:head|leader|chief) of (?:\S+ ){0,4}(?:delegation|team)\b", re.IGNORECASE)
RANKS = {"Gen", "Lt", "Col", "Sgt", "Capt"}
"""Forms of address that say more than nothing."""
STRONG = ("adviser", "expert", "member")


def leads_by_title(team: FoundTeam, member: FoundMember) -> bool:
    """Whether somebody is head only by what he is called: a chief negotiator may serve under one."""
    return team.rule == "head of" and (member.role or "").lower().endswith("negotiator")


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement that puts one person, or one unnamed member, into a delegation."""

    team: FoundTeam
    member: FoundMember
    person: Person | None

    @property
    def key(self) -> str:
        """What stands for the same member in several statements."""
        return self.person.id if self.person else self.member.label.lower()


def is_overtaken(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether somebody was only announced or expected as head, and others are said to lead or have led."""
    if claim.team.expected or (not claim.team.took_over and any(other.team.took_over for other in claims)):
        return True
    if claim.team.direction != "future":
        return False
    heads = {
        other.key for other in claims if other.team.at == claim.team.at and other.member.status == "head"
    }
    return len(heads) > 1 or any(_is_confirmed(other) for other in claims if other.key != claim.key)


def _is_confirmed(claim: Claim) -> bool:
    """Whether a passage says that somebody leads or led, rather than that he is to."""
    return claim.member.status == "head" and claim.team.direction != "future" and not claim.team.expected


def members_of(claims: Sequence[Claim], head: str | None) -> list[Member]:
    """One member for each person or unnamed part of the team; `head` is the id of the standing head. Who only
    observes is none."""
    grouped: dict[str, list[Claim]] = defaultdict(list)
    for claim in (one for one in claims if one.member.status != "observer"):
        grouped[claim.key].append(claim)
    return [_member(key, group, claims, head) for key, group in grouped.items() if _is_told(group)]


def _is_told(group: Sequence[Claim]) -> bool:
    return any(claim.member.label.strip() for claim in group)


def _member(key: str, group: Sequence[Claim], claims: Sequence[Claim], head: str | None) -> Member:
    person = group[0].person
    told = [claim.member.role for claim in group if claim.member.role]
    if person is not None and told:  # who is told of as head of the team has an office beside
        told += [one.title for one in sorted(person.roles, key=lambda one: -len(one.at)) if not one.former]
    role = next((each for each in told if not _is_chair(each) and not _is_address(each)), None)
    return Member(
        person=person.id if person else None,
        label=person.name if person else group[0].member.label,
        role=role,
        status=_status(key, group, claims, head),
        at=tuple(dict.fromkeys(_place(claim) for claim in group)),
        rule=group[0].team.rule,
        sure=Sure.SURE if len(group) > 1 else Sure.LIKELY,
    )


def _is_chair(role: str) -> bool:
    """Whether a role only says that its holder leads a team, which the place in it says already."""
    return CHAIR.match(role) is not None


def _is_address(role: str) -> bool:
    """Whether a role only says how its holder is spoken to: Hon., Dr."""
    known = {word.rstrip(".") for listed in table("titles")["honorifics"].values() for word in listed}
    return all(word.rstrip(".") in known - RANKS for word in role.split())


def _place(claim: Claim) -> Citation:
    """The proof: the whole statement, or the list item that holds the name."""
    return claim.member.at if claim.team.rule == "a list" and claim.person is None else claim.team.at


def _status(key: str, group: Sequence[Claim], claims: Sequence[Claim], head: str | None) -> str:
    told = {claim.member.status for claim in group}
    claimed = [claim for claim in group if claim.member.status == "head" and not is_overtaken(claim, claims)]
    if key == head or claimed:  # a second head is a contradiction to show, not to settle
        return "head"
    for status in STRONG:
        if status in told:
            return status
    if "head" in told:
        if any(claim.team.took_over for claim in claims):
            return "absent" if "absent" in told else "member"  # the one who led before the change
        return (
            "expected" if all(is_overtaken(c, claims) for c in group if c.member.status == "head") else "head"
        )
    return min(told, key=lambda status: RANK[status])
