"""Given names and surnames of some eighty languages, for whoever the table of given names does not know.

They come with Faker, which makes up people and so keeps lists of what people are called. A list says that a
word can be a name; it joins no two spellings and tells no gender, as the table does.
"""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from types import ModuleType

from faker.providers import person

from generator.vocabulary.names import fold

LATIN = re.compile(r"[A-Za-zÀ-ž][A-Za-zÀ-ž'’-]+")
"""What our texts can be compared with; one letter is an initial."""


def is_listed_given(word: str) -> bool:
    """Whether people somewhere are given the name; of a double name its first part counts."""
    folded = fold(word)
    return folded in _names("first_") or folded.split("-")[0] in _names("first_")


def is_listed_surname(word: str) -> bool:
    """Whether families somewhere bear the name."""
    return fold(word) in _names("last_")


@cache
def _names(part: str) -> frozenset[str]:
    """The names of the lists whose titles begin so, folded."""
    lists = (
        names
        for module in _languages()
        for title, names in vars(module.Provider).items()
        if title.startswith(part) and isinstance(names, Iterable)
    )
    return frozenset(fold(name) for names in lists for name in names if LATIN.fullmatch(str(name)))


def _languages() -> Iterator[ModuleType]:
    for found in pkgutil.iter_modules(person.__path__):
        yield import_module(f"{person.__name__}.{found.name}")
