"""The documents of one bundle spread out: what they leave open, say, deny and count, and when.

A question of a kind is phrased alike however the sources put it: who attends, who meets, when it starts,
where, who is in a team, who sends one. `Matter.key` says what makes two passages speak of the same thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property

from generator.model import (
    Bundle,
    Cast,
    Citation,
    Findings,
    FoundDate,
    FoundStance,
    FoundTiming,
    FoundUnknown,
    Person,
)
from generator.organize.course import Course
from generator.organize.phrases.awaited import as_asked, awaited_in
from generator.organize.phrases.matter import NEXT_ASKED, Dispute, Matter, deed_asked
from generator.organize.phrases.phrasing import joined, name_of, render, the
from generator.organize.times.instants import DAY
from generator.organize.times.moments import Moments, days_between
from generator.organize.times.occasion import Occasion, find_occasion
from generator.vocabulary import table, words

SAME_ROUND = 3
"""Days within which a meeting is one of this round."""
ENDED = {"signed", "adjourned"}
"""Outcomes with which a round of talks is over."""
GO_ON = re.compile(r"\b(?:resum|reconven|(?:meet|sit|talk) again)")
EVER = re.compile(r"\bthe \w+ ever\b")
Found = FoundUnknown | FoundStance
CAME_OF = "over, and nothing told"
"""The rule by which a meeting is over and nobody says what came of it."""
OWN = {"his", "her", "our", "my", "their", "its", "he", "she", "we", "i"}
"""Words that stand for whoever speaks."""


class Desk:
    """Everything the questions and disagreements are worked out from."""

    def __init__(self, bundle: Bundle, findings: Sequence[Findings], cast: Cast, course: Course) -> None:
        self.bundle, self.findings, self.cast = bundle, findings, cast
        self.meetings, self.delegations, self.presence = course.meetings, course.delegations, course.presence
        self.outcomes, self.timeline = course.outcomes, course.timeline
        self.documents = {document.id: document for document in bundle.documents}
        self.moments = Moments(bundle.documents)
        self.occasion: Occasion = find_occasion(bundle.documents)
        self.unknowns = [unknown for found in findings for unknown in found.unknowns]
        self.stances = [self._as_attendance(stance) for found in findings for stance in found.stances]
        self.denials = [denial for found in findings for denial in found.denials]
        self._places = {name: number for number, name in enumerate(self.documents)}
        self._by_document = {found.document: found for found in findings}
        self._dates_in: dict[Citation, list[FoundDate]] = {}
        self._people_in: dict[Citation, list[Person]] = {}

    def place(self, at: Citation) -> tuple[int, int]:
        """The place of a passage in the bundle, to sort by."""
        return self._places[at.source], at.start

    def in_order(self, places: Iterable[Citation]) -> tuple[Citation, ...]:
        """The passages, each once, in the order of the bundle."""
        return tuple(sorted(set(places), key=lambda at: (*self.place(at), at.end)))

    def dates_in(self, at: Citation) -> list[FoundDate]:
        """The dates within these words; most are asked for time and again."""
        if at not in self._dates_in:
            known = self._by_document.get(at.source)
            dates = known.dates if known is not None else ()
            self._dates_in[at] = [date for date in dates if date.at.overlaps(at)]
        return self._dates_in[at]

    def timings(self, event: str) -> list[FoundTiming]:
        """All that dates an event of this kind."""
        return [timing for found in self.findings for timing in found.timings if timing.event == event]

    def days_in(self, at: Citation) -> set[str]:
        """The days that these words name, as `YYYY-MM-DD`."""
        return {date.day for date in self.dates_in(at) if date.day is not None}

    def people(self, names: Iterable[Citation]) -> tuple[str, ...]:
        """The ids of the people whose names stand there, each once."""
        found = (self.cast.person_at(at) for at in names)
        return tuple(dict.fromkeys(person.id for person in found if person is not None))

    def start(self) -> Matter:
        """Whether and when this meeting begins."""
        event = self.occasion.name
        return Matter(("start",), "start", f"When will {event} start?", f"{event} have started")

    def face_to_face(self) -> Matter:
        """Whether the two teams sat down with each other."""
        sides = sorted(the(delegation.side) for delegation in self.delegations[:2])
        asked = "Did the two delegations meet face to face?"
        return Matter(("face to face", *sides), "meeting", asked, "the two delegations met face to face")

    def achieved(self) -> Matter:
        """What this meeting came to."""
        return Matter(("achieved",), "fact", f"What did {self.occasion.name} achieve?", "")

    def attendance_of(self, person: str) -> Matter:
        """Whether somebody attends this meeting."""
        name, event = name_of(person, self.cast), self.occasion.name
        asked, says = f"Will {name} attend {event}?", f"{name} attends {event}"
        return Matter(("attendance", person), "attendance", asked, says, (person,))

    def people_in(self, at: Citation) -> list[Person]:
        """The people whose names stand within these words."""
        if at not in self._people_in:
            known = self._by_document.get(at.source)
            mentions = known.mentions if known is not None else ()
            found = (self.cast.person_at(mention.at) for mention in mentions if mention.at.overlaps(at))
            self._people_in[at] = list({person.id: person for person in found if person is not None}.values())
        return self._people_in[at]

    def speaker_of(self, at: Citation) -> Person | None:
        """Who speaks or is reported there: `his team` in somebody's words is that person's own."""
        if at.text.lower() not in OWN:
            return None
        known = self._by_document.get(at.source)
        told = (*known.quotes, *known.reports) if known is not None else ()
        around = [quote for quote in told if any(span.overlaps(at) for span in quote.at)]
        nearest = min(around, key=lambda quote: (len(quote.words), quote.words), default=None)
        return self.cast.person_at(nearest.speaker.name_at) if nearest is not None else None

    def stable(self, evidence: Iterable[str]) -> tuple[str, ...]:
        """Names instead of ids, so that a person who is told apart later moves nothing."""
        return tuple(name_of(word, self.cast) or word for word in evidence)

    def matter(self, found: FoundUnknown | FoundStance) -> Matter | None:
        """What kind of thing this is about, where it is of a known kind."""
        kind = found.type if isinstance(found, FoundUnknown) else found.about
        if isinstance(found, FoundUnknown) and (own := deed_asked(found, self.cast)) is not None:
            return own
        if isinstance(found, FoundUnknown) and found.rule == CAME_OF:
            return self._came_of(found)
        if kind == "accord":
            return Matter(("accord",), "terms", "", "")
        people = self.people(found.names)
        if isinstance(found, FoundUnknown) and (awaited := awaited_in(found, self.cast)) is not None:
            kind, people = "attendance", (awaited.id,)
        for read in (self._attendance, self._pair, self._round, self._thing, self._side):
            matter = read(kind, people, found)
            if matter is not None:
                return matter
        return None

    @cached_property
    def matters(self) -> list[tuple[Matter, FoundStance]]:
        """The stances on a thing of a known kind, each behind that."""
        told = ((self.matter(stance), stance) for stance in self.stances)
        return [(matter, stance) for matter, stance in told if matter is not None]

    def _came_of(self, found: FoundUnknown) -> Matter | None:
        """What this meeting achieved, when it is over; another is asked after in the words of its source."""
        principal = {the(delegation.side) for delegation in self.delegations[:2] if delegation.side}
        if len(principal) != 2 or {the(party) for party in found.parties} != principal:
            return None
        return self.achieved()

    def _attendance(self, kind: str, people: tuple[str, ...], found: Found) -> Matter | None:
        if kind != "attendance" or len(people) != 1:
            return None
        if not self._is_here(found.places):
            return self._visit(people, found)
        if is_next(found):
            return None  # a later stage is not this meeting
        if isinstance(found, FoundUnknown) and self._is_over(found.at):
            name = name_of(people[0], self.cast)
            says = f"{name} attends the next round of talks"
            asked = f"Will {name} attend the next round of talks?"
            return Matter(("attendance next", *people), kind, asked, says, people)
        came = isinstance(found, FoundStance) and found.stance == "yes"
        if came and found.places and not self.occasion.is_in(found.places):
            return None  # who came to the country is not yet at the table
        return as_asked(self.attendance_of(people[0]), found)

    def _is_over(self, at: Citation) -> bool:
        """Whether it was written when the talks had ended and a next round was planned: it asks of that."""
        told = [one.when for one in self.outcomes if one.kind in ENDED and one.when]
        ends = [when[:DAY] for when in told if len(when) >= DAY]
        posted = self.moments.posted(at)[:10]
        is_after = bool(ends) and posted > max(ends)
        return is_after and any(s.stance == "planned" and is_next(s) for s in self.stances)

    def _visit(self, people: tuple[str, ...], found: Found) -> Matter | None:
        """Whether somebody goes to another place than that of this meeting."""
        if not isinstance(found, FoundUnknown) or len(found.places) != 1:
            return None
        (place,) = found.places
        says = f"{name_of(people[0], self.cast)} go to {place}"
        return Matter(("visit", *people, place), "attendance", f"Will {says}?", says, people)

    def _pair(self, kind: str, people: tuple[str, ...], found: Found) -> Matter | None:
        if kind not in {"meeting", "start", "call"} or len(people) != 2:
            return None
        pair = tuple(sorted(people, key=lambda person: name_of(person, self.cast)))
        deed = "talk by phone" if kind == "call" else "meet"
        says = f"{joined([name_of(person, self.cast) for person in pair])} {deed}"
        return Matter(
            ("call" if kind == "call" else "meeting", *pair), "meeting", f"Will {says}?", says, pair
        )

    def _round(self, kind: str, people: tuple[str, ...], found: Found) -> Matter | None:
        """This meeting as a whole, or the one after it."""
        if people or kind not in {"start", "place", "meeting"} or "such" in found.terms:
            return None  # `no such meeting` is the one spoken of before
        if kind != "place" and is_next(found):
            return None if self._goes_on(found) else Matter(("next",), "meeting", NEXT_ASKED, "")
        if kind == "meeting" or is_next(found) or not self._is_here(found.places):
            return None
        asked = "When will {} start?" if kind == "start" else "Where will {} be held?"
        event = self.occasion.name
        return Matter((kind,), kind, asked.format(event), f"{event} have started")

    def _goes_on(self, found: Found) -> bool:
        """`Will meet again at nine on Wednesday`: a few days on it is this round; so is one only counted."""
        written, days = self.moments.posted(found.at)[:10], self.days_in(found.at)
        near = {days_between(written, day) <= SAME_ROUND for day in days} if written else set()
        is_meeting = found.rule == "verb: meet" and (not near or True in near)
        return is_meeting or near == {True} or EVER.search(found.at.text) is not None

    def _thing(self, kind: str, people: tuple[str, ...], found: Found) -> Matter | None:
        """A thing that is wanted or refused at the table."""
        if not isinstance(found, FoundUnknown) or not found.question:
            return None
        thing = _thing_of(found) if found.kind in {"demand", "undated"} or kind == "terms" else None
        if thing is None:
            return None
        key = ("when" if found.kind == "undated" else "terms", thing)
        return Matter(key, "terms", render(found.question, self.cast), "", people)

    def _side(self, kind: str, people: tuple[str, ...], found: Found) -> Matter | None:
        """A country's team, its sending, or two countries that meet."""
        sides = tuple(sorted(the(party) for party in found.parties or self._countries(people)))
        event = self.occasion.name
        if kind == "meeting" and len(sides) < 2 and not people and self._is_of_both_teams(found):
            sides = tuple(sorted(the(delegation.side) for delegation in self.delegations[:2]))
        if kind == "meeting" and len(sides) == 2 and not people:
            says = f"delegations of {joined(sides)} meet"
            return Matter((kind, *sides), kind, f"Will {says}?", says)
        is_known = kind in {"team", "sending"} or (kind == "attendance" and not people)
        if len(sides) != 1 or not is_known:
            return None
        if kind == "team":
            text = f"Who will represent {sides[0]} at {event}?"
            return Matter((kind, *sides), kind, text, f"{sides[0]} is represented at {event}")
        says = f"a delegation to {event}"
        return Matter(
            ("sending", *sides), "decision", f"Will {sides[0]} send {says}?", f"{sides[0]} sends {says}"
        )

    def _is_of_both_teams(self, found: Found) -> bool:
        """`when both delegations meet`, in a bundle that names no more than two teams by then."""
        asked = render(found.question, self.cast) if isinstance(found, FoundUnknown) else ""
        return "both delegations" in asked or "the delegations" in asked

    def _as_attendance(self, stance: FoundStance) -> FoundStance:
        """Who stays in another place does not attend."""
        if (
            stance.about != "staying"
            or self._is_here(stance.places)
            or stance.stance not in {"yes", "planned"}
        ):
            return stance
        return replace(stance, about="attendance", stance="no", places=())

    def _countries(self, people: Iterable[str]) -> list[str]:
        found = (self.cast.person(person) for person in people)
        return sorted({person.country for person in found if person is not None and person.country})

    def _is_here(self, places: tuple[str, ...]) -> bool:
        return not places or self.occasion.is_at(places)


def is_next(found: FoundUnknown | FoundStance) -> bool:
    """Whether it is about a further round rather than this one."""
    goes_on = isinstance(found, FoundUnknown) and found.type == "start" and GO_ON.search(found.words.text)
    is_again = not words("proceedings", "again").isdisjoint(found.terms)
    return is_again or bool(goes_on) or found.rule in {"verb: resume", "verb: continue"}


def _thing_of(found: FoundUnknown) -> str | None:
    """What is wanted or refused at the table, one word for all its names: `truce` is a ceasefire."""
    book = table("prospects")
    found_things = [term for term in found.terms if term in book["things"]]
    if len(found_things) != 1:
        return None
    return str(book["same_thing"].get(found_things[0], found_things[0]))


__all__ = ["Desk", "Dispute", "Matter", "is_next"]
