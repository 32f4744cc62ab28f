"""Finding the terms of an issue in a text: whole words, one or several of it, acronyms in capitals; and
whether a term that somebody sets opens with its verb."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from generator.vocabulary import table

THIRD = re.compile(r"(?!this\b)\w{2,}(?:ed|[^s]s)")
"""A verb in the past, or of one who does it now."""


def pattern_of(terms: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of the terms as whole words, in the plural too: `POW` is never part of "powers"."""
    return _pattern(tuple(sorted(set(terms), key=lambda term: (-len(term), term))))


@cache
def _pattern(terms: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_any_number, terms))})(?!\w)")


def _any_number(term: str) -> str:
    words = re.escape(term).replace(r"\ ", r"\s+")
    return rf"{words}(?:s|['’]s)?" if is_acronym(term) else rf"(?i:{words}(?:s|es|['’]s)?)"


def is_acronym(term: str) -> bool:
    """Whether a term is written in capitals alone, so that small letters are another word."""
    return len(term) > 1 and term.isupper()


def opens_with_verb(said: str) -> bool:
    """Whether words without their subject read as a statement once it stands before them."""
    first = said.split(maxsplit=1)[0].lower()
    return first in table("stands")["terms"]["opens"] or THIRD.fullmatch(first) is not None


def is_of_several(said: str) -> bool:
    """Whether such words open with a verb that only several can be the subject of: `want it lifted`."""
    return said.split(maxsplit=1)[0].lower() in table("stands")["terms"]["several"]


__all__ = ["is_acronym", "is_of_several", "opens_with_verb", "pattern_of"]
