"""The shapes of words that say when, from the vocabulary, each with how the calendar reckons it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.extract.time import reckoning
from generator.extract.time.reckoning import Match, Reckoned, is_next_day
from generator.vocabulary import table


@dataclass(frozen=True, slots=True)
class Rule:
    """A shape of words in small letters and how to reckon it; `reckon` gets the match, the day of reference,
    the direction."""

    name: str
    pattern: re.Pattern[str]
    needs: frozenset[str]  # small words of which one must stand in a text; none: look in every text
    follows: bool  # counted from the day the story has reached, not from the day of writing
    reckon: Callable[[Match, date | None, str], Reckoned | None]


RECKONERS: Mapping[str, Callable[[Match, date | None, str], Reckoned | None]] = {
    "iso day": reckoning.iso_day,
    "calendar day": reckoning.calendar_day,
    "day of the month": reckoning.day_of_month,
    "month": reckoning.calendar_month,
    "season": reckoning.season,
    "years": reckoning.years,
    "year": reckoning.year,
    "weekday": reckoning.weekday,
    "weekday off": reckoning.weekday_off,
    "named day": reckoning.named_day,
    "distance": reckoning.distance,
    "distance ahead": reckoning.distance_ahead,
    "period": reckoning.period,
    "weekend": reckoning.weekend,
    "deadline": reckoning.deadline,
    "days": reckoning.days,
    "day beside": reckoning.day_beside,
    "distance beside": reckoning.distance_beside,
    "weekday beside": reckoning.weekday_beside,
    "left open": reckoning.left_open,
}


RANKS = 3
"""Up to here an ordinal alone is a rank sooner than a day: `on the first, nobody spoke`."""
FOLLOWING = {"day beside", "distance beside", "weekday beside", "left open"}


def _rules() -> tuple[Rule, ...]:
    book = table("dates")
    lists = {
        name: _one_of(book[name])
        for name in ("months", "weekdays", "seasons", "days", "numbers", "beside", "ordinals")
    }
    lists |= {name: _one_of(book["words"][name]) for name in ("parts", "nearness")}
    lists["numbers"] = f"(?:{lists['numbers']})(?:-(?:{lists['numbers']}))?"  # "forty-five"
    lists["dated"] = _one_of(name for name, day in book["ordinals"].items() if day > RANKS)
    return tuple(_rule(row, lists) for row in book["shapes"])


def _rule(row: Mapping[str, Any], lists: Mapping[str, str]) -> Rule:
    shape = re.sub(r"<(\w+)>", lambda m: f"(?:{lists[m[1]]})" if m[1] in lists else m[0], row["pattern"])
    pattern = re.compile(shape, re.VERBOSE)
    return Rule(
        row["name"],
        pattern,
        frozenset(row.get("needs", ())) or _needed(pattern),
        row["kind"] in FOLLOWING,
        RECKONERS[row["kind"]],
    )


UNITS = frozenset({"day", "week", "month", "year", "fortnight"})
GROUPS = {"month": "months", "weekday": "weekdays", "season": "seasons", "named": "days"}
"""The groups of the shapes that only words of one list can fill."""


def _needed(pattern: re.Pattern[str]) -> frozenset[str]:
    """The words of which one must stand in a text for a shape to be found there, by the groups it has."""
    groups = pattern.groupindex
    if "unit" in groups and "end" not in groups:
        return UNITS
    key = next((words for group, words in GROUPS.items() if group in groups), None)
    return frozenset(table("dates")[key] if key else ())


def _one_of(words: Iterable[str]) -> str:
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)


def stands(rule: str, match: Match, text: str) -> bool:
    """Whether a match is what it looks like in the text: a capital where one belongs, a lone month after
    `in`."""
    groups = match.groupdict()
    is_span = match[0].startswith("between")
    if groups.get("apart") and not (is_span or is_next_day(match)):  # `2 and 7 January`
        return False
    if groups.get("weekday") and _is_habit(match):
        return False
    named = next((group for group in ("month", "weekday") if groups.get(group)), None)
    if named and not text[match.start(named)].isupper():
        return False  # `march` and `may` are other words
    if groups.get("on") and _is_rate(match):
        return False
    if rule == "a month" and not groups["year"]:
        before = match.string[: match.start()].rsplit(maxsplit=1)[-1:]
        is_led_to = not set(before).isdisjoint(table("dates")["words"]["before_month"])
        return match[0] != match["month"] or is_led_to
    return True


def _is_rate(match: Match) -> bool:
    """`£85 a week from Monday`, `twice a week on Fridays`."""
    before = match.string[: match.start()].rsplit(maxsplit=1)[-1:]
    return bool(before) and (
        before[0] in table("dates")["words"]["rates"] or any(c.isdigit() for c in before[0])
    )


def _is_habit(match: Match) -> bool:
    """`every Tuesday`, `the first Thursday of the month`: no day of its own."""
    words = table("dates")["words"]
    before = match.string[: match.start()].rsplit(maxsplit=1)[-1:]
    if re.search(r"\bon an? $", match.string[: match.start()]):
        return True  # "no quota was ever fixed on a Monday"
    return (
        bool(set(before) & set(words["habit"]))
        or re.match(r"s?\s+of\s+(?:the|each|every)\s+month\b", match.string[match.end() :]) is not None
    )


RULES = _rules()
"""The shapes of words that say when; where two overlap the longer one wins, then the earlier row."""
NEEDS = frozenset(word for rule in RULES for word in rule.needs)
"""All words that shapes need."""
