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
    things_among,
    title_of,
    unit_words,
)
from generator.organize.differing.ranges import (
    CONVERTED,
    MEASURES,
    are_far_apart,
    are_of_one_teller,
    are_of_one_time,
    are_of_two,
    are_of_two_days,
    is_bargained,
    is_forecast,
)
from generator.organize.opposed.times import span
from generator.organize.phrases.phrasing import in_marks
from generator.organize.times.moments import days_between
from generator.vocabulary import table, words

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


def differ_in_counts(desk: Desk) -> Iterator[Dispute]:
    """Numbers of one thing that cannot both hold, all that count it together."""
    numbers = [number for found in desk.findings for number in found.numbers if _is_worth(number)]
    numbers = [number for number in numbers if not _is_broken_up(number, numbers)]
    apart = (p for p in combinations(numbers, 2) if is_one_thing(*p, desk) and are_far_apart(*p))
    for group in _gathered(_with_alike(group, numbers, desk) for group in _gathered(apart)):
        is_told_once = _are_many(group) or _are_of_one_article(group, desk)
        about = "" if is_told_once else title_of(group, desk)
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
    if group[0].unit not in {"percent", *table("numbers")["currencies"].values()}:
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


def _with_alike(
    group: Sequence[FoundNumber], numbers: Sequence[FoundNumber], desk: Desk
) -> list[FoundNumber]:
    """The group with those that count the same and agree with one of it."""
    others = [n for n in numbers if n not in group]
    more = [n for n in others if any(is_one_thing(n, g, desk) or _is_same_sum(n, g) for g in group)]
    return [*group, *more]


def _is_same_sum(one: FoundNumber, other: FoundNumber) -> bool:
    """The very sum again, of the same country, where its own words do not name the thing; or as many people
    to whom the same was done."""
    if one.value == other.value and one.is_human and bool(_frame(one)):
        return _are_kin(one, other) and one.act == other.act and not are_of_two(one, other)
    is_money = one.unit == other.unit and one.unit in table("numbers")["currencies"].values()
    return is_money and one.value == other.value and bool({*one.terms} & {*other.terms} - unit_words())


def _is_worth(number: FoundNumber) -> bool:
    is_more_than_one = number.value > 1 or number.unit in MEASURES
    return number.unit not in words("numbers", "hardly") and is_more_than_one


def is_one_thing(one: FoundNumber, other: FoundNumber, desk: Desk) -> bool:
    """Set side by side by two tellers; else the same unit, deed, people and place, not of two days, and
    enough of the same words around them."""
    if one.words == other.against or other.words == one.against:
        return not (one.is_rest or other.is_rest)
    if (
        not (one.unit and other.unit)
        or (are_of_one_teller(one, other) and not (one.listed or other.listed))
        or one.is_rest
        or other.is_rest
        or one.is_part != other.is_part
        or not _are_kin(one, other)
        or not are_of_one_time(one, other, desk)
    ):
        return False
    if one.listed or other.listed or one.at == other.at:
        return (one.listed or other.listed) and _are_listed_alike(one, other)
    is_near = _is_within(one, other, FARTHEST) and not are_of_two(one, other, by_town=one.is_human)
    if is_bargained(one) or is_bargained(other) or not is_near or _are_of_two_kinds(one, other):
        return False
    if one.unit == "member":
        return len(one.parties) == 1 and one.parties == other.parties
    return not _are_other_deeds(one, other) and _are_set_alike(one, other, desk)


def _are_of_two_kinds(one: FoundNumber, other: FoundNumber) -> bool:
    """So much a day and so much a week, what was counted and what may come, what two carriers bring."""
    are_loads = bool({one.act, other.act} & words("numbers", "loads"))
    return are_loads or _rate(one) != _rate(other) or is_forecast(one) != is_forecast(other)


def _rate(number: FoundNumber) -> str:
    """`a day`, where so much is told of each."""
    return next((term for term in number.terms if term.startswith("a ")), "")


def _are_other_deeds(one: FoundNumber, other: FoundNumber) -> bool:
    """Two acts that do not go together, or one that is done to some of many."""
    is_of_some = len({one.act, other.act} & words("numbers", "some_of")) == 1
    known = {one.act, other.act} <= set(table("claims")["acts"])
    if "captivity" in {_frame(one), _frame(other)} and not _is_within(one, other, FARTHEST / 2):
        return True  # three were charged, nine are held
    return is_of_some or (known and not _is_one_deed(one, other))


def _are_kin(one: FoundNumber, other: FoundNumber) -> bool:
    """Whether the two may count the same: of one unit, or people of whom one word says no more than that."""
    if one.unit == other.unit:
        return True
    is_any = {one.unit, other.unit} & words("numbers", "anybody")
    if not (is_any and _is_within(one, other, ALMOST)):  # the fighters among the dead are not all the dead
        return False
    return one.is_human and other.is_human and _is_one_deed(one, other) and bool(_frame(one))


def _frame(number: FoundNumber) -> str:
    """What is told of those who are counted, one word for deeds that go together."""
    return str(table("numbers")["frames"].get(number.act, ""))


