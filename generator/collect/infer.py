"""What a document is, where its front matter is silent: title, outlet, date, address, author, code."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from generator.collect.blocks import Block, Reading
from generator.collect.dates import find_stamp, read_iso, read_offset, without_clocks
from generator.collect.lines import ENDS
from generator.collect.outlets import in_small_letters, outlet_of
from generator.collect.titles import shortened, without_tail
from generator.vocabulary import words
from generator.vocabulary.datelines import dateline_in
from generator.vocabulary.zones import zone_named

URL = re.compile(r"https?://[^\s<>\"]+")
URL_DAY = re.compile(r"/(20\d\d)[/-]?(\d\d)[/-]?(\d\d)(?!\d)")
LEADING_DATE = re.compile(r"\s*[-–—:|•·]\s*")
TIMES = re.compile(r"\b(?:all|the) times?\b|^times\b", re.IGNORECASE)
ZONE = re.compile(r"(?:GMT|UTC)\s?[+-]\d\d?(?::?\d\d)?\b|\b[A-Z]{2,5}\b|\b[A-Z]\w+(?: [A-Z]\w+)? time\b")
LONGEST_NOTICE = 160
LONGEST_HEAD = 100
TOP = 12
"""A page tells the zone of its times among its first blocks."""
PLACES = re.compile(r" in (?:[A-Z][^\W\d]*[ -]?)+(?=,? and |, |$)")
"""The places of a byline: `By Ann Ode in Orvik and Per Lund in Sund`."""
BYLINE = re.compile(r"^(?:By|BY|by|Analysis by|Story by|Words by)\s+(.*)$")


def inferred(reading: Reading, blocks: Sequence[Block], near: date | None = None) -> Mapping[str, str]:
    """What can be told from the page's head and its text; a key is absent when nothing tells it."""
    url = reading.clues.get("url") or _url(blocks)
    guesses = {
        "title": title_line(blocks) or reading.clues.get("title") or first_sentence(blocks),
        "url": url,
        "outlet": reading.clues.get("outlet") or outlet_of(blocks, url),
        "author": reading.clues.get("author") or _author(blocks),
        "published": reading.clues.get("published") or published_of(blocks, url, near),
        "timezone": _timezone(blocks),
    }
    return {key: value for key, value in guesses.items() if value}


def early_date(reading: Reading, blocks: Sequence[Block]) -> str | None:
    """The document's date before its shape is known; clock times over posts count from it."""
    return reading.clues.get("published") or published_of(blocks, reading.clues.get("url") or _url(blocks))


def title_line(blocks: Sequence[Block]) -> str | None:
    """The title line without its date and outlet."""
    at = next((at for at, block in enumerate(blocks) if block.rule == "title"), None)
    if at is None:
        return None
    title = _without_date(without_tail(blocks[at].words))
    over = next((block.words for block in blocks[:at] if block.rule == "over the title"), "")
    return (
        f"{in_small_letters(over)} {title}" if over else title
    )  # `JOINT STATEMENT`, below it `on the boats`


def first_sentence(blocks: Sequence[Block]) -> str:
    """What stands for a title where there is none: the first sentence of the news, shortened."""
    first = next((block for block in blocks if block.kind == "text"), blocks[0])
    dateline = dateline_of(first)
    words = first.words[dateline.end() :] if dateline else first.words
    return shortened(re.split(r"(?<=[.!?])\s+(?=[A-Z“\"])", words)[0])


def dateline_of(block: Block) -> re.Match[str] | None:
    """`ISTANBUL, May 15, 2025 — ` or `GENEVA (Agency) - ` at the head of a paragraph."""
    return dateline_in(block.words) if block.kind == "text" else None


def _without_date(title: str) -> str:
    found = find_stamp(title)
    if found and found[0] == 0 and (rest := LEADING_DATE.match(title, found[1])):
        return title[rest.end() :]
    return title


