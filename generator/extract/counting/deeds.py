"""What befell those who are counted, or what they do, where a number is told."""

from __future__ import annotations

from generator.extract.reading.parse import Token
from generator.vocabulary import table, words


def deed_of(counted: Token | None, verb: Token) -> str:
    """What befell those who are counted: `39 detained fishermen`, `12 people whom the firm dismissed`, `the
    reinstatement of 12 nurses`; else a deed in which they take part: `joined the stoppage`."""
    near = [] if counted is None else [c for c in counted.children if c.dep_ in {"amod", "acl", "relcl"}]
    near += [below for c in near if c.dep_ == "relcl" for below in c.children if below.dep_ == "ccomp"]
    above = [] if counted is None or counted.head.lower_ != "of" else [counted.head.head]
    near += [c for c in verb.children if c.dep_ in {"oprd", "acomp"} and c.i > verb.i]
    deeds = table("numbers")["befallen"]
    told = (
        t.lower_ if t.dep_ in {"amod", "oprd", "acomp"} else t.lemma_.lower() for t in (*near, *above, verb)
    )
    deed = next((str(deeds[word]) for word in told if word in deeds), "")
    if deed or verb.lemma_ not in words("numbers", "takes_part"):
        return deed
    goals = [
        t for c in verb.children if c.dep_ in {"dobj", "prep"} for t in (c, *c.children) if t.pos_ == "NOUN"
    ]
    return "strike" if any(t.lemma_.lower() in words("numbers", "stoppages") for t in goals) else ""


__all__ = ["deed_of"]
