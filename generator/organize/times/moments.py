"""When a passage was written: so that a newest-first page never makes an older word outrank a newer one."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from datetime import date

from generator.model import Citation, Document

PAPERS = {"communique", "live_blog"}
"""Kinds of documents that are of the day they tell of."""


class Moments:
    """The order of time of all passages of the bundle."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._documents: Mapping[str, Document] = {document.id: document for document in documents}
        self._newest_first = {name: _is_newest_first(d) for name, d in self._documents.items()}

    def posted(self, at: Citation) -> str:
        """The ISO date or time the passage was posted or its document published; else empty."""
        document = self._documents[at.source]
        passage = document.passage_at(at.start)
        return (passage.posted if passage else None) or document.published or ""

    def day_of_news(self, at: Citation) -> str:
        """The day a post was made or an official paper is of; empty in an article."""
        document = self._documents[at.source]
        passage = document.passage_at(at.start)
        own = (passage.posted if passage else None) or (
            document.published if document.kind in PAPERS else None
        )
        return (own or "")[:10]

    def passage(self, at: Citation) -> Citation:
        """The whole item or paragraph that a name stands in."""
        document = self._documents[at.source]
        passage = document.passage_at(at.start)
        return document.cite(passage.start, passage.end) if passage else at

    def is_post(self, at: Citation) -> bool:
        """Whether the passage has a time of its own, or stands in a document whose passages have none."""
        document = self._documents[at.source]
        passage = document.passage_at(at.start)
        return bool(passage and passage.posted) or not any(one.posted for one in document.passages)

    def order(self, at: Citation) -> tuple[str, int]:
        """A sort key: the day or time, then the place on the page, turned round where newest is first."""
        posted = self.posted(at)
        place = -at.start if self._newest_first[at.source] else at.start
        return posted[:10] if len(posted) <= 10 else posted, place

    def days_before(self, at: Citation, day: str) -> int:
        """How many days before or after this day it was written; very many where nobody can tell."""
        posted = self.posted(at)[:10]
        if not posted:
            return 10**6
        return abs((date.fromisoformat(day) - date.fromisoformat(posted)).days)

    def is_after(self, one: Citation, other: Citation) -> bool:
        """Whether the first is known to be written after the second: a later day, or later on one page."""
        if one.source == other.source:
            return self.order(one) > self.order(other)
        return self.posted(one)[:10] > self.posted(other)[:10] != ""


def _is_newest_first(document: Document) -> bool:
    """Dates that fall from top to bottom; a live blog without dates is taken to be so, as most are."""
    days = [passage.posted for passage in document.passages if passage.posted]
    if not days or days[0] == days[-1]:
        return document.kind == "live_blog" and not days
    return days[0] > days[-1]


def days_between(one: str, other: str) -> int:
    """Days between two dates, `YYYY-MM-DD` each."""
    return abs((datetime.date.fromisoformat(other) - datetime.date.fromisoformat(one)).days)
