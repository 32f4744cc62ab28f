"""Whether two lines tell one thing: things and deeds by one word for all their names, people and countries
by who they are, and a word the heavier the fewer lines of the bundle have it.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from generator.model import Cast, FoundEvent, as_text
from generator.organize.phrases.phrasing import gist
from generator.vocabulary import table, words
from generator.vocabulary.countries import country_of

SAME_WEIGHT = 0.3
"""Share of the weight of the shorter line that two lines of one deed have in common."""
ALL_SAME = 0.8
"""Share from which a short line says nothing that the other does not."""
FEWEST = 2
"""Words that two lines share at least: the deed alone is done by many."""
TELLING = 0.62
"""Weight of a word that few lines have, in units: what a word weighs that only two lines of a bundle have."""
ENOUGH = 0.9
"""Weight in units of what two lines have in common, so that it is more than whom the talks are between."""
SAME_WORD, SOME = 0.25, 0.65
"""Share and weight from which one speaker, who tells of one deed, says one thing."""
MOST, MUCH = 0.45, 1.3
"""Share and weight from which no single word need be telling."""
TOLD = re.compile(r"(?i)\bsays?\b(?: that\b|:)?")
NAMES = re.compile(r"[A-Z][\w’']+(?: [A-Z][\w’']+)*|\w+")
FIGURE = re.compile(r"\d[\d.,:]*")
COMING = "coming"
"""The one name for all deeds of going."""


class Likeness:
    """How much two events of a bundle tell of the same thing."""

    def __init__(self, events: Iterable[FoundEvent], cast: Cast) -> None:
        self.cast = cast
        told = [self._words(event) for event in events]
        counted = Counter(name for one in told for name in set().union(*one.values()))
        self._lines = len(told)
        self._counted = counted
        self._unit = max(math.log((len(told) + 1) / 2.5), 0.1)

    def _words(self, event: FoundEvent) -> dict[str, frozenset[str]]:
        """Each word of a line to all it may stand for; of speech what is said alone."""
        text, begin = as_text(event.line), 0
        if event.kind == "say" and (cut := TOLD.search(text)):
            begin = cut.end()
        found: dict[str, frozenset[str]] = {}
        low = 0
        for part in event.line:
            told, low = part.text[max(0, begin - low) :], low + len(part.text)
            person = self.cast.person_at(part.name_at) if part.name_at else None
            if told and person is not None:
                found[person.id] = frozenset([person.id])
            elif told:
                found |= _meanings(told)
        return found

    def _weigh(self, one: FoundEvent, other: FoundEvent) -> tuple[float, float, float]:
        """The share of the shorter line that the other tells too, and in units its weight and its heaviest
        word; nothing where that is one word, but the whole of it, or they tell of no deed in common."""
        if not _do_the_same(one, other):
            return 0.0, 0.0, 0.0
        short, long = sorted((self._words(one), self._words(other)), key=len)
        there = frozenset[str]().union(*long.values())
        shared = [
            max((self._weight(name) for name in names & there), default=0.0) for names in short.values()
        ]
        whole = sum(self._weight(word) for word in short)
        share = sum(shared) / whole if whole > 0 else 0.0
        if share < ALL_SAME and sum(weight > 0 for weight in shared) < FEWEST:
            return 0.0, 0.0, 0.0
        return share, sum(shared) / self._unit, max(shared, default=0.0) / self._unit

    def tell_one_thing(self, one: FoundEvent, other: FoundEvent) -> bool:
        """Whether both tell of one deed, done or not done, and most of the shorter one is in the other."""
        share, weight, heaviest = self._weigh(one, other)
        least = MOST if _is_of_any_day(one, other) else SAME_WEIGHT
        is_much = heaviest >= TELLING or (share >= MOST and weight >= MUCH)
        return share >= ALL_SAME or (share >= least and weight >= ENOUGH and is_much)

    def say_one_thing(self, one: FoundEvent, other: FoundEvent) -> bool:
        """The same of two words of one speaker, for whom less is enough where the deed is not of any day."""
        share, weight, _ = self._weigh(one, other)
        is_own = share >= SAME_WORD and weight >= SOME and not _is_of_any_day(one, other)
        return is_own or self.tell_one_thing(one, other)

    def _weight(self, name: str) -> float:
        return math.log((self._lines + 1) / (self._counted[name] + 0.5))


def _do_the_same(one: FoundEvent, other: FoundEvent) -> bool:
    """Whether some deed is told by both, done or not done, and nothing sets the two against each other."""
    return bool(_deeds(one) & _deeds(other)) and not are_at_odds(one, other)


def are_at_odds(one: FoundEvent, other: FoundEvent) -> bool:
    """Whether the one tells that it is not done where the other does, or no figure of one is in the other."""
    figures = [set(FIGURE.findall(as_text(event.line))) for event in (one, other)]
    first, second = _deeds(one), _deeds(other)
    is_turned = any(f"not {deed}" in second for deed in first) or any(
        f"not {deed}" in first for deed in second
    )
    return is_turned or (all(figures) and not figures[0] & figures[1])


def _is_of_any_day(one: FoundEvent, other: FoundEvent) -> bool:
    return _deeds(one) & _deeds(other) <= words("deeds", "broad")


def _deeds(event: FoundEvent) -> set[str]:
    loose = words("deeds", "loose", "light")
    found = set[str]()
    for deed in event.does:
        turned, plain = deed.startswith("not "), deed.removeprefix("not ")
        if plain not in loose:
            found.add(f"not {_as_one(plain)}" if turned else _as_one(plain))
    return found


def _as_one(deed: str) -> str:
    return COMING if deed in words("deeds", "going") else deed


def _meanings(text: str) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for word in NAMES.findall(text):
        country = country_of(word) if word[:1].isupper() else None
        if country is not None:
            found[country.name] = frozenset([country.name])
            continue
        found |= {
            stem: frozenset([stem, *_classes().get(stem, ())]) for stem in sorted(gist(word) - _empty())
        }
    return found


@cache
def _empty() -> frozenset[str]:
    return gist(" ".join(table("renderings")["empty"]))


@cache
def _classes() -> Mapping[str, frozenset[str]]:
    """Each word for a thing or a deed, as a stem, to all classes it may belong to."""
    found: dict[str, set[str]] = {}
    book = table("deeds")
    named = [(f"+{name}", listed) for name, listed in book["things"].items()]
    named += [
        (f"#{_as_one(name)}", rows.get(key, ()))
        for name, rows in book["deeds"].items()
        for key in ("does", "nouns")
    ]
    for name, listed in named:
        for stem in (stem for word in listed if " " not in word for stem in gist(word)):
            found.setdefault(stem, set()).add(name)
    return {stem: frozenset(names) for stem, names in found.items()}
