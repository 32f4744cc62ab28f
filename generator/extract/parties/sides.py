"""Which country or party words stand for: `Quito`, `the Varnish team`, `Bern’s negotiators`, `the league`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from generator.model import FoundParty
from generator.vocabulary import words
from generator.vocabulary.countries import country_words

AS_PLACE = re.compile(
    r"\b(?:in|at|near|from|to|via|for|left|leave|outside|around|within|into|of)\s+(?:the\s+)?$", re.I
)
"""A capital after one of these is a town rather than a government."""
NEAR = 40
"""Characters in which such a word stands."""
WORD = re.compile(r"(?<![\w.])\w+")
CAPITALISED = re.compile(r"(?<![\w.])[^\W\da-z_]\w*")
WORD_GOES_ON = re.compile(r"[\w$]|-(?:speaking|language|born|made|style|flagged)\b")
"""US$ is no country, nor is what follows one whose tongue or make something is of."""


class Side(NamedTuple):
    """A country's or party's word at characters start to end; `name` is how the site writes it."""

    start: int
    end: int
    name: str
    is_capital: bool = False


@cache
def _by_first_word() -> Mapping[str, tuple[str, ...]]:
    """The words for countries by the first word of each, the longest first; looked up, they are found far
    quicker than by one pattern of them all."""
    found: dict[str, list[str]] = {}
    for name in sorted(country_words(), key=len, reverse=True):
        first = WORD.match(name)
        if first and name[0].isupper():
            found.setdefault(first[0], []).append(name)
    return {first: tuple(names) for first, names in found.items()}


def _names_in(text: str) -> Iterator[tuple[int, str]]:
    """The words for countries that stand in a text, with their places; none within another."""
    known, end = _by_first_word(), 0
    for word in CAPITALISED.finditer(text):
        start = word.start()
        for name in known.get(word[0], ()) if start >= end else ():
            if text.startswith(name, start) and not WORD_GOES_ON.match(text, start + len(name)):
                end = start + len(name)
                yield start, name
                break


@cache
def _capitals() -> frozenset[str]:
    return frozenset(capital for country in country_words().values() for capital in country.capitals)


def sides_in(text: str, *, towns: bool = False) -> list[Side]:
    """The countries and bodies a text names, in order; capitals as towns are left out unless asked for."""
    named = [
        Side(start, start + len(name), country_words()[name].name, name in _capitals())
        for start, name in _names_in(text)
    ]
    return named if towns else [one for one in named if not stands_as_place(one, text)]


def stands_as_place(side: Side, text: str, begin: int = 0) -> bool:
    """Whether a capital is meant as a town, by the word before it in a text that begins there; the envoys of
    a capital are those of its government."""
    before = text[max(begin, side.start - NEAR) : side.start]
    return side.is_capital and AS_PLACE.search(before) is not None and not _envoys_of().search(before)


@cache
def _envoys_of() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(words('meetings', 'envoys')))}) (?:of|from) $", re.I)


def parties_in(text: str, parties: Iterable[FoundParty]) -> list[Side]:
    """Where a document's parties that are no country stand in a text, in order: by their names, and by
    what `the …` calls them."""
    found = [
        Side(match.start(), match.end(), party.name)
        for party in parties
        if any(word in text for word in _words_of(party))
        for match in _pattern_of(party).finditer(text)
    ]
    return sorted(found, key=lambda side: side.start)


@cache
def _words_of(party: FoundParty) -> tuple[str, ...]:
    """Of which one must stand in a text that names the party."""
    return (*party.forms, *party.nouns, *(noun.capitalize() for noun in party.nouns), *_labels_of(party))


def _labels_of(party: FoundParty) -> tuple[str, ...]:
    """The bare words that may open a list of its people: *Union*; *Staff*, of the staff association."""
    small = (word for form in party.forms if form.islower() for word in form.split())
    return tuple(noun.capitalize() for noun in (*party.nouns, *small) if noun.islower())


COUNTS = "(?:two|three|four|five|six|seven|eight|nine|ten|twelve|[2-9]\\d?)"


def _own_words(party: FoundParty) -> str:
    """The words of a party's name as they stand before its noun: the *tram* company, of Lund Trams."""
    own = {word.lower() for word in re.findall(r"\b[^\W\d_]{4,}\b", party.name)}
    forms = {(word, word.removesuffix("s"), re.sub("ies$", "y", word)) for word in own}
    return "|".join(sorted(set().union(*forms))) or "(?!)"


AS_LABEL = r"(?= (?:side|team|delegation|negotiators)\b|\W{0,3}[:.](?:\W|$)|\W{0,3}$)"
"""Behind the bare noun of a party that opens a list: *Union*: X and Y; *Government* delegation."""


@cache
def _pattern_of(party: FoundParty) -> re.Pattern[str]:
    forms = "|".join(map(re.escape, party.forms))
    nouns = "|".join(
        re.escape(noun)
        for one in party.nouns
        for noun in dict.fromkeys(
            (one, one.capitalize(), *([f"{one}s"] if one.endswith(("er", "or")) else []))
        )
    )
    labels = "|".join(map(re.escape, _labels_of(party)))
    shapes = [
        rf"(?<![\w-])(?:{forms})" if forms else "",
        rf"\b[Tt]he (?:{COUNTS} )?(?:(?:{_own_words(party)}) )?(?:{nouns})" if nouns else "",
        rf"(?<![\w,'] )(?<![\w-])(?:{labels}){AS_LABEL}" if labels else "",
    ]
    shapes.append(r"\b[Mm]anagement" if "management" in party.nouns else "")
    return re.compile(f"(?:{'|'.join(filter(None, shapes))})(?![\\w-])")


def names_of(sides: Iterable[Side]) -> tuple[str, ...]:
    """The countries' names, each once, in order."""
    return tuple(dict.fromkeys(side.name for side in sides))
