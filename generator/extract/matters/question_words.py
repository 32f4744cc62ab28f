"""The words of a question that stands in a text: without label, joining word, lead-in and condition."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from generator.extract.matters.ignorance import listed
from generator.extract.matters.statements import Statement
from generator.extract.reading.parse import Span, Token

LABEL = 14
"""Words that a turn's label may have: who asks, and for which paper."""
OPENERS = {"so", "then", "now", "still", "well"}
EARNEST = frozenset({"will", "did", "has", "have"})
"""`Does the old order still hold?` is put for effect."""
LEAD = 9
"""Words at most before the question itself."""


def question_words(statement: Statement) -> list[Token]:
    """The words behind a turn's label, a joining word and the name of the one who is asked."""
    words = list(statement.span)[label_of(statement.span) :]
    end = next((n for n, t in enumerate(words) if t.text == "?"), len(words))
    opens = (n for n, t in enumerate(words) if t.is_alpha and t.dep_ != "cc" and t.lower_ not in OPENERS)
    first = next(opens, len(words))
    called = next((n for n, t in enumerate(words[first : first + 4], first) if t.text == ","), first)
    is_name = called > first and all(t.pos_ == "PROPN" for t in words[first:called])
    told = words[called + 1 if is_name else first : end + 1]
    then = {t for n in told if n.dep_ == "npadvmod" for t in n.subtree if "that" in n.below}
    return _without_condition(_without_lead([t for t in told if t not in then]))


@cache
def _opens() -> frozenset[str]:
    """Words with which a question begins."""
    return EARNEST | listed("asking") | listed("polar") | listed("asking_of_a_thing")


def _without_lead(words: list[Token]) -> list[Token]:
    """`The big unknown: will they come?` without its lead; `On Monday, did they come?` with its day last."""
    if not words or words[0].lower_ in _opens():
        return words
    for n, (mark, after) in enumerate(pairwise(words[:LEAD])):
        if mark.text in {":", ","} and after.lower_ in _opens():
            lead = words[:n]
            if mark.text == ":":
                return words[n + 1 :]
            is_moved = lead[0].dep_ in {"prep", "npadvmod"} and lead[0].head not in lead
            return [*words[n + 1 : -1], *lead, words[-1]] if is_moved else words
    return words


def _without_condition(words: list[Token]) -> list[Token]:
    """`If the crews did it, will there be a truce?` asks whether there will be one."""
    if not words or words[0].lower_ != "if":
        return words
    behind = (n + 1 for n, t in enumerate(words[:-1]) if t.text == "," and words[n + 1].lower_ in _opens())
    return words[next(behind, 0) :]


def label_of(span: Span) -> int:
    """How many words the label of a turn takes at the head of a sentence."""
    words = list(span)
    is_label = bool(words) and words[0].text.isupper()
    return next((n + 1 for n, t in enumerate(words[:LABEL]) if is_label and t.text.endswith(":")), 0)
