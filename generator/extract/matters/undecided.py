"""What was left undecided: put off, not agreed on, done for no reason given, to be named by somebody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from generator.extract.denying.claimed import told_in
from generator.extract.matters.ignorance import is_denied
from generator.extract.matters.statements import Statement
from generator.extract.proceedings import joined
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import WH, noun_phrase, read_clause
from generator.extract.wording.asking import ask, ask_of
from generator.model import FoundUnknown, Part
from generator.vocabulary import words

HOLDERS = {"of", "from", "by"}


@cache
def _list(key: str) -> frozenset[str]:
    return words("waiting", key)


def holders(noun: Token) -> list[Token]:
    """Whose reply or approval: `of A and of B`, `from A`, `A's`."""
    found = [child for child in noun.children if child.dep_ == "poss"]
    places = [child for child in noun.children if child.dep_ == "prep" and child.lower_ in HOLDERS]
    places += [t for t in noun.sent if t.lower_ in HOLDERS and t.dep_ == "conj" and t.i > noun.i]
    found += [who for place in places for g in place.children if g.dep_ == "pobj" for who in joined(g)]
    return [who for who in found if who.pos_ in {"NOUN", "PROPN"}]


def asked_of(thing: Token, opening: str, rule: str, statement: Statement) -> FoundUnknown:
    """A question of ours about one thing of theirs."""
    question = ask_of([], "", noun_phrase(thing), statement.referents, opening=opening)
    return replace(statement.unknown_thing("pending", "terms", thing, "", rule), question=question)


def not_agreed(word: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`No agreement was reached on the fees`, `failed to agree on the fees`, `did not reach agreement on`."""
    is_noun = word.lemma_.lower() in _list("accord") and word.pos_ == "NOUN"
    if not (is_noun or (word.lemma_ == "agree" and word.pos_ == "VERB")):
        return
    verb = word.head if is_noun else word
    is_there = verb.lemma_ != "be" or any(c.dep_ == "expl" for c in verb.children)
    is_yet = verb.dep_ == "xcomp" and any(c.lower_ == "yet" for c in (*verb.children, *verb.head.children))
    is_without = any(c.lower_ == "without" for c in word.children)
    if (
        not is_there
        or is_without
        or not (is_denied(word) or is_denied(verb) or is_yet)
        or verb.lemma_
        not in {
            "reach",
            "agree",
            "find",
            "come",
            "be",
            "make",
        }
    ):
        return
    for place in (*word.children, *verb.children):
        goals = (
            [g for g in place.children if g.dep_ == "pobj"] if place.lower_ in {"on", "over", "about"} else []
        )
        for goal in goals:
            thing = _meant(goal, statement)
            if thing is not None:
                yield asked_of(thing, "Will the two sides agree on", "not agreed on", statement)
                return


def _meant(goal: Token, statement: Statement) -> Token | None:
    """The thing itself; behind `this item` what the paragraph had views on before; not `the question of`."""
    if any(c.lower_ in {"this", "that"} for c in goal.children):
        earlier = [t for t in statement.paragraph.doc if t.i < statement.span.start]
        places = [t for t in earlier if t.lower_ in {"on", "about"} and t.head.lemma_ in _list("views")]
        return next((g for place in places[::-1] for g in place.children if g.dep_ == "pobj"), None)
    if goal.lemma_.lower() in _list("matter"):
        of = [g for c in goal.children if c.lower_ == "of" for g in c.children if g.dep_ == "pobj"]
        return of[0] if of else None
    return goal if goal.pos_ == "NOUN" else None


def no_reason(noun: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`She did not board the plane. No reason was given.`: why not?"""
    verb, before = noun.head, statement.before
    if noun.lemma_.lower() not in _list("reason") or verb.lemma_ not in {"give", "offer", "provide"}:
        return
    if not is_denied(noun) or before is None or before.paragraph is not statement.paragraph:
        return
    told = told_in(before.span)
    joined_to = (t for t in told.subtree if t.dep_ == "conj" and t.tag_ == "VBD" and t.i > told.i)
    told = next(joined_to, told)
    clause = read_clause(told)
    if told.pos_ in {"VERB", "AUX"} and not clause.wh:
        yield replace(
            before.unknown("stated", told, ask(clause, before.referents, "Why "), "no reason given"),
            type="fact",
            also=(statement.cite(),),
        )


def to_be_named(noun: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`The mediator will announce the name of the expert`: who?"""
    verb = noun.head
    ahead = any(c.lower_ in {"will", "to"} for c in verb.children if c.dep_ == "aux")
    if noun.lemma_ != "name" or not ahead or verb.lemma_ not in {"announce", "give", "publish", "disclose"}:
        return
    for who in holders(noun):
        parts = ask_of([], "", noun_phrase(who), statement.referents, opening="Who will be")
        yield replace(statement.unknown_thing("pending", "fact", who, "", "to be named"), question=parts)


OPEN_LIST = re.compile(
    r"^(?:Among the (?:open|unresolved|outstanding|remaining) (?:issues|questions|points|matters)"
    r"|(?:Also )?(?:left |still )?(?:unresolved|open|undecided|unsettled)) (?:is|are|was|were|remains?) "
    r"(?P<list>[a-z][^.;:()]+)\.$",
    re.IGNORECASE,
)
"""A sentence that only lists what is open."""


def left_open(statement: Statement) -> Iterator[FoundUnknown]:
    """`Left unresolved were the fees and the fate of the boats`."""
    told = OPEN_LIST.match(statement.span.text.strip())
    if told is None or told["list"].split()[0].lower() in {*WH, "whether"}:
        return
    root = statement.span.root
    question = (Part(f"What will be decided on {told['list']}?"),)
    yield replace(statement.unknown("pending", root, question, "left open"), type="terms")
