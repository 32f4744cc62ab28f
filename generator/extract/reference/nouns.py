"""The nouns of a clause: what is joined to one, what a verb leads to, the country and place they name."""

from __future__ import annotations

from collections.abc import Iterable

from generator.extract.reading.act_words import listed
from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Token
from generator.extract.reference.countries import countries_in
from generator.vocabulary.countries import country_of

BEING_HELD = {"be", "hold", "open", "start", "begin", "resume", "convene", "again"}
"""After these a name behind `in` is that of a place, whatever the model takes it for."""
INTO = {"to", "into", "in", "at", "inside"}


def is_event(noun: Token) -> bool:
    """Whether this noun names a meeting."""
    return noun.pos_ in {"NOUN", "PROPN"} and noun.lemma_.lower() in listed("events")


def events_among(words: Iterable[Token]) -> list[Token]:
    """The nouns among the words that name meetings."""
    events = listed("events")
    return [token for token in words if token.pos_ in {"NOUN", "PROPN"} and token.lemma_.lower() in events]


def is_team(noun: Token) -> bool:
    """Whether this noun names a delegation or its people."""
    return noun.pos_ in {"NOUN", "PROPN"} and noun.lemma_.lower() in listed("teams")


def joined(head: Token) -> list[Token]:
    """A noun and what is joined to it by `and`."""
    heads = [head]
    for child in head.children:
        if child.dep_ == "conj":
            heads += joined(child)
    return heads


def objects_of(verb: Token) -> list[Token]:
    """Direct objects and what prepositions of the verb lead to."""
    found = [child for child in verb.children if child.dep_ in {"dobj", "dative", "attr"}]
    for preposition in (child for child in verb.children if child.dep_ in {"prep", "dative"}):
        found += [child for child in preposition.children if child.dep_ == "pobj"]
    return found


def parties_of(heads: list[Token]) -> tuple[str, ...]:
    """The countries that noun phrases stand for: `Kyiv`, `the Varnish delegation`, not `a visit to Varn`."""
    found: dict[str, None] = {}
    for head in heads:
        near = [
            t for t in head.subtree if t == head or t.dep_ in {"amod", "compound", "nmod", "poss", "conj"}
        ]
        near += [
            t
            for p in head.children
            if p.dep_ == "prep" and p.lower_ in {"of", "from", "between"}
            for t in p.subtree
        ]
        found.update(
            dict.fromkeys(countries_in(" ".join(t.text for t in sorted(set(near), key=lambda t: t.i))))
        )
    return tuple(found)


def places_of(head: Token) -> tuple[str, ...]:
    """The places a clause or noun phrase puts its event in or someone goes to, as written, in order."""
    found: dict[str, None] = {}
    joined_verbs = {t for child in head.children if child.dep_ == "conj" for t in child.subtree}
    joined_verbs |= _of_other_clauses(head)
    for token in head.subtree:
        if token.dep_ != "pobj" or token.head.lower_ not in INTO or token in joined_verbs:
            continue
        if is_place(token, token.head.head):
            found[_entity_text(token)] = None
    return tuple(found)


def _of_other_clauses(head: Token) -> set[Token]:
    """What tells more of whoever does it: `the minister, who had been to Lund, stayed at home`."""
    about = (child for child in head.children if child.dep_ in SUBJECTS)
    clauses = (c for who in about for c in who.subtree if c.dep_ in {"relcl", "acl", "appos"})
    return {t for clause in clauses for t in clause.subtree}


def is_place(goal: Token, host: Token) -> bool:
    """Whether a preposition leads to a place; where somebody goes, any name but a date is one, for the model
    takes many a town for a person."""
    if goal.ent_type_ in {"GPE", "LOC", "FAC"}:
        return True
    if goal.pos_ == "PROPN" and country_of(goal.text) is not None:
        return True
    is_set = host.lemma_ in BEING_HELD and goal.head.lower_ == "in" and goal.ent_type_ != "PERSON"
    return (
        goal.pos_ == "PROPN"
        and (is_set or host.lemma_ in listed("go"))
        and goal.ent_type_ not in {"DATE", "TIME", "NORP"}
    )


def _entity_text(token: Token) -> str:
    for entity in token.doc.ents:
        if entity.start <= token.i < entity.end:
            return entity.text.removeprefix("the ")
    return token.text


def terms_of(verb: Token) -> tuple[str, ...]:
    """The meeting nouns the clause names, in lower case, sorted."""
    return tuple(sorted({token.lemma_.lower() for token in events_among(verb.subtree)}))
