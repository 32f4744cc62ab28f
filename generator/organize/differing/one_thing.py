"""Whether two numbers count one thing: by unit, deed, people, place and day, and by what the passages around
them are about.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from generator.model import SIZE_OF, FoundNumber
from generator.organize.desk import Desk
from generator.organize.differing.counted import things_among
from generator.organize.differing.ranges import (
    MEASURES,
    are_far_apart,
    are_of_one_teller,
    are_of_one_time,
    are_of_two,
    are_of_two_days,
    is_bargained,
    is_forecast,
    is_much,
    is_within,
    rate_of,
)
from generator.organize.opposed.matters import Surroundings
from generator.organize.opposed.times import span
from generator.organize.times.moments import days_between
from generator.vocabulary import table, words
from generator.vocabulary.money import currencies, is_money
from generator.vocabulary.things import classes_of

LONGEST_MEETING = 48
"""Hours beyond which a span of time is not how long a meeting was."""
ALMOST = 1.5
"""How many times as many may be released as are held, so that the same people are meant."""
LEAST_SHARED = 2
"""Words around two sums or shares that must agree: every firm has a profit, every thing a rate."""
LONG_AGO = 62
"""Days after which a meeting is another one than that of the bundle."""
FARTHEST = 3.5
"""How many times as long, dear, large or many one thing may be told."""
MATTER = 3.5
"""Weight of all that two passages are about from which they are of one matter, whatever their words."""
UNNAMED_SUM = 7.0
"""The same of sums of money whose words name no thing that both have."""
SAME_ACT = 1.5
"""What one deed told of both adds to it."""
AGREEING = 1.4
"""How much more a number that agrees weighs: who tells it too means another thing by one that does not."""
TWICE = 2
"""How many times as much one thing may be told that only its surroundings tell."""
A_FEW = 3
"""Of so few things every passage may count others."""


class Counts:
    """The numbers of a bundle, and what tells whether two of them are of one thing."""

    def __init__(self, numbers: Sequence[FoundNumber], desk: Desk, around: Surroundings) -> None:
        self.numbers = numbers
        self.desk = desk
        self._around = around
        self._of_unit: dict[tuple[str, str], list[FoundNumber]] = defaultdict(list)
        for number in numbers:
            self._of_unit[number.at.source, number.unit].append(number)

    def are_of_one_matter(self, one: FoundNumber, other: FoundNumber) -> bool:
        """Whether the passages of two documents are about one matter, and of all numbers in their unit these
        two are the most alike, so that neither document tells the other's number too."""
        is_apart = one.at.source == other.at.source or one.unit == "hour"
        is_apart = is_apart or not (one.unit == other.unit or _are_all_of_kin(one, other))
        if is_apart or max(one.value, other.value) <= A_FEW or not is_within(one, other, TWICE):
            return False
        if one.unit in words("numbers", "generic") - {"member"} and not (one.act and one.act == other.act):
            return False  # any people may be counted
        is_named = _measure_one(one, other) or len(things_among(_shared(one, other))) >= LEAST_SHARED
        if one.unit == "percent" and not is_named:
            return False
        least = MATTER if is_named or not is_money(one.unit) else UNNAMED_SUM
        return self._shared(one, other) >= least and self.are_nearest(one, other)

    def are_nearest(self, one: FoundNumber, other: FoundNumber) -> bool:
        """Whether of all numbers of the other's document in its unit each is the one most like the other."""
        if one.at.source == other.at.source or one.unit == "hour":
            return True  # hours and years are one unit
        return all(self._is_nearest(first, then) for first, then in ((one, other), (other, one)))

    def _is_nearest(self, one: FoundNumber, other: FoundNumber) -> bool:
        """Whether no number of the other's document is more like this one, and none that agrees nearly as
        much so."""
        least = self._likeness(one, other)
        for number in self._of_unit[other.at.source, other.unit]:
            share = 1.0 if are_far_apart(one, number) else AGREEING
            if number is not other and self._likeness(one, number) * share > least:
                return False
        return True

    def _likeness(self, one: FoundNumber, other: FoundNumber) -> float:
        return self._shared(one, other) + (SAME_ACT if one.act == other.act != "" else 0.0)

    def _shared(self, one: FoundNumber, other: FoundNumber) -> float:
        return self._around.shared(one.at, other.at, {one.unit, other.unit})


def is_one_thing(one: FoundNumber, other: FoundNumber, counts: Counts) -> bool:
    """Set side by side by two tellers; else the same unit, deed, people and place, not of two days, enough of
    the same words around them, and neither document counts another such thing that is more like it."""
    if one.words == other.against or other.words == one.against:
        return not (one.is_rest or other.is_rest)
    if not _may_be_one(one, other, counts.desk):
        return False
    is_listed = (one.listed or other.listed) and _are_listed_alike(one, other)
    if is_listed or one.at == other.at:
        return is_listed
    is_near = is_within(one, other, FARTHEST) and not are_of_two(one, other, by_town=one.is_human)
    if is_bargained(one) or is_bargained(other) or not is_near or _are_of_two_kinds(one, other):
        return False
    if one.unit == "member":
        are_known = bool(one.parties and other.parties)
        is_one_side = len(one.parties) == 1 and one.parties == other.parties
        return is_one_side if are_known else _is_one_team(one, other, counts)
    return not _are_other_deeds(one, other) and _are_told_of_one(one, other, counts)


