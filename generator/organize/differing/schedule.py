"""When the meeting of the bundle is held, as the sources tell it: days and hours.

A round after this one, a meeting with others at the table and one that is over are not this meeting.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import date as day_of

from generator.model import Citation, FoundDate, FoundProposition, Version
from generator.organize.desk import Desk, Dispute, is_next
from generator.organize.phrases.phrasing import day_in_words, in_marks

MOVED = "The start was moved."
HOUR = 60
LATE = 15
"""Minutes up to which a start is told roughly."""
DAY_WORD = re.compile(
    r"[A-Za-z]+day\b|\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2}|today|tomorrow|yesterday|tonight"
)
NEAR = 14
"""Days around the newest document within which a day is one of this meeting."""
SEVERAL_DAYS = re.compile(
    r"\b(?:two|three|four|five)[- ]days?\b|\b(?:second|third|final) day\b|\bday (?:two|three)\b|\bresumed\b"
    r"|\b\d{1,2}(?:-|–| and | to )\d{1,2} [A-Z][a-z]+",
    re.IGNORECASE,
)
"""A meeting of several days may be told with any of them."""
MEETING = frozenset(("meet", "start"))
TEAMS = frozenset(("+meeting", "+delegate"))
"""Deeds and classes of things in clauses that tell of the teams' meeting."""


@dataclass(frozen=True, slots=True)
class Told:
    """A passage that puts the meeting on a day or hour; `stance` is yes or planned."""

    at: Citation
    date: FoundDate
    stance: str


def differ_in_schedule(desk: Desk) -> Iterator[Dispute]:
    """Days of this meeting and hours of one day."""
    told = list(_dated(desk))
    yield from _days(told, desk)
    yield from _hours(told, desk)


def main_sides(desk: Desk) -> frozenset[str]:
    """The two countries that are told to meet most often."""
    pairs: Counter[frozenset[str]] = Counter(
        frozenset(meeting.parties)
        for found in desk.findings
        for meeting in found.meetings
        if len(meeting.parties) == 2 and not meeting.names
    )
    return min(pairs, key=lambda pair: (-pairs[pair], sorted(pair)), default=frozenset())


def is_this(parties: Iterable[str], sides: frozenset[str], desk: Desk) -> bool:
    """Whether these are the two sides, or nobody is named; the host may sit with them."""
    is_with_host = len(set(parties) & sides) == 1 and bool(set(parties) - sides)
    if is_with_host and len(sides) > 1:
        return False  # one of the two meets the host
    named = set(parties) - (desk.occasion.around - sides)
    return named <= sides or (not sides and len(named) == 2)


def _dated(desk: Desk) -> Iterator[Told]:
    sides = main_sides(desk)
    for matter, stance in desk.matters:
        if stance.about != "start" or stance.stance not in {"yes", "planned"} or is_next(stance):
            continue
        if matter.key != ("start",) or not is_this(stance.parties, sides, desk):
            continue
        exact = [d for d in desk.dates_in(stance.says) if d.precision in {"day", "minute"}]
        exact.sort(key=lambda date: (date.precision != "minute", date.at.start))
        if exact:
            yield Told(stance.at, exact[0], stance.stance)
    for met in _clauses({"meet"}, {"yes", "planned"}, sides, desk):
        days = [d for d in desk.dates_in(met.says) if d.precision == "day"]
        if days:
            yield Told(met.at, days[0], met.stance)


def _clauses(deeds: Set[str], stances: Set[str], sides: Set[str], desk: Desk) -> Iterator[FoundProposition]:
    """`The delegations of Lund and Varn met on Tuesday`: clauses that tell one of the deeds of the teams."""
    for told in (told for found in desk.findings for told in found.propositions):
        there = {*told.doer, *told.things}
        if not sides and "+meeting" not in there:
            continue  # whose teams meet is not known: any delegate may meet anybody
        if told.stance in stances and not deeds.isdisjoint(told.deeds) and sides <= there and TEAMS & there:
            yield told


