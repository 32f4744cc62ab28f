"""A claim in the past, asked: `the company walked out on Monday`, `Did the company walk out on Monday?`"""

from __future__ import annotations

import re

from generator.organize.phrases.phrasing import (
    BETWEEN,
    BOUND,
    LEFT,
    LONGEST_CLAIM,
    OPENING_DAY,
    QUOTED,
    small,
)
from generator.vocabulary import table

HELPERS = {
    "has",
    "have",
    "is",
    "are",
    "was",
    "were",
    "be",
    "been",
    "being",
    "did",
    "to",
    "not",
    "never",
    "and",
    "will",
}
NO_SUBJECT = re.compile(r"[,;:“”\"]|\b(?:who|which|that|and|but)\b")
"""What stands before a verb that is not the clause's own."""


def did_it(claim: str, verb: str) -> str:
    """The question whether the claim is so, from the lemma of its verb; empty where another verb helps it."""
    plain = OPENING_DAY.sub(
        r"\g<rest> on \g<day>", BETWEEN.sub("", QUOTED.sub("", claim)).strip(" .,;"), count=1
    )
    said = plain.split()
    places = (n for n, word in enumerate(said) if n and word.lower() in _past_of(verb))
    place = next(places, None)
    if place is None or said[0].lower() in BOUND or LEFT.search(plain) or len(said) > LONGEST_CLAIM:
        return ""
    end = place - 1 if said[place - 1].lower() == "had" else place
    subject = " ".join(said[:end])
    if not subject or said[end - 1].lower() in HELPERS or NO_SUBJECT.search(subject) or "…" in plain:
        return ""
    return f"Did {small(subject)} {verb} {' '.join(said[place + 1 :])}".rstrip() + "?"


def _past_of(verb: str) -> set[str]:
    """The ways its past may be written."""
    regular = {f"{verb}ed", f"{verb}d", f"{verb}{verb[-1:]}ed", f"{verb[:-1]}ied"}
    return regular | set(table("questions")["pasts"].get(verb, ()))
