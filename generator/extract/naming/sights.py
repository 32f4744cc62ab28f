"""A stretch of words that may be a name, in one place: what stands before and behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from generator.extract.naming.common_words import is_common
from generator.extract.naming.names import Piece
from generator.extract.reading.analysis import Paragraph

WINDOW = 48
"""Characters looked at on either side of a possible name."""
BLANKS = re.compile(r"  +")
WORD_BEFORE = re.compile(r"([\w'.-]+),? [\[\"']?$")


@dataclass(frozen=True)
class Sight:
    """A possible name in one place: the passage, the piece, the model's labels there (start, end, label)."""

    paragraph: Paragraph
    piece: Piece
    labels: tuple[tuple[int, int, str], ...]

    @property
    def text(self) -> str:
        """The words joined by one space."""
        return " ".join(self.piece.words)

    @cached_property
    def before(self) -> str:
        """What stands before, straightened; the blanks that markup leaves are one."""
        return BLANKS.sub(" ", self.paragraph.doc.text[max(0, self.piece.start - WINDOW) : self.piece.start])

    @cached_property
    def after(self) -> str:
        """What stands after, straightened; the blanks that markup leaves are one, before a stop none."""
        after = self.paragraph.doc.text[self.piece.end : self.piece.end + WINDOW]
        return BLANKS.sub(lambda blank: "" if after[blank.end() :][:1] in ",.;:!?" else " ", after)

    @cached_property
    def label(self) -> str:
        """The model's label for the stretch, "" where it has none."""
        for start, end, label in self.labels:
            if start < self.piece.end and self.piece.start < end:
                return label
        return ""

    @cached_property
    def word_before(self) -> str:
        """The word right before, a comma between allowed."""
        match = WORD_BEFORE.search(self.before)
        return match[1] if match else ""

    @cached_property
    def opening_tag(self) -> str:
        """The part of speech (Penn Treebank) of the first word where it opens a sentence, else ""."""
        if not self.piece.opens:
            return ""
        end = self.piece.start + len(self.piece.words[0])
        span = self.paragraph.doc.char_span(self.piece.start, end)
        return "" if span is None else span[0].tag_


def is_rare(sight: Sight) -> bool:
    """More than one word, and no capitalised one of them stands in the dictionary."""
    capitals = [word for word in sight.piece.words if word[0].isupper()]
    return len(sight.piece.words) > 1 and not any(is_common(word) for word in capitals)
