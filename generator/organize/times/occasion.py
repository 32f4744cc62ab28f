"""What the bundle is about: the meeting most spoken of, and where it is held, in words the sources use."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from anyascii import anyascii

from generator.model import Document
from generator.vocabulary import table, words
from generator.vocabulary.countries import country_of

FEWEST = 2
"""Passages that make a town the place of talks where none says so."""
TOWN = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?"
YEAR = len("2024")
HALF_A_YEAR = 6
"""Months that a month without a year may lie ahead; further on it is one gone by."""
YEARS = re.compile(r"\b(?:19|20)\d\d\b")
IN_MONTH = re.compile(r" (?:in|last|from \d{1,2} to \d{1,2}|on \d{1,2}) ([A-Z][a-z]+)\b")
SENTENCE_END = re.compile(r"[.!?]\s|\n")
BEHIND = 120
"""Characters behind the town in which its sentence may tell the year."""


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
        named = [place.removeprefix("the ") for place in places]
        return self.is_in(named) or all(_country(place) in self.around for place in named)

    def is_in(self, places: Iterable[str]) -> bool:
        """Whether one of these is its town, whatever marks its letters carry."""
        return self.place is not None and _plain(self.place) in {_plain(place) for place in places}


def find_occasion(documents: Sequence[Document]) -> Occasion:
    """The meeting and place named together most often; no place when two are even."""
    nouns: Counter[str] = Counter()
    places: Counter[str] = Counter()
    spellings: dict[str, set[str]] = defaultdict(set)
    for document in documents:
        nouns.update(_nouns_in(document.text))
        for place in _places_of_talks(document.text, document.published or ""):
            places[_plain(place)] += 1
            spellings[_plain(place)].add(place)
    if list(places.values()).count(max(places.values(), default=0)) != 1:  # none, or two that are even
        come_to = Counter(place for document in documents for place in _places_come_to(document.text))
        for place, count in come_to.items():
            if count >= FEWEST or _plain(place) in places:
                places[_plain(place)] += count
                spellings[_plain(place)].add(place)
    noun = min(nouns, key=lambda word: (-nouns[word], _nouns()[word]), default="meeting")
    ranked = sorted(places.items(), key=lambda told: (-told[1], told[0]))
    towns = [told for told in ranked if told[1] == ranked[0][1] and _is_town(told[0].title())]
    ranked = [*towns, *(told for told in ranked if told[1] < ranked[0][1])] if towns else ranked
    even = [place for place, count in ranked if count == ranked[0][1]]
    if len(even) != 1:  # of two that are even nobody can tell
        return Occasion(noun, None, frozenset(place for one in even for place in spellings[one]))
    town = even[0]
    told = min(spellings[town], key=lambda name: (-sum(d.text.count(name) for d in documents), name))
    return Occasion(noun, told, _around(spellings[town], documents))


@cache
def _nouns() -> dict[str, int]:
    """The nouns for a meeting, each with its place in a list that opens with the plainest."""
    return {noun: number for number, noun in enumerate(table("proceedings")["events_in_text"])}


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    """`talks of the two sides in Lund`, `the Lund fishing talks`."""
    noun = "|".join(sorted(_nouns()))
    within = r"(?: (?!that\b|wh|from\b|by\b|his\b|her\b)[a-z]+| [A-Z][\w-]+)"
    return (
        re.compile(rf"(?<!news )(?<!press )\b(?:{noun})\b{within}{{0,5}}? in (?P<place>{TOWN})"),
        re.compile(rf"(?<![-–’'] )(?P<place>{TOWN})(?: (?!and\b|or\b|that\b|as\b)[a-z]+)? (?:{noun})\b"),
    )


def _nouns_in(text: str) -> Iterator[str]:
    """The nouns for a meeting, without the conferences of the press."""
    press, told = words("meetings", "press"), re.findall(r"[a-z]+", text)
    yield from (word for one, word in pairwise(["", *told]) if word in _nouns() and one not in press)


def _places_of_talks(text: str, published: str) -> Iterator[str]:
    """The towns that stand beside the meeting; a name before it is one where the text also goes there."""
    within, before = _shapes()
    told = (match for match in within.finditer(text) if not _is_bygone(match, text, published))
    yield from (match["place"] for match in told if not _is_time(match["place"]))
    for match in before.finditer(text):
        place = "" if _is_bygone(match, text, published) else match["place"]
        if place and _is_town(place) and re.search(rf"\b(?:in|to) {re.escape(place)}\b", text):
            yield place


def _is_bygone(match: re.Match[str], text: str, published: str) -> bool:
    """`Previous talks in Lund`, `the talks in Lund ended in 2019`, told in a later year; `in Lund in April`,
    told in a later month."""
    before = text[: match.start()].rsplit(maxsplit=1)[-1:]
    behind = SENTENCE_END.split(text[match.start() : match.end() + BEHIND])[0]
    named, year = YEARS.findall(behind), published[:YEAR]
    is_former = bool(before) and before[0].lower() in words("meetings", "former")
    if is_former or (bool(named) and bool(year) and max(named) < year):
        return True
    told = IN_MONTH.match(text, match.end())
    month = table("dates")["months"].get(told[1].lower()) if told and not named else None
    now = published[YEAR + 1 :][:2]
    return month is not None and now.isdigit() and (month - int(now)) % 12 > HALF_A_YEAR


def _places_come_to(text: str) -> Iterator[str]:
    """The towns where somebody is told to have landed, met or signed."""
    came = "|".join(sorted(words("meetings", "comes")))
    shape = rf"\b(?:{came})\b(?: (?!from\b|by\b)[a-z]+){{0,3}}? (?:in|to|at) (?P<place>{TOWN})"
    found = (match["place"] for match in re.finditer(shape, text))
    yield from (place for place in found if _is_town(place))


def _is_town(place: str) -> bool:
    """No country but a city that is one, no month, not the article that opens a sentence."""
    country = country_of(place)
    is_city = country is None or place in country.capitals or not (country.capitals or country.is_body)
    return is_city and not _is_time(place)


def _is_time(place: str) -> bool:
    times = {"the", *table("dates")["months"], *table("dates")["weekdays"]}
    return not times.isdisjoint(place.lower().split())


def _around(spellings: Iterable[str], documents: Sequence[Document]) -> frozenset[str]:
    """The countries that are named behind the town: `Lund, Sweden`."""
    beyond = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(spellings)))}), ([A-Z]\w+)")
    return frozenset(_country(m[1]) for document in documents for m in beyond.finditer(document.text))


def _plain(place: str) -> str:
    return anyascii(place).lower()


def _country(place: str) -> str:
    """The country's one name where a place is a country: `Turkey` and `Türkiye` are one."""
    country = country_of(place)
    return place if country is None or place in country.capitals else country.name