def _days(told: Sequence[Told], desk: Desk) -> Iterator[Dispute]:
    days: dict[str, list[Told]] = {}
    for each in told:
        if each.date.day is not None and _names_its_day(each.date) and _is_now(each.date.day, desk):
            days.setdefault(each.date.day, []).append(each)
    if all(any(t.stance == "yes" for t in days[day]) for day in days) and _lasts_days(desk):
        return
    for denied in _clauses(MEETING, {"no", "refused"}, frozenset(), desk):
        for date in desk.dates_in(denied.says):
            if date.day in days:
                days.setdefault(f"{date.day} not", []).append(Told(denied.at, date, "no"))
    if len(days) > 1:
        versions = tuple(_on_day(day, days[day], desk) for day in sorted(days))
        yield Dispute(
            f"On what day {desk.occasion.name} are held", "time", versions, "other days", _moved(desk)
        )


def _lasts_days(desk: Desk) -> bool:
    return any(SEVERAL_DAYS.search(document.text) for document in desk.bundle.documents)


def _names_its_day(date: FoundDate) -> bool:
    """A bare clock time takes its day from the page, which the talks need not share."""
    return bool(DAY_WORD.search(date.at.text)) or date.precision == "day"


def _is_now(day: str, desk: Desk) -> bool:
    newest = max((d.published or "" for d in desk.bundle.documents), default="")[:10]
    if len(newest) < 10:
        return True
    return abs((day_of.fromisoformat(day) - day_of.fromisoformat(newest)).days) <= NEAR


def _on_day(day: str, told: Sequence[Told], desk: Desk) -> Version:
    at = desk.in_order(each.at for each in told)
    shown = day_in_words(day[:10])
    return Version(f"Not on {shown}." if day.endswith("not") else f"On {shown}.", at)


def _hours(told: Sequence[Told], desk: Desk) -> Iterator[Dispute]:
    """Hours of one day, those planned and those kept apart; told in two zones one instant is one."""
    days: dict[tuple[str, str], list[Told]] = {}
    for each in start_hours(desk, told):
        if each.stance != "no":
            days.setdefault((each.date.when[:10], each.stance), []).append(each)
    for day in sorted(days):
        hours = [each for each in days[day] if any(apart(each.date, o.date) for o in days[day])]
        if hours:
            about = f"At what time {desk.occasion.name} start"
            yield Dispute(about, "time", _by_hour(hours, desk), "other hours of one day", _moved(desk))


def start_hours(desk: Desk, told: Iterable[Told] | None = None) -> list[Told]:
    """The passages that name an hour at which this meeting starts or is to start."""
    known = main_sides(desk) | desk.occasion.around
    timed = [Told(t.at, t.date, t.stance) for t in desk.timings("start") if set(t.parties) <= known]
    found = dict.fromkeys((*(_dated(desk) if told is None else told), *timed))
    return [each for each in found if each.date.precision == "minute"]


def apart(one: FoundDate, other: FoundDate) -> bool:
    """Whether two clock times of a day cannot be one; where one names its zone alone, a zone's whole hours
    may lie between them."""
    if one.instant is not None and other.instant is not None:
        return one.instant != other.instant
    apart = abs(_minute_of_day(one) - _minute_of_day(other))
    is_bare = one.instant is None and other.instant is None
    return apart >= LATE if is_bare else apart % HOUR > 0


def _minute_of_day(date: FoundDate) -> int:
    return int(date.when[11:13]) * HOUR + int(date.when[14:16])


def _by_hour(told: Sequence[Told], desk: Desk) -> tuple[Version, ...]:
    hours: dict[str, list[Told]] = {}
    for each in sorted(told, key=lambda each: desk.place(each.at)):
        same = next((t[0] for t in hours.values() if not apart(t[0].date, each.date)), each)
        hours.setdefault(same.date.at.text, []).append(each)
    return tuple(_at_hour(hours[hour], desk) for hour in sorted(hours, key=lambda h: hours[h][0].date.when))


def _at_hour(told: Sequence[Told], desk: Desk) -> Version:
    at = desk.in_order(each.at for each in told)
    return Version(in_marks(told[0].date.at.text), at)


def _moved(desk: Desk) -> str | None:
    return MOVED if any(s.about == "moved" and s.stance == "yes" for s in desk.stances) else None


__all__ = ["Told", "apart", "differ_in_schedule", "is_this", "main_sides", "start_hours"]
