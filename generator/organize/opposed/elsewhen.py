"""One deed that two clauses put on two days, or on one day at two hours."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model import FoundDate, FoundProposition
from generator.organize.desk import Desk
from generator.organize.opposed.pairs import Told
from generator.organize.opposed.same import NOT, are_one_doer, deeds_in, is_nothing_but_deed, name_one_thing
from generator.organize.opposed.times import DAY_WORD, are_apart, are_hours_apart, minutes_between, span
from generator.vocabulary import words

OPENING = "on|in|at|by|as of|as from|from|since|until|till"
"""What stands before a day."""
BOUND = re.compile(r"(?i)\b(?:by|before|after|since)\s$")
OPENS = 8
"""Characters before a day: by then it was done, no matter when."""
WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
ROUGHLY = re.compile(r"(?i)(?:last|this|next|past|coming)\b")
"""`Last week`, `this month`: told from another day, it may be the same."""
FIGURE = re.compile(r"\d+(?:[.,]\d+)*(?![:.]\d)")
LATE = 40
"""Minutes from which two hours of one day are two."""


def is_elsewhen(one: FoundProposition, other: FoundProposition, told: Told) -> bool:
    """Whether what was done to one thing, or is planned, is put on two days or at two hours of one."""
    desk = told.desk
    is_turned = any(deed.startswith(NOT) for p in (one, other) for deed in p.deeds)
    is_bare = any(is_nothing_but_deed(p) for p in (one, other))
    are_named = is_bare or bool({*one.doer} & {*other.doer} or {*one.heads} & {*other.heads})
    is_planned = {one.stance, other.stance} == {"planned"} and are_named
    is_done = (is_planned or {one.stance, other.stance} == {"yes"}) and not is_turned
    is_done = is_done and all(p.is_main or p.teller == "reply" for p in (one, other))
    is_one = is_bare or (are_one_doer(one, other) and _is_of_one(one, other))
    if not (is_done and is_one) or deeds_in(one) & deeds_in(other) <= words("deeds", "loose"):
        return False
    if not _agree_in_figures(one, other, desk):
        return False
    first, second = own_dates(one, desk), own_dates(other, desk)
    if is_planned and (_is_past(first, other, desk) or _is_past(second, one, desk)):
        return False  # the next meeting of one day, and the next after that
    return _are_on_two_days(first, second) or _are_at_two_hours(first, second)


def _is_past(dates: Sequence[FoundDate], other: FoundProposition, desk: Desk) -> bool:
    """Whether the days were over when the other was written."""
    written = desk.moments.posted(other.at)[:10]
    ends = [known[1] for date in dates if (known := span(date)) is not None]
    return bool(written and ends) and max(ends) < written


def _agree_in_figures(one: FoundProposition, other: FoundProposition, desk: Desk) -> bool:
    """`1,800 flights on Monday`, `3,900 on Sunday`: as many deeds as days."""
    figures, others = (set(FIGURE.findall(without_day(p, desk))) for p in (one, other))
    return not (figures and others) or bool(figures & others)


def _is_of_one(one: FoundProposition, other: FoundProposition) -> bool:
    """Whether what it is done to is one; of deeds that are done to nothing who does them."""
    if one.heads and other.heads:
        return bool({*one.heads} & {*other.heads}) and name_one_thing(one, other)
    are_both_bare = not (one.heads or other.heads)
    return are_both_bare and bool({*one.doer} & {*other.doer}) and not (one.scene and other.scene)


def own_dates(one: FoundProposition, desk: Desk) -> list[FoundDate]:
    """The dates on which a clause puts its own deed, before it too: `it was on Tuesday that they met`."""
    text = desk.documents[one.at.source].text
    dates = (date for date in desk.dates_in(one.at) if span(date) is not None)
    dates = (date for date in dates if not BOUND.search(text[max(0, date.at.start - OPENS) : date.at.start]))
    return [date for date in dates if any(date.at.overlaps(at) for at in one.whens)]


def without_day(one: FoundProposition, desk: Desk) -> str:
    """The clause without the day that is in dispute."""
    said = "|".join(re.escape(date.at.text.rstrip(".")) for date in own_dates(one, desk))
    return re.sub(rf",?\s+(?:(?:{OPENING}) )?(?:{said})", "", one.says.text) if said else one.says.text


def _are_on_two_days(first: Sequence[FoundDate], second: Sequence[FoundDate]) -> bool:
    days, others = ([d for d in dates if _names_day(d)] for dates in (first, second))
    if len(days) != 1 or len(others) != 1:
        return False
    # "on Tuesday" in two papers: each tells of its own week, or repeats the other
    is_one_weekday = bool(_weekday(days[0]) & _weekday(others[0]))
    is_other_day = not is_one_weekday and are_apart(days[0], others[0])
    return is_other_day or are_hours_apart(days[0], others[0])


def _are_at_two_hours(first: Sequence[FoundDate], second: Sequence[FoundDate]) -> bool:
    """`At about two on 2 March`, `at 4.30 p.m. on 2 March`."""
    hours, others = ([d for d in dates if d.precision == "minute"] for dates in (first, second))
    if len(hours) != 1 or len(others) != 1:
        return False
    days, theirs = ({d.day for d in dates if _names_day(d)} for dates in (first, second))
    return bool(days & theirs) and minutes_between(hours[0], others[0]) >= LATE


def _names_day(date: FoundDate) -> bool:
    if ROUGHLY.match(date.at.text) and date.precision not in {"day", "minute"}:
        return False
    return date.precision != "minute" or DAY_WORD.search(date.at.text) is not None


def _weekday(date: FoundDate) -> set[str]:
    return set(WEEKDAY.findall(date.at.text.lower()))


__all__ = ["is_elsewhen", "own_dates", "without_day"]
