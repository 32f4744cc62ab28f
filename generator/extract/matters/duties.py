"""What must be, in the eyes of who says so: a demand on whoever has to bring it about."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.matters.bargain import Bargain, helpers_of, is_negated, listed, verb_names
from generator.extract.matters.goals import is_told
from generator.extract.reading.clause_words import is_own_words, whole_clause
from generator.extract.reading.parse import Token
from generator.extract.reading.readings import Reading
from generator.extract.reading.verb_forms import class_of
from generator.extract.reference.actors import own_subject, phrase_of, teller_of


def duties_at(verb: Token, reading: Reading) -> Iterator[Bargain]:
    """ "Moscow must …", "it is vital that Moscow …", told by somebody: a demand on whoever must."""
    if verb.dep_ != "ccomp" and verb.lemma_ != "have" and "must" not in verb.below:
        return
    subject = own_subject(verb)
    if subject is None or is_negated(verb):
        return
    if subject.ent_type_ not in {"GPE", "NORP"}:
        yield from _due(verb, subject, reading)
        return
    must = "must" in helpers_of(verb) and verb.lemma_.lower() not in listed("demand", "minds")
    vital = verb.dep_ == "ccomp" and any(
        c.dep_ == "acomp" and c.lower_ in listed("demand", "needed") for c in verb.head.children
    )
    if (must or vital) and (is_own_words(verb, reading) or teller_of(verb, reading) is not None):
        says = whole_clause(verb.head if vital else verb, reading)
        addressee = subject.doc[subject.i : subject.i + 1]
        yield Bargain("demand", says, None, "must", addressee=addressee)


def _is_minded(deed: Token) -> bool:
    """ "It must be noted": what one is only to think or say."""
    says = class_of(deed.lower_) in {"say", "think"}
    return says or deed.lemma_.lower() in listed("demand", "minds")


def _due(verb: Token, subject: Token, reading: Reading) -> Iterator[Bargain]:
    """ "The blockade must end", "the rebels would have to hand over their guns", told by somebody: what
    another has to bring about."""
    is_thing = subject.pos_ in {"NOUN", "PROPN"} and subject.ent_type_ != "PERSON"
    is_thing = is_thing or (subject.lower_ == "they" and is_own_words(verb, reading))
    deed = next((c for c in verb.children if c.dep_ == "xcomp"), verb) if verb.lemma_ == "have" else verb
    must = "must" in helpers_of(verb) or (deed is not verb and "to" in helpers_of(deed))
    passive = "auxpass" in deed.deps and "must" in helpers_of(verb)
    due = must and (verb_names(deed) & listed("demand", "due") or (passive and not _is_minded(deed)))
    if is_thing and due and (is_own_words(verb, reading) or teller_of(verb, reading) is not None):
        whom = phrase_of(subject, reading) if is_told(subject) else None
        yield Bargain("demand", whole_clause(verb, reading), None, "must", addressee=whom)
