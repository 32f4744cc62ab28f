"""Speakers set as a label, without a verb: `Name: “…”`, `Name, outlet: “…”`, `“…” — Name, office`."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from generator.extract.readings import MARK_GLYPHS, OUTSIDE, Reading
from generator.extract.word_order import phrase_from
from generator.vocabulary import words

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
DASHES = frozenset({"-", "–", "—", "--"})
LONGEST = 30
"""A label of more words is a sentence."""


def labels_in(reading: Reading) -> Iterator[tuple[Token, Span]]:
    """The colon or dash of each label with the words that name the speaker."""
    for token in reading.doc:
        if token.text == ":" and reading.is_outside(token) and _quotation_follows(token, reading):
            source = _label_before(token, reading)
        elif token.text in DASHES and _quotation_ends_before(token, reading):
            source = _signature_after(token, reading)
        else:
            continue
        if source is not None:
            yield token, source


def _quotation_follows(colon: Token, reading: Reading) -> bool:
    after = colon.i + 1
    while after < len(reading.doc) and reading.doc[after].text in MARK_GLYPHS:
        after += 1
    return after > colon.i + 1 and after < len(reading.doc) and reading.inside[after] != OUTSIDE


def _quotation_ends_before(dash: Token, reading: Reading) -> bool:
    return dash.i > 1 and dash.nbor(-1).text in MARK_GLYPHS and reading.inside[dash.i - 2] != OUTSIDE


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
    return phrase_from(dash.i + 1, reading)
