"""Sentences that open with what is not known: `How many soldiers will leave is not known`, `Who ordered it
remains a mystery`. The parse often hangs the two halves on each other, so the end is told by its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.extract.matters.ignorance import is_ahead, listed
from generator.extract.matters.listed import asking_verb, item_of
from generator.extract.reading.statements import Statement
from generator.extract.wording.asking import ask
from generator.extract.wording.clauses import WH, read_clause
from generator.model import FoundUnknown


@cache
def _tail() -> re.Pattern[str]:
    """`is not yet known`, `remains a mystery`, `is another matter`."""
    is_, how = r"\b(?:is|are|was|were|remains?|remained)", r"(?: still| yet| also| as yet| so far)?"
    known = "|".join(sorted(listed("known_if_not_denied") | {"public", "told"}))
    plain = "|".join(sorted(listed("unknown") | listed("open_ends"), key=len, reverse=True))
    late = r"(?: yet| so far| for now| at the moment| as yet)?"
    return re.compile(
        rf"{is_}{how} (?:not{how} (?:{known})|(?:an? |in )?(?:{plain})){late}\s*[.!]?\s*$", re.IGNORECASE
    )


def find_opened(statement: Statement) -> Iterator[FoundUnknown]:
    """What opens the sentence, as a question; its clause ends where the verdict on it begins."""
    first = next((token for token in statement.span if token.is_alpha), None)
    if first is None or first.lower_ not in {*WH, "whether"} or statement.is_quoted():
        return
    tail = _tail().search(statement.span.text)
    verb = asking_verb(statement, first) if tail is not None else None
    if tail is None or verb is None:
        return
    end = _token_at(statement, tail.start())
    if verb.i >= end:
        return
    clause = item_of(read_clause(verb), first, end)
    question = ask(clause, statement.referents, will=is_ahead(first, verb))
    yield statement.unknown("stated", verb, question, "opens with the unknown")


def _token_at(statement: Statement, place: int) -> int:
    """The number of the word at this character of the sentence."""
    start = statement.span[0].idx
    return next((t.i for t in statement.span if t.idx - start >= place), statement.span.end)
