"""One deed that one passage tells and another denies or puts elsewhere, as a difference readers see.

All that is not compared must be able to be one: people, sides, days, rounds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.model import Citation, FoundDate, FoundProposition, Version
from generator.organize.desk import Desk, Dispute
from generator.organize.opposed.beside import stand_beside
from generator.organize.opposed.elsewhere import is_elsewhere, without_place
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
from generator.organize.opposed.times import are_apart, are_hours_apart, span
from generator.organize.phrases.phrasing import in_marks, whether
from generator.vocabulary import words

RULES = {
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
OPENING = "on|in|at|by|as of|as from|from|since|until|till"
"""What stands before a day."""
WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
OPENS = re.compile(r"(?i)(?:who|which|that|when|where|after|before|as|while|whose)\b")
HEADLESS = re.compile(r"(?:had|has|have|was|were|is|are|did|does|do)\b")
"""How a clause opens that has its subject from the one before."""
STRONG = 2.0
"""Weight of what both are about that makes up for doers that share no word."""
SHORTEST = 4
"""Words of a clause that tell something by themselves."""
Pair = tuple[FoundProposition, FoundProposition]


def differ_in_deeds(told: Told) -> Iterator[Dispute]:
    """Every deed told and denied or put on two days or places; the closest pair first, a passage once."""
    opposed = [(kind, pair) for pair in told.pairs() for kind in _kinds(*pair, told)]
    place = told.desk.place
    opposed.sort(key=lambda each: (-told.weight(*each[1]), *(place(p.at) for p in each[1])))
    used: set[tuple[str, Citation]] = set()
    for kind, pair in opposed:
        places = {(kind, p.at) for p in pair}
        if not places & used:
            used |= places
            yield _dispute(kind, pair, told.desk)


def _kinds(one: FoundProposition, other: FoundProposition, told: Told) -> Iterator[str]:
    """fact, or time and place; nothing where both passages can hold."""
    if not _may_be_one(one, other, told):
        return
    if _is_denied(one, other, told) or _are_beside(one, other, told):
        yield "fact"
        return
    if _is_other_time(one, other, told.desk):
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
    plain = next((p.says.text for p in said if not p.charge), yes.charge or yes.says.text)
    if kind == "time":
        plain = _without_day(yes, desk)
    elif kind == "place":
        plain = without_place(yes)
    return Dispute(whether(plain).replace("Whether", ASKED[kind], 1), kind, versions, RULES[kind])


def _without_day(one: FoundProposition, desk: Desk) -> str:
    """The clause without the day that is in dispute."""
    said = "|".join(re.escape(date.at.text.rstrip(".")) for date in _days(one, desk))
    return re.sub(rf",?\s+(?:(?:{OPENING}) )?(?:{said})", "", one.says.text)


def _words(one: FoundProposition) -> str:
    """The clause, or its sentence where the clause says too little."""
    return one.at.text if len(one.says.text.split()) < SHORTEST else one.says.text


def deeds_shared(one: FoundProposition, other: FoundProposition) -> set[str]:
    """The deeds that both may tell."""
    return deeds_in(one) & deeds_in(other)


def _may_be_one(one: FoundProposition, other: FoundProposition, told: Told) -> bool:
    if _is_strange(one) != _is_strange(other) or BUT.search(one.says.text) or BUT.search(other.says.text):
        return False
    if _are_between_others(one, other, told):
        return False
    is_any = is_of_all(one) or is_of_all(other)  # "she threatened nothing"
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
    if told.are_days_apart(one, other) or any(NARROWER.search(p.says.text) for p in (one, other)):
        return False
    yes, no = (one, other) if _stance(one, deeds) in {"yes", "planned", "may"} else (other, one)
    is_of_another = deeds <= words("deeds", "being") and _is_none_of_another(no, yes)
    if is_of_another or not (is_short or is_of_all(no) or name_one_thing(one, other)):
        return False
    is_one = is_of_all(no) or (bool(objects_of(yes)) and _are_of_one(one, other, deeds, told))
    return is_one and not _is_overtaken(no, yes, told)


def _is_none_of_another(no: FoundProposition, yes: FoundProposition) -> bool:
    """`There is no panel`, beside a clause that names none."""
    none = NONE_OF.match(no.says.text)
    return none is not None and none[1].lower().removesuffix("s") not in yes.at.text.lower()


def _undoes(one: FoundProposition, deed: str) -> bool:
    return f"{NOT}{deed}" in one.deeds


def _are_of_one(one: FoundProposition, other: FoundProposition, deeds: set[str], told: Told) -> bool:
    """Whether both tell it of the same: of one doer, or of one thing, where no doer is named."""
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
    if yes.stance == "planned" and then[:10] < first[:10]:
        return True  # a plan that was given up since
    years = {date.when[:4] for date in told.desk.dates_in(yes.says)}
    was_done = bool(years) and max(years) < first[:4]
    return bool(first and then) and first < then and not was_done


def _is_other_time(one: FoundProposition, other: FoundProposition, desk: Desk) -> bool:
    """Whether what was done to one thing is put on two days."""
    is_turned = any(deed.startswith(NOT) for p in (one, other) for deed in p.deeds)
    are_named = bool({*one.doer} & {*other.doer} or {*one.heads} & {*other.heads})
    is_planned = {one.stance, other.stance} == {"planned"} and are_named
    is_done = (is_planned or {one.stance, other.stance} == {"yes"}) and not is_turned
    is_done = is_done and all(p.is_main or p.teller == "reply" for p in (one, other))
    if (
        not is_done
        or deeds_shared(one, other) <= words("deeds", "loose")
        or not (are_one_doer(one, other) and name_one_thing(one, other))
    ):
        return False
    first, second = _days(one, desk), _days(other, desk)
    if len(first) != 1 or len(second) != 1:
        return False
    # "on Tuesday" in two papers: each tells of its own week, or repeats the other
    is_one_weekday = bool(_weekday(first[0]) & _weekday(second[0]))
    is_other_day = not is_one_weekday and are_apart(first[0], second[0])
    return is_other_day or are_hours_apart(first[0], second[0])


def _weekday(date: FoundDate) -> set[str]:
    return set(WEEKDAY.findall(date.at.text.lower()))


def _days(one: FoundProposition, desk: Desk) -> list[FoundDate]:
    """The days on which a clause puts its own deed."""
    dates = [date for date in desk.dates_in(one.says) if span(date) is not None]
    return [date for date in dates if any(date.at.overlaps(at) for at in one.whens)]
