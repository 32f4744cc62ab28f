"""The whole sentence around words of a source: what a statement is cited by."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import Citation, Document
from generator.vocabulary.sentences import sentences_of


def sentence_over(document: Document, places: Iterable[Citation]) -> Citation:
    """The sentence, or run of sentences within one passage, that holds these words (of one document)."""
    spans = sorted((at.start, at.end) for at in places)
    start, end = spans[0][0], spans[-1][1]
    passage = document.passage_at(start)
    if passage is None or end > passage.end:
        return document.cite(start, end)
    low, high = start - passage.start, end - passage.start
    text = document.text[passage.start : passage.end]
    touched = [one for one in sentences_of(text) if one[0] < high and low < one[1]]
    first, last = min(low, touched[0][0]), max(high, touched[-1][1])
    return document.cite(passage.start + first, passage.start + last)
