"""Who leads a delegation and who belongs to it, from all that is claimed of one side's team."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.model import Cast, Citation, FoundMember, FoundTeam, Member, Person, Sure
from generator.organize.parties.seats import Claim, is_overtaken, leads_by_title, members_of
from generator.organize.parties.sides import Sides
from generator.organize.times.moments import Moments
from generator.vocabulary import words
from generator.vocabulary.countries import country_of

ROSTERS = frozenset(("a side's paragraph", "a list"))
"""The rules of whole lists, which open with whoever leads."""


def people_of(
    side: str, teams: Sequence[FoundTeam], cast: Cast, sides: Sides, moments: Moments
) -> tuple[str | None, list[Member]]:
    """The standing head and all members. Where nobody says who leads, it is the one who leads the party."""
    claims = [claim for claim in _claims(side, teams, cast, sides) if not _is_of_other(claim, side, sides)]
    claims = _under_a_head(claims)
    head = _head(claims, moments)
    members = members_of(claims, head)
    if head is None and not any(member.status == "head" for member in members):
        first = {claim.key for claim in _first_listed(claims)}
        leaders = [
            m for m in members if _is_at_top(m, cast, side, sides) and (not first or m.person in first)
        ]
        if len(leaders) == 1 and leaders[0].status == "member":
            chosen = replace(leaders[0], status="head", sure=Sure.LIKELY)
            return chosen.person, [chosen if one is leaders[0] else one for one in members]
    return head, members


def _under_a_head(claims: Sequence[Claim]) -> list[Claim]:
    """The claims again, in which a chief negotiator is a member where somebody else is said to lead."""
    lead = {c.key for c in claims if c.member.status == "head" and not leads_by_title(c.team, c.member)}
    return [
        replace(c, member=replace(c.member, status="member"))
        if leads_by_title(c.team, c.member) and lead - {c.key}
        else c
        for c in claims
    ]


def _first_listed(claims: Sequence[Claim]) -> Iterator[Claim]:
    """Who opens each roster of a side: the general secretary in the middle of one does not lead."""
    told: set[Citation] = set()
    for claim in claims:
        if claim.team.rule in ROSTERS and claim.team.at not in told:
            told.add(claim.team.at)
            yield claim


def _is_of_other(claim: Claim, side: str, sides: Sides) -> bool:
    """Whether somebody's own country is the side opposite: no word of a sentence puts him on this one; nor
    does it that a minister of any other country stands beside somebody of it."""
    person = claim.person
    own = sides.name(person.country) if person is not None and person.country else side
    known = country_of(side)
    is_guest = known is not None and not known.is_body and claim.team.rule in {"joined by", "includes"}
    return own != side and (is_guest or own in sides.principal)


def _is_at_top(member: Member, cast: Cast, side: str, sides: Sides) -> bool:
    """Whether a member leads the party itself: `its president`, or the office the sources name with it."""
    person = cast.person(member.person or "")
    return person is not None and (
        (member.role or "").lower() in words("standing", "heads_of_party") or sides.is_led_by(person, side)
    )


def _claims(side: str, teams: Sequence[FoundTeam], cast: Cast, sides: Sides) -> list[Claim]:
    return [
        Claim(team, member, cast.person_at(member.name_at) or _by_office(member, side, cast, sides))
        for team in teams
        for member in team.members
    ]


def _by_office(member: FoundMember, side: str, cast: Cast, sides: Sides) -> Person | None:
    """The one person of a side whom other passages give the office that stands for a member's name."""
    told = _words_of(member.label)
    if member.name_at is not None or member.label[:1].islower():
        return None
    own = [person for person in cast.people if sides.of(person) in {side, None}]
    held = [(p, words_) for p in own for r in p.roles if not r.former and (words_ := _words_of(r.title))]
    exactly = {person.id: person for person, words_ in held if words_ == told}
    in_short = {person.id: person for person, words_ in held if words_ < told}  # the minister, of trade
    holders = list((exactly or in_short).values())
    return holders[0] if len(holders) == 1 else None


def _words_of(office: str) -> set[str]:
    return {*re.findall(r"[a-z-]+", office.lower())} - {"of", "for", "the", "and"}


def _head(claims: Sequence[Claim], moments: Moments) -> str | None:
    """Who took over last; else the head most passages name, when they are even the one named last. A change
    announced as such, and a plan to send two heads at once, are no claim to the chair."""
    changes = [claim for claim in claims if claim.person and claim.team.took_over]
    if changes:
        last = max(changes, key=lambda claim: moments.order(claim.team.at))
        return last.key
    votes: Counter[str] = Counter()
    latest: dict[str, tuple[str, int]] = {}
    for claim in claims:
        if claim.person and claim.member.status == "head" and not is_overtaken(claim, claims):
            votes[claim.person.id] += 1
            latest[claim.person.id] = max(latest.get(claim.person.id, ("", 0)), moments.order(claim.team.at))
    return max(votes, key=lambda person: (votes[person], latest[person], person), default=None)
