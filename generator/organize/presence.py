"""Presence: for each principal the states of coming and going in the order of time; the last one stands."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from generator.model import Cast, Findings, FoundPresence, FoundTeam, Person, Presence, Sure
from generator.organize.moments import Moments
from generator.organize.occasion import Occasion
from generator.organize.standing import holds_office, is_led_by
from generator.vocabulary import table
from generator.vocabulary.countries import Country, country_of

STAYS = re.compile(r"\b(?:stay|remain)$")
PHASE = {"expected": 0, "conditional": 0, "declined": 1, "absent": 2, "arrived": 1, "present": 2, "left": 3}
"""The order within one day, which sources without clock times leave open: word before deed."""


def tell_presence(
    findings: Sequence[Findings], cast: Cast, occasion: Occasion, moments: Moments, *, ended: str = ""
) -> tuple[Presence, ...]:
    """The states of all principals, person by person in the order of their names, each in order of time. Who
    goes home after the day on which the talks have `ended` has been there and has not left them."""
    found: dict[str, list[FoundPresence]] = defaultdict(list)
    heads: set[str] = set()
    members: set[str] = set()
    for state in _states(findings):
        person = cast.person_at(state.name_at)
        if person is not None:
            found[person.id].append(state)
    for team in (team for f in findings for team in f.teams):
        members |= {p.id for m in team.members if (p := cast.person_at(m.name_at))}
        heads |= {p.id for m in team.members if m.status == "head" and (p := cast.person_at(m.name_at))}
    told = []
    has_sides = any(one.parties for one in findings)
    for identifier, states in found.items():
        person = cast.person(identifier)
        if person is None:
            continue
        is_told = any(state.rule.startswith("a clause") for state in states)
        has_part = identifier in members or holds_office(person.roles) or (has_sides and _leads_any(person))
        if identifier in heads or (is_told and has_part) or is_principal(person):
            own = [state for state in states if not _goes_home(state, ended, moments)]
            told.append((person, _in_time(person, own, occasion, moments)))
    return tuple(state for _, states in sorted(told, key=lambda item: item[0].name) for state in states)


def _leads_any(person: Person) -> bool:
    """Whether somebody leads or speaks for a body that is no state: a commander, a treasurer."""
    return any(is_led_by(role.title) for role in person.roles if not role.former)


def is_principal(person: Person) -> bool:
    """Whether a person holds an office that has a stake in who comes."""
    titles = " ; ".join(role.title.lower() for role in person.roles if not role.former)
    return _principals().search(titles) is not None


@cache
def _principals() -> re.Pattern[str]:
    listed = "|".join(map(re.escape, table("presence")["words"]["principals"]))
    return re.compile(rf"\b(?:{listed})\b")


def _states(findings: Sequence[Findings]) -> Iterator[FoundPresence]:
    """What clauses say, and what it means to be named in a delegation."""
    for found in findings:
        yield from found.presence
        for team in found.teams:
            if team.meeting is None or not team.meeting.former:
                yield from _by_team(team)


def _by_team(team: FoundTeam) -> Iterator[FoundPresence]:
    for member in team.members:
        if member.name_at is None or team.rule in {"head of", "size"}:
            continue
        status = (
            "absent" if member.status == "absent" else "expected" if team.direction == "future" else "present"
        )
        if status != "present" or team.direction == "past" or team.is_list:
            rule = f"a team: {team.rule}"
            yield FoundPresence(
                team.at, member.name_at, status, None, team.posted, meeting=team.meeting, rule=rule
            )


def _in_time(
    person: Person, states: Sequence[FoundPresence], occasion: Occasion, moments: Moments
) -> list[Presence]:
    """The states in order of time, the same state told twice in a row as one with both passages."""
    told_here = [state for state in states if not _is_just_elsewhere(state, occasion)]
    ordered = sorted(told_here, key=lambda s: (_day(s, moments), PHASE[s.status], moments.order(s.at)))
    told: list[Presence] = []
    for found in ordered:
        state = _presence(person, found, occasion, moments)
        if state.status == "left" and not _was_there(told):
            state = replace(state, event=None)  # who never came leaves some other place
        if state.place not in {None, occasion.place} and _stays_away(told, state):
            state = replace(state, event=None)  # the country is not yet the table that he stays away from
        if told and _is_same(told[-1], state):
            told[-1] = _joined(told[-1], state)
        else:
            told.append(state)
    return told


def _goes_home(state: FoundPresence, ended: str, moments: Moments) -> bool:
    """Whether somebody only leaves when the talks are over, not the session or in anger."""
    walks_out = state.terms or state.attended or re.search(r"\b(?:walk|storm)$", state.rule)
    return state.status == "left" and not walks_out and "" < ended < _day(state, moments)


def _is_just_elsewhere(state: FoundPresence, occasion: Occasion) -> bool:
    """Whether a clause only says that somebody is in some other place, not that he stays away."""
    is_away = bool(state.place) and not occasion.is_at([state.place or ""])
    return state.status == "present" and state.rule == "a clause with be" and is_away


def _day(state: FoundPresence, moments: Moments) -> str:
    """The day of a state: the one its clause gives, else that of writing."""
    return (state.when or moments.posted(state.at))[:10]


def _stays_away(told: Sequence[Presence], state: Presence) -> bool:
    """Whether somebody arrives of whom that day's word about the same meeting is that they do not come."""
    if state.status != "arrived":
        return False
    same = [one for one in told if one.event == state.event and one.when == state.when]
    return bool(same) and same[-1].status in {"declined", "absent"}


