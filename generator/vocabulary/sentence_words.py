"""What a sentence names and counts: its words with a capital letter, its numbers, its dates."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import date, timedelta
from functools import cache

from generator.vocabulary import words
from generator.vocabulary.countries import country_words

WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
POSSESSIVE = re.compile(r"['’]s?$")
NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
DATE = re.compile(r"\b(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?: (\d{4}))?\b")
NEAR = timedelta(days=14)
"""How far a day that a text gives by its name can be from the day it was written on."""


def words_of(text: str) -> set[str]:
    """Every word for comparison: lower case, without a possessive ending."""
    return {key(word) for word in WORD.findall(text)}


@cache
def key(word: str) -> str:
    """A word for comparison."""
    return POSSESSIVE.sub("", word).replace("’", "'").casefold().strip(".")


def capitalized(text: str) -> list[str]:
    """The words with a capital letter that do not begin a sentence."""
    found = []
    for match in WORD.finditer(text):
        before = text[: match.start()].rstrip(" \"'“‘(")
        if match[0][0].isupper() and before and before[-1] not in ".?!:":
            found.append(match[0])
    return found


def is_among(word: str, *known: Collection[str]) -> bool:
    """Whether a word, or each part of it where it is put together, is among the known words."""
    parts = [key(part) for part in re.split(r"['’.-]", word) if part]
    return any(key(word) in some for some in known) or all(
        any(part in some for some in known) for part in parts
    )


@cache
def names_of_nobody() -> frozenset[str]:
    """Words with a capital letter that no source need say: countries, the calendar, common short forms."""
    return frozenset(
        words_of(" ".join(country_words())) | {key(word) for word in words("neutral", "capitalized")}
    )


def underived_numbers(text: str, given: str, days: Sequence[date]) -> list[str]:
    """The numbers of a text that do not stand in the `given` text and follow from it by no named rule.

    The rules: a figure with or without its thousands comma or leading nought; a part of a time or date; a
    date at most two weeks from one of the `days` that the text was written on.
    """
    figures = NUMBER.findall(given)
    plain = {figure.replace(",", "").lstrip("0") for figure in figures}
    plain |= {part.lstrip("0") for figure in figures for part in re.split(r"[:.,]", figure)}
    left = NUMBER.findall(_without_dates(text, days))
    return [
        number
        for number in left
        if number not in figures and number.replace(",", "").lstrip("0") not in plain
    ]


def _without_dates(text: str, days: Sequence[date]) -> str:
    def left(match: re.Match[str]) -> str:
        year = int(match[3]) if match[3] else (days[0].year if days else 1)
        try:
            told = date(year, MONTHS.index(match[2].lower()) + 1, int(match[1]))
        except ValueError:
            return match[0]
        return "" if any(abs(told - day) <= NEAR for day in days) else match[0]

    return DATE.sub(left, text)


def day_of(stamp: str | None) -> date | None:
    """The day of an ISO 8601 date or time; None where there is none."""
    match = re.match(r"\d{4}-\d\d-\d\d", stamp or "")
    try:
        return date.fromisoformat(match[0]) if match else None
    except ValueError:
        return None
