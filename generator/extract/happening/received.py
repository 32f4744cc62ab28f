"""Who is received where one arrives: `was met at the airport`; and who is seen off."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.reading.parse import Token
from generator.vocabulary import words

DONE_TO = {"kept", "sent", "hailed", "seen_off"}
"""The kinds of coming that are told of the verb's object."""


def kind_of_reception(verb: Token) -> str | None:
    """Whether a verb tells that somebody has come (`hailed`) or goes (`seen_off`): those it is done to."""
    is_passive = "auxpass" in verb.deps or (verb.tag_ == "VBN" and verb.dep_ in {"acl", "advcl"})
    is_done_to = is_passive or "dobj" in verb.deps
    if verb.lemma_ == "see":
        return "seen_off" if "off" in verb.below and is_done_to and _leads(verb, {"at", "on"}) else None
    if verb.lemma_ in words("presence", "words.hailing"):
        is_told = is_passive or (is_done_to and verb.lemma_ in {"greet", "welcome"})
        return "hailed" if is_told and _leads(verb, {"at", "on", "off"}) else None
    is_led = verb.lemma_ in words("presence", "words.bringing") and is_passive
    return "hailed" if is_led and _leads(verb, {"to", "into", "inside"}, "venues") else None


def _leads(verb: Token, links: set[str], spots: str = "landings") -> bool:
    """Whether a verb's words of place name a spot where one arrives, or a house where talks are held."""
    known = words("presence", f"words.{spots}")
    goals = (g for c in verb.children if c.lower_ in links for g in c.children if g.dep_ == "pobj")
    return any(g.lemma_.lower() in known for g in goals)


def carried_by(carrier: Token) -> Iterator[Token]:
    """Whose plane it is, and whom it carries: `a jet carrying X`, `the plane with X on board`."""
    yield from (c for c in carrier.children if c.dep_ == "poss")
    below = (c for c in carrier.children if c.lower_ == "with" or c.lemma_ in {"carry", "bring"})
    yield from (g for c in below for g in c.children if g.dep_ in {"pobj", "dobj", "nsubj"})


__all__ = ["DONE_TO", "carried_by", "kind_of_reception"]
