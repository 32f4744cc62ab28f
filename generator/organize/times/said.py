"""When something was said, by the time words of the sentence that tells it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from generator.model import Citation, Document, Findings, FoundDate
from generator.vocabulary import words

FUTURE = "future"
OPENING = 12
"""Characters before a date that opens its sentence: "On the following"."""


class Sayings:
    """The dates of the bundle's sentences, asked by place."""

    def __init__(self, documents: Iterable[Document], findings: Iterable[Findings]) -> None:
        self._documents: Mapping[str, Document] = {document.id: document for document in documents}
        self._dates: dict[str, Sequence[FoundDate]] = {
            found.document: sorted(found.dates, key=lambda date: date.at.start) for found in findings
        }

    def due(self, at: Citation) -> str | None:
        """The day that words of time mean, wherever it lies."""
        return next((date.when for date in self._within(at)), None)

    def told_by(self, at: Citation, posted: str) -> str | None:
        """The day that words of time in a statement mean, if it is not after the statement."""
        return next((day for date in self._within(at) if (day := _past(date, posted))), None)

    def opening(self, sentence: Citation, posted: str) -> str | None:
        """The day that a sentence opens with, for all that it tells: "In January Lund demanded …"."""
        opens = (date for date in self._within(sentence) if date.at.start - sentence.start <= OPENING)
        return next((day for date in opens if (day := _past(date, posted))), None)

    def said_around(
        self, sentence: Citation, told: Sequence[Citation], posted: str
    ) -> tuple[str | None, bool]:
        """The day that a sentence gives outside the words it tells; whether it says "earlier" without one."""
        dates = [d for d in self._within(sentence) if not any(d.at.overlaps(place) for place in told)]
        day = next((day for date in dates if (day := _past(date, posted))), None)
        return day, day is None and self._is_earlier(sentence, told)

    def _is_earlier(self, sentence: Citation, told: Sequence[Citation]) -> bool:
        left = [*self._documents[sentence.source].text[sentence.start : sentence.end]]
        for at in told:
            for place in range(max(at.start, sentence.start), min(at.end, sentence.end)):
                left[place - sentence.start] = " "
        return _earlier().search("".join(left)) is not None

    def _within(self, at: Citation) -> Sequence[FoundDate]:
        dates = self._dates.get(at.source, ())
        low = bisect_left(dates, at.start, key=lambda date: date.at.start)
        return [date for date in dates[low:] if date.at.start < at.end and date.at.end <= at.end + 1][:8]


@cache
def _earlier() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(words('stands', 'long_ago')))})\b", re.IGNORECASE)


def _past(date: FoundDate, posted: str) -> str | None:
    """The day, week or month of a date that is not after the day of posting."""
    day = re.sub(r"T[\d:]+.*$", "", date.when)
    start = day.split("/")[0]
    if (
        date.direction == FUTURE
        or date.precision in {"span", "days"}
        or (posted and start[:10] > posted[:10])
    ):
        return None
    return day
