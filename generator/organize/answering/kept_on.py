"""What came otherwise: who would walk out signed, what paused went on, who was asked to is not going to."""

from __future__ import annotations

import re

from generator.organize.answering.came_about import OPEN, REACHED_AS, is_later
from generator.organize.answering.drafts import Draft
from generator.organize.answering.replies import State
from generator.organize.desk import Desk
from generator.organize.differing.rounds import next_places
from generator.organize.opposed.pairs import Told
from generator.organize.phrases.phrasing import day_in_words, gist, tellers

WALKS_OUT = re.compile(
    r"Will .+ (?:walk (?:out|away)|break off(?: the)? (?:talks|negotiations)"
    r"|(?:leave|quit|abandon|boycott) the (?:talks|table|negotiations|room))\b"
)
NEXT_SITTING = re.compile(
    r"When will the (?:new|next|adjourned) (?:session|sitting|meeting|talks) (?:take place|start|be held)\?"
)
NEXT_PLACE = re.compile(
    r"Where will (?:the|a) (?:next|second|third|new|further) (?:round|meeting|session)\b"
    r".*(?:be held|take place|meet)\?"
)
NOT_TO = r"\b(?:(?:is|are|was|were)(?: not|n['’]t) going to|(?:will|would)(?: not|n['’]t)|won['’]t)[.,;”\"]*$"


def kept_on(draft: Draft, desk: Desk, told: Told) -> State:
    """By the deal they reached, the sitting that followed, or `was asked to do so and is not going to`."""
    if WALKS_OUT.match(draft.matter.question):
        return _stayed(draft, desk)
    if NEXT_PLACE.match(draft.matter.question):
        return _set_in(desk)
    if NEXT_SITTING.match(draft.matter.question):
        return _sat_again(draft, desk)
    return _is_not_going_to(draft, desk, told)


def _stayed(draft: Draft, desk: Desk) -> State:
    """Who was to walk out and has agreed or signed since did not."""
    for outcome in desk.outcomes:
        is_reached = outcome.kind in REACHED_AS and len(outcome.parties) > 1 and not outcome.denied
        if is_reached and all(is_later(outcome.at[0], at, desk) for at in draft.raised):
            says = (
                outcome.says[:1].lower() + outcome.says[1:]
                if outcome.says.startswith("The ")
                else outcome.says
            )
            return "answered", f"No; {says}, {tellers(outcome.at, desk.documents)}.", outcome.at
    return OPEN


def _set_in(desk: Desk) -> State:
    """The towns named for the next round: two are a dispute."""
    towns = next_places(desk)
    told = [f"{town}, {tellers(at, desk.documents)}" for town, at in towns.items()]
    cites = desk.in_order(at for places in towns.values() for at in places)
    if not told:
        return OPEN
    return "answered" if len(told) == 1 else "disputed", f"{'; '.join(told)}.", cites


def _sat_again(draft: Draft, desk: Desk) -> State:
    """The first that tells since of the talks that began or went on."""
    since = [
        stance
        for stance in desk.stances
        if stance.about == "start" and stance.stance == "yes"
        if all(is_later(stance.at, at, desk) for at in draft.raised)
    ]
    if not since:
        return OPEN
    first = min(since, key=lambda stance: desk.moments.order(stance.at))
    day = desk.moments.posted(first.at)[:10]
    on = f"By {day_in_words(day)}" if day else "Since then"
    return "answered", f"{on}, {tellers((first.at,), desk.documents)}.", (first.at,)


def _is_not_going_to(draft: Draft, desk: Desk, told: Told) -> State:
    """`The mayor says nobody has asked him to close the gate and that he is not going to.`"""
    question = draft.matter.question.rstrip("?")
    if not question.startswith("Will "):
        return OPEN
    deeds = "|".join(re.escape(word) for word in question.split()[2:] if word.isalpha() and word.islower())
    undone = re.compile(rf"\bto (?P<deed>{deeds})\b.*{NOT_TO}", re.DOTALL)
    for at in dict.fromkeys(one.at for one in told.all if "not" in one.at.text or "n't" in one.at.text):
        found = undone.search(at.text.strip())
        who = gist(question.partition(f" {found['deed']} ")[0]) if found is not None else frozenset()
        if who & gist(at.text) and all(is_later(at, raised, desk) for raised in draft.raised):
            return "answered", f"No, {tellers((at,), desk.documents)}.", (at,)
    return OPEN
