"""The article: a title, a date line, paragraphs, now and then a heading between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from generator.collect.blocks import Block
from generator.collect.captions import find_captions, find_credited
from generator.collect.dates import find_stamp, without_clocks
from generator.collect.headings import find_headings
from generator.collect.titles import mark_masthead, mark_title
from generator.vocabulary import words

LONGEST = 80
"""Characters of a line that gives place, date and hour."""

STOP = re.compile(r"(?<![ap]\.m)\.$")
BESIDE = 9
"""Words of a place, a paper's name or an edition beside the date."""
TOP = 6
"""A date alone on a line is the dateline among the first blocks only."""


def signs_of_article(blocks: Sequence[Block]) -> float:
    """What is nothing else is an article."""
    return 0.5


def arrange_article(blocks: Sequence[Block], day: date | None = None) -> list[Block]:
    """Title, date line, bare headings and captions told apart."""
    return arrange_prose(mark_datelines(blocks))


def mark_datelines(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with the lines on top that give the document's date set apart."""
    top = [at for at, block in enumerate(blocks) if block.kind != "boilerplate"][:TOP]
    marked = list(blocks)
    for at in top:
        marked[at] = blocks[at].aside("dateline") if _is_dateline(blocks[at]) else blocks[at]
    return marked


def arrange_prose(blocks: Sequence[Block]) -> list[Block]:
    """What every shape of prose shares: title, bare headings, captions."""
    marked, title_at = mark_title(find_credited(blocks))
    marked = mark_masthead(marked, title_at)
    return find_captions(find_headings(marked), title_at=title_at)


def _is_dateline(block: Block) -> bool:
    """A date alone, or with a place, an hour, an edition: `Geneva, 18 September 2024, updated 18:05`."""
    if not block.is_prose or len(block.words) > LONGEST or STOP.search(block.words):
        return False
    found = find_stamp(block.words)
    rest = without_clocks(f"{block.words[: found[0]]} {block.words[found[1] :]}").split() if found else []
    small = {word.strip(",;:.()") for word in rest if word.islower()} - words("posting", "beside_dates")
    return found is not None and len(rest) <= BESIDE and not small
