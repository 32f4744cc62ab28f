"""Whether two clauses put one deed in two places: two towns, two houses, two banks of one river."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from anyascii import anyascii

from generator.model import Citation
from generator.vocabulary import words
from generator.vocabulary.countries import country_of

IS_TIME = re.compile(
    r"\d|day\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
LIES = re.compile(r"\b(?:near|in|on|off|at|outside|of)\b")
HOUSES = words("claims", "houses") | words("deeds", "sites")
ENDS = (
    ({"north", "northern", "upper"}, {"south", "southern", "lower"}),
    ({"east", "eastern", "right"}, {"west", "western", "left"}),
    ({"inside", "within", "territorial"}, {"outside", "beyond", "international"}),
)


def are_two_places(one: Sequence[Citation], other: Sequence[Citation]) -> bool:
    """Two of one kind with no word in common: a town lies in its country, a house in its town."""
    for kind in (_towns, _houses):
        first, second = kind(one), kind(other)
        if first and second and not _words(first) & _words(second):
            return True
    own, others = ({w for at in places for w in at.text.lower().split()} for places in (one, other))
    return any((own & a and others & b) or (own & b and others & a) for a, b in ENDS)


def is_town(place: str) -> bool:
    """Whether a named place is neither a house nor a whole country."""
    country = country_of(place)
    is_house = bool({*place.lower().split()} & HOUSES)
    return not is_house and (country is None or place in country.capitals)


def _words(places: Iterable[str]) -> set[str]:
    return (
        {w.strip(".,") for place in places for w in anyascii(place).lower().split()}
        - words("claims", "houses")
        - {"the", "of"}
    )


def _houses(places: Iterable[Citation]) -> list[str]:
    return [_head(at.text) for at in places if {*_head(at.text).lower().split()} & HOUSES]


def _head(text: str) -> str:
    """The place itself, without where it lies: `a monastery near Lund`."""
    return LIES.split(text)[0]


def _towns(places: Iterable[Citation]) -> list[str]:
    """The names of places that are neither houses nor whole countries."""
    found = []
    for at in places:
        for part in LIES.split(at.text):
            name = " ".join(w.strip(".,") for w in part.split() if w[:1].isupper())
            country = country_of(name) if name else None
            is_town = country is None or name in country.capitals
            if name and is_town and not ({*part.lower().split()} & HOUSES or IS_TIME.search(part)):
                found.append(name)
    return found
