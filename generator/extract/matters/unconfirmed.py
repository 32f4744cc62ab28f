"""Reports of which their own sentence says that nobody has confirmed them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.denying.claimed import told_in
from generator.extract.matters.ignorance import listed
from generator.extract.matters.statements import Statement, phrase_of
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import read_clause
from generator.extract.wording.asking import ask
from generator.model import FoundUnknown, Part


def _is_aside_on_all(verb: Token) -> bool:
    """`…, though this has not been confirmed`, not `has not confirmed where`."""
    clauses = {"csubj", "csubjpass", "ccomp"}
    return verb.dep_ != "ROOT" and not any(child.dep_ in clauses for child in verb.children)


def _confirmed(root: Token, statement: Statement) -> tuple[Part, ...]:
    """`Is the capture of the town confirmed?`, or what is told as a question."""
    thing = next((child for child in root.children if child.dep_ == "dobj" and child.pos_ == "NOUN"), None)
    if thing is not None:
        verb = "are" if thing.tag_ == "NNS" else "is"
        return (Part(f"{verb.capitalize()} {phrase_of(thing)} confirmed?"),)
    return ask(read_clause(told_in(statement.span)), statement.referents)


def find_unconfirmed(statement: Statement) -> Iterator[FoundUnknown]:
    """A report of which its own sentence says that nobody has confirmed it."""
    text = statement.span.text.lower()
    if not any(cue in text for cue in listed("unconfirmed_cues")) or "unconfirmed reports" in text:
        return
    if any(t.lemma_ in {"confirm", "verify"} and _is_aside_on_all(t) for t in statement.span):
        root = statement.span.root
        yield statement.unknown("unconfirmed", root, _confirmed(root, statement), "reported, not confirmed")
