"""Who is who over the whole bundle."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from generator.model.decisions import AppliedCorrection
from generator.model.documents import Citation
from generator.model.sureness import Doubt, Sure


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way a source writes a name, and how often."""

    text: str
    source: str
    count: int
    slip: bool = False
    at: Citation | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """Why two spellings are one person, or may be: the rows of the table that spoke, with their weights."""

    spellings: tuple[str, str]
    verdict: str  # same | different | unsure
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Role:
    """An office as worded, with organisation and country where the words give them."""

    title: str
    organization: str | None
    at: tuple[Citation, ...]
    country: str | None = None
    former: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """One human being across spellings; `at` are all places of the name, in source order."""

    id: str
    name: str
    names: tuple[Spelling, ...]
    roles: tuple[Role, ...]
    country: str | None
    mentions: int
    at: tuple[Citation, ...]
    gender: str = ""
    side: str | None = None
    judgements: tuple[Judgement, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    rule: str = "named"
    sure: Sure = Sure.SURE


@dataclass(frozen=True, slots=True)
class Organization:
    """A body that speaks: a ministry, an agency, an outlet; `at` are the places that name it as speaker."""

    id: str
    name: str
    names: tuple[Spelling, ...]
    at: tuple[Citation, ...] = ()
    rule: str = "named"
    sure: Sure = Sure.SURE


@dataclass(frozen=True)
class Cast:
    """Who is who in this bundle, and which name stands for whom where."""

    people: tuple[Person, ...]
    organizations: tuple[Organization, ...] = ()
    unsure: tuple[Judgement, ...] = ()
    corrections: tuple[AppliedCorrection, ...] = ()

    @cached_property
    def _places(self) -> dict[tuple[str, int, int], Person]:
        return {(at.source, at.start, at.end): person for person in self.people for at in person.at}

    @cached_property
    def _by_id(self) -> dict[str, Person]:
        return {person.id: person for person in self.people}

    def person_at(self, at: Citation | None) -> Person | None:
        """The person whose name stands exactly there."""
        return None if at is None else self._places.get((at.source, at.start, at.end))

    def person(self, identifier: str) -> Person | None:
        """The person with this id."""
        return self._by_id.get(identifier)

    @cached_property
    def _speaking(self) -> dict[tuple[str, int, int], Organization]:
        return {(at.source, at.start, at.end): body for body in self.organizations for at in body.at}

    def organization_at(self, at: Citation | None) -> Organization | None:
        """The body that the words exactly there name as speaker."""
        return None if at is None else self._speaking.get((at.source, at.start, at.end))
