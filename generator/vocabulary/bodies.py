"""What the words of a body's name tell of it: which kind of party it can be, and whether it judges others."""

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
    return frozenset() if set(_heads(name)) & words("parties", "authorities") else frozenset(parts)


@lru_cache(maxsize=4096)
def judges(name: str) -> bool:
    """Whether a body is there to judge between others: a court, an arbitration committee."""
    heads, parts = set(_heads(name)), set(name.lower().split())
    is_between = bool(parts & words("parties", "judging_for")) and bool(
        heads & words("parties", "authorities")
    )
    return is_between or bool(heads & words("parties", "judging"))


@lru_cache(maxsize=4096)
def regulates(name: str) -> bool:
    """Whether a body watches over a trade: the Energy Regulator, a competition authority."""
    heads, parts = set(_heads(name)), set(name.lower().split())
    is_over = bool(parts & words("parties", "regulating_for")) and bool(
        heads & words("parties", "authorities")
    )
    return is_over or bool(heads & words("parties", "regulating"))


def _heads(name: str) -> tuple[str, ...]:
    """The noun of a name: its last word, or the one before the first `of`."""
    owned = OWNED.search(name)
    return (owned[1].lower(),) if owned else tuple(name.lower().split()[-1:])
