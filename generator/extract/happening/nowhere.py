"""Verbs of coming by which nobody comes: reached an accord, headed the talks, opened a hall to the press."""

from __future__ import annotations

from generator.extract.parties.tables import is_meeting
from generator.extract.reading.parse import Token
from generator.vocabulary import table


def goes_nowhere(verb: Token) -> bool:
    """`the accord she reached in Lima`, `reached out to him`, `headed the talks`: nobody comes."""
    has_object = any(c.dep_ == "dobj" and c.lower_ not in {"home", "back"} for c in verb.children)
    heads = verb.lemma_ == "head" and any(is_meeting(c) for c in verb.children if c.dep_ == "dobj")
    return heads or _only_begins(verb) or (verb.lemma_ == "reach" and not has_object)


def _only_begins(verb: Token) -> bool:
    """`opened talks with the bank`, `opened the session to the press`, `refused to open the talks`: who opens
    `the talks` is there."""
    if verb.lemma_ != "open":
        return False
    things = [c for c in verb.children if c.dep_ == "dobj"]
    is_known = any(c.lower_ in {"the", "this"} for thing in things for c in thing.children)
    leads_on = any(c.lower_ in {"to", "with", "up"} for t in (verb, *things) for c in t.children if c.i > t.i)
    governors = table("presence")["governors"]
    is_refused = verb.head.lemma_ in {*governors["declined"], *governors["failed"]} or "neg" in verb.deps
    return leads_on or is_refused or not is_known
