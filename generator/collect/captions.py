"""Captions: sentences that describe a picture. Readable, but never the outlet's narrative.

Taught by live blogs that print a caption as the first line of a post, and by articles that print it, with
its credit, below the date line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from generator.collect.blocks import Block
from generator.vocabulary import table, words

CAPTION = 10
"""Points from which on a block is a caption."""

HABIT = 3
"""A page that prints this many captions right below its headings does so by habit."""

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
DAY = re.compile(
    r"(?:\b(?:on|in|early|late|earlier|last|this) (?:\w+ )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b[ \d,]*)"
    r"|\b\d{4})\W*(?:\W\s?\w[\w ]*)?$"
)
PLACE = re.compile(r"\b(?:in|at|near|outside|inside|aboard|on|of|from|during|with) (?:the )?[A-Z]")
SPEECH = re.compile(r"[“”\"«»]")


@dataclass(frozen=True, slots=True)
class Spot:
    """A block and what stands around it: right below a heading, near the top, on a page with a habit."""

    block: Block
    below_heading: bool = False
    near_top: bool = False
    by_habit: bool = False
    marked_elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class Sign:
    """One reason to read a block as a caption or not, with its points and why."""

    holds: Callable[[Spot], bool]
    points: int
    why: str


def find_captions(blocks: Sequence[Block], *, title_at: int) -> list[Block]:
    """The blocks with captions marked; `title_at` is the place of the title, -1 without."""
    spots = list(_spots(blocks, title_at))
    sure = sum(spot.below_heading and is_caption(spot) for spot in spots)
    spots = [replace(spot, by_habit=spot.below_heading and sure >= HABIT) for spot in spots]
    read = [spot.block.captioned("caption") if is_caption(spot) else spot.block for spot in spots]
    return read if any(block.kind == "text" for block in read) else list(blocks)  # a note of one sentence


def find_credited(blocks: Sequence[Block]) -> list[Block]:
    """The captions that a credit gives away wherever they stand: at their end, or on the line above."""
    marked = list(blocks)
    for at, block in enumerate(blocks):
        below = (
            at > 0 and not block.gap and blocks[at - 1].rule == "picture credit" and block.role == "paragraph"
        )
        is_told = block.is_open and (below or _is_labelled(block))
        if is_told or (has_credit(spot := Spot(block)) and is_caption(spot)):
            marked[at] = block.captioned("caption")
    return marked


def _spots(blocks: Sequence[Block], title_at: int) -> Iterator[Spot]:
    """Each block with what stands around it; furniture and captions do not part a block from its heading."""
    marked = any(b.rule in {"figure caption", "picture"} and b.kind == "caption" for b in blocks)
    below = False
    for at, block in enumerate(blocks):
        yield Spot(block, below, at <= max(title_at, 0) + 4, marked_elsewhere=marked)
        if block.kind not in {"boilerplate", "caption"}:
            below = block.kind == "heading"


def is_caption(spot: Spot) -> bool:
    """Whether the signs together speak for a caption."""
    is_candidate = spot.block.is_open and spot.block.role == "paragraph" and spot.block.words[-1] not in ":?"
    return is_candidate and sum(sign.points for sign in SIGNS if sign.holds(spot)) >= CAPTION


def _tells_a_scene(spot: Spot) -> bool:
    """A scene's verb stands in the present, after its subject and before any past."""
    return any(found in _scenes() for found in _small_words(spot.block)[:16])


def _shows_a_moment(spot: Spot) -> bool:
    moments = words("captions", "moments")
    return not _tells_a_scene(spot) and any(found in moments for found in _small_words(spot.block)[:16])


def has_credit(spot: Spot) -> bool:
    """Whether the block ends in a picture's credit."""
    return re.search(table("captions")["credits"], spot.block.words[-200:], re.IGNORECASE) is not None


def _is_labelled(block: Block) -> bool:
    """Whether its first words say that it is one: `Image caption …`."""
    return re.match(table("captions")["labels"], block.words, re.IGNORECASE) is not None


def _places_people(spot: Spot) -> bool:
    spots = "|".join(sorted(words("captions", "places_in_picture"), key=len, reverse=True))
    return re.search(rf"(?:, (?:{spots}),|\((?:{spots})\))", spot.block.words) is not None


def _ends_in_day(spot: Spot) -> bool:
    return DAY.search(spot.block.words) is not None


def _reports(spot: Spot) -> bool:
    opening = spot.block.words.split()[:1]
    said = [*(word.lower() for word in opening), *_small_words(spot.block)]
    return any(word.replace("’", "'") in words("captions", "reporting") for word in said)


def _is_long(spot: Spot) -> bool:
    return len(spot.block.words) > 280 or spot.block.words.count(". ") > 1


SIGNS = (
    Sign(has_credit, +12, "it ends in a picture's credit"),
    Sign(_tells_a_scene, +6, "it tells a scene in the present"),
    Sign(_shows_a_moment, +4, "it shows a moment without a finite verb"),
    Sign(_places_people, +5, "it says who stands left and right"),
    Sign(_ends_in_day, +3, "it ends in the day it was taken"),
    Sign(lambda spot: PLACE.search(spot.block.words) is not None, +1, "it names a place"),
    Sign(lambda spot: spot.below_heading, +3, "it stands right below a heading"),
    Sign(lambda spot: spot.by_habit, +2, "this page prints captions there"),
    Sign(lambda spot: spot.near_top, -2, "it stands near the title, as standfirsts do"),
    Sign(lambda spot: spot.marked_elsewhere, -4, "this page marks its captions as such"),
    Sign(_reports, -10, "it reports what was said or done"),
    Sign(lambda spot: SPEECH.search(spot.block.words) is not None, -6, "it quotes"),
    Sign(_is_long, -8, "it is too long for a caption"),
)
"""Why a block is a caption, and why not; each row can be read aloud."""


def _small_words(block: Block) -> list[str]:
    """The words after the first that are no names: March and Light are none, march and light are."""
    return [found for found in WORD.findall(block.words)[1:] if found.islower()]


@cache
def _scenes() -> frozenset[str]:
    return words("captions", "scenes")
