"""The communiqué: an official paper of several parties, with numbered or bulleted undertakings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from generator.collect.article import arrange_article
from generator.collect.blocks import Block
from generator.collect.furniture import is_running_text
from generator.vocabulary import table

TOP = 4


def signs_of_communique(blocks: Sequence[Block]) -> float:
    """It names itself at the top, numbers its points, and tells what the parties agreed."""
    news = [block for block in blocks if block.kind in {"text", "heading"}]
    named = any(_names_itself(block.words) for block in news[:TOP] if not is_running_text(block))
    named = named or any(block.rule == "release notice" for block in blocks)
    numbered = sum(b.role == "item" and b.label is not None for b in news)
    acts = sum(re.search(table("communique")["acts"], b.words, re.IGNORECASE) is not None for b in news)
    return 0.6 * named + 0.3 * (numbered >= 3) + 0.3 * (acts >= 2) + 0.1 * (acts >= 1)


def _names_itself(line: str) -> bool:
    """Whether a line is a paper's own title: it opens or ends with what it is, or is in capitals. A headline
    tells of one: `Two ports issue joint statement after talks`."""
    named = re.search(table("communique")["titles"], line, re.IGNORECASE)
    if named is None:
        return False
    before = line[: named.start()].rpartition(":")[2]
    return line.isupper() or len(before.split()) <= 1 or not line[named.end() :].strip()


def arrange_communique(blocks: Sequence[Block], day: date | None = None) -> list[Block]:
    """As an article: its numbers are labels already."""
    return arrange_article(blocks, day)
