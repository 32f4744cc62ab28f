"""What the readers give and the shapes sort: a document's blocks in reading order, with true offsets.

A block is a stretch of lines that belong together: a paragraph, a heading, a list item, a table row. Its
offsets count code points of the whole text, half-open, and leave out marks before it (`## `, `- `).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from generator.model import Passage


@dataclass(frozen=True, slots=True)
class Block:
    """One block: `role` is what its marks say (paragraph, heading, item); `kind` and `rule` are our reading.

    `gap` tells whether blank lines (or a new element) stand before it; `level` is a heading's depth.
    """

    start: int
    end: int
    words: str
    role: str = "paragraph"
    kind: str = "text"
    rule: str = ""
    gap: bool = True
    level: int = 0
    posted: str | None = None
    label: tuple[int, int] | None = None
    noise: tuple[tuple[int, int], ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether no rule has set it apart yet."""
        return self.kind == "text"

    @property
    def is_prose(self) -> bool:
        """Whether it reads as running text: a paragraph or item that no rule has set apart."""
        return self.kind == "text" and self.role != "heading"

    def aside(self, rule: str) -> Block:
        """The block set apart as page furniture."""
        return replace(self, kind="boilerplate", rule=rule)

    def headed(self, rule: str) -> Block:
        """The block as a heading."""
        return replace(self, kind="heading", rule=rule)

    def captioned(self, rule: str) -> Block:
        """The block as a picture's caption."""
        return replace(self, kind="caption", rule=rule)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader made of a file: the text offsets count in, its blocks, and clues about the document."""

    text: str
    blocks: tuple[Block, ...]
    stated: Mapping[str, Any] = field(default_factory=dict)  # front matter: the editor's word
    clues: Mapping[str, str] = field(default_factory=dict)  # what the page says of itself in its head


def as_passages(blocks: Sequence[Block]) -> tuple[Passage, ...]:
    """The blocks as numbered passages: p1 is the first line a reader can read. Markup around a whole block,
    the stars of `*Photo: A. Lund*`, stays outside."""
    return tuple(
        Passage(f"p{number}", b.start, b.end, b.kind, b.rule, b.posted, b.label, b.noise)
        for number, b in enumerate(map(_bared, blocks), 1)
    )


def _bared(block: Block) -> Block:
    """The block without the noise that it begins and ends with; of nothing but markup all stays."""
    if not block.words:
        return block
    noise = [*block.noise]
    start, end = block.start, block.end
    while noise and noise[0][0] <= start and noise[0][1] < end and block.label is None:
        start = max(start, noise.pop(0)[1])
    while noise and noise[-1][1] >= end and noise[-1][0] > start:
        end = min(end, noise.pop()[0])
    return replace(block, start=start, end=end, noise=tuple(noise))
