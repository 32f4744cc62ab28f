"""Lines of a text with their offsets, and whether a text breaks its lines by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c]*")
BREAK = re.compile(r"\r\n|[\r\n\u2028\u2029\x0b\x0c]")
INVISIBLE = "\ufeff\u200b\u200c\u200d\u200e\u200f\u2060\u202a\u202b\u202c\u202d\u202e"
"""Byte order mark, zero-width and direction marks: part of the text, but no line consists of them alone."""

ENDS = re.compile(r"[.!?…:;][\"”’'»)\]*_]*$")
LONGEST_BY_HAND = 100
"""Editors wrap at 60 to 80; a file with longer lines lets the screen wrap."""

SHORTEST_BY_HAND = 50


@dataclass(frozen=True, slots=True)
class Line:
    """A line that has something to read: its trimmed range, its indent, and whether a blank line precedes."""

    start: int
    end: int
    words: str
    indent: int
    gap: bool


def lines_of(text: str, start: int = 0) -> Iterator[Line]:
    """The lines of text[start:] that are not blank."""
    gap, at = True, start
    while at < len(text):
        found = LINE.match(text, at)
        raw = found.group() if found else ""
        trimmed = raw.strip().strip(INVISIBLE).strip()
        if trimmed:
            low = at + raw.index(trimmed)
            yield Line(low, low + len(trimmed), trimmed, len(raw) - len(raw.lstrip()), gap)
        gap = not trimmed
        at += len(raw)
        ending = BREAK.match(text, at)
        at = ending.end() if ending else at


def wrap_width(lines: Sequence[Line]) -> int | None:
    """The width at which a text breaks its lines by hand, None where a line is a paragraph.

    Taught by agency texts and press releases set at 72 columns: no line is long, and lines break off in mid
    sentence where the next word would not have fitted.
    """
    width = max((_length(line) for line in lines), default=0)
    if not SHORTEST_BY_HAND <= width <= LONGEST_BY_HAND:
        return None
    full = [line for line, following in pairwise(lines) if is_broken(line, following, width)]
    broken = sum(ENDS.search(line.words) is None for line in full)
    return width if broken >= 2 and broken >= 0.5 * len(full) else None


def is_broken(line: Line, following: Line, width: int) -> bool:
    """Whether `following` goes on with `line`: no blank between, and its first word did not fit any more."""
    return not following.gap and _length(line) + 1 + len(following.words.split()[0]) > width


def _length(line: Line) -> int:
    return line.indent + len(line.words)
