"""The live blog: posts under date headings and clock times, newest first or oldest first.

A time is taken as printed. A clock time belongs to the date heading above it, or to the document's own
date; where a page runs over midnight without a date heading, the jump of the clock tells the day.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise, takewhile

from generator.collect.article import arrange_prose, mark_datelines
from generator.collect.blocks import Block
from generator.collect.dates import Stamp, find_stamp, leading_stamp, leading_stamp_end, read_stamp

JUMP = 6 * 60
"""Minutes: a clock that jumps against its direction by more has passed midnight."""
HEAD = 4
"""Blocks on top of a page among which a line may tell its days."""
SMALL_HOURS = 5 * 60
"""Minutes of the night that still belong to the evening before."""


def signs_of_live_blog(blocks: Sequence[Block]) -> float:
    """Date headings, clock times over posts, a notice of the live page."""
    stamps = [stamp for block in blocks if _may_stamp(block) if (stamp := read_stamp(block.words))]
    days = len({stamp.day for stamp in stamps if stamp.day})
    clocks = sum(stamp.clock is not None for stamp in stamps)
    leading = sum(_may_lead(block) and leading_stamp(block.words) is not None for block in blocks)
    notices = sum(block.rule == "live notice" or _counts_posts(block) for block in blocks)
    posted = sum(block.posted is not None for block in blocks)
    return (
        0.9 * (days >= 2)
        + 0.9 * (clocks >= 3)
        + 0.7 * (leading >= 3)
        + 0.6 * (notices > 0)
        + 0.9 * (posted >= 3)
    )


def _may_stamp(block: Block) -> bool:
    return block.kind in {"text", "heading"} and len(block.words) < 60


def _may_lead(block: Block) -> bool:
    """Whether a post's time may open it: a paragraph, or a heading that is not the page's own."""
    return block.is_prose or (block.kind == "heading" and block.rule not in {"title", "date heading"})


def _counts_posts(block: Block) -> bool:
    return block.rule == "count" and "post" in block.words.lower()


def arrange_live_blog(blocks: Sequence[Block], day: date | None = None) -> list[Block]:
    """Headings, captions, and each post's date or time; `day` is the document's own, for bare clock times."""
    lines = [
        block if _may_stamp(block) and read_stamp(block.words) else line
        for block, line in zip(blocks, mark_datelines(blocks), strict=True)
    ]
    day = day or _first_day(lines)
    marked = [_stamp_line(block, day) for block in lines]
    return post_times(arrange_prose(marked), day)


def _first_day(blocks: Sequence[Block]) -> date | None:
    """The first day printed with its year on a line of its own, or on the page's date line."""
    for block in blocks:
        found = find_stamp(block.words) if block.rule == "dateline" else None
        stamp = found[2] if found else read_stamp(block.words) if _may_stamp(block) else None
        if stamp and stamp.day:
            return stamp.day
    # "Tuesday 3 May and Wednesday 4 May 2033. By Ann Ode. Newest posts first."
    heads = (find_stamp(block.words) for block in blocks[:HEAD])
    return next((found[2].day for found in heads if found and found[2].day), None)


def _stamp_line(block: Block, day: date | None) -> Block:
    stamp = read_stamp(block.words, day) if _may_stamp(block) else None
    if stamp is None:
        return block
    return block.headed("date heading") if stamp.day and not stamp.clock else block.aside("post time")


def post_times(blocks: Sequence[Block], day: date | None = None) -> list[Block]:
    """The blocks with `posted`: the stamp they stand under; a heading right above a time is its post's."""
    if any(block.posted for block in blocks):  # the page's markup says which post each block is in
        return list(blocks)
    times = _times(blocks, day)
    if _headings_come_first(blocks):
        times = [t or (_next_time(blocks, times, at)) for at, t in enumerate(times)]
    newest_first = _is_newest_first(times)
    clock = Clock(day, newest_first=newest_first)
    nights = _nights(times, day) if newest_first else frozenset()
    posted = []
    for at, (block, stamp) in enumerate(zip(blocks, times, strict=True)):
        clock.reach(stamp, night=at in nights)
        posted.append(replace(_without_stamp(block) if stamp else block, posted=clock.posted))
    return posted


