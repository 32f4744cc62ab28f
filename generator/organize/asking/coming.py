"""Who comes, asked without a name: `Will the president travel?`, `Will the two leaders or Mora come?` ask
what is asked of each by name, and are told there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.model import Citation, Person
from generator.organize.answering.drafts import Draft
from generator.organize.desk import Desk
from generator.organize.phrases.awaited import COMES
from generator.organize.phrases.phrasing import gist
from generator.vocabulary import words

COMING = "attendance"
ANOTHER = re.compile(r"\b(?:later|next|second|third|another|future|again|back)\b")
"""Another table than this one."""
WHERE = re.compile(r"Where(?: is|’s) [^?]+\?")
"""Where somebody is who was awaited: `Where is Mora?`"""
OF_ANOTHER = re.compile(
    r" of (?!(?:the )?(?:two|three|both|countries|sides|parties|states|nations)\b)[a-z]\w+"
)
"""An office that only looks the same: `the president of the club`, not `of the two countries`."""


def folded(drafts: Sequence[Draft], desk: Desk) -> list[Draft]:
    """The drafts without those that ask after the coming of somebody whom another asks after by name."""
    named = [draft for draft in drafts if draft.matter.key[0] == COMING and draft.matter.people]
    kept: list[Draft] = []
    for draft in drafts:
        same = [] if draft in named else [other for other in named if _is_meant(draft, other, desk)]
        for other in same:
            _raise_there(draft, other, desk)
        if not same:
            kept.append(draft)
    return kept


def _is_meant(draft: Draft, other: Draft, desk: Desk) -> bool:
    """Whether a question after somebody's coming means whom the other names: by name, or by his office."""
    if draft.is_free and draft.matter.people == other.matter.people and WHERE.match(draft.matter.question):
        return True
    told = COMES.match(draft.matter.question) if draft.is_free else None
    person = desk.cast.person(other.matter.people[0])
    if told is None or person is None or ANOTHER.search(told["rest"]):
        return False
    if draft.matter.people:
        return person.id in draft.matter.people
    if OF_ANOTHER.search(told["who"]):
        return False
    asked = gist(told["who"]) & gist(" ".join(words("titles", "roles")))
    held = gist(" ".join(role.title for role in person.roles))
    return bool(asked) and asked <= held and _is_about(draft.raised, person)


def _is_about(raised: Iterable[Citation], person: Person) -> bool:
    """Whether the document speaks of him at all."""
    return any(place.source == at.source for at in raised for place in person.at)


def _raise_there(draft: Draft, other: Draft, desk: Desk) -> None:
    """The passages raise the other question too, as long as they are no newer than what raises it."""
    last = max(desk.moments.order(at) for at in other.raised)
    for at, kind in draft.raised.items():
        if at not in other.raised and desk.moments.order(at) <= last:
            other.raised[at] = kind
