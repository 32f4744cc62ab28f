"""Verbs of saying that leave their words unsaid: refused, denied, asked for, not said yet."""

from __future__ import annotations

from functools import cache

from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Token
from generator.extract.reading.readings import Reading
from generator.extract.reading.verb_forms import inflected
from generator.extract.reference.lost_subjects import behind_conjunction
from generator.vocabulary import words

OPEN = frozenset({"may", "might", "could", "should", "will", "'ll", "wo"})
"""What somebody may or will say, nobody has said yet."""
IN_DOUBT = frozenset({"if", "unless", "whether"})


def is_withheld(verb: Token, reading: Reading) -> bool:
    """Whether the verb leaves its words unsaid: "has not confirmed", "declined to say", "if they agree",
    "their reluctance to confirm"."""
    seen: set[int] = set()
    while verb.i not in seen:
        seen.add(verb.i)
        subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
        own = subjects or behind_conjunction(verb, reading)
        if _is_denied(verb) or any(_is_nobody(subject) for subject in subjects):
            return True
        above = verb.head
        if above.lower_ in words("saying", "reluctance") and verb.dep_ in {"xcomp", "acl", "pcomp", "prep"}:
            return True
        if verb.dep_ == "prep" and verb.i > above.i and above.pos_ == "VERB":
            verb = above
            continue  # "whether he broke the law by urging them to go"
        if verb.dep_ not in {"xcomp", "pcomp", "conj"} or (own and verb.dep_ == "conj"):
            return False  # "Neither came, and the mayor said": a clause of its own
        if above.lower_ == "without" or above.lower_ in _withholding():
            return True
        verb = above
    return False


def _is_denied(verb: Token) -> bool:
    if any(c.dep_ == "aux" and c.lower_ in OPEN for c in verb.children):
        return True
    return any(c.dep_ == "neg" or (c.dep_ == "mark" and c.lower_ in IN_DOUBT) for c in verb.children)


def _is_nobody(subject: Token) -> bool:
    """Whether a subject says that no one did: "nobody", "no minister", "neither side"."""
    return any(t.lower_ in words("saying", "nobody") for t in (subject, *subject.lefts))


@cache
def _withholding() -> frozenset[str]:
    return frozenset(form for base in words("saying", "withhold") for form in inflected(base))
