"""Lists under a heading that says nobody knows: `What we do not know`, then `Whether …`, `Who will …`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.extract.matters.ignorance import listed
from generator.extract.matters.statements import Statement
from generator.extract.reading.analysis import Analysis
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import WH, Clause, read_clause
from generator.extract.wording.asking import ask
from generator.model import FoundUnknown

LONGEST = 80
"""Characters of a heading at most; a longer one is a sentence of the text."""


def unknowns_in_list(statement: Statement, analysis: Analysis) -> Iterator[FoundUnknown]:
    """The first sentence of an item, where it is a clause that asks and the heading above leaves it open."""
    first = next((token for token in statement.span if token.is_alpha), None)
    is_item = statement.span.start == 0 and first is not None and first.lower_ in {*WH, "whether"}
    if not is_item or statement.span.text.rstrip().endswith("?") or statement.is_quoted():
        return
    verb = asking_verb(statement, first)
    if verb is not None and _is_left_open(statement, analysis):
        question = ask(read_clause(verb), statement.referents)
        yield statement.unknown("stated", verb, question, "under a heading of unknowns")


def opens_list(statement: Statement) -> bool:
    """`What to look out for: whether she returns; whether anything gets signed`: in one sentence."""
    head, colon, _ = statement.span.text.partition(":")
    return bool(colon) and len(head) <= LONGEST and _leaves_open(head)


def is_before_list(token: Token) -> bool:
    """Whether a word stands before the colon behind which the list begins."""
    return any(t.text == ":" and t.i > token.i for t in token.sent)


def item_of(clause: Clause, first: Token, end: int | None = None) -> Clause:
    """The clause as far as its own item goes: from its `whether` to the next mark, or to the word `end`."""
    marks = (t.i for t in first.sent if t.text in {";", ":"} and t.i > first.i)
    end = next(marks, first.sent.end) if end is None else end
    rest = tuple(t for t in clause.rest if first.i < t.i < end)
    if any(token in clause.wh for token in clause.subject):
        return replace(clause, rest=rest)
    return replace(clause, rest=rest, subject=tuple(t for t in clause.subject if first.i < t.i < end))


def _leaves_open(words: str) -> bool:
    text = words.lower().replace("’", "'")
    return any(cue in text for cue in listed("heads_a_list"))


def asking_verb(statement: Statement, first: Token | None) -> Token | None:
    """The first finite verb behind the word that asks, with what helps it before it."""
    finite = {"VBD", "VBZ", "VBP", "MD"}
    for token in statement.span:
        if first is not None and token.i > first.i and token.tag_ in finite:
            return token.head if token.dep_ in {"aux", "auxpass"} else token
    return None


def _is_left_open(statement: Statement, analysis: Analysis) -> bool:
    """Whether the last heading before the sentence says that what follows is not known."""
    here = statement.paragraph.passage.start
    above = [p for p in analysis.document.passages if p.kind == "heading" and p.start < here]
    if not above:
        return False
    text = analysis.document.text[above[-1].start : above[-1].end]
    return len(text) <= LONGEST and _leaves_open(text)
