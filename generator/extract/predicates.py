"""Predicates: finite verbs with a subject of their own, by which words are known to be a whole statement."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.reading.analysis import Analysis, Paragraph
from generator.extract.reading.grammar import FINITE
from generator.extract.reading.parse import Token
from generator.model import Citation

SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
MAIN = frozenset({"ROOT", "ccomp", "conj", "parataxis"})
"""What a clause hangs by that can stand alone; a relative or adverbial clause cannot."""


def find_predicates(analysis: Analysis) -> tuple[Citation, ...]:
    """From the subject to the finite verb (or from a verb that stands first), in order of the text."""
    return tuple(
        place
        for paragraph in analysis.paragraphs
        if paragraph.passage.kind == "text"
        for place in _predicates_in(paragraph)
    )


def _predicates_in(paragraph: Paragraph) -> Iterator[Citation]:
    for token in paragraph.doc:
        if token.dep_ in SUBJECTS and token.tag_ not in {"WDT", "WP"}:
            finite = _finite(token.head)
            if finite is not None:
                first, last = (token, finite) if token.i < finite.i else (finite, token)
                yield paragraph.cite_words(first, last)


def _finite(verb: Token) -> Token | None:
    """The finite verb of a clause that can stand alone: the verb itself or its first helper."""
    if verb.dep_ not in MAIN:
        return None
    helpers = (child for child in verb.children if child.dep_ in {"aux", "auxpass"})
    return next((one for one in (*helpers, verb) if one.tag_ in FINITE), None)
