"""Whether what held or went on has come to its end since: a truce that broke down, a strike called off."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.organize.answering.came_about import OPEN, is_since
from generator.organize.answering.drafts import Draft
from generator.organize.answering.replies import State
from generator.organize.desk import Desk
from generator.organize.opposed.pairs import Told
from generator.organize.phrases.phrasing import gist, in_marks, tellers
from generator.vocabulary import words

LASTING = {"a truce in force": "truces", "a stoppage that goes on": "stoppages"}
"""The rules by which it is asked how long a thing lasts, each with the words for such things."""


BACK = re.compile(r"\b(?:(?:went|go|are|were) back (?:to|at) work|returned to work|resumed work)\b")
"""How a strike ends without its name."""


def by_end(draft: Draft, desk: Desk, told: Told) -> State:
    """By those who tell later that it is over; of several strikes of the one that is asked after."""
    things = words("waiting", LASTING[draft.rule])
    named, over = _one_of(things), _one_of(words("waiting", f"{LASTING[draft.rule]}_over"))
    is_over = re.compile(rf"\b{named}s?\b.*\b{over}\b|\b{over}\b.*\b{named}s?\b")
    may_go_back = LASTING[draft.rule] == "stoppages"
    whose = gist(draft.matter.question) - gist(" ".join(things)) - gist("When will end hold")
    ends = [
        one
        for one in told.all
        if one.stance == "yes" and one.is_main
        if is_over.search(one.says.text) or (may_go_back and BACK.search(one.says.text))
        if whose <= gist(one.at.text) and is_since(one.at, draft, desk)
    ]
    if not ends:
        return OPEN
    last = max(ends, key=lambda one: desk.moments.order(one.at))
    says = in_marks(last.says.text)
    return "answered", f"{says}, {tellers((last.at,), desk.documents)}.", (last.at,)


def _one_of(forms: Iterable[str]) -> str:
    """Any of these words, as a pattern."""
    return f"(?:{'|'.join(map(re.escape, sorted(forms)))})"
