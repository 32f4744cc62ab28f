"""Whether what had been put off took place after all, else the day it is now set for."""

from __future__ import annotations

import re

from generator.model import Event
from generator.organize.answering.came_about import OPEN, is_later
from generator.organize.answering.drafts import Draft
from generator.organize.answering.replies import State
from generator.organize.desk import Desk
from generator.organize.phrases.phrasing import day_in_words, tellers
from generator.organize.times.instants import DAY

HELD = re.compile(r"(?:takes? place|(?:is|are) held|begins?|starts?|opens?|goes ahead|passes)\b")
FREED = r"\b(?:releases?|released|frees?|freed|hands? over|handed (?:over|to)|turns? over)\b"
DONE = {
    "signing": r"\bsigns?\b(?! up)",
    "vote": r"\bvotes?\b(?! on)",
    **dict.fromkeys(("release", "exchange", "handover", "swap"), FREED),
}
"""The deed of which a noun is the name."""


def took_place(draft: Draft, desk: Desk) -> State:
    """By the report that it was held, told after all that had it put off; else when it is due."""
    thing = draft.matter.key[1]
    for event in desk.timeline:
        named = re.search(rf"\b{re.escape(thing)}\b", event.event) and HELD.search(event.event)
        is_done = named or (thing in DONE and re.search(DONE[thing], event.event))
        is_since = all(any(is_later(at, raised, desk) for at in event.at) for raised in draft.raised)
        is_told = (
            event.certainty == "reported" and len(event.when) >= DAY and not event.rule.endswith("of speech")
        )
        if is_done and is_told and is_since:
            return "answered", f"On {_day(event)}, {tellers(event.at, desk.documents)}.", event.at
    due = [e for e in desk.timeline if tells_of(thing, e) and e.certainty == "planned" and len(e.when) >= DAY]
    last = max(due, key=lambda event: max(desk.moments.order(at) for at in event.at), default=None)
    if last is None or "/" in last.when:
        return OPEN
    is_told_last = not any(is_later(raised, at, desk) for raised in draft.raised for at in last.at)
    told = "Now set for" if is_told_last else "It had been set for"
    return "open", f"{told} {_day(last)}, {tellers(last.at, desk.documents)}.", last.at


def tells_of(thing: str, event: Event) -> bool:
    """Whether an event names the thing."""
    return re.search(rf"\b{re.escape(thing)}\b", event.event) is not None


def _day(event: Event) -> str:
    return day_in_words(event.when[:DAY])
