"""Spans of time: an hour written without a number, and what a meeting lasted, by any verb of meeting."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.counting.figures import Figure
from generator.extract.reading.doc import Doc
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import subject_of
from generator.vocabulary import words
from generator.vocabulary.things import classes_of

MEETING = "+meeting"
WHOLE = {"a", "an"}
HALF = ["and", "a", "half"]
FORS = {"for", "after"}


def hours_in(doc: Doc) -> Iterator[Figure]:
    """`an hour`, `an hour and a half`, told as a number: what a deed lasted, no `60 km an hour`."""
    for token in doc:
        is_hour = token.lower_ == "hour" and token.i > 0 and token.nbor(-1).lower_ in WHOLE
        before = token.doc[token.i - 2] if is_hour and token.i > 1 else None
        if is_hour and (before is None or before.pos_ not in {"NUM", "NOUN", "SYM"}):
            value = 1.5 if with_half(token) is not token else 1.0
            yield Figure(value, token.nbor(-1), token.nbor(-1), token.nbor(-1))


def is_whole_hour(token: Token) -> bool:
    """Whether the figure is the article of `an hour`."""
    return token.lower_ in WHOLE


def with_half(hour: Token) -> Token:
    """The last word of `hour and a half`; the hour itself where no half follows."""
    behind = hour.doc[hour.i + 1 : hour.i + 4]
    return behind[2] if [t.lower_ for t in behind] == HALF else hour


def lasted(span: Token | None, verb: Token) -> bool:
    """Whether a span of time is how long some met: `met for two hours`, `a two-hour meeting`, `it lasted an
    hour` after a sentence on a session."""
    if span is None:
        return False
    if span.dep_ in {"compound", "nmod"} and MEETING in classes_of(span.head.lemma_.lower()):
        return True
    is_for = (span.dep_ == "pobj" and span.head.lower_ == "for") or span.dep_ in {"npadvmod", "dobj"}
    if is_for and verb.lemma_ in words("numbers", "meets"):
        return True
    subject = subject_of(verb)
    is_it = subject is not None and subject.lower_ == "it" and verb.lemma_ in words("numbers", "lasting")
    return is_it and _told_of_meeting(verb)


def _told_of_meeting(verb: Token) -> bool:
    """Whether the sentence before is on a meeting."""
    start = verb.sent.start
    before = verb.doc[start - 1].sent if start else ()
    return any(t.pos_ == "NOUN" and MEETING in classes_of(t.lemma_.lower()) for t in before)


__all__ = ["hours_in", "is_whole_hour", "lasted", "with_half"]
