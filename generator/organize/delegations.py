"""Delegations: one a side and meeting, put together from every statement about it.

What sources say differently of head, member or role stays in the record: a person whom one passage makes
head and another does not keeps his own entry, and disagreements are found on it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.model import (
    Cast,
    Citation,
    Delegation,
    Findings,
    FoundMember,
    FoundTeam,
    Meeting,
    Member,
    Person,
    Presence,
    Size,
    Sure,
    short_code,
)
from generator.organize.absentees import kept_away, without_absent
from generator.organize.moments import Moments
from generator.organize.sides import Sides, demonym
from generator.vocabulary import words
from generator.vocabulary.countries import country_of

RANK = {
    "head": 0,
    "member": 1,
    "adviser": 2,
    "expert": 3,
    "observer": 4,
    "expected": 5,
    "declined": 6,
    "absent": 7,
}
TALKS = "the talks between the parties"
"""The rule of the one meeting the bundle is about; a bundle without any meeting has none."""

CHAIR = re.compile(r"(?:head|leader|chief) of (?:\S+ ){0,4}(?:delegation|team)\b", re.IGNORECASE)
NEAR = 400
"""Characters between two statements that may still be about one team when the second does not name it."""
STRONG = ("adviser", "expert", "observer", "member")


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


def tell_delegations(
    findings: Sequence[Findings],
    cast: Cast,
    sides: Sides,
    meetings: Sequence[Meeting],
    presence: Sequence[Presence],
    moments: Moments,
) -> tuple[Delegation, ...]:
    """The delegations of all meetings that sources name members of, those opposite each other first; where no
    meeting is told of, a delegation stands alone."""
    groups: dict[tuple[str, str], list[FoundTeam]] = defaultdict(list)
    for found in findings:
        for team, side in _sided(found.teams, sides):
            meeting = _meeting_of(team, sides, meetings)
            alone = team.meeting is None and not any(meeting.rule == TALKS for meeting in meetings)
            if side is not None and (meeting is not None or alone) and not _only_hosts(side, meeting, sides):
                groups[side, meeting.id if meeting else ""].append(team)
    told = []
    for (side, identifier), teams in groups.items():
        meeting = next((meeting for meeting in meetings if meeting.id == identifier), None)
        head, members = _people(side, teams, cast, sides, moments)
        if meeting is None or meeting.rule == TALKS:
            members = without_absent(members, head, presence, moments)
            members += kept_away(side, members, presence, cast, sides)
        if members:
            told.append(_delegation(side, meeting, teams, head, members))
    order = {meeting.id: number for number, meeting in enumerate(meetings)}
    return tuple(sorted(told, key=lambda d: (order.get(d.meeting or "", 0), _seat(d.side, sides), d.side)))


def _only_hosts(side: str, meeting: Meeting | None, sides: Sides) -> bool:
    """Whether a body of countries is at others' talks: it mediates, watches or hosts, and is no side."""
    known = country_of(side)
    is_talks = meeting is None or meeting.rule == TALKS
    return is_talks and known is not None and known.is_body and side not in sides.principal


def _seat(side: str, sides: Sides) -> int:
    return sides.principal.index(side) if side in sides.principal else len(sides.principal)


def _sided(teams: Sequence[FoundTeam], sides: Sides) -> Iterator[tuple[FoundTeam, str | None]]:
    """The side each statement is about: as worded, else the country that most of its named members share,
    else that of the statement just before it."""
    last: tuple[int, str | None, str | None] = (0, None, None)
    for team in teams:
        by_members = _side_of_members(team, sides) if team.inherited or not team.side else None
        beside = sides.at(team.beside)
        side = beside or by_members or (sides.name(team.side) if team.side else None)
        is_head = any(member.status == "head" for member in team.members)
        is_near = team.at.start - last[0] <= NEAR and team.posted == last[2] and not is_head
        if side is None and team.beside is None and is_near:
            side = last[1]
        last = (team.at.end, side, team.posted)
        yield team, side


def _side_of_members(team: FoundTeam, sides: Sides) -> str | None:
    known = Counter(side for member in team.members if (side := sides.at(member.name_at)))
    return min(known, key=lambda name: (-known[name], name)) if known else None


def _meeting_of(team: FoundTeam, sides: Sides, meetings: Sequence[Meeting]) -> Meeting | None:
    """The meeting a statement is about: another one only when it says so, none when it is a former one."""
    if team.meeting and team.meeting.former:
        return None
    talks = next((meeting for meeting in meetings if meeting.rule == TALKS), None)
    if team.meeting is None:
        return talks
    parties = set(sides.names(team.meeting.parties))
    if set(sides.principal) <= parties:
        return talks
    return next((meeting for meeting in meetings if set(meeting.parties) == parties), None)


