"""Which country or party words stand for: `Quito`, `the Varnish team`, `Bern’s negotiators`, `the league`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from generator.model import FoundParty
from generator.vocabulary.countries import country_words

AS_PLACE = re.compile(
    r"\b(?:in|at|near|from|to|via|for|left|leave|outside|around|within|into|of)\s+(?:the\s+)?$", re.I
)
"""A capital after one of these is a town rather than a government."""


@dataclass(frozen=True, slots=True)
class Side:
    """A country's or party's word at characters start to end; `name` is how the site writes it."""

    start: int
    end: int
    name: str
    is_capital: bool = False


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


def parties_in(text: str, parties: Iterable[FoundParty]) -> list[Side]:
    """Where a document's parties that are no country stand in a text, in order: by their names, and by
    what `the …` calls them."""
    found = [
        Side(match.start(), match.end(), party.name)
        for party in parties
        for match in _pattern_of(party).finditer(text)
    ]
    return sorted(found, key=lambda side: side.start)


@cache
def _pattern_of(party: FoundParty) -> re.Pattern[str]:
    forms, nouns = "|".join(map(re.escape, party.forms)), "|".join(map(re.escape, party.nouns))
    shapes = [rf"(?<![\w-])(?:{forms})" if forms else "", rf"\b[Tt]he (?:{nouns})" if nouns else ""]
    shapes.append(r"\b[Mm]anagement" if "management" in party.nouns else "")
    return re.compile(f"(?:{'|'.join(filter(None, shapes))})(?![\\w-])")


def names_of(sides: Iterable[Side]) -> tuple[str, ...]:
    """The countries' names, each once, in order."""
    return tuple(dict.fromkeys(side.name for side in sides))
