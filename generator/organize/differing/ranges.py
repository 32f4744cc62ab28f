"""Between what a number can lie, by the words around it; whether two can be of one thing and both hold."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model import FoundNumber
from generator.organize.desk import Desk
from generator.organize.opposed.times import span
from generator.organize.times.moments import days_between
from generator.vocabulary import table, words
from generator.vocabulary.countries import country_of
from generator.vocabulary.money import is_money

ROUNDED = 0.02
CONVERTED = 0.04
"""How far two exact numbers may lie apart, as a share, and two that were converted."""
HALF = 0.5
"""Of the last place that is written: `14.2` is no 14.5."""
DECIMALS = re.compile(r"\d+\.(\d+)")
ABOUT, ABOUT_MANY, MANY = 0.15, 0.06, 100
"""How far `about` may reach, and from where on it reaches less: `about 340` is not 400."""
OVER = 2
"""How many times as many `at least` may be."""
ROOM = 0.5
"""How far a number may lie from one that `about` or `more than` is said of, as a share."""
NTH = re.compile(r"\b(first|second|third|fourth|fifth|final|last|opening) (?:day|round|session|meeting)\b")
FORECAST = re.compile(r"\b(?:could|may|might|would)\b[^,;]{0,40}$")
SINCE = re.compile(r"(?i)\bsince\s$")
OPENS = 7
"""Characters before a day: since then things have gone on."""
THOUSANDS, HASTE = 10_000, 1.25
"""From how many on people do not become so many times as many within days."""
FRESH = 3
"""Days after which a toll is no longer thought to rise."""
MEASURES = {"km", "hour", "percent"}


def are_far_apart(one: FoundNumber, other: FoundNumber) -> bool:
    """Whether the two cannot both hold, however roughly they are told."""
    low, high = _range(one)
    least, most = _range(other)
    return high < least or most < low


def _is_round(value: float) -> bool:
    """Whether a number may have been rounded: 120, 4,600; not 118."""
    return value >= 20 and value % (10 if value < 10_000 else 100) == 0


def _room(number: FoundNumber) -> float:
    """How far the very number may lie from the one that is written."""
    written = DECIMALS.search(number.words.text)
    if written is not None:
        return HALF * 10.0 ** -len(written[1]) * number.value / float(written[0])
    if number.unit == "percent":
        return HALF
    return number.value * (
        CONVERTED if number.unit in MEASURES else ROUNDED if _is_round(number.value) else 0.0
    )


def _range(number: FoundNumber) -> tuple[float, float]:
    """Between what the number can lie."""
    value = number.value
    near = _room(number) / value if value else 0.0
    if number.bound == "about":
        room = ABOUT_MANY if value >= MANY and number.unit not in MEASURES else ABOUT
        return value * (1 - room), value * (1 + room)
    if number.bound == "over":
        return value, value * OVER
    if number.bound == "under":
        return value * (1 - ROOM), value * (1 - near if near else 1)
    return value * (1 - near), value * (1 + near)


def is_bargained(number: FoundNumber) -> bool:
    """What is offered or demanded is no count that another could dispute."""
    bargains = words("numbers", "offers") | words("numbers", "demands")
    is_sum = number.unit == "percent" or is_money(number.unit)
    return number.act in bargains or (is_sum and bool({*number.terms} & words("numbers", "bargains")))


def is_forecast(number: FoundNumber) -> bool:
    """`could infect 4 million`: nobody has counted them."""
    before = number.at.text[: max(0, number.words.start - number.at.start)]
    return FORECAST.search(before) is not None


def are_of_two(one: FoundNumber, other: FoundNumber, *, by_town: bool = True) -> bool:
    """Whether two numbers are of the people of two countries, done by two (`Norda won 27 seats, Lista 31`)
    or, `by_town`, of two places."""
    if one.doer and other.doer and not {*one.doer} & {*other.doer}:
        return True
    if one.whose and other.whose:
        return not set(one.whose) & set(other.whose)
    if one.parties and other.parties and not set(one.parties) & set(other.parties):
        return True
    towns, others = ({p for p in n.places if country_of(p) is None} for n in (one, other))
    return by_town and bool(towns and others) and not towns & others


def are_of_two_days(one: FoundNumber, other: FoundNumber) -> bool:
    """`The first day lasted six hours`, `the second day ended after two`."""
    first, second = (set(NTH.findall(number.at.text.lower())) for number in (one, other))
    return bool(first and second) and not first & second


def are_of_one_teller(one: FoundNumber, other: FoundNumber) -> bool:
    """What one document counts twice is two things, but for two whom it names as tellers."""
    tellers = {one.teller, other.teller}
    return one.at.source == other.at.source and (len(tellers) == 1 or "" in tellers)


def are_of_one_time(one: FoundNumber, other: FoundNumber, desk: Desk) -> bool:
    """Whether both are told for one day; of the dead and hurt there are more from day to day, so that a toll
    without a date is that of the day of writing."""
    if one.unit in {"member", "hour"}:
        return True
    is_growing = {table("numbers")["frames"].get(n.act) for n in (one, other)} & words("numbers", "growing")
    is_growing |= {one.act} & {other.act} & words("numbers", "growing_deeds")
    if is_growing and _has_grown(one, other, desk):
        return False
    is_large = min(one.value, other.value) >= THOUSANDS
    is_fresh = bool(is_growing) and not (is_large or _are_of_one_place(one, other))
    first, second = (_spans(n, desk, is_growing=is_fresh) for n in (one, other))
    if not first or not second:
        return True
    if is_large or one.unit in MEASURES or is_money(one.unit):
        return any(a <= d and c <= b for a, b in first for c, d in second)
    return _are_within(first, second) or _are_within(second, first)


def _are_within(few: Sequence[tuple[str, str]], many: Sequence[tuple[str, str]]) -> bool:
    """Whether each span is one of the others, or lies in a month or year of them; who counts from Friday to
    Sunday counts another thing than who counts on Saturday."""
    vague = [(a, b) for a, b in many if a.endswith("-01") and b.endswith("-31")]
    return all(span in many or any(a <= span[0] and span[1] <= b for a, b in vague) for span in few)


def _has_grown(one: FoundNumber, other: FoundNumber, desk: Desk) -> bool:
    """Whether there were more a day after, of what had only just happened."""
    first, last = sorted((one, other), key=lambda number: desk.moments.posted(number.at))
    written, then = (desk.moments.posted(number.at)[:10] for number in (first, last))
    begun = [known[0] for number in (one, other) for d in desk.dates_in(number.at) if (known := span(d))]
    is_old = any(day < written and days_between(day, written) > FRESH for day in begun)
    is_leap = first.value >= THOUSANDS and last.value > first.value * HASTE
    return bool(written) and written < then and first.value < last.value and not (is_old or is_leap)


def _are_of_one_place(one: FoundNumber, other: FoundNumber) -> bool:
    """Whether one names as a place what the other names too: then the day of one is that of both."""
    return bool({*one.places} & {*other.terms} or {*other.places} & {*one.terms})


def _spans(number: FoundNumber, desk: Desk, *, is_growing: bool) -> list[tuple[str, str]]:
    """From which to which day the dates around a number may mean."""
    text = desk.documents[number.at.source].text
    dates = [d for d in desk.dates_in(number.at) if not SINCE.search(text[: d.at.start][-OPENS:])]
    spans = [known for date in dates if (known := span(date)) is not None]
    written = desk.moments.posted(number.at)[:10]
    return [(written, written)] if is_growing and not spans else spans


def rate_of(number: FoundNumber) -> str:
    """`a day`, where so much is told of each."""
    return next((term for term in number.terms if term.startswith("a ")), "")


def is_within(one: FoundNumber, other: FoundNumber, factor: float) -> bool:
    """Whether the one is at most so many times the other."""
    return max(one.value, other.value) <= factor * min(one.value, other.value)


def is_much(one: FoundNumber, other: FoundNumber) -> bool:
    """Whether they share most words of the one with fewer: two things in one town share its name alone."""
    fewer = min(len(one.terms), len(other.terms))
    return fewer > 0 and len(set(one.terms) & set(other.terms)) / fewer >= 0.6
