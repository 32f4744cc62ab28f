"""Delegations: one a side and meeting, put together from every statement about it.

What sources say differently of head, member or role stays in the record: a person whom one passage makes
head and another does not keeps his own entry, and disagreements are found on it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

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
from generator.organize.parties.absentees import kept_away, without_absent
from generator.organize.parties.seats import RANK, Claim, is_overtaken, members_of
from generator.organize.parties.sides import Sides, demonym
from generator.organize.times.moments import Moments
from generator.vocabulary import words
from generator.vocabulary.countries import country_of

TALKS = "the talks between the parties"
"""The rule of the one meeting the bundle is about; a bundle without any meeting has none."""

ROSTERS = frozenset(("a side's paragraph", "a list"))
"""The rules of whole lists, which open with whoever leads."""

LEADING = frozenset(("led by", "leads"))
LOOSE = LEADING | {"includes"}
FAR = frozenset(("joined by", "speaks for", "in charge"))
TEAM = re.compile(
    r"\b(?:delegat|negotiat|envoy|represent|emissar|panel|team|group|line-?up|deputat|speak|spoke)", re.I
)
SEATS = frozenset(("member of", "speaks for"))
NEGOTIATES = re.compile(r"\b(?:delegat|negotiat|talks|envoy|emissar|line-?up|deputat)", re.I)
"""The rules, and the words without which these tell of no team at talks; who leads a side of the talks does
so at them."""

Group = tuple[str, str]
"""A side and the id of a meeting, empty for none."""
MANY = 40
"""People in a delegation of which nobody is named; a larger number counts something else."""

NEAR = 400
"""Characters between two statements that may still be about one team when the second does not name it."""


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
    for team, side in seated(findings, sides):
        meeting = _meeting_of(team, sides, meetings)
        alone = team.meeting is None and not any(meeting.rule == TALKS for meeting in meetings)
        if (meeting is not None or alone) and not _only_hosts(side, meeting, sides):
            groups[side, meeting.id if meeting else ""].append(team)
    told, groups = [], _each_in_one(groups, cast)
    for (side, identifier), teams in groups.items():
        is_principal = side in sides.principal
        if not any(_is_at_talks(team, side, is_principal=is_principal) for team in teams):
            continue
        meeting = next((meeting for meeting in meetings if meeting.id == identifier), None)
        head, members = _people(side, teams, cast, sides, moments)
        if meeting is None or meeting.rule == TALKS:
            members = without_absent(members, head, presence, moments)
            members += kept_away(side, members, presence, cast, sides)
        if members or (is_principal and any(0 < (team.size or 0) <= MANY for team in teams)):
            told.append(_delegation(side, meeting, teams, head, members))
    order = {meeting.id: number for number, meeting in enumerate(meetings)}
    return tuple(sorted(told, key=lambda d: (order.get(d.meeting or "", 0), _seat(d.side, sides), d.side)))


def seated(findings: Sequence[Findings], sides: Sides) -> Iterator[tuple[FoundTeam, str]]:
    """What is told of the teams, each with its side."""
    for found in findings:
        for team, side in _sided(found.teams, sides):
            if side is not None:
                yield team, side


def is_of_a_team(team: FoundTeam) -> bool:
    """Whether a statement tells of those who negotiate: whoever is led by somebody may be anywhere."""
    return team.rule not in LOOSE or bool(team.size) or TEAM.search(team.at.text) is not None


def _is_at_talks(team: FoundTeam, side: str, *, is_principal: bool) -> bool:
    """Whether a statement by itself makes a team of those it names: for a country one may speak anywhere."""
    if team.rule in FAR and country_of(side) is not None:
        return TEAM.search(team.at.text) is not None
    if team.rule in SEATS and not is_principal:
        return NEGOTIATES.search(team.at.text) is not None  # "joined the paper after years as a clerk"
    return is_of_a_team(team) or (is_principal and team.rule in LEADING)


def _each_in_one(groups: Mapping[Group, list[FoundTeam]], cast: Cast) -> dict[Group, list[FoundTeam]]:
    """The statements without those that put somebody on the side opposite, where more put him on his own; a
    list and a side in so many words count most."""
    weight: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for (side, meeting), teams in groups.items():
        for team in teams:
            for person in {p.id for m in team.members if (p := cast.person_at(m.name_at))}:
                weight[meeting, person][side] += 1 + 2 * team.is_list - team.inherited
    return {
        (side, meeting): [
            replace(team, members=tuple(m for m in team.members if _is_own(m, side, weight, meeting, cast)))
            for team in teams
        ]
        for (side, meeting), teams in groups.items()
    }


def _is_own(
    member: FoundMember,
    side: str,
    weight: Mapping[tuple[str, str], Counter[str]],
    meeting: str,
    cast: Cast,
) -> bool:
    person = cast.person_at(member.name_at)
    sides = weight[meeting, person.id] if person is not None else Counter({side: 0})
    return sides[side] == max(sides.values())


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
    claims = [claim for claim in _claims(side, teams, cast, sides) if not _is_of_other(claim, side, sides)]
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
