"""Dates as readers know them, from EDTF; never converted, never completed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
EDTF = re.compile(
    r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?([~?%])?"
)


def in_words(when: str | None, *, weekday: bool = False) -> str:
    """`2025-05-16T12:30` as `16 May 2025, 12:30`; what is no EDTF stays as it is, None is empty."""
    if not when:
        return ""
    if "/" in when:
        return _span(*when.split("/", 1))
    match = EDTF.fullmatch(when.strip())
    if match is None:
        return when
    year, month, day, clock, zone, doubt = match.groups()
    name = f"{MONTHS[int(month) - 1]} {year}" if month and 1 <= int(month) <= 12 else year
    name = f"{int(day)} {name}" if day else name
    if weekday and _day(when):
        name = f"{DAYS[_weekday(when)]} {name}"
    return f"{'about ' if doubt else ''}{name}{f', {clock}' if clock else ''}{' UTC' if zone == 'Z' else ''}"


def zone_in_words(zone: str | None) -> str:
    """`America/Port_of_Spain` as `Port of Spain time`; an offset or abbreviation as it stands."""
    area, _, town = (zone or "").rpartition("/")
    return f"{town.replace('_', ' ')} time" if area and area != "Etc" else zone or ""


def _span(start: str, end: str) -> str:
    if not start or not end or {start, end} & {"..", ""}:
        return f"until {in_words(end)}" if start in {"", ".."} else f"from {in_words(start)}"
    first, last = in_words(start), in_words(end)
    if first == last:
        return first
    if len(start) == len(end) == 10 and start[:7] == end[:7]:
        return f"{int(start[8:])}–{last}"
    if len(start) == len(end) == 10 and start[:4] == end[:4]:
        return f"{first.rpartition(' ')[0]} – {last}"
    return f"{first} – {last}"


def _day(when: str) -> str | None:
    match = re.match(r"\d{4}-\d\d-\d\d", when)
    try:
        return date.fromisoformat(match[0]).isoformat() if match else None
    except ValueError:
        return None


def _weekday(when: str) -> int:
    return date.fromisoformat(when[:10]).weekday()


def day_of(when: str | None) -> str | None:
    """The day, as ISO 8601, of a time that is known at least to the day."""
    return _day(when) if when else None


def newest(times: Iterable[str | None]) -> str | None:
    """The latest of the days, None when no time is known to the day."""
    return max((day for when in times if (day := day_of(when))), default=None)


def span(times: Iterable[str | None]) -> str:
    """From the first to the last day in words, empty when no time is known to the day."""
    days = sorted({day for when in times if (day := day_of(when))})
    return in_words(f"{days[0]}/{days[-1]}") if days else ""
