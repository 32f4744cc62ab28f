"""What is at stake: nouns that the text itself calls an issue, and those that a term is about."""

from __future__ import annotations

from functools import cache

from generator.extract.reading.parse import Token
from generator.extract.reference.actors import own_subject
from generator.vocabulary import table

CALLED, GOAL = "called", "goal"
GOALS = frozenset({"dobj", "pobj", "nsubj", "nsubjpass", "attr"})
DASHES = frozenset({"--", "-", "–", "—", ":"})
MUST = frozenset({"must", "should", "shall", "cannot", "can"})
STEPS = 4
"""Verbs from a thing up to the one that demands it: "wants Lund to agree to lift the levy"."""


def stake_of(noun: Token) -> str:
    """`called` for "the dispute over the levy", "the levy is the main issue"; `goal` for what is demanded,
    offered or refused: "wants the levy to end"; empty for any other noun."""
    heads = _wholes(noun)
    for head in heads:
        if _is_told_by_preposition(head) or _is_told_by_copula(head):
            return CALLED
    for head in heads[1:]:
        if head.i < noun.i and _is_issue(head) and head.nbor(1).text in DASHES:
            return CALLED  # "two issues -- the levy and the quota"
    return GOAL if any(map(_is_wanted, heads)) else ""


@cache
def _listed(key: str) -> frozenset[str]:
    return frozenset(table("issues")["called"][key])


def _wholes(noun: Token) -> list[Token]:
    """The noun, the first of its enumeration, and what it is a part of: "an end to the levy and the ban"."""
    found = [noun]
    while True:
        above = noun.head
        if noun.dep_ == "conj" and above.pos_ in {"NOUN", "PROPN"}:
            noun = above
        elif noun.dep_ == "pobj" and above.lower_ in {"of", "to"} and above.head.lemma_ in _listed("parts"):
            noun = above.head
        else:
            return found
        found.append(noun)


def _is_told_by_preposition(noun: Token) -> bool:
    """ "Differences over the levy", "issues including the levy", "far apart on the levy"."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in _listed("prepositions"):
        return noun.dep_ == "appos" and _is_issue(noun.head)
    above = noun.head.head
    while above.dep_ == "prep" and above.pos_ in {"ADP", "SCONJ"}:
        above = above.head  # "such as"
    names = noun.head.lower_ not in {"of", "in", "including", "like", "as"}
    if above.pos_ in {"NOUN", "PROPN"}:
        return _is_issue(above) or (names and above.lemma_.lower() in _listed("over"))
    before = noun.head.nbor(-1).lower_ if noun.head.i else ""
    return names and bool({above.lemma_.lower(), above.lower_, before} & _listed("apart"))


def _is_told_by_copula(noun: Token) -> bool:
    """ "The levy is the main issue", "the sticking point was the levy", "among the issues was the levy"."""
    verb = noun.head
    if noun.dep_ not in {"nsubj", "attr"} or verb.lemma_ not in _listed("links"):
        return False
    others = [c for c in verb.children if c.dep_ in {"nsubj", "attr"} and c is not noun]
    if verb.dep_ == "xcomp" and (subject := own_subject(verb.head)) is not None:
        others.append(subject)  # "appears to be"
    among = (t for t in verb.sent if t.lower_ == "among" and t.i < verb.i and noun.dep_ == "attr")
    others += [g for c in among for g in c.children if g.dep_ == "pobj"]
    return any(_is_issue(other) for other in others)


def _is_issue(noun: Token) -> bool:
    """Whether a noun calls what it is said of an issue: a point only when it is a sticking one."""
    lemma = noun.lemma_.lower()
    before = noun.below
    return lemma in _listed("nouns") or (lemma in _listed("only_with") and bool(before & _listed("with")))


def _is_aim(verb: Token) -> bool:
    """ "To lift the levy", "by lifting the levy"; whoever discussed it is not after it."""
    return verb.lemma_ in _listed("aims") and verb.tag_ in {"VB", "VBG"}


def _is_bound(verb: Token, noun: Token) -> bool:
    """ "The levy must be discussed", "the ban has to end": what is to befall the thing itself."""
    has_to = verb.head.lemma_ == "have" and verb.dep_ == "xcomp"
    is_own = noun.head == verb or (has_to and noun.head == verb.head)
    is_subject = is_own and noun.dep_ in {"nsubj", "nsubjpass"}
    return is_subject and (has_to or any(c.lower_ in MUST for c in verb.children if c.dep_ == "aux"))


def _is_wanted(noun: Token) -> bool:
    """Whether a verb or noun of demanding, offering or refusing is after it."""
    above = noun.head if noun.dep_ in GOALS else noun
    if noun.dep_ == "pobj":
        above = above.head
    if above.pos_ == "NOUN" and above is not noun:
        return above.lemma_ in _listed("wishes") and noun.head.lower_ in {"for", "of", "on", "to", "that"}
    for _ in range(STEPS):
        if above.pos_ not in {"VERB", "AUX"} or above is noun:
            return False
        after = noun.i > above.i
        goes_on = after and (above.lemma_ in _listed("wants") or _is_aim(above))
        is_term = above.lemma_ in _listed("wants") or above.lemma_ in _listed("aims")
        if goes_on or (is_term and _is_bound(above, noun)):
            return True
        if above.dep_ not in {"xcomp", "ccomp", "conj", "pcomp", "prep", "acl"}:
            return False
        above = above.head
        if above.pos_ == "NOUN":
            return above.lemma_ in _listed("wishes")
    return False
