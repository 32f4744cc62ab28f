"""Conditions that a noun names: made a condition for talks, the condition is, has set two conditions."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.extract.matters.bargain import Bargain, is_negated, is_supposed, listed, looks_ahead
from generator.extract.matters.binding import is_attributed
from generator.extract.reading.clause_words import from_verb, trimmed, whole_clause
from generator.extract.reading.parse import Token
from generator.extract.reading.readings import Reading
from generator.extract.reference.actors import own_subject, phrase_of


@cache
def naming() -> frozenset[str]:
    """The words by which a condition is named."""
    return listed("condition", "nouns") | listed("condition", "dependent")


def conditions_by_noun(noun: Token, reading: Reading) -> Iterator[Bargain]:
    """ "Made the withdrawal a condition for talks", "Lund's condition is a withdrawal"."""
    verb = noun.head
    if noun.lower_ in listed("condition", "dependent"):
        yield from _made_dependent(noun, reading)
        return
    things = [c for v in (verb, noun) for c in v.children if c.dep_ in {"dobj", "nsubj"} and c.i > verb.i]
    if verb.lemma_ in {"make", "set"} and noun.i > verb.i and (things or verb.lemma_ == "set"):
        bound = noun.dep_ in {"oprd", "ccomp", "attr", "pobj"} or noun not in things
        bound = bound or "nsubj" in noun.deps
        if bound and not noun.below.isdisjoint({"for", "of", "to"}) and not is_negated(verb):
            yield Bargain("condition", from_verb(verb, reading), verb, "made a condition")
        elif verb.lemma_ == "set" and _behind(noun, ":") and not (is_negated(verb) or is_supposed(verb)):
            last = next((t.i + 1 for t in noun.doc[noun.i :] if t.text == "." or t.i + 1 == len(noun.doc)), 0)
            says = trimmed(noun.doc[noun.left_edge.i : last])
            yield Bargain("condition", says, verb, "conditions set")
    elif verb.lemma_ == "be" and noun.dep_ == "nsubj" and not is_negated(verb):
        owner = next((c for c in noun.children if c.dep_ == "poss"), None)
        if owner is not None and any(c.dep_ in {"attr", "ccomp"} and c.i > verb.i for c in verb.children):
            actor = phrase_of(owner, reading)
            yield Bargain("condition", whole_clause(verb, reading), None, "condition is", actor=actor)
    elif verb.lemma_ == "be" and _is_one_for(noun, verb) and is_attributed(verb, reading):
        yield Bargain("condition", whole_clause(verb, reading), verb, "condition is")


def _is_one_for(noun: Token, verb: Token) -> bool:
    """ "Her release is a precondition for talks": a thing that somebody says must come first."""
    thing = own_subject(verb) if noun.dep_ == "attr" else None
    linked = not noun.below.isdisjoint({"for", "of", "to"})
    is_thing = thing is not None and thing.pos_ in {"NOUN", "PROPN", "VERB"}
    return is_thing and linked and not (is_negated(verb) or is_supposed(verb))


def _made_dependent(word: Token, reading: Reading) -> Iterator[Bargain]:
    """ "Made its approval contingent on an audit"."""
    verb = word.head
    goals = [c for t in (word, verb) for c in t.children if c.lower_ in {"on", "upon"} and c.i > word.i]
    told = verb.lemma_ == "make" and verb.i < word.i and own_subject(verb) is not None
    if told and goals and not (is_negated(verb) or is_supposed(verb) or looks_ahead(verb)):
        yield Bargain("condition", from_verb(verb, reading), verb, "made a condition")


def _behind(noun: Token, mark: str) -> bool:
    """Whether a mark stands right behind a noun."""
    return noun.i + 1 < len(noun.doc) and noun.nbor(1).text == mark


__all__ = ["conditions_by_noun", "naming"]
