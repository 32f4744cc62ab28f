"""Page furniture: what a page prints around its news. Set apart with the rule's name, never dropped.

The words are data (`vocabulary/en/furniture.toml`); here is only how a rule is held against a document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from generator.collect.blocks import Block
from generator.collect.dates import read_stamp
from generator.collect.lines import ENDS, Line
from generator.vocabulary import table

SENTENCE = 6
"""Words that no numbered link of a page has which ends in a full stop."""
LONG = 4
"""Letters that no small word of a headline has more of: `From` and `With` may stand either way."""
HEADLINE = 7
"""Words of a headline in capitals; an entry of a list of names has fewer."""


@dataclass(frozen=True, slots=True)
class LineRule:
    """One kind of furniture line; `company` asks that a neighbour is furniture too."""

    rule: str
    longest: int
    pattern: re.Pattern[str]
    company: bool

    def fits(self, words: str) -> bool:
        """Whether a line of these words is this kind of furniture."""
        return len(words) <= self.longest and self.pattern.search(words) is not None


@dataclass(frozen=True, slots=True)
class SectionRule:
    """One kind of furniture section: what opens it, and how far it goes.

    `rest` is how many paragraphs of prose it may take with it at the foot of a page, `short` ends it soon.
    """

    rule: str
    pattern: re.Pattern[str]
    rest: int
    short: bool


@cache
def line_rules() -> tuple[LineRule, ...]:
    """The line rules in the order of their file; the first that fits names the furniture."""
    return tuple(
        LineRule(row["rule"], row["longest"], _pattern(row), row.get("company", False))
        for row in table("furniture")["line"]
    )


@cache
def section_rules() -> tuple[SectionRule, ...]:
    """The section rules in the order of their file."""
    return tuple(
        SectionRule(
            row["rule"],
            re.compile(rf"(?:{row['opens']})\Z", re.IGNORECASE),
            row.get("rest", 0),
            row.get("short", False),
        )
        for row in table("furniture")["section"]
    )


def _pattern(row: dict[str, str]) -> re.Pattern[str]:
    flags = 0 if row.get("case") else re.IGNORECASE
    if "whole" in row:
        return re.compile(rf"\A(?:{row['whole']})\W*\Z", flags)
    return re.compile(rf"\A{row['starts']}" if "starts" in row else row["search"], flags)


def furniture_rule(words: str) -> str | None:
    """The name of the line rule that fits these words without asking their neighbours."""
    return next((rule.rule for rule in line_rules() if not rule.company and rule.fits(words)), None)


def is_furniture(line: Line) -> bool:
    """Whether a line is furniture by itself, and so no part of a paragraph around it."""
    return furniture_rule(line.words) is not None


def set_furniture_apart(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with line furniture, then video stubs, addresses and sections set apart."""
    marked = [_by_line(block) for block in blocks]
    for step in (_in_company, _videos, _addresses, _sections, _other_stories):
        marked = step(marked)
    return marked


def _by_line(block: Block) -> Block:
    if not block.is_prose or block.role == "row":
        return block
    rule = furniture_rule(block.words)
    return block.aside(rule) if rule else block


def _in_company(blocks: Sequence[Block]) -> list[Block]:
    """A menu word beside furniture or another menu word is furniture; alone it may be a heading."""
    shy = [rule for rule in line_rules() if rule.company]
    rules = [next((r.rule for r in shy if b.is_prose and r.fits(b.words)), None) for b in blocks]
    marked = list(blocks)
    for at, (block, rule) in enumerate(zip(blocks, rules, strict=True)):
        near = [i for i in (at - 1, at + 1) if 0 <= i < len(blocks)]
        if rule and (any(rules[i] for i in near) or len(block.words.split()) > 2):
            marked[at] = block.aside(rule)
        elif at > 1 and _goes_on_menu(marked, at):
            marked[at] = block.aside(marked[at - 1].rule)
    return marked


def _goes_on_menu(blocks: Sequence[Block], at: int) -> bool:
    """A short line right below two lines of a menu is its next entry."""
    block = blocks[at]
    is_entry = (
        block.is_prose and not block.gap and len(block.words.split()) <= 3 and not ENDS.search(block.words)
    )
    return is_entry and all(blocks[i].rule == "menu" for i in (at - 1, at - 2))


def _videos(blocks: Sequence[Block]) -> list[Block]:
    """The lines right above a video's running time, no blank between, are its still and its title."""
    marked = list(blocks)
    for at, block in enumerate(blocks):
        above = at
        while block.rule == "video" and above > 0 and not marked[above].gap and at - above < 3:
            above -= 1
            if marked[above].is_open:
                marked[above] = marked[above].aside("video")
    return marked


