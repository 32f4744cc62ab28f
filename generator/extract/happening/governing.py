"""Which verb a word of time belongs to, and what its words say of that: begun since a day, done only then."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Token
from generator.extract.reading.tense import is_before_what_is_said
from generator.vocabulary import words


def is_only_then(verb: Token, before: Sequence[str] = ("until",)) -> bool:
    """`did not sign until Friday`: it was done, on Friday."""
    if is_in_cleft(verb) and before[0] == "until" and "neg" in verb.head.deps:
        return True  # "It was not until Friday that they signed"
    is_past = not verb.below.isdisjoint({"did", "was", "were", "had"})
    link = any(c.lower_ in {"until", "till"} and c.i > verb.i for c in verb.children)
    return is_past and link and before[0] != "by" and "neg" in verb.deps


def is_begun(verb: Token) -> bool:
    """`has been closed since 3 May`, `have been on strike since Monday`: it began then."""
    on = (
        {g.lower_ for c in verb.children if c.lower_ == "on" for g in c.children}
        if verb.lemma_ == "be"
        else set()
    )
    is_deed = not verb.deps.isdisjoint({"auxpass", "dobj"})  # a truce that has held goes on
    begins = (is_deed and verb.lemma_ in words("events", "begun")) or not on.isdisjoint({"strike", "hunger"})
    return begins and "since" in verb.below and is_perfect(verb) and "neg" not in verb.deps


def is_in_cleft(verb: Token) -> bool:
    """`It was on Tuesday that they signed`: the day is of what follows `that`."""
    above = verb.head
    is_it = above.lemma_ == "be" and above != verb and "it" in above.below and verb.i > above.i
    then = above.i + 1 < len(verb.doc) and above.nbor(1).lower_ in {
        "on",
        "only",
        "in",
        "not",
        "at",
        "late",
        "early",
    }
    return is_it and then and verb.dep_ in {"ccomp", "advcl", "acl", "relcl"} and "that" in verb.below


def is_of_a_statement(verb: Token) -> bool:
    """`In a statement issued on Monday, they pledged …`: the day is that of the pledge."""
    paper = verb.head
    if verb.tag_ != "VBN" or verb.dep_ != "acl" or paper.dep_ != "pobj" or paper.head.lower_ != "in":
        return False
    is_made_known = verb.lemma_ in words("events", "made_known")
    return is_made_known and paper.lemma_.lower() in words("events", "worth.statements")


def is_perfect(verb: Token) -> bool:
    """`has left`, `have agreed`."""
    return verb.tag_ == "VBN" and any(
        c.lower_ in {"has", "have", "'s", "'ve"} for c in verb.children if c.dep_ == "aux"
    )


def hangs_on(verb: Token, offset: int) -> bool:
    """Whether the word at this character belongs to the verb's own clause, and to none inside it."""
    return governor(verb, offset) == verb


def _is_only_compared(verb: Token) -> bool:
    """`than planned`, `than had been expected`: no deed of its own."""
    if verb.tag_ != "VBN" or not verb.deps.isdisjoint(SUBJECTS):
        return False
    return "than" in verb.below


def governor(verb: Token, offset: int) -> Token | None:
    """The verb whose clause the word at this character belongs to; an infinitive goes with the verb above."""
    token = verb.doc.token_at(offset)
    start = token
    while token is not None and start is not None and token.head.i != token.i:
        token = token.head
        if "mark" in token.deps and any(c.dep_ == "mark" and start.i < c.i for c in token.children):
            continue  # "came two days after the truce was announced"
        if is_before_what_is_said(token, start):
            continue  # "said on Monday it would halt the tests"
        if is_of_a_statement(token):
            continue  # "In a letter sent on Monday they offered …"
        if _is_only_compared(token):
            continue  # "ended earlier than planned on Wednesday"
        if token == verb:
            return verb
        if token.lemma_ == "be" and (then := next(filter(is_in_cleft, token.children), None)) is not None:
            return then
        if token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"xcomp", "aux", "auxpass"}:
            return token
        if token.dep_ == "relcl":
            return token  # "a paper by which all fire ceases on Friday", its verb taken for a noun
    return token
