"""Patterns over the letters of outlines, each with the letters that it cannot do without."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

GROUP = re.compile(
    r"\((?P<kind>\?P<\w+>|\?:|\?[=!]|\?<[=!])?(?P<inside>[^()]*)\)(?P<times>[*+?]|\{\d)?\d*,?\d*\}?\??"
)
NO_LETTER = re.compile(r"\\.|\[[^]]*\]")
SURE = re.compile(r"[A-Za-z](?![*?]|\{0)")


@dataclass(frozen=True, slots=True)
class Shape:
    """A pattern, and the letters of which each stands in all that it fits."""

    pattern: re.Pattern[str]
    needs: frozenset[str]

    def matches(self, letters: str, known: frozenset[str]) -> Iterator[re.Match[str]]:
        """Where it fits these letters, which are `known` as a set, so that most patterns are not tried."""
        return self.pattern.finditer(letters) if self.needs <= known else iter(())


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


__all__ = ["Shape", "shape"]
