"""Clauses that ask nothing: shrugs and what every outcome answers; and how a clause that asks is told: of
when as well as whether, of what is to come."""

from __future__ import annotations

from generator.extract.matters.ignorance import listed
from generator.extract.reading.grammar import TIMES
from generator.extract.reading.parse import Token


def is_shrug(token: Token) -> bool:
    """`whether you like it or not`, `no matter whether`."""
    following = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    before = token.nbor(-1).lower_ if token.i > 0 else ""
    is_idle = (following in {"you", "or"} and token.lower_ == "whether") or before in {"matter", "regardless"}
    if following == "if" or before == "what":
        return True  # "what if nobody comes"
    return is_idle or _is_guessed(token)


def _is_guessed(token: Token) -> bool:
    """`I don't know how many came, but it felt like twenty`: a witness's way of telling how many."""
    knows = next((a for a in token.ancestors if a.lemma_ == "know"), None)
    is_mine = knows is not None and "i" in knows.below
    after = {t.lower_ for t in token.sent if t.i > token.i}
    return token.lower_ == "how" and is_mine and "but" in after


def is_empty(token: Token, verb: Token) -> bool:
    """`who will blink first`, `how the talks will go`: whatever comes, it answers."""
    particle = next((child.lower_ for child in verb.children if child.dep_ == "prt"), "")
    deed = f"{verb.lemma_} {particle}".strip()
    places = [child for child in verb.children if child.dep_ == "prep"]
    is_bare = all(any(goal.ent_type_ in TIMES for goal in place.children) for place in places)
    if token.lower_ == "what" and deed in {"happen", "go on"} and is_bare:
        return True
    is_of_something = any(child.lower_ == "to" and child.dep_ == "prep" for child in verb.children)
    is_how = token.lower_ == "how" and deed in listed("empty_how") and not is_of_something
    return deed in listed("empty") or is_how


def is_when_or_whether(token: Token, verb: Token) -> bool:
    """`when or whether they would meet`."""
    words = verb.below
    return token.lower_ in {"when", "whether"} and {"when", "whether"} <= words


def is_ahead(token: Token, verb: Token) -> bool:
    """`whether he travels`: a deed in the plain present, under a word that leaves it open, is to come."""
    helpers = [c for c in verb.children if c.dep_ in {"aux", "auxpass", "neg"}]
    plain = verb.tag_ in {"VBZ", "VBP"} and not helpers
    plain = plain or (len(helpers) == 1 and helpers[0].lemma_ == "get")  # "whether anything gets signed"
    return token.lower_ in {"whether", "if"} and plain and verb.lemma_ not in listed("lasting")
