"""What a side holds of a thing, told by the verb: backs it, rejects it, wants it, calls it excessive."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.matters.bargain import Bargain, helpers_of, is_finite, listed, verb_names
from generator.extract.reading.clause_words import from_verb
from generator.extract.reading.parse import Token
from generator.extract.reading.readings import Reading

OBJECTS = frozenset({"dobj", "ccomp", "xcomp"})
IN_THE_AIR = frozenset({"it", "this", "that", "them", "him", "her", "so"})
"""What such a verb may not be about: the line could not be read alone."""


def views_at(verb: Token, reading: Reading) -> Iterator[Bargain]:
    """What the subject of a verb of holding backs, wants, blames or turns down."""
    if not verb_names(verb) & listed("view", "verbs") or not is_finite(verb):
        return
    if helpers_of(verb) & {"may", "might", "could", "would"} or "auxpass" in verb.deps:
        return
    if verb.tag_ == "VBG" and verb_names(verb) & listed("view", "weighing"):
        return  # "is considering a truce": no view yet
    things = [c for c in verb.children if c.dep_ in OBJECTS and c.i > verb.i]
    if things and not any(thing.lower_ in IN_THE_AIR for thing in things):
        yield Bargain("view", from_verb(verb, reading), verb, "verb of view")
