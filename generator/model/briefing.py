"""The briefing: every record that is told, and the citations they rest on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cache, cached_property
from typing import Any

from generator.model.bundle import Bundle
from generator.model.cast import Organization, Person
from generator.model.decisions import AppliedCorrection
from generator.model.documents import Citation, Document
from generator.model.records import (
    Delegation,
    Disagreement,
    Event,
    Meeting,
    Origin,
    Outcome,
    Position,
    Presence,
    Question,
    Quote,
    RegisterEntry,
    Utterance,
    Wording,
)


@dataclass(frozen=True, eq=False)
class Briefing:
    """All there is to tell, in the order in which it is told."""

    bundle: Bundle
    people: tuple[Person, ...] = ()
    organizations: tuple[Organization, ...] = ()
    quotes: tuple[Quote, ...] = ()
    reports: tuple[Quote, ...] = ()
    utterances: tuple[Utterance, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    delegations: tuple[Delegation, ...] = ()
    presence: tuple[Presence, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    questions: tuple[Question, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    timeline: tuple[Event, ...] = ()
    positions: tuple[Position, ...] = ()
    register: tuple[RegisterEntry, ...] = ()
    wording: tuple[Wording, ...] = ()
    origins: tuple[Origin, ...] = ()
    corrections: tuple[AppliedCorrection, ...] = ()

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        """The documents by id."""
        return {document.id: document for document in self.bundle.documents}

    @cached_property
    def by_id(self) -> Mapping[str, Any]:
        """Every record that has an id, by it."""
        return {
            record.id: record for name in RECORDS for record in getattr(self, name) if hasattr(record, "id")
        }

    def person(self, identifier: str | None) -> Person | None:
        """The person with this id."""
        record = self.by_id.get(identifier or "")
        return record if isinstance(record, Person) else None

    @cached_property
    def corrected(self) -> Mapping[str, tuple[AppliedCorrection, ...]]:
        """Record id → the decisions that made or changed it."""
        found: dict[str, tuple[AppliedCorrection, ...]] = {}
        for one in self.corrections:
            for identifier in one.records if one.applied else ():
                found[identifier] = (*found.get(identifier, ()), one)
        return found

    @cached_property
    def pinned(self) -> tuple[str, ...]:
        """The ids of the records an editor put first, in the order of the decisions."""
        pins = (one for one in self.corrections if one.applied and one.kind == "pin")
        return tuple(dict.fromkeys(identifier for one in pins for identifier in one.records))

    def citations(self) -> Iterator[Citation]:
        """Every citation of the whole briefing, however deep it sits."""
        for name in RECORDS:
            for record in getattr(self, name):
                yield from citations_in(record)


RECORDS = tuple(f.name for f in fields(Briefing) if f.name != "bundle")
"""The names of the briefing's lists of records, in the order of the contract."""


def citations_in(value: object) -> Iterator[Citation]:
    """Every citation inside a record, a tuple of records or a citation itself."""
    if isinstance(value, Citation):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from citations_in(item)
    elif hasattr(value, "__dataclass_fields__"):
        for name in field_names(value):
            part = getattr(value, name)
            if not isinstance(part, str):
                yield from citations_in(part)


def field_names(record: Any) -> tuple[str, ...]:
    """The names of a record's fields, in order."""
    return _fields_of(record.__class__)


@cache
def _fields_of(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
