"""Who does it in a clause that says only `I` or `he`: whoever speaks, or those named shortly before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.model import Findings, FoundProposition, FoundQuote, Person
from generator.organize.desk import Desk

SPEAKS = re.compile(r"I(?:['’]\w+)?\b")
MEANS = re.compile(r"(?:[Hh]e|[Ss]he)(?:['’]\w+)?\b")
ASKING = re.compile(r"^(?:whether|if|will|would|did|has|have|can|could) ", re.IGNORECASE)
"""What opens a clause that is asked after."""
SOMEBODY = "somebody"
"""Stands for whoever speaks in a quotation without a speaker: not the paper."""
REPLY = "reply"
BACK = 250
"""Characters back within which a pronoun's name stands."""


def with_doers(desk: Desk, *, asked: bool = False) -> Iterator[FoundProposition]:
    """All clauses of the bundle, or those that are only asked after, those of a pronoun with the names
    that may stand behind it, and those of a quotation told by whoever speaks there, by his last name."""
    for found in desk.findings:
        told = [(at.start, at.end, quote) for quote in (*found.quotes, *found.reports) for at in quote.at]
        for one in found.asked if asked else found.propositions:
            says = ASKING.sub("", one.says.text) if asked else one.says.text
            is_own, is_meant = (not one.doer and kind.match(says) for kind in (SPEAKS, MEANS))
            spoken = _around(one, told)
            speakers = _people(spoken, desk)
            people = speakers if is_own else _named_before(one, found, desk) if is_meant else []
            names = {word.lower() for person in people for word in person.name.split()}
            doer = tuple(sorted(names)) or one.doer
            named = next((person.name.split()[-1].lower() for person in speakers), "")
            is_whole = _is_spoken(one, spoken)  # then "the minister said" is told of whoever speaks
            teller = (
                (named if is_whole and one.teller != REPLY else "") or one.teller or named or _unnamed(spoken)
            )
            teller = teller or (SOMEBODY if is_whole else "")
            yield one._replace(doer=doer, teller=teller) if (doer, teller) != (one.doer, one.teller) else one


def _around(one: FoundProposition, told: Sequence[tuple[int, int, FoundQuote]]) -> list[FoundQuote]:
    """What is spoken where the clause stands; `told` are the quotations of its document with their places."""
    start, end = one.says.start, one.says.end
    return list({id(quote): quote for first, last, quote in told if first < end and start < last}.values())


def _people(spoken: Sequence[FoundQuote], desk: Desk) -> list[Person]:
    """Those who speak there, by name."""
    people = (desk.cast.person_at(quote.speaker.name_at) for quote in spoken)
    return [person for person in people if person is not None]


def _is_spoken(one: FoundProposition, spoken: Sequence[FoundQuote]) -> bool:
    """Whether the whole clause stands in a quotation, whoever speaks there."""
    return any(at.start <= one.says.start and one.says.end <= at.end for quote in spoken for at in quote.at)


def _unnamed(spoken: Sequence[FoundQuote]) -> str:
    """The noun for whoever speaks there without a name: `says a third`."""
    labels = (quote.speaker.label for quote in spoken)
    return next((label.split()[-1].lower() for label in labels if label and label.split()), "")


def _named_before(one: FoundProposition, found: Findings, desk: Desk) -> list[Person]:
    """The people named in its own sentence up to it and in the lines before."""
    start = one.says.start
    near = (m.at for m in found.mentions if start - BACK <= m.at.start < start)
    people = (desk.cast.person_at(at) for at in near)
    return [person for person in people if person is not None]
