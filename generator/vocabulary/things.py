"""One word for all names of a thing: a lorry and a truck are vehicles, a delegate is a representative."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from generator.vocabulary import table


@cache
def thing_classes() -> Mapping[str, tuple[str, ...]]:
    """Each noun to all classes it may belong to, each with `+` before it."""
    found: dict[str, list[str]] = {}
    for name, members in table("deeds")["things"].items():
        for word in members:
            found.setdefault(word, []).append(f"+{name}")
    return {word: tuple(names) for word, names in found.items()}


def classes_of(lemma: str) -> tuple[str, ...]:
    """The classes of a noun; the noun itself where it has none."""
    return thing_classes().get(lemma, (lemma,))
