"""Countries and the bodies they form: which one a name, demonym, capital or seat of government stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from babel import Locale

from generator.vocabulary import table


@dataclass(frozen=True, slots=True)
class Country:
    """A country, or a body of several (`is_body`); `code` is ISO 3166-1 alpha-2, or the body's short name.

    `demonyms` are the adjective and the people, `seats` the buildings and chambers that stand for its power,
    `offices` the titles that only this country has.
    """

    code: str
    name: str
    variants: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    is_body: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """Every word that can stand for it, its name first."""
        return (self.name, *self.variants, *self.demonyms, *self.capitals, *self.seats)


@cache
def countries(language: str = "en") -> tuple[Country, ...]:
    """All countries, then all bodies, in the order of the table."""
    return tuple(_read(language))


@cache
def country_words(language: str = "en") -> Mapping[str, Country]:
    """The country each word stands for (case matters: `US`, not `us`); the earlier entry wins."""
    found: dict[str, Country] = {}
    for country in countries(language):
        for word in country.words:
            found.setdefault(word, country)
    return found


def country_of(word: str, language: str = "en") -> Country | None:
    """The country a name, demonym, capital or seat stands for; an article or possessive before or after it
    does not matter: "the Kremlin", "Kyiv’s"."""
    bare = word.replace("’", "'").removesuffix("'s").removesuffix("'")
    known = country_words(language)
    return known.get(bare) or known.get(bare.removeprefix("the ").removeprefix("The "))


def country_of_office(title: str, text: str, language: str = "en") -> Country | None:
    """The country that alone has such an office, where the text names that country too: a Secretary of State,
    but none for something. The longest office counts: a Cardinal Secretary of State is another's."""
    for office, country in _offices(language):
        if re.search(rf"\b{office}\b(?! for\b)", title):
            return country if names(country, text) else None
    return None


@cache
def _offices(language: str) -> tuple[tuple[str, Country], ...]:
    """Every office of one country alone, the longest first."""
    held = ((office, country) for country in countries(language) for office in country.offices)
    return tuple(sorted(held, key=lambda pair: -len(pair[0])))


def names(country: Country, text: str) -> bool:
    """Whether a text names the country in any of its words."""
    return re.search(rf"\b(?:{'|'.join(map(re.escape, country.words))})(?!\w)", text) is not None


def with_article(name: str, language: str = "en") -> str:
    """The name as it stands inside a sentence: the Philippines, the Marsh Liberation Front, Norway."""
    article, last = table("sentences", language)["article"], name.rsplit(maxsplit=1)[-1]
    is_party = last in table("teams", language)["bodies"] or last in article["ends"]
    return f"the {name}" if is_party or name in article["names"] else name


def _read(language: str) -> Iterator[Country]:
    book = table("countries", language)
    names = Locale.parse(language).territories
    formal = {code: form for form, codes in book["formal"].items() for code in codes.split()}
    for kind in ("country", "body"):
        for code, row in book[kind].items():
            name = str(row.get("name") or names[code])
            lists: dict[str, Any] = {k: tuple(v) for k, v in row.items() if k != "name"}
            if form := formal.get(code):
                whole = form.format(name=name, demonym="".join(lists.get("demonyms", ())[:1]))
                lists["variants"] = (*lists.get("variants", ()), whole)
            yield Country(code, name, **lists, is_body=kind == "body")
