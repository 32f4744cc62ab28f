"""Delegations: one a side and meeting, put together from every statement about it.

What sources say differently of head, member or role stays in the record: a person whom one passage makes
head and another does not keeps his own entry, and disagreements are found on it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from generator.model import (
    Cast,
    Delegation,
    Findings,
    FoundMember,
    FoundTeam,
    Meeting,
    Member,
    Presence,
    Size,
    Sure,
    short_code,
)
from generator.organize.parties.absentees import kept_away, without_absent
from generator.organize.parties.seats import RANK
from generator.organize.parties.sides import Sides, demonym
from generator.organize.rosters import people_of
from generator.organize.talks import TALKS
from generator.organize.times.moments import Moments
from generator.vocabulary import words
from generator.vocabulary.countries import country_of
from generator.vocabulary.terms import pattern_of

LEADING = frozenset(("led by", "leads"))
LOOSE = LEADING | {"includes"}
FAR = frozenset(("joined by", "speaks for", "in charge"))
SEATS = frozenset(("member of", "speaks for"))
ACROSS = "across"
"""The rules of statements about a team; who leads a side of the talks does so at them."""

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
        head, members = people_of(side, teams, cast, sides, moments)
        if meeting is None or meeting.rule == TALKS:
            members = without_absent(members, head, presence, moments)
            away = kept_away(side, members, presence, cast, sides)
            members += [one for one in away if one.person not in _seated_across(side, groups, cast)]
        if members or (is_principal and any(0 < (team.size or 0) <= MANY for team in teams)):
            told.append(_delegation(side, meeting, teams, head, members))
    order = {meeting.id: number for number, meeting in enumerate(meetings)}
    return tuple(sorted(told, key=lambda d: (order.get(d.meeting or "", 0), _seat(d.side, sides), d.side)))


def _seated_across(side: str, groups: Mapping[Group, list[FoundTeam]], cast: Cast) -> set[str]:
    """Those without a country of their own whom statements put into the team of another side."""
    others = (team for (other, _), teams in groups.items() if other != side for team in teams)
    people = (cast.person_at(member.name_at) for team in others for member in team.members)
    return {person.id for person in people if person is not None and not person.country}


def seated(findings: Sequence[Findings], sides: Sides) -> Iterator[tuple[FoundTeam, str]]:
    """What is told of the teams, each with its side."""
    for found in findings:
        for team, side in _sided(found.teams, sides):
            if side is not None:
                yield team, side


def is_of_a_team(team: FoundTeam) -> bool:
    """Whether a statement tells of those who negotiate: whoever is led by somebody may be anywhere."""
    return team.rule not in LOOSE or bool(team.size) or tells_of_team(team)


def tells_of_team(team: FoundTeam) -> bool:
    """Whether the words of a statement name a team, or what its members do."""
    is_across = pattern_of(words("teams", "across")).search(team.at.text) is not None
    return is_across or _begun("at_table", "in_teams").search(team.at.text) is not None


@cache
def _begun(*keys: str) -> re.Pattern[str]:
    """Words that begin like those listed under any of these keys."""
    return re.compile(rf"\b(?:{'|'.join(sorted(words('teams', *keys)))})", re.IGNORECASE)


def _is_at_talks(team: FoundTeam, side: str, *, is_principal: bool) -> bool:
    """Whether a statement by itself makes a team of those it names: for a country one may speak anywhere."""
    if team.rule in FAR and country_of(side) is not None:
        is_there = is_principal and (_is_row(team) or _begun("at_talks").search(team.at.text) is not None)
        return is_there or tells_of_team(team)
    if team.rule in SEATS and not is_principal:
        told = _begun("at_table", "at_talks").search(team.at.text)
        return told is not None  # "joined the paper after years as a clerk"
    return is_of_a_team(team) or (is_principal and (team.rule in LEADING or _is_row(team)))


def _is_row(team: FoundTeam) -> bool:
    """Whether a statement lists several by name."""
    return team.is_list and sum(member.name_at is not None for member in team.members) > 1


def _each_in_one(groups: Mapping[Group, list[FoundTeam]], cast: Cast) -> dict[Group, list[FoundTeam]]:
    """The statements without those that put somebody on the side opposite, where more put him on his own; a
    list and a side in so many words count most."""
    weight: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for (side, meeting), teams in groups.items():
        for team in teams:
            for person in {p.id for m in team.members if (p := cast.person_at(m.name_at))}:
                told = 2 * _is_row(team) + bool(team.side)
                weight[meeting, person][side] += 1 + told - team.inherited
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
    across: dict[str, str] = {}  # who sits opposite whom, by name
    led = {t.at.start: t for t in teams if any(m.status == "head" for m in t.members)}
    for team in teams:
        about = led.get(team.at.start, team) if team.rule == "size" else team  # a team of five is led by X
        by_members = _side_of_members(about, sides) if team.inherited or not team.side else None
        beside = sides.at(team.beside) or (across.get(team.beside.text) if team.beside else None)
        side = beside or by_members or (sides.name(team.side) if team.side else None)
        is_head = any(member.status == "head" for member in team.members)
        is_near = team.at.start - last[0] <= NEAR and team.posted == last[2] and not is_head
        if side is None and team.beside is None and is_near:
            side = sides.opposite(last[1]) if team.rule == ACROSS else last[1]
        if side is not None and team.rule == ACROSS:
            across |= {member.label: side for member in team.members}
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
