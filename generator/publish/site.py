"""What every page asks of the briefing: addresses, sides, paragraphs, names. Made once a build."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Any

from generator.model import (
    Briefing,
    Citation,
    Delegation,
    Document,
    Passage,
    Person,
    Quote,
    citations_in,
)
from generator.publish.changes import Changes
from generator.publish.counts import counted, in_columns
from generator.publish.dates import in_words, newest, span
from generator.publish.facing import facing, main_meeting
from generator.publish.markdown import web_address
from generator.publish.named_sides import named_side
from generator.publish.sentences import unmarked
from generator.publish.titles import in_titles, topic_of

NOTHING_NEW = Changes()
PART, LAST_PART = 70, 20  # paragraphs a page of a source holds; a last page of fewer joins the one before
COLOURS = 5  # sides that have a colour and a rule of their own; further ones are grey, with their label


@dataclass(frozen=True, slots=True)
class Side:
    """A party: its name, and the number of its colour and rule style (0: none)."""

    name: str
    n: int


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph of a source: `n` counts the passages of the stored text from 1."""

    document: Document
    n: int
    passage: Passage

    @property
    def label(self) -> str:
        """As a source tag says it."""
        return f"{self.document.code} ¶{self.n}"

    @property
    def anchor(self) -> str:
        """The paragraph's id on its source page."""
        return f"p{self.n}"


