"""The bulletin: short headings, often with an emoji, over lists of one-line items."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from generator.collect.article import arrange_article
from generator.collect.blocks import Block
from generator.collect.headings import starts_with_symbol


def signs_of_bulletin(blocks: Sequence[Block]) -> float:
    """Emoji over sections, and more items than paragraphs."""
    open_blocks = [block for block in blocks if block.kind in {"text", "heading"}]
    symbols = sum(starts_with_symbol(block.words) for block in open_blocks)
    stubs = sum(block.role == "stub" for block in blocks)
    items = sum(block.role == "item" for block in open_blocks) + stubs
    share = items / max(len(open_blocks), 1)
    return (
        0.8 * (symbols >= 2) + 0.4 * (symbols >= 4) + 0.3 * (stubs >= 3) + 0.6 * (share > 0.4 and items >= 3)
    )


def arrange_bulletin(blocks: Sequence[Block], day: date | None = None) -> list[Block]:
    """As an article; a list mark alone on its line makes the next line an item."""
    return arrange_article(blocks, day)
