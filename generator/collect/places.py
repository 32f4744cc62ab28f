"""Finds an editor's words in the documents: white space and the shape of quotation marks do not matter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.model import Citation, Document, Passage

MARKS = {**dict.fromkeys('"“”„«»', '["“”„«»]'), **dict.fromkeys("'’‘‚ʼ", "['’‘‚ʼ]")}
DASHES = dict.fromkeys("-–—‑", "[-–—‑]")
END = re.compile(r"[.!?…]+[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[^\W_a-z])")
STOP = re.compile(r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Sen|Rep|Gov|Prof|No|vs))\.\s+$")
"""A full stop after an initial or a common abbreviation, which ends no sentence."""


def places_of(
    words: str, documents: Iterable[Document], *, whole_sentence: bool = False
) -> tuple[Citation, ...]:
    """Every place of the words in what a reader can read, in order; widened to its sentence if asked."""
    pattern = _pattern(words)
    if pattern is None:
        return ()
    found = [at for document in documents for at in _in_document(pattern, document, whole_sentence)]
    return tuple(dict.fromkeys(found))


def _pattern(words: str) -> re.Pattern[str] | None:
    parts = ["".join(_letter(char) for char in part) for part in words.split()]
    if not parts:
        return None
    text = r"\s+".join(parts)
    start = r"(?<!\w)" if words.strip()[0].isalnum() else ""
    return re.compile(start + text + (r"(?!\w)" if words.strip()[-1].isalnum() else ""))


def _letter(char: str) -> str:
    return MARKS.get(char) or DASHES.get(char) or re.escape(char)


def _in_document(pattern: re.Pattern[str], document: Document, whole_sentence: bool) -> Iterator[Citation]:
    for match in pattern.finditer(document.text):
        passage = document.passage_at(match.start())
        if passage is None or match.end() > passage.end:
            continue
        start, end = match.span()
        yield document.cite(*(_sentence(document, passage, start, end) if whole_sentence else (start, end)))


def _sentence(document: Document, passage: Passage, start: int, end: int) -> tuple[int, int]:
    text = document.text[passage.start : passage.end]
    ends = [match for match in END.finditer(text) if not STOP.search(text[: match.end()])]
    before = [match.end() for match in ends if passage.start + match.end() <= start]
    after = [len(text[: match.end()].rstrip()) for match in ends if passage.start + match.end() >= end]
    low = before[-1] if before else 0
    high = after[0] if after else len(text.rstrip())
    return passage.start + low, max(passage.start + high, end)