def _are_told_of_one(one: FoundNumber, other: FoundNumber, counts: Counts) -> bool:
    """Whether the words of two passages and of those around them are about one thing; less is asked of those
    that agree."""
    do_agree = one.value == other.value
    if _are_set_alike(one, other, counts.desk):
        return do_agree or counts.are_nearest(one, other)
    return (do_agree or _is_named_alike(one, other)) and counts.are_of_one_matter(one, other)


def _is_named_alike(one: FoundNumber, other: FoundNumber) -> bool:
    """Whether words of the two tell one thing: who has it, a deed of it, or more than one noun beside it."""
    things = things_among(_shared(one, other)) - words("numbers", "unit_words", "measures")
    is_one_act = one.act == other.act != ""
    is_body = one.unit.startswith(SIZE_OF)
    is_one_doer = bool({*one.doer} & {*other.doer})
    is_one_cost = is_one_act and one.act in words("numbers", "costing")
    is_told_of = is_one_act and bool(things or frame_of(one))
    is_named = is_body or is_one_doer or is_one_cost or is_told_of or len(things) >= LEAST_SHARED
    return is_named or _are_captives(one, other)


def _are_captives(one: FoundNumber, other: FoundNumber) -> bool:
    """`To free 120 captives`, `speaks of 115 prisoners`: nearly as many, of whom their name tells that they
    are held."""
    is_held = one.unit == other.unit and one.unit in words("numbers", "captives")
    return is_held and is_within(one, other, ALMOST)


def _is_one_team(one: FoundNumber, other: FoundNumber, counts: Counts) -> bool:
    """Whether nothing tells two teams of no known side apart: `the union's six`, `the firm's four`."""
    own, others = ({*number.terms} - words("numbers", "empty", "of_any_team") for number in (one, other))
    return bool(own & others or not (own and others)) and counts.are_of_one_matter(one, other)


def _may_be_one(one: FoundNumber, other: FoundNumber, desk: Desk) -> bool:
    """Whether they have one unit and one time, and neither is some of what the other counts."""
    is_whole = not (one.is_rest or other.is_rest) and one.is_part == other.is_part
    is_told_by_two = not are_of_one_teller(one, other) or one.listed or other.listed
    is_counted = bool(one.unit and other.unit) and is_whole and is_told_by_two
    return is_counted and are_kin(one, other) and are_of_one_time(one, other, desk)


def _are_of_two_kinds(one: FoundNumber, other: FoundNumber) -> bool:
    """So much a day and so much a week, what was counted and what may come, what two carriers bring."""
    are_loads = bool({one.act, other.act} & words("numbers", "loads"))
    return are_loads or rate_of(one) != rate_of(other) or is_forecast(one) != is_forecast(other)


def _are_other_deeds(one: FoundNumber, other: FoundNumber) -> bool:
    """Two acts that do not go together, or one that is done to some of many."""
    is_of_some = len({one.act, other.act} & words("numbers", "some_of")) == 1
    known = {one.act, other.act} <= set(table("claims")["acts"])
    is_told_of_one = bool(frame_of(one)) != bool(frame_of(other))
    if one.is_human and other.is_human and is_told_of_one and not _are_captives(one, other):
        return True  # who is held, and who is only counted
    if "captivity" in {frame_of(one), frame_of(other)} and not is_within(one, other, FARTHEST / 2):
        return True  # three were charged, nine are held
    return is_of_some or (known and not _is_one_deed(one, other))


def are_kin(one: FoundNumber, other: FoundNumber) -> bool:
    """Whether the two may count the same: of one unit, or people of whom one word says no more than that."""
    if one.unit == other.unit:
        return True
    is_any = {one.unit, other.unit} & words("numbers", "anybody")
    is_any = is_any or {*classes_of(one.unit)} & {*classes_of(other.unit)}
    farthest = FARTHEST if frame_of(one) in words("numbers", "of_all") else ALMOST
    if not (is_any and is_within(one, other, farthest)):  # the fighters among the dead are not all the dead
        return False
    return one.is_human and other.is_human and _is_one_deed(one, other) and bool(frame_of(one))


def _are_all_of_kin(one: FoundNumber, other: FoundNumber) -> bool:
    """`200,000 people fled`, `330,000 villagers were displaced`: those of whom each passage tells all."""
    return frame_of(one) in words("numbers", "of_all") and are_kin(one, other)


def frame_of(number: FoundNumber) -> str:
    """What is told of those who are counted, one word for deeds that go together."""
    return str(table("numbers")["frames"].get(number.act, ""))


