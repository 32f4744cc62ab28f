"""Headings that no mark tells: short lines without a full stop, with paragraphs below them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from generator.collect.blocks import Block
from generator.collect.lines import ENDS

LONGEST = 160
ASKS = re.compile(r"(?:who|what|when|where|why|how|which|whose)\b", re.IGNORECASE)
RUN_IN = 10
"""Words of the longest heading run into its paragraph; a longer sentence in bold is news told in bold."""
OPENS = re.compile(r"\s*[\"“‘'(]?[^\Wa-z]")
"""How a sentence begins: a capital or a figure."""
LABEL = re.compile(r":[\"”'’]?$")
LEADS_ON = re.compile(
    r"(?:following|include[sd]?|including|are|were|is|by|as follows|said|says|told|that)\W*$"
)


def find_headings(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with bare headings marked."""
    marked = list(blocks)
    for at, block in enumerate(blocks):
        if block.is_open and block.role == "paragraph" and (rule := _heading_rule(blocks, at)):
            marked[at] = block.headed(rule)
    return marked


def _heading_rule(blocks: Sequence[Block], at: int) -> str | None:
    block = blocks[at]
    if len(block.words) > LONGEST:
        return None
    rest = (blocks[i] for i in range(at + 1, len(blocks)))
    following = next((b for b in rest if b.kind != "boilerplate" or b.role == "stub"), None)
    if following is None or following.kind == "heading":
        return None
    if starts_with_symbol(block.words):
        is_label = block.words.endswith(":") or len(block.words.split()) <= 4
        return "symbol heading" if is_label and len(block.words.split()) <= 8 else None
    if block.words.endswith("?"):
        apart = block.gap or (at > 0 and blocks[at - 1].rule == "post time")
        return "question heading" if ASKS.match(block.words) and apart and len(block.words) < 90 else None
    if LABEL.search(block.words):
        return _label_rule(block, following)
    before = blocks[at - 1] if at else None
    return "bare heading" if _is_bare(block) and _carries(following) and _is_free(block, before) else None


def _is_bare(block: Block) -> bool:
    """A line that stops without a stop and starts like a title."""
    return not ENDS.search(block.words) and not block.words[:1].islower() and len(block.words.split()) <= 25


def _is_free(block: Block, before: Block | None) -> bool:
    """A heading does not go on with a line that breaks off right above it."""
    breaks_off = before is not None and before.role == "paragraph" and before.is_prose
    return block.gap or not breaks_off or (before is not None and ENDS.search(before.words) is not None)


def _carries(following: Block) -> bool:
    """A heading has something below it that is not itself such a line."""
    return following.role in {"item", "stub", "row"} or ENDS.search(following.words) is not None


def _label_rule(block: Block, following: Block) -> str | None:
    """`Key points:` is a heading; `The delegation will be led by:` leads into its list."""
    is_label = len(block.words.split()) <= 7 and not LEADS_ON.search(block.words)
    return (
        "label heading"
        if (is_label and following.role != "item") or (is_label and block.words.istitle())
        else None
    )


def is_run_in(bold: str, rest: str) -> bool:
    """Whether words in bold that open a paragraph are its heading, though the rest follows on their line."""
    is_short = 1 < len(re.findall(r"\w+", bold)) <= RUN_IN
    return is_short and bold.rstrip("\"”’'").endswith((".", "!", "?")) and OPENS.match(rest) is not None


def starts_with_symbol(words: str) -> bool:
    """Whether the line opens with an emoji or another picture sign."""
    return unicodedata.category(words[0]) in {"So", "Sk"} if words else False
