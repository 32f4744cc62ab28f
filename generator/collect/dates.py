"""Dates and clock times as pages print them: under a title, over a post. ISO 8601 out, nothing guessed.

Reads what stands there and no more: a time without a zone stays without one. A date without a year is one
only where a day near it is known (`near`): then it is of the year that brings it closest.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from generator.vocabulary import table
from generator.vocabulary.zones import abbreviations, zone_named

ISO = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?\s?(Z|[+-]\d\d:?\d\d)?)?(?!\d)"
)
CLOCK = (
    r"(?P<hour>2[0-4]|[01]?\d)(?:[:.h](?P<minute>[0-5]\d))?(?::[0-5]\d)?(?:\s?(?P<half>[ap])\.?\s?m\b\.?)?"
)


STRANGE = re.compile(rf"(?i:{CLOCK})\s?\(?[A-Z]{{1,4}}T\)?")
"""`16:20 QXT`: a line of its own may print a zone that no table knows."""

ELSEWHERE = re.compile(r"(?<=\w\b)\.?\s*(?:\((?=[^()]*\d[\d:.]*)[^()]{3,40}\)|/\s*(?=\d)[^()/]{3,24})\s*$")
"""`10:30 GMT (12:30 in Cairo)`, `14:05 EAT / 11:05 GMT`: the same hour as told by another clock."""
OFFSET = re.compile(r"([+-])(\d\d?):?(\d\d)?$")
WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
SEPARATED = re.compile(r"[\])*_]*\s*(?:[:–—|•·]|-\s)\s*\S")
PARTING = re.compile(r"[\])*_]*\s*(?:[:–—|•·]|-\s)?\s*")
AFTER = re.compile(r"[\])*_]*\s+[\"“‘'A-Z]")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date, a clock time or both, as printed; `zone` is an offset such as +03:00 or an IANA name."""

    day: date | None = None
    clock: str | None = None
    zone: str | None = None

    def iso(self, day: date | None = None) -> str | None:
        """ISO 8601 to the precision printed, on `day` where no date is printed."""
        on = self.day or day
        if on is None:
            return None
        if self.clock is None:
            return on.isoformat()
        return f"{on.isoformat()}T{self.clock}{_offset(on, self.clock, self.zone)}"


def _offset(day: date, clock: str, zone: str | None) -> str:
    if zone is None or zone[0] in "+-":
        return zone or ""
    moment = datetime.fromisoformat(f"{day.isoformat()}T{clock}").replace(tzinfo=ZoneInfo(zone))
    return moment.isoformat()[-6:]


@cache
def _months() -> dict[str, int]:
    return {name: n for n, names in enumerate(table("posting")["months"], 1) for name in names}


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    months = "|".join(sorted(_months(), key=len, reverse=True))
    zones = rf"gmt|utc|z|(?-i:{'|'.join(abbreviations())}|[A-Z]\w+(?:\s[A-Z]\w+)?\s[Tt]ime)"
    days = "|".join(sorted(table("posting")["weekdays"], key=len, reverse=True))
    weekday = rf"(?:(?:{days})\b\.?,?\s+)?"
    offset = r"(?:gmt|utc)?\s?[+-]\d\d?(?::?\d\d)?"
    zone = rf"(?:\s?\(?(?P<zone>{offset}|{zones})\b\)?(?:\s?\({offset}\))?)?"
    clock = rf"{CLOCK}{zone}(?:\s?local time)?"
    dates = (
        rf"{weekday}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+(?P<m>{months})\b\.?,?\s+(?P<y>\d{{4}})",
        rf"{weekday}(?P<m>{months})\b\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>\d{{4}})",
        r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})",
        r"(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.\s?(?P<y>\d{4})",
    )
    joint = r"(?:,|\s|at|—|–|-|·|•|\||:)*"
    looks = [look for day in dates for look in (rf"{day}(?:{joint}\b{clock})?", rf"{clock}{joint}\s{day}")]
    return tuple(re.compile(look, re.IGNORECASE) for look in (*looks, clock))


@cache
def _yearless() -> tuple[re.Pattern[str], ...]:
    """`Wednesday 11 March`, `March 12`: with a weekday, or as the whole of a short text."""
    months = "|".join(sorted(_months(), key=len, reverse=True))
    days = "|".join(sorted(table("posting")["weekdays"], key=len, reverse=True))
    weekday = rf"(?:(?P<w>{days})\b\.?,?\s+)?"
    number = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?\b"
    looks = (rf"{weekday}{number}\s+(?P<m>{months})\b\.?", rf"{weekday}\b(?P<m>{months})\b\.?\s+{number}")
    return tuple(re.compile(look, re.IGNORECASE) for look in looks)


def read_stamp(text: str, near: date | None = None) -> Stamp | None:
    """The stamp that the whole text is, or None: `16 May 2025`, `10:45 GMT`, `May 15, 2025 10:59pm`; with a
    day `near` it, also `Friday 16 May` and `FRIDAY`."""
    trimmed = text.strip().strip("[]()*_.·•|-–— \t")
    for look in _patterns():
        if found := look.fullmatch(trimmed):
            stamp = _stamp(found)
            if stamp and (stamp.day or _is_clock(found)):
                return stamp
    if (stamp := _beside_more(text.strip(), trimmed, near)) is not None:
        return stamp
    if strange := STRANGE.fullmatch(trimmed):
        clock = _clock(int(strange["hour"]), int(strange["minute"] or 0), strange["half"])
        return Stamp(None, clock) if clock and _is_clock(strange) else None
    if near is None:
        return None
    if trimmed.lower() in table("posting")["weekdays"]:
        return Stamp(_nearest_weekday(trimmed, near))
    found_days = (look.fullmatch(trimmed) for look in _yearless())
    return next((_near(found, near) for found in found_days if found), None)