def _is_one_deed(one: FoundNumber, other: FoundNumber) -> bool:
    """Who is held has been captured; and is to be released, where nearly as many are."""
    if one.act == other.act or {one.act, other.act} == {"hold", "capture"}:
        return True
    return bool(frame_of(one)) and frame_of(one) == frame_of(other) and is_within(one, other, ALMOST)


def _are_listed_alike(one: FoundNumber, other: FoundNumber) -> bool:
    """Under one head or question they count what it names; any other must share its words."""
    if one.act != other.act or one.words == other.words:
        return False
    if (one.listed or other.listed) and one.at == other.at:
        return True
    named = [number for number in (one, other) if things_among({*number.terms}) or number.terms]
    return len(named) < 2 or bool(_shared(one, other))


def _are_set_alike(one: FoundNumber, other: FoundNumber, desk: Desk) -> bool:
    """Whether enough of the words around them agree, by what kind of number it is."""
    shared = _shared(one, other)
    if one.unit == "hour":
        is_short = max(one.value, other.value) <= LONGEST_MEETING
        is_lasting = {one.act, other.act} <= words("numbers", "lasting") and _are_of_one_table(
            one, other, desk
        )
        things = {*one.terms} & {*other.terms} & words("numbers", "lasting_things")
        is_this = not are_of_two_days(one, other) and _is_old(one, desk) == _is_old(other, desk)
        is_other = is_short and not _is_old(one, desk) if things == {"meeting"} else True
        return is_lasting and bool(things) and is_this and is_other
    same_thing = things_among(set(one.about) & set(other.about) - {one.unit})
    if one.unit in MEASURES or is_money(one.unit):
        is_named = _measure_one(one, other)
        is_one_act = one.unit == "percent" and one.act == other.act != "" and is_much(one, other)
        is_rated = bool(rate_of(one)) and one.unit != "percent"
        is_scene = is_rated or one.unit in MEASURES - {"percent"} or len(shared | same_thing) >= LEAST_SHARED
        return (is_named and is_scene) or (is_one_act and bool(things_among(shared)))
    if one.unit in words("numbers", "parts"):
        return "agreement" in {*one.terms} & {*other.terms}
    if one.unit == "membership":
        return bool(shared - {"union", "party", "worker", "member"})
    if _is_one_deed(one, other) and frame_of(one):
        days, others = desk.days_in(one.at), desk.days_in(other.at)
        is_anywhere = frame_of(one) in words("numbers", "once") or not (
            one.places or other.places or days or others
        )
        is_bare = (
            not (one.terms and other.terms) and is_anywhere and one.unit not in table("claims")["things"]
        )
        is_theirs = bool(set(one.whose) & set(other.whose)) and is_within(one, other, ALMOST)
        is_theirs = is_theirs or (frame_of(one) == "captivity" and _is_one_doer(one, other))
        return bool(shared or is_bare or is_theirs or days & others)
    return len(shared) >= 2 and bool(things_among(shared)) and is_much(one, other)


def _is_one_doer(one: FoundNumber, other: FoundNumber) -> bool:
    """`The Front will hand over 30 prisoners`, `the rebels are to release 45 soldiers`."""
    own, others = ({c for t in n.terms for c in classes_of(t)} for n in (one, other))
    return bool(own & others & words("numbers", "holders")) and not are_of_two(one, other)


def _are_of_one_table(one: FoundNumber, other: FoundNumber, desk: Desk) -> bool:
    """Whether those who met for so long may be the same: they share a name or a day, or nobody is named."""
    own, others = (
        {*n.terms} - words("numbers", "empty", "of_any_team", "lasting_things") for n in (one, other)
    )
    days = desk.days_in(one.at) & desk.days_in(other.at)
    return bool(own & others or days or not (own and others))


def _measure_one(one: FoundNumber, other: FoundNumber) -> bool:
    """Whether both are told to be of one thing, and not only of a rise or fall."""
    own, others = ({*things_among({*n.about} - {n.unit})} for n in (one, other))
    moves = words("numbers", "moves")
    return bool(own & others) and (own <= moves or others <= moves or bool(own & others - moves))


def _is_old(number: FoundNumber, desk: Desk) -> bool:
    """Whether the text around it has gone back to another time: `The first were held in 2019. They …`"""
    known = next(found for found in desk.findings if found.document == number.at.source)
    before = [d for d in known.dates if d.at.start <= number.at.end and d.precision in {"day", "month"}]
    own = [d for d in known.dates if d.at.overlaps(number.at) and d.precision == "year"]
    last = max(own or before, key=lambda date: date.at.start, default=None)
    bounds = span(last) if last is not None else None
    written = desk.moments.posted(number.at)[:10]
    return bounds is not None and bool(written) and days_between(bounds[0], written) > LONG_AGO


def _shared(one: FoundNumber, other: FoundNumber) -> set[str]:
    shared = set(one.terms) & set(other.terms) - set(table("claims")["acts"]) - {rate_of(one)}
    return shared - words("numbers", "empty") - currencies().keys()
