"""Reads plain text: a line is a paragraph, unless the file breaks its lines by hand."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from generator.collect.blocks import Block
from generator.collect.lines import Line, is_broken, lines_of, wrap_width
from generator.collect.markup import noise_in, without_noise

BULLET = re.compile(r"(?:[•⦁◦‣▪●○■□▫◾◽🔹🔸–—]\ufe0f?|[-*+])\s+(?=\S)")
NUMBER = re.compile(r"(?:\(?\d{1,3}[.)]|\(?[a-z][.)]|[ivx]{1,5}[.)])\s+(?=\S)")
STUB = re.compile(r"(?:[-–—•*+·◦‣▪]|\*\s*\*\s*\*|[-_=*~]{3,})")
HEADING = re.compile(r"(#{1,6})\s+(?=\S)(.*?\S)\s*#*$")

TURN = re.compile(
    r"(?:Q|A|Question|Answer|[A-Z][A-Z.'’-]{2,}(?: [A-Z][A-Z.'’-]*){0,5})(?: ?\([^()]{2,80}\))?:\s"
)
"""A speaker's label in capitals, or that of a question or answer."""

Starts = Callable[[Line], bool]


def read_plain_text(text: str, start: int, starts: Starts) -> tuple[Block, ...]:
    """The blocks of text[start:]; `starts` tells a line that never continues the one before."""
    lines = list(lines_of(text, start))
    width = wrap_width(lines)

    def breaks(line: Line, before: Line) -> bool:
        return width is None or begins(line) or starts(line) or not is_broken(before, line, width)

    groups = grouped(lines, breaks)
    return tuple(block_of(text, group) for group in groups)


def begins(line: Line) -> bool:
    """Whether a line opens a block by its own look: a gap before it, a mark of list or heading, a label."""
    looks = (BULLET, NUMBER, HEADING, TURN)
    return line.gap or any(look.match(line.words) for look in looks) or is_stub(line)


def is_stub(line: Line) -> bool:
    """Whether a line holds nothing but a list mark or a rule."""
    return STUB.fullmatch(line.words) is not None


def grouped(lines: Sequence[Line], breaks: Callable[[Line, Line], bool]) -> list[list[Line]]:
    """Lines that belong together; `breaks(line, before)` tells where a new group begins."""
    groups: list[list[Line]] = []
    for line in lines:
        if groups and not breaks(line, groups[-1][-1]):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def block_of(text: str, lines: Sequence[Line], *, emphasis: bool = False) -> Block:
    """The block that these lines make: what its first line's marks say, offsets after the marks."""
    start, end, gap = lines[0].start, lines[-1].end, lines[0].gap
    if is_stub(lines[0]):
        return Block(start, end, text[start:end], "stub", "boilerplate", "list mark", gap)
    heading = HEADING.match(lines[0].words)
    if heading:
        start, end = start + heading.start(2), start + heading.end(2)
    block = Block(start, end, text[start:end], gap=gap)
    if heading:
        block = replace(block.headed("heading mark"), role="heading", level=len(heading.group(1)))
    else:
        block = without_mark(block)
    noise = noise_in(text, block.start, end, emphasis=emphasis)
    block = replace(block, words=without_noise(text, block.start, end, noise), noise=noise)
    return block if block.words else block.aside("stray markup")


def without_mark(block: Block) -> Block:
    """The block after the bullet or number it opens with, as an item; a number is the item's label."""
    mark = BULLET.match(block.words) or NUMBER.match(block.words)
    if mark is None:
        return block
    label = (block.start, block.start + len(mark.group().rstrip())) if mark.re is NUMBER else None
    start, words = block.start + mark.end(), block.words[mark.end() :]
    return replace(block, start=start, words=words, role="item", label=label)
