"""Whom an office or description stands for: the Kenyan minister, her Peruvian counterpart, the commander."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.naming.descriptions import phrase_description, singular
from generator.extract.naming.title_words import is_role
from generator.extract.reading.analysis import Paragraph
from generator.extract.reading.parse import Token
from generator.extract.reading.readings import Reading
from generator.extract.reference.coreference import Coreference
from generator.extract.reference.phrases import noun_phrase
from generator.model import Citation

ONE = frozenset({"NN", "NNP"})
OPENS = frozenset({"the", "his", "her", "its", "their"})
OTHERS = frozenset({"other", "another", "same", "own", "former", "new", "next"})
"""What tells that somebody else than the one known by that office is meant."""
COUNTERPART = "counterpart"
"""Who holds the same office on the other side."""


class Described:
    """The people of a document, asked for by the noun that describes one of them."""

    def __init__(self, people: Coreference, paragraphs: Sequence[Reading]) -> None:
        self._people = people
        self._readings = {id(reading.paragraph): reading for reading in paragraphs}

    def who(self, noun: Token, paragraph: Paragraph) -> Citation | None:
        """The name of the one whom a noun with its own words describes, where the document makes it plain."""
        reading = self._readings.get(id(paragraph))
        is_counterpart = noun.lower_ == COUNTERPART
        if reading is None or noun.tag_ not in ONE or not (is_counterpart or is_role(noun.text)):
            return None
        if noun.i + 1 < len(noun.doc) and noun.nbor(1).pos_ == "PROPN":
            return None  # "presidential aide X"
        whole = noun_phrase(noun, reading)
        joined = min((c.i for c in noun.children if c.dep_ == "cc"), default=whole.end)
        phrase = noun.doc[whole.start : max(noun.i + 1, min(whole.end, joined))]
        if not {t.lower_ for t in phrase}.isdisjoint(OTHERS) or not _is_definite(phrase[0]):
            return None
        if is_counterpart:
            is_of_one = len(phrase_description(phrase).countries) == 1
            return self._people.compatriot(phrase, reading) if is_of_one else None
        meant = self._people.antecedent(phrase, reading)
        return None if meant is None or meant.nameless else meant.at

    def both(self, noun: Token) -> tuple[Citation, ...]:
        """The names of the only two of the document who hold an office that a noun gives to two."""
        office = singular(noun.lower_)
        known = self._people.known
        holders = {n.who: n.at for n in self._people.names if n.who in known and office in known[n.who].heads}
        return tuple(holders.values()) if len(holders) == 2 and is_role(office) else ()


def _is_definite(first: Token) -> bool:
    return first.lower_ in OPENS or first.tag_ in {"NNP", "JJ"} or "poss" in first.dep_


__all__ = ["Described"]
