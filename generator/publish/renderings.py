"""One utterance, many renderings: the same words across sources, lined up, their differences marked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from generator.model import Briefing, Quote, Utterance
from generator.publish.counts import counted
from generator.publish.sentences import CUT, shortened
from generator.publish.sheet import Page, Sheet
from generator.publish.site import Site

PIECE_END = re.compile(r"[.!?;:,…—–]+[\"'”’)\]]*$")
SHORT_PIECE = 3  # words; shorter ones join the piece before
LONG_PIECE = 9
TITLE_WORDS = 6
RENDERING_BOOST = 0.6

Cell = tuple[tuple[str, bool], ...]
"""Runs of words, each with whether it differs from the fullest rendering; empty: left out."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """One source's text of the utterance, cut at the pieces of the fullest."""

    quote: Quote
    code: str
    name: str
    cells: tuple[Cell, ...]
    states: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """All renderings; `widths` are the pieces' shares of the fullest text, in thousandths."""

    renderings: tuple[Rendering, ...]
    pieces: tuple[str, ...]
    widths: tuple[tuple[int, int], ...]


def told_twice(briefing: Briefing) -> list[Utterance]:
    """The utterances that at least two quotations render."""
    known = {quote.id for quote in (*briefing.quotes, *briefing.reports)}
    return [one for one in briefing.utterances if len(known & set(one.quotes)) > 1]


def addresses(briefing: Briefing) -> dict[str, str]:
    """Each utterance's page."""
    return {one.id: f"quotes/{one.id}.html" for one in told_twice(briefing)}


def rendering_pages(site: Site) -> Iterator[Page]:
    """A page for each utterance that several places render."""
    for utterance in told_twice(site.briefing):
        quotes = [site.briefing.by_id[one] for one in utterance.quotes if one in site.briefing.by_id]
        yield _page(site, utterance, quotes)


def _page(site: Site, utterance: Utterance, quotes: list[Quote]) -> Page:
    sources = len({quote.at[0].source for quote in quotes})
    start = " ".join(quotes[0].words.split()[:TITLE_WORDS]).rstrip(".,;:!?")
    title = f"“{start} …”: one remark, {counted(len(quotes), 'rendering')}"
    about = f"{quotes[0].speaker.label}, in {counted(sources, 'source')}: the same words lined up."
    sheet = Sheet(site, f"quotes/{utterance.id}.md", title, about, boost=RENDERING_BOOST)
    speaker = quotes[0].speaker
    return sheet.render(
        "rendering.md.jinja", title=title, compared=compare(sheet, quotes), speaker=speaker, sources=sources
    )


def compare(sheet: Sheet, quotes: list[Quote]) -> Comparison:
    """Every rendering against the first, which is the fullest."""
    limit = sheet.limit(sheet.site.place(quotes[0].at[0]))
    full = shortened(as_spans(sheet.site, quotes[0]), limit).split()
    pieces = _pieces(full)
    made = tuple(_rendering(sheet, quote, full, pieces) for quote in quotes)
    lengths = [len(" ".join(full[start:end])) for start, end in pieces]
    ends = [sum(lengths[: n + 1]) for n in range(len(lengths))]
    marks = [0, *(1000 * end // ends[-1] for end in ends)]
    widths = tuple((marks[n], marks[n + 1] - marks[n]) for n in range(len(lengths)))
    return Comparison(made, tuple(" ".join(full[start:end]) for start, end in pieces), widths)


def as_spans(site: Site, quote: Quote) -> str:
    """The words with a mark where the source's own words stand between two spans."""
    return CUT.join(site.spans(quote))


def _pieces(words: list[str]) -> list[tuple[int, int]]:
    """The text cut after its stops and commas, and where it runs long, as ranges of words."""
    starts = [0]
    for n, word in enumerate(words, 1):
        stop = PIECE_END.search(word) and n - starts[-1] >= SHORT_PIECE
        if (stop or n - starts[-1] >= LONG_PIECE) and len(words) - n >= SHORT_PIECE:
            starts.append(n)
    return list(zip(starts, [*starts[1:], len(words)], strict=True))


def _rendering(sheet: Sheet, quote: Quote, full: list[str], pieces: list[tuple[int, int]]) -> Rendering:
    place = sheet.site.place(quote.at[0])
    words = shortened(as_spans(sheet.site, quote), sheet.limit(place)).split()
    homes = _homes(full, words)
    cells: list[list[tuple[str, bool]]] = [[] for _ in pieces]
    for word, (home, same) in zip(words, homes, strict=True):
        piece = next(n for n, (_, end) in enumerate(pieces) if home < end)
        cells[piece].append((word, not same))
    kept = [sum(1 for home, same in homes if same and start <= home < end) for start, end in pieces]
    states = [
        "left" if not cell else "same" if n == end - start and not any(new for _, new in cell) else "other"
        for cell, n, (start, end) in zip(cells, kept, pieces, strict=True)
    ]
    name = place.document.outlet or place.document.title
    return Rendering(quote, place.document.code, name, tuple(_runs(cell) for cell in cells), tuple(states))


def _homes(full: list[str], words: list[str]) -> list[tuple[int, bool]]:
    """For each word of a rendering its place in the fullest text, and whether it is the same word."""
    matcher = SequenceMatcher(None, [*map(_plain, full)], [*map(_plain, words)], autojunk=False)
    homes: list[tuple[int, bool]] = []
    for kind, i, i_end, j, j_end in matcher.get_opcodes():
        for n in range(j, j_end):
            home = i + n - j if kind == "equal" else min(max(i, min(i + n - j, i_end - 1)), len(full) - 1)
            homes.append((home, kind == "equal"))
    return homes


def _plain(word: str) -> str:
    return re.sub(r"[^\w]+", "", word.replace("’", "'")).lower() or word


def _runs(cell: list[tuple[str, bool]]) -> Cell:
    runs: list[tuple[str, bool]] = []
    for word, new in cell:
        if runs and runs[-1][1] == new:
            runs[-1] = (f"{runs[-1][0]} {word}", new)
        else:
            runs.append((word, new))
    return tuple(runs)
