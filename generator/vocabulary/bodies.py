"""What the words of a body's name tell of it: which kind of party it can be, and over whom it is set."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.vocabulary import words

OWNED = re.compile(r"(\S+) (?:of|for)\b")


@lru_cache(maxsize=4096)
def words_of_kind(name: str) -> frozenset[str]:
    """The words of a name that can tell its kind, in small letters; none of a Labour Court, a Ministry of
    Labour or a Teachers' Board, where they only say what it is for."""
    parts = [part.strip("'").removesuffix("'s").lower() for part in name.split()]
    return frozenset() if _head(name) in words("parties", "authorities") else frozenset(parts)


def judges(name: str) -> bool:
    """Whether a body is there to judge between others: a court, an arbitration committee."""
    return _is_set_over(name, "judging")


def regulates(name: str) -> bool:
    """Whether a body watches over a trade: the Energy Regulator, a competition authority."""
    return _is_set_over(name, "regulating")


@lru_cache(maxsize=4096)
def _is_set_over(name: str, work: str) -> bool:
    """Whether the noun of a name says that this is a body's work, or another word of an authority's does."""
    head = _head(name)
    is_for = not words("parties", f"{work}_for").isdisjoint(name.lower().split())
    return head in words("parties", work) or (is_for and head in words("parties", "authorities"))


def _head(name: str) -> str:
    """The noun of a name: its last word, or the one before the first `of`."""
    owned = OWNED.search(name)
    return owned[1].lower() if owned else "".join(name.split()[-1:]).lower()
