"""Clauses that bind one thing to another: only if, unless, until, before, and what must be done by a day."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from generator.extract.actors import teller_of
from generator.extract.bargains import Bargain, hurts, is_negated, listed
from generator.extract.clause_words import from_verb, trimmed, whole_clause
from generator.extract.readings import OUTSIDE, Reading

VERBAL = frozenset({"VERB", "AUX"})
NEGATIVE_FIRST = frozenset({"until", "before", "unless", "without"})


def conditions_at(token: Token, reading: Reading) -> Iterator[Bargain]:
    """The conditions and deadlines that this word opens."""
    word = token.lower_
    if token.dep_ == "mark" and word in listed("condition", "plain"):
        yield from _clause_condition(token, reading)
    elif token.pos_ == "NOUN" and word in listed("deadline", "nouns"):
        return
    elif word in listed("deadline", "limits") and token.dep_ == "prep":
        yield from _deadline(token, reading)
    if token.pos_ == "VERB" and token.lemma_ in listed("condition", "depend"):
        yield from _dependence(token, reading)


def _clause_condition(mark: Token, reading: Reading) -> Iterator[Bargain]:
    inner = mark.head
    matrix = inner.head
    if inner.dep_ != "advcl" or matrix.pos_ not in VERBAL or _is_idiom(mark):
        return
    if not _is_attributed(matrix, reading) or not _binds(mark, matrix):
        return
    kind = "threat" if hurts(matrix) and mark.lower_ in {"if", "unless"} else "condition"
    clause = trimmed(mark.doc[inner.left_edge.i : inner.right_edge.i + 1])
    says = whole_clause(matrix, reading)
    yield Bargain(kind, says, matrix, f"{mark.lower_} clause", consequence=None if says.text == clause.text else says)


def _binds(mark: Token, matrix: Token) -> bool:
    """Whether the clause after the mark is a condition that the matrix clause binds itself to."""
    modal = any(c.dep_ == "aux" and c.lower_ in listed("modals", "will") for c in matrix.children)
    going = matrix.lemma_ == "go" and any(c.dep_ == "xcomp" for c in matrix.children)
    must = any(c.dep_ == "aux" and c.lower_ in listed("modals", "must") for c in matrix.children)
    word = mark.lower_
    if word == "before":
        return must
    if word == "until":
        return is_negated(matrix) and (modal or going)
    if word == "once":
        return modal
    if word == "unless":
        return True
    return modal or going or must or is_negated(matrix)


def _is_idiom(mark: Token) -> bool:
    before = mark.nbor(-1).lower_ if mark.i else ""
    after = mark.nbor(1).lower_ if mark.i + 1 < len(mark.doc) else ""
    pairs = {f"{before} {mark.lower_}", f"{mark.lower_} {after}"}
    return bool(pairs & listed("condition", "idioms"))


def _is_attributed(matrix: Token, reading: Reading) -> bool:
    return reading.inside[matrix.i] != OUTSIDE or teller_of(matrix, reading) is not None


def _deadline(limit: Token, reading: Reading) -> Iterator[Bargain]:
    """"Must hand it over by Monday": an act, an obligation, a day."""
    verb = limit.head
    day = next((c for c in limit.children if c.dep_ == "pobj" and c.ent_type_ in {"DATE", "TIME"}), None)
    if day is None or verb.pos_ not in VERBAL:
        return
    owed = any(c.dep_ == "aux" and c.lower_ in listed("deadline", "binding") for c in verb.children)
    supposed = verb.dep_ == "advcl" and is_negated(verb)
    if verb.lemma_.lower() in listed("deadline", "acts") and (owed or supposed):
        when = trimmed(limit.doc[limit.i : limit.right_edge.i + 1])
        says = whole_clause(verb.head if supposed else verb, reading)
        yield Bargain("deadline", says, verb.head if supposed else verb, "to be done by a day", when=when)


def _dependence(verb: Token, reading: Reading) -> Iterator[Bargain]:
    on = next((c for c in verb.children if c.lower_ in {"on", "upon"}), None)
    if on is not None and not is_negated(verb) and _is_attributed(verb, reading):
        yield Bargain("condition", whole_clause(verb, reading), verb, "depends on")


__all__ = ["conditions_at"]
_ = (Span, from_verb)
