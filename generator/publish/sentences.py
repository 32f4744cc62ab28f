"""The sentence around a citation, for readers: never used to find a fact, only to show its proof."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.model import Citation, Document, Passage
from generator.vocabulary.sentences import sentences_of

MARKS = re.compile(r'(?:[*_`~]|!?\[(?!\^)|\]\([^()\s]*(?:\([^()\s]*\))?(?:\s+"[^"\n]*")?\))+')
CUT = " […] "
Range = tuple[int, int]


def around(document: Document, at: Citation, passage: Passage) -> Range:
    """The sentences that hold the citation, as a range of the document, kept within the passage."""
    text = document.text[passage.start : passage.end]
    low, high = at.start - passage.start, min(at.end, passage.end) - passage.start
    touched = [(start, end) for start, end in sentences_of(text) if start < high and low < end]
    if not touched:
        return at.start, min(at.end, passage.end)
    return passage.start + min(touched[0][0], low), passage.start + max(touched[-1][1], high)


def merged(ranges: Iterable[Range], text: str) -> list[Range]:
    """The ranges in order, those that touch or are parted by white space alone made one."""
    result: list[Range] = []
    for start, end in sorted(ranges):
        if result and not text[result[-1][1] : start].strip():
            result[-1] = (result[-1][0], max(result[-1][1], end))
        else:
            result.append((start, end))
    return result


def excerpt(document: Document, ranges: Iterable[Range], limit: int | None) -> str:
    """The ranges' words without markup, cuts marked, each run at most `limit` characters (None: no limit)."""
    runs = merged(ranges, document.text)
    return CUT.join(shortened(unmarked(document, start, end), limit) for start, end in runs)


def unmarked(document: Document, start: int, end: int) -> str:
    """The words of a range without marks of links and emphasis; other markup stays as it stands there."""
    passage = document.passage_at(start)
    pieces, at = [], start
    for low, high in passage.noise if passage else ():
        if start <= low and high <= end and MARKS.fullmatch(document.text, low, high):
            pieces.append(document.text[at:low])
            at = high
    return "".join([*pieces, document.text[at:end]])


def shortened(text: str, limit: int | None) -> str:
    """The text cut at a word's end so that it has at most `limit` characters, the cut marked."""
    if limit is None or len(text) <= limit:
        return text
    return text[: limit - len(CUT)].rpartition(" ")[0].rstrip() + CUT.rstrip()
