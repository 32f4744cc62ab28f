"""Dated events as an iCalendar file (RFC 5545); events without a day have no place in a calendar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from generator.model import Event
from generator.publish.markdown import shown
from generator.publish.site import Site

MOMENT = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::\d\d)?(Z|[+-]\d\d:?\d\d)?)?[~?%]?")
STATUS = {"planned": "TENTATIVE", "denied": "CANCELLED"}
LINE = 75  # octets a line may have


def calendar(site: Site) -> str:
    """One VEVENT a dated event, in the order of the timeline; no clock is read."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//briefing//briefing-1//EN",
        f"X-WR-CALNAME:{_text(site.title)}",
    ]
    for event in site.briefing.timeline:
        lines += _event(site, event)
    return "".join(f"{_folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"])


def _event(site: Site, event: Event) -> Iterator[str]:
    span = _span(event)
    if span is None:
        return
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}@briefing"
    yield f"DTSTAMP:{(site.as_of or '1980-01-01').replace('-', '')}T000000Z"
    yield f"DTSTART{span[0]}"
    if span[1]:
        yield f"DTEND{span[1]}"
    yield f"SUMMARY:{_text(event.event)}"
    yield f"DESCRIPTION:{_text(_about(site, event))}"
    if event.place:
        yield f"LOCATION:{_text(event.place)}"
    yield f"STATUS:{STATUS.get(event.certainty, 'CONFIRMED')}"
    yield f"URL:{site.web(site.addresses.get(event.id) or 'data/briefing.json')}"
    yield "END:VEVENT"


def _about(site: Site, event: Event) -> str:
    codes = dict.fromkeys(site.briefing.documents[at.source].code for at in event.at)
    zone = f" ({event.timezone})" if event.timezone else ""
    return f"{event.certainty}; {event.when}{zone}; sources: {', '.join(codes)}"


def _span(event: Event) -> tuple[str, str] | None:
    """Start and end as property values, end empty where none is known; None without a day."""
    first, _, last = event.when.partition("/")
    start, end = _moment(first, event.timezone), _moment(last, event.timezone) if last else None
    if start is None:
        return None
    if isinstance(start, datetime):
        return _stamp(start), _stamp(end) if isinstance(end, datetime) and end > start else ""
    day = end.date() if isinstance(end, datetime) else end
    after = (day if day and day > start else start) + timedelta(days=1)
    return f";VALUE=DATE:{start:%Y%m%d}", f";VALUE=DATE:{after:%Y%m%d}"


def _moment(when: str, timezone: str | None) -> datetime | date | None:
    match = MOMENT.fullmatch(when.strip())
    if match is None:
        return None
    year, month, day, hour, minute, zone = match.groups()
    try:
        if hour is None:
            return date(int(year), int(month), int(day))
        local = datetime(int(year), int(month), int(day), int(hour), int(minute))
    except ValueError:
        return None
    if zone:
        return local.replace(tzinfo=datetime.fromisoformat(f"2000-01-01T00:00{zone}").tzinfo)
    return _in_zone(local, timezone)


def _in_zone(local: datetime, timezone: str | None) -> datetime:
    """With its zone where the source's is a known one; else floating, as the source leaves it."""
    try:
        return local.replace(tzinfo=ZoneInfo(timezone)) if timezone else local
    except (ZoneInfoNotFoundError, ValueError):
        return local


def _stamp(moment: datetime) -> str:
    if moment.tzinfo is None:
        return f":{moment:%Y%m%dT%H%M%S}"
    return f":{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(text: str) -> str:
    marks = {"\\": "\\\\", ";": "\\;", ",": "\\,"}
    return "".join(marks.get(char, char) for char in shown(text))


def _folded(line: str) -> str:
    """The line in pieces of at most 75 octets, never cut inside a letter."""
    pieces, piece, size = list[str](), "", 0
    for char in line:
        width = len(char.encode())
        if size + width > LINE - (1 if pieces else 0):
            pieces.append(piece)
            piece, size = "", 0
        piece, size = piece + char, size + width
    return "\r\n ".join([*pieces, piece])
