"""What those who talk are not at one on: not agreed, failed to agree on, named as the sticking point."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from generator.extract.matters.openness import BEING, held, is_denied, is_point
from generator.extract.matters.statements import Statement
from generator.extract.naming.title_words import is_role
from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import noun_phrase
from generator.extract.wording.asking import ask_of
from generator.model import FoundUnknown
from generator.vocabulary import words

AGREE = "Will the two sides agree on"
REACHING = frozenset({"reach", "agree", "find", "come", "be", "make"})
OVER = frozenset({"on", "over", "about"})
NO_MATTER = frozenset({"DATE", "TIME", "PERSON", "ORDINAL", "CARDINAL", "NORP"})
LEANING = frozenset({"this", "that", "these", "those", "such", "its", "their", "his", "her", "all", "any"})
PAST = frozenset({"had", "were", "was", "longer"})


def find_undecided(statement: Statement) -> Iterator[FoundUnknown]:
    """Each thing that a sentence names as what they have not agreed on, as a question."""
    may_agree = not statement.lemmas.isdisjoint(_accord() | {"agree"})
    may_point = not statement.lemmas.isdisjoint(held("states", "points"))
    for word in statement.span if may_agree or may_point else ():
        thing = _not_agreed(word) if may_agree else None
        rule = "not agreed on" if thing is not None else "not at one on"
        thing = thing or (_identified(word) if may_point else None)
        thing = _of_point(thing) if thing is not None else None
        if thing is not None and _is_matter(thing):
            question = ask_of([], "", noun_phrase(thing), statement.referents, opening=AGREE)
            if question:
                found = statement.unknown_thing("pending", "terms", thing, "", rule)
                yield replace(found, question=question)


@cache
def _accord() -> frozenset[str]:
    return words("waiting", "accord")


def _not_agreed(word: Token) -> Token | None:
    """`No agreement was reached on the fees`, `failed to agree on the fees`, `did not reach agreement on`."""
    is_noun = word.lemma_.lower() in _accord() and word.pos_ == "NOUN"
    if not (is_noun or (word.lemma_ == "agree" and word.pos_ == "VERB")):
        return None
    verb = word.head if is_noun else word
    is_there = verb.lemma_ != "be" or any(c.dep_ == "expl" for c in verb.children)
    is_yet = verb.dep_ == "xcomp" and any(c.lower_ == "yet" for c in (*verb.children, *verb.head.children))
    is_without = any(c.lower_ == "without" for c in word.children)
    is_undone = is_denied(word) or is_denied(verb) or is_yet
    if not is_there or is_without or not is_undone or verb.lemma_ not in REACHING:
        return None
    places = (c for c in (*word.children, *verb.children) if c.lower_ in OVER)
    return next((g for place in places for g in place.children if g.dep_ == "pobj"), None)


def _identified(verb: Token) -> Token | None:
    """`The sticking point is the fee`, `pensions remain an obstacle`."""
    attribute = next((c for c in verb.children if c.dep_ == "attr" and c.i > verb.i), None)
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS and c.i < verb.i), None)
    if verb.lemma_ not in BEING or attribute is None or subject is None or is_denied(verb):
        return None
    is_over = verb.lower_ in PAST or any(c.lower_ in PAST for c in verb.children)
    if is_point(subject):
        return attribute
    return subject if is_point(attribute) and not is_over else None


def _of_point(thing: Token) -> Token:
    """`The issue of back pay`, `the insistence on back pay`: on back pay."""
    if thing.lemma_.lower() not in held("nouns", "topic"):
        return thing
    places = (c for c in thing.children if c.lower_ in {"of", "on", "for"})
    return next((g for place in places for g in place.children if g.dep_ == "pobj"), thing)


def _is_matter(thing: Token) -> bool:
    """Whether the words name something that can be agreed on, and say which."""
    lemma = thing.lemma_.lower()
    if thing.pos_ not in {"NOUN", "PROPN"} or thing.ent_type_ in NO_MATTER or is_role(lemma):
        return False
    loose = held("nouns", "loose") | held("nouns", "doubt") | held("states", "points")
    leans = any(t.lower_ in LEANING for t in noun_phrase(thing))
    has_clause = any(t.tag_ in {"WRB", "WP", "WDT"} or t.lower_ == "whether" for t in thing.subtree)
    return not (leans or lemma in loose or has_clause or is_point(thing))
