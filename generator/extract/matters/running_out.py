"""When a deadline, an offer, a mandate or a vote ends: set to a time, open until it, expiring on it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.extract.matters.bargain import (
    NAMED,
    VERBAL,
    Bargain,
    is_negated,
    is_supposed,
    listed,
    names_party,
    verb_names,
)
from generator.extract.reading.clause_words import from_verb, trimmed, whole_clause
from generator.extract.reading.grammar import TIMES
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.readings import Reading
from generator.extract.reference.actors import own_subject, phrase_of

ENDS, SET = "ends by a day", "set to a day"
ON = frozenset({"on", "at", "by", "until", "till", "before"})
TO = frozenset({"to", "until", "till", "of", "for", "at", "on", "by"})


def may_run_out(token: Token) -> bool:
    """Whether a word may tell of something that ends at a set time."""
    return token.pos_ == "NOUN" and token.lemma_.lower() in _nouns()


@cache
def _nouns() -> frozenset[str]:
    return listed("deadline", "terms") | listed("deadline", "nouns")


def endings_at(noun: Token, reading: Reading) -> Iterator[Bargain]:
    """The deadline that this noun and the verb over it tell."""
    verb = noun.head
    if "case" in noun.deps and noun.lemma_ in listed("deadline", "nouns"):
        yield from _abridged(noun)
    if verb.pos_ not in VERBAL or is_supposed(verb) or is_negated(verb):
        return
    if noun.dep_ in {"nsubj", "nsubjpass"} and _is_ahead(verb) and _ends(noun, verb):
        when = _time_of(verb, ON, reading)
        if when is not None:
            owner = next((c for c in noun.children if c.dep_ == "poss" and _may_own(c)), None)
            actor = phrase_of(owner, reading) if owner is not None else None
            yield Bargain("deadline", whole_clause(verb, reading), verb, ENDS, actor=actor, when=when)
    elif noun.dep_ == "dobj" and noun.i > verb.i and verb_names(verb) & listed("deadline", "sets"):
        is_set = noun.lemma_ in listed("deadline", "nouns") and own_subject(verb) is not None
        when = (_time_of(noun, TO, reading) or _time_of(verb, TO, reading)) if is_set else None
        if when is not None:
            yield Bargain("deadline", from_verb(verb, reading), verb, SET, when=when)


def _may_own(word: Token) -> bool:
    """Whether a word names somebody who may set a day: Quist's offer, the company's ultimatum."""
    return word.ent_type_ in NAMED or word.pos_ == "PROPN" or names_party(word)


def _abridged(noun: Token) -> Iterator[Bargain]:
    """ "The deadline's tonight at midnight": what the parse takes for an owner's mark."""
    time = next((t for t in _times(noun)), None)
    if time is not None and noun.dep_ == "ROOT" and time.left_edge.nbor(-1).dep_ == "case":
        stop = next((t.i for t in noun.doc[time.i :] if t.is_punct), time.i + 1)
        says, when = noun.doc[noun.left_edge.i : stop], noun.doc[time.left_edge.i : stop]
        yield Bargain("deadline", trimmed(says), noun, ENDS, when=trimmed(when))


def _ends(noun: Token, verb: Token) -> bool:
    """Whether the verb tells that the thing ends, or until when it stands."""
    if verb.lemma_ == "be":
        beside = {f"be {c.lower_}" for c in verb.children if c.dep_ in {"acomp", "advmod", "prt"}}
        named = noun.lemma_ in listed("deadline", "nouns")
        return bool(beside & listed("deadline", "lasts")) or (named and bool(_times(verb)))
    forms = verb_names(verb)
    until = not verb.below.isdisjoint({"until", "till"})
    return bool(forms & listed("deadline", "ends")) or (until and bool(forms & listed("deadline", "lasts")))


def _is_ahead(verb: Token) -> bool:
    """Whether the time is still to come, or comes by rule: `expires`, `will expire`, `was to expire`."""
    past = verb.tag_ == "VBD" or any(c.tag_ == "VBD" and c.dep_ == "aux" for c in verb.children)
    perfect = any(c.lemma_ == "have" and c.dep_ == "aux" for c in verb.children)
    return not past and not perfect and verb.tag_ != "VBG"


def _times(verb: Token) -> list[Token]:
    after = (c for c in verb.children if c.i > verb.i and c.ent_type_ in TIMES)
    return [c for c in after if c.dep_ in {"attr", "npadvmod"}]


def _time_of(word: Token, links: frozenset[str], reading: Reading) -> Span | None:
    """The time that hangs on a word behind one of these, the last one first: "from noon to 4 p.m."."""
    spans = [trimmed(word.doc[t.left_edge.i : t.right_edge.i + 1]) for t in _times(word)]
    behind = (c for c in word.subtree if c.i > word.i and c.lower_ in links)
    for link in (c for c in behind if c.dep_ in {"prep", "agent"}):
        ranges = link.lower_ in {"to", "until"} and link.head.lower_ == "from" and link.head.head is word
        if link.head is word or ranges or link.head.ent_type_ in TIMES:
            time = next((g for g in link.children if g.dep_ == "pobj" and g.ent_type_ in TIMES), None)
            if time is not None:
                spans.append(trimmed(word.doc[link.i : time.right_edge.i + 1]))
    spans = [span for span in spans if reading.sentence[span.start] == reading.sentence[word.i]]
    if not spans:
        return None
    return max(spans, key=lambda span: span.start) if word.lemma_ in listed("deadline", "sets") else spans[0]


__all__ = ["endings_at", "may_run_out"]