def _without_stamp(block: Block) -> Block:
    """The block after the time that opens it, as after a list mark; `posted` tells the time."""
    length = leading_stamp_end(block.words) if _may_lead(block) else 0
    if not 0 < length < len(block.words):
        return block
    if len(block.words) + sum(high - low for low, high in block.noise) != block.end - block.start:
        return block  # blanks were drawn together, so the words' offsets are not the text's
    words, end = block.words[length:], block.start
    for low, high in (*block.noise, (block.end, block.end)):
        if length < low - end:
            break
        length -= low - end
        end = high
    start = end + length
    return replace(block, start=start, words=words, noise=tuple(n for n in block.noise if n[0] >= start))


class Clock:
    """Walks down the page and knows the date or time of the post it stands in."""

    def __init__(self, day: date | None, *, newest_first: bool) -> None:
        self._day, self._newest_first = day, newest_first
        self._last: int | None = None
        self.posted: str | None = None

    def reach(self, stamp: Stamp | None, *, night: bool = False) -> None:
        """Go on to a block under this stamp, or under the one before; `night`: of the day after."""
        if stamp is None:
            return
        if stamp.day:
            self._day, self._last = stamp.day, None
        if stamp.clock and not night:
            self._pass_midnight(_minutes(stamp))
        self.posted = stamp.iso(self._day + timedelta(days=1) if self._day and night else self._day)

    def _pass_midnight(self, minutes: int) -> None:
        step = minutes - self._last if self._last is not None else 0
        if self._day and self._newest_first and step > JUMP:
            self._day -= timedelta(days=1)
        elif self._day and not self._newest_first and step < -JUMP:
            self._day += timedelta(days=1)
        self._last = minutes


def _nights(times: Sequence[Stamp | None], day: date | None) -> frozenset[int]:
    """The posts on top of a day's section, newest first, that were written after its midnight.

    The day of a heading holds for what stands below it, unless it is the one heading of a page of that day.
    """
    heads = {at: stamp.day for at, stamp in enumerate(times) if stamp and stamp.day and not stamp.clock}
    found: set[int] = set()
    for head, end in pairwise([*heads, len(times)]):
        if len(heads) == 1 and heads[head] == day:
            continue
        posts = [(at, _minutes(s)) for at, s in enumerate(times[head:end], head) if s and s.clock]
        small = list(takewhile(lambda post: post[1] < SMALL_HOURS, posts))
        rest = posts[len(small) :]
        if small and rest and rest[0][1] - small[-1][1] > JUMP:
            found.update(at for at, _ in small)
    return frozenset(found)


def _minutes(stamp: Stamp) -> int:
    hour, minute = (stamp.clock or "0:0").split(":")
    return int(hour) * 60 + int(minute)


def _is_newest_first(times: Sequence[Stamp | None]) -> bool:
    """Whether days, or else clocks, mostly run backwards.

    A step of the clock of over twelve hours is a shorter one past midnight.
    """
    days = [stamp.day for stamp in times if stamp and stamp.day]
    if len(set(days)) > 1:
        return sum(b < a for a, b in pairwise(days)) > sum(b > a for a, b in pairwise(days))
    clocks = [_minutes(stamp) for stamp in times if stamp and stamp.clock]
    steps = [(later - earlier + 720) % 1440 - 720 for earlier, later in pairwise(clocks)]
    return sum(step < 0 for step in steps) > sum(step > 0 for step in steps)


def _times(blocks: Sequence[Block], day: date | None) -> list[Stamp | None]:
    """The stamp each block is or opens with; one paragraph alone that opens with an hour is no post."""
    leading = [leading_stamp(b.words) if _may_lead(b) or b.rule == "live notice" else None for b in blocks]
    by_habit = sum(stamp is not None for stamp in leading) > 1
    return [
        read_stamp(block.words, day)
        if block.rule in {"date heading", "post time"}
        else stamp
        if by_habit
        else None
        for block, stamp in zip(blocks, leading, strict=True)
    ]


def _next_time(blocks: Sequence[Block], times: Sequence[Stamp | None], at: int) -> Stamp | None:
    """The time right below a post's heading."""
    is_over = blocks[at].kind == "heading" and at + 1 < len(blocks) and blocks[at + 1].rule == "post time"
    return times[at + 1] if is_over else None


def _headings_come_first(blocks: Sequence[Block]) -> bool:
    """Whether posts print their heading above their time."""
    times = [at for at, block in enumerate(blocks) if block.rule == "post time" and at > 0]
    above = sum(blocks[at - 1].kind == "heading" and blocks[at - 1].rule != "date heading" for at in times)
    return above > len(times) / 2
