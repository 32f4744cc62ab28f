"""Numbers of one thing in two passages about one deed that cannot both hold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from generator.model import FoundNumber, FoundProposition
from generator.organize.desk import Desk
from generator.organize.opposed.pairs import ENOUGH, LEAST, Told
from generator.organize.opposed.places import are_two_places
from generator.organize.opposed.ranges import MEASURES, are_far_apart, is_bargained
from generator.organize.opposed.same import deeds_in
from generator.organize.opposed.times import span
from generator.vocabulary import table, words
from generator.vocabulary.countries import country_of
from generator.vocabulary.things import classes_of, nouns_of_deeds

RATE = re.compile(
    r"\s*(?:a|an|per|each|every)\s+(year|month|week|day|hour|second|head|person|family|share|tonne|barrel|litre)\b"
)
PARTLY = re.compile(
    r"(?i)\b(?:first (?:hour|day|week|minutes|hours)|so far|of them|of whom|of these|among them)\b"
)
TIMES_AS = re.compile(r"\s*(?:as|more|the|a|per|higher|larger|over)\b")
TIMES = 12
"""How many times as many may be told of one thing."""
ALMOST = 1.5
"""The same of people under two words: the sailors among the dead are not all the dead."""
Count = tuple[FoundNumber, FoundProposition]


def opposed_counts(told: Told) -> frozenset[tuple[FoundNumber, FoundNumber]]:
    """Every pair of numbers that count one thing and cannot both be right."""
    counts = [count for number in _numbers(told) for count in _told_in(number, told)]
    often = Counter((n.at.source, k, d) for n, p in counts for k in kinds_of(n) for d in {"", *deeds_in(p)})
    seen: set[tuple[FoundNumber, FoundNumber]] = set()
    for (one, its), (other, theirs) in combinations(counts, 2):
        if (one, other) in seen or not are_far_apart(one, other) or not told.are_told_apart(its, theirs):
            continue
        if _are_one_thing((one, its), (other, theirs), told, often):
            seen.add((one, other))
    return frozenset(seen)


def _numbers(told: Told) -> Iterator[FoundNumber]:
    for found in told.desk.findings:
        for number in found.numbers:
            noun = number.words.text.split()[-1].lower().removesuffix("s")
            if (
                number.unit
                and (noun not in words("deeds", "uncounted") or _is_of_times(number))
                and not (number.is_rest or is_bargained(number) or _is_wanted(number, told))
            ):
                yield number


def _is_of_times(number: FoundNumber) -> bool:
    """`met three times`; not `three times as many`."""
    place = number.at.text.find(number.words.text) + len(number.words.text)
    return number.unit == "time" and not TIMES_AS.match(number.at.text[place:])


def _is_wanted(number: FoundNumber, told: Told) -> bool:
    """Whether the number stands in what is demanded, offered or only planned by one side."""
    bargains = words("deeds", "bargains")
    return any({*p.deeds} & bargains for p in told.in_sentence(number.at) if p.says.overlaps(number.words))


def _rate(number: FoundNumber) -> str:
    """`a year`, `per head`, behind the number."""
    place = number.at.text.find(number.words.text) + len(number.words.text)
    found = RATE.match(number.at.text[place:])
    return found[1].lower() if found is not None else ""


def _told_in(number: FoundNumber, told: Told) -> Iterator[Count]:
    """The clause the number stands in: the shortest that holds its words."""
    holding = [p for p in told.in_sentence(number.at) if p.says.overlaps(number.words) and not p.is_noun]
    if holding:
        yield number, min(holding, key=lambda p: (len(p.says.text), p.says.start))


def kinds_of(number: FoundNumber) -> set[str]:
    """What is counted, one word for all its names; people of any kind are people."""
    if number.unit in MEASURES:
        return {number.unit}
    kinds = {*classes_of(number.unit)}
    if number.unit in table("claims")["things"]:
        kinds |= {kind for word in table("claims")["things"][number.unit] for kind in classes_of(word)}
    return kinds | ({"people"} if number.is_human or kinds & words("deeds", "people") else set())


def _are_one_thing(first: Count, second: Count, told: Told, often: Counter[tuple[str, str, str]]) -> bool:
    (one, its), (other, theirs) = first, second
    kinds, deeds = kinds_of(one) & kinds_of(other), deeds_in(its) & deeds_in(theirs)
    kinds = kinds or _are_deeds_of(first, second)
    if not kinds or not _are_near(one, other) or _are_two_counts(first, second, told):
        return False
    if "hour" in kinds and not all(_is_of_meeting(p) for p in (its, theirs)):
        return False
    weight, named = told.weight(its, theirs), (_about(one, its), _about(other, theirs))
    if deeds and all(named) and told.weigh(named[0] & named[1]) >= LEAST:
        return weight >= ENOUGH
    most = 2 if one.at.source == other.at.source else 1
    is_only = any(
        all(often[n.at.source, kind, deed] == most for n in (one, other) for kind in kinds)
        for deed in deeds or {""}
    )
    may_be_one = bool(deeds) or told.are_short(its, theirs)
    return is_only and may_be_one and weight >= told.much(its, theirs)


def _are_deeds_of(first: Count, second: Count) -> set[str]:
    """`9,000 signatures`, `4,600 people signed`: the noun of the one is the deed of the other."""
    for (one, _), (other, its) in ((first, second), (second, first)):
        if other.is_human and {*nouns_of_deeds().get(one.unit, ())} & deeds_in(its):
            return kinds_of(one) | kinds_of(other)
    return set()


def _are_near(one: FoundNumber, other: FoundNumber) -> bool:
    """Whether both may be told of one thing: neither is one, or many times the other."""
    low, high = sorted((one.value, other.value))
    return low > 1 and high <= (TIMES if one.unit == other.unit or not one.is_human else ALMOST) * low


def _are_two_counts(first: Count, second: Count, told: Told) -> bool:
    """Whether something tells the counts apart: two places, days, names or countries, a part, a rate."""
    (one, its), (other, theirs) = first, second
    is_part = any(PARTLY.search(p.says.text) or p.stance == "no" for p in (its, theirs))
    is_of_others = one.whose != other.whose and not told.are_short(its, theirs)
    is_elsewhere = are_two_places(its.places, theirs.places) or told.are_of_two_things(its, theirs)
    is_otherwise = its.bound != theirs.bound or _rate(one) != _rate(other) or told.are_days_apart(its, theirs)
    is_otherwise = is_otherwise or are_of_one_teller(one, other) or not are_of_one_time(one, other, told.desk)
    is_part = is_part or one.is_part != other.is_part
    return is_part or is_of_others or is_elsewhere or is_otherwise or are_of_two(one, other)


def _is_of_meeting(one: FoundProposition) -> bool:
    """Whether a span of time may be how long a meeting was."""
    about = {*one.doer, *one.things}
    return bool(deeds_in(one) & words("deeds", "spanning")) or "+meeting" in about


def _about(number: FoundNumber, its: FoundProposition) -> set[str]:
    """What the clause is about but for what is counted."""
    doer = () if number.unit in MEASURES or number.unit in "$€£" else its.doer
    return {*doer, *its.things, *its.scene} - kinds_of(number)


def are_of_two(one: FoundNumber, other: FoundNumber, *, by_town: bool = True) -> bool:
    """Whether two numbers are of the people of two countries, done by two or, `by_town`, of two places."""
    if one.whose and other.whose:
        return not set(one.whose) & set(other.whose)
    if one.parties and other.parties and not set(one.parties) & set(other.parties):
        return True
    towns, others = ({p for p in n.places if country_of(p) is None} for n in (one, other))
    return by_town and bool(towns and others) and not towns & others


def are_of_one_teller(one: FoundNumber, other: FoundNumber) -> bool:
    """What one document counts twice is two things, but for two whom it names as tellers."""
    tellers = {one.teller, other.teller}
    return one.at.source == other.at.source and (len(tellers) == 1 or "" in tellers)


def are_of_one_time(one: FoundNumber, other: FoundNumber, desk: Desk) -> bool:
    """Whether both are told for one day; of the dead and hurt there are more from day to day, so that a toll
    without a date is that of the day of writing."""
    if one.unit in {"member", "hour"}:
        return True
    is_growing = {table("numbers")["frames"].get(n.act) for n in (one, other)} & words("numbers", "growing")
    first, second = (_spans(n, desk, is_growing=bool(is_growing)) for n in (one, other))
    return not first or not second or any(a <= d and c <= b for a, b in first for c, d in second)


def _spans(number: FoundNumber, desk: Desk, *, is_growing: bool) -> list[tuple[str, str]]:
    """From which to which day the dates around a number may mean."""
    spans = [known for date in desk.dates_in(number.at) if (known := span(date)) is not None]
    written = desk.moments.posted(number.at)[:10]
    return [(written, written)] if is_growing and not spans else spans
