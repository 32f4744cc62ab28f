"""The transcript: turns that open with a speaker's label (`NAME:`, `Q`, `MODERATOR:`)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from generator.collect.article import arrange_article
from generator.collect.blocks import Block
from generator.collect.interview import answering, questions_in
from generator.vocabulary import words
from generator.vocabulary.letters import UPPER

ASIDE = r"(?:\s?[(\[][^()\[\]:]{2,80}[)\]])?"
"""`QUESTION (Agence du lac, Orvik):`"""
CAPITALS = re.compile(
    rf"(?P<label>(?P<who>[{UPPER}][{UPPER}0-9.,'’() /-]{{0,60}}[{UPPER}0-9.)]){ASIDE})\s?:(?=\s|$)"
)
NAMED = re.compile(
    rf"(?P<label>(?P<who>(?:[{UPPER}][\w.'’-]*)"
    rf"(?:[ ,]+(?:[{UPPER}(][\w.'’)-]*|of|the|de|van|von|al|bin)){{0,7}}){ASIDE})\s?:(?=\s|$)"
)
ROLE = re.compile(rf"(?:^|[.;,]\s+)(?P<role>[{UPPER}][\w ]{{1,20}}):(?=\s)")
ASKED = re.compile(
    rf"(?P<label>(?P<who>Q|A|Question|Answer|Q\d|A\d){ASIDE})(?:\s?[.:]\s|\s{{2,}}|\s(?=[A-Z“\"(]))"
)


def signs_of_transcript(blocks: Sequence[Block]) -> float:
    """Labels in capitals, repeated labels, over a good part of the text; questions set apart and answers."""
    if questions_in(blocks):
        return 1.4
    prose = [block for block in blocks if block.is_prose]
    turns = sum(label is not None for label in labels_of(prose))
    return 1.4 if turns >= 4 and turns >= 0.25 * len(prose) else 0.0


def arrange_transcript(blocks: Sequence[Block], day: date | None = None) -> list[Block]:
    """As an article, with each turn's label carried on to the paragraphs that go on with the turn."""
    turns = labels_of(blocks, known=True)
    if not any(turns) and (asked := questions_in(plain := arrange_article(blocks, day))):
        return answering(plain, asked)
    told = [replace(b, role="turn") if turn else b for b, turn in zip(blocks, turns, strict=True)]
    arranged = arrange_article(told, day)
    current: tuple[int, int] | None = None
    labelled = []
    for block, label in zip(arranged, labels_of(arranged, known=True), strict=True):
        if block.kind == "heading":
            current = None
        current = label or current
        labelled.append(replace(block, label=current) if block.is_prose and current else block)
    return labelled


def labels_of(blocks: Sequence[Block], *, known: bool = False) -> list[tuple[int, int] | None]:
    """The place of each block's speaker label, None where it has none.

    `known` tells that the document is a transcript: a full name or a role then needs no second turn.
    """
    found = [_label(block) for block in blocks]
    counts = Counter(_who(label) for label in found if label)
    return [
        _place(block, label)
        if label and (_is_speaker(label, counts) or (known and _may_speak(label)))
        else None
        for block, label in zip(blocks, found, strict=True)
    ]


def _label(block: Block) -> re.Match[str] | None:
    """The label at the head of the block's words, markup before it counted in (`**NAME:**`)."""
    if not block.is_prose or _is_cast(block.words):
        return None
    return next((found for look in (ASKED, CAPITALS, NAMED) if (found := look.match(block.words))), None)


def _is_cast(told: str) -> bool:
    """`Host: Ann Lee. Guest: Jon Vire, the mayor.`: who is who, and nobody's turn."""
    roles = (found["role"].strip().lower() for found in ROLE.finditer(told))
    return sum(role in words("transcript", "roles") for role in roles) >= 2


def _is_speaker(label: re.Match[str], counts: Counter[str]) -> bool:
    """A label in capitals speaks for itself; a name in small letters has to come back."""
    return label.re is not NAMED or counts[_who(label)] >= 2


def _may_speak(label: re.Match[str]) -> bool:
    who = _who(label)
    return 2 <= len(who.split()) <= 4 or who.lower() in words("transcript", "roles")


def _who(label: re.Match[str]) -> str:
    """The label without what stands in brackets behind it."""
    return label.groupdict().get("who") or label["label"]


def _place(block: Block, label: re.Match[str]) -> tuple[int, int]:
    """Where the label stands in the text: its words count from behind markup at the head of the block."""
    opening = block.noise[0] if block.noise else (0, 0)
    shift = opening[1] - opening[0] if opening[0] == block.start else 0
    return block.start + shift + label.start("label"), block.start + shift + label.end("label")