def _beside_more(text: str, trimmed: str, near: date | None) -> Stamp | None:
    """`10:30 GMT (12:30 in Cairo)`; with a day `near` it `11:15 p.m. HST Wednesday`."""
    if (other := ELSEWHERE.search(text)) and re.match(r"[\[(*_]*\d", text):
        return read_stamp(text[: other.start()], near)
    clock, _, day = trimmed.rpartition(" ")
    is_day = near is not None and day.lower() in table("posting")["weekdays"]
    stamp = read_stamp(clock.rstrip(",")) if is_day else None
    if near is None or stamp is None or not stamp.clock:
        return None
    return replace(stamp, day=_nearest_weekday(day, near))


def _nearest_weekday(name: str, near: date) -> date:
    """The day of this name that is closest to `near`."""
    ahead = (WEEK.index(name[:3].lower()) - near.weekday()) % len(WEEK)
    return near + timedelta(days=ahead if ahead <= len(WEEK) // 2 else ahead - len(WEEK))


def leading_stamp(text: str) -> Stamp | None:
    """The stamp a text opens with: `10:45 GMT: …`, `[09.12] …`, `12:30pm Moscow time - …`."""
    found = _leading(text)
    return _stamp(found) if found and _is_clock(found) else None


def leading_stamp_end(text: str) -> int:
    """Where the words begin after the stamp a text opens with, marks between them left out; 0 without one."""
    found = _leading(text)
    if found is None or not _is_clock(found):
        return 0
    parting = PARTING.match(text, found.end())
    return parting.end() if parting else found.end()


def _leading(text: str) -> re.Match[str] | None:
    start = len(text) - len(text.lstrip("[(*_ "))
    for look in _patterns():
        found = look.match(text, start)
        rest = text[found.end() :] if found else ""
        if found and (
            SEPARATED.match(rest) or ("minute" in found.groupdict() and found["minute"] and AFTER.match(rest))
        ):
            return found
    return None


def find_stamp(text: str, near: date | None = None) -> tuple[int, int, Stamp] | None:
    """The first date in a text, with the time beside it: start, end, stamp; a day `near` lends its year."""
    if (iso := ISO.search(text)) and (stamp := _from_iso(iso)):
        return iso.start(), iso.end(), stamp
    found = [
        (m.start(), -m.end(), s) for look in _patterns()[:-1] if (m := look.search(text)) if (s := _stamp(m))
    ]
    if not found and near:
        days = [(m, s) for look in _yearless() if (m := look.search(text)) if (s := _near(m, near))]
        found = [(m.start(), -m.end(), s) for m, s in days]
    if not found:
        return None
    start, end, stamp = min(found, key=lambda f: f[:2])
    return start, -end, stamp


def _near(found: re.Match[str], near: date) -> Stamp | None:
    """The day in the year that brings it closest to `near`; a printed weekday must fit one of the years."""
    years = (near.year - 1, near.year, near.year + 1)
    days = [day for year in years if (day := _date(str(year), found["m"], found["d"]))]
    named = (found["w"] or "")[:3].lower()
    fitting = [day for day in days if not named or WEEK[day.weekday()] == named]
    return Stamp(min(fitting, key=lambda day: abs(day - near))) if fitting else None


def without_clocks(text: str) -> str:
    """The text without the clock times in it: `updated 8:20 p.m.` is `updated`."""
    return _patterns()[-1].sub(lambda found: " " if _is_clock(found) else found[0], text)


def read_iso(text: str) -> Stamp | None:
    """The stamp of an ISO 8601 date or time, as `datetime` attributes and front matter have it."""
    found = ISO.fullmatch(text.strip())
    return _from_iso(found) if found else None


def _is_clock(found: re.Match[str]) -> bool:
    """A bare number is no clock time; minutes, am/pm or a zone make it one."""
    return bool(found["minute"] or found["half"])


def _stamp(found: re.Match[str]) -> Stamp | None:
    parts = found.groupdict()
    day = _date(parts["y"], parts["m"], parts["d"]) if "y" in parts else None
    if "y" in parts and day is None:
        return None
    if parts.get("hour") is None or not _is_clock(found):
        return Stamp(day) if day else None
    clock = _clock(int(parts["hour"]), int(parts["minute"] or 0), parts["half"])
    return Stamp(day, clock, _zone(parts["zone"])) if clock else None


def _date(year: str, month: str, day: str) -> date | None:
    number = int(month) if month.isdigit() else _months()[month.lower()]
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None


def _clock(hour: int, minute: int, half: str | None) -> str | None:
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 else None


def _zone(words: str | None) -> str | None:
    if words is None:
        return None
    return zone_named(words) or read_offset(words)


def read_offset(words: str) -> str | None:
    """The offset from UTC that `GMT+3` or `UTC-04:30` tells: +03:00."""
    found = OFFSET.search(words)
    return f"{found[1]}{int(found[2]):02}:{found[3] or '00'}" if found else None


def _from_iso(found: re.Match[str]) -> Stamp | None:
    day = _date(found[1], found[2], found[3])
    if day is None or found[4] is None or int(found[4]) > 23:
        return Stamp(day) if day else None
    zone = found[6]
    zone = "+00:00" if zone == "Z" else f"{zone[:3]}:{zone[-2:]}" if zone else None
    return Stamp(day, f"{found[4]}:{found[5]}", zone)
