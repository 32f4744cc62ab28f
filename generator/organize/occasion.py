"""What the bundle is about: the meeting most spoken of, and where it is held, in words the sources use."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model import Document
from generator.vocabulary import table
from generator.vocabulary.countries import country_of

PLACE = re.compile(
    r"\b(?P<event>[a-z]+)\b(?: [a-z]+| [A-Z][\w-]+){0,8}? in (?P<place>[A-Z][\w-]+(?: [A-Z][\w-]+)?)"
)


@dataclass(frozen=True, slots=True)
class Occasion:
    """The meeting the bundle turns on: its noun (`talks`), its town or country, and the country around it."""

    noun: str
    place: str | None
    around: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """The words for it inside a sentence: `the talks in Lund`."""
        return f"the {self.noun} in {self.place}" if self.place else f"the {self.noun}"

    def is_at(self, places: Iterable[str]) -> bool:
        """Whether it is held at one of these places, or in the country when only countries are named."""
        named = list(places)
        return self.place in named or all(_country(place) in self.around for place in named)


def find_occasion(documents: Sequence[Document]) -> Occasion:
    """The meeting and place named together most often; the first in the alphabet when two are even."""
    plural = table("proceedings")["events_in_text"]
    nouns: Counter[str] = Counter()
    places: Counter[str] = Counter()
    for document in documents:
        for word in re.findall(r"[a-z]+", document.text):
            if word in plural:
                nouns[word] += 1
        for match in PLACE.finditer(document.text):
            if match["event"] in plural:
                places[match["place"]] += 1
    noun = min(nouns, key=lambda word: (-nouns[word], word), default="meeting")
    place = min(places, key=lambda word: (-places[word], word), default=None)
    beyond = re.compile(rf"\b{place}, ([A-Z]\w+)")
    around = frozenset(_country(m[1]) for document in documents for m in beyond.finditer(document.text))
    return Occasion(noun, place, around if place else frozenset())


def _country(place: str) -> str:
    """The country's one name where a place is a country: `Turkey` and `Türkiye` are one."""
    country = country_of(place)
    return place if country is None or place in country.capitals else country.name
