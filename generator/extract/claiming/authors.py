"""Whose doing something was, where a clause tells it without a verb for the deed: `it was Lund's idea`."""

from __future__ import annotations

from generator.extract.claiming.deeds import deed_noun
from generator.extract.claiming.roles import phrase_of
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import subject_of
from generator.vocabulary import words


def authored(verb: Token, deeds: tuple[str, ...]) -> tuple[list[Token], list[Token]] | None:
    """Who did it and what he did it to: `the idea of a truce came from Lund`, `the break was Lund's idea`."""
    subject = subject_of(verb)
    if subject is None or words("deeds", "of_one_doer").isdisjoint(deeds):
        return None
    source = _source(verb)
    if source is None:
        return None
    of = [g for c in subject.children if c.lower_ == "of" for g in c.children if g.dep_ == "pobj"]
    is_idea = bool(of) and any(deed in deeds for deed in deed_noun(subject))
    return phrase_of(source), phrase_of(of[0] if is_idea else subject)


def asked_for(verb: Token) -> list[Token]:
    """The thing of `asked for a break`, which stands behind the preposition."""
    if verb.lemma_ not in words("deeds", "asking") or "dobj" in verb.deps:
        return []
    goals = (g for c in verb.children if c.lower_ == "for" and c.i > verb.i for g in c.children)
    goal = next((g for g in goals if g.dep_ == "pobj"), None)
    return phrase_of(goal) if goal is not None else []


def _source(verb: Token) -> Token | None:
    if verb.lemma_ == "be":
        ideas = (c for c in verb.children if c.dep_ == "attr" and deed_noun(c))
        return next((g for idea in ideas for g in idea.children if g.dep_ == "poss"), None)
    links = (c for c in verb.children if c.dep_ == "prep" and c.lower_ == "from")
    return next((g for link in links for g in link.children if g.dep_ == "pobj"), None)
