"""Presence: for each principal the states of coming and going in the order of time; the last one stands."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from generator.model import BY_TEAM, Cast, Findings, FoundPresence, Person, Presence, Sure
from generator.organize.delegations import seated
from generator.organize.in_teams import states_by_team
from generator.organize.parties.sides import Sides
from generator.organize.phrases.phrasing import joined
from generator.organize.states import AWAY, is_same, joined_state, told_once
from generator.organize.times.moments import Moments
from generator.organize.times.occasion import Occasion
from generator.vocabulary import table, words
from generator.vocabulary.countries import Country, country_of

BYGONE = "of a former plan"
"""Of a plan told as one there was, the day on which it was one is not known: it comes before all that is."""
BACK, SETTING_OFF, KEPT = "of going back", "of setting off", "of being kept"
"""Ways in which a clause tells of a coming."""
LISTED = "of a team before its talks"
"""The way of one who is to come because his team was told of before the talks began."""
GOING = {"expected", "declined", "absent", "arrived", "left", "present"}
STANDS_FOR = {"represent", "send"}
PHASE = {"expected": 0, "conditional": 0, "declined": 1, "absent": 2, "arrived": 1, "present": 2, "left": 3}
"""The order within one day, which sources without clock times leave open: word before deed."""


@dataclass(frozen=True, slots=True)
class Talks:
    """The talks whose coming and going is told: the occasion, whether any are `told` of, their first and last
    day."""

    occasion: Occasion
    told: bool
    begun: str = ""
    ended: str = ""


def tell_presence(
    findings: Sequence[Findings], cast: Cast, sides: Sides, talks: Talks, moments: Moments
) -> tuple[Presence, ...]:
    """The states of all principals, person by person in the order of their names, each in order of time. Who
    is named in a team before the talks begin is expected there. Without talks, whither principals go and come
    is told alone."""
    found: dict[str, list[FoundPresence]] = defaultdict(list)
    heads: set[str] = set()
    teams = [(team, side in sides.principal) for team, side in seated(findings, sides)]
    by_teams = (
        _not_yet(s, talks, moments)
        for t, own in teams
        for s in states_by_team(t, moments, is_principal_side=own)
    )
    for state in (*(s for f in findings for s in f.presence), *by_teams):
        person = cast.person_at(state.name_at)
        if person is not None:
            found[person.id].append(state)
    for team, is_principal_side in teams:
        seats = [(m.status, p) for m in team.members if (p := cast.person_at(m.name_at))]
        is_known = team.is_list and (is_principal_side or any(is_principal(one) for _, one in seats))
        heads |= {one.id for status, one in seats if status == "head" or is_known}
    told = []
    for identifier, states in found.items():
        person = cast.person(identifier)
        if person is None:
            continue
        own = _each_told_once(states, moments)
        course = _in_time(person, _without_old_hopes(own, moments), talks.occasion, moments)
        if talks.told:
            course = told_once([one for one in course if one.event])
        else:
            course = [one for one in map(_elsewhere, course) if one is not None and is_principal(person)]
        is_told = not all(one.is_by_team for one in course)
        if identifier in heads or is_told or is_principal(person):
            told.append((person, course))
    return tuple(state for _, states in sorted(told, key=lambda item: item[0].name) for state in states)


def _each_told_once(states: Sequence[FoundPresence], moments: Moments) -> list[FoundPresence]:
    """The states without those by a team whose passage tells in so many words that somebody comes; who is
    sent or stands for a body is told by his team, which knows at which meeting; on a list may be who did not
    come that day."""
    of_teams = {state.at for state in states if not state.verb}
    own = [s for s in states if not (s.verb in STANDS_FOR and s.at in of_teams)]
    clauses = [state for state in own if state.verb]
    by_clause, away = {one.at for one in clauses}, {_day(s, moments) for s in clauses if s.status in AWAY}
    return [
        state
        for state in own
        if state in clauses
        or (
            state.at not in by_clause
            and (state.meeting or state.status != "present" or _day(state, moments) not in away)
        )
    ]


def _without_old_hopes(states: Sequence[FoundPresence], moments: Moments) -> list[FoundPresence]:
    """The states without those by which a team's member is to come, once he has arrived; nor are those of
    whom a team consisted before its talks told to be expected there when the next word is that they are."""
    come = (_day(s, moments) for s in states if s.status == "arrived" and s.verb)
    arrived = min(come, default="9999")
    told = [s for s in states if s.way != LISTED and not _stays(s)]
    own = [s for s in told if s.meeting is None or len(s.meeting.parties) < 3]
    later = sorted(own, key=lambda s: (_day(s, moments), PHASE[s.status]))

    def is_over(state: FoundPresence) -> bool:
        day = _day(state, moments)
        after = next((one.status for one in later if _day(one, moments) >= day), "")
        return day >= arrived or (state.way == LISTED and after in {"arrived", "present"})

    return [state for state in states if state.status != "expected" or state.verb or not is_over(state)]


def _not_yet(state: FoundPresence, talks: Talks, moments: Moments) -> FoundPresence:
    """A state by a team that was named before the talks began: who is in it is to come; of one that is told
    of when they are over, was there while they lasted."""
    is_over = state.meeting is None and "" < talks.ended < _day(state, moments)
    if is_over and state.status in {"expected", "present"} and state.rule != f"{BY_TEAM}a list":
        return replace(state, status="present", when=talks.ended)
    is_before = state.status == "present" and state.meeting is None and _day(state, moments) < talks.begun
    way = LISTED if state.rule != f"{BY_TEAM}a list" else ""
    return replace(state, status="expected", way=way) if is_before else state


def _elsewhere(state: Presence) -> Presence | None:
    """Where somebody is, goes or does not go, in news without talks; only what tells the place."""
    is_going = state.status in GOING and not state.is_by_team
    return replace(state, event=None) if state.place and is_going else None


def is_principal(person: Person) -> bool:
    """Whether a person holds an office that has a stake in who comes."""
    titles = " ; ".join(role.title.lower() for role in person.roles if not role.former)
    return _principals().search(titles) is not None


@cache
def _principals() -> re.Pattern[str]:
    listed = "|".join(map(re.escape, table("presence")["words"]["principals"]))
    return re.compile(rf"\b(?:{listed})\b")


def _in_time(
    person: Person, states: Sequence[FoundPresence], occasion: Occasion, moments: Moments
) -> list[Presence]:
    """The states in order of time, the same state told twice in a row as one with both passages."""
    told_here = [(one, _presence(person, one, occasion, moments)) for one in states]
    told_here = [(one, state) for one, state in told_here if not _is_just_elsewhere(one, occasion)]
    ordered = sorted(told_here, key=lambda s: (s[1].when or "", PHASE[s[1].status], moments.order(s[0].at)))
    told: list[Presence] = []
    for found, here in ordered:
        state = replace(here, event=None) if _is_of_another_place(told, here, found, occasion) else here
        if told and is_same(told[-1], state):
            told[-1] = joined_state(told[-1], state)
        else:
            told.append(state)
    return told


def _is_of_another_place(
    told: Sequence[Presence], state: Presence, found: FoundPresence, occasion: Occasion
) -> bool:
    """Whether a state is none at the talks: who never came leaves some other place, and the country is not
    yet the table that he stays away from."""
    quits = not found.way and found.verb in words("presence", "words.leaving_town")
    leaves_town = quits and occasion.is_at([found.place or ""])
    if state.status == "left" and not (_was_there(told) or _walks_out(found) or leaves_town):
        return True
    if state.status == "left" and not found.way and found.verb in words("presence", "words.leaving"):
        return bool(state.place) and not occasion.is_at([state.place or ""])
    is_here = state.place == occasion.place
    if is_here and (found.attended or not told or told[-1].at[0].source != found.at.source):
        return False
    return state.place is not None and _stays_away(told, state)


def _walks_out(state: FoundPresence) -> bool:
    """Whether somebody leaves the meeting itself, where he must have been."""
    if state.way in {BACK, SETTING_OFF}:
        return False
    walks = state.verb in words("presence", "words.walking_out")
    return bool(state.terms or state.attended or walks)


def _is_just_elsewhere(state: FoundPresence, occasion: Occasion) -> bool:
    """Whether a clause only says that somebody is in some other place, not that he stays away."""
    is_away = bool(state.place) and not occasion.is_at([state.place or ""])
    return state.status == "present" and not state.way and state.verb == "be" and is_away


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
    return bool(before) and before[-1] in {"arrived", "present", "left"}


def _presence(person: Person, state: FoundPresence, occasion: Occasion, moments: Moments) -> Presence:
    is_here = not state.place or bool(state.attended) or occasion.is_at([state.place])
    is_staying = not state.attended and _stays(state)
    is_there = is_staying and is_here and bool(state.place) and state.way == KEPT
    status = "present" if is_there else state.status if is_here else _status_elsewhere(state)
    # of a meeting without a place nobody can tell who goes back from it
    goes_back = occasion.place is None and state.way == BACK
    is_away = status == "absent" and is_staying
    return Presence(
        person=person.id,
        status=status,
        condition=state.condition,
        when=None if state.way == BYGONE else _day(state, moments) or None,
        at=(state.at,),
        event=_event(state, occasion) if not goes_back and (is_here or is_away or _goes_on(state)) else None,
        place=state.place,
        rule=state.rule,
        sure=Sure.LIKELY,
    )


def _status_elsewhere(state: FoundPresence) -> str:
    """What it means to stay, go back or set out somewhere else than to the talks."""
    if state.status == {BACK: "present", SETTING_OFF: "expected"}.get(state.way):
        return "left"
    return "absent" if state.status == "present" and _stays(state) else state.status


def _stays(state: FoundPresence) -> bool:
    """Whether somebody is in a place and nowhere else: stayed there, was kept."""
    return state.way == KEPT or state.verb in {"stay", "remain"}


def _goes_on(state: FoundPresence) -> bool:
    """Whether the place is only where somebody goes from the meeting."""
    return state.status == "left" or _status_elsewhere(state) == "left"


def _event(state: FoundPresence, occasion: Occasion) -> str | None:
    """The meeting a state is about: the one its team sits at, the one attended, else the occasion; None for
    a conference with reporters, a summit that nobody spoke of before, or a meeting of a body that is not
    this one."""
    if state.meeting is not None and len(state.meeting.parties) > 2:
        return f"the {state.meeting.noun} of {joined(state.meeting.parties)}"
    if _another_meeting().search(state.attended) or any(s.is_body for s in _bodies(state.attended)):
        return None
    return occasion.name


@cache
def _another_meeting() -> re.Pattern[str]:
    """What somebody attends that is not the meeting at hand: a summit, a press call, a board's meeting."""
    of_bodies = "|".join(sorted(words("presence", "words.of_bodies")))
    at_hand = "|".join(sorted(words("presence", "words.at_hand")))
    return re.compile(rf"^an? (?!{at_hand})|\b(?:press|news)\b|\b(?:{of_bodies})(?:['’]s)? ")


def _bodies(text: str) -> list[Country]:
    found = (country_of(word) for word in re.findall(r"[A-Z][\w.]+", text))
    return [country for country in found if country is not None]
