"""A coming that no verb of its own puts in time and that is done: the first to arrive, arriving."""

from __future__ import annotations

from generator.extract.reading.parse import Token

FIRST = {"first", "second", "last", "next", "latest"}


def is_done_at_once(verb: Token) -> bool:
    """Whether a coming without a tense of its own is told as done: *arriving* at the talks, she waved; had
    *to cancel* her trip."""
    if verb.tag_ == "VBG" and verb.dep_ in {"advcl", "acl"}:
        is_aside = verb.left_edge.i == verb.sent.start or verb.left_edge.nbor(-1).text == ","
        is_bare = verb.deps.isdisjoint({"aux", "mark"})
        main = verb.head if verb.dep_ == "advcl" else verb.head.head
        return is_aside and is_bare and main.tag_ in {"VBD", "VBZ"}
    forced = verb.dep_ == "xcomp" and verb.head.lemma_ == "have" and verb.head.tag_ == "VBD"
    return forced and _is_infinite(verb)


def is_first(verb: Token) -> bool:
    """`was the first to arrive`, `is the last to leave`."""
    is_one = verb.head.lower_ in FIRST and verb.dep_ in {"relcl", "acl", "xcomp", "advcl"}
    return is_one and _is_infinite(verb) and verb.head.head.tag_ in {"VBD", "VBZ"}


def _is_infinite(verb: Token) -> bool:
    return any(c.tag_ == "TO" for c in verb.children)
