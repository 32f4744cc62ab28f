"""Numbers as a reader meets them: in words, and in tables that stay narrow."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Document

COLUMNS = 10
"""Documents for which a table has a column each."""
SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def counted(n: int, noun: str, plural: str = "") -> str:
    """`two documents`: figures from eleven on, regular plural unless one is given."""
    return f"{SMALL[n] if n < len(SMALL) else f'{n:,}'} {noun if n == 1 else plural or noun + 's'}"


def in_columns(documents: Sequence[Document]) -> tuple[Document, ...]:
    """The documents, or none where a table with a column for each would be too wide to read."""
    return tuple(documents) if len(documents) <= COLUMNS else ()
