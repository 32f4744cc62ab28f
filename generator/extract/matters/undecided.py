"""What those who talk are not at one on: not agreed, failed to agree on, named as the sticking point."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from generator.extract.matters.openness import BEING, OVER_NOW, held, is_denied, is_point
from generator.extract.matters.statements import Statement
from generator.extract.naming.title_words import is_role
from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import noun_phrase, subject_of
from generator.extract.wording.asking import ask_of
from generator.model import FoundUnknown, Part
from generator.vocabulary import words

AGREE = "Will the two sides agree on"
OVER = frozenset({"on", "over", "about", "regarding"})
VERBS = frozenset({"VERB", "AUX"})
LEAST_TOLD = 2
"""Words of a phrase that says which thing is meant only with the clause behind it: `the role`."""
NO_MATTER = frozenset({"DATE", "TIME", "PERSON", "ORDINAL", "CARDINAL", "NORP"})
LEANING = frozenset({"this", "that", "these", "those", "such", "its", "their", "his", "her", "all", "any"})
PAST = frozenset({"had", "were", "was", "longer"})


def find_undecided(statement: Statement) -> Iterator[FoundUnknown]:
    """Each thing that a sentence names as what they have not agreed on, as a question."""
    rules = [(name, find) for keys, name, find in _rules() if not statement.lemmas.isdisjoint(keys)]
    for word in statement.span if rules else ():
        told = ((name, thing) for name, find in rules if (thing := find(word)) is not None)
        name, thing = next(told, ("", None))
        thing = _of_point(thing) if thing is not None else None
        if thing is not None and _is_matter(thing):
            sides = _sides_of(word) if name == "apart on" else ()
            question = _agreed_on(thing, sides, statement)
            if question:
                found = statement.unknown_thing("pending", "terms", thing, "", name)
                yield replace(found, question=question)


@cache
def _rules() -> tuple[tuple[frozenset[str], str, Callable[[Token], Token | None]], ...]:
    """Each way to tell it: the words one of which it needs, its name, and what finds the thing."""
    return (
        (_accord() | {"agree"}, "not agreed on", _not_agreed),
        (held("states", "points"), "not at one on", _identified),
        (words("waiting", "apart"), "apart on", _kept_apart),
        (words("waiting", "rift"), "a rift over", _rift),
        (words("waiting", "heart"), "at the heart of", _at_heart),
    )


def _agreed_on(thing: Token, sides: Sequence[Token], statement: Statement) -> tuple[Part, ...]:
    """`Will Peru and Chile agree on the fee?`, with `the two sides` where they are not named."""
    phrase = noun_phrase(thing)
    if len(phrase) <= LEAST_TOLD and "relcl" in thing.deps:
        phrase = list(thing.subtree)  # "the role that the agencies should play"
    if sides:
        named = ask_of(sides, "agree on", phrase, statement.referents)
        if named:
            return named
    return ask_of([], "", phrase, statement.referents, opening=AGREE)


def _sides_of(word: Token) -> Sequence[Token]:
    """The two who are told to be apart, where the sentence names both: `Peru and Chile`."""
    verb = (
        word if word.pos_ in {"VERB", "AUX"} else next((a for a in word.ancestors if a.pos_ in VERBS), word)
    )
    subject = subject_of(verb) if verb.pos_ in VERBS else None
    if subject is None or subject.tag_ not in {"NNP", "NNPS"}:
        return ()
    others = [child for child in subject.children if child.dep_ == "conj" and child.pos_ == "PROPN"]
    return noun_phrase(subject) if len(others) == 1 else ()


def _over(*hosts: Token) -> Token | None:
    """What these words are `over`: `at odds over the fee`, `stalled on Friday over the fee`."""
    places = (c for host in hosts for c in host.children if c.dep_ == "prep" and c.lower_ in OVER)
    goals = (g for place in places for g in place.children if g.dep_ == "pobj")
    return next((g for g in goals if g.ent_type_ not in NO_MATTER), None)


def _kept_apart(word: Token) -> Token | None:
    """`The two sides are at odds over the fee`, `A and B differ on the fee`, `talks are stuck on it`."""
    if word.lower_ not in words("waiting", "apart") and word.lemma_ not in words("waiting", "apart"):
        return None
    is_verb = word.pos_ == "VERB" and word.dep_ not in {"acomp", "advmod", "oprd"}
    verb = word if is_verb else next((a for a in word.ancestors if a.pos_ in VERBS), None)
    near = {c.lower_ for host in (verb, word) if host is not None for c in host.children}
    if verb is None or is_denied(verb) or near & OVER_NOW:
        return None
    is_past = verb.tag_ == "VBD" and (verb.lemma_ == "be" or word.lower_ not in words("waiting", "apart"))
    if is_past and verb.dep_ != "ccomp":
        return None  # "they differed over it", in a past that may be long over
    subject = verb.head if verb.dep_ == "acl" else subject_of(verb)
    if subject is None or not _is_of_many(subject):
        return None
    return _over(word, word.head if word.dep_ in {"pobj", "advmod", "acomp", "prt"} else word, verb)


def _is_of_many(subject: Token) -> bool:
    """Whether those who differ are two sides of something, or the talks they hold."""
    lemma = subject.lemma_.lower()
    if lemma in words("waiting", "talks"):
        return True
    is_side = lemma in words("waiting", "sides") and subject.tag_ == "NNS"
    pair = [c for c in subject.children if c.dep_ == "conj"]
    return is_side or (bool(pair) and all(t.pos_ == "PROPN" for t in (subject, *pair)))


def _rift(noun: Token) -> Token | None:
    """`Differences over the fee remain`, `held up by disagreement over the fee`."""
    if noun.lemma_.lower() not in words("waiting", "rift") or noun.pos_ != "NOUN":
        return None
    verb = noun.head
    goes_on = noun.dep_ in SUBJECTS and verb.lemma_ in words("waiting", "remaining") and not is_denied(verb)
    hinders = noun.dep_ == "pobj" and verb.dep_ == "agent" and verb.head.lemma_ in words("waiting", "hinder")
    return _over(noun) if goes_on or hinders else None


def _at_heart(noun: Token) -> Token | None:
    """`Pensions remain at the heart of the dispute`."""
    place, verb = noun.head, noun.head.head
    if noun.lower_ not in words("waiting", "heart") or place.lower_ != "at" or verb.lemma_ not in BEING:
        return None
    of = (g for c in noun.children if c.lower_ == "of" for g in c.children if g.dep_ == "pobj")
    is_quarrel = any(goal.lemma_.lower() in words("waiting", "quarrels") for goal in of)
    is_over = verb.lower_ in PAST or not verb.below.isdisjoint(PAST)
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS and c.i < verb.i), None)
    return subject if is_quarrel and not is_over and not is_denied(verb) else None


@cache
def _accord() -> frozenset[str]:
    return words("waiting", "accord")


def _not_agreed(word: Token) -> Token | None:
    """`No agreement was reached on the fees`, `failed to agree on the fees`, `did not reach agreement on`."""
    is_noun = word.lemma_.lower() in _accord() and word.pos_ == "NOUN"
    if not (is_noun or (word.lemma_ == "agree" and word.pos_ == "VERB")):
        return None
    verb = word.head if is_noun else word
    if verb.tag_ == "VBG" and any(
        c.dep_ in SUBJECTS and c.lemma_ in held("states", "points") for c in verb.children
    ):
        return _over(verb)  # "another issue is agreeing on the fee"
    is_there = verb.lemma_ != "be" or "expl" in verb.deps
    is_yet = verb.dep_ == "xcomp" and any(c.lower_ == "yet" for c in (*verb.children, *verb.head.children))
    is_without = "without" in word.below
    is_undone = (is_denied(word) or is_denied(verb) or is_yet) and not _is_of_papers(verb)
    if not is_there or is_without or not is_undone or verb.lemma_ not in words("waiting", "reaching"):
        return None
    return _over(word, verb)


def _is_of_papers(verb: Token) -> bool:
    """`The lists do not agree on two names`: papers differ, and nobody who talks."""
    subject = subject_of(verb)
    return subject is not None and subject.lemma_.lower() in words("waiting", "papers")


def _identified(verb: Token) -> Token | None:
    """`The sticking point is the fee`, `pensions remain an obstacle`."""
    attribute = next((c for c in verb.children if c.dep_ == "attr" and c.i > verb.i), None)
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS and c.i < verb.i), None)
    if verb.lemma_ not in BEING or attribute is None or subject is None or is_denied(verb):
        return None
    is_over = verb.lower_ in PAST or not verb.below.isdisjoint(PAST)
    if is_point(subject):
        return attribute
    is_open = is_point(attribute) and not is_over and subject.pos_ == "NOUN"
    return subject if is_open else None  # "Peru is the main obstacle": a reproach


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
