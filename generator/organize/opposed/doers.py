"""Who does it in a clause that says only `I` or `he`: whoever speaks, or those named shortly before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.model import FoundProposition, FoundQuote, Person
from generator.organize.desk import Desk

SPEAKS = re.compile(r"I(?:['’]\w+)?\b")
MEANS = re.compile(r"(?:[Hh]e|[Ss]he)(?:['’]\w+)?\b")
BACK = 250
"""Characters back within which a pronoun's name stands."""


def with_doers(desk: Desk) -> Iterator[FoundProposition]:
    """All clauses of the bundle, those of a pronoun with the names that may stand behind it."""
    for found in desk.findings:
        told = (*found.quotes, *found.reports)
        for one in (_with_teller(each, told, desk) for each in found.propositions):
            people: list[Person] = []
            if not one.doer and SPEAKS.match(one.says.text):
                around = [q for q in told if any(at.overlaps(one.says) for at in q.at)]
                named = (desk.cast.person_at(quote.speaker.name_at) for quote in around)
                people = [person for person in named if person is not None]
            elif not one.doer and MEANS.match(one.says.text):
                people = _named_before(one, desk)
            names = {word.lower() for person in people for word in person.name.split()}
            yield replace(one, doer=tuple(sorted(names))) if names else one


def _with_teller(one: FoundProposition, told: Sequence[FoundQuote], desk: Desk) -> FoundProposition:
    """A clause of a quotation told by whoever speaks there, by the last word of the name."""
    if one.teller:
        return one
    around = [quote for quote in told if any(at.overlaps(one.says) for at in quote.at)]
    people = (desk.cast.person_at(quote.speaker.name_at) for quote in around)
    names = [person.name.split()[-1].lower() for person in people if person is not None]
    return replace(one, teller=names[0]) if names else one


def _named_before(one: FoundProposition, desk: Desk) -> list[Person]:
    """The people named in its own sentence up to it and in the lines before."""
    known = next(found for found in desk.findings if found.document == one.at.source)
    start = one.says.start
    near = (m.at for m in known.mentions if start - BACK <= m.at.start < start)
    people = (desk.cast.person_at(at) for at in near)
    return [person for person in people if person is not None]
