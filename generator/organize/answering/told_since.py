"""What somebody was to say or decide, and is told later to have said or decided, in a source's words."""

from __future__ import annotations

import re

from generator.model import FoundProposition
from generator.organize.answering.came_about import OPEN, is_soon_after
from generator.organize.answering.drafts import Draft
from generator.organize.answering.replies import State
from generator.organize.desk import Desk
from generator.organize.opposed.pairs import Told
from generator.organize.phrases.phrasing import gist, in_marks, tellers
from generator.vocabulary import words

WHAT = re.compile(r"(?:What|How) (?:will|is|are) (?P<who>.+?) (?:going to )?(?P<verb>[a-z]+)(?: on [^?]+)?\?")
LEAST_NAMED = 2
"""Words of a body's name that a passage holds at least, where the name has so many."""


def by_telling(draft: Draft, desk: Desk, told: Told) -> State:
    """`What will Lund recommend?`, by `Lund recommended a yes`; what a council decides, by its vote."""
    asked = WHAT.fullmatch(draft.matter.question)
    if asked is None:
        return OPEN
    known = {"decide": "decided", "rule": "ruled"}.get(asked["verb"])
    verbs = words("waiting", known) if known is not None else frozenset({asked["verb"]})
    found = [
        one
        for one in told.all
        if one.verb in verbs and one.stance == "yes" and _is_by(one, asked["who"], draft, desk)
        if is_soon_after(one.at, draft, desk)
    ]
    if not found:
        return OPEN
    first = min(found, key=lambda one: desk.moments.order(one.at))
    return "answered", f"{in_marks(first.says.text)}, {tellers((first.at,), desk.documents)}.", (first.at,)


def _is_by(one: FoundProposition, who: str, draft: Draft, desk: Desk) -> bool:
    """Whether the same person or body does it: named before the verb."""
    verb = re.search(rf"\b{one.verb[:3]}", one.says.text)
    before = one.says.text[: verb.start()] if verb is not None else ""
    if draft.matter.people:
        return any(
            p.id in draft.matter.people and p.name.split()[-1] in before for p in desk.people_in(one.says)
        )
    body = who.rsplit(maxsplit=1)[-1]
    named = gist(who) & gist(before)
    is_named = re.search(rf"\b{re.escape(body)}\b", before, re.IGNORECASE) is not None
    return is_named and len(named) >= min(LEAST_NAMED, len(gist(who)))
