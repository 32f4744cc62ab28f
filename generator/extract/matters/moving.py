"""Deeds by which those who negotiate move: sign, pull out, call off, release."""

from __future__ import annotations

from functools import cache

from generator.extract.reading.parse import Token
from generator.vocabulary import table, words


@cache
def listed(key: str) -> frozenset[str]:
    """The words under a key of the vocabulary of steps."""
    return words("steps", key)


@cache
def step_cues() -> frozenset[str]:
    """The lemmas of all verbs that can be a step, some of them only with what stands beside them."""
    return listed("steps").union(table("steps")["objects"], table("steps")["particles"])


def is_step(verb: Token) -> bool:
    """`sign`, `pull out`: whether a verb is one by which those who negotiate move."""
    objects = table("steps")["objects"].get(verb.lemma_)
    if objects is not None:
        things = [c for c in verb.children if c.dep_ == "dobj"]
        return any(thing.pos_ == "PROPN" or thing.lemma_.lower() in objects for thing in things)
    particles = table("steps")["particles"].get(verb.lemma_)
    if particles is None:
        return verb.lemma_ in listed("steps")
    return any(c.dep_ in {"prt", "advmod", "prep"} and c.lower_ in particles for c in verb.children)
