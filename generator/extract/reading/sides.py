"""Which country or body words stand for: `Quito`, `the Varnish team`, `Bern’s negotiators`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from generator.vocabulary import table
from generator.vocabulary.countries import country_words
from generator.vocabulary.letters import UPPER

AS_PLACE = re.compile(
    r"\b(?:in|at|near|from|to|via|for|left|leave|outside|around|within|into|of)\s+(?:the\s+)?$", re.I
)
"""A capital after one of these is a town rather than a government."""


@dataclass(frozen=True, slots=True)
class Side:
    """A country's or body's word at characters start to end; `name` is how the site writes it."""

    start: int
    end: int
    name: str
    is_capital: bool


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted((word for word in country_words() if word[0].isupper()), key=len, reverse=True)
    return re.compile(r"(?<![\w.])(?:" + "|".join(map(re.escape, words)) + r")(?![\w])")


@cache
def _capitals() -> frozenset[str]:
    return frozenset(capital for country in country_words().values() for capital in country.capitals)


def sides_in(text: str, *, towns: bool = False) -> list[Side]:
    """The countries and bodies a text names, in order; capitals as towns are left out unless asked for."""
    found = []
    for match in _pattern().finditer(text):
        is_capital = match[0] in _capitals()
        if is_capital and not towns and AS_PLACE.search(text[: match.start()]):
            continue
        found.append(Side(match.start(), match.end(), country_words()[match[0]].name, is_capital))
    return found


def bodies_in(text: str) -> list[str]:
    """The names of parties that are no country, in order: `Marsh Liberation Front`, `the Free Rail Union`."""
    return [match["name"] for match in _bodies().finditer(text)]


@cache
def _bodies() -> re.Pattern[str]:
    nouns = "|".join(sorted([*table("teams")["bodies"], *table("teams")["firms"]], key=len, reverse=True))
    word = rf"[{UPPER}][\w'&-]*"
    return re.compile(
        rf"(?<![\w.])(?:The |the )?(?P<name>(?:(?!The ){word} (?:(?:of|for|and|the) )*)*(?:{nouns}))\b"
    )


def names_of(sides: Iterable[Side]) -> tuple[str, ...]:
    """The countries' names, each once, in order."""
    return tuple(dict.fromkeys(side.name for side in sides))
