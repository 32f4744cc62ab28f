"""Reads HTML: the whole reading text in document order, each block with what the page's markup says of it.

Nothing is dropped but scripts, styles and drawings: what stands around the article is set apart. Offsets
count in the reading text made here: blocks parted by a blank line, blanks drawn together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from bs4 import BeautifulSoup
from bs4.element import NavigableString

from generator.collect.blocks import Block, Reading
from generator.collect.page_head import clues_of
from generator.collect.page_parts import Page, Part
from generator.collect.plain_text import without_mark

PARTED = "\n\n"
CELLS = " | "
BLANKS = re.compile(r"[ \t\r\n\f\v]+")
MOST_LINK = 0.9
"""Share of a block's letters in one link from which on the block is a link, not a sentence."""


@dataclass(slots=True)
class Piece:
    """A block in the making: its part of the page, its texts, how much of them is link or time."""

    part: Part
    texts: list[str] = field(default_factory=list)
    linked: int = 0
    timed: int = 0
    breaks: int = 0

    @property
    def words(self) -> str:
        """The block's text with blanks drawn together."""
        return BLANKS.sub(" ", "".join(self.texts)).strip()


def read_html(text: str) -> Reading:
    """The reading of a page; its `text` is the reading text that all offsets count in."""
    soup = BeautifulSoup(text, "html5lib")
    page = Page(soup)
    blocks, parts, at = [], [], 0
    for piece in _rows(_pieces(page)):
        words = piece.words
        blocks.append(_block(piece, at, words))
        parts.append(words)
        at += len(words) + len(PARTED)
    return Reading(PARTED.join(parts), tuple(blocks), clues=clues_of(soup))


def _pieces(page: Page) -> Iterator[Piece]:
    """The blocks of the page in document order; none of them is empty."""
    piece: Piece | None = None
    for string, part in page.strings():
        if piece is None or part.block is not piece.part.block or piece.breaks > 1:
            if piece and piece.words:
                yield piece
            piece = Piece(part)
        _add(piece, string, part)
    if piece and piece.words:
        yield piece


def _add(piece: Piece, string: NavigableString | None, part: Part) -> None:
    """A string, or a line break where there is none."""
    if string is None:
        piece.breaks += 1
        piece.texts.append(" ")
        return
    words = str(string)
    if words.strip():
        piece.breaks = 0
        piece.linked += len(words.strip()) * part.linked
        piece.timed += len(words.strip()) * part.timed
        piece.part = part if not piece.texts else piece.part
    piece.texts.append(words)


def _rows(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """The pieces with the cells of a table's row joined into one."""
    row: Piece | None = None
    for piece in pieces:
        if row is not None and piece.part.row is not None and piece.part.row is row.part.row:
            row.texts += [CELLS, *piece.texts]
            continue
        if row is not None:
            yield row
        row = piece
    if row is not None:
        yield row


def _block(piece: Piece, start: int, words: str) -> Block:
    part = piece.part
    pipes = re.finditer(r"\|", words) if part.row else ()
    noise = tuple((start + pipe.start(), start + pipe.end()) for pipe in pipes)
    block = Block(
        start, start + len(words), words, part.role, level=part.level, posted=part.posted, noise=noise
    )
    if rule := _aside_rule(piece, words):
        return block.aside(rule)
    if part.is_caption:
        return block.captioned("figure caption")
    return block.headed("heading mark") if part.role == "heading" else without_mark(block)


def _aside_rule(piece: Piece, words: str) -> str:
    """The rule of the page's part, or what a block of nothing but a time or a link is."""
    if piece.part.rule:
        return piece.part.rule
    if piece.timed > 0.6 * len(words):
        return "post time" if piece.part.posted else "dateline"
    is_link = piece.linked > MOST_LINK * len(words) and not re.search(r"[.!?”\"]$", words)
    return "link" if is_link and piece.part.role != "heading" else ""
