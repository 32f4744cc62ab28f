"""A document, its passages, and the citations made from it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from generator.errors import CitationOutOfRange


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in a source: half-open offsets in code points, and exactly the text that stands there."""

    source: str
    start: int
    end: int
    text: str

    def __contains__(self, other: Citation) -> bool:
        return self.source == other.source and self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Citation) -> bool:
        """Whether the two share at least one character."""
        return self.source == other.source and self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, heading, list item, caption or piece of page furniture of a document.

    `kind` is text, heading, caption or boilerplate; `rule` names what set it apart; `posted` is the
    ISO 8601 date or time it was posted under, where the document says. `label` is the place of the
    speaker's label of a transcript's turn (the passage itself or an earlier one holds it), or of a list
    item's number. `noise` are places inside the passage that are markup, not words (`[`, `](#)`, `**`).
    """

    id: str
    start: int
    end: int
    kind: str = "text"
    rule: str = ""
    posted: str | None = None
    label: tuple[int, int] | None = None
    noise: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Document:
    """One seed as read: its text is never changed, its passages cover what a reader can read.

    `near` are the first and the last day of the bundle's other documents, where this one tells no date.
    """

    id: str
    code: str
    path: str
    title: str
    kind: str
    language: str
    text: str = field(repr=False)
    sha256: str
    passages: tuple[Passage, ...] = field(repr=False)
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None
    timezone: str | None = None
    rights: str | None = None
    digest_of: str | None = None
    inferred: tuple[str, ...] = ()
    analysed: bool = True
    near: tuple[str, str] | None = None

    @cached_property
    def times(self) -> frozenset[str]:
        """The times that the document tells of itself: when it was published, when each post was written."""
        return frozenset(filter(None, (self.published, *(passage.posted for passage in self.passages))))

    @cached_property
    def has_posts(self) -> bool:
        """Whether it tells of any of its parts when that was written."""
        return any(passage.posted for passage in self.passages)

    @cached_property
    def _ends(self) -> list[int]:
        return [passage.end for passage in self.passages]

    def cite(self, start: int, end: int) -> Citation:
        """The citation of text[start:end]; raises CitationOutOfRange for an empty or foreign range."""
        if not 0 <= start < end <= len(self.text):
            raise CitationOutOfRange(self.path, start, end, len(self.text))
        return Citation(self.id, start, end, self.text[start:end])

    def passage_at(self, offset: int) -> Passage | None:
        """The passage that holds the character at this offset, if any does."""
        place = bisect_right(self._ends, offset)
        passage = self.passages[place] if place < len(self.passages) else None
        return passage if passage is not None and passage.start <= offset else None

    def passages_under(self, at: Citation) -> Sequence[Passage]:
        """The passages that share a character with a citation of this document, in order."""
        first = bisect_right(self._ends, at.start)
        last = bisect_left(self.passages, at.end, key=lambda passage: passage.start)
        return self.passages[first:last]

    def blanked(self, passage: Passage) -> str:
        """The passage's text with a blank for every character of markup, so that offsets stay true."""
        text = self.text[passage.start : passage.end]
        for start, end in passage.noise:
            text = text[: start - passage.start] + " " * (end - start) + text[end - passage.start :]
        return text

    def shown(self, start: int, end: int) -> str:
        """The words of text[start:end] as a reader reads them: without markup, blanks drawn together."""
        passage = self.passage_at(start)
        pieces, at = [], start
        for low, high in passage.noise if passage else ():
            if start <= low and high <= end:
                pieces.append(self.text[at:low])
                at = high
        return " ".join("".join([*pieces, self.text[at:end]]).split())

    @cached_property
    def readable(self) -> tuple[Passage, ...]:
        """The passages that carry news: text, headings and captions, without page furniture."""
        return tuple(passage for passage in self.passages if passage.kind != "boilerplate")
