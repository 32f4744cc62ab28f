"""What numbers count, as a title of ours and as a question."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from generator.model import SIZE_OF, Citation, FoundNumber
from generator.organize.desk import Desk
from generator.organize.differing.ranges import MEASURES
from generator.organize.phrases.phrasing import in_marks, the
from generator.vocabulary import table, words
from generator.vocabulary.money import currencies, is_money

OWNED = re.compile(r"^(?:Its|Their|His|Her|Our) ")
MEASURED = {"percent": "The share of", "km": "The length or distance of"}
DOING = re.compile(r"How many \w+ (?:are|were) \w+ing")
NEUTRAL = "The number of "
WHICH = "Which is right: "
"""Open a title where no clause tells what is done to those who are counted, or names what is measured: the
passages tell it."""


NAME = re.compile(r"[A-Z][\w'’-]*(?:(?: (?:and|of|for))? [A-Z][\w'’-]*)+")
"""A name of several words, as a sentence writes it."""


def title_of(group: Sequence[FoundNumber], desk: Desk) -> str:
    """What is counted, as a title of ours: `How many soldiers were killed`; empty where nothing names it."""
    names = (number.named.text for number in group if number.named is not None)
    named = next((name for name in names if name.split()[-1].lower() not in words("numbers", "tally")), "")
    if named:  # `put the number of empty posts at`
        return OWNED.sub("The ", named[:1].upper() + named[1:])
    unit = group[0].unit or group[1].unit
    if unit == "member":
        side = next((number.parties[0] for number in group if number.parties), "")
        named = f"delegation of {the(side)}" if side else "delegation"
        team = next((one.name for one in desk.delegations if one.side == side), named)
        return f"How many are in the {team}"
    if unit == "hour":
        return _how_long(group, desk)
    is_told = any(number.act in table("numbers")["done"] for number in group)
    if unit == "membership" and not is_told and (body := _body_of(group)):
        return f"How many members {body} has"
    if unit in MEASURES or is_money(unit):
        return _how_much(unit, group, desk)
    return _amount_of(unit, group, desk) or _how_many(unit, group)


def _amount_of(unit: str, group: Sequence[FoundNumber], desk: Desk) -> str:
    """`How large the quota is`, of what is weighed or measured."""
    thing = _measured(group, desk) if unit in words("numbers", "measures") else ""
    is_amount = bool(thing) and thing.split()[-1].lower() in words("numbers", "amounts")
    return f"How large the {thing} is" if is_amount else ""


def _how_many(unit: str, group: Sequence[FoundNumber]) -> str:
    """By what befell those who are counted, else by a clause that tells of them, else by their full name."""
    if unit.startswith(SIZE_OF):
        body = group[0].words.text.partition(" of ")[0].split()[-1]
        return f"How large the {body} is"
    done = table("numbers")["done"]
    acts = [number.act for number in group]
    act = "hold" if "hold" in acts else next((act for act in acts if act in done), "")
    called = _called(group)
    if act:
        return f"How many {called or plural(unit)} {done[act]}"
    told = next((number.clause for number in group if number.clause), "")
    if told:
        return f"How many {told}"
    is_known = called not in words("numbers", "of_any_kind") or any(number.against for number in group)
    return f"{NEUTRAL}{called}" if called and is_known else ""


def _body_of(group: Sequence[FoundNumber]) -> str:
    """The name of the body that all count the members of: one that ends in a noun that all passages hold."""
    shared = things_among(set.intersection(*({*number.terms} for number in group)))
    names = (match.group() for number in group for match in NAME.finditer(number.at.text))
    name = next((name for name in names if {*name.lower().split()} & shared), "")
    return f"the {name.removeprefix('The ')}" if name else ""


def _how_long(group: Sequence[FoundNumber], desk: Desk) -> str:
    """What all say lasts; the spans themselves where they name nothing."""
    lasting = set.intersection(*({*n.terms} for n in group)) & words("numbers", "lasting_things")
    other = min(lasting - {"meeting"}, default="")
    if other:
        return f"How long the {other} lasts"
    named = set.intersection(*({*n.terms} for n in group)) - words("numbers", "empty", "of_any_team")
    named -= lasting.union(*(number.places for number in group))
    if any(term.islower() and term not in desk.occasion.name.lower() for term in named):
        return title_by_figures(group)  # "The council met for two hours": it is not of the talks as a whole
    return f"How long {desk.occasion.name} lasted" if lasting else title_by_figures(group)


def _how_much(unit: str, group: Sequence[FoundNumber], desk: Desk) -> str:
    """What is measured; the figures themselves where nothing names it."""
    thing = _measured(group, desk)
    if not thing:
        return title_by_figures(group)
    if unit != "km" and thing.split()[-1].lower() in words("numbers", "amounts"):
        return f"How large the {thing} is"
    if all(words("numbers", "damage", "costing") & {number.act, *number.about} for number in group):
        return f"What the {thing} cost"
    return f"{MEASURED.get(unit, 'The sum for')} the {thing}"


def _measured(group: Sequence[FoundNumber], desk: Desk) -> str:
    """The thing that all passages name; empty where they name none."""
    often = Counter(word for number in group for word in {*number.about} if len(word) > 2)
    told = set.intersection(*({*number.terms} for number in group)) - set(table("claims")["acts"])
    known = things_among({word for word in often if often[word] > 1} - currencies().keys())
    known = known or things_among(told)
    return next((phrase for n in group for phrase in _phrases(n.at, known, desk)), "")


def title_by_figures(group: Sequence[FoundNumber]) -> str:
    """The figures themselves; empty where one is only a share of another: `half`."""
    texts = [number.words.text for number in group]
    if any(" " not in text and not any(map(str.isdigit, text)) for text in texts):
        return ""
    figures = {number.value: in_marks(number.words.text) for number in reversed(group)}
    return WHICH + " or ".join(figures[value] for value in sorted(figures))


def _phrases(at: Citation, heads: set[str], desk: Desk) -> list[str]:
    """The full names under which a sentence tells of these things, in its order."""
    found = next(found for found in desk.findings if found.document == at.source)
    return [phrase.at.text for phrase in found.phrases if phrase.head in heads and phrase.at.overlaps(at)]


def _called(group: Sequence[FoundNumber]) -> str:
    """The name by which most call what they count, with its adjectives where all have them."""
    named = [number.thing for number in group if number.thing]
    nouns = Counter(name.split()[-1] for name in named)
    noun, many = min(nouns.items(), key=lambda item: (-item[1], item[0]), default=("", 0))
    if 2 * many <= len(named):
        return ""
    return named[0] if len({*named}) == 1 else noun


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
    """`How many soldiers were killed` as a question; not for sums and shares, whose title says too little."""
    thing = about.removeprefix(NEUTRAL)
    if thing != about:
        return "" if thing in words("numbers", "of_any_kind") else f"How many {thing} are there?"
    is_whole = about.endswith(tuple(table("numbers")["done"].values())) or about.startswith("How many are in")
    is_whole = is_whole or DOING.fullmatch(about) is not None
    return f"{about}?" if about.startswith("How many") and is_whole else ""


def things_among(shared: set[str]) -> set[str]:
    """Those that are no country: what is counted and measured."""
    return {word for word in shared if word.islower()} - words("numbers", "empty") - unit_words()


@cache
def unit_words() -> frozenset[str]:
    """Words that name the unit itself, which every sum of money or share has: `pound`, `cent`."""
    book = table("numbers")
    return frozenset({*currencies(), *book["percent"], *book["kilometres"], *book["hours"]})
