"""One deed that one passage tells and another denies or puts elsewhere, as a difference readers see.

All that is not compared must be able to be one: people, sides, days, rounds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.model import Citation, FoundProposition, Version
from generator.organize.desk import Desk, Dispute
from generator.organize.opposed.beside import is_bounded, stand_beside
from generator.organize.opposed.elsewhen import is_elsewhen, own_dates, without_day
from generator.organize.opposed.elsewhere import is_elsewhere, without_place
from generator.organize.opposed.elsewho import are_two_doers, is_by_another, without_doer
from generator.organize.opposed.events import are_one_event, denies_the_deed
from generator.organize.opposed.pairs import LEAST, Told, objects_of
from generator.organize.opposed.same import (
    NONE_OF,
    NOT,
    OPPOSITE,
    are_one_doer,
    deeds_in,
    is_of_all,
    name_one_thing,
)
from generator.organize.opposed.times import span
from generator.organize.phrases.did import did_it
from generator.organize.phrases.phrasing import in_marks, whether
from generator.organize.times.moments import days_between
from generator.vocabulary import words

RULES = {
    "role": "two doers of one deed",
    "fact": "one deed told and denied",
    "time": "two times of one deed",
    "place": "two places of one deed",
}
ASKED = {"fact": "Whether", "time": "When", "place": "Where"}
TURNED = {"yes": "no", "no": "yes", "planned": "refused", "refused": "planned"}
BUT = re.compile(r"(?i)\b(?:but|except|apart|besides|only|initially|originally|until now)\b")
IS_TIME = re.compile(
    r"(?:day|night|week|month|year|time|hour|minute|spring|summer|autumn|winter|jan|feb|mar|apr|may|jun|jul|aug|sep|oct"
    r"|nov|dec|mon|tue|wed|thu|fri|sat|sun)"
)
"""`last January` tells no other round."""
NARROWER = re.compile(r"(?i)\bno \w+ (?:yet )?(?:on|over|about) (?:how|when|where|who|which|what|whether)\b")
"""`no agreement on how it works` may stand beside one that it does."""
OPENS = re.compile(r"(?i)(?:who|which|that|when|where|after|before|as|while|whose)\b")
HEADLESS = re.compile(r"(?:had|has|have|was|were|is|are|did|does|do)\b")
"""How a clause opens that has its subject from the one before."""
STRONG = 2.0
"""Weight of what both are about that makes up for doers that share no word."""
DID_NOT = re.compile(
    r"(?i)\b(?:did ?n[o’']t|w(?:as|ere) no|(?:nobody|no one|none of \w+) [a-z]+(?:ed|eft|ent|ook)\b)"
)
BEHIND = re.compile(r",| (?:before|after|while|because|due|when) ")
"""What opens all that a title about a time can do without."""
STILL = re.compile(r"\bstill\b")
FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
SHORTEST = 4
"""Words of a clause that tell something by themselves."""
Pair = tuple[FoundProposition, FoundProposition]


def differ_in_deeds(told: Told) -> Iterator[Dispute]:
    """Every deed told and denied or put on two days or places; the closest pair first, a passage once."""
    opposed = [(kind, pair) for pair in told.pairs() for kind in _kinds(*pair, told)]
    place = told.desk.place
    opposed.sort(
        key=lambda each: (
            any(":" in p.says.text for p in each[1]),  # the head of a part, told again below
            -told.weight(*each[1]),
            *(place(p.at) for p in each[1]),
        )
    )
    used: set[tuple[str, Citation]] = set()
    for kind, pair in opposed:
        places = {(kind, p.at) for p in pair}
        if not places & used:
            used |= places
            yield _dispute(kind, pair, told.desk)


def _kinds(one: FoundProposition, other: FoundProposition, told: Told) -> Iterator[str]:
    """fact, or time and place; role where two did it; nothing where both passages can hold."""
    if is_by_another(one, other, told):
        yield "role"
        return
    if not _may_be_one(one, other, told):
        return
    if _is_denied(one, other, told) or _are_beside(one, other, told):
        yield "fact"
        return
    if is_elsewhen(one, other, told):
        yield "time"
    if is_elsewhere(one, other, told.desk):
        yield "place"


def _are_beside(one: FoundProposition, other: FoundProposition, told: Told) -> bool:
    """Whether two say yes and no side by side, and neither only goes on from the other in time."""
    yes, no = (one, other) if one.stance == "yes" else (other, one)
    return stand_beside(one, other) and not _is_overtaken(no, yes, told)


def _dispute(kind: str, pair: Pair, desk: Desk) -> Dispute:
    said = [p for p in pair if p.stance in {"yes", "planned", "may"}] or [*pair]
    yes = next((p for p in said if p.teller != "reply"), said[0])
    ordered = (yes, *(p for p in pair if p is not yes))
    versions = tuple(Version(in_marks(_words(p)), (p.at,)) for p in ordered)
    if kind == "role":
        about = next(filter(None, map(without_doer, ordered)), "")
        return Dispute(about, "fact", versions, RULES[kind])
    plain = next((p.says.text for p in said if not p.charge), yes.charge or yes.says.text)
    if kind == "time":
        plain = BEHIND.split(without_day(yes, desk))[0]
    elif kind == "place":
        plain = without_place(yes)
    about = whether(plain).replace("Whether", ASKED[kind], 1)
    question = did_it(plain, yes.verb) if kind == "fact" and plain == yes.says.text else ""
    return Dispute(about, kind, versions, RULES[kind], question=question)


def _words(one: FoundProposition) -> str:
    """The clause, or its sentence where the clause says too little or its time stands before it."""
    is_outside = bool(one.whens) and not any(one.says.overlaps(when) for when in one.whens)
    return one.at.text if is_outside or len(one.says.text.split()) < SHORTEST else one.says.text


def deeds_shared(one: FoundProposition, other: FoundProposition) -> set[str]:
    """The deeds that both may tell."""
    return deeds_in(one) & deeds_in(other)


def _may_be_one(one: FoundProposition, other: FoundProposition, told: Told) -> bool:
    if _is_strange(one) != _is_strange(other) or BUT.search(one.says.text) or BUT.search(other.says.text):
        return False
    if _are_between_others(one, other, told):
        return False
    figures = (FIGURE.findall(p.says.text) for p in (one, other))
    is_any = is_of_all(one) or is_of_all(other)  # "she threatened nothing"
    is_any = is_any or bool(set.intersection(*map(set, figures)))  # "there is no offer of 12 per cent"
    return is_any or not deeds_shared(one, other) <= words("deeds", "bargains")


def _is_strange(one: FoundProposition) -> bool:
    """`the second round`, `another truce`: which of several is meant."""
    said = one.says.text.lower().split()
    others = words("claims", "others")
    return any(word in others and not IS_TIME.match(after) for word, after in pairwise((*said, "")))


def _are_between_others(one: FoundProposition, other: FoundProposition, told: Told) -> bool:
    """Whether each names somebody whom the other does not: two met here, two others there."""
    first, second = (told.sides_of(p) for p in (one, other))
    return bool(first - second and second - first)


def _stance(one: FoundProposition, deeds: set[str]) -> str:
    is_turned = any(_undoes(one, deed) for deed in deeds)
    return TURNED.get(one.stance, one.stance) if is_turned else one.stance


def _is_denied(one: FoundProposition, other: FoundProposition, told: Told) -> bool:
    """Whether it was, and was not."""
    deeds = {d for d in deeds_shared(one, other) if not (_undoes(one, d) and _undoes(other, d))}
    stances = {_stance(one, deeds), _stance(other, deeds)}
    is_short = told.are_short(one, other)
    is_plain = not any(OPENS.match(p.says.text) or not (p.is_main or is_short) for p in (one, other))
    is_plain = is_plain and (is_short or not any(HEADLESS.match(p.says.text) for p in (one, other)))
    if stances not in OPPOSITE or not is_plain or deeds <= words("deeds", "loose"):
        return False
    yes, no = (one, other) if _stance(one, deeds) in {"yes", "planned", "may"} else (other, one)
    are_apart = told.are_days_apart(one, other) and not _lasts(no, yes, told.desk)
    if are_apart or any(NARROWER.search(p.says.text) for p in (one, other)):
        return False
    is_of_another = deeds <= words("deeds", "being") and _is_none_of_another(no, yes)
    is_event = denies_the_deed(no) or bool(deeds & words("deeds", "of_the_table"))
    if is_bounded(no) or told.are_on_two(one, other):
        return False
    if is_event and are_one_event(no, yes, told.is_the_only):
        return not _is_overtaken(no, yes, told)
    if is_of_another or not (is_short or is_of_all(no) or name_one_thing(one, other)):
        return False
    is_one = is_of_all(no) or (bool(objects_of(yes)) and _are_of_one(one, other, deeds, told))
    return is_one and not _is_overtaken(no, yes, told)


def _lasts(no: FoundProposition, yes: FoundProposition, desk: Desk) -> bool:
    """`They left on Monday`, `on Tuesday they were still there`."""
    first, then = (desk.days_in(p.says) for p in (yes, no))
    return bool(first and then) and max(first) <= min(then) and STILL.search(no.says.text) is not None


def _is_none_of_another(no: FoundProposition, yes: FoundProposition) -> bool:
    """`There is no panel`, beside a clause that names none."""
    none = NONE_OF.match(no.says.text)
    return none is not None and none[1].lower().removesuffix("s") not in yes.at.text.lower()


def _undoes(one: FoundProposition, deed: str) -> bool:
    return f"{NOT}{deed}" in one.deeds


def _are_of_one(one: FoundProposition, other: FoundProposition, deeds: set[str], told: Told) -> bool:
    """Whether both tell it of the same: of one doer, or of one thing, where no doer is named."""
    if are_two_doers(one, other):
        return False  # Lund accepted the paper, Varn turned it down
    shared = told.weigh(objects_of(one) & objects_of(other))
    if told.are_short(one, other):
        return are_one_doer(one, other) or bool({*one.things} & {*other.things}) or shared >= STRONG
    if deeds & words("deeds", "personal"):
        return bool({*one.doer} & {*other.doer})
    is_known = are_one_doer(one, other)
    return shared >= (LEAST if is_known else 2 * STRONG)


def _is_overtaken(no: FoundProposition, yes: FoundProposition, told: Told) -> bool:
    """Whether what had not been done when the one was written is done when the other is."""
    first, then = (told.desk.moments.posted(p.at) for p in (no, yes))
    is_of_talks = bool(deeds_shared(no, yes) & words("deeds", "of_the_table")) and yes.stance == "yes"
    if is_of_talks and first and then and DID_NOT.search(no.says.text):
        return first < then and days_between(first[:10], then[:10]) > 1  # it denies what had been reported
    if yes.stance == "planned" and then[:10] < first[:10]:
        return True  # a plan that was given up since
    days = {known[1] for date in own_dates(yes, told.desk) if (known := span(date)) is not None}
    was_done = bool(days) and max(days) < first[:10] and yes.stance == "yes" and are_one_doer(no, yes)
    return bool(first and then) and first < then and not was_done
