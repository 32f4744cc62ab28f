"""When, where, by whom or how many: a later passage tells the deed asked after with what was asked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model import FoundProposition
from generator.organize.answering.came_about import OPEN, is_since
from generator.organize.answering.deeds import is_undone, told_later
from generator.organize.answering.drafts import Draft
from generator.organize.answering.replies import NUMBER, State
from generator.organize.desk import Desk
from generator.organize.opposed.pairs import Told
from generator.organize.opposed.same import deeds_in
from generator.organize.phrases.phrasing import gist, in_marks, tellers
from generator.vocabulary import words

FATE = re.compile(r"What will become of (?P<whom>.+)\?")
GETS = re.compile(
    r"(?:Who|Which [a-z]+) (?:will|is to|gets to|would) (?:get|have|receive|take) (?P<what>.+)\?"
)
WENT = re.compile(
    r"\b(?:g(?:o|oes|ot|ets?|iven)|went|receives?d?|takes?|took|has|have|keeps?|kept|awarded)\b"
)
GIVING = frozenset({"yes", "planned"})


def by_which(draft: Draft, desk: Desk, told: Told) -> State:
    """By the last clause that gives it; of what is asked to come also by the one that tells it as done."""
    asks = draft.matter.question.partition(" ")[0]
    if fate := FATE.fullmatch(draft.matter.question):
        return _became_of(fate["whom"], draft, desk, told)
    if gets := GETS.fullmatch(draft.matter.question):
        return _went_to(gets["what"], draft, desk, told)
    if asks not in {"When", "Where", "Who", "How"}:
        return OPEN
    found = [
        one
        for one, asked in told_later(draft, desk, told, GIVING)
        if not is_undone(one, asked) and _gives(one, asked, draft, desk)
    ]
    if not found:
        return OPEN
    return _by_last(found, desk)


def _by_last(found: Sequence[FoundProposition], desk: Desk) -> State:
    last = max(found, key=lambda one: desk.moments.order(one.at))
    return "answered", f"{in_marks(last.says.text)}, {tellers((last.at,), desk.documents)}.", (last.at,)


def _became_of(whom: str, draft: Draft, desk: Desk, told: Told) -> State:
    """`What will become of the missing pilot?`, by `the pilot was rescued`."""
    named = gist(" ".join(word for word in whom.split() if word not in words("deeds", "missed")))
    found = [
        one
        for one in told.all
        if one.stance == "yes" and one.is_main and named <= gist(one.says.text)
        if one.verb in words("deeds", "found") or deeds_in(one) & words("deeds", "fates")
        if is_since(one.at, draft, desk)
    ]
    return _by_last(found, desk) if named and found else OPEN


def _went_to(what: str, draft: Draft, desk: Desk, told: Told) -> State:
    """`Which party will get the farm ministry?`, by `the farm ministry goes to the Greens`."""
    thing = gist(what)
    found = [
        one
        for one in told.all
        if one.stance == "yes" and one.is_main and thing <= gist(one.says.text)
        if WENT.search(one.says.text) and gist(one.says.text) - thing and is_since(one.at, draft, desk)
    ]
    return _by_last(found, desk) if thing and found else OPEN


def _gives(one: FoundProposition, asked: FoundProposition, draft: Draft, desk: Desk) -> bool:
    """Whether a clause holds what the question word asks for."""
    question = draft.matter.question
    if question.startswith("When "):
        return bool(desk.dates_in(one.says)) or (question.startswith("When will ") and one.stance == "yes")
    if question.startswith("Where "):
        return bool(one.places)
    if question.startswith("Who "):
        known = {*draft.matter.people, *(person.id for person in desk.people_in(asked.at))}
        return any(person.id not in known for person in desk.people_in(one.says))
    counts = ("How many ", "How much ", "How long ", "How far ", "How high ", "How large ")
    is_told = question.startswith(counts) and NUMBER.search(one.says.text) is not None
    return is_told and (one.stance == "yes" or " will " in question)
