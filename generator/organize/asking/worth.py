"""What is no question to a reader: words that were torn, one source's wish, a plan that nobody doubts."""

from __future__ import annotations

import re

from generator.organize.answering.drafts import Draft
from generator.organize.answering.replies import State
from generator.organize.phrases.phrasing import gist

COURSE = {"start", "place", "sending", "meeting"}
"""Kinds of questions that nobody asks of what is planned and comes about."""
PLANS = {"a step to come", "a step that is due", "a step that is meant", "a step that is promised"}
"""Rules by which somebody tells what he will do."""
SETTLING = re.compile(
    r"^Will .*?\b(?:sign|signed|initial|initial(?:l?ed)|ratify|ratified|approved?|adopt(?:ed)?|endorsed?"
    r"|resumed?|resign|step down)\b"
)
"""What a plan must be about for its success to be in doubt until it is done: the deal, the talks, a post."""
STUMP = re.compile(
    r"\b(?:enough|sufficient|involved|responsible|appropriate|aware|guilty|to blame|true|the case)\?$"
    r"|\bas (?:many|much|long|far|soon)(?: \w+)?\?$"
    r"|^Will (?:\w+ ){1,3}(?:go|be)\?$|[’'] (?:be|give|have|do)\b"
    r"|^Will .*\b(?:attend|participate|join|somebody|something|anything)(?: personally)?\?$",
    re.IGNORECASE,
)
"""Questions that leave out in what, for what or where: `Was the firm involved?`"""
LEAST_TOLD = 2
"""Words of its own that a question has at least: `What was discussed?` has one."""
TORN = re.compile(
    r"\b(?i:(\w+) \1)\b|^[A-Z]\w+ (?:[^“”]* )?(?:What|When|Where|Which|Who|Why|How)\b|…(?![^“]*”)"
    r"|^(?:At|During|For|From|In|On|To|With) which"
    r"|^How (?:many|much) (?:are|did|is|was|were)\b"
    r"|^How (?:many|much) (?:\w+ )+[A-Z]\w+ (?:has|have|had)\b(?! \w+(?:ed|en|n)\b)"
    r"|^How many (?:others?|members?) (?:are|were|have been) \w+\?$"
    r"|\.[’'”]|\bthe (?:two|three|four) (?:men|women|be|are|were|have|go|come|meet)\b"
)
"""Questions in which a word stands twice, a capital shows another opening, which open in mid-sentence, or
count what nobody can tell without the passage."""
UNTOLD = re.compile(r"^How many (?:people|persons?) (?:are|were|have been) \w+\?$")
"""A count of whom only the passage tells, unless its numbers are set beside the question."""


def is_stump(draft: Draft) -> bool:
    """Whether it leaves out in what, for what or of what, or its words were torn."""
    question = draft.matter.question
    is_thin = len(gist(question)) < LEAST_TOLD and " there be " not in question
    is_untold = UNTOLD.search(question) is not None and not draft.versions
    return is_thin or is_untold or STUMP.search(question) is not None or TORN.search(question) is not None


def is_wish(draft: Draft) -> bool:
    """Whether one source alone asks for it: a demand is the register's, until others take it up."""
    is_lone = set(draft.raised.values()) == {"demand"} and len({at.source for at in draft.raised}) == 1
    return is_lone and not draft.is_replied and draft.matter.key[0] in {"free", "terms"}


def is_asked(draft: Draft, state: State) -> bool:
    """Whether anybody is in doubt about it: not of what went its course, nor of a plan as such."""
    return not (_is_course(draft, state) or _is_plan(draft, state))


def _is_course(draft: Draft, state: State) -> bool:
    """Whether nobody asks it and it came about: that talks which were planned did start, that two met."""
    is_stance = set(draft.raised.values()) <= {"possible", "conditional", "disputed"}
    is_stance = is_stance or (draft.matter.key[0] == "start" and draft.rule.startswith("held open"))
    return is_stance and state[0] == "answered" and draft.matter.key[0] in COURSE


def _is_plan(draft: Draft, state: State) -> bool:
    """Whether somebody only tells what he will do, nothing is told of it later, and neither the deal nor
    the talks hang on it."""
    is_told = draft.is_free and draft.rule in PLANS and set(draft.raised.values()) == {"planned"}
    return is_told and state[0] == "open" and SETTLING.search(draft.matter.question) is None
