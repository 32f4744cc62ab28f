"""One person's states in the order of time: what is told again while it stands is told once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.model import Presence, Sure

AWAY = {"declined", "absent"}


def told_once(course: Sequence[Presence]) -> list[Presence]:
    """The states, one told again while it stands joined to the first: who declined is still not there, and
    who left has not left anew before he is back."""
    told: list[Presence] = []
    for state in course:
        back = [n for n, one in enumerate(told) if one.status not in {"left", *AWAY}]
        standing = range(back[-1] + 1 if back else 0, len(told))
        gone = (n for n in standing if _is_told_again(told[n], state))
        last = len(told) - 1 if told and state.status == "present" and is_same(told[-1], state) else None
        same = next(gone, last)
        if same is not None:
            told[same] = joined_state(told[same], state)
        else:
            told.append(state)
    return told


def _is_told_again(before: Presence, state: Presence) -> bool:
    if state.status == "left":
        return before.status == "left" and before.event == state.event
    return state.status in AWAY and is_same(before, state)


def is_same(last: Presence, state: Presence) -> bool:
    """Whether a state only says again what the last one did."""
    about = last.event == state.event
    here = last.event is not None and last.status not in {
        "arrived",
        "left",
    }  # the town and its country are one
    at_one = here or not last.place or not state.place or last.place == state.place
    alike = last.status == state.status and at_one
    is_anew = last.condition is None and last.when != state.when
    return (
        alike
        and about
        and (not state.condition or state.condition == last.condition or not (last.condition or is_anew))
    )


def joined_state(last: Presence, state: Presence) -> Presence:
    """A state told twice as one with both passages."""
    at = tuple(dict.fromkeys((*last.at, *state.at)))
    condition, place = last.condition or state.condition, last.place or state.place
    return replace(last, condition=condition, at=at, place=place, sure=Sure.SURE)


__all__ = ["AWAY", "is_same", "joined_state", "told_once"]
