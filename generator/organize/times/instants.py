"""Clock times told in different zones, put in one order: `10 a.m.` here and `7am GMT` are one instant."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from generator.model import Event, FoundEvent

DAY = len("2025-05-16")
"""Characters of a day that a text of EDTF opens with."""
OFFSET = re.compile(r"(?P<sign>[+-])(?P<hours>\d\d):(?P<minutes>\d\d)")


def home_zone(events: Iterable[FoundEvent]) -> str | None:
    """The zone in which most clock times of the bundle are told."""
    zones = Counter(event.timezone for event in events if event.timezone and event.precision == "minute")
    return min(zones, key=lambda zone: (-zones[zone], zone), default=None)


def is_clocked(event: FoundEvent) -> bool:
    """Whether the sentence itself gives the hour."""
    return event.precision == "minute" and event.is_dated


def clock_of(event: FoundEvent) -> str:
    """The time of day, in UTC and with a Z where its zone is known."""
    zone = _zone(event.timezone) if event.timezone else None
    if zone is None:
        return event.when[11:16]
    told = datetime.fromisoformat(event.when[:16]).replace(tzinfo=zone)
    return told.astimezone(UTC).strftime("%dT%H:%MZ")


def clock_order(event: Event, home: str | None) -> tuple[str, str]:
    """A sort key: the day as told, then the time of day in the home zone."""
    day = event.when.split("/")[0]
    if event.precision != "minute" or event.timezone in {None, home} or home is None:
        return day[:10], day[11:16]
    told, here = _zone(str(event.timezone)), _zone(home)
    if told is None or here is None:
        return day[:10], day[11:16]
    moved = datetime.fromisoformat(day[:16]).replace(tzinfo=told).astimezone(here)
    return day[:10], moved.strftime("%H:%M")


def days_apart(one: str, other: str) -> int:
    """Days between the days that two texts of EDTF open with; none where one is only a month or a year."""
    try:
        return abs((date.fromisoformat(one[:DAY]) - date.fromisoformat(other[:DAY])).days)
    except ValueError:
        return 0


def _zone(name: str) -> tzinfo | None:
    offset = OFFSET.fullmatch(name)
    if offset:
        shift = timedelta(hours=int(offset["hours"]), minutes=int(offset["minutes"]))
        return timezone(-shift if offset["sign"] == "-" else shift)
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):  # a zone of the front matter that no table knows
        return None
