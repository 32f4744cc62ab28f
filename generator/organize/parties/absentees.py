"""Who belongs to a delegation and did not come: members named before, and principals of the side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from generator.model import Cast, Member, Presence, standing
from generator.organize.parties.sides import Sides
from generator.organize.times.moments import Moments


def without_absent(
    members: Sequence[Member], head: str | None, presence: Sequence[Presence], moments: Moments
) -> list[Member]:
    """The members, those who were named before the talks and then did not come as absent."""
    states: dict[str, list[Presence]] = defaultdict(list)
    for state in presence:
        states[state.person].append(state)
    return [_now_absent(member, states.get(member.person or "", ()), head, moments) for member in members]


def _now_absent(member: Member, states: Sequence[Presence], head: str | None, moments: Moments) -> Member:
    last = standing(states) if states and member.person != head else None
    if last is None or last.status not in {"absent", "declined"}:
        return member
    if any(_was_there(state, last) for state in states):
        return member  # and has gone since
    is_later = all(moments.order(at) <= moments.order(last.at[0]) for at in member.at)
    return replace(member, status=last.status, at=(*member.at, *last.at)) if is_later else member


def _was_there(state: Presence, last: Presence) -> bool:
    """Whether somebody was there before he was not; a list of the same day may be older."""
    is_seen = not state.is_by_team or (state.when or "") < (last.when or "")
    return state.status in {"present", "arrived"} and is_seen


def kept_away(
    side: str, members: Sequence[Member], presence: Sequence[Presence], cast: Cast, sides: Sides
) -> list[Member]:
    """Principals of the side whose standing state is that they do not come."""
    states: dict[str, list[Presence]] = defaultdict(list)
    for state in presence:
        states[state.person].append(state)
    there = {member.person for member in members}
    away = []
    for identifier, own in sorted(states.items()):
        state = standing(own)
        person = cast.person(identifier)
        if person is None or identifier in there or sides.of(person) != side:
            continue
        if state.status in {"declined", "absent", "expected"}:
            role = person.roles[0].title if person.roles else None
            away.append(Member(identifier, person.name, role, state.status, state.at, "presence", state.sure))
    return away
