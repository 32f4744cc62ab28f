"""What numbers count, as a title of ours and as a question."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from generator.model import FoundNumber
from generator.organize.desk import Desk
from generator.organize.opposed.ranges import MEASURES
from generator.organize.phrases.phrasing import in_marks, joined, the
from generator.vocabulary import table, words
from generator.vocabulary.countries import country_of

OWNED = re.compile(r"^(?:Its|Their|His|Her|Our) ")


def title_of(group: Sequence[FoundNumber], desk: Desk) -> str:
    """What is counted, as a title of ours: `The number of soldiers killed`; empty where nothing names it."""
    unit = group[0].unit or group[1].unit
    act = next((number.act for number in group if number.act == "hold"), "") or next(
        (number.act for number in group if number.act in table("numbers")["done"]), group[0].act
    )
    counts = Counter(word for number in group for word in {*number.about})
    shared = {word for word in counts if counts[word] > 1 and len(word) > 2}
    things = sorted(things_among(shared - set(table("numbers")["currencies"])))[:2]
    told = set.intersection(*({*number.terms} for number in group))
    things = things or sorted(things_among(told - set(table("claims")["acts"])))[:1]
    if not things and any(number.against is not None for number in group):
        things = sorted(things_among({*group[0].about}) - words("numbers", "anybody"))[:1]
    if unit == "member" and group[0].parties:
        side = group[0].parties[0]
        named = next((one.name for one in desk.delegations if one.side == side), f"delegation of {the(side)}")
        return f"How many are in the {named}"
    if unit == "hour":
        return _how_long(group, desk)
    if unit == "percent":
        return f"The percentage given for {joined(things)}" if things else ""
    if unit == "km":
        return f"The length or distance given for {joined(things)}" if things else ""
    if unit in table("numbers")["currencies"].values():
        return f"The sum given for {joined(things)}" if things else ""
    done = table("numbers")["done"].get(act, "")
    return f"The number of {_called(group) or plural(unit)} {done}".strip()


def _how_long(group: Sequence[FoundNumber], desk: Desk) -> str:
    """What lasts: the thing all name, what a clause tells where two set it side by side, else the meeting."""
    lasting = set.intersection(*({*n.terms} for n in group)) & words("numbers", "lasting_things")
    if not lasting and any(number.against is not None for number in group):
        return f"For how long: {in_marks(group[0].at.text)}"
    other = min(lasting - {"meeting"}, default="")
    return f"How long the {other} lasts" if other else f"How long {desk.occasion.name} lasted"


def name_told(group: Sequence[FoundNumber]) -> str:
    """What a clause itself says is counted: `put the number of empty posts at`; empty where none does."""
    named = next((number.named.text for number in group if number.named is not None), "")
    return OWNED.sub("The ", named[:1].upper() + named[1:])


def plain_title(group: Sequence[FoundNumber]) -> str:
    """A title where the words around name no more than what is counted."""
    unit = group[0].unit
    if unit == "hour":
        return "How long it lasted"
    if unit in table("numbers")["currencies"].values():
        return "The sum"
    if unit in MEASURES:
        return {"percent": "The percentage", "km": "The length or distance"}[unit]
    return f"The number of {_called(group) or plural(unit)}"


def _called(group: Sequence[FoundNumber]) -> str:
    """The word by which all name what they count: `fighters`; empty where they use several."""
    named = {noun for number in group if not number.against and (noun := _noun_of(number))}
    return named.pop() if len(named) == 1 else ""


def _noun_of(number: FoundNumber) -> str:
    """`Kenyans` of `15 Kenyans`; empty where the words end in the number or in no plural."""
    book = table("numbers")
    noun = number.words.text.split()[-1]
    is_number = not noun.isalpha() or noun.lower() in {*book["words"], *book["multipliers"]}
    is_plural = noun.endswith(("s", "n")) and (noun.islower() or country_of(noun) is not None)
    return noun if is_plural and not is_number else ""


def plural(noun: str) -> str:
    """The noun for more than one."""
    known = table("numbers")["plurals"].get(noun)
    if known is not None:
        return str(known)
    if noun.endswith("man") and noun not in words("numbers", "mans"):
        return f"{noun[:-3]}men"
    if noun.endswith(("s", "x", "ch", "sh")):
        return f"{noun}es"
    return f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2:-1] not in "aeiou" else f"{noun}s"


def asked_of(about: str) -> str:
    """`The number of soldiers killed` as a question; not for sums and shares, whose title says too little."""
    if about.startswith("How many are"):
        return f"{about}?"
    thing = re.fullmatch(r"The number of (?P<noun>\S+(?: or \S+)?)(?: (?P<done>.+))?", about)
    if thing is None or (thing["done"] is None and " or " in thing["noun"]):
        return ""
    if thing["done"] is None and thing["noun"] in words("numbers", "of_any_kind"):
        return ""
    are = "are" if (thing["done"] or "to be").startswith(("to be", "held", "missing")) else "were"
    return f"How many {thing['noun']} {are} {thing['done'] or 'there'}?"


def things_among(shared: set[str]) -> set[str]:
    """Those that are no country: what is counted and measured."""
    return {word for word in shared if word.islower()} - words("numbers", "empty") - unit_words()


@cache
def unit_words() -> frozenset[str]:
    """Words that name the unit itself, which every sum of money or share has: `pound`, `cent`."""
    book = table("numbers")
    return frozenset({*book["currencies"], *book["percent"], *book["kilometres"], *book["hours"]})
