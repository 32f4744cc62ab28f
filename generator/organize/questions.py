"""Open questions: what the sources leave unknown, merged where they ask the same, with what answers them.

A question of a kind (who attends, who meets, when it starts, where, who is in a team) is phrased alike
however the sources put it; any other in the source's own clause, turned into a question; and where that
gives nothing readable, in the source's words in a neutral frame. Order is of time, not of the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from generator.model import (
    Bundle,
    Cast,
    Citation,
    Findings,
    FoundStance,
    FoundUnknown,
    Question,
    Sure,
    short_code,
)
from generator.organize.moments import Moments
from generator.organize.occasion import Occasion, find_occasion
from generator.organize.phrasing import in_marks, joined, name_of, render, tellers

MOST = 40
"""A list longer than this is not read; the least weighty are left out."""
SAME_QUESTION = 88.0
"""How alike (0 to 100) two free questions must be to ask the same."""
FRAME = "Left open in the source’s words: {words}"


@dataclass(slots=True)
class Draft:
    """A question while its passages are gathered; `key` says what makes two the same."""

    key: tuple[str, ...]
    type: str
    text: str
    people: tuple[str, ...] = ()
    raised: dict[Citation, str] = field(default_factory=dict)
    readable: bool = True
    rule: str = ""


def tell_questions(bundle: Bundle, findings: Sequence[Findings], cast: Cast) -> tuple[Question, ...]:
    """The questions, the weightiest first, never more than MOST."""
    desk = Desk(bundle, findings, cast)
    ranked = sorted(desk.drafts(), key=lambda draft: (-desk.weight(draft), draft.text))[:MOST]
    return tuple(desk.question(draft, rank) for rank, draft in enumerate(ranked, 1))


class Desk:
    """The documents of one bundle spread out: what they leave open, and what they say about it."""

    def __init__(self, bundle: Bundle, findings: Sequence[Findings], cast: Cast) -> None:
        self.cast = cast
        self.documents = {document.id: document for document in bundle.documents}
        self.moments = Moments(bundle.documents)
        self.occasion: Occasion = find_occasion(bundle.documents)
        self.unknowns = [unknown for found in findings for unknown in found.unknowns]
        self.stances = [stance for found in findings for stance in found.stances]

    def drafts(self) -> list[Draft]:
        """Every question raised, merged."""
        drafts: dict[tuple[str, ...], Draft] = {}
        for raised in self._raised():
            same = drafts.get(raised.key) or _same_free(raised, drafts.values())
            if same is None:
                drafts[raised.key] = raised
            else:
                same.raised.update(raised.raised)
        return list(drafts.values())

    def _raised(self) -> Iterable[Draft]:
        for unknown in self.unknowns:
            yield self._from_unknown(unknown)
        for stance in self.stances:
            if stance.stance == "open" and (draft := self._typed(stance)) is not None:
                draft.raised[stance.at] = "possible"
                draft.rule = "possible"
                yield draft

    def _from_unknown(self, unknown: FoundUnknown) -> Draft:
        draft = self._typed(unknown) or self._free(unknown)
        draft.raised[unknown.at] = unknown.kind
        draft.rule = unknown.rule
        return draft

    def _typed(self, found: FoundUnknown | FoundStance) -> Draft | None:
        people = self._people(found.names)
        kind = found.type if isinstance(found, FoundUnknown) else found.about
        if kind == "attendance" and len(people) == 1 and self._is_here(found.places):
            text = f"Will {name_of(people[0], self.cast)} attend {self.occasion.name}?"
            return Draft((kind, *people), kind, text, people)
        if kind in {"meeting", "start"} and len(people) == 2:
            pair = tuple(sorted(people))
            names = [name_of(person, self.cast) for person in people]
            return Draft(("meeting", *pair), "meeting", f"Will {joined(names)} meet?", pair)
        if kind in {"start", "place"} and not people and self._is_here(found.places):
            asked = "When" if kind == "start" else "Where"
            verb = "start" if kind == "start" else "be held"
            return Draft((kind,), kind, f"{asked} will {self.occasion.name} {verb}?")
        return self._typed_by_party(found, kind, people)

    def _typed_by_party(
        self, found: FoundUnknown | FoundStance, kind: str, people: tuple[str, ...]
    ) -> Draft | None:
        parties = found.parties or tuple(self._countries(people))
        if kind == "team" and len(parties) == 1:
            text = f"Who will represent {_the(parties[0])} at {self.occasion.name}?"
            return Draft((kind, parties[0]), kind, text)
        if kind == "sending" and len(parties) == 1:
            text = f"Will {_the(parties[0])} send a delegation to {self.occasion.name}?"
            return Draft((kind, parties[0]), "decision", text)
        if kind == "meeting" and len(parties) == 2 and not people:
            sides = tuple(sorted(parties))
            return Draft(
                (kind, *sides), kind, f"Will delegations of {joined([_the(s) for s in sides])} meet?"
            )
        return None

    def _free(self, unknown: FoundUnknown) -> Draft:
        text = render(unknown.question, self.cast) if unknown.question else ""
        readable = bool(text)
        text = text or FRAME.format(words=in_marks(unknown.words.text))
        return Draft(("free", text), unknown.type, text, self._people(unknown.names), readable=readable)

    def _people(self, names: Iterable[Citation]) -> tuple[str, ...]:
        found = (self.cast.person_at(at) for at in names)
        return tuple(dict.fromkeys(person.id for person in found if person is not None))

    def _countries(self, people: Iterable[str]) -> list[str]:
        found = (self.cast.person(person) for person in people)
        return sorted({person.country for person in found if person is not None and person.country})

    def _is_here(self, places: tuple[str, ...]) -> bool:
        return not places or self.occasion.is_at(places)

    def weight(self, draft: Draft) -> float:
        """More sources, more passages, people spoken of more, and still open weigh more."""
        sources = len({at.source for at in draft.raised})
        known = [self.cast.person(person) for person in draft.people]
        fame = sum(min(person.mentions, 60) for person in known if person is not None) / 60
        typed = 2.0 if draft.key[0] != "free" else 0.0
        return 2.0 * sources + 0.5 * len(draft.raised) + fame + typed + (0.0 if draft.readable else -2.0)

    def question(self, draft: Draft, rank: int) -> Question:
        """The question with its state and answer."""
        status, answer, answered = self._state(draft)
        first = min(draft.raised, key=lambda at: (self.documents[at.source].sha256, at.start))
        evidence = draft.key if draft.key[0] != "free" else ("free", first.text)
        return Question(
            id=short_code("w", *self._stable(evidence)),
            question=draft.text,
            type=draft.type,
            topic=None,
            raised=tuple(sorted(draft.raised, key=self._place)),
            status=status,
            answer=answer,
            answered=answered,
            people=draft.people,
            rank=rank,
            rule=draft.rule,
            sure=Sure.LIKELY if draft.readable else Sure.UNSURE,
        )

    def _stable(self, evidence: tuple[str, ...]) -> tuple[str, ...]:
        """Names instead of ids, so that a person who is told apart later does not move the question."""
        return tuple(name_of(word, self.cast) or word for word in evidence)

    def _place(self, at: Citation) -> tuple[int, int]:
        return list(self.documents).index(at.source), at.start

    def _state(self, draft: Draft) -> tuple[str, str | None, tuple[Citation, ...]]:
        kind = draft.key[0]
        if kind == "attendance":
            return self._attended(draft)
        if kind in {"start", "meeting", "sending"}:
            return self._happened(draft)
        return "open", None, ()

    def _attended(self, draft: Draft) -> tuple[str, str | None, tuple[Citation, ...]]:
        person = draft.people[0]
        about = [s for s in self.stances if s.about == "attendance" and self._people(s.names) == (person,)]
        firm = [s for s in about if s.stance in {"yes", "no"} and self._is_here(s.places)]
        return self._by_last(firm, draft)

    def _happened(self, draft: Draft) -> tuple[str, str | None, tuple[Citation, ...]]:
        about = [s for s in self.stances if s.stance in {"yes", "no"} and self._answers(s, draft)]
        return self._by_last([s for s in about if s.stance == "yes"] or about, draft)

    def _answers(self, stance: FoundStance, draft: Draft) -> bool:
        typed = self._typed(stance)
        return typed is not None and typed.key == draft.key

    def _by_last(self, firm: list[FoundStance], draft: Draft) -> tuple[str, str | None, tuple[Citation, ...]]:
        """The last firm word answers, unless the question was raised again after it."""
        if not firm:
            return "open", None, ()
        last = max(firm, key=lambda stance: self.moments.order(stance.at))
        if any(self.moments.is_after(at, last.at) for at in draft.raised if at != last.at):
            return "open", None, ()
        same = sorted({stance.at for stance in firm if stance.stance == last.stance}, key=self._place)
        word = "Yes" if last.stance == "yes" else "No"
        return "answered", f"{word}, {tellers(same, self.documents)}.", tuple(same)


def _same_free(draft: Draft, others: Iterable[Draft]) -> Draft | None:
    """A free question already there that asks the same in other words."""
    if draft.key[0] != "free":
        return None
    for other in others:
        if other.key[0] == "free" and fuzz.token_set_ratio(draft.text, other.text) >= SAME_QUESTION:
            return other
    return None


def _the(country: str) -> str:
    plural = country.startswith("United ") or country.endswith(("lands", "Islands", "pines"))
    return f"the {country}" if plural else country
