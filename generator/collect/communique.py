"""The communiqué: an official paper of several parties, with numbered or bulleted undertakings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from generator.collect.article import arrange_article
from generator.collect.blocks import Block
from generator.vocabulary import table

TOP = 4


def signs_of_communique(blocks: Sequence[Block]) -> float:
    """It names itself at the top, numbers its points, and tells what the parties agreed."""
    news = [block for block in blocks if block.kind in {"text", "heading"}]
    named = any(re.search(table("communique")["titles"], b.words, re.IGNORECASE) for b in news[:TOP])
    named = named or any(block.rule == "release notice" for block in blocks)
    numbered = sum(b.role == "item" and b.label is not None for b in news)
    acts = sum(re.search(table("communique")["acts"], b.words, re.IGNORECASE) is not None for b in news)
    return 0.6 * named + 0.3 * (numbered >= 3) + 0.3 * (acts >= 2) + 0.1 * (acts >= 1)


def arrange_communique(blocks: Sequence[Block], day: date | None = None) -> list[Block]:
    """As an article: its numbers are labels already."""
    return arrange_article(blocks, day)
