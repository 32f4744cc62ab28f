"""Lists too long for one light page: told in chapters, a page each; the index keeps the overview."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from generator.publish.markdown import slug

LISTED = 8  # lines of a heading that an index shows where the rest stands in a chapter


class Told(Protocol):
    """A record that has its own place on a page."""

    @property
    def id(self) -> str:
        """The record's id, its anchor on that page."""


T = TypeVar("T")
Placed = TypeVar("Placed", bound=Told)


@dataclass(frozen=True, slots=True)
class Chapter(Generic[T]):
    """Some headings with their records, on one page; `path` is relative to the pages' folder, no ending."""

    path: str
    name: str
    sections: tuple[tuple[str, tuple[T, ...]], ...]

    @property
    def records(self) -> tuple[T, ...]:
        """All that is told here."""
        return tuple(record for _, records in self.sections for record in records)


def chapters(kind: str, sections: Sequence[tuple[str, Sequence[T]]], most: int) -> list[Chapter[T]]:
    """The chapters of a list in its sections, at most so many records each; none where one page holds all.

    Short sections share a chapter in their order; a long one is cut into chapters of nearly equal length.
    """
    if sum(len(records) for _, records in sections) <= most:
        return []
    pages: list[list[tuple[str, tuple[T, ...]]]] = []
    room = 0
    for name, records in sections:
        if len(records) <= room:
            pages[-1].append((name, tuple(records)))
            room -= len(records)
        else:
            pages += ([(name, piece)] for piece in _cut(records, most))
            room = most - len(records)
    return list(_named(kind, pages))


def _cut(records: Sequence[T], most: int) -> Iterator[tuple[T, ...]]:
    pieces = -(-len(records) // most)
    for n in range(pieces):
        yield tuple(records[n * len(records) // pieces : (n + 1) * len(records) // pieces])


def _named(kind: str, pages: list[list[tuple[str, tuple[T, ...]]]]) -> Iterator[Chapter[T]]:
    times: dict[str, int] = {}
    for page in pages:
        first, last = page[0][0], page[-1][0]
        name = first if first == last else f"{first} – {last}"
        times[first] = n = times.get(first, 0) + 1
        part = f", part {n}" if sum(other[0][0] == first for other in pages) > 1 else ""
        path = f"{kind}/{slug(first) or 'part'}" + (f"-{n}" if n > 1 else "")
        yield Chapter(path, name + part, tuple(page))


def chapter_addresses(
    kind: str, found: Sequence[Chapter[Placed]], all_: Sequence[Placed]
) -> Mapping[str, str]:
    """Each record's place: in its chapter, else on the index."""
    if not found:
        return {one.id: f"{kind}/index.html#{one.id}" for one in all_}
    return {one.id: f"{chapter.path}.html#{one.id}" for chapter in found for one in chapter.records}
