"""When clauses put their deed, as spans of days or hours, and whether two such spans cannot be one."""

from __future__ import annotations

import datetime
import re

from generator.model import FoundDate, FoundProposition
from generator.organize.desk import Desk
from generator.organize.times.moments import days_between

SEASONS = {"21": (3, 5), "22": (6, 8), "23": (9, 11)}
DAY_WORD = re.compile(r"[A-Za-z]+day\b|\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2}|tomorrow|yesterday|tonight")
MONTHS = 12
LATE = 30
"""Minutes up to which an hour is told roughly."""
Span = tuple[str, str]


def times_of(one: FoundProposition, desk: Desk) -> list[FoundDate]:
    """The only date of a clause, the finest where several name one day."""
    dates = [date for date in desk.dates_in(one.says) if span(date) is not None]
    if len({date.day for date in dates}) > 1:  # some date what else the clause names
        dates = [date for date in dates if any(date.at.overlaps(at) for at in one.whens)]
    hours = [date for date in dates if date.precision == "minute"]
    return hours[:1] if len(hours) == 1 else dates if len(dates) == 1 else []


def are_apart(one: list[FoundDate], other: list[FoundDate]) -> bool:
    """Whether the two cannot be one: hours of one day, days, months."""
    first, second = one[0], other[0]
    if first.precision == second.precision == "minute":
        return _hours_apart(first, second)
    if any(date.precision == "minute" and not DAY_WORD.search(date.at.text) for date in (first, second)):
        return False
    low, high = span(first) or ("", "")
    least, most = span(second) or ("", "")
    return high < least or most < low


def days_apart(one: list[FoundDate], other: list[FoundDate]) -> int:
    """Days between the first days that the two may mean."""
    low, least = ((span(dates[0]) or ("", ""))[0] for dates in (one, other))
    try:
        return days_between(low, least)
    except ValueError:
        return 0


def _hours_apart(one: FoundDate, other: FoundDate) -> bool:
    if one.instant is not None and other.instant is not None:
        return one.instant != other.instant
    if one.instant is not None or other.instant is not None:
        return False
    return abs(_minutes(one) - _minutes(other)) > LATE


def _minutes(date: FoundDate) -> int:
    moment = datetime.datetime.fromisoformat(date.when[:16])
    return int((moment - datetime.datetime(2000, 1, 1)).total_seconds() // 60)


def span(date: FoundDate) -> Span | None:
    """The first and last day a date may mean; None where it is not known to be any."""
    when = date.when
    if "/" in when:
        low, _, high = when.partition("/")
        return (low, high) if len(low) == len(high) == 10 else None
    if re.fullmatch(r"\d{4}-\d\d-\d\d(T.*)?", when):
        return when[:10], when[:10]
    match = re.fullmatch(r"(\d{4})-(\d\d)", when)
    if match is None:
        return (f"{when}-01-01", f"{when}-12-31") if re.fullmatch(r"\d{4}", when) else None
    first, last = SEASONS.get(match[2], (int(match[2]), int(match[2])))
    return (f"{match[1]}-{first:02}-01", f"{match[1]}-{last:02}-31") if first <= MONTHS else None
