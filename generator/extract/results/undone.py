"""Which clause tells that there is none: no deal, no date, no further talks, no wish to yield."""

from __future__ import annotations

from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Token
from generator.extract.results.coming import is_table
from generator.extract.results.firmness import is_negated
from generator.extract.results.words import is_listed, listed
from generator.vocabulary import words

BOUND = {"without", "until", "unless", "if", "like", "better"}
"""What follows `there is no deal` where it is only a condition."""


def missing(verb: Token) -> Token | None:
    """What there is not: `there was no deal`, `there has been no agreement on it`, `there is no date`."""
    if verb.lemma_ != "be" or "expl" not in verb.deps:
        return None
    wanted = (listed("made") | {"breakthrough", "consensus", "decision"}) - {"term", "package"}
    none = (c for c in verb.children if c.i > verb.i and c.tag_ == "NN" and _is_none(c))
    noun = next((c for c in none if c.lemma_.lower() in wanted | listed("days", "next")), None)
    is_plain = noun is not None and BOUND.isdisjoint(verb.below | noun.below)
    return noun if is_plain and not any(t.dep_ == "neg" for t in verb.subtree) else None


def with_matter(verb: Token, none: Token) -> tuple[Token, ...]:
    """`No deal on fares`, for `On fares there was no deal`; nothing where the matter does not stand first."""
    links = (c for c in verb.children if c.lower_ in {"on", "over", "about"} and c.i < verb.i)
    on = next((c for c in links if not any(g.ent_type_ in {"DATE", "TIME"} for g in c.children)), None)
    return () if on is None else (*none.subtree, *on.subtree)


def without_accord(verb: Token) -> str | None:
    """`There was no deal on fares`; where there is no day for it, talks only rest."""
    none = missing(verb)
    if none is None:
        return None
    return "adjourned" if none.lemma_.lower() in listed("days", "next") else "refused"


def unset(verb: Token) -> str | None:
    """`No date was set for another round`, `no further talks are planned`, `they have yet to fix a date`."""
    if not is_listed(verb, "settle", "next") and not is_listed(verb, "scheduled", "next"):
        return None
    things = [c for c in verb.children if c.dep_ == "dobj" or c.dep_ in SUBJECTS]
    days = [t for t in things if t.lemma_.lower() in listed("days", "next") and t.dep_ != "nsubj"]
    none = any(map(_is_none, days)) or (bool(days) and is_negated(verb))
    return "adjourned" if none or any(is_table(t) and _is_none(t) for t in things) else None


def unable(verb: Token) -> str | None:
    """`were unable to agree on fares`, `were not able to bridge the gap`, `have yet to set a date`."""
    states = {c.lower_: c for c in verb.children if c.dep_ in {"acomp", "oprd"}}
    state = states.get("unable") or (states.get("able") if is_negated(verb) else None)
    state = verb if verb.lemma_ == "have" and "yet" in verb.below else state
    aims = [c for c in state.children if c.dep_ == "xcomp"] if state is not None else []
    if any(t.lemma_.lower() in listed("days", "next") for aim in aims for t in aim.children):
        return "adjourned"
    return "refused" if any(map(_is_of_accord, aims)) else None


def unyielding(verb: Token) -> str | None:
    """`Neither side would budge`, `did not give ground over the tax`."""
    who = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    acts = who is not None and (who.pos_ == "PROPN" or who.lower_ in listed("together", "actors"))
    return "refused" if acts and is_negated(verb) and is_listed(verb, "yield") else None


def no_headway(verb: Token) -> str | None:
    """`No breakthrough was made on the fee`, `made no progress`."""
    things = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}]
    got = any(t.lemma_.lower() in listed("headway") for t in things)
    is_made = verb.lemma_ in {"make", "achieve", "report"} and verb.tag_ in {"VBD", "VBN"}
    return "refused" if got and is_made and is_negated(verb) else None


def withheld(verb: Token) -> str | None:
    """`withheld its consent`."""
    things = {c.lemma_.lower() for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}}
    is_kept = verb.lemma_ in {"withhold", "deny"} and things & words("waiting", "approval")
    return "refused" if is_kept and not is_negated(verb) else None


def _is_of_accord(aim: Token) -> bool:
    things = {c.lemma_.lower() for c in aim.children if c.dep_ == "dobj"}
    reaches = is_listed(aim, "reach") and things & listed("accords")
    return is_listed(aim, "agree") or bool(reaches) or is_listed(aim, "bridge")


def _is_none(noun: Token) -> bool:
    return "no" in noun.below


__all__ = [
    "missing",
    "no_headway",
    "unable",
    "unset",
    "unyielding",
    "with_matter",
    "withheld",
    "without_accord",
]
