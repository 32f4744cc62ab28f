"""Finding the terms of an issue in a text: whole words, one or several of it, acronyms in capitals."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache


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


__all__ = ["is_acronym", "pattern_of"]
