"""What happened since and answers a question of no known kind: a result, a deed, an arrival."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model import Citation
from generator.organize.answering.drafts import Draft
from generator.organize.answering.replies import State
from generator.organize.desk import Desk
from generator.organize.phrases.phrasing import gist, name_of, tellers
from generator.vocabulary import words

OPEN: State = ("open", None, ())
LEAST_ASKED, NEARLY_ALL = 4, 0.75
"""Words of a question at least, and the share of them, that what came about must tell to answer it."""
SOON = 14
"""Days within which an answer comes."""
SAME_ACCORD = 3
"""Words that two passages on one accord share at least."""
LEAST_NAME = 5
"""Letters that a name and what is made of it share: `Chile`, `Chilean`."""
TRAVELLING = re.compile(r"\b(?:travel|come|go|coming|going|return|fly|visit)\b")
DOER = re.compile(r"(?:Will|Did|Do|Does|Has|Have) (?:the |an? |any )?(\w+)(?!.*\bbe(?:en)?\b)")
"""Who does it, in a question that asks whether; not what it is done to."""
ONLY_TALKED = re.compile(r"\b(?:possible|discuss\w*|consider\w*|study|explore)\b")
"""What is agreed to be talked about has not come about."""
REACHED_AS = {"agreed", "signed", "exchanged"}
"""What counts as achieved, where both sides did it: who agrees with a scholar has reached nothing."""


def came_about(draft: Draft, desk: Desk) -> State:
    """What was agreed or happened later on answers, where it tells nearly all that is asked."""
    if (arrived := _arrived(draft, desk)) != OPEN:
        return arrived
    named = gist(" ".join(name_of(person, desk.cast) for person in draft.matter.people))
    asked = gist(draft.matter.question) - named
    if len(asked) < LEAST_ASKED or draft.matter.question.split()[0].lower() in words(
        "unknowns", "asking_of_a_thing"
    ):
        return OPEN
    last = max(desk.moments.posted(at) for at in draft.raised)
    for says, at in _told_as_done(desk):
        is_it = len(asked & gist(says)) >= NEARLY_ALL * len(asked) and _names_all(draft.matter.question, says)
        if (
            is_it
            and bool(ONLY_TALKED.search(says)) == bool(ONLY_TALKED.search(draft.matter.question))
            and _is_done_by(draft.matter.question, says)
            and desk.moments.posted(at[0]) >= last
            and not any(place in draft.raised for place in at)
        ):
            return "answered", f"{says}, {tellers(at, desk.documents)}.", at
    return OPEN


def _names_all(question: str, says: str) -> bool:
    """Whether everybody the question names is named: that Chile accepts it does not answer for Peru."""
    names = re.findall(r"(?<=[a-z,] )[A-Z]\w+", question)
    return all(name.rstrip("sn")[:LEAST_NAME] in says for name in names)


def _is_done_by(question: str, says: str) -> bool:
    """Whether who is asked about does it: that Chile meets the team is no deed of the team."""
    asked = DOER.match(question)
    told = says.split(" by ")
    first = told[0].split()
    doers = [*first[: len(first) // 2 + 1], *(word for part in told[1:] for word in part.split())]
    return asked is None or any(word.lower().startswith(asked[1].lower()[:LEAST_NAME]) for word in doers)


def _told_as_done(desk: Desk) -> Iterator[tuple[str, tuple[Citation, ...]]]:
    """Outcomes that were reached, then deeds of the timeline that are told as done."""
    yield from ((outcome.says, outcome.at) for outcome in desk.outcomes if outcome.kind in REACHED_AS)
    for event in desk.timeline:
        if event.certainty == "reported" and not event.rule.endswith("of speech"):
            yield event.event, event.at


def _arrived(draft: Draft, desk: Desk) -> State:
    """Who is asked to travel, and is told later to have come."""
    asked = draft.matter.question
    if len(draft.matter.people) != 1 or not (asked.startswith("Will ") and TRAVELLING.search(asked)):
        return OPEN
    for state in desk.presence:
        is_here = state.person in draft.matter.people and state.status in {"arrived", "present"}
        if is_here and is_since(state.at[0], draft, desk):
            return "answered", f"Yes, {tellers(state.at, desk.documents)}.", state.at
    return OPEN


def is_later(at: Citation, other: Citation, desk: Desk) -> bool:
    """Whether it was written after the other; one article or speech is all of one moment."""
    if at.source == other.source and desk.documents[at.source].kind != "live_blog":
        return False
    return desk.moments.is_after(at, other)


def is_since(at: Citation, draft: Draft, desk: Desk) -> bool:
    """Whether it was written after all that raises the question."""
    return all(is_later(at, raised, desk) for raised in draft.raised)


def is_soon_after(at: Citation, draft: Draft, desk: Desk) -> bool:
    """Whether it was written after all that raises the question, and not long after."""
    last = max(desk.moments.posted(raised) for raised in draft.raised)[:10]
    return is_since(at, draft, desk) and desk.moments.days_before(at, last) <= SOON


def is_on_one_accord(at: Citation, draft: Draft) -> bool:
    """Whether a passage shares enough with those that ask after an accord, beside what any on a deal has."""
    asked = frozenset().union(*(gist(raised.text) for raised in draft.raised)) - words("waiting", "common")
    return len(gist(at.text) & asked) >= SAME_ACCORD
