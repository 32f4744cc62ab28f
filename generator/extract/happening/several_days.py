"""Two days in one predicate are two events: `travels on Tuesday to Lima and on Thursday to Quito`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.extract.parties.scenes import Scene
from generator.extract.reading.parse import Span

if TYPE_CHECKING:
    from generator.extract.happening.clauses import Clause


def by_day(scene: Scene, clause: Clause) -> Iterator[Clause]:
    """A clause for each of its two days, with its own words; as it is where the days are not joined."""
    spans = [_span(scene, date.at.start, date.at.end) for date in clause.dates]
    days = [date.day for date in clause.dates]
    parted = _parting(spans) if len(set(days)) == len(days) == 2 and all(days) else None
    if parted is None:
        yield clause
        return
    doc, (first, second) = scene.paragraph.doc, clause.dates
    leads = (
        doc[parted + 1].pos_ == "ADP"
    )  # "on Tuesday to Lima and on Thursday to Quito": the rest is of both
    start = spans[0].start - 1 if leads and spans[0] is not None else clause.verb.i + 1
    yield replace(clause, dates=(first,), left_out=frozenset(doc[parted : clause.verb.right_edge.i + 1]))
    yield replace(clause, dates=(second,), left_out=frozenset(doc[start : parted + 1]))


def _span(scene: Scene, start: int, end: int) -> Span | None:
    low = scene.paragraph.passage.start
    return scene.paragraph.doc.char_span(start - low, end - low, expand=True)


def _parting(spans: list[Span | None]) -> int | None:
    """Where the `and` stands that parts two days; one between two verbs parts none."""
    first, second = spans
    if first is None or second is None:
        return None
    links = (t for t in first.doc[first.end : second.start] if t.lower_ in {"and", "then"} and t.dep_ == "cc")
    link = next(links, None)
    return link.i if link is not None and link.head.pos_ not in {"VERB", "AUX"} else None


__all__ = ["by_day"]
