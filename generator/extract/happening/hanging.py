"""On what somebody's coming hangs: `if …`, `provided that …`, `depends on …`."""

from __future__ import annotations

import re

from generator.extract.reading.parse import Span, Token

WILL = {"will", "'ll", "would", "shall", "wo", "'d"}
MARKS = {"if", "unless", "once", "provided", "providing", "assuming"}
HANGING = {"depend", "hinge", "hang", "rest"}
LIMITS = {"condition", "provided", "providing", "subject", "depending", "pending"}

HANGS = re.compile(
    r"\b(?:provided|providing|on (?:the )?condition|only (?:if|when|once|after)|unless|(?:as|so) long as"
    r"|assuming|the (?:day|moment|minute) (?=\w+ \w+ (?:is|are|has|have)\b))\b[^.;\"]*"
)


def hanging(
    sentence: Span, verb: Token, state: tuple[str | None, Token | None]
) -> tuple[str | None, Token | str | None]:
    """A plan that the rest of its sentence makes hang on something."""
    found = HANGS.search(sentence.doc.text, verb.idx, sentence.end_char) if state[0] == "expected" else None
    if found is None or ("would" not in helpers_of(verb) and _is_told(sentence, found.start())):
        return state
    return "conditional", found[0].strip(' ",')


def _is_told(sentence: Span, start: int) -> bool:
    """`agreed to come only when the chair asked him`: what has happened binds nothing any more."""
    tags = (t.tag_ for t in sentence if t.idx >= start and t.tag_ in {"VBD", "VBZ", "VBP", "MD"})
    return next(tags, "") == "VBD"


def condition_of(verb: Token, above: list[Token]) -> Token | None:
    """The words on which the coming hangs, if any: `if …`, `as long as …`, `depends on …`."""
    for holder in (verb, *above):
        if holder.lemma_ in HANGING:
            return holder
    for holder in (verb, *(a for a in above if a.pos_ in {"VERB", "AUX"})):
        for child in holder.children:
            if _binds(child, verb):
                return child
    return None


def _binds(child: Token, verb: Token) -> bool:
    if child is verb or verb in child.subtree:
        return False
    if child.dep_ == "advcl":
        is_when = has_mark(child, {"when"})
        is_only = is_when and "only" in child.below
        is_ahead = is_when and child.tag_ in {"VBZ", "VBP"} and bool(helpers_of(verb) & WILL)
        return has_mark(child, MARKS) or is_only or is_ahead  # "I will come when there is a paper"
    if child.dep_ == "npadvmod":
        return "relcl" in child.deps  # the day he comes
    if child.dep_ == "advmod" and child.lower_ == "long":
        return "advcl" in child.deps  # as long as the guns are silent
    goals = {child.lower_, *(g.lower_ for g in child.children if g.dep_ == "pobj")}
    return child.dep_ in {"prep", "conj", "acl", "acomp"} and bool(goals & LIMITS)


def has_mark(verb: Token, marks: set[str]) -> bool:
    """Whether a clause opens with one of these words."""
    return any(c.dep_ in {"mark", "advmod"} and c.lower_ in marks for c in verb.children)


def helpers_of(verb: Token) -> set[str]:
    """The auxiliaries of a verb, and its `to`."""
    own = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    if verb.tag_ == "VBN" and "'d" in own:
        own = {*own - {"'d"}, "had"}  # "she'd gone to Lima"
    return {*own, "to"} if any(c.tag_ == "TO" for c in verb.children) else own


__all__ = ["HANGING", "MARKS", "WILL", "condition_of", "hanging", "has_mark", "helpers_of"]
