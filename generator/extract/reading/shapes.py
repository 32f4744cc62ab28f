"""Patterns over the letters of outlines, each with the letters that it cannot do without."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

GROUP = re.compile(
    r"\((?P<kind>\?P<\w+>|\?:|\?[=!]|\?<[=!])?(?P<inside>[^()]*)\)(?P<times>[*+?]|\{\d)?\d*,?\d*\}?\??"
)
NO_LETTER = re.compile(r"\\.|\[[^]]*\]")
SURE = re.compile(r"[A-Za-z](?![*?]|\{0)")
RARE = "YRDUAXLJZCIHMQTKGWNtyhFBwmqbEPSVifx"
"""The letters of outlines, those of few sentences first."""
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Shape:
    """A pattern, and the letters of which each stands in all that it fits."""

    pattern: re.Pattern[str]
    needs: frozenset[str]


class Shapes(Generic[Row]):
    """Rows with a shape each, laid under the rarest letter that it needs, so that few are tried."""

    def __init__(self, rows: Iterable[Row], shape_of: Callable[[Row], Shape]) -> None:
        self._by_letter: dict[str, list[tuple[int, frozenset[str], Row]]] = {}
        for number, row in enumerate(rows):
            needs = shape_of(row).needs
            rarest = next((letter for letter in RARE if letter in needs), "")
            self._by_letter.setdefault(rarest, []).append((number, needs, row))

    def fitting(self, letters: str) -> list[Row]:
        """The rows whose letters all stand among these, in order."""
        known = frozenset(letters)
        found = [
            (number, row)
            for letter, rows in self._by_letter.items()
            if not letter or letter in known
            for number, needs, row in rows
            if needs <= known
        ]
        found.sort(key=_number)
        return [row for _, row in found]


def _number(row: tuple[int, object]) -> int:
    return row[0]


def shape(pattern: str) -> Shape:
    """A pattern with what it needs: its letters outside classes, choices and what may be left out."""
    plain, before = NO_LETTER.sub(".", pattern), ""
    while plain != before:
        plain, before = GROUP.sub(_kept, plain), plain
    return Shape(re.compile(pattern), frozenset() if "|" in plain else frozenset(SURE.findall(plain)))


def _kept(group: re.Match[str]) -> str:
    """What of a group must stand there: nothing of one that looks around, chooses or may be left out."""
    looks = (group["kind"] or "?:")[:2] not in {"?P", "?:"}
    is_sure = not looks and "|" not in group["inside"] and group["times"] not in {"*", "?", "{0"}
    return group["inside"] if is_sure else "."


__all__ = ["Shape", "Shapes", "shape"]
