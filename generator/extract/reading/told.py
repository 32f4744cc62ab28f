"""Which clause a verb of saying really tells: not one that only stands beside it; if a word is quoted."""

from __future__ import annotations

from generator.extract.reading.parse import Token
from generator.vocabulary import words

APART = {";", ":"}
HEARERS = {"tell", "inform", "assure", "remind", "notify", "warn", "advise", "promise", "ask"}
"""Verbs whose object is the one who hears."""


def told_by(verb: Token) -> Token | None:
    """The clause that is said, thought or agreed. A clause on the left that `;` or `:` cuts off is none, and
    none is told by a verb that has an object of its own: `A sees ten, B says twelve`."""
    clauses = [c for c in verb.children if c.dep_ == "ccomp"] if "ccomp" in verb.deps else []
    told = next((c for c in clauses if not stands_apart(verb, c)), None)
    return verb.head if told is None and is_under_its_words(verb) else told


def is_under_its_words(verb: Token) -> bool:
    """`The dam is full, X told the radio on Friday`, with the telling put under what is told."""
    if verb.dep_ != "ccomp" or verb.lemma_ not in words("saying", "say"):
        return False
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is None or verb.head.i > subject.i or subject.left_edge.i == 0:
        return False
    return subject.left_edge.nbor(-1).text in {",", '"'}


def stands_apart(verb: Token, said: Token) -> bool:
    """Whether a clause on the left of a verb is a sentence of its own beside it."""
    if said.dep_ != "ccomp" or said.i > verb.i:
        return False
    if not APART.isdisjoint(verb.sent.words) and any(
        t.text in APART for t in verb.doc.tokens[said.i + 1 : verb.i]
    ):
        return True
    things = [c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i]
    return verb.lemma_ not in HEARERS and any(t.ent_type_ not in {"DATE", "TIME"} for t in things)


def is_in_marks(word: Token) -> bool:
    """Whether a word stands between quotation marks."""
    return word.doc.text.count('"', 0, word.idx) % 2 == 1
