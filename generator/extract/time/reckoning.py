"""Words of time to EDTF: pure calendar arithmetic from a day of reference. Knows nothing of sentences.

EDTF as in ISO 8601-2: `2022`, `2022-21` (spring), `2022-03`, `2022-03-29`, `2022-03-28/2022-04-03`.
Weeks run from Monday.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from generator.extract.reading.tense import FUTURE, PAST
from generator.vocabulary import table

Match = re.Match[str]
NEAR = 45
"""Days off within which a day of the month is the nearest, however the verb looks: `after the 4 May raid`."""


@dataclass(frozen=True, slots=True)
class Reckoned:
    """A time in EDTF, how fine it is, and whether it took a day of reference to work it out."""

    when: str
    precision: str  # day | days | weekend | week | month | season | year | span
    relative: bool = True


# ------------------------------------------------------------------ absolute


def calendar_day(match: Match, today: date | None, direction: str) -> Reckoned | None:
    """`7 May`, `May 7, 2031`: of the year told, else the nearest."""
    month, day = _month(match), _count(match["day"])
    if match["year"]:
        return _day(_valid(int(match["year"]), month, day), relative=False)
    if today is None:
        return None
    years = [_valid(today.year + shift, month, day) for shift in (-1, 0, 1)]
    return _day(_nearest([d for d in years if d], today, direction, near=NEAR))


def day_of_month(match: Match, today: date | None, direction: str) -> Reckoned | None:
    """`on the 14th`, `Friday the ninth`: the nearest such day, of this month or the next ones beside it."""
    if today is None:
        return None
    day, weekday = _count(match["day"] or match["also"]), (match["name"] or "").lower()
    months = [today.replace(day=1) + relativedelta(months=n) for n in (-1, 0, 1)]
    days = [d for month in months if (d := _valid(month.year, month.month, day))]
    wanted = table("dates")["weekdays"].get(weekday)
    return _day(_nearest([d for d in days if wanted in {None, d.weekday()}], today, direction))


def iso_day(match: Match, today: date | None, direction: str) -> Reckoned | None:
    """`2031-05-07`."""
    return _day(_valid(int(match["year"]), int(match["m"]), int(match["day"])), relative=False)


def calendar_month(match: Match, today: date | None, direction: str) -> Reckoned | None:
    """`May`, `late May 2031`."""
    month = _month(match)
    if match["year"]:
        return Reckoned(f"{match['year']}-{month:02}", "month", relative=False)
    if today is None:
        return None
    if " last " in f" {match[0].lower()} " and month == today.month:
        return Reckoned(f"{today.year - 1}-{month:02}", "month")
    first = [date(today.year + shift, month, 1) for shift in (-1, 0, 1)]
    day = _nearest(first, today.replace(day=1), direction or PAST)
    return Reckoned(f"{day:%Y-%m}", "month") if day else None


def season(match: Match, today: date | None, direction: str) -> Reckoned | None:
    """`the spring of 2031`, `last autumn`."""
    season = table("dates")["seasons"][match["season"].lower()]
    if match["year"]:
        return Reckoned(f"{match['year']}-{season}", "season", relative=False)
    shift = {"last": -1, "next": 1, "this": 0}[match["which"].lower()]
    return Reckoned(f"{today.year + shift}-{season}", "season") if today else None


def years(match: Match, today: date | None, direction: str) -> Reckoned:
    """`from 2019 to 2031`."""
    return Reckoned(f"{match['first']}/{match['last']}", "span", relative=False)


def year(match: Match, today: date | None, direction: str) -> Reckoned:
    """`2031`."""
    return Reckoned(match["year"], "year", relative=False)


# ------------------------------------------------------------------ relative


def named_day(match: Match, today: date | None, direction: str) -> Reckoned | None:
    """`today`, `tomorrow evening`, `the day before yesterday`."""
    shift = table("dates")["days"][" ".join(match["named"].lower().split())]
    return _day(today + timedelta(days=shift)) if today else None


def weekday(match: Match, today: date | None, direction: str) -> Reckoned | None:
    """`on Tuesday`, `last Sunday`, `next Friday`, `Monday of last week`."""
    if today is None:
        return None
    weekday = table("dates")["weekdays"][match["weekday"].lower()]
    if week := (match.groupdict().get("week") or "").lower():
        shift = weekday - today.weekday() + (7 if week == "next" else -7)
        return _day(today + timedelta(days=shift))
    back, on = (today.weekday() - weekday) % 7, (weekday - today.weekday()) % 7
    which = (match["which"] or "").lower()
    if which in {"last", "past"}:
        return _day(today - timedelta(days=back or 7))
    if which in {"next", "coming", "this coming"}:
        return _day(today + timedelta(days=on or 7))
    return _day(today + timedelta(days=on) if direction == FUTURE else today - timedelta(days=back))


def weekday_off(match: Match, today: date | None, direction: str) -> Reckoned | None:
    """`a week last Monday`, `a week ago Tuesday`, `a fortnight on Friday`, `Tuesday week`."""
    if today is None:
        return None
    weekday, groups = table("dates")["weekdays"][match["weekday"].lower()], match.groupdict()
    back, on = (today.weekday() - weekday) % 7 or 7, (weekday - today.weekday()) % 7 or 7
    if groups.get("back"):
        return _day(today - timedelta(days=back + _weeks(match["back"], match["unit"])))
    count, unit = groups.get("on") or "one", groups.get("units") or match["after"]
    return _day(today + timedelta(days=on + _weeks(count, unit)))


def _weeks(count: str, unit: str) -> int:
    """The days of so many weeks or fortnights."""
    return _count(count) * (14 if unit.lower() == "fortnight" else 7)


def distance(match: Match, today: date | None, direction: str) -> Reckoned | None:
    """`three weeks ago`, `in ten days' time`."""
    if today is None:
        return None
    count, unit = _count(match["count"]), match["unit"].lower()
    if unit == "fortnight":
        count, unit = 2 * count, "week"
    sign = -1 if match["ago"] else 1
    if match["exact"] and unit == "week":
        return _day(today - timedelta(weeks=count))  # "a week ago today"
    day = today + sign * relativedelta(**{f"{unit}s": count})  # type: ignore[arg-type]
    return _at_precision(day, unit)


def distance_ahead(match: Match, today: date | None, direction: str) -> Reckoned | None:
    """`will meet in two weeks`; what was done in two weeks tells no day."""
    if today is None or direction != FUTURE:
        return None
    unit = match["unit"].lower()
    return _at_precision(today + relativedelta(**{f"{unit}s": _count(match["count"])}), unit)  # type: ignore[arg-type]


def period(match: Match, today: date | None, direction: str) -> Reckoned | None:
    """`last week`, `earlier this month`."""
    if today is None:
        return None
    shift = {"last": -1, "next": 1}.get(match["which"].lower(), 0)
    unit = match["unit"].lower()
    if unit == "week" and not shift and match[0].lower().startswith(("earlier", "later")):
        return _part_of_week(today, is_past=match[0].lower().startswith("earlier"))
    return _at_precision(today + shift * relativedelta(**{f"{unit}s": 1}), unit)  # type: ignore[arg-type]


def _part_of_week(today: date, *, is_past: bool) -> Reckoned:
    """`earlier this week` is over, `later this week` is not."""
    monday = today - timedelta(days=today.weekday())
    first, last = (
        (monday, max(monday, today - timedelta(days=1))) if is_past else (today, monday + timedelta(days=6))
    )
    return Reckoned(f"{first}/{last}" if first < last else f"{first}", "days" if first < last else "day")


def deadline(match: Match, today: date | None, direction: str) -> Reckoned | None:
    """`by the end of the month`, `within 48 hours`: the last day of it."""
    if today is None:
        return None
    if match["end"]:
        month = today.replace(day=1) + relativedelta(months=1, days=-1)
        week = today + timedelta(days=6 - today.weekday())
        return _day({"week": week, "month": month, "year": date(today.year, 12, 31)}[match["end"].lower()])
    unit, count = match["unit"].lower(), _count(match["count"])
    if unit == "hour":
        return _day(today + timedelta(days=-(-count // 24)))
    return _day(today + relativedelta(**{f"{unit}s": count}))  # type: ignore[arg-type]


def weekend(match: Match, today: date | None, direction: str) -> Reckoned | None:
    """`next weekend`, `over the weekend`."""
    if today is None:
        return None
    which = (match["which"] or "").lower()
    ahead = which == "next" or (which != "last" and direction == FUTURE)
    back = (today.weekday() - 5) % 7
    saturday = today + timedelta(days=(5 - today.weekday()) % 7) if ahead else today - timedelta(days=back)
    return Reckoned(f"{saturday}/{saturday + timedelta(days=1)}", "weekend")


# ------------------------------------------------------------------ counted from a day told before


def day_beside(match: Match, told: date | None, direction: str) -> Reckoned | None:
    """`the same evening`, `the next day`."""
    shift = table("dates")["beside"][match["which"].lower()]
    return _day(told + timedelta(days=shift)) if told else None


def weekday_beside(match: Match, told: date | None, direction: str) -> Reckoned | None:
    """`the following Monday`."""
    weekday = table("dates")["weekdays"][match["weekday"].lower()]
    return _day(told + timedelta(days=(weekday - told.weekday()) % 7 or 7)) if told else None


def distance_beside(match: Match, told: date | None, direction: str) -> Reckoned | None:
    """`two days later`, `a week earlier`, `the following month`."""
    if told is None:
        return None
    groups = match.groupdict()
    count, unit = _count(groups["count"]) if groups.get("count") else 1, match["unit"].lower()
    sign = -1 if (groups.get("back") or "").lower() in table("dates")["words"]["back"] else 1
    return _at_precision(told + sign * relativedelta(**{f"{unit}s": count}), unit)  # type: ignore[arg-type]


def left_open(match: Match, told: date | None, direction: str) -> Reckoned | None:
    """`on the eve of the talks`: a day nobody has told."""
    return None


def days(match: Match, today: date | None, direction: str) -> Reckoned | None:
    """`14 and 15 October`, `14-16 October 2024`."""
    years = [int(match["year"])] if match["year"] else [today.year + n for n in (-1, 0, 1)] if today else []
    month = _month(match)
    firsts = [d for year in years if (d := _valid(year, month, int(match["day"])))]
    near = _nearest(firsts, today, direction, near=NEAR) if today else None
    first = next(iter(firsts), None) if match["year"] else near
    last = _valid(first.year, month, int(match["last"])) if first else None
    if first is None or last is None or not 0 < (last - first).days < 32:
        return None
    return Reckoned(f"{first}/{last}", "days", relative=not match["year"])


# ------------------------------------------------------------------ arithmetic


def _at_precision(day: date, unit: str) -> Reckoned:
    if unit == "week":
        monday = day - timedelta(days=day.weekday())
        return Reckoned(f"{monday}/{monday + timedelta(days=6)}", "week")
    form = {"year": "%Y", "month": "%Y-%m", "day": "%Y-%m-%d"}[unit]
    return Reckoned(day.strftime(form), unit)


def _nearest(days: list[date], today: date, direction: str, *, near: int = 0) -> date | None:
    """The day nearest today on the side that the direction gives, or on either side within `near` days: of a
    day so far off on the other side a writer tells the year."""
    fitting = [d for d in days if (d <= today or direction != PAST) and (d >= today or direction != FUTURE)]
    close = [d for d in days if abs((d - today).days) <= near]
    return min(close or fitting, key=lambda d: abs((d - today).days), default=None)


def _day(day: date | None, *, relative: bool = True) -> Reckoned | None:
    return Reckoned(day.isoformat(), "day", relative) if day else None


def _valid(year: int, month: int, day: int) -> date | None:
    return date(year, month, day) if 1 <= month <= 12 and 1 <= day <= _last_day(year, month) else None


def _last_day(year: int, month: int) -> int:
    return (date(year, month, 1) + relativedelta(months=1, days=-1)).day


def _month(match: Match) -> int:
    month: int = table("dates")["months"][match["month"].lower().rstrip(".")]
    return month


def _count(word: str) -> int:
    """The number that figures, `twelve` or `twenty-first` tell."""
    book, name = table("dates"), re.sub(r"\s+", "-", word.lower())
    if word.isdigit():
        return int(word)
    return int(book["ordinals"].get(name) or sum(book["numbers"][part] for part in name.split("-")))


def is_next_day(match: Match) -> bool:
    """Whether of two days the second follows on the first: 6 and 7 March is a span, 2 and 7 March is none."""
    return int(match["last"]) == int(match["day"]) + 1
