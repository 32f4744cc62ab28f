"""What is asked of a thing that is held open: whether it takes place, what will be decided, what it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from generator.extract.matters.statements import Statement
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import WH, noun_phrase, read_clause, subject_of, with_noun_subject
from generator.extract.wording.asking import ask_of
from generator.model import FoundUnknown, Part
from generator.vocabulary import table

DECIDED_ON = "What will be decided on"
KINDS = ("text", "outcome", "fate", "matter", "event")
TYPES = {"outcome": "decision", "event": "decision"}
OPENINGS = {"event": "Will", "outcome": "What will be"}
OF_ITS_THING = {"outcome": DECIDED_ON, "fate": "What will become of"}
"""What is asked not of the decision or the fate but of that whose they are."""
ONLY_OF = frozenset({"question", "issue", "matter", "problem", "point"})
"""Nouns that add nothing to what they are of."""
COUNTED_OUT = frozenset({"outcome", "result"})
RELATIVES = frozenset({"WP", "WDT"})


@cache
def kinds_of_nouns() -> dict[str, str]:
    """Each noun that can be held open, with the kind of what is asked of it; the first kind that has it."""
    found: dict[str, str] = {}
    for kind in KINDS:
        for noun in table("openness")["asked"][kind]:
            found.setdefault(noun, kind)
    return found


def asked_of_thing(noun: Token, kind: str, how: str, statement: Statement) -> FoundUnknown | None:
    """The question that a thing of this kind leaves open; None where nobody could read it."""
    of = _of(noun)
    if kind in {"outcome", "matter"} and of is not None and of.pos_ == "VERB":
        return asked_of_deed(of, noun, how, statement)
    phrase, opening = _wording(noun, of, kind)
    if kind == "outcome" and opening == OPENINGS[kind] and noun.tag_ == "NNS":
        return None  # "court decisions are not final until they are read": of any
    question = ask_of([], "", phrase, statement.referents, opening=opening)
    if kind == "event" and question and not question[0].text.startswith("Will there be"):
        question = (*question[:-1], Part(" take place?"))
        if _is_put_off(noun) and question[0].text.startswith("Will "):
            question = (
                replace(question[0], text=f"When will {question[0].text[len('Will ') :]}"),
                *question[1:],
            )
    rule = f"held open: {noun.lemma_.lower()}"
    is_start = noun.lemma_.lower() in table("openness")["things"]["talks"] and _is_put_off(noun)
    type_ = "start" if is_start else TYPES.get(kind, "terms")
    return replace(statement.unknown_thing(how, type_, noun, "", rule), question=question)


def _is_put_off(noun: Token) -> bool:
    """`The talks were postponed`: when will they be held?"""
    verb = noun.head
    is_known = verb.lemma_ in table("openness")["things"]["put_off"]
    return noun.dep_ == "nsubjpass" and is_known and is_off(verb)


def is_off(verb: Token) -> bool:
    """`Postponed`, `put off`; not `put`."""
    return verb.lemma_ != "put" or "off" in verb.below


def _wording(noun: Token, of: Token | None, kind: str) -> tuple[Sequence[Token | str], str]:
    """The noun phrase asked about and the words that ask."""
    if of is not None and noun.lemma_.lower() in ONLY_OF:
        return _definite(of), DECIDED_ON
    is_by = of is not None and kind == "outcome" and of.head.lower_ == "of"  # "the ruling of the court"
    if of is not None and kind in OF_ITS_THING and not is_by and noun.lemma_.lower() not in COUNTED_OUT:
        return _definite(of), OF_ITS_THING[kind]
    if noun.dep_ == "dobj" and noun.head.lemma_ == "rule":
        return noun_phrase(noun), "Will there be"
    if kind == "text":
        return _definite(noun), "What are" if noun.tag_ == "NNS" else "What is"
    return _definite(noun), OPENINGS.get(kind, DECIDED_ON)


def _definite(noun: Token) -> list[Token | str]:
    """The noun phrase as one that was told before: `a decision`, `no date`, `details of it` as `the …`."""
    phrase = noun_phrase(noun)
    if phrase[0].lower_ in {"a", "an", "no", "any"}:
        return ["the", *phrase[1:]]
    is_bare = phrase[0].pos_ in {"NOUN", "ADJ"} and phrase[0].dep_ != "compound"
    return ["the", *phrase] if is_bare and noun.lemma_.lower() in kinds_of_nouns() else list(phrase)


def _of(noun: Token) -> Token | None:
    """What a decision or a fate is of: a thing, or the deed that is decided on."""
    deeds = [c for c in noun.children if c.dep_ == "acl" and any(g.tag_ == "TO" for g in c.children)]
    about = table("openness")["nouns"]["about"]
    places = [c for c in noun.children if c.dep_ == "prep" and c.lower_ in about and not deeds]
    goals = (goal for place in places for goal in place.children)
    things = (g for g in goals if g.dep_ == "pobj" or (g.dep_ == "pcomp" and g.tag_ == "VBG"))
    return next(iter((*deeds, *things)), None)


def asked_of_deed(deed: Token, noun: Token, how: str, statement: Statement) -> FoundUnknown | None:
    """`a decision on calling a strike`, `is considering leaving`: will they?"""
    places = (c for c in noun.children if c.lower_ == "for" and noun is not deed)
    named = next((g for place in places for g in place.children if g.dep_ == "pobj"), None)
    own = next((c for c in deed.children if c.dep_ == "nsubj"), None)
    verb = next((a for a in noun.ancestors if a.pos_ in {"VERB", "AUX"}), None)
    may_borrow = verb is not None and noun.dep_ in {"dobj", "pcomp", "xcomp"}
    who = own or named or (subject_of(verb) if verb is not None and may_borrow else None)
    if who is None or who.tag_ in RELATIVES:
        return None
    told = set(who.subtree)
    rest = [t for t in deed.subtree if t not in told and t.i > deed.i and t.lower_ not in WH]
    is_pronoun = who.lower_ in {"it", "they"} and verb is not None
    doers = with_noun_subject(read_clause(verb)).subject if is_pronoun and verb else noun_phrase(who)
    question = ask_of(doers, deed.lemma_, rest, statement.referents)
    return statement.unknown(how, deed, question, f"held open: {noun.lemma_.lower()}")
