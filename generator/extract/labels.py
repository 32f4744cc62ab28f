"""Speakers set as a label, without a verb: `Name: “…”`, `Name, outlet: “…”`, `“…” — Name, office`."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from generator.extract.readings import MARK_GLYPHS, Reading
from generator.extract.word_order import phrase_from
from generator.vocabulary import words

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
DASHES = frozenset({"-", "–", "—", "―", "--"})
LONGEST = 30
"""A label of more words is a sentence."""


def labels_in(reading: Reading) -> Iterator[tuple[Token, Span]]:
    """The colon or dash of each label with the words that name the speaker."""
    for index in range(len(reading.marked)):
        first, last = reading.first_token(index), reading.last_token(index)
        if last < 0:
            continue
        colon, dash = _colon_before(reading, index, first), _dash_after(reading, last)
        if colon is not None and (source := _label_before(colon, reading)):
            yield colon, source
        if dash is not None and (source := _signature_after(dash, reading)):
            yield dash, source


def _colon_before(reading: Reading, index: int, first: int) -> Token | None:
    before = reading.text[: reading.marked[index].outer_start].rstrip()
    if not before.endswith(":"):
        return None
    return next((t for t in reversed(reading.doc[:first]) if t.idx <= len(before) - 1), None)


def _dash_after(reading: Reading, last: int) -> Token | None:
    doc, at = reading.doc, last + 1
    while at < len(doc) and doc[at].text in MARK_GLYPHS:
        at += 1
    return doc[at] if last + 1 < at < len(doc) and doc[at].text in DASHES else None


def _label_before(colon: Token, reading: Reading) -> Span | None:
    start = colon.i
    while (
        start and reading.is_outside(reading.doc[start - 1]) and not _ends_something(reading.doc[start - 1])
    ):
        start -= 1
    label = reading.doc[start : colon.i]
    if not 0 < len(label) <= LONGEST or any(token.tag_ in FINITE for token in label):
        return None
    cited = [token.i + 1 for token in label if token.lower_ in words("saying", "citing")]
    return next((p for at in [*cited, *range(start, colon.i)] if (p := phrase_from(at, reading))), None)


def _ends_something(token: Token) -> bool:
    return token.text in {".", "!", "?", ";", ":"} or (token.text in DASHES and token.tag_ != "HYPH")


def _signature_after(dash: Token, reading: Reading) -> Span | None:
    rest = [token for token in reading.doc[dash.i + 1 :] if token.text not in {".", ","}]
    if not rest or len(rest) > LONGEST or any(t.tag_ in FINITE or not reading.is_outside(t) for t in rest):
        return None
    name = phrase_from(dash.i + 1, reading)
    return name if name is not None and name.root.tag_ in {"NNP", "NNPS"} else None
