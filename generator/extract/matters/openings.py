"""Sentences that open with what is not known: `How many will leave is not known`.

The parse often hangs the two halves on each other, so the clause ends where a verdict on it begins.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.matters.idle import is_ahead
from generator.extract.matters.listed import asking_verb, item_of
from generator.extract.matters.openness import NEGATIVE, held, holds_subject
from generator.extract.matters.statements import Statement
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import WH, read_clause
from generator.extract.wording.asking import ask
from generator.model import FoundUnknown
from generator.vocabulary import table

LINKS = {"is", "are", "was", "were", "remains", "remain", "remained"}
SHORT = 6
"""Words at most behind the verb of such a verdict."""
OWN = {"nsubj", "expl", "csubj"}
HELPERS = {"aux", "auxpass", "neg", "advmod"}


def find_opened(statement: Statement) -> Iterator[FoundUnknown]:
    """What opens the sentence, as a question; its clause ends where the verdict on it begins."""
    first = next((token for token in statement.span if token.is_alpha), None)
    if first is None or first.lower_ not in {*WH, "whether"} or statement.is_quoted():
        return
    verb = asking_verb(statement, first)
    end = _verdict_at(statement, verb) if verb is not None else None
    if verb is None or end is None or verb.i >= end:
        return
    clause = item_of(read_clause(verb), first, end)
    question = ask(clause, statement.referents, will=is_ahead(first, verb))
    yield statement.unknown("stated", verb, question, "opens with the unknown")


def _verdict_at(statement: Statement, asked: Token) -> int | None:
    """The number of the first word of the predicate that holds the opening clause open."""
    for verb in statement.span:
        if verb.i <= asked.i or verb.pos_ not in {"VERB", "AUX"} or not holds_subject(verb):
            continue
        helpers = [c.i for c in verb.children if c.dep_ in HELPERS and asked.i < c.i < verb.i]
        start = min(helpers, default=verb.i)
        own = [c for c in verb.children if c.dep_ in OWN and asked.i < c.i < start and c.tag_ != "VB"]
        if not any(c.head == verb and c.i > asked.i and c.dep_ != "csubj" for c in own):
            return start
    return next((t.i for t in statement.span if t.i > asked.i and _is_told_open(t, statement)), None)


def _is_told_open(word: Token, statement: Statement) -> bool:
    """`… remains a mystery`, `… is another matter`, where the parse takes the verdict for something else."""
    tail = [t.lower_ for t in statement.span if t.i > word.i and t.is_alpha]
    if word.lower_ not in LINKS or not tail or len(tail) > SHORT or set(tail) & NEGATIVE:
        return False
    known = held("states", "adjectives") | held("states", "things")
    known |= {noun for nouns in table("openness")["places"].values() for noun in nouns}
    return bool(set(tail) & known) or tail[:1] == ["another"]
