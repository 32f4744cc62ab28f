"""Reports that nobody has confirmed, as their own sentence or the next one says; what is so only if another
thing is true; talk of a private meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from generator.extract.denying.claimed import told_in
from generator.extract.matters.ignorance import listed
from generator.extract.matters.openness import is_denied
from generator.extract.matters.prospects import people_met
from generator.extract.matters.statements import Statement, phrase_of
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import read_clause, without_asides
from generator.extract.wording.asking import ask
from generator.model import FoundUnknown, Part
from generator.vocabulary import words

NOT_BORNE_OUT = re.compile(
    r"\b(?:can(?:not|['’]t| not)|(?:could|have|has|did|do|does|would|will)(?: not|n['’]t)|wo(?:n['’]t| not)"
    r"|(?:was|were|is|are) unable to|(?:declined|refused) to"
    r"|(?:have|has|had)(?: not|n['’]t) been able to) (?:be |been )?(?:yet )?(?:independently )?"
    r"(?:confirm|verify|confirmed|verified)"
    r"(?= (?:it|this|that|th[eo]se|the (?:report|claim|account)s?)\b|[.,;])"
    r"(?! (?:this|that|these) (?!reports?|claims?)\w)"
)
"""`We have not been able to confirm it`, `the claim could not be verified`; not of one thing in it."""
FORETOLD = {"will", "would", "could", "may", "might", "should", "shall", "'ll", "can"}
PAIR = 2


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
    """A report of which it is said that nobody has confirmed it, and what is only so if it is true."""
    if statement.paragraph.passage.kind == "text":
        yield from _of_the_one_before(statement)
        yield from _if_true(statement)
        yield from _rumoured(statement)
    yield from _in_itself(statement)


def _of_the_one_before(statement: Statement) -> Iterator[FoundUnknown]:
    """`The jet has landed, the Courier reports. We have not been able to confirm it.`"""
    before = statement.before if statement.lemmas & {"confirm", "verify"} else None
    if before is None or before.paragraph is not statement.paragraph:
        return
    if not NOT_BORNE_OUT.search(statement.span.text):
        return
    told = told_in(before.span)
    if (
        told.lemma_ in words("denials", "telling")
        or is_denied(told)
        or any(c.dep_ == "nsubj" and c.lemma_.lower() in listed("retold") for c in told.children)
    ):
        return  # who has not commented; "reports speak of a drone"
    clause = read_clause(told)
    colon = next((t.i for t in before.span if t.text == ":" and t.i > told.i), before.span.end)
    clause = clause._replace(rest=tuple(t for t in clause.rest if t.i < colon))
    question = ask(clause, before.referents)
    if question and told.pos_ in {"VERB", "AUX"}:
        found = before.unknown("unconfirmed", told, question, "reported, not confirmed")
        yield replace(found, also=(statement.cite(),))


def _if_true(statement: Statement) -> Iterator[FoundUnknown]:
    """`If the picture is right, the filling has begun.`"""
    for mark in statement.span if "if" in statement.lemmas else ():
        verb, told = mark.head, mark.head.head
        is_true = verb.lemma_ == "be" and not verb.below.isdisjoint(listed("true"))
        helpers = {c.lower_ for c in told.children if c.dep_ == "aux"}
        is_so = told.tag_ in {"VBZ", "VBP", "VBD"} or bool(helpers & {"has", "have", "is", "are"})
        if mark.lower_ != "if" or not is_true or verb.dep_ != "advcl" or helpers & FORETOLD or not is_so:
            continue
        clause = without_asides(read_clause(told))
        below = set(verb.subtree)
        clause = clause._replace(rest=tuple(t for t in clause.rest if t not in below))
        yield statement.unknown("unconfirmed", told, ask(clause, statement.referents), "so if it is true")


def _rumoured(statement: Statement) -> Iterator[FoundUnknown]:
    """`Talk of a private meeting between Ana Lund and Paulo Sanz went round.`"""
    for noun in statement.span if statement.lemmas & listed("rumours") else ():
        if noun.lemma_ not in listed("rumours"):
            continue
        of = next((c for c in noun.children if c.lower_ in {"of", "about"}), None)
        met = next(iter(of.children), None) if of is not None else None
        if met is None or met.below.isdisjoint(listed("private")):
            continue
        names = people_met(met, statement)
        if len(names) == PAIR:
            one, other = names
            parts = (Part("Did "), Part(f"{one.text} ", one), Part("and "), Part(f"{other.text} ", other))
            unknown = statement.unknown_thing("unconfirmed", "claim", met, "", "talk of a meeting")
            yield replace(unknown, names=names, question=(*parts, Part("meet in private?")))


@cache
def _last_words() -> frozenset[str]:
    """The words with which the cues end."""
    return frozenset(cue.split()[-1] for cue in listed("unconfirmed_cues"))


def _in_itself(statement: Statement) -> Iterator[FoundUnknown]:
    """`…, though this has not been confirmed`."""
    if statement.lemmas.isdisjoint(_last_words()):
        return
    text = statement.span.text.lower()
    if not any(cue in text for cue in listed("unconfirmed_cues")) or "unconfirmed reports" in text:
        return
    is_aside = any(t.lemma_ in {"confirm", "verify"} and _is_aside_on_all(t) for t in statement.span)
    if is_aside and not is_denied(told_in(statement.span)):
        root = statement.span.root
        yield statement.unknown("unconfirmed", root, _confirmed(root, statement), "reported, not confirmed")
