"""Who opens the talks is there; who opens talks with somebody, or opens them to the press, need not be."""

from __future__ import annotations

from generator.extract.reading.parse import Token
from generator.vocabulary import table


def only_begins(verb: Token) -> bool:
    """`opened talks with the bank`, `opened the session to the press`, `refused to open the talks`."""
    if verb.lemma_ != "open":
        return False
    things = [c for c in verb.children if c.dep_ == "dobj"]
    is_known = any(c.lower_ in {"the", "this"} for thing in things for c in thing.children)
    leads_on = any(c.lower_ in {"to", "with", "up"} for t in (verb, *things) for c in t.children if c.i > t.i)
    governors = table("presence")["governors"]
    is_refused = verb.head.lemma_ in {*governors["declined"], *governors["failed"]} or "neg" in verb.deps
    return leads_on or is_refused or not is_known
