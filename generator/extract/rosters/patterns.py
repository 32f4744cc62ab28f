"""The shapes of words that tell of a delegation, built from the vocabulary once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from generator.vocabulary import table


@cache
def team_nouns() -> frozenset[str]:
    """The nouns that mean a delegation, as lemmas."""
    return frozenset(table("teams")["teams"])


def either(words: Sequence[str]) -> str:
    """A pattern for any of these words, the longest first, blanks as wide as they come."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


def number_pattern() -> str:
    """A pattern for a number of people, in figures or words."""
    return rf"\d{{1,3}}|{either(list(table('numbers')['words']))}"


@cache
def signs() -> re.Pattern[str]:
    """A quick look before the rules run: words without which no rule can hold."""
    book = table("teams")
    listed = [*book["signs"], *book["teams"], *book["join"], *book["chief_negotiators"]]
    counted = rf"(?:{number_pattern()})\s+(?:[a-z-]+\s+)?(?:{either(table('parties')['seats'])})"
    return re.compile(
        rf"\b(?:{either(listed)}|{counted})|(?:^\W*|[;,]\s(?:and,?\s)?)(?:for|on behalf)\b", re.IGNORECASE
    )
