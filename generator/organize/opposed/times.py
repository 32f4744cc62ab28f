"""When clauses put their deed, as spans of days, and whether two such spans cannot be one."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from generator.model import FoundDate

SEASONS = {"21": (3, 5), "22": (6, 8), "23": (9, 11)}
DAY_WORD = re.compile(r"[A-Za-z]+day\b|\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2}|tomorrow|yesterday|tonight")
MONTHS = 12
SOON = timedelta(minutes=20)
"""Between two clock times of what may be one moment."""
HOUR, DAY = 60, 1440
"""Minutes."""
Span = tuple[str, str]


def are_apart(one: FoundDate, other: FoundDate) -> bool:
    """Whether the two cannot be one: days, months."""
    if any(date.precision == "minute" and not DAY_WORD.search(date.at.text) for date in (one, other)):
        return False
    low, high = span(one) or ("", "")
    least, most = span(other) or ("", "")
    return high < least or most < low


def are_hours_apart(one: FoundDate, other: FoundDate) -> bool:
    """Whether two clock times of days that are told, each with its zone, are two moments."""
    if not all(date.instant and DAY_WORD.search(date.at.text) for date in (one, other)):
        return False
    first, second = (datetime.fromisoformat(str(date.instant)) for date in (one, other))
    return abs(first - second) >= SOON


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


def minutes_between(one: FoundDate, other: FoundDate) -> int:
    """Minutes between two clock times of one day; where only one names its zone, no whole hours count."""
    if one.instant is not None and other.instant is not None and one.timezone != other.timezone:
        return _around_the_clock(_minute(one.instant) - _minute(other.instant))
    between = _around_the_clock(_minute(one.when) - _minute(other.when))
    return between if (one.instant is None) == (other.instant is None) else between % HOUR


def _minute(moment: str) -> int:
    return int(moment[11:13]) * HOUR + int(moment[14:16])


def _around_the_clock(minutes: int) -> int:
    return min(abs(minutes), DAY - abs(minutes))
