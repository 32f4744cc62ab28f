"""What the talks themselves are of what is agreed or refused: only to come, to meet now, to send somebody."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.parties.tables import is_meeting
from generator.extract.reading.parse import Token
from generator.extract.results.words import is_listed, listed

THINGS = {"dobj", "nsubjpass", "attr", "dative", "oprd"}
BEGINS = {"begin", "start", "open", "enter", "be"}
AIMS = {"xcomp", "ccomp", "advcl"}


def is_table(noun: Token) -> bool:
    """Whether a noun names a meeting, and no house that sits: the talks, not the Congress."""
    return is_meeting(noun) and noun.ent_type_ != "ORG"


def is_about_coming(verb: Token) -> bool:
    """Whether what is agreed or refused is only to come, to meet now or to send somebody."""
    aims = [c for c in verb.children if c.dep_ in AIMS and c.pos_ in {"VERB", "AUX"} and c.i > verb.i]
    for aim in aims:
        doer = next((c for c in aim.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
        if doer is not None and doer.pos_ == "NOUN" and not is_meeting(doer) and aim.lemma_ in BEGINS:
            continue  # "that flights would begin"
        again = any(t.lower_ in listed("more", "next") for t in aim.subtree)
        if _joins_for_good(aim):
            continue
        if is_listed(aim, "attendance") and not again and not _is_transitive_deed(aim):
            return True
        if aim.lemma_ in {"meet", "talk", "negotiate"} and not again and is_listed(verb, "agree"):
            return True
    goals = [g for c in verb.children if c.dep_ == "prep" and c.lower_ in {"to", "on"} for g in c.children]
    goals += [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}]
    return bool(goals) and not aims and all(_is_the_talks(goal) for goal in goals)


def _joins_for_good(aim: Token) -> bool:
    """`to enter a government`, `to join the accord`: what one belongs to from then on."""
    things = (c.lemma_.lower() for c in aim.children if c.dep_ == "dobj")
    return aim.lemma_ in {"join", "enter"} and not listed("belonging").isdisjoint(things)


def _is_transitive_deed(aim: Token) -> bool:
    """`to open a line`, `to begin work`: the verb has an object that is no meeting and no team."""
    things = [c for c in aim.children if c.dep_ == "dobj"]
    teams = {"delegation", "team", "representative", "envoy", "negotiator", "minister"}
    return (
        bool(things)
        and not any(is_meeting(t) or t.lemma_.lower() in teams for t in things)
        and aim.lemma_ not in {"attend", "join", "visit", "lead", "head", "be"}
    )


def _is_the_talks(goal: Token) -> bool:
    again = any(t.lower_ in listed("more", "next") for t in goal.subtree)
    is_wish = goal.lower_ in {"call", "calls"}  # a call for higher pay
    return ((is_meeting(goal) and not is_wish) or goal.lemma_.lower() in listed("coming")) and not again


def heads_of(thing: Token) -> Iterator[Token]:
    """A noun and what it measures: two days *of talks*, the start *of talks*."""
    yield thing
    for c in thing.children:
        if c.dep_ == "prep" and c.lower_ == "of":
            yield from (g for g in c.children if g.dep_ == "pobj")


def aim_of(verb: Token) -> Token | None:
    """What one fails, votes or pledges to do."""
    return next((c for c in verb.children if c.dep_ == "xcomp" and c.pos_ in {"VERB", "AUX"}), None)
