"""Open questions: what the sources leave unknown, merged where they ask the same, with what answers them.

A question of a known kind is phrased alike however the sources put it (`desk`); any other in the source's own
clause, turned into a question; what gives nothing readable is left out. Order is of time, not of the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.model import FoundStance, FoundUnknown, Question, Sure, short_code
from generator.organize.answering.answers import state_of
from generator.organize.answering.came_about import OPEN
from generator.organize.answering.deeds import by_deeds
from generator.organize.answering.drafts import Draft
from generator.organize.answering.ended import LASTING, by_end
from generator.organize.answering.granted import by_grants
from generator.organize.answering.kept_on import kept_on
from generator.organize.answering.replies import State
from generator.organize.answering.told_since import by_telling
from generator.organize.answering.told_which import by_which
from generator.organize.asking.alike import merged
from generator.organize.asking.coming import folded
from generator.organize.asking.disputed import disputed_questions
from generator.organize.asking.known import known_questions
from generator.organize.asking.worth import is_asked, is_stump, is_wish
from generator.organize.desk import Desk, Dispute, Matter
from generator.organize.opposed.pairs import Told
from generator.organize.phrases.issues import issues_of
from generator.organize.phrases.phrasing import asked
from generator.organize.talks import TALKS
from generator.organize.times.instants import DAY
from generator.vocabulary import table

MOST = 55
"""A list longer than this is not read; the least weighty are left out."""
MANY = 8
"""Passages beyond these add nothing to a question's weight."""
HOPED = re.compile(r"\b(?:hoped|hoping)\b")
LEAST, WORDS_EACH = 32, 500
"""A small bundle lists this many, and one more for so many words."""
KINDS = {
    "approval": 1.5,
    "pending": 1.5,
    "stated": 0.5,
    "disputed": 0.5,
    "conditional": 0.5,
    "anonymous": 0.5,
}
"""What is raised so weighs more than what is only asked: it waits for somebody, or two say otherwise."""


def tell_questions(told: Told, disputes: Sequence[Dispute]) -> tuple[Question, ...]:
    """The questions, the weightiest first, never more than MOST."""
    desk = told.desk
    raised = [*_raised(desk), *known_questions(desk), *disputed_questions(disputes, desk)]
    drafts = folded(merged(draft for draft in raised if not is_stump(draft)), desk)
    drafts = [draft for draft in drafts if not is_wish(draft)]
    weighed = [(draft, _state(draft, desk, told)) for draft in drafts]
    weighed = [each for each in weighed if is_asked(*each)]
    weighed.sort(key=lambda each: (-_weight(each[0], each[1], desk), each[0].matter.question))
    words = sum(len(document.text.split()) for document in desk.bundle.documents)
    listed = enumerate(weighed[: min(MOST, LEAST + words // WORDS_EACH)], 1)
    return tuple(_question(draft, state, rank, desk) for rank, (draft, state) in listed)


def _state(draft: Draft, desk: Desk, told: Told) -> State:
    """By what is known of its kind, else by a deed that is told later."""
    if draft.rule in LASTING:
        return by_end(draft, desk, told)
    state = state_of(draft, desk)
    if state == OPEN:
        state = by_grants(draft, desk)
    if state == OPEN:
        state = by_telling(draft, desk, told)
    if state == OPEN:
        state = kept_on(draft, desk, told)
    if state == OPEN:
        state = by_which(draft, desk, told)
    return by_deeds(draft, desk, told) if state == OPEN else state


def topic_of(draft: Draft, desk: Desk) -> str | None:
    """The issue of the bundle that the question or most of its passages touch; else what it is about."""
    issues = issues_of(desk.bundle.settings)
    touched = [issue for issue in issues if issue.touched_in(draft.matter.question) is not None]
    if touched:
        return touched[0].name
    thing = draft.matter.key[1] if draft.matter.key[0] in {"terms", "when"} else ""
    return thing.capitalize() if thing else table("questions")["topics"].get(draft.matter.type)


def _judged(desk: Desk) -> Iterator[Draft]:
    """What came of the talks, where one judges it well and another badly."""
    told = [verdict for found in desk.findings for verdict in found.verdicts if verdict.axis == "worth"]
    is_here = any(desk.occasion.place and desk.occasion.place in verdict.at.text for verdict in told)
    if is_here and {verdict.end for verdict in told} == {"first", "last"}:
        yield Draft(desk.achieved(), {verdict.at: "judged" for verdict in told}, rule="judged otherwise")


def _raised(desk: Desk) -> Iterable[Draft]:
    yield from _judged(desk)
    for unknown in desk.unknowns:
        matter = desk.matter(unknown)
        draft = Draft(matter, rule=unknown.rule) if matter is not None else _free(unknown, desk)
        if draft is None:
            continue
        draft.is_replied = bool(unknown.replies)
        draft.asked.append(unknown.words)
        draft.raised.update(dict.fromkeys((unknown.at, *unknown.also), unknown.kind))
        yield draft
    refused = {matter.key for matter, stance in desk.matters if stance.stance == "no"}
    for matter, stance in desk.matters:
        may_fail = matter.key in refused if stance.about == "attendance" else matter.key == ("next",)
        if _is_hoped_once(stance, desk):
            continue
        if stance.stance == "open" or (stance.stance == "planned" and may_fail):
            yield Draft(matter, {stance.at: "possible"}, rule="possible")


def _is_hoped_once(stance: FoundStance, desk: Desk) -> bool:
    """`Somebody had hoped that she would come`, told when the talks were over."""
    ends = [meeting.when or "" for meeting in desk.meetings if meeting.rule == TALKS]
    posted = desk.moments.posted(stance.at)[:DAY]
    is_over = bool(ends) and bool(ends[0]) and posted > ends[0].rpartition("/")[2][:DAY]
    return stance.about == "attendance" and is_over and HOPED.search(stance.at.text) is not None


def _free(unknown: FoundUnknown, desk: Desk) -> Draft | None:
    text = asked(unknown.question, desk.cast)
    if not text:
        return None
    return Draft(
        Matter(("free", text), unknown.type, text, "", desk.people(unknown.names)), rule=unknown.rule
    )


def _weight(draft: Draft, state: State, desk: Desk) -> float:
    """More sources and passages, people spoken of more, a known kind, waiting and being open weigh more."""
    sources = len({at.source for at in draft.raised})
    known = [desk.cast.person(person) for person in draft.matter.people]
    fame = sum(min(person.mentions, 60) for person in known if person is not None) / 60
    typed = 0.0 if draft.is_free else 2.0
    still = {"open": 1.5, "disputed": 1.0}.get(state[0], 0.0)
    waits = max(KINDS.get(kind, 0.0) for kind in draft.raised.values())
    weak = 2.0 * ("“" in draft.matter.question) + draft.matter.question.startswith("Why")
    return 2.0 * sources + 0.5 * min(len(draft.raised), MANY) + fame + typed + still + waits - weak


def _question(draft: Draft, state: State, rank: int, desk: Desk) -> Question:
    status, answer, answered = state
    raised = desk.in_order(draft.raised)
    first = min(raised, key=lambda at: (at.text, at.start))
    return Question(
        id=short_code("w", *(("free", first.text) if draft.is_free else desk.stable(draft.matter.key))),
        question=draft.matter.question,
        type=draft.matter.type,
        topic=topic_of(draft, desk),
        raised=raised,
        status=status,
        answer=answer,
        answered=answered,
        people=draft.matter.people,
        rank=rank,
        rule=draft.rule,
        sure=Sure.LIKELY,
    )
