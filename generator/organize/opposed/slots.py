"""In which one slot two passages about one deed stand opposed: whether it was so, who, when, where, why.

All that is not compared must be able to be one: people, sides, days, towns, rounds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.model import FoundProposition
from generator.organize.opposed.doers import are_one_doer, are_other_doers
from generator.organize.opposed.pairs import LEAST, MUCH, Told, is_of_all, objects_of
from generator.organize.opposed.places import are_two_places
from generator.organize.opposed.same import NOT, deeds_in, name_one_thing
from generator.organize.opposed.times import are_apart, days_apart, times_of
from generator.vocabulary import words

OPPOSITE = ({"yes", "no"}, {"planned", "refused"}, {"may", "may not"}, {"planned", "may not"})
TURNED = {"yes": "no", "no": "yes", "planned": "refused", "refused": "planned"}
BUT = re.compile(r"(?i)\b(?:but|except|apart|besides|only|initially|originally|until now)\b")
IS_TIME = re.compile(
    r"(?:day|night|week|month|year|time|hour|minute|spring|summer|autumn|winter|jan|feb|mar|apr|may|jun|jul|aug|sep|oct"
    r"|nov|dec|mon|tue|wed|thu|fri|sat|sun)"
)
"""`last January` tells no other round."""
OPENS = re.compile(r"(?i)(?:who|which|that|when|where|after|before|as|while|whose)\b")
STRONG = 2.0
"""Weight of what both are about that makes up for doers that share no word."""
NEAR = 3
"""Days at most between two days that are given for a deed of which there are several."""
Pair = tuple[FoundProposition, FoundProposition]


def slot_of(pair: Pair, told: Told) -> str | None:
    """fact, who, time, place or cause; None where both passages can hold."""
    one, other = pair
    if not _may_be_one(one, other, told):
        return None
    for slot, is_opposed in SLOTS:
        if is_opposed(one, other, told):
            return slot
    return None


def deeds_shared(one: FoundProposition, other: FoundProposition) -> set[str]:
    """The deeds that both may tell."""
    return deeds_in(one) & deeds_in(other)


def _may_be_one(one: FoundProposition, other: FoundProposition, told: Told) -> bool:
    if _is_strange(one) != _is_strange(other) or BUT.search(one.says.text) or BUT.search(other.says.text):
        return False
    if _are_between_others(one, other, told):
        return False
    return not deeds_shared(one, other) <= words("deeds", "bargains") - words("deeds", "sole")


def _is_strange(one: FoundProposition) -> bool:
    """`the second round`, `another truce`: which of several is meant."""
    said = one.says.text.lower().split()
    others = words("claims", "others")
    return any(word in others and not IS_TIME.match(after) for word, after in pairwise((*said, "")))


def _are_between_others(one: FoundProposition, other: FoundProposition, told: Told) -> bool:
    """Whether each names somebody whom the other does not: two met here, two others there."""
    is_single = bool(deeds_shared(one, other) & (words("deeds", "sole") | words("deeds", "once")))
    doers = not is_single or one.stance != other.stance  # of whom the doers may be the ones in dispute
    first, second = (told.sides_of(p, doers=doers) for p in (one, other))
    return bool(first - second and second - first)


def _stance(one: FoundProposition, deeds: set[str]) -> str:
    is_turned = any(_undoes(one, deed) for deed in deeds)
    return TURNED.get(one.stance, one.stance) if is_turned else one.stance


def _is_denied(one: FoundProposition, other: FoundProposition, told: Told) -> bool:
    """Whether it was, and was not."""
    deeds = {d for d in deeds_shared(one, other) if not (_undoes(one, d) and _undoes(other, d))}
    stances = {_stance(one, deeds), _stance(other, deeds)}
    is_short = told.are_short(one, other)
    is_plain = not any(
        p.is_noun or OPENS.match(p.says.text) or not (p.is_main or is_short) for p in (one, other)
    )
    if stances not in OPPOSITE or not is_plain or deeds <= words("deeds", "loose"):
        return False
    if told.are_days_apart(one, other) or are_other_doers(one, other, told.desk):
        return False
    yes, no = (one, other) if _stance(one, deeds) in {"yes", "planned", "may"} else (other, one)
    if not (is_short or is_of_all(no) or name_one_thing(one, other)):
        return False
    is_one = is_of_all(no) or (bool(objects_of(yes)) and _are_of_one(one, other, deeds, told))
    return is_one and not _is_overtaken(no, yes, told)


def _undoes(one: FoundProposition, deed: str) -> bool:
    return f"{NOT}{deed}" in one.deeds


def _are_of_one(one: FoundProposition, other: FoundProposition, deeds: set[str], told: Told) -> bool:
    """Whether both tell it of the same: of one doer, or of one thing, where no doer is named."""
    shared = told.weigh(objects_of(one) & objects_of(other))
    if told.are_short(one, other):
        return are_one_doer(one, other) or bool({*one.things} & {*other.things}) or shared >= STRONG
    if deeds & words("deeds", "personal"):
        return bool({*one.doer} & {*other.doer})
    is_known = are_one_doer(one, other) and not (_is_pronoun(one) or _is_pronoun(other))
    return shared >= (LEAST if is_known else 2 * STRONG)


def _is_pronoun(one: FoundProposition) -> bool:
    """Whether nobody knows from the words who does it."""
    return one.doer_at is not None and not one.doer


def _is_overtaken(no: FoundProposition, yes: FoundProposition, told: Told) -> bool:
    """Whether what had not been done when the one was written is done when the other is."""
    first, then = (told.desk.moments.posted(p.at) for p in (no, yes))
    if yes.stance == "planned" and then[:10] < first[:10]:
        return True  # a plan that was given up since
    years = {date.when[:4] for date in told.desk.dates_in(yes.says)}
    was_done = bool(years) and max(years) < first[:4]
    return bool(first and then) and first < then and not was_done


def _is_other_doer(one: FoundProposition, other: FoundProposition, told: Told) -> bool:
    """Whether two are named for what only one has done."""
    deeds = deeds_shared(one, other)
    is_sole = bool(deeds & words("deeds", "sole")) or (_is_first(one) and _is_first(other))
    is_once = bool(deeds & words("deeds", "once"))
    if {one.stance, other.stance} != {"yes"} or not (is_sole or is_once) or told.are_days_apart(one, other):
        return False
    first, second = {*one.things} - {*one.doer}, {*other.things} - {*other.doer}
    if not (told.are_short(one, other) or (_is_first(one) and _is_first(other) and not first | second)):
        shared = told.weigh(t for t in first & second if not t[:1].isupper())
        if shared < (STRONG if one.is_noun or other.is_noun else LEAST):
            return False
    if deeds & words("deeds", "each") and told.sides_of(one) != told.sides_of(other):
        return False
    return are_other_doers(one, other, told.desk)


def _is_turned(one: FoundProposition) -> bool:
    return any(deed.startswith(NOT) for deed in one.deeds)


def _is_first(one: FoundProposition) -> bool:
    return "attack" in one.deeds and re.search(r"\bfirst\b", one.says.text) is not None


def _is_other_time(one: FoundProposition, other: FoundProposition, told: Told) -> bool:
    stances = {one.stance, other.stance}
    if _is_turned(one) or _is_turned(other) or _is_of_doors(one, other):
        return False
    is_end = "end" in deeds_shared(one, other) and stances <= {"yes", "planned"}
    if one.is_noun or other.is_noun or not (is_end or stances in ({"yes"}, {"planned"})):
        return False
    named, theirs = ({*p.doer, *p.things} for p in (one, other))
    if not (named & theirs or told.are_short(one, other)):
        return False  # `it was put off` points at nothing in another document
    times, others = times_of(one, told.desk), times_of(other, told.desk)
    if not times or not others or not are_apart(times, others):
        return False
    if deeds_shared(one, other) <= words("deeds", "recurring") and days_apart(times, others) > NEAR:
        return False
    return are_one_doer(one, other)


def _is_of_doors(one: FoundProposition, other: FoundProposition) -> bool:
    """`The talks opened`, `the doors of the talks opened`: only one is done by something."""
    return bool(one.doer) != bool(other.doer) and deeds_shared(one, other) <= words("deeds", "phases")


def _is_other_place(one: FoundProposition, other: FoundProposition, told: Told) -> bool:
    if {one.stance, other.stance} not in ({"yes"}, {"planned"}) or told.are_days_apart(one, other):
        return False
    if _is_turned(one) or _is_turned(other):
        return False
    if not are_two_places(one.places, other.places) or not are_one_doer(one, other):
        return False
    if _names_place_of(one, other) or _names_place_of(other, one):
        return False
    if not deeds_shared(one, other) & words("deeds", "recurring"):
        return True
    return told.weight(one, other) >= MUCH and not told.are_counted_apart(one, other)


def _names_place_of(one: FoundProposition, other: FoundProposition) -> bool:
    """Whether a clause names the town of the other one too: `at the same site, the village of Lund`."""
    names = {w.strip(",.") for at in other.places for w in at.text.split() if w[:1].isupper()}
    return bool(names & {w.strip(",.") for w in one.says.text.split()})


def _is_other_reason(one: FoundProposition, other: FoundProposition, told: Told) -> bool:
    if not (one.reasons and other.reasons) or {*one.reasons} & {*other.reasons}:
        return False
    return not are_other_doers(one, other, told.desk)


SLOTS = (
    ("fact", _is_denied),
    ("who", _is_other_doer),
    ("cause", _is_other_reason),
    ("time", _is_other_time),
    ("place", _is_other_place),
)


def opposed_pairs(told: Told) -> Iterator[tuple[str, Pair]]:
    """Every pair that stands opposed, with its slot."""
    for pair in told.pairs():
        slot = slot_of(pair, told)
        if slot is not None:
            yield slot, pair


__all__ = ["Pair", "deeds_shared", "opposed_pairs"]
