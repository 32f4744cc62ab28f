"""The evidence list of a page: its entries, which of them a line names first, and the ids that tie both."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Citation, Document
from generator.publish.site import Place

Cited = tuple[Place, list[Citation]]
"""A paragraph and what is cited of it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the evidence list."""

    place: Place
    about: str
    words: str
    back: str
    prints: bool

    @property
    def id(self) -> str:
        """The entry's id on the page; tags lead to it."""
        return evidence_id(self.place)


def first_of_each(places: list[Cited], limit: int) -> tuple[list[Cited], list[Cited]]:
    """The paragraphs to show and the rest, both in source order: as many sources as the limit allows."""
    seen: dict[str, int] = {}
    turns = []
    for n, (place, _) in enumerate(places):
        seen[place.document.id] = seen.get(place.document.id, 0) + 1
        turns.append((seen[place.document.id], n))
    chosen = {n for _, n in sorted(turns)[:limit]}
    return [p for n, p in enumerate(places) if n in chosen], [
        p for n, p in enumerate(places) if n not in chosen
    ]


def is_free(document: Document) -> bool:
    """Whether the source's rights let its whole paragraphs be shown."""
    return bool(document.digest_of or (document.rights and "reserved" not in document.rights.lower()))


def evidence_id(place: Place) -> str:
    """The id of a paragraph's entry in the evidence list of a page."""
    return f"e-{place.document.id}-{place.n}"


def tag_id(place: Place) -> str:
    """The id of the first tag of a paragraph on a page."""
    return f"t-{place.document.id}-{place.n}"
