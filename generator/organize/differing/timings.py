"""One event under two dates: the round before this one, a preparatory meeting, two people who met.

What a rougher date leaves open is no difference: spring holds March and April.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.model import Citation, FoundDate, FoundStance, Version
from generator.organize.desk import Desk, Dispute
from generator.organize.differing.schedule import main_sides
from generator.organize.phrases.phrasing import in_marks, name_of
from generator.organize.times.moments import days_between

WEEK = 7
ONE_OCCASION = 3
"""Days at most between two dates of one meeting of two people; further apart they met twice."""
SEASONS = {"21": (3, 5), "22": (6, 8), "23": (9, 11)}


def differ_in_dates(desk: Desk) -> Iterator[Dispute]:
    """Days or months of one event that cannot both hold."""
    yield from _last_round(desk)
    yield from _preparations(desk)
    yield from _meetings_of_two(desk)


def _last_round(desk: Desk) -> Iterator[Dispute]:
    """`The last talks … in March 2022`, `the previous talks … in April 2022`."""
    known = main_sides(desk) | desk.occasion.around
    groups: dict[tuple[str, str], list[tuple[Citation, FoundDate]]] = {}
    for timing in desk.timings("last"):
        if _months(timing.date)[0] and set(timing.parties) <= known:
            groups.setdefault(_months(timing.date), []).append((timing.at, timing.date))
    narrow = [one for one in sorted(groups) if not any(_lies_in(o, one) for o in groups if o != one)]
    if len(narrow) > 1:
        versions = tuple(_at_moment(groups[months], desk) for months in narrow)
        yield Dispute("When the last talks before these were held", "time", versions, "dates of one round")


def _months(date: FoundDate) -> tuple[str, str]:
    """The first and last month a date may mean, as `YYYY-MM`; empty where it tells none."""
    year, rest = date.when[:4], date.when[5:7]
    if "/" in date.when or not rest.isdigit():
        return ("", "")
    low, high = SEASONS.get(rest, (int(rest), int(rest)))
    return (f"{year}-{low:02}", f"{year}-{high:02}")


def _lies_in(one: tuple[str, str], other: tuple[str, str]) -> bool:
    return other[0] <= one[0] and one[1] <= other[1]


def _preparations(desk: Desk) -> Iterator[Dispute]:
    """The day on which somebody prepared a team."""
    told: dict[str, list[tuple[Citation, FoundDate]]] = {}
    for timing in desk.timings("preparation"):
        for person in desk.people(timing.names):
            told.setdefault(person, []).append((timing.at, timing.date))
    for person in sorted(told):
        whose = f"{name_of(person, desk.cast)}’s preparatory meeting was"
        yield from _on_two_days(whose, told[person], desk)


def _meetings_of_two(desk: Desk) -> Iterator[Dispute]:
    pairs: dict[tuple[str, ...], list[tuple[Citation, FoundDate]]] = {}
    for matter, stance in desk.matters:
        if matter.key[0] == "meeting" and matter.people and stance.stance == "yes":
            pairs.setdefault((*matter.key, matter.whether), []).extend(_dated(stance, desk))
    for key in sorted(pairs):
        yield from _on_two_days(key[-1], pairs[key], desk)


def _dated(stance: FoundStance, desk: Desk) -> list[tuple[Citation, FoundDate]]:
    """The day or time a clause puts its act on: the finest date within its words."""
    inside = desk.dates_in(stance.at if stance.about == "meeting" else stance.says)
    exact = [date for date in inside if date.precision in {"day", "minute"}]
    exact.sort(key=lambda date: (date.precision != "minute", date.at.start))
    return [(stance.at, exact[0])] if exact else []


def _on_two_days(event: str, told: Sequence[tuple[Citation, FoundDate]], desk: Desk) -> Iterator[Dispute]:
    days: dict[str, list[tuple[Citation, FoundDate]]] = {}
    for at, date in told:
        days.setdefault(date.when[:10], []).append((at, date))
    known = sorted(days)
    if len(known) == 2 and _days_between(known[0], known[1]) <= ONE_OCCASION:
        versions = tuple(_at_moment(days[day], desk) for day in known)
        yield Dispute(f"On what day {event}", "time", versions, "two days for one meeting")


def _days_between(one: str, other: str) -> int:
    """Days between two dates; a weekday's name is taken for the nearest such day."""
    apart = days_between(one, other)
    return min(apart, WEEK - apart) if apart < WEEK else apart


def _at_moment(told: Iterable[tuple[Citation, FoundDate]], desk: Desk) -> Version:
    known = sorted(told, key=lambda each: desk.place(each[0]))
    return Version(in_marks(known[0][1].at.text), tuple(dict.fromkeys(at for at, _ in known)))
