"""Whether somebody was there, where one source tells that he was and another that he was not."""

from __future__ import annotations

from generator.model import Citation
from generator.organize.answering.drafts import Draft
from generator.organize.desk import Desk
from generator.organize.times.instants import DAY


def was_there_or_not(draft: Draft, desk: Desk) -> tuple[Citation, ...]:
    """The passages of two sources of which one tells that somebody was there and one that he was not, of one
    day."""
    here = [p for p in desk.presence if p.person in draft.matter.people and p.event == desk.occasion.name]
    there = [at for state in here if state.status == "present" for at in state.at]
    away = [at for state in here if state.status == "absent" for at in state.at]
    pairs = [(a, b) for a in there for b in away if a.source != b.source and _days(a, desk) & _days(b, desk)]
    return desk.in_order(at for pair in pairs for at in pair)


def _days(at: Citation, desk: Desk) -> set[str]:
    """The days that a passage names, else the day on which it was written."""
    return desk.days_in(at) or {desk.moments.posted(at)[:DAY]}
