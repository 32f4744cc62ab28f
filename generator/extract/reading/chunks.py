"""The chunks of an outline, and what becomes of them beside each other: times go, at her side is with her."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.extract.reading.parse import Token

BESIDE = frozenset(("side", "elbow", "left", "right", "heels", "flank"))


AT = frozenset(("at", "by", "on", "to", "beside", "against"))
"""How one is there: *at* her side, *to* her left."""


class Chunk(NamedTuple):
    """Some words of a sentence at characters start to end, with their main word; `side` is whose they are."""

    letter: str
    start: int
    end: int
    head: Token
    side: str | None = None


def settled(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The chunks without times and what joins them to the sentence (*on Tuesday*, Tuesday*'s*); whoever is at
    her side is with her."""
    kept: list[Chunk] = []
    for chunk in chunks:
        if chunk.letter == "'" and kept and kept[-1].letter == "_":
            kept.pop()
        elif chunk.letter == "f" and kept and kept[-1].head.lower_ == "behalf":
            kept[-2:] = kept[-1:]  # on behalf of: for
        elif chunk.letter == "_":
            while kept and kept[-1].letter in "ifUN_":
                kept.pop()
            kept.append(chunk)
        elif chunk.head.lower_ in BESIDE:
            kept = _with_whom(kept) or [*kept, chunk]
        else:
            kept.append(chunk)
    kept = [chunk for chunk in kept if chunk.letter != "_"]
    told: list[Chunk] = []
    for number, chunk in enumerate(kept):
        title = _retold(kept, number) if chunk.letter in "LVq" else ""
        if title == "H" and number and kept[number - 1].letter in "ET":
            told[-1] = chunk._replace(letter=title, start=kept[number - 1].start)
        else:
            told.append(chunk._replace(letter=title) if title else chunk)
    return told


def _with_whom(kept: Sequence[Chunk]) -> list[Chunk]:
    """The chunks before *side* or *elbow* where they tell whose it is: at *her* side, at *X's* elbow."""
    letters = "".join([one.letter for one in kept[-3:]])
    if kept[-2:] and letters[-2:-1] == "i" and kept[-2].head.lower_ not in AT:
        return []  # asked if his side was there
    if letters.endswith(("iq", "iy")):
        return [*kept[:-2], kept[-2]._replace(letter="W"), kept[-1]._replace(letter="y")]
    return [*kept[:-3], kept[-3]._replace(letter="W"), kept[-2]] if letters == "iP'" else []


def _retold(kept: Sequence[Chunk], number: int) -> str:
    """The letter of *her* that is somebody before a name (with *her* X came), and of what the parse takes for
    a verb and is an office before one (, *harbour* master X, union *head* X); else none."""
    chunk = kept[number]
    if chunk.letter == "L" and number and kept[number - 1].letter == "(":
        return "H"  # X (leading)
    behind = "".join([one.letter for one in kept[number + 1 : number + 3]])
    if chunk.letter == "q":
        return "y" if behind.startswith("P") and chunk.head.lower_ == "her" else ""
    if not number or chunk.head.tag_ not in {"VB", "VBP", "NN"} or not behind.startswith(("P", "EP")):
        return ""
    before = kept[number - 1].letter
    if chunk.letter == "L":
        return "H" if chunk.head.lower_ == "head" and before in "ETS'" else ""
    return "E" if before in "E&,:bq'" else ""