def _addresses(blocks: Sequence[Block]) -> list[Block]:
    """A bare address below "Original url:" is the original's."""
    marked = list(blocks)
    for at in range(1, len(blocks)):
        if marked[at].rule == "address" and blocks[at - 1].rule == "original address":
            marked[at] = marked[at].aside("original address")
    return marked


def _sections(blocks: Sequence[Block]) -> list[Block]:
    marked = list(blocks)
    at = 0
    while at < len(marked):
        rule = _opened(marked[at])
        inside = list(_section(marked, at, rule)) if rule else []
        if rule is None or not _is_section(marked, inside, rule):
            at += 1
            continue
        for i in inside if len(inside) > 1 or marked[at].kind == "boilerplate" else ():
            marked[i] = marked[i] if marked[i].kind == "boilerplate" else marked[i].aside(rule.rule)
        at = inside[-1] + 1
    return marked


def _is_section(blocks: Sequence[Block], inside: Sequence[int], rule: SectionRule) -> bool:
    """Whether the places can be a section: what closes a page stands behind some news, and what is offered
    beside the news is less than the news. `Press Office` below a ministry's name opens nothing."""
    if rule.rest:
        return any(is_running_text(block) or _is_sentence(block) for block in blocks[: inside[0]])
    news = [i for i, block in enumerate(blocks) if block.kind != "boilerplate"]
    taken = sum(len(blocks[i].words) for i in inside)
    return 2 * taken < sum(len(blocks[i].words) for i in {*news, *inside})


def _opened(block: Block) -> SectionRule | None:
    if block.kind == "caption" or len(block.words) > 120:
        return None
    return next((rule for rule in section_rules() if rule.pattern.match(block.words)), None)


def _section(blocks: Sequence[Block], at: int, rule: SectionRule) -> Iterator[int]:
    """The places that belong to the section opened at `at`."""
    prose_left = sum(is_running_text(block) for block in blocks[at + 1 :])
    takes_rest = at >= len(blocks) / 2 and prose_left <= rule.rest
    yield at
    for i in range(at + 1, len(blocks)):
        is_over = _ends_section(blocks, at, i) or (rule.short and _ends_short(blocks, at, i))
        if is_over and not (rule.rest and takes_rest):
            return
        yield i


def _ends_section(blocks: Sequence[Block], at: int, i: int) -> bool:
    """News goes on with a paragraph of prose, a sentence with a number, a heading of the same depth, the time
    of the next post, or the day under a letterhead: `Lorn, 3 March 2031`."""
    block = blocks[i]
    is_new_heading = block.kind == "heading" and block.level <= max(blocks[at].level, 1)
    is_news = is_running_text(block) or _is_sentence(block)
    stamps = (block.words, block.words.partition(", ")[2])
    return is_new_heading or is_news or any(read_stamp(words) is not None for words in stamps)


def _other_stories(blocks: Sequence[Block]) -> list[Block]:
    """Two or more headlines in capitals at the foot of a page are links to other stories."""
    marked = list(blocks)
    foot = list(
        takewhile(lambda i: not blocks[i].is_open or _is_headline(blocks[i]), reversed(range(len(blocks))))
    )
    told = [i for i in foot if blocks[i].is_open]
    is_foot = len(told) > 1 and any(is_running_text(block) for block in blocks[: told[-1]])
    for i in told if is_foot else ():
        marked[i] = marked[i].aside("other stories")
    return marked


def _is_headline(block: Block) -> bool:
    """Whether a block is a headline in capitals: `Envoys Sign Grain Accord After Week of Quarrels`."""
    words = block.words.split()
    long = [word.lstrip("‘’'\"“(") for word in words if len(word) > LONG and word[0].isalpha()]
    is_list = any(word.endswith((",", ";")) for word in words[: HEADLINE - 1])
    return (
        block.is_prose
        and block.role != "row"
        and not block.label
        and len(words) >= HEADLINE
        and not is_list
        and not block.words.endswith(".")
        and len(long) > 2
        and all(word[:1].isupper() for word in long)
    )


def _ends_short(blocks: Sequence[Block], at: int, i: int) -> bool:
    return blocks[i].gap or i - at > 4


def _is_sentence(block: Block) -> bool:
    """Whether a numbered item is a whole sentence, as in a bulletin, and no link or offer."""
    is_whole = len(block.words.split()) > SENTENCE and ENDS.search(block.words) is not None
    return block.role == "item" and bool(block.label) and block.kind != "boilerplate" and is_whole


def is_running_text(block: Block) -> bool:
    """Whether a block is a paragraph of prose rather than a link, an offer or a list of links."""
    if block.kind == "boilerplate" or block.role in {"item", "stub", "markup"}:
        return False
    words = block.words.split()
    return len(words) > 25 or (len(words) > 6 and ENDS.search(block.words) is not None)