class Site:
    """The briefing as pages see it; `addresses` maps a record's id to its page and anchor,
    relative to the site's root, `folder` is where the generated pages stand below that root."""

    def __init__(
        self,
        briefing: Briefing,
        addresses: Mapping[str, str] = MappingProxyType({}),
        tabs: Mapping[str, str] = MappingProxyType({}),
        folder: str = "briefing",
        changes: Changes = NOTHING_NEW,
    ) -> None:
        self.briefing, self.addresses, self.tabs, self.folder = briefing, addresses, tabs, folder
        self.changes = changes
        url = os.environ.get("SITE_URL") or briefing.bundle.settings.site_url
        self.url = (web_address(url) or "").rstrip("/")

    def address(self, identifier: str | None) -> str | None:
        """Where the record with this id, or the kind of page with this name, stands; None where nowhere."""
        if identifier == "home":
            return "index.html"
        found = self.addresses.get(identifier or "") or self.tabs.get(identifier or "")
        return f"{self.folder}/{found}" if found else None

    @cached_property
    def _by_page(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for identifier, address in self.addresses.items():
            found.setdefault(address.partition("#")[0], []).append(identifier)
        return {path: tuple(ids) for path, ids in found.items()}

    def on_page(self, path: str) -> tuple[str, ...]:
        """The ids of the records that have their place on the page at a path below the pages' folder."""
        return self._by_page.get(path, ())

    def web(self, path: str) -> str:
        """The full address of a path below the pages' folder; relative to the data folder where the site
        has no address of its own; empty: the home page."""
        if self.url:
            return f"{self.url}/{self.folder}/{path}" if path else f"{self.url}/"
        if path.startswith("data/"):
            return path.removeprefix("data/")
        return f"../{path}" if path else "../../index.html"

    def place(self, at: Citation) -> Place:
        """The paragraph in which a citation begins."""
        document = self.briefing.documents[at.source]
        passage = document.passage_at(at.start) or self._nearest(document, at)
        return Place(document, self._numbers[document.id][passage.id], passage)

    @cached_property
    def _numbers(self) -> Mapping[str, Mapping[str, int]]:
        """For each document its passages' ids with their numbers, from 1."""
        documents = self.briefing.bundle.documents
        return {one.id: {p.id: n for n, p in enumerate(one.passages, 1)} for one in documents}

    @staticmethod
    def _nearest(document: Document, at: Citation) -> Passage:
        return next((p for p in document.passages if p.end > at.start), document.passages[-1])

    def spans(self, quote: Quote) -> list[str]:
        """The words of each span of a quotation or report as a reader reads them, without markup."""
        return [
            unmarked(place.document, at.start, at.end) if place.passage.noise else at.text
            for at, place in zip(quote.at, map(self.place, quote.at), strict=True)
        ]

    def said(self, quote: Quote) -> str:
        """All the words of a quotation or report, the same way."""
        return " ".join(self.spans(quote))

    def paragraph(self, place: Place) -> str:
        """The root-relative address of a paragraph on its source's page."""
        return f"{self.source_part(place.document, part_of(place.document, place.n))}#{place.anchor}"

    def source_part(self, document: Document, part: int) -> str:
        """The root-relative address of a part of a source's page, counted from 0."""
        address = self.address(document.id) or ""
        return address if part == 0 else f"{address.removesuffix('.html')}-part-{part + 1}.html"

    @cached_property
    def cited(self) -> tuple[Citation, ...]:
        """What statements rest on: every citation but the places where a name merely stands."""
        names = {id(at) for person in self.briefing.people for at in person.at}
        return tuple(at for at in self.briefing.citations() if id(at) not in names)

    @cached_property
    def cited_by_paragraph(self) -> Mapping[tuple[str, int], tuple[Citation, ...]]:
        """What statements rest on, by source and paragraph."""
        found: dict[tuple[str, int], list[Citation]] = {}
        for at in self.cited:
            found.setdefault((at.source, self.place(at).n), []).append(at)
        return {key: tuple(ats) for key, ats in found.items()}

    @cached_property
    def columns(self) -> tuple[Document, ...]:
        """The documents, where a table can have a column for each; none where they are too many."""
        return in_columns(self.briefing.bundle.documents)

    @cached_property
    def order(self) -> Mapping[str, int]:
        """The fixed order of sources, by their ids: as the bundle has them."""
        return {document.id: n for n, document in enumerate(self.briefing.bundle.documents)}

    @cached_property
    def sides(self) -> Mapping[str, Side]:
        """The parties by name: the editor's order, else who faces each other at the main meeting, who has a
        delegation, then by how often named."""
        briefing = self.briefing
        meeting = main_meeting(briefing)
        named = Counter[str]()
        for person in briefing.people:
            named[person.side or ""] += person.mentions
        names = [
            *briefing.bundle.settings.parties,
            *(facing(briefing, meeting) if meeting else ()),
            *(delegation.side for delegation in briefing.delegations),
            *sorted((name for name in named if name), key=lambda name: (-named[name], name)),
        ]
        return {
            name: Side(name, n if n <= COLOURS else 0)
            for n, name in enumerate(dict.fromkeys(name for name in names if name), 1)
        }

    def side(self, name: str | None) -> Side | None:
        """The party of this name."""
        return self.sides.get(name or "")

    def side_of(self, identifier: str | None) -> Side | None:
        """The party of the person with this id: as found, else that of their place in a delegation."""
        person = self.briefing.person(identifier)
        if person is None:
            return None
        seats = {delegation.side for delegation, _ in self.parts.get(person.id, ())}
        name = person.side or (seats.pop() if len(seats) == 1 else named_side(self.briefing, person))
        return self.side(name) or (Side(name, 0) if name else None)

    def source_name(self, document: Document) -> str:
        """The outlet, where no other document is of it; else the title, as whose tag names the outlet."""
        outlets = [one.outlet for one in self.briefing.bundle.documents]
        is_only = document.outlet is not None and outlets.count(document.outlet) == 1
        return document.outlet if is_only and document.outlet else document.title

    def name(self, identifier: str | None) -> str | None:
        """What the record with this id is called."""
        record = self.briefing.by_id.get(identifier or "")
        return getattr(record, "name", None)

    def office(self, person: Person | None) -> str:
        """The office most places give a person, empty when none does."""
        if person is None:
            return ""
        roles = [role for role in person.roles if not role.former]
        return max(roles, key=lambda role: len(role.at)).title if roles else self._seat(person)

    def _seat(self, person: Person) -> str:
        members = [member for delegation, _ in self.parts.get(person.id, ()) for member in delegation.members]
        return next((one.role for one in members if one.person == person.id and one.role), "")

    @cached_property
    def parts(self) -> Mapping[str, tuple[tuple[Delegation, str], ...]]:
        """Person id → the delegations they have a place in, with the status there."""
        found: dict[str, list[tuple[Delegation, str]]] = {}
        for delegation in self.briefing.delegations:
            for member in delegation.members:
                if member.person:
                    found.setdefault(member.person, []).append((delegation, member.status))
        return {person: tuple(parts) for person, parts in found.items()}

    @cached_property
    def carriers(self) -> Mapping[str, frozenset[str]]:
        """Quotation id → the sources that render the same utterance."""
        sources = {quote.id: quote.at[0].source for quote in (*self.briefing.quotes, *self.briefing.reports)}
        return {
            quote: frozenset(sources[other] for other in utterance.quotes if other in sources)
            for utterance in self.briefing.utterances
            for quote in utterance.quotes
        }

    @cached_property
    def _tellers(self) -> Mapping[str, frozenset[str]]:
        """Statement id → who told it first, for statements with a chain."""
        found: dict[str, set[str]] = {}
        for origin in self.briefing.origins:
            found.setdefault(origin.statement, set()).add(origin.origin)
        return {statement: frozenset(tellers) for statement, tellers in found.items()}

    def rests_on(self, record: Any) -> tuple[int, int]:
        """On how many sources a statement rests, and on how many independent origins.

        Two sources that lead to the same first teller are one origin; a source without a chain is its own."""
        sources = len({at.source for at in citations_in(record)})
        return sources, len(self._tellers.get(record.id, ())) or sources

    @cached_property
    def as_of(self) -> str | None:
        """The day of the newest document."""
        times = [document.published for document in self.briefing.bundle.documents]
        posted = [p.posted for document in self.briefing.bundle.documents for p in document.passages]
        return newest([*times, *posted])

    @cached_property
    def as_of_words(self) -> str:
        """The day of the newest document, with its weekday; empty when none is dated."""
        return in_words(self.as_of, weekday=True)

    @cached_property
    def covers(self) -> str:
        """The days from the first to the newest document, in words."""
        return span(document.published for document in self.briefing.bundle.documents)

    @cached_property
    def title(self) -> str:
        """The editor's title, else one made of the documents."""
        settings, documents = self.briefing.bundle.settings, self.briefing.bundle.documents
        if settings.title:
            return settings.title
        if len(documents) == 1:
            return documents[0].title
        return f"Briefing on {topic_of(self.briefing) or f'{len(documents)} documents'}"

    @cached_property
    def headlined(self) -> list[str]:
        """The two countries that the documents' own headlines are on."""
        return in_titles(self.briefing.bundle.documents)

    @cached_property
    def subtitle(self) -> str:
        """The editor's subtitle, else what the briefing is made of."""
        n = len(self.briefing.bundle.documents)
        made = f"Compiled from {counted(n, 'document')}{f', {self.covers}' if self.covers else ''}"
        return self.briefing.bundle.settings.subtitle or made


def part_of(document: Document, n: int) -> int:
    """In which part of its source's page paragraph n stands: long sources are told in several pages."""
    return min((n - 1) // PART, max(len(document.passages) - LAST_PART, 0) // PART)
