"""What is open now: called unclear, left open, quarrelled over, still to be seen, without a word on it."""

from __future__ import annotations

from generator.extract.matters.openness import held, is_denied, is_state
from generator.extract.reading.grammar import TIMES
from generator.extract.reading.parse import Token
from generator.vocabulary import words


def is_open_now(verb: Token) -> bool:
    """`is unclear`, `remains to be seen`, `there is no word on`, `they argue over`, `try to find out`."""
    lemma = verb.lemma_.lower()
    is_awaited = verb.dep_ == "xcomp" and _is_waiting(verb.head) and lemma in held("verbs", "see")
    is_awaited = is_awaited or (lemma == "guess" and verb.tag_ == "VBG")  # "kept them guessing whether"
    if is_called_unknown(verb) or is_state(verb) or is_awaited or _lacks_word(verb):
        return True
    quarrels = lemma in held("verbs", "quarrel") and not is_denied(verb)
    return quarrels or _is_open_matter(verb)


def _is_open_matter(verb: Token) -> bool:
    """`Questions remain about who`, `an inquiry is under way into who`."""
    head = next((c for c in verb.children if c.dep_ == "nsubj"), verb)
    subject = head.lemma_.lower()
    if subject in held("states", "points") and verb.lemma_ == "be":
        return not head.below.isdisjoint(held("states", "pointed"))
    if head is verb or subject not in held("nouns", "doubt") | {"question"}:
        return False
    if verb.lemma_ == "be":
        return "neg" not in verb.deps
    return verb.lemma_ in held("verbs", "linger")


def is_called_unknown(verb: Token) -> bool:
    """`is unclear`, `is not clear`."""
    near = {"acomp", "oprd", "attr"}
    adjectives = {child.lower_ for child in verb.children if child.dep_ in near} | {verb.lower_}
    if verb.lemma_ == "leave" and "open" in adjectives:
        return True
    if adjectives & held("states", "adjectives") or any(
        t.lemma_ in held("verbs", "quarrel") for c in verb.children if c.dep_ == "attr" for t in c.subtree
    ):
        return True
    return (bool(adjectives & held("states", "denied")) and is_denied(verb)) or is_far_from(verb)


def is_far_from(verb: Token) -> bool:
    """`is far from certain`, `is anything but clear`."""
    links = (c for c in verb.children if c.lower_ == "far" for c in c.children if c.lower_ == "from")
    buts = (c for c in verb.subtree if c.lower_ == "but" and c.i > 0 and c.nbor(-1).lower_ == "anything")
    far = (t for link in (*links, *buts) for t in (*link.children, link.nbor(1)))
    return verb.lemma_ in {"be", "remain", "seem", "look"} and any(
        t.lower_ in held("states", "denied") for t in far
    )


def _is_waiting(verb: Token) -> bool:
    """`it remains to be seen`, `diplomats wait to see`; `we'll wait and see` says nothing."""
    speaks = not verb.below.isdisjoint({"we", "i"})
    return verb.lemma_ in held("verbs", "seek") and not speaks and not is_denied(verb)


def _lacks_word(verb: Token) -> bool:
    """`there is no agreement yet on who will pay`."""
    said = (c for c in verb.children if c.dep_ == "attr" and c.lemma_.lower() in held("nouns", "word"))
    return verb.lemma_ == "be" and any(is_denied(noun) for noun in said)


def is_known_by_now(verb: Token) -> bool:
    """`It had been doubtful whether`, `for years it was unclear who`: it is known by now."""
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    at_first = verb.below.union(*(c.below for c in verb.children)) & words("unknowns", "at_first")
    spans = (g for c in verb.children if c.lower_ == "for" for g in c.children if g.dep_ == "pobj")
    is_long = verb.tag_ == "VBD" and any(g.tag_ == "NNS" and g.ent_type_ in TIMES for g in spans)
    return "had" in helpers or bool(at_first) or is_long


def is_up_to(verb: Token) -> bool:
    """`It is up to parliament whether`, `is in the hands of the court whether`."""
    ups = (c for c in verb.children if c.lower_ == "up" and "to" in c.below)
    return next(ups, None) is not None and not is_denied(verb)


def gives_none(verb: Token) -> bool:
    """`could offer no clue as to when`, `gave no hint of whether`."""
    given = (c for c in verb.children if c.dep_ == "dobj" and c.lemma_.lower() in held("nouns", "word"))
    return any("no" in noun.below for noun in given)


def keeps_silent(verb: Token) -> bool:
    """`is keeping mum on whether`, `stayed silent on who`."""
    near = {c.lower_ for c in verb.children if c.dep_ in {"dobj", "acomp", "oprd", "attr"}}
    return verb.lemma_ in {"keep", "stay", "remain"} and bool(near & held("states", "holders"))
