"""Deeds pledged for when something else has come, as soon as, the minute, when; what goes on until then."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.matters.bargain import (
    AHEAD,
    FIRST,
    NAMED,
    VERBAL,
    Bargain,
    helpers_of,
    is_a_guess,
    is_feared,
    is_negated,
    is_supposed,
    listed,
    names_party,
    names_with_object,
    verb_names,
)
from generator.extract.matters.binding import is_attributed, is_idle_talk, is_unreal
from generator.extract.reading.clause_words import whole_clause
from generator.extract.reading.parse import Token
from generator.extract.reading.readings import Reading
from generator.extract.reference.actors import own_subject

INSTANTS = frozenset({"day", "hour", "instant", "minute", "moment", "second"})
"""What stands before a clause as "the minute it makes a difference"."""


def may_wait(token: Token) -> bool:
    """Whether a word may open what a pledge waits for."""
    return token.lower_ in {"when", "soon", "until"} or token.lower_ in INSTANTS


def whens_at(token: Token, reading: Reading) -> Iterator[Bargain]:
    """The condition that "when", "as soon as", "the minute" or "until" opens."""
    inner = _inner(token)
    matrix = _matrix(token, inner) if inner is not None else None
    if inner is None or matrix is None or not is_attributed(matrix, reading):
        return
    waits = token.lower_ == "until" and _is_on_hold(matrix)
    ahead = (waits or bool(helpers_of(matrix) & AHEAD)) and not is_supposed(matrix)
    unreal = is_unreal(inner, matrix) and not waits  # "have been halted until …"
    idle = is_idle_talk(matrix) or is_a_guess(matrix) or is_feared(matrix)
    if not ahead or unreal or idle or is_negated(matrix):
        return
    if token.lower_ == "until":
        binds = waits or _goes_on(matrix)
    else:
        binds = _waits(inner, matrix, by_when=token.lower_ == "when")
    if binds:
        yield Bargain("condition", whole_clause(matrix, reading), matrix, f"{token.lower_} clause")


def _inner(token: Token) -> Token | None:
    """The verb of the clause that a word opens."""
    if token.lower_ in {"when", "until"}:
        return token.head if token.head.dep_ == "advcl" and token.dep_ in {"advmod", "mark"} else None
    if token.lower_ == "soon":
        before = token.i > 0 and token.nbor(-1).lower_ in {"as", "so"}
        inner = next((c for c in token.children if c.dep_ == "advcl" and c.i > token.i), None)
        return inner if before else None
    is_the = not token.below.isdisjoint({"the", "very"})
    return next((c for c in token.children if c.dep_ in {"relcl", "acl"} and is_the), None)


def _matrix(token: Token, inner: Token) -> Token | None:
    """The verb of the pledge."""
    above = inner.head if token.lower_ in {"when", "until"} else token.head
    if token.lower_ in INSTANTS and (token.dep_ != "npadvmod" or token.i < above.i):
        return None
    if above.dep_ == "xcomp" and above.head.pos_ in VERBAL and not helpers_of(above) & AHEAD:
        above = above.head  # "will continue to fly until …"
    return above if above.pos_ in VERBAL else None


def _waits(inner: Token, matrix: Token, *, by_when: bool) -> bool:
    """Whether a deed that somebody pledges hangs on the clause: not on his own coming, or on the hour."""
    bound = own_subject(matrix)
    awaited = own_subject(inner) or next((c for c in inner.children if c.dep_ in {"expl", "attr"}), None)
    passive = "auxpass" in matrix.deps
    told_as_done = inner.tag_ == "VBD" and not helpers_of(matrix) & {"would", "'d"}
    if awaited is None or told_as_done or inner.lemma_.lower() in listed("condition", "hours"):
        return False
    if bound is not None and awaited.lower_ == bound.lower_:
        return False
    acts = listed("condition", "pledged") | listed("offer", "granted") | listed("threat", "relief")
    is_deed = bool(names_with_object(matrix) & acts) or matrix.lemma_.lower() in acts
    return is_deed and ((bound is not None and _is_somebody(bound)) or (passive and not by_when))


def _is_somebody(bound: Token) -> bool:
    known = bound.lower_ in FIRST | {"he", "she", "they", "it"} or bound.ent_type_ in NAMED
    return known or names_party(bound)


def _is_on_hold(matrix: Token) -> bool:
    """ "Said that the talks were suspended until …": what waits by somebody's decision."""
    held = matrix.tag_ == "VBN" and matrix.lemma_ in listed("condition", "held")
    return held and bool(helpers_of(matrix) & {"is", "are", "was", "were", "remain", "be", "been"})


def _goes_on(matrix: Token) -> bool:
    """ "The blockade will stay in force until …", "the guild will go on striking": no person's own day."""
    bound = own_subject(matrix)
    if bound is None or bound.ent_type_ == "PERSON" or bound.lower_ in {"he", "she"}:
        return False
    return bool(verb_names(matrix) & listed("condition", "lasting")) or any(
        t.lower_ == "every" for c in matrix.children if c.dep_ == "npadvmod" for t in c.children
    )


__all__ = ["may_wait", "whens_at"]
