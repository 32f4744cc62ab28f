"""Whether what was wanted came: a truce agreed, a deal reached that settles what the sides differed on."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.model import Outcome
from generator.organize.answering.came_about import OPEN, REACHED_AS, is_on_one_accord, is_since
from generator.organize.answering.drafts import Draft
from generator.organize.answering.replies import State
from generator.organize.desk import Desk
from generator.organize.phrases.phrasing import gist, tellers
from generator.vocabulary import table

APART = {"apart on", "not agreed on", "not at one on", "at the heart of"}
"""Rules by which a deal of the two sides is asked after on one thing."""
AGREED_ON = re.compile(r"\bagrees? (?:on|to|about|over)\b|\b(?:agreement|deal|accord) on\b")
DEAL = re.compile(r"\b(?:agreement|deal|accord|pact|treaty|settlement|truce|ceasefire)\b")
VAGUE = r"(?!\w*(?:vision|possib\w*|proposals?|idea|talk|discuss|if|after|that|until|plans?)\b)"
"""What stands between an agreement and a thing that was not agreed on."""


def agreed_since(draft: Draft, desk: Desk) -> State:
    """By what both sides are told to have signed or agreed after all that asks for a deal, the deal itself
    before what they only agreed on one thing."""
    whole = _reached_since(draft, desk, lambda outcome: _is_of_both(outcome) and _is_deal(outcome))
    return whole if whole != OPEN else _reached_since(draft, desk, _is_of_both)


def _is_of_both(outcome: Outcome) -> bool:
    return len(outcome.parties) > 1 and not outcome.denied


def _is_deal(outcome: Outcome) -> bool:
    return outcome.kind == "signed" or DEAL.search(outcome.says) is not None


def _reached_since(draft: Draft, desk: Desk, is_it: Callable[[Outcome], bool]) -> State:
    """The first outcome of this kind that was reached after all that asks."""
    for outcome in desk.outcomes:
        if outcome.kind in REACHED_AS and is_it(outcome) and is_since(outcome.at[0], draft, desk):
            return "answered", f"{outcome.says}, {tellers(outcome.at, desk.documents)}.", outcome.at
    return OPEN


def by_grants(draft: Draft, desk: Desk) -> State:
    """The outcome by which a thing that was asked for came, or the deal that was reached since."""
    if draft.matter.key[0] == "terms":
        return _granted(draft, desk)
    return _settled(draft, desk) if draft.rule in APART else OPEN


def _granted(draft: Draft, desk: Desk) -> State:
    thing = draft.matter.key[1]
    book = table("prospects")
    known = [thing, *(k for k, v in book["same_thing"].items() if v == thing)]
    named = "|".join(map(re.escape, [*known, *book["in_other_words"].get(thing, [])]))
    came = re.compile(
        rf"\bagrees? (?:(?:to|on) )?(?:{VAGUE}[\w“”’-]+ ){{0,5}}“?(?:{named})\b"
        rf"|\b(?:{named})\b”? (?:takes? effect|comes? into (?:force|effect)|begins?|is agreed|starts?)\b"
    )
    return _reached_since(draft, desk, lambda outcome: came.search(outcome.says) is not None)


def _settled(draft: Draft, desk: Desk) -> State:
    """By those who tell since that a deal was reached, in passages that share enough."""
    thing = gist(draft.matter.question.rstrip("?").partition(" agree on ")[2])
    if thing and (state := _reached_since(draft, desk, lambda outcome: _is_on(thing, outcome))) != OPEN:
        return state
    told = [s.at for s in desk.stances if s.about == "accord" and s.stance == "yes"]
    since = desk.in_order(at for at in told if is_on_one_accord(at, draft) and is_since(at, draft, desk))
    if not since:
        return OPEN
    return "answered", f"A deal was reached, {tellers(since, desk.documents)}.", since


def _is_on(thing: frozenset[str], outcome: Outcome) -> bool:
    """`They agreed on the fee`, of all words of the thing."""
    is_deal = not outcome.denied and AGREED_ON.search(outcome.says) is not None
    return is_deal and thing <= gist(outcome.says)
