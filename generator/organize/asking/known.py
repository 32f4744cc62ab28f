"""What the boards of the briefing leave open: who was awaited and stays away, who met, what slips."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model import Citation, FoundDenial, Meeting, Presence
from generator.organize.answering.came_about import is_later
from generator.organize.answering.drafts import Draft
from generator.organize.asking.slipped import slipped_questions
from generator.organize.desk import Desk, Matter
from generator.organize.phrases.phrasing import day_in_words, joined, name_of
from generator.organize.times.instants import DAY

STAYS_AWAY = {"declined", "absent"}
HOPED = {"expected", "conditional"}
MET = re.compile(r"\b(?:met|meeting|meets?|dined|dinner|lunch(?:ed)?|talks|conversation|call(?:ed)?)\b")
AWAITED = re.compile(r"^a clause .*\b(?:come|turn|turn up|show|show up|appear|arrive|attend)$")
"""Who is told not to have come was to come; who boycotts or stays somewhere may not have been."""


def known_questions(desk: Desk) -> Iterator[Draft]:
    """Questions of a known kind that no words raise, but what is known of the talks."""
    yield from _who_comes(desk)
    yield from _who_meets(desk)
    yield from slipped_questions(desk)


def _who_comes(desk: Desk) -> Iterator[Draft]:
    """Nobody is told to be absent who was not awaited: who stays away is asked after with all that told of
    his coming."""
    event = desk.occasion.name
    for person in dict.fromkeys(state.person for state in desk.presence):
        states = [state for state in desk.presence if state.person == person and state.event == event]
        if not _is_missed(states):
            continue
        name = name_of(person, desk.cast)
        matter = Matter(
            ("attendance", person),
            "attendance",
            f"Will {name} attend {event}?",
            f"{name} attends {event}",
            (person,),
        )
        hoped = [at for state in states if state.status in HOPED for at in state.at]
        planned = [
            stance.at
            for stance in desk.stances
            if stance.about == "attendance" and stance.stance in {"planned", "open"}
            if desk.people(stance.names) == (person,)
        ]
        last = states[-1].at[0]
        before = [at for at in (*hoped, *planned) if not is_later(at, last, desk)]
        raised = dict.fromkeys(before or [last], "possible")
        yield Draft(matter, raised, rule="awaited and not there")


def _is_missed(states: list[Presence]) -> bool:
    """Whether somebody stays away in the end, by a clause that tells it of him."""
    if not states or states[-1].status not in STAYS_AWAY:
        return False
    told = {state.status for state in states}
    is_missed = AWAITED.search(states[-1].rule) is not None
    return bool(told & HOPED) or is_missed


def _who_meets(desk: Desk) -> Iterator[Draft]:
    """Two people of whom a passage says that they met, and another that they did not."""
    for meeting in desk.meetings:
        if len(meeting.people) != 2 or meeting.status != "held" or not _has_day(meeting):
            continue
        places = [at for denial in desk.denials if _denies(denial, meeting, desk) for at in _both(denial)]
        if places:
            names = joined([name_of(person, desk.cast) for person in meeting.people])
            deed = "talk by phone" if meeting.is_call else "meet"
            question = f"Did {names} {deed} on {day_in_words((meeting.when or '')[:DAY])}?"
            matter = Matter(("met", *meeting.people), "meeting", question, "", meeting.people)
            raised = dict.fromkeys((*meeting.at, *places), "disputed")
            yield Draft(matter, raised, rule="a meeting told and denied")


def _denies(denial: FoundDenial, meeting: Meeting, desk: Desk) -> bool:
    """Whether it denies a passage on the meeting, or that the same two met."""
    if any(at.overlaps(place) for at in _both(denial) for place in meeting.at):
        return True
    named = {person.id for at in _both(denial) for person in desk.people_in(at)}
    return set(meeting.people) == named and MET.search(" ".join(at.text for at in _both(denial))) is not None


def _both(denial: FoundDenial) -> tuple[Citation, Citation]:
    return denial.claim_at, denial.at


def _has_day(meeting: Meeting) -> bool:
    return len(meeting.when or "") >= DAY and "/" not in (meeting.when or "")
