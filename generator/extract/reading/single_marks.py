"""Single quotation marks, told from apostrophes; offsets count from the paragraph's start.

British houses set speech in single marks, and the closing one is the apostrophe's own character. A closing
mark is therefore chosen among all that could close, best first: after a comma or full stop, before a blank
and not after a plural's s; a mark between two letters never closes anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.vocabulary import words

OPENER = re.compile(r"(?<![^\s(\[{—–\-/:\"“])[‘'‚‹](?=[^\s'’‘])")
CLOSER = re.compile(r"(?<=[^\s‘])['’›](?![\w’'])")
LONGEST = 1500
"""No quotation in single marks runs longer than this many characters; an apostrophe's partner would."""


def single_spans(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What stands between single marks outside the `taken` stretches, without the marks, in order."""
    if not any(mark in text for mark in "‘'‚‹"):
        return
    at = 0
    while opener := OPENER.search(text, at):
        at = opener.end()
        if _inside(opener.start(), taken) or _elided(text, opener.end()):
            continue
        end = _closer(text, opener.end(), taken)
        if end is not None:
            yield opener.end(), end
            at = end + 1


def _inside(offset: int, taken: Sequence[tuple[int, int]]) -> bool:
    return any(start <= offset < end for start, end in taken)


def _elided(text: str, after: int) -> bool:
    """Whether the mark stands for left-out letters: ’90s, ’em, ’til."""
    word = re.match(r"\w+", text[after:])
    return word is not None and (
        word.group().lower() in words("marks", "elided") or word.group()[0].isdigit()
    )


def _closer(text: str, start: int, taken: Sequence[tuple[int, int]]) -> int | None:
    """The mark that closes best before the next opening one; None when nothing does."""
    limit = min([s for s, _ in taken if s > start] + [start + LONGEST, len(text)])
    following = OPENER.search(text, start, limit)
    while following and _elided(text, following.end()):
        following = OPENER.search(text, following.end(), limit)
    stop = following.start() if following else limit
    ranked = [(_strength(text, m.start()), -m.start()) for m in CLOSER.finditer(text, start, stop)]
    return -max(ranked)[1] if ranked else None


def _strength(text: str, at: int) -> int:
    """How well a mark at this place closes a quotation: 3 after a stop, 2 elsewhere, 1 after a plural."""
    if text[at - 1] in ",.?!…":
        return 3
    return 1 if text[at - 1] == "s" and text[at + 1 : at + 2].isspace() else 2
