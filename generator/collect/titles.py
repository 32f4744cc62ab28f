"""Which block is the document's title, and what its tail says of the outlet."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.collect.blocks import Block
from generator.collect.lines import ENDS

TAIL = re.compile(r"\s+[|–—•»-]\s+(?P<outlet>[A-Z][^|–—•»]{1,38}?)\s*$")
SHOWN = 100
"""A sentence that has to serve as a title is cut at a word before this many characters."""


def mark_title(blocks: Sequence[Block]) -> tuple[list[Block], int]:
    """The blocks with the title as a heading and its repetitions set apart; its place, or -1."""
    marked = list(blocks)
    news = [i for i, b in enumerate(blocks) if b.kind not in {"boilerplate", "caption"}]
    at = next((i for i in news if blocks[i].level == 1), next(iter(news), -1))
    if at < 0 or not is_title(blocks, at):
        return marked, -1
    marked[at] = marked[at].headed("title")
    bare = without_tail(marked[at].words)
    for i in range(at + 1, min(at + 6, len(marked))):
        if marked[i].words in {bare, marked[at].words}:
            marked[i] = marked[i].aside("repeated title")
    return marked, at


def mark_masthead(blocks: Sequence[Block], title_at: int) -> list[Block]:
    """The blocks with the outlet's name, between the title and the byline or date line, set apart.

    A section's name stands there too; the outlet's comes back in the text.
    """
    marked = list(blocks)
    at = title_at + 1
    if title_at < 0 or at + 1 >= len(blocks) or blocks[at + 1].rule not in {"byline", "dateline"}:
        return marked
    name = blocks[at].words
    comes_back = any(name in block.words for block in blocks[at + 1 :])
    if blocks[at].is_open and len(name.split()) <= 5 and _is_name(name.replace("&", "and")) and comes_back:
        marked[at] = blocks[at].aside("masthead")
    return marked


def is_title(blocks: Sequence[Block], at: int) -> bool:
    """Whether the first block is a title: marked as such, or a short line without a full stop."""
    block = blocks[at]
    if block.kind == "heading":
        return True
    is_line = block.role == "paragraph" and not ENDS.search(block.words) and len(block.words) <= 250
    return block.is_open and (is_line or _stands_over_all(blocks, at))


def _stands_over_all(blocks: Sequence[Block], at: int) -> bool:
    """A title may end in a question or exclamation mark."""
    return blocks[at].words[-1:] in "?!" and len(blocks[at].words) < 120 and len(blocks) > at + 2


def without_tail(title: str) -> str:
    """The title without ` | Outlet` at its end."""
    return title[: found.start()] if (found := outlet_tail(title)) else title


def outlet_tail(title: str) -> re.Match[str] | None:
    """The tail that names the outlet: ` | CNN`, ` - The Herald`; several are cut from the last on."""
    found = TAIL.search(title)
    if found is None or len(found["outlet"].split()) > 5:
        return None
    return found if "|" in found.group() or _is_name(found["outlet"]) else None


def _is_name(words: str) -> bool:
    """After a dash only capitalised words are an outlet; ` - who wins` is part of the title."""
    return all(word[:1].isupper() or word in {"the", "of", "and"} for word in words.split())


def shortened(words: str) -> str:
    """A sentence cut at a word for use as a title."""
    if len(words) <= SHOWN:
        return words.rstrip(".:;, ")
    return words[:SHOWN].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"
