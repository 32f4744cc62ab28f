"""Whether two numbers count one thing, and whether they can both hold.

`Some`, `nearly`, `more than` leave room; what is equal after conversion or rounding is no difference.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from generator.model import FoundNumber, Version
from generator.organize.desk import Desk, Dispute
from generator.organize.differing.counted import (
    NEUTRAL,
    WHICH,
    asked_of,
    title_by_figures,
    title_of,
    unit_words,
)
from generator.organize.differing.one_thing import Counts, are_kin, frame_of, is_one_thing
from generator.organize.differing.ranges import CONVERTED, MEASURES, are_far_apart, are_of_two
from generator.organize.opposed.matters import Surroundings
from generator.organize.phrases.phrasing import in_marks
from generator.vocabulary import words
from generator.vocabulary.money import is_money

COUNTED = "one thing counted twice"
"""The rule of such a difference."""


def differ_in_counts(desk: Desk, around: Surroundings) -> Iterator[Dispute]:
    """Numbers of one thing that cannot both hold, all that count it together."""
    numbers = [number for found in desk.findings for number in found.numbers if _is_worth(number)]
    numbers = [number for number in numbers if not _is_broken_up(number, numbers)]
    counts = Counts(numbers, desk, around)
    apart = (p for p in combinations(numbers, 2) if is_one_thing(*p, counts) and are_far_apart(*p))
    for group in _gathered(_with_alike(group, counts) for group in _gathered(apart)):
        is_told_once = _are_many(group) or _are_of_one_article(group, desk)
        about = "" if is_told_once else title_of(group, desk) or title_by_figures(group)
        if about:
            yield _told(group, about, desk)


def _gathered(pieces: Iterable[Sequence[FoundNumber]]) -> list[list[FoundNumber]]:
    """The pieces, each put to the first that holds one of its numbers."""
    groups: list[list[FoundNumber]] = []
    for piece in pieces:
        group = next((g for g in groups if any(number in g for number in piece)), None)
        if group is None:
            groups.append([*piece])
        else:
            group.extend(number for number in piece if number not in group)
    return groups


def _is_broken_up(number: FoundNumber, numbers: Sequence[FoundNumber]) -> bool:
    """`78 were sent. The board said 32 went to Lund, 11 to Varn`: parts set beside the whole."""
    beside = [n for n in numbers if n.against and n.against == number.against and n.at == number.at]
    return number.against is not None and len({n.value for n in beside}) > 1


def _are_many(group: Sequence[FoundNumber]) -> bool:
    """Whether one source alone tells several sums or shares: then they are of several things."""
    if group[0].unit != "percent" and not is_money(group[0].unit):
        return False
    sums: dict[str, set[float]] = {}
    for number in group:
        sums.setdefault(number.at.source, set()).add(number.value)
    is_beside = any(number.against or number.listed for number in group)
    return not is_beside and any(len(values) > 1 for values in sums.values())


def _are_of_one_article(group: Sequence[FoundNumber], desk: Desk) -> bool:
    """Whether one article alone tells the numbers and sets none against another: it counts several things.
    A live page or bulletin gathers what many tell."""
    sources = {number.at.source for number in group}
    is_beside = any(number.against or number.listed for number in group)
    return len(sources) == 1 and not is_beside and desk.documents[sources.pop()].kind == "article"


def _with_alike(group: Sequence[FoundNumber], counts: Counts) -> list[FoundNumber]:
    """The group with those that count the same and agree with one of it."""
    others = [n for n in counts.numbers if n not in group]
    more = [n for n in others if any(is_one_thing(n, g, counts) or _is_same_sum(n, g) for g in group)]
    return [*group, *more]


def _is_same_sum(one: FoundNumber, other: FoundNumber) -> bool:
    """The very sum again, of the same country, where its own words do not name the thing; or as many people
    to whom the same was done."""
    if one.value == other.value and one.is_human and bool(frame_of(one)):
        return are_kin(one, other) and one.act == other.act and not are_of_two(one, other)
    is_sum = one.unit == other.unit and is_money(one.unit)
    return is_sum and one.value == other.value and bool({*one.terms} & {*other.terms} - unit_words())


def _is_worth(number: FoundNumber) -> bool:
    is_more_than_one = number.value > 1 or number.unit in MEASURES
    return number.unit not in words("numbers", "hardly") and is_more_than_one


def _told(group: Sequence[FoundNumber], about: str, desk: Desk) -> Dispute:
    values: dict[float, list[FoundNumber]] = {}
    for number in group:
        same = next((v for v, told in values.items() if _are_even(told[0], number)), number.value)
        values.setdefault(same, []).append(number)
    is_unnamed = about.startswith(WHICH)
    is_whole = (is_unnamed or about.startswith(NEUTRAL)) and len({number.at for number in group}) > 1
    versions = tuple(_version(values[value], desk, is_whole=is_whole) for value in sorted(values))
    question = asked_of(about)
    return Dispute(about, "number", versions, COUNTED, question=question, is_unnamed=is_unnamed)


def _are_even(one: FoundNumber, other: FoundNumber) -> bool:
    """Whether two numbers are one after rounding or conversion."""
    near = 0.0 if are_far_apart(one, other) else CONVERTED
    return abs(one.value - other.value) <= one.value * near


def _version(numbers: Sequence[FoundNumber], desk: Desk, *, is_whole: bool) -> Version:
    """The words of the number; its sentence, where the title does not tell what is done."""
    at = desk.in_order(number.at for number in numbers)
    first = min(numbers, key=lambda each: desk.place(each.at))
    return Version(in_marks((first.at if is_whole else first.words).text), at)
