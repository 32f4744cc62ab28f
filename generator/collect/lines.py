"""Lines of a text with their offsets, and whether a text breaks its lines by hand."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c]*")
BREAK = re.compile(r"\r\n|[\r\n\u2028\u2029\x0b\x0c]")
INVISIBLE = "\ufeff\u200b\u200c\u200d\u200e\u200f\u2060\u202a\u202b\u202c\u202d\u202e"
"""Byte order mark, zero-width and direction marks: part of the text, but no line consists of them alone."""

ENDS = re.compile(r"[.!?…:;][\"”’'»)\]*_]*$")
LONGEST_BY_HAND = 100
"""Editors wrap at 60 to 80; a file with longer lines lets the screen wrap."""


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


def is_wrapped_by_hand(lines: Sequence[Line]) -> bool:
    """Whether paragraphs run over several short lines, as in plain-text mail and press releases.

    Taught by agency texts set at 72 columns: no line is long, and most lines that are followed by another
    without a blank between break off in mid sentence.
    """
    inner = [line for line, following in itertools.pairwise(lines) if not following.gap]
    if len(inner) < 3 or max(len(line.words) for line in lines) > LONGEST_BY_HAND:
        return False
    broken = sum(not ENDS.search(line.words) and len(line.words) > 40 for line in inner)
    return broken >= 0.6 * len(inner)