def _is_one_deed(one: FoundNumber, other: FoundNumber) -> bool:
    """Who is held has been captured; and is to be released, where nearly as many are."""
    if one.act == other.act or {one.act, other.act} == {"hold", "capture"}:
        return True
    return bool(_frame(one)) and _frame(one) == _frame(other) and _is_within(one, other, ALMOST)


def _is_within(one: FoundNumber, other: FoundNumber, factor: float) -> bool:
    return max(one.value, other.value) <= factor * min(one.value, other.value)


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
        is_lasting = {one.act, other.act} <= words("numbers", "lasting")
        things = {*one.terms} & {*other.terms} & words("numbers", "lasting_things")
        is_this = not are_of_two_days(one, other) and _is_old(one, desk) == _is_old(other, desk)
        is_other = is_short and not _is_old(one, desk) if things == {"meeting"} else True
        return is_lasting and bool(things) and is_this and is_other
    same_thing = things_among(set(one.about) & set(other.about) - {one.unit})
    if one.unit in MEASURES or one.unit in table("numbers")["currencies"].values():
        own, others = ({*things_among({*n.about})} - words("numbers", "moves") for n in (one, other))
        is_named = bool(same_thing) and (not own or not others or bool(own & others))
        is_one_act = one.unit == "percent" and one.act == other.act != "" and _is_much(one, other)
        is_rated = bool(_rate(one)) and one.unit != "percent"
        is_scene = is_rated or one.unit in MEASURES - {"percent"} or len(shared | same_thing) >= LEAST_SHARED
        return (is_named and is_scene) or (is_one_act and bool(things_among(shared)))
    if one.unit in words("numbers", "parts"):
        return "agreement" in {*one.terms} & {*other.terms}
    if one.unit == "membership":
        return bool(shared - {"union", "party", "worker", "member"})
    if _is_one_deed(one, other) and _frame(one):
        days, others = desk.days_in(one.at), desk.days_in(other.at)
        is_anywhere = _frame(one) in words("numbers", "once") or not (
            one.places or other.places or days or others
        )
        is_bare = (
            not (one.terms and other.terms) and is_anywhere and one.unit not in table("claims")["things"]
        )
        is_theirs = bool(set(one.whose) & set(other.whose)) and _is_within(one, other, ALMOST)
        return bool(shared or is_bare or is_theirs or days & others)
    return len(shared) >= 2 and bool(things_among(shared)) and _is_much(one, other)


def _is_old(number: FoundNumber, desk: Desk) -> bool:
    """Whether the text around it has gone back to another time: `The first were held in 2019. They …`"""
    known = next(found for found in desk.findings if found.document == number.at.source)
    before = [d for d in known.dates if d.at.start <= number.at.end and d.precision in {"day", "month"}]
    own = [d for d in known.dates if d.at.overlaps(number.at) and d.precision == "year"]
    last = max(own or before, key=lambda date: date.at.start, default=None)
    bounds = span(last) if last is not None else None
    written = desk.moments.posted(number.at)[:10]
    return bounds is not None and bool(written) and days_between(bounds[0], written) > LONG_AGO


def _is_much(one: FoundNumber, other: FoundNumber) -> bool:
    """Most of the words of the one that has fewer: two things in one town share its name alone."""
    fewer = min(len(one.terms), len(other.terms))
    return fewer > 0 and len(set(one.terms) & set(other.terms)) / fewer >= 0.6


def _shared(one: FoundNumber, other: FoundNumber) -> set[str]:
    shared = set(one.terms) & set(other.terms) - set(table("claims")["acts"]) - {_rate(one)}
    return shared - words("numbers", "empty") - set(table("numbers")["currencies"])


def _told(group: Sequence[FoundNumber], about: str, desk: Desk) -> Dispute:
    values: dict[float, list[FoundNumber]] = {}
    for number in group:
        same = next((v for v, told in values.items() if _are_even(told[0], number)), number.value)
        values.setdefault(same, []).append(number)
    is_unnamed = about.startswith(WHICH)
    is_whole = (is_unnamed or about.startswith(NEUTRAL)) and len({number.at for number in group}) > 1
    versions = tuple(_version(values[value], desk, is_whole=is_whole) for value in sorted(values))
    rule, question = "one thing counted twice", asked_of(about)
    return Dispute(about, "number", versions, rule, question=question, is_unnamed=is_unnamed)


def _are_even(one: FoundNumber, other: FoundNumber) -> bool:
    """Whether two numbers are one after rounding or conversion."""
    near = CONVERTED if one.unit in MEASURES or not are_far_apart(one, other) else 0.0
    return abs(one.value - other.value) <= one.value * near


def _version(numbers: Sequence[FoundNumber], desk: Desk, *, is_whole: bool) -> Version:
    """The words of the number; its sentence, where the title does not tell what is done."""
    at = desk.in_order(number.at for number in numbers)
    first = min(numbers, key=lambda each: desk.place(each.at))
    return Version(in_marks((first.at if is_whole else first.words).text), at)