# ------------------------------------------------------------------ one delegation


def _delegation(
    side: str,
    meeting: Meeting | None,
    teams: Sequence[FoundTeam],
    head: str | None,
    members: Sequence[Member],
) -> Delegation:
    adjective = demonym(side)
    return Delegation(
        id=short_code("d", side, meeting.id if meeting else ""),
        name=f"{adjective or _as_label(side)} delegation",
        side=side,
        event=meeting.name if meeting else "",
        meeting=meeting.id if meeting else None,
        head=head,
        members=tuple(sorted(members, key=lambda m: (m.person != head or head is None, RANK[m.status]))),
        sizes=tuple(Size(team.size, team.at) for team in teams if team.size),
        at=tuple(dict.fromkeys(team.at for team in teams)),
        rule="statements about the team",
        sure=Sure.SURE if len({team.at.source for team in teams}) > 1 else Sure.LIKELY,
    )


def _as_label(side: str) -> str:
    """A side as it opens a name: `Union`, of one that is only called `the union`."""
    bare = side.removeprefix("the ")
    return bare[:1].upper() + bare[1:]


def _people(
    side: str, teams: Sequence[FoundTeam], cast: Cast, sides: Sides, moments: Moments
) -> tuple[str | None, list[Member]]:
    """The standing head and all members. Where nobody says who leads, it is the one who leads the party."""
    claims = [
        claim for claim in _claims(side, teams, cast, sides) if not _is_of_other(claim.person, side, sides)
    ]
    head = _head(claims, moments)
    members = _members(claims, head)
    if head is None and not any(member.status == "head" for member in members):
        leaders = [m for m in members if _is_at_top(m, cast, side, sides)]
        if len(leaders) == 1 and leaders[0].status == "member":
            chosen = replace(leaders[0], status="head", sure=Sure.LIKELY)
            return chosen.person, [chosen if one is leaders[0] else one for one in members]
    return head, members


def _is_of_other(person: Person | None, side: str, sides: Sides) -> bool:
    """Whether somebody's own country is the side opposite: no word of a sentence puts him on this one."""
    own = sides.name(person.country) if person is not None and person.country else side
    return own != side and own in sides.principal


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
        if claim.person and claim.member.status == "head" and not _is_overtaken(claim, claims):
            votes[claim.person.id] += 1
            latest[claim.person.id] = max(latest.get(claim.person.id, ("", 0)), moments.order(claim.team.at))
    return max(votes, key=lambda person: (votes[person], latest[person], person), default=None)


def _is_overtaken(claim: Claim, claims: Sequence[Claim]) -> bool:
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


def _members(claims: Sequence[Claim], head: str | None) -> list[Member]:
    grouped: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        grouped[claim.key].append(claim)
    return [_member(key, group, claims, head) for key, group in grouped.items() if _is_told(group)]


def _is_told(group: Sequence[Claim]) -> bool:
    return any(claim.member.label.strip() for claim in group)


def _member(key: str, group: Sequence[Claim], claims: Sequence[Claim], head: str | None) -> Member:
    person = group[0].person
    told = [claim.member.role for claim in group if claim.member.role]
    if told and person is not None:  # who is told of as head of the team has an office beside
        told += [one.title for one in sorted(person.roles, key=lambda one: -len(one.at)) if not one.former]
    role = next((each for each in told if not _is_chair(each)), None)
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


def _place(claim: Claim) -> Citation:
    """The proof: the whole statement, or the list item that holds the name."""
    return claim.member.at if claim.team.rule == "a list" and claim.person is None else claim.team.at


def _status(key: str, group: Sequence[Claim], claims: Sequence[Claim], head: str | None) -> str:
    told = {claim.member.status for claim in group}
    claimed = [claim for claim in group if claim.member.status == "head" and not _is_overtaken(claim, claims)]
    if key == head or claimed:  # a second head is a contradiction to show, not to settle
        return "head"
    for status in STRONG:
        if status in told:
            return status
    if "head" in told:
        if any(claim.team.took_over for claim in claims):
            return "member"  # the one who led before the change
        return (
            "expected"
            if all(_is_overtaken(c, claims) for c in group if c.member.status == "head")
            else "head"
        )
    return min(told, key=lambda status: RANK[status])
