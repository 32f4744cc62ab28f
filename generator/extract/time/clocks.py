"""Clock times and the zones they are told in: "10 a.m. local", "12:30pm Moscow time (9:30am GMT)".

A time stays as the source tells it; the second time of a pair only serves to learn the first one's zone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from generator.vocabulary import table
from generator.vocabulary.letters import lower_in_place
from generator.vocabulary.zones import zone_named, zone_of_country

CLOCK = r"(?P<hour{n}>\d{{1,2}})(?:[:.](?P<minute{n}>[0-5]\d))?(?:\s?(?P<half{n}>[ap]\.?m\b\.?))?"
IN_BRACKETS = CLOCK.format(n="2").replace("[:.]", "[:.]?")
"""A second time, which is also told as `1310 GMT`."""
ZONE = r"(?P<zone{n}>[A-Z][\w]+(?:\s[A-Z]\w+)?(?:[+-]\d{{1,2}})?)"
TIME = re.compile(
    r"(?<![\d:.$€£#,-])\b"
    + CLOCK.format(n="")
    + r"(?:\s+(?:(?P<local>local(?:\stime)?)|(?:in\s)?" + ZONE.format(n="") + r"(?P<time>\stime)?))?"
    + r"(?:\s+in\s" + ZONE.format(n="3") + r")?"
    + r"(?:,?\s?\((?:or\s)?" + IN_BRACKETS + r"\s?" + ZONE.format(n="2")
    + r"(?:\stime)?\))?"
    + r"(?![\d:%]|[.,]\d)"
)  # fmt: skip
FIGURE = re.compile(r"\d")
PART_OF_DAY = (
    r"(?:(?:on\s)?(?:in\sthe|that|this|the\ssame|yesterday|tomorrow|[a-z]+day)\s"
    r"(?:morning|afternoon|evening|night)|tonight|at\snight)\b"
)
PART = re.compile(rf"\s{PART_OF_DAY}", re.IGNORECASE)
DAWN = 6
"""Hours before it are told with `in the morning` or `at night`."""
WORDED = re.compile(
    r"\b(?P<lead>at|(?P<near>(?:shortly|just|soon|a\slittle|not\slong)\s(?:before|after))|by|until|till|since|from|around|about)"
    + r"\s(?:about\s|around\s|exactly\s)?"
    + r"(?:(?P<off>(?:a\s)?quarter|half|[a-z]+(?:-five)?)\s(?P<way>past|to)\s)?"
    + r"(?P<hour>[a-z]+)\b(?P<clock>\so['’]clock)?"
    + rf"(?=(?P<part>\s{PART_OF_DAY})?"
    + r"(?P<ends>\s*(?:[,.;:?!]|$)|\s(?:on|yesterday|today|tomorrow|local|sharp|and)\b)?)"
)
"""`At twenty past five`, `shortly before six`, `at ten in the morning`, in small letters."""
OF_CLOCK = re.compile(
    r"\s(?:hours|hrs|on|in\sthe|local|yesterday|today|tomorrow|this|that|with|when|and|by|for|after|before)\b"
    r"|[,;:]?\s*[)(”\"]|[,.;:?!](?:\s|$)|\s*$"
)
"""What may follow `at 3.20`, so that it is an hour and no sum or share."""
SURE = {"at"}
"""What a bare number may follow and be an hour: `at ten, they met`, not `rose by ten`."""
NOON = re.compile(r"\b(?:noon|midday)\b", re.IGNORECASE)
"""Midnight is none: "Friday at midnight" is the end of that day to one writer, its beginning to another."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day at characters start to end; `zone` is an IANA name, `shift` the offset from UTC in
    minutes where a second time in brackets shows it; `local` when the source says local time. Of a `loose`
    one (`at twenty past five`) nobody says whether it is morning; one that is `near` tells no minute; one
    that `leans` (all in words) needs a day told beside or before it, or a post."""

    start: int
    end: int
    hour: int
    minute: int
    zone: str | None = None
    shift: int | None = None
    local: bool = False
    loose: bool = False
    near: bool = False
    leans: bool = False


def find_clocks(text: str) -> list[Clock]:
    """The times of day in a text, in order."""
    read = [_read(match) for match in TIME.finditer(text)] if FIGURE.search(text) else []
    small = lower_in_place(text)
    has_noon = "noon" in small or "midday" in small
    noons = [Clock(m.start(), m.end(), 12, 0) for m in NOON.finditer(text)] if has_noon else []
    worded = [_read_words(match) for match in WORDED.finditer(small)]
    return sorted([clock for clock in (*read, *worded) if clock] + noons, key=lambda clock: clock.start)


def moment(clock: Clock, day: date) -> tuple[str, str | None, str | None]:
    """EDTF, name of the zone and the instant in UTC of this time on this day."""
    told = datetime(day.year, day.month, day.day, clock.hour, clock.minute)
    if clock.shift is not None:
        instant = (told - timedelta(minutes=clock.shift)).replace(tzinfo=UTC)
        return _minute(told), clock.zone or _offset(clock.shift), f"{_minute(instant)}Z"
    if clock.zone:
        instant = told.replace(tzinfo=ZoneInfo(clock.zone)).astimezone(UTC)
        return _minute(told), clock.zone, f"{_minute(instant)}Z"
    return _minute(told), None, None


def _read(match: re.Match[str]) -> Clock | None:
    hour, minute = _hour(match["hour"], match["half"]), int(match["minute"] or 0)
    of_land = zone_of_country(match["zone"]) if match["time"] else None
    zone = zone_named(match["zone"]) or zone_named(match["zone3"]) or of_land
    if hour is None or not _is_clock(match, zone):
        return None
    hour = _in_its_half(hour, match)
    clock = Clock(
        match.start(), match.start() + len(match[0].rstrip()), hour, minute, zone, None, bool(match["local"])
    )
    return _trimmed(replace(clock, shift=_shift(clock, match)) if match["hour2"] else clock, match)


def _read_words(match: re.Match[str]) -> Clock | None:
    """A time of day in words; after midnight and for hours alone only where the words leave no doubt."""
    numbers = table("dates")["numbers"]
    hour, off = numbers.get(match["hour"], 0), _minutes_off(match["off"])
    told = match["off"] or match["clock"] or match["part"]
    alone = match["ends"] is not None and (match["lead"] in SURE or match["near"])
    if not 1 <= hour <= 12 or off is None or match["hour"] in {"a", "an"} or not (told or alone):
        return None
    part = _named(match["part"]) if match["part"] else ""
    late = in_part(hour, part) if part else hour % 12
    minute = (-off if match["way"] == "to" else off) + 60 * late
    is_loose = not part or (part == "night" and not DAWN <= hour <= 11)
    return Clock(
        match.start(),
        match.end(),
        minute // 60 % 24,
        minute % 60,
        loose=is_loose,
        near=match["near"] is not None,
        leans=True,
    )


def _minutes_off(words: str | None) -> int | None:
    """How far from the hour `ten`, `a quarter`, `half` are; 0 without such words, None for other words."""
    if words is None:
        return 0
    known: dict[str, int] = table("dates")["numbers"] | table("dates")["parts_of_hours"]
    return known.get(words.lower())


def _is_clock(match: re.Match[str], zone: str | None) -> bool:
    """Figures are a time of day with am or pm, with a zone, or as `18:30` after a preposition of time."""
    if match["half"] or match["local"] or (zone and match["minute"]):
        return True
    book = table("dates")
    before = [word.strip(",").lower() for word in match.string[: match.start()].rsplit(maxsplit=1)[-1:]]
    if match["minute"] and before == ["at"] and OF_CLOCK.match(match.string[match.end() :]):
        return True  # "at 11.30 hours", "at 3.20, he said"; not how long it took
    colon = match["minute"] is not None and ":" in match[0][:3]
    return colon and any(w in book["words"]["before_clock"] or w in book["weekdays"] for w in before)


def _trimmed(clock: Clock, match: re.Match[str]) -> Clock:
    """A capital word after the time that names no zone is not part of it."""
    if match["zone"] and clock.zone is None:
        told = re.sub(r"(?:\s+in)?\s*$", "", match[0][: match.start("zone") - match.start()])
        return replace(clock, end=match.start() + len(told))
    return clock


def _shift(clock: Clock, match: re.Match[str]) -> int | None:
    """Minutes east of UTC, where the second time is told in UTC."""
    hour = _hour(match["hour2"], match["half2"])
    if hour is None or zone_named(match["zone2"].split()[0]) != "UTC":
        return None
    minutes = (clock.hour - hour) * 60 + clock.minute - int(match["minute2"] or 0)
    return (minutes + 720) % 1440 - 720


def in_part(hour: int, part: str) -> int:
    """The hour of the day, of twelve told with a part of it: `three in the afternoon`; the small hours of a
    night stay small."""
    is_early = part == "morning" or (part == "night" and hour % 12 < DAWN)
    return hour % 12 + (0 if is_early else 12)


def _in_its_half(hour: int, match: re.Match[str]) -> int:
    """The hour of `3:15 in the afternoon`, `9.30 on Friday evening`."""
    part = PART.match(match.string, match.end()) if hour <= 12 and not match["half"] else None
    return in_part(hour, _named(part[0])) if part is not None else hour


def _named(words: str) -> str:
    """The part of the day that words end with; tonight is a night."""
    return words.rsplit(maxsplit=1)[-1].lower().removeprefix("to")


def _hour(figure: str, half: str | None) -> int | None:
    hour = int(figure)
    if half is None:
        return hour if hour < 24 else None
    return hour % 12 + (12 if half.lower().startswith("p") else 0) if 1 <= hour <= 12 else None


def _offset(minutes: int) -> str:
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _minute(told: datetime) -> str:
    return told.strftime("%Y-%m-%dT%H:%M")
