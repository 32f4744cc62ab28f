"""Two days in one predicate are two events: `travels on Tuesday to Lima and on Thursday to Quito`."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.parties.scenes import Scene
from generator.extract.reading.parse import Span, Token
from generator.model import FoundDate

Days = tuple[FoundDate, ...]


def by_day(scene: Scene, verb: Token, dates: Days) -> Iterator[tuple[Days, frozenset[Token]]]:
    """Each of a clause's two days with the words that are the other's; all where the days are not joined."""
    spans = [_span(scene, date.at.start, date.at.end) for date in dates]
    days = [date.day for date in dates]
    parted = _parting(spans) if len(set(days)) == len(days) == 2 and all(days) else None
    if parted is None:
        yield dates, frozenset()
        return
    doc, (first, second) = scene.paragraph.doc, dates
    leads = (
        doc[parted + 1].pos_ == "ADP"
    )  # "on Tuesday to Lima and on Thursday to Quito": the rest is of both
    start = spans[0].start - 1 if leads and spans[0] is not None else verb.i + 1
    yield (first,), frozenset(doc[parted : verb.right_edge.i + 1])
    yield (second,), frozenset(doc[start : parted + 1])


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
    between = {t.lower_ for t in first.doc[first.end : second.start]}
    if between <= {"and", ","} or first.doc[max(first.start - 1, 0)].lower_ in {"into", "through", "over"}:
        return None  # "extend into Saturday and Sunday"
    return link.i if link is not None and link.head.pos_ not in {"VERB", "AUX"} else None


__all__ = ["by_day"]
