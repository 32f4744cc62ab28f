"""The day on which words were said, where the clause of saying tells it: `said on Thursday`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from generator.extract.happening.own_dates import own_dates
from generator.extract.parties.scenes import Scene
from generator.extract.reading.tense import FUTURE
from generator.model import FoundQuote


def with_days(quotes: Iterable[FoundQuote], scenes: Sequence[Scene]) -> tuple[FoundQuote, ...]:
    """The quotations and reports with the day that their verb of saying is dated with, known to the day."""
    places = {scene.paragraph.passage.id: scene for scene in scenes}
    days = ((quote, _day_said(quote, places)) for quote in quotes)
    return tuple(replace(quote, said=day) if day else quote for quote, day in days)


def _day_said(quote: FoundQuote, places: Mapping[str, Scene]) -> str | None:
    document = next(iter(places.values())).paragraph.document if places else None
    passage = document.passage_at(quote.cue_at.start) if document and quote.cue_at else None
    scene = places.get(passage.id) if passage else None
    if scene is None or quote.cue_at is None or not scene.dates:
        return None
    low = scene.paragraph.passage.start
    cue = scene.paragraph.doc.char_span(quote.cue_at.start - low, quote.cue_at.end - low, expand=True)
    if cue is None or not len(cue) or cue.root.pos_ not in {"VERB", "AUX"}:
        return None
    days = [date.when for date in own_dates(scene, cue.root) if date.day and date.direction != FUTURE]
    return days[0] if days else None


__all__ = ["with_days"]
