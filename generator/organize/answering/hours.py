"""The hours named for the start of the meeting, each with who names it: a reader wants them in one place."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Citation
from generator.organize.desk import Desk
from generator.organize.differing.schedule import Told, apart, start_hours
from generator.organize.phrases.phrasing import day_in_words, in_marks, joined, tellers


def hours_named(desk: Desk) -> tuple[str, tuple[Citation, ...]]:
    """`Hours named: for 15 May “10 a.m.” (A and B); for 16 May …`; empty where fewer than two were named.

    Told in two zones one instant is one; an hour that a passage takes back is not named.
    """
    told = [each for each in start_hours(desk) if each.stance in {"yes", "planned"} and each.date.day]
    told.sort(key=lambda each: (each.date.when, desk.place(each.at)))
    hours: list[list[Told]] = []
    for each in told:
        same = next((one for one in hours if _is_one(one[0], each)), None)
        if same is None:
            hours.append([each])
        else:
            same.append(each)
    if len(hours) < 2:
        return "", ()
    days = {one[0].date.day or "": [h for h in hours if h[0].date.day == one[0].date.day] for one in hours}
    cites = tuple(dict.fromkeys(each.at for one in hours for each in one))
    words = [f"for {day_in_words(day)} {joined([_hour(one, desk) for one in days[day]])}" for day in days]
    return f"Hours named: {'; '.join(words)}.", cites


def _is_one(one: Told, other: Told) -> bool:
    return one.date.day == other.date.day and not apart(one.date, other.date)


def _hour(told: Sequence[Told], desk: Desk) -> str:
    codes = tellers([each.at for each in told], desk.documents).split(" ", 1)[1]
    return f"{in_marks(told[0].date.at.text)} ({codes})"
