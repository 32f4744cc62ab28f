"""Patterns over the letters of outlines, each with the letters that it cannot do without."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

GROUP = re.compile(
    r"\((?P<kind>\?P<\w+>|\?:|\?[=!]|\?<[=!])?(?P<inside>[^()]*)\)(?P<times>[*+?]|\{\d)?\d*,?\d*\}?\??"
)
NO_LETTER = re.compile(r"\\.|\[[^]]*\]")
SURE = re.compile(r"(?:[A-Za-z':;&]|,(?!\d*\}))(?![*?]|\{0)")
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Shape:
    """A pattern, and the letters of which each stands in all that it fits."""

    pattern: re.Pattern[str]
    needs: frozenset[str]


class Shapes(Generic[Row]):
    """Rows with a shape each, of which only those are tried whose letters are all there."""

    def __init__(self, rows: Iterable[Row], shape_of: Callable[[Row], Shape]) -> None:
        self._rows = [(shape_of(row).needs, row) for row in rows]

    def fitting(self, letters: str) -> list[Row]:
        """The rows whose letters all stand among these, in order."""
        known = _each_of(letters)
        return [row for needs, row in self._rows if needs <= known]


@lru_cache(maxsize=4)
def _each_of(letters: str) -> frozenset[str]:
    """Asked for by one table of rows after the other."""
    return frozenset(letters)


def shape(pattern: str) -> Shape:
    """A pattern with what it needs: letters and marks outside classes, choices and what may be left out."""
    plain, before = NO_LETTER.sub(".", pattern), ""
    while plain != before:
        plain, before = GROUP.sub(_kept, plain), plain
    return Shape(
        re.compile(pattern), frozenset() if "|" in plain or "(" in plain else frozenset(SURE.findall(plain))
    )


def _kept(group: re.Match[str]) -> str:
    """What of a group must stand there: nothing of one that rules out, chooses or may be left out."""
    rules_out = group["kind"] in {"?!", "?<!"}
    is_sure = not rules_out and "|" not in group["inside"] and group["times"] not in {"*", "?", "{0"}
    return group["inside"] if is_sure else "."


__all__ = ["Shape", "Shapes", "shape"]
