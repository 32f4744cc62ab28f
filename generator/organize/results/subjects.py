"""What a bundle is about, in words: what the titles and opening paragraphs of its documents have in common.

By it a decision of somebody who sits at no table is told to be of this matter, or of another story.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence, Set
from functools import cache

from generator.model import Document
from generator.vocabulary import table

OPENING = 3
"""Paragraphs of a document that say what it is about."""
SHARED = 2
"""Documents that a word must be in, and words that what is of the matter must have."""
FEW = 3
"""Words of a sentence so short that one of them is enough."""
WORD = re.compile(r"[A-Za-z][\w’'-]{3,}")


def subject_of(documents: Sequence[Document]) -> frozenset[str]:
    """The stems of the words that the openings of several documents share; of the only one, all of them."""
    told = [frozenset(_stems(_opening(document))) for document in documents]
    counted = Counter(stem for stems in told for stem in stems)
    fewest = min(SHARED, len(told))
    return frozenset(stem for stem, times in counted.items() if times >= fewest)


def is_about(text: str, subject: Set[str], fewest: int = SHARED) -> bool:
    """Whether a sentence has words enough of what the bundle is about."""
    told = set(_stems(text))
    return len(told & subject) >= (fewest if len(told) > FEW else 1)


def _opening(document: Document) -> str:
    prose = [p for p in document.passages if p.kind == "text"][:OPENING]
    return " ".join([document.title, *(document.text[p.start : p.end] for p in prose)])


def _stems(text: str) -> Iterable[str]:
    """The longer words without their endings, and without those that every story has."""
    for word in WORD.findall(text):
        stem = _stem(re.sub(r"['’]s?$", "", word.lower()))
        if stem not in _common():
            yield stem


def _stem(word: str) -> str:
    return re.sub(r"(?:ies|es|s|ed|ing|y|e)$", "", word)


@cache
def _common() -> frozenset[str]:
    """What every story has, and what is done by every body that decides."""
    book = table("outcomes")
    deciding = [word for row in book["decided"].values() for word in row["does"]]
    known = [*book["same"]["generic"], *book["common"], *book["organs"], *book["governing"], *deciding]
    return frozenset(_stem(word) for word in known)
