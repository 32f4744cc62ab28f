"""Clauses that bind one thing to another: only if, unless, until, before, and what must be done by a day."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.extract.matters.bargains import Bargain, hurts, is_negated, is_supposed, listed
from generator.extract.reading.actors import FIRST, own_subject, teller_of
from generator.extract.reading.clause_words import balanced, from_verb, is_own_words, trimmed, whole_clause
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.readings import Reading

VERBAL = frozenset({"VERB", "AUX"})
VAGUE = frozenset({"it", "this", "that", "things", "something", "anything", "everything", "there"})
"""Subjects of a supposed clause that leave open what would have to be done."""


def conditions_at(token: Token, reading: Reading) -> Iterator[Bargain]:
    """The conditions and deadlines that this word opens."""
    if token.lower_ in listed("condition", "plain") and (token.dep_ == "mark" or token.lower_ == "once"):
        yield from _by_clause(token, reading)
    elif token.lower_ == "without" and token.dep_ == "prep":
        yield from _without(token, reading)
    elif token.lower_ in listed("threat", "links") and token.head.pos_ == "VERB":
        yield from _then(token.head, reading)
    elif token.dep_ == "prep" and token.lower_ in listed("deadline", "limits"):
        yield from _deadline(token, reading)
    elif token.lower_ == "only" and token.dep_ == "advmod":
        yield from _only(token, reading)
    elif token.pos_ == "VERB" and token.lemma_ in listed("condition", "depend"):
        yield from _dependence(token, reading)
    if token.lower_ in _first_words():
        yield from _by_turn(token, reading)


def _by_clause(mark: Token, reading: Reading) -> Iterator[Bargain]:
    """ "We will stay if they do": a matrix clause that someone speaks for, bound to another clause."""
    inner = mark.head
    matrix = _matrix(inner, only=_follows_only(mark))
    if matrix is None or _is_idiom(mark) or is_supposed(matrix) or _is_unreal(inner, matrix):
        return
    if mark.lower_ == "if" and not _follows_only(mark) and _is_idle(inner, matrix):
        return
    if not _is_attributed(matrix, reading) or not _binds(mark, matrix):
        return
    threatens = mark.lower_ in {"if", "unless"} and hurts(matrix)
    says = whole_clause(matrix, reading)
    kind, consequence = "threat" if threatens else "condition", _consequence(says, inner)
    yield Bargain(kind, says, matrix, f"{mark.lower_} clause", consequence=consequence)


def _consequence(says: Span, inner: Token) -> Span | None:
    """What is bound: the words before or after the clause that binds it."""
    first, last = inner.left_edge.i, inner.right_edge.i + 1
    if first - says.start >= 2:
        return balanced(trimmed(says.doc[says.start : first]))
    return balanced(trimmed(says.doc[last : says.end])) if says.end - last >= 2 else None


def _matrix(inner: Token, *, only: bool) -> Token | None:
    """The verb whose clause is bound; after "only if" the nearest one above that looks ahead."""
    matrix = inner.head
    if inner.dep_ != "advcl" or matrix.pos_ not in VERBAL:
        return None
    if only:
        ahead = [v for v in (matrix, *matrix.ancestors) if v.pos_ in VERBAL and _looks_ahead(v)]
        return ahead[0] if ahead else None
    return matrix


def _binds(mark: Token, matrix: Token) -> bool:
    """Whether the clause after the mark is a condition that the matrix clause binds itself to."""
    word = mark.lower_
    must = any(c.dep_ == "aux" and c.lower_ in listed("modals", "must") for c in matrix.children)
    if word == "before":
        return must
    if word == "until":
        return is_negated(matrix) and _looks_ahead(matrix)
    if word in {"once", "after"}:
        return any(c.dep_ == "aux" and c.lower_ in {"will", "'ll"} for c in matrix.children)
    if word == "unless":
        return True
    return _looks_ahead(matrix) or must or _is_ruled_out(matrix)


def _looks_ahead(verb: Token) -> bool:
    modal = any(c.dep_ == "aux" and c.lower_ in listed("modals", "will") for c in verb.children)
    going = verb.lemma_ == "go" and any(c.dep_ == "xcomp" for c in verb.children)
    return (modal or going) and not _is_about_it(verb)


def _is_about_it(verb: Token) -> bool:
    subject = own_subject(verb)
    return subject is not None and subject.lower_ in {"it", "this", "that"}


def _is_ruled_out(verb: Token) -> bool:
    """ "There is no second round"."""
    if verb.tag_ not in {"VBZ", "VBP"}:
        return False
    return any(c.dep_ == "attr" and any(g.lower_ == "no" for g in c.children) for c in verb.children)


def _is_unreal(inner: Token, matrix: Token) -> bool:
    """ "Could have ended if they had come": what might have been binds nobody."""
    have = any(c.dep_ == "aux" and c.lower_ in {"have", "'ve"} for c in matrix.children)
    return have or any(c.dep_ == "aux" and c.lower_ == "had" for c in inner.children)


def _is_idle(inner: Token, matrix: Token) -> bool:
    """ "If something happened", "if I can help, I might go": nobody is told what to do."""
    subject, bound = own_subject(inner), own_subject(matrix)
    if subject is None:
        return False
    if subject.lower_ in VAGUE:
        return True
    return subject.lower_ in FIRST and bound is not None and bound.lower_ in FIRST


def _follows_only(mark: Token) -> bool:
    return mark.i > 0 and mark.nbor(-1).lower_ == "only"


def _is_idiom(mark: Token) -> bool:
    before = mark.nbor(-1).lower_ if mark.i else ""
    after = mark.nbor(1).lower_ if mark.i + 1 < len(mark.doc) else ""
    pairs = {f"{before} {mark.lower_}", f"{mark.lower_} {after}"}
    return bool(pairs & listed("condition", "idioms"))


def _is_attributed(verb: Token, reading: Reading) -> bool:
    return is_own_words(verb, reading) or teller_of(verb, reading) is not None


def _deadline(limit: Token, reading: Reading) -> Iterator[Bargain]:
    """ "Must hand it over by Monday", "have until Monday": an act, an obligation, a day."""
    verb = limit.head
    day = next((c for c in limit.children if c.dep_ == "pobj" and c.ent_type_ in {"DATE", "TIME"}), None)
    if day is None or verb.pos_ not in VERBAL:
        return
    when = trimmed(limit.doc[limit.i : limit.right_edge.i + 1])
    if verb.dep_ == "advcl" and is_negated(verb) and verb.head.pos_ in VERBAL:
        yield Bargain("deadline", whole_clause(verb.head, reading), verb.head, "if not by a day", when=when)
    elif _is_owed(verb) or _has_until(limit, verb):
        yield Bargain("deadline", whole_clause(verb, reading), verb, "to be done by a day", when=when)


def _is_owed(verb: Token) -> bool:
    owed = any(c.dep_ == "aux" and c.lower_ in listed("deadline", "binding") for c in verb.children)
    return owed and verb.lemma_.lower() in listed("deadline", "acts") and not is_negated(verb)


def _has_until(limit: Token, verb: Token) -> bool:
    return verb.lemma_ == "have" and limit.lower_ == "until" and limit.i - verb.i == 1


def _without(word: Token, reading: Reading) -> Iterator[Bargain]:
    """ "Without pilots there will be no ferry, she warned"."""
    matrix = word.head
    if matrix.pos_ not in VERBAL or not _is_attributed(matrix, reading):
        return
    refused = any(
        c.dep_ in {"attr", "nsubj"} and any(g.lower_ == "no" for g in c.children) for c in matrix.children
    )
    if any(c.lower_ in {"will", "'ll"} for c in matrix.children) and (
        refused or is_negated(matrix) or hurts(matrix)
    ):
        number = reading.sentence[word.i]
        warned = any(
            t.lemma_ in listed("threat", "warnings") for t in word.doc if reading.sentence[t.i] == number
        )
        kind = "threat" if warned or hurts(matrix) else "condition"
        yield Bargain(kind, whole_clause(matrix, reading), matrix, "without clause")


def _then(verb: Token, reading: Reading) -> Iterator[Bargain]:
    """ "Then we will go to court", the speaker's own words."""
    subject = own_subject(verb)
    will = any(c.dep_ == "aux" and c.lower_ in {"will", "'ll"} for c in verb.children)
    if (
        subject is not None
        and subject.lower_ in FIRST
        and will
        and hurts(verb)
        and is_own_words(verb, reading)
    ):
        yield Bargain("threat", whole_clause(verb, reading), verb, "then we will")


