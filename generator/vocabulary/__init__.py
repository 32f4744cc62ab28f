"""The words the rules need, as data: one folder a language, one TOML file a subject; loads itself."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache, reduce
from operator import getitem
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


def languages() -> tuple[str, ...]:
    """The languages that have a vocabulary, by their two-letter codes."""
    return tuple(sorted(entry.name for entry in FOLDER.iterdir() if entry.is_dir() and entry.name.isalpha()))


@cache
def table(subject: str, language: str = "en") -> Mapping[str, Any]:
    """The whole table of a subject, as its TOML file has it."""
    return _read(FOLDER / language / f"{subject}.toml")


@cache
def _read(path: Path) -> Mapping[str, Any]:
    """Once a file, whether its table is asked for with the language or without."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def words(subject: str, *keys: str, language: str = "en") -> frozenset[str]:
    """The words listed under any of these keys of a subject's table; `a.b` is a key within another."""
    lists = (reduce(getitem, key.split("."), table(subject, language)) for key in keys)
    return frozenset(word for listed in lists for word in listed)
