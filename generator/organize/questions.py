"""Open questions: what the sources leave unknown, merged where they ask the same, with what answers them.

A question of a known kind is phrased alike however the sources put it (`desk`); any other in the source's own
clause, turned into a question; and where that gives nothing readable, in the source's words in a neutral
frame. Order is of time, not of the page.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from generator.model import Citation, FoundStance, FoundUnknown, Question, Sure, short_code
from generator.organize.desk import Desk, Matter
from generator.organize.phrasing import in_marks, render, tellers

MOST = 40
"""A list longer than this is not read; the least weighty are left out."""
SAME_QUESTION = 88.0
"""How alike (0 to 100) two free questions must be to ask the same."""
FRAME = "Left open in the source’s words: {words}"
State = tuple[str, str | None, tuple[Citation, ...]]
OPEN: State = ("open", None, ())


@dataclass(slots=True)
class Draft:
    """A question while its passages are gathered."""

    matter: Matter
    raised: dict[Citation, str] = field(default_factory=dict)
    readable: bool = True
    rule: str = ""

    @property
    def is_free(self) -> bool:
        """Whether it is of no known kind."""
        return self.matter.key[0] == "free"


def tell_questions(desk: Desk) -> tuple[Question, ...]:
    """The questions, the weightiest first, never more than MOST."""
    drafts = _merged(_raised(desk))
    ranked = sorted(drafts, key=lambda draft: (-_weight(draft, desk), draft.matter.question))[:MOST]
    return tuple(_question(draft, rank, desk) for rank, draft in enumerate(ranked, 1))


def _raised(desk: Desk) -> Iterable[Draft]:
    for unknown in desk.unknowns:
        matter = desk.matter(unknown)
        draft = Draft(matter, rule=unknown.rule) if matter is not None else _free(unknown, desk)
        draft.raised[unknown.at] = unknown.kind
        yield draft
    for stance in desk.stances:
        matter = desk.matter(stance)
        if stance.stance == "open" and matter is not None:
            yield Draft(matter, {stance.at: "possible"}, rule="possible")


def _free(unknown: FoundUnknown, desk: Desk) -> Draft:
    text = render(unknown.question, desk.cast) if unknown.question else ""
    asked = text or FRAME.format(words=in_marks(unknown.words.text))
    matter = Matter(("free", asked), unknown.type, asked, "", desk.people(unknown.names))
    return Draft(matter, readable=bool(text), rule=unknown.rule)


def _merged(raised: Iterable[Draft]) -> list[Draft]:
    drafts: dict[tuple[str, ...], Draft] = {}
    for draft in raised:
        same = drafts.get(draft.matter.key) or _same_free(draft, drafts.values())
        if same is None:
            drafts[draft.matter.key] = draft
        else:
            same.raised.update(draft.raised)
    return list(drafts.values())


def _same_free(draft: Draft, others: Iterable[Draft]) -> Draft | None:
    """A free question already there that asks the same in other words."""
    if not draft.is_free:
        return None
    asked = draft.matter.question
    for other in others:
        if other.is_free and fuzz.token_set_ratio(asked, other.matter.question) >= SAME_QUESTION:
            return other
    return None


def _weight(draft: Draft, desk: Desk) -> float:
    """More sources, more passages, people spoken of more, and a known kind weigh more."""
    sources = len({at.source for at in draft.raised})
    known = [desk.cast.person(person) for person in draft.matter.people]
    fame = sum(min(person.mentions, 60) for person in known if person is not None) / 60
    typed = 0.0 if draft.is_free else 2.0
    return 2.0 * sources + 0.5 * len(draft.raised) + fame + typed - (0.0 if draft.readable else 2.0)


def _question(draft: Draft, rank: int, desk: Desk) -> Question:
    status, answer, answered = _state(draft, desk)
    raised = tuple(sorted(draft.raised, key=desk.place))
    first = min(raised, key=lambda at: (at.text, at.start))
    return Question(
        id=short_code("w", *(("free", first.text) if draft.is_free else desk.stable(draft.matter.key))),
        question=draft.matter.question,
        type=draft.matter.type,
        topic=None,
        raised=raised,
        status=status,
        answer=answer,
        answered=answered,
        people=draft.matter.people,
        rank=rank,
        rule=draft.rule,
        sure=Sure.LIKELY if draft.readable else Sure.UNSURE,
    )


def _state(draft: Draft, desk: Desk) -> State:
    kind = draft.matter.key[0]
    about = [s for s in desk.stances if s.stance in {"yes", "no"} and _is_about(s, draft, desk)]
    if kind == "attendance":
        return _by_last(about, draft, desk)
    if kind in {"start", "meeting", "sending"}:
        return _by_last([stance for stance in about if stance.stance == "yes"] or about, draft, desk)
    return OPEN


def _is_about(stance: FoundStance, draft: Draft, desk: Desk) -> bool:
    matter = desk.matter(stance)
    return matter is not None and matter.key == draft.matter.key


def _by_last(firm: list[FoundStance], draft: Draft, desk: Desk) -> State:
    """The last firm word answers, unless the question was raised again after it."""
    if not firm:
        return OPEN
    last = max(firm, key=lambda stance: desk.moments.order(stance.at))
    if any(desk.moments.is_after(at, last.at) for at in draft.raised if at != last.at):
        return OPEN
    same = tuple(sorted({s.at for s in firm if s.stance == last.stance}, key=desk.place))
    word = "Yes" if last.stance == "yes" else "No"
    return "answered", f"{word}, {tellers(same, desk.documents)}.", same
