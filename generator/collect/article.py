"""The article: a title, a date line, paragraphs, now and then a heading between them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from generator.collect.blocks import Block
from generator.collect.captions import find_captions, find_credited
from generator.collect.dates import read_stamp
from generator.collect.headings import find_headings
from generator.collect.titles import mark_title

TOP = 6
"""A date alone on a line is the dateline among the first blocks only."""


def signs_of_article(blocks: Sequence[Block]) -> float:
    """What is nothing else is an article."""
    return 0.5


def arrange_article(blocks: Sequence[Block], day: date | None = None) -> list[Block]:
    """Title, date line, bare headings and captions told apart."""
    marked = [b.aside("dateline") if _is_dateline(b, at) else b for at, b in enumerate(blocks)]
    return arrange_prose(marked)


def arrange_prose(blocks: Sequence[Block]) -> list[Block]:
    """What every shape of prose shares: title, bare headings, captions."""
    marked, title_at = mark_title(find_credited(blocks))
    return find_captions(find_headings(marked), title_at=title_at)


def _is_dateline(block: Block, at: int) -> bool:
    return at < TOP and block.is_prose and read_stamp(block.words) is not None
