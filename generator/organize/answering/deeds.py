"""Whether a step that was asked after was taken: a later passage tells the deed again, done or not done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model import Citation, FoundProposition
from generator.organize.answering.came_about import OPEN, is_later, is_soon_after
from generator.organize.answering.drafts import Draft
from generator.organize.answering.replies import State
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
FIRM = frozenset({"yes", "no"})
UNSAID = {"stated", "declined", "pending"}
"""Kinds of questions to which it is an answer that somebody says what he will do."""
WILL = re.compile(r"\b(?:will|shall)\b|[’']ll\b")
WAS_TO = re.compile(r"\b(?:was|were|had been) (?:\w+ )?to [a-z]+\b")
"""`It was to open at six`: whether it did, another sentence tells."""
BOUND = re.compile(r"\b(?:[Uu]nless|[Uu]ntil|[Ii]f|[Bb]efore|without|yet)\b")
"""What a refusal hangs on: it may yet be given up."""
REFUSES = re.compile(r"\b(?:refus|declin|fail)(?:ed|es|ing) to\b")
"""Who refused to do it has not done it, though the deed stands below."""
MOST = 0.6
"""Share of the words for a doer."""
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
    if not draft.matter.question.startswith(ASKS_WHETHER):
        return OPEN
    if draft.rule == "answer due":
        return _replied_to(draft, desk, told)
    if draft.rule in REPORTED and (borne_out := _borne_out(draft, desk)):
        return "answered", f"Yes, {tellers(borne_out, desk.documents)}.", borne_out
    is_ahead = draft.matter.question.startswith(("Will ", "Can ", "Could ", "Might ", "May "))
    stances = FIRM | {"refused"} if is_ahead else FIRM
    found = [(one.at, is_undone(one, asked)) for one, asked in told_later(draft, desk, told, stances)]
    if not found and is_ahead and UNSAID & set(draft.raised.values()):
        later = told_later(draft, desk, told, frozenset({"planned"}))
        found = [
            (one.at, is_undone(one, asked))
            for one, asked in later
            if WILL.search(one.says.text) and not deeds_in(one) & {"sign", "agree"}
        ]
    if not found:
        return OPEN
    _, is_not = max(found, key=lambda each: desk.moments.order(each[0]))
    word = "No" if is_not else "Yes"
    same = desk.in_order(at for at, undone in found if undone == is_not)
    return "answered", f"{word}, {tellers(same, desk.documents)}.", same


def told_later(
    draft: Draft, desk: Desk, told: Told, stances: frozenset[str]
) -> Iterator[tuple[FoundProposition, FoundProposition]]:
    """Each later clause of these stances that answers, unless somebody asks again after it, with the deed
    asked after."""
    who = _names(draft, desk)
    asking = {at for at, kind in draft.raised.items() if kind != "planned" or "planned" not in stances}
    for asked in _asked(draft, desk, told):
        for one in told.all:
            if (
                one.at not in asking
                and _answers(one, asked, told, desk, stances)
                and _is_last(one.at, draft, desk)
                and (not who or _may_be_his(one, asked, who))
            ):
                yield one, asked


def _may_be_his(one: FoundProposition, asked: FoundProposition, who: set[str]) -> bool:
    """Whether the only person asked after does it, of a deed that each does for himself: his president has
    come, and he has not."""
    is_own = not deeds_in(one) & deeds_in(asked) - words("deeds", "personal")
    return not (is_own and one.doer and who & {*asked.doer}) or bool(who & {*one.doer})


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
        near = [one for raised in draft.raised for one in told.in_sentence(raised) if one.says.overlaps(at)]
        known = told.asked if draft.is_free else ()
        here = [one for one in known if one.says.overlaps(at) and one.at in draft.raised]
        here = here or [one for one in near if not (is_ahead and one.stance in FIRM)]  # no deed that is done
        idle = words("deeds", "loose", "bargains")  # an offer is made in many words
        named = tuple(sorted(_names(draft, desk)))
        whole = (one if one.doer or one.stance in FIRM else one._replace(doer=named) for one in here)
        yield from (one for one in whole if not deeds_in(one) <= idle)


def _names(draft: Draft, desk: Desk) -> set[str]:
    """The words of the name of the only person asked after, where a pronoun stands for him."""
    people = draft.matter.people
    return set(name_of(people[0], desk.cast).lower().split()) if len(people) == 1 else set()


def _answers(
    one: FoundProposition, asked: FoundProposition, told: Told, desk: Desk, stances: frozenset[str]
) -> bool:
    """Whether a clause that was written later tells the same deed as done by then, or as not done."""
    if one.stance not in stances or not deeds_in(one) & deeds_in(asked):
        return False
    is_told = one.is_main or (one.stance in {"no", "refused"} and REFUSES.search(one.at.text) is not None)
    if not is_told or WAS_TO.search(one.says.text) or not is_later(one.at, asked.at, desk):
        return False
    if asked.stance == "asked" and NOT_YET.search(one.at.text):
        return False
    is_of_all = set(asked.doer) <= ANY_SIDE
    is_going = deeds_in(one) & deeds_in(asked) <= words("deeds", "going")
    are_named = is_going and one.doer and asked.doer
    is_by_one = _is_by_the_same(one, asked) if are_named else are_one_doer(one, asked)
    is_doer = (is_of_all or is_by_one) and bool(asked.doer or asked.things)
    is_one = told.tell_one_thing(one, asked) or _is_one_text(one, asked, told)
    posted = desk.moments.posted(one.at)[:10]
    is_plan = (
        one.stance == "yes"
        and "planned" not in stances
        and any(day > posted for day in desk.days_in(one.says))
    )
    is_plan = is_plan and not DONE.search(one.says.text)  # "meets on 5 May"; not "has extended it to May"
    is_bound = one.stance == "refused" and BOUND.search(one.at.text) is not None
    return is_doer and not (is_plan or is_bound) and (is_one or _is_plainly_one(one, asked, told))


def _is_plainly_one(one: FoundProposition, asked: FoundProposition, told: Told) -> bool:
    """Whether the same who is named does the same to the same, however often the bundle speaks of them; of a
    deed that each does for himself who does it is enough."""
    deeds = deeds_in(one) & deeds_in(asked) - words("deeds", "loose", "bargains")
    if not deeds or not {*one.doer} & {*asked.doer} or told.are_days_apart(one, asked):
        return False
    if asked.heads and {*asked.heads} & {*one.doer} and deeds & words("deeds", "personal"):
        return True  # "withdraw its boats": "the boats left"
    if (not asked.things and deeds - words("deeds", "broad")) or "resign" in deeds:
        return _is_by_the_same(one, asked)  # "whether she will sign": "put her name to the pact"
    if asked.heads or one.heads:
        own, others = ({*p.things, *p.scene} - {*p.heads, *p.doer} for p in (one, asked))
        are_apart = bool(own and others) and not own & others
        return bool({*asked.heads} & {*one.heads}) and not (are_apart or are_two_things(one, asked))
    return bool(deeds & (words("deeds", "personal") | ALONE))


def _is_by_the_same(one: FoundProposition, asked: FoundProposition) -> bool:
    """Whether most words for who does it are those of the other: `the US envoy` is not `the US minister`."""
    shared = {*one.doer} & {*asked.doer}
    return len(shared) > MOST * min(len(one.doer), len(asked.doer))


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


def is_undone(one: FoundProposition, asked: FoundProposition) -> bool:
    """Whether it tells that the deed was not done, or that the contrary of what is asked was."""
    shared = deeds_in(one) & deeds_in(asked)
    is_contrary = all((f"{NOT}{d}" in one.deeds) != (f"{NOT}{d}" in asked.deeds) for d in shared)
    return (one.stance in {"no", "refused"}) != is_contrary