def published_of(blocks: Sequence[Block], url: str | None, near: date | None = None) -> str | None:
    """The first that is there: date line, title's date, dateline, the address's date, newest date heading.

    `near`, a day the other documents are of, lends its year to a line that prints none.
    """
    return next((stamp for stamp in _stamps(blocks, url, near) if stamp), None)


def _stamps(blocks: Sequence[Block], url: str | None, near: date | None) -> Iterator[str | None]:
    lines = [block for block in blocks if block.rule == "dateline"]
    # "Published" before "Updated": the words of the newest change come later in the alphabet and on the page
    for block in sorted(lines, key=lambda block: "updated" in block.words.lower()):
        yield _found_stamp(block.words, near)
    for block in blocks[:4]:
        if block.rule in {"title", "repeated title"}:
            yield _found_stamp(block.words)
    yield from (_ending_stamp(block, near) for block in blocks[:4] if block.rule != "repeated title")
    # the points over a report, `* Signing put off`, end like headlines
    for block in [b for b in blocks if b.kind == "text" and ENDS.search(b.words)][:2]:
        dateline = dateline_of(block)
        yield _found_stamp(dateline.group(), near) if dateline else None
    if url and (day := URL_DAY.search(url)) and (stamp := read_iso("-".join(day.groups()))):
        yield stamp.iso()
    yield _newest(blocks)


def _found_stamp(words: str, near: date | None = None) -> str | None:
    found = find_stamp(words, near)
    return found[2].iso() if found else None


def _ending_stamp(block: Block, near: date | None) -> str | None:
    """The date that a short line on top ends with, behind a paper's or writer's name and a town: `By Ann Ode,
    Lund Post LUND, May 22`; in a title only behind what calls it an issue: `Friday bulletin, 14 March`."""
    line = block.words.strip(" *_#()")
    is_head = len(line) <= LONGEST_HEAD and not ENDS.search(line.removesuffix(".m."))
    found = find_stamp(line, near) if is_head else None
    if found is None or not found[0]:
        return None
    rest = without_clocks(line[found[1] :]).strip(" ,.()")
    is_issue = not words("posting", "issues").isdisjoint(re.findall(r"[a-z]+", line.lower()))
    is_last = (not rest and block.rule != "title") or (is_issue and len(rest.split()) < 2)
    return found[2].iso() if is_last else None


def _newest(blocks: Sequence[Block]) -> str | None:
    headed = [iso for b in blocks if b.rule == "date heading" if (iso := _found_stamp(b.words))]
    return max([*headed, *(b.posted[:10] for b in blocks if b.posted)], default=None)


def first_day(published: str | None) -> date | None:
    """The day of an ISO 8601 date or time."""
    return date.fromisoformat(published[:10]) if published else None


def _url(blocks: Sequence[Block]) -> str | None:
    for block in blocks:
        if block.rule == "original address" and (found := URL.search(block.words)):
            return found.group().rstrip(">.,;)")
    return None


def _timezone(blocks: Sequence[Block]) -> str | None:
    """The zone a page says its times are in, `All times are local (FJT), GMT+12`, or prints beside them."""
    top = [b.words for b in blocks[:TOP] if len(b.words) <= LONGEST_NOTICE and TIMES.search(b.words)]
    told = [zone for line in top for zone in ZONE.findall(line)]
    posts = [b.words for b in blocks if b.rule == "post time"]
    printed = Counter(zone for line in posts for zone in ZONE.findall(line))
    told += [zone for zone, count in printed.most_common(1) if count > len(posts) / 2]
    known = (zone_named(zone) for zone in told)
    return next(filter(None, known), None) or next(filter(None, map(read_offset, told)), None)


def _author(blocks: Sequence[Block]) -> str | None:
    bylines = (BYLINE.match(block.words) for block in blocks if block.rule == "byline")
    return next((PLACES.sub("", found.group(1)).strip(" |,") for found in bylines if found), None)
