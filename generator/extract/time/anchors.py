"""Days counted from another that the sentence tells: `two days after the truce of 1 July`, `on the eve of
Thursday's summit`, `Wednesday's attack came a day after the army offered talks`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from generator.extract.reading.analysis import Paragraph
from generator.extract.reading.parse import Doc, Token
from generator.extract.reading.tense import FUTURE
from generator.extract.time.hours import Dated, token_at
from generator.extract.time.reckoning import Reckoned
from generator.vocabulary import table

COUNTED = "a day counted from another one told"
LENGTHS = {"day": 1, "week": 7}
"""Days in a unit that is counted."""


def of_next_day(match: re.Match[str], reckoned: Reckoned, today: date, paragraph: Paragraph) -> Reckoned:
    """`On Wednesday they cancelled it`, in an article that bears Tuesday's date alone: it was brought up to
    date, or comes from where it was Wednesday already. Six days back a writer would say `last Wednesday`."""
    published = paragraph.document.published or ""
    is_plain = not match.groupdict().get("which") and not paragraph.passage.posted
    is_dated_alone = paragraph.document.kind == "article" and len(published) == len("2031-05-07")
    if is_plain and is_dated_alone and reckoned.when == str(today - timedelta(days=6)):
        return replace(reckoned, when=str(today + timedelta(days=1)))
    return reckoned


def with_anchored(dated: Sequence[Dated], doc: Doc) -> list[Dated]:
    """The dates of a paragraph with those that its sentences count from one of them."""
    text = doc.text
    if not any(word in text for word in (" after ", " before ", " eve of ")):
        return list(dated)
    known = list(dated)
    for match in _shape().finditer(text):
        if match["eve"]:
            known = [_brought_on(d, match, doc) for d in known]
        known += _counted(match, known, doc)
    return sorted(known, key=lambda d: (d.start, d.end))


def _brought_on(d: Dated, match: re.Match[str], doc: Doc) -> Dated:
    """`raised it on the eve of Thursday's summit`, told on Wednesday: the Thursday that is to come."""
    is_near = d.start >= match.end() and token_at(doc, d.start) in told_within(token_at(doc, match.end() - 1))
    if not is_near or d.base is None or d.rule != "a weekday by the day of writing" or d.direction == FUTURE:
        return d
    day = date.fromisoformat(d.reckoned.when) + timedelta(days=7)
    if day - timedelta(days=1) > d.base:
        return d
    return replace(d, reckoned=replace(d.reckoned, when=day.isoformat()), direction=FUTURE)


def told_within(link: Token) -> set[Token]:
    """The words of what a day is counted from, with the word that leads to it."""
    if link.dep_ == "mark":
        return {t for t in link.head.subtree if t.i >= link.i}
    return set(link.subtree)


def _counted(match: re.Match[str], dated: Sequence[Dated], doc: Doc) -> Iterator[Dated]:
    link = token_at(doc, match.end() - 1)
    shift = _days(match)
    if link.dep_ not in {"mark", "prep"} or any(
        d.start < match.end() and match.start() < d.end for d in dated
    ):
        return
    inside = told_within(link)
    days = [
        d
        for d in dated
        if d.reckoned.precision == "day" and token_at(doc, d.start).sent.start == link.sent.start
    ]
    anchor = next((d for d in days if token_at(doc, d.end - 1) in inside), None)
    if anchor is not None:
        yield _moved(anchor, shift, match.start(), match.end())
        return
    outer = next((d for d in days if token_at(doc, d.start) not in inside), None)
    if outer is not None and link.dep_ == "mark":
        yield _moved(outer, -shift, link.idx, link.idx + len(link))


def _moved(anchor: Dated, shift: int, start: int, end: int) -> Dated:
    day = date.fromisoformat(anchor.reckoned.when) + timedelta(days=shift)
    return replace(anchor, start=start, end=end, reckoned=Reckoned(day.isoformat(), "day"), rule=COUNTED)


def _days(match: re.Match[str]) -> int:
    """How many days after the other one; fewer than none before it."""
    if match["eve"]:
        return -1
    word = (match["count"] or "one").lower()
    count = int(word) if word.isdigit() else 1 if word == "the" else int(table("dates")["numbers"][word])
    return count * LENGTHS[match["unit"].lower()] * (1 if match["way"].lower() == "after" else -1)


@cache
def _shape() -> re.Pattern[str]:
    """Compiled once; only where `after`, `before` or `eve` stand in the text."""
    counts = "|".join(table("dates")["numbers"])
    return re.compile(
        rf"\b(?:(?P<eve>on\s+the\s+eve\s+of)|(?P<count>\d{{1,2}}|the|{counts})\s+(?P<unit>day|week)s?\s+(?P<way>after|before))\b(?=\s+\w)",
        re.IGNORECASE,
    )
