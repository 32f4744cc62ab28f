"""Whether a step that was asked after was taken: a later passage tells the deed again, done or not done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.model import Citation, FoundProposition
from generator.organize.answering.came_about import OPEN, is_later, is_soon_after
from generator.organize.answering.drafts import Draft
from generator.organize.answering.replies import NUMBER, State
from generator.organize.desk import Desk
from generator.organize.opposed.pairs import MUCH, Told
from generator.organize.opposed.same import NOT, are_one_doer, are_two_things, deeds_in
from generator.organize.phrases.phrasing import in_marks, name_of, tellers
from generator.vocabulary import words

ASKS_WHETHER = (
    "Will ",
    "Did ",
    "Has ",
    "Have ",
    "Is ",
    "Are ",
    "Was ",
    "Were ",
    "Could ",
    "Might ",
    "Can ",
    "May ",
)
REPORTED = {"only reported", "told by nobody named", "told by one paper"}
"""What was told of on nobody's word, or on one paper's."""
FIRM = {"yes", "no"}
REFUSES = re.compile(r"\b(?:refus|declin|fail)(?:ed|es|ing) to\b")
"""Who refused to do it has not done it, though the deed stands below."""
SHOWN = 3
"""Answers that are shown."""
NOT_YET = re.compile(r"\b(?:[Ii]f|[Uu]nless|provisional|preliminary|tentative|interim|partial|draft)\b")
"""In a sentence that tells it only on a condition or for the time being."""
ALONE = {"complain", "strike", "walkout"}
"""Deeds that need no thing, as those do that each does for himself."""
DONE = re.compile(r"\b(?:has|have|had)\b")
ANY_SIDE = {"+delegate", "+country"}
"""Who stands for both sides: `the parties` accept it when one is told to have done so."""


def by_deeds(draft: Draft, desk: Desk, told: Told) -> State:
    """The last later passage that tells of the deed, unless somebody asks again after it."""
    is_count = draft.matter.question.startswith("How many ") and " will " in draft.matter.question
    if draft.matter.question.startswith("When will ") or is_count:
        return _done_by_now(draft, desk, told)
    if not draft.matter.question.startswith(ASKS_WHETHER):
        return OPEN
    if draft.rule == "answer due":
        return _replied_to(draft, desk, told)
    if draft.rule in REPORTED and (borne_out := _borne_out(draft, desk)):
        return "answered", f"Yes, {tellers(borne_out, desk.documents)}.", borne_out
    found = [(one.at, _is_undone(one, asked)) for one, asked in _told_later(draft, desk, told)]
    if not found:
        return OPEN
    _, is_undone = max(found, key=lambda each: desk.moments.order(each[0]))
    word = "No" if is_undone else "Yes"
    same = desk.in_order(at for at, undone in found if undone == is_undone)
    return "answered", f"{word}, {tellers(same, desk.documents)}.", same


def _told_later(draft: Draft, desk: Desk, told: Told) -> Iterator[tuple[FoundProposition, FoundProposition]]:
    """Each later clause that answers, unless somebody asks again after it, with the deed asked after."""
    for asked in _asked(draft, desk, told):
        for one in told.all:
            if (
                one.at not in draft.raised
                and _answers(one, asked, told, desk)
                and _is_last(one.at, draft, desk)
            ):
                yield one, asked


def _done_by_now(draft: Draft, desk: Desk, told: Told) -> State:
    """`When will they be released?`, by the clause that tells later that they were."""
    is_count = draft.matter.question.startswith("How many ")
    found = [
        one
        for one, asked in _told_later(draft, desk, told)
        if one.stance == "yes" and not _is_undone(one, asked)
        if not is_count or NUMBER.search(one.says.text)
    ]
    if not found:
        return OPEN
    first = min(found, key=lambda one: desk.moments.order(one.at))
    return "answered", f"{in_marks(first.says.text)}, {tellers((first.at,), desk.documents)}.", (first.at,)


def _borne_out(draft: Draft, desk: Desk) -> tuple[Citation, ...]:
    """The other passages by which the briefing tells that what was only reported came about."""
    told = [one.at for one in desk.outcomes if one.kind != "next step" and not one.denied]
    told += [one.at for one in desk.timeline if one.certainty == "reported"]
    others = (at for ats in told if any(at in draft.raised for at in ats) for at in ats)
    return desk.in_order(at for at in others if at not in draft.raised)


def _replied_to(draft: Draft, desk: Desk, told: Told) -> State:
    """Those who are told later to have accepted or rejected what an answer was due to, in the words of the
    sources: of two sides one may do the one, one the other."""
    offer = draft.matter.question.rstrip("?").split(" accept ")[-1].split(" of ")[0].split()[-1]
    things = {offer, "terms", *words("waiting", "settled_by")}
    meant = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(things)))})s?\b")
    replies = [
        one
        for one in told.all
        if "agree" in deeds_in(one) and one.stance in FIRM and one.doer and one.is_main
        if meant.search(one.says.text) and is_soon_after(one.at, draft, desk)
    ]
    replies.sort(key=lambda one: desk.moments.order(one.at))
    first = {one.doer: one for one in replies[::-1]}
    if not first:
        return OPEN
    shown = [one for one in replies if first[one.doer] is one][:SHOWN]
    answer = "; ".join(f"{in_marks(one.says.text)}, {tellers((one.at,), desk.documents)}" for one in shown)
    return "answered", f"{answer}.", tuple(dict.fromkeys(one.at for one in shown))


def _asked(draft: Draft, desk: Desk, told: Told) -> Iterator[FoundProposition]:
    """The deeds that the words ask after."""
    is_ahead = draft.matter.question.startswith("Will ")
    for at in draft.asked:
        here = [one for raised in draft.raised for one in told.in_sentence(raised) if one.says.overlaps(at)]
        here = [
            one for one in here if not (is_ahead and one.stance in FIRM)
        ]  # what is told as done is not asked
        here = here or [
            one
            for one in (told.asked if draft.is_free else ())
            if one.says.overlaps(at) and one.at in draft.raised
        ]
        idle = words("deeds", "loose", "bargains")  # an offer is made in many words
        named = tuple(sorted(_names(draft, desk)))
        whole = (one if one.doer or one.stance in FIRM else replace(one, doer=named) for one in here)
        yield from (one for one in whole if not deeds_in(one) <= idle)


def _names(draft: Draft, desk: Desk) -> set[str]:
    """The words of the name of the only person asked after, where a pronoun stands for him."""
    people = draft.matter.people
    return set(name_of(people[0], desk.cast).lower().split()) if len(people) == 1 else set()


def _answers(one: FoundProposition, asked: FoundProposition, told: Told, desk: Desk) -> bool:
    """Whether a clause that was written later tells the same deed as done by then, or as not done."""
    if one.stance not in FIRM or not deeds_in(one) & deeds_in(asked):
        return False
    is_told = one.is_main or (one.stance == "no" and REFUSES.search(one.at.text) is not None)
    if not is_told or not is_later(one.at, asked.at, desk):
        return False
    if asked.stance == "asked" and NOT_YET.search(one.at.text):
        return False
    posted = desk.moments.posted(one.at)[:10]
    is_plan = any(day > posted for day in desk.days_in(one.says))  # "meets on 5 May", told in April
    is_plan = is_plan and not DONE.search(one.says.text)  # "has extended it to May"
    is_of_all = set(asked.doer) <= ANY_SIDE
    is_doer = (is_of_all or are_one_doer(one, asked)) and bool(asked.doer or asked.things)
    is_one = told.tell_one_thing(one, asked) or _is_one_text(one, asked, told)
    return is_doer and not is_plan and (is_one or _is_plainly_one(one, asked, told))


def _is_plainly_one(one: FoundProposition, asked: FoundProposition, told: Told) -> bool:
    """Whether the same who is named does the same to the same, however often the bundle speaks of them; of a
    deed that each does for himself who does it is enough."""
    deeds = deeds_in(one) & deeds_in(asked) - words("deeds", "loose", "bargains")
    if not deeds or not {*one.doer} & {*asked.doer} or told.are_days_apart(one, asked):
        return False
    if asked.heads or one.heads:
        own, others = ({*p.things, *p.scene} - {*p.heads, *p.doer} for p in (one, asked))
        are_apart = bool(own and others) and not own & others
        return bool({*asked.heads} & {*one.heads}) and not (are_apart or are_two_things(one, asked))
    return bool(deeds & (words("deeds", "personal") | ALONE))


def _is_one_text(one: FoundProposition, asked: FoundProposition, told: Told) -> bool:
    """`approves the package`, `approved the measure`: what is voted on or signed has many names."""
    known = words("waiting", "laws", "settled_by") | words("openness", "asked.offer")
    both = ({w.strip(".,’'\"").lower() for w in p.says.text.split()} & known for p in (one, asked))
    deeds = deeds_in(one) & deeds_in(asked) & {"agree", "sign"}
    return bool(deeds) and bool(one.doer and asked.doer) and all(both) and told.weight(one, asked) >= MUCH


def _is_last(at: Citation, draft: Draft, desk: Desk) -> bool:
    """Whether nobody asks again after it; a plan that is told again in passing does not ask."""
    asking = (other for other, kind in draft.raised.items() if kind != "planned")
    return not any(is_later(other, at, desk) for other in asking)


def _is_undone(one: FoundProposition, asked: FoundProposition) -> bool:
    """Whether it tells that the deed was not done, or that the contrary of what is asked was."""
    shared = deeds_in(one) & deeds_in(asked)
    is_contrary = all((f"{NOT}{d}" in one.deeds) != (f"{NOT}{d}" in asked.deeds) for d in shared)
    return (one.stance == "no") != is_contrary
