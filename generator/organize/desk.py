"""The documents of one bundle spread out: what they leave open, say, deny and count, and when.

A question of a kind is phrased alike however the sources put it: who attends, who meets, when it starts,
where, who is in a team, who sends one. `Matter.key` says what makes two passages speak of the same thing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model import Bundle, Cast, Citation, Findings, FoundStance, FoundUnknown
from generator.organize.moments import Moments
from generator.organize.occasion import Occasion, find_occasion
from generator.organize.phrasing import joined, name_of, the


@dataclass(frozen=True, slots=True)
class Matter:
    """What a passage speaks of: its key, the type readers see, the question and the same as a statement."""

    key: tuple[str, ...]
    type: str
    question: str
    whether: str
    people: tuple[str, ...] = ()


class Desk:
    """Everything the questions and disagreements are worked out from."""

    def __init__(self, bundle: Bundle, findings: Sequence[Findings], cast: Cast) -> None:
        self.bundle, self.findings, self.cast = bundle, findings, cast
        self.documents = {document.id: document for document in bundle.documents}
        self.moments = Moments(bundle.documents)
        self.occasion: Occasion = find_occasion(bundle.documents)
        self.unknowns = [unknown for found in findings for unknown in found.unknowns]
        self.stances = [stance for found in findings for stance in found.stances]
        self.denials = [denial for found in findings for denial in found.denials]

    def place(self, at: Citation) -> tuple[int, int]:
        """The place of a passage in the bundle, to sort by."""
        return list(self.documents).index(at.source), at.start

    def people(self, names: Iterable[Citation]) -> tuple[str, ...]:
        """The ids of the people whose names stand there, each once."""
        found = (self.cast.person_at(at) for at in names)
        return tuple(dict.fromkeys(person.id for person in found if person is not None))

    def stable(self, evidence: Iterable[str]) -> tuple[str, ...]:
        """Names instead of ids, so that a person who is told apart later moves nothing."""
        return tuple(name_of(word, self.cast) or word for word in evidence)

    def matter(self, found: FoundUnknown | FoundStance) -> Matter | None:
        """What kind of thing this is about, where it is of a known kind."""
        people = self.people(found.names)
        kind = found.type if isinstance(found, FoundUnknown) else found.about
        if kind == "attendance" and len(people) == 1 and self._is_here(found.places):
            name = name_of(people[0], self.cast)
            event = self.occasion.name
            return Matter(
                (kind, *people), kind, f"Will {name} attend {event}?", f"{name} attends {event}", people
            )
        if kind in {"meeting", "start"} and len(people) == 2:
            names = joined([name_of(person, self.cast) for person in people])
            pair = tuple(sorted(people))
            return Matter(("meeting", *pair), "meeting", f"Will {names} meet?", f"{names} meet", pair)
        if kind in {"start", "place"} and not people and self._is_here(found.places):
            asked, verb = ("When", "start") if kind == "start" else ("Where", "be held")
            event = self.occasion.name
            return Matter((kind,), kind, f"{asked} will {event} {verb}?", f"{event} have started")
        return self._by_party(found, kind, people)

    def _by_party(
        self, found: FoundUnknown | FoundStance, kind: str, people: tuple[str, ...]
    ) -> Matter | None:
        parties = found.parties or tuple(self._countries(people))
        event = self.occasion.name
        if kind == "team" and len(parties) == 1:
            side = the(parties[0])
            return Matter(
                (kind, side), kind, f"Who will represent {side} at {event}?", f"who represents {side}"
            )
        if kind == "sending" and len(parties) == 1:
            side = the(parties[0])
            text = f"Will {side} send a delegation to {event}?"
            return Matter((kind, side), "decision", text, f"{side} sends a delegation to {event}")
        if kind == "meeting" and len(parties) == 2 and not people:
            sides = tuple(sorted(parties))
            named = joined([the(side) for side in sides])
            text = f"Will delegations of {named} meet?"
            return Matter((kind, *sides), kind, text, f"delegations of {named} meet")
        return None

    def _countries(self, people: Iterable[str]) -> list[str]:
        found = (self.cast.person(person) for person in people)
        return sorted({person.country for person in found if person is not None and person.country})

    def _is_here(self, places: tuple[str, ...]) -> bool:
        return not places or self.occasion.is_at(places)
