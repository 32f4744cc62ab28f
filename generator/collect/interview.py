"""The interview without labels: questions set apart, answers below them, the one who answers named above.

An explainer asks in the same shape; it says neither `you` in its questions nor `I` in its answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from generator.collect.blocks import Block
from generator.vocabulary import words
from generator.vocabulary.letters import UPPER

FEWEST = 3
"""Questions of an interview."""
LONGEST = 300
"""Characters of a question."""
SHARE = 0.2
"""Of an interview's paragraphs are questions, at least."""
PERSONAL = 0.6
"""The share of questions that say `you` and that of answers that say `I`, added up."""
ASKS = re.compile(r"[?][\"”’')\]]*$")
NAME = rf"(?:[{UPPER}][\w.'’-]*\s+){{1,4}}[{UPPER}][\w'’-]+"


def questions_in(blocks: Sequence[Block]) -> frozenset[int]:
    """The places of the questions, where the blocks are an interview; empty where they are none."""
    asked = frozenset(at for at, block in enumerate(blocks) if _asks(block))
    told = [at for at, block in enumerate(blocks) if block.is_prose and asked and at > min(asked)]
    answers = [blocks[at] for at in told if at not in asked]
    answered = sum(at + 1 in told and at + 1 not in asked for at in asked)
    if answered < FEWEST or len(asked) < SHARE * (len(asked) + len(answers)):
        return frozenset()
    you = sum(_says(blocks[at], "you") for at in asked) / len(asked)
    first = sum(_says(answer, "own") for answer in answers) / len(answers)
    apart = all(_is_set_apart(blocks[at]) for at in asked)
    is_said = apart or any(_asking().search(block.words) for block in blocks[: min(asked)])
    return asked if is_said and you and first and you + first >= PERSONAL else frozenset()


def _asks(block: Block) -> bool:
    """A short paragraph or a heading that ends in a question."""
    is_open = block.kind in {"text", "heading"} and block.rule != "title"
    return is_open and len(block.words) <= LONGEST and ASKS.search(block.words) is not None


def _says(block: Block, key: str) -> bool:
    """Whether one of the words under a key stands there."""
    return not words("transcript", key).isdisjoint(re.findall(r"\w+", block.words))


@cache
def _asking() -> re.Pattern[str]:
    """`in conversation with`, `spoke to`: words that somebody is interviewed."""
    return re.compile(rf"\b(?:{_any('interviews')})\b", re.IGNORECASE)


@cache
def _any(key: str) -> str:
    """A pattern for any of the words under a key."""
    return "|".join(map(re.escape, sorted(words("transcript", key))))


def answering(blocks: Sequence[Block], asked: frozenset[int]) -> list[Block]:
    """The questions as headings; each paragraph of an answer with the name of the one interviewed as label.

    What is set like the questions is the interviewer's too; what only sounds like him has no label.
    """
    first, label = min(asked), _interviewed(blocks[: min(asked)])
    set_apart = all(_is_set_apart(blocks[at]) for at in asked)
    told = list(blocks)
    for at, block in enumerate(blocks[first:], first):
        if at in asked or (set_apart and block.is_prose and _is_set_apart(block)):
            told[at] = block.headed("interview question")
        elif block.is_prose and (set_apart or _says(block, "own") or not _says(block, "you")):
            told[at] = replace(block, label=label)
    return told


def _is_set_apart(block: Block) -> bool:
    """Whether a paragraph is in bold or italics as a whole, or a heading."""
    ends = {edge for span in block.noise for edge in span}
    return block.role == "heading" or {block.start, block.end} <= ends


def _interviewed(head: Sequence[Block]) -> tuple[int, int] | None:
    """The name above the first question that is said to be asked or told of, or that stands there alone."""
    found = [named for block in head if block.kind != "boilerplate" for named in _named(block)]
    points, place, _ = max(found, key=lambda named: named[0], default=(0, None, ""))
    return place if points or len({family for *_, family in found}) == 1 else None


def _named(block: Block) -> Iterator[tuple[int, tuple[int, int], str]]:
    """Each name of a block, with what speaks for it, its place and its last word.

    `in conversation with N`, `N is minister of`, `“…”: N on the pact`; a byline names who asks.
    """
    for found in re.finditer(NAME, block.words):
        before, after = block.words[: found.start()], block.words[found.end() :]
        place = _place(block, found.start(), found.end())
        if place is None or re.search(rf"\b(?:{_any('bylines')})\s*$", before, re.IGNORECASE):
            continue
        asked = [m.end() for m in _asking().finditer(before)]
        joined = rf"[^.?!]*\b(?:{_any('asked_with')})\s+(?:\S+\s+){{0,4}}$"
        is_asked = asked and re.match(joined, before[asked[-1] :])
        is_told_of = not before.strip('“"*_ ') and re.match(rf",|\s+(?:{_any('told_of')})\b", after)
        is_titled = re.search(r"[:”\"]\s*$", before) and re.match(rf"\s+(?:{_any('about')})\b|\s*$", after)
        yield 2 * bool(is_asked) + bool(is_told_of or is_titled), place, found[0].split()[-1]


def _place(block: Block, start: int, end: int) -> tuple[int, int] | None:
    """Where words of a block stand in the text, markup within it counted in; None where markup cuts them."""
    for low, high in block.noise:
        if low - block.start <= start:
            start, end = start + high - low, end + high - low
        elif low - block.start < end:
            return None
    return block.start + start, block.start + end