def _was_there(told: Sequence[Presence]) -> bool:
    before = [state.status for state in told if state.event]
    return bool(before) and before[-1] in {"arrived", "present", "expected", "left"}


def _is_same(last: Presence, state: Presence) -> bool:
    alike = last.status == state.status and (not last.place or not state.place or last.place == state.place)
    about = last.event == state.event
    return (
        alike and about and (not state.condition or not last.condition or state.condition == last.condition)
    )


def _joined(last: Presence, state: Presence) -> Presence:
    at = tuple(dict.fromkeys((*last.at, *state.at)))
    condition, place = last.condition or state.condition, last.place or state.place
    return replace(last, condition=condition, at=at, place=place, sure=Sure.SURE)


def _presence(person: Person, state: FoundPresence, occasion: Occasion, moments: Moments) -> Presence:
    is_here = not state.place or occasion.is_at([state.place])
    status = (
        "absent" if state.status == "present" and STAYS.search(state.rule) and not is_here else state.status
    )
    is_away = status in {"absent", "declined"} and not state.attended
    return Presence(
        person=person.id,
        status=status,
        condition=state.condition,
        when=_day(state, moments) or None,
        at=(state.at,),
        event=_event(state, occasion) if is_here or is_away or _goes_on(state) else None,
        place=state.place,
        rule=state.rule,
        sure=Sure.LIKELY,
    )


def _goes_on(state: FoundPresence) -> bool:
    """Whether the place is only where somebody goes from the meeting."""
    return state.status == "left"


def _event(state: FoundPresence, occasion: Occasion) -> str | None:
    """The meeting a state is about: the one its team sits at, the one attended, else the occasion; None for
    a conference with reporters, or a meeting of a body that is not this one."""
    if state.meeting is not None and len(state.meeting.parties) > 2:
        return f"the {state.meeting.noun} of {_joined_names(state.meeting.parties)}"
    if re.search(r"\b(?:press|news)\b", state.attended) or any(s.is_body for s in _bodies(state.attended)):
        return None
    return occasion.name


def _bodies(text: str) -> list[Country]:
    words = (country_of(word) for word in re.findall(r"[A-Z][\w.]+", text))
    return [country for country in words if country is not None]


def _joined_names(names: Sequence[str]) -> str:
    return ", ".join(names[:-1]) + f" and {names[-1]}"
