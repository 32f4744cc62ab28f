"""What is in force or goes on, and may not for long: `the truce has held since Friday`, `accused each other
of breaking the ceasefire`, `the dockers' strike goes on`. Does it hold, or when does it end?"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.extract.matters.openness import is_denied
from generator.extract.matters.prospects import is_old
from generator.extract.matters.rules import Row, Rules, found_by, listed
from generator.extract.matters.statements import Statement
from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import noun_phrase
from generator.extract.wording.asking import ask_of
from generator.model import FoundUnknown, Part

TRUCE = "a truce in force"
STOPPAGE = "a stoppage that goes on"
OPEN_STILL = frozenset({"could", "may", "might", "should", "can", "if", "unless", "until", "whether", "once"})
"""Beside the verb: no truce is in force yet."""
ENTERED = frozenset({"day", "week", "month", "year"})


def find_lasting(statement: Statement) -> Iterator[FoundUnknown]:
    """What one sentence tells as holding or going on."""
    if statement.paragraph.passage.kind == "text" and not statement.is_quoted():
        yield from found_by(rules(), statement)


@cache
def rules() -> Rules:
    """The rules of this room."""
    return Rules(
        Row(listed("truces"), _truce),
        Row(listed("stoppages"), _stoppage),
    )


def _truce(noun: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`The truce began at noon`, `which has held since`, `a fragile truce`, `violations of the truce`."""
    if noun.lemma_.lower() not in listed("truces") or noun.pos_ not in {"NOUN", "PROPN"}:
        return
    verb = _told_of(noun)
    if not (_is_in_force(noun, verb) or _is_broken(noun)) or is_old(statement, noun):
        return
    question = (Part("Will the ceasefire hold?"),)
    yield statement.unknown("pending", verb or noun.head, question, TRUCE)


def _told_of(noun: Token) -> Token | None:
    """The verb of which the thing is the subject, also as `which`."""
    if noun.dep_ in SUBJECTS:
        return noun.head
    relatives = (c for c in noun.children if c.dep_ == "relcl")
    return next(
        (c for c in relatives if any(g.dep_ in SUBJECTS and g.tag_ == "WDT" for g in c.children)), None
    )


def _is_in_force(noun: Token, verb: Token | None) -> bool:
    near = verb.below if verb is not None else set[str]()
    if verb is None or near & OPEN_STILL or is_denied(verb) or (verb.dep_ == "relcl" and "would" in near):
        return False
    if not noun.below.isdisjoint({"no", "any", "a", "another"}) and verb.dep_ != "relcl":
        return False
    if verb.lemma_ in listed("being_in_force"):
        return True
    if verb.lemma_ in {"appear", "seem"}:
        return any(c.dep_ == "xcomp" and c.lemma_ in listed("being_in_force") for c in verb.children)
    goals = {g.lemma_.lower() for c in verb.children for g in (c, *c.children)}
    return verb.lemma_ in listed("coming_into_force") and bool(goals & {"effect", "force"})


def _is_broken(noun: Token) -> bool:
    """`accused them of violating the truce`, `breaches of the truce`, `a fragile truce`."""
    if not noun.below.isdisjoint(listed("fragile")):
        return noun.below.isdisjoint({"a", "any"}) or noun.dep_ not in {"dobj", "pobj"}
    breaking = noun.head if noun.dep_ in {"dobj", "nsubjpass"} else None
    if breaking is not None and breaking.lemma_ in listed("breaking"):
        near = breaking.below
        return not (near & (OPEN_STILL | {"would"}) or is_denied(breaking))
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in {"of", "to"} else noun.head
    return above.pos_ == "NOUN" and above.lemma_.lower() in listed("breaches") and not is_denied(above)


def _stoppage(noun: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`The porters' strike continues`, `entered its third week`: when will it end?"""
    verb = noun.head
    if noun.lemma_.lower() not in listed("stoppages") or noun.dep_ != "nsubj" or is_denied(verb):
        return
    parts = verb.below
    is_on = verb.lemma_ == "continue" or (verb.lemma_ in {"go", "drag"} and "on" in parts)
    spans = (g for c in verb.children for g in (c, *c.children))
    is_on = is_on or (verb.lemma_ == "enter" and any(g.lemma_ in ENTERED for g in spans))
    helpers = parts & (OPEN_STILL | {"will", "would", "had", "to"})
    if not is_on or helpers or is_old(statement, verb) or verb.dep_ not in {"ROOT", "ccomp", "conj"}:
        return
    who = noun_phrase(noun)
    if who[0].tag_ == "PRP$" or who[0].lower_ in {"a", "an", "no", "any"}:
        return
    question = ask_of(who, "end", [], statement.referents, opening="When will")
    yield statement.unknown("pending", verb, question, STOPPAGE)
