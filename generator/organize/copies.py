"""Documents that carry the same wire copy: two sources, one origin.

Compared by runs of eight words (w-shingling, after Broder 1997); short enough to survive a cut, long enough
that two reporters do not write them alike.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model import Document

RUN = 8
"""Words in a run."""
SHORTEST = 40
"""Runs from which on a text is long enough to be anybody's copy."""
SAME_COPY = 0.5
"""Share of the shorter document's runs that the longer one holds too, from which on they are one copy."""


def copies_of(documents: Sequence[Document]) -> dict[str, str]:
    """For each document that repeats an earlier one the id of that one; the bundle's order decides."""
    runs = {document.id: _runs(document) for document in documents}
    first: dict[str, str] = {}
    for number, document in enumerate(documents):
        for earlier in documents[:number]:
            if earlier.id not in first and is_copy(runs[document.id], runs[earlier.id]):
                first[document.id] = earlier.id
                break
    return first


def is_copy(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> bool:
    """Whether two texts, as runs of words, are one copy."""
    shorter = min(len(one), len(other))
    return shorter >= SHORTEST and len(one & other) / shorter >= SAME_COPY


def _runs(document: Document) -> frozenset[tuple[str, ...]]:
    text = " ".join(document.blanked(passage) for passage in document.readable)
    words = re.findall(r"[^\W_]+", text.lower())
    return frozenset(tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))
