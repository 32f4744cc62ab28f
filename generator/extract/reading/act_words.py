"""The verbs of proceedings: which kind of act each names, alone or with its particle or object."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from generator.vocabulary import table

PROCEEDINGS = table("proceedings")
PHRASED = ("absent", "happen", "attend", "finish", "begin", "move", "meet", "send")
BARE = ("absent", "attend", "begin", "happen", "finish", "move", "meet", "send", "stay")
"""Kinds of acts, the first of them counting; with a particle or an object of their verb, and without."""


@cache
def listed(key: str) -> frozenset[str]:
    """The words under a key of the vocabulary of proceedings."""
    return frozenset(PROCEEDINGS[key])


@cache
def acts_by_phrase() -> Mapping[str, Mapping[str, str]]:
    """For each verb the kind of act by its particle or object; the first kind that has it."""
    rows = {key: listed(key) | (listed("appear") if key == "attend" else frozenset()) for key in PHRASED}
    found: dict[str, dict[str, str]] = {}
    for key in reversed(PHRASED):
        for verb, _, beside in (phrase.partition(" ") for phrase in rows[key]):
            if beside:
                found.setdefault(verb, {})[beside] = key
    return found


@cache
def acts_by_verb() -> Mapping[str, str]:
    """The kind of act for each verb alone."""
    return {word: key for key in reversed(BARE) for word in listed(key)}


__all__ = ["PHRASED", "acts_by_phrase", "acts_by_verb", "listed"]
