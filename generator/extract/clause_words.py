"""The words of a clause that hold its point: from its verb, or from its start, to where the point ends."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Span, Token

from generator.extract.readings import OUTSIDE, Reading

LONGEST = 40
"""Tokens after which a clause is cut at its last comma."""
JOINED = frozenset({"conj", "parataxis", "cc", "punct"})
ENDS = frozenset({".", "!", "?", ";", "…"})
TRIMMED = frozenset({",", ".", ";", ":", "-", "–", "—", "!", "?", '"', "''", "``", "…", "'"})


def from_verb(verb: Token, reading: Reading) -> Span:
    """The verb with its auxiliaries and what follows it in its clause, without the subject."""
    first = min([verb.i, *(c.i for c in verb.children if c.dep_ in {"aux", "auxpass", "neg"} and c.i < verb.i)])
    return _cut(verb, first, reading)


def whole_clause(verb: Token, reading: Reading) -> Span:
    """The clause from its first word, its subject and what is set before it included."""
    kept = [child for child in verb.children if child.dep_ not in JOINED | {"mark", "cc"}]
    left = min((child.left_edge.i for child in kept if child.i < verb.i), default=verb.i)
    return _cut(verb, min(left, verb.i), reading)


def _cut(verb: Token, first: int, reading: Reading) -> Span:
    last = max([verb.i, *(child.right_edge.i for child in verb.children if _belongs(child, verb))])
    first, last = _within_marks(verb, first, last, reading)
    last = _before_end(verb, last, reading)
    return trimmed(_shortened(verb.doc[first : last + 1], verb))


def _belongs(child: Token, verb: Token) -> bool:
    """Whether what hangs on the verb after it is part of its point: not a second clause of its own."""
    if child.i < verb.i or child.dep_ in {"punct", "parataxis", "cc"}:
        return False
    return child.dep_ != "conj" or not any(c.dep_ in {"nsubj", "nsubjpass"} for c in child.children)


def _within_marks(verb: Token, first: int, last: int, reading: Reading) -> tuple[int, int]:
    """A clause that stands in quotation marks ends with them, and its words are all the speaker's own."""
    index = reading.inside[verb.i]
    if index == OUTSIDE:
        return first, last
    same = [i for i in range(first, last + 1) if reading.inside[i] == index]
    return same[0], same[-1]


def _before_end(verb: Token, last: int, reading: Reading) -> int:
    """Never past the sentence of the verb."""
    for token in verb.doc[verb.i + 1 : last + 1]:
        ended = token.text in ENDS and reading.inside[token.i] == reading.inside[verb.i]
        if ended or reading.sentence[token.i] != reading.sentence[verb.i]:
            return token.i - 1
    return last


def _shortened(span: Span, verb: Token) -> Span:
    if len(span) <= LONGEST:
        return span
    commas = [token.i for token in span if token.text == "," and verb.i < token.i < span.start + LONGEST]
    return span.doc[span.start : commas[-1] if commas else span.start + LONGEST]


def trimmed(span: Span) -> Span:
    """A span without marks and stops at its ends."""
    start, end = span.start, span.end
    while start < end - 1 and span.doc[start].text in TRIMMED:
        start += 1
    while end - 1 > start and span.doc[end - 1].text in TRIMMED:
        end -= 1
    return span.doc[start:end]


def sentence_of(token: Token, reading: Reading) -> Span:
    """The whole sentence of a token, quotation marks and all."""
    number = reading.sentence[token.i]
    inside: Iterable[int] = [t.i for t in token.doc if reading.sentence[t.i] == number and not t.is_space]
    places = list(inside)
    return token.doc[places[0] : places[-1] + 1]