def _only(only: Token, reading: Reading) -> Iterator[Bargain]:
    """ "Will only negotiate with …": the rest is left out on purpose."""
    verb = only.head
    allowed = listed("refusal", "acts") | listed("refusal", "plans")
    if verb.pos_ == "VERB" and _looks_ahead(verb) and verb.lemma_.lower() in allowed:
        yield Bargain("condition", from_verb(verb, reading), verb, "only")


def _dependence(verb: Token, reading: Reading) -> Iterator[Bargain]:
    subject = own_subject(verb)
    on = next((c for c in verb.children if c.lower_ in {"on", "upon"}), None)
    if subject is None or on is None or is_negated(verb) or not _is_attributed(verb, reading):
        return
    if subject.lemma_.lower() in listed("condition", "decided"):
        yield Bargain("condition", whole_clause(verb, reading), verb, "depends on")


def _by_turn(token: Token, reading: Reading) -> Iterator[Bargain]:
    """Set phrases: "on condition that", "a red line"."""
    for kind, key in (("condition", "turns"), ("red line", "phrases")):
        span = _phrase_at(token, kind, key)
        verb = _verb_above(token) if span is not None else None
        if span is None or verb is None or not _is_attributed(verb, reading):
            continue
        if kind == "condition" and not (_looks_ahead(verb) or span[0].lower_ == "only"):
            continue
        yield Bargain(kind, whole_clause(verb, reading), verb, f"set phrase: {span.text.lower()}")


@cache
def _first_words() -> frozenset[str]:
    phrases = listed("condition", "turns") | listed("refusal", "phrases")
    return frozenset(phrase.split()[0] for phrase in phrases)


def _phrase_at(token: Token, kind: str, key: str) -> Span | None:
    for phrase, size in _phrases("refusal" if kind == "red line" else kind, key):
        if phrase.startswith(token.lower_):
            span = token.doc[token.i : token.i + size]
            if span.text.lower() == phrase:
                return span
    return None


@cache
def _phrases(kind: str, key: str) -> tuple[tuple[str, int], ...]:
    """The phrases under a key, the longest first, each with its number of tokens."""
    phrases = sorted(listed(kind, key), key=len, reverse=True)
    return tuple((phrase, len(phrase.replace("-", " - ").split())) for phrase in phrases)


def _verb_above(token: Token) -> Token | None:
    return next((t for t in (token, *token.ancestors) if t.pos_ in VERBAL and t.dep_ != "relcl"), None)
