"""Reads Markdown: wrapped lines make one paragraph; headings, items, quotes, tables by their marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from generator.collect.blocks import Block
from generator.collect.headings import is_run_in
from generator.collect.lines import LONGEST_BY_HAND, Line, lines_of
from generator.collect.markup import noise_in, without_noise
from generator.collect.plain_text import Starts, begins, block_of, grouped, is_stub

FENCE = re.compile(r"(?:`{3,}|~{3,})[\w+-]*")
UNDERLINE = re.compile(r"={2,}|-{2,}")
QUOTE = re.compile(r"(?:>\s*)+")
PICTURE = re.compile(r"!\[([^\]]*)\]\([^)]*\)")
DEFINITION = re.compile(r"\[[^\]^][^\]]*\]:\s+\S+.*")
FOOTNOTE = re.compile(r"\[\^[^\]]+\]:\s*")
ROW = re.compile(r"\|.*\|")
ROW_RULE = re.compile(r"\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?")
PIPE = re.compile(r"\\?\|")
COMMENT = re.compile(r"<!--.*-->")
LEAD = re.compile(r"(\*\*|__)(?=\S)(?P<lead>(?:(?!\1).){1,120}(?<=\S))\1(?:\s+|$)")
"""Words in bold that open a paragraph or stand alone on their line."""


def read_markdown(text: str, start: int, starts: Starts) -> tuple[Block, ...]:
    """The blocks of text[start:]; `starts` tells a line that never continues the one before."""

    def breaks(line: Line, before: Line) -> bool:
        return (
            begins(line)
            or starts(line)
            or starts(before)
            or _is_single(line)
            or _is_single(before)
            or _is_bold(before)
            or len(before.words) > LONGEST_BY_HAND * 1.5  # such a line was not wrapped by hand
        )

    lines = [part for line in lines_of(text, start) for part in _lead_apart(line)]
    groups = _underlined(grouped(lines, breaks))
    return tuple(
        _block(text, group, is_lead=below is not None and not below[0].gap)
        for group, below in zip_longest(groups, groups[1:])
    )


def _lead_apart(line: Line) -> Iterator[Line]:
    """A line, or two where it opens with a heading in bold: `**22:40 Talks go on.** The mayor said …`."""
    lead = LEAD.match(line.words) if line.gap else None
    rest = line.words[lead.end() :] if lead else ""
    if lead is None or not is_run_in(lead["lead"], rest):
        yield line
        return
    head = lead.group().rstrip()
    yield replace(line, end=line.start + len(head), words=head)
    yield replace(line, start=line.end - len(rest), words=rest, gap=False)


def _is_bold(line: Line) -> bool:
    lead = LEAD.match(line.words)
    return lead is not None and lead.end() == len(line.words)


def _is_single(line: Line) -> bool:
    """Whether a line is a block of its own whatever stands around it."""
    looks = (FENCE, UNDERLINE, DEFINITION, ROW, ROW_RULE, PICTURE, COMMENT)
    return any(look.fullmatch(line.words) for look in looks) or line.words.startswith(("#", "[^"))


def _underlined(groups: list[list[Line]]) -> list[list[Line]]:
    """The groups, with the line that underlines a heading joined to it."""
    joined: list[list[Line]] = []
    for group in groups:
        is_underline = not group[0].gap and UNDERLINE.fullmatch(group[0].words)
        if joined and is_underline and not is_stub(joined[-1][0]) and not begins_item(joined[-1][0]):
            joined[-1].append(group[0])
        else:
            joined.append(group)
    return joined


def begins_item(line: Line) -> bool:
    """Whether the line opens a list item (a dash line below it is then no underline)."""
    return line.words.startswith(("- ", "* ", "+ ", "• ", "#", "|"))


def _block(text: str, lines: list[Line], *, is_lead: bool) -> Block:
    """The block of these lines; `is_lead`: more follows without a blank line."""
    first, words = lines[0], lines[0].words
    if len(lines) > 1 and UNDERLINE.fullmatch(lines[-1].words):
        level = 1 if lines[-1].words.startswith("=") else 2
        block = block_of(text, lines[:-1], emphasis=True)
        return replace(block.headed("heading mark"), role="heading", level=level)
    for look, make in ASIDE:
        if look.fullmatch(words):
            return Block(first.start, first.end, words, "markup", "boilerplate", make, first.gap)
    if picture := PICTURE.fullmatch(words):
        return _picture(first, picture)
    if ROW.fullmatch(words):
        return _row(text, first)
    if mark := QUOTE.match(words) or FOOTNOTE.match(words):
        lines = [replace(first, start=first.start + mark.end(), words=words[mark.end() :]), *lines[1:]]
        if not lines[0].words:
            return Block(first.start, first.end, words, "stub", "boilerplate", "quote mark", first.gap)
    block = block_of(text, lines, emphasis=True)
    return block.headed("bold heading") if is_lead and len(lines) == 1 and _is_bold(first) else block


ASIDE = (
    (FENCE, "code fence"),
    (DEFINITION, "link definition"),
    (ROW_RULE, "table rule"),
    (COMMENT, "comment"),
)
"""Lines that hold markup alone, and the rule that sets them apart."""


def _picture(line: Line, picture: re.Match[str]) -> Block:
    low, high = line.start + picture.start(1), line.start + picture.end(1)
    if not picture.group(1).strip():
        return Block(line.start, line.end, line.words, "picture", "boilerplate", "picture", line.gap)
    return Block(low, high, picture.group(1), "picture", "caption", "picture", line.gap)


def _row(text: str, line: Line) -> Block:
    """A table's row: its pipes are noise, so the cells read as one line."""
    pipes = tuple((line.start + m.start(), line.start + m.end()) for m in PIPE.finditer(line.words))
    inner = tuple(sorted({*pipes, *noise_in(text, line.start, line.end, emphasis=True)}))
    words = without_noise(text, line.start, line.end, inner)
    row = Block(line.start, line.end, words, "row", "text", "table row", line.gap, noise=inner)
    return row if words else row.aside("stray markup")
