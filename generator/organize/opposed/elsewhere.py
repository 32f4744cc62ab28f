"""One deed of one day that two clauses put in two places."""

from __future__ import annotations

import re

from generator.model import Citation, FoundProposition
from generator.organize.desk import Desk
from generator.organize.opposed.same import are_one_doer, is_nothing_but_deed
from generator.vocabulary.countries import country_of

PLACES = {
    "in": re.compile(r"(?:[A-Z][\w’'-]+ ?){1,3}"),
    "to": re.compile(r"(?:[A-Z][\w’'-]+ ?){1,2}"),
    "at": re.compile(r"(?:[A-Z][\w’'-]+ ?){1,2}(?:[a-z]+)?"),
}
"""What a town, and what a site, looks like behind its preposition: `in Bero`, `at Bero airfield`."""
SITE = r"(?!(?:by|on|in|at|under|before|after|and|with|from|for|to|as|where|when)\b)[a-z]+"
"""The noun behind the name of a site: `at Bero airfield`."""
FIRST = re.compile(r"\bfirst\b")


def is_elsewhere(one: FoundProposition, other: FoundProposition, desk: Desk) -> bool:
    """Whether both tell it for one day, or plan it for days that may be one, by one doer, each in a town of
    its own or at a site of its own.

    A house lies in a town and a town in a country, so only what one preposition puts in a name is compared.
    """
    is_one = one.stance == other.stance in {"yes", "planned"} and bool({*one.deeds} & {*other.deeds})
    are_named = bool({*one.doer} & {*other.doer} or {*one.things} & {*other.things})
    is_bare = is_nothing_but_deed(one) or is_nothing_but_deed(other)
    are_alike = are_one_doer(one, other) and are_named and bool(one.heads) == bool(other.heads)
    are_alike = are_alike or is_bare
    are_two = bool(one.heads and other.heads) and not {*one.heads} & {*other.heads}
    if not (is_one and are_alike) or are_two:
        return False
    days, others = desk.days_in(one.says), desk.days_in(other.says)
    are_first = all(FIRST.search(p.says.text) for p in (one, other))
    is_planned = one.stance == "planned" and (are_first or not (days and others))
    if not (days & others or is_planned):
        return False
    towns = ((_named(one, by, desk), _named(other, by, desk)) for by in PLACES)
    return any(a and b and not _words(a) & _words(b) for a, b in towns)


def without_place(one: FoundProposition) -> str:
    """The clause without the place that is in dispute."""
    said = "|".join(re.escape(place.text) for place in one.places)
    return re.sub(rf"\s+(?:{'|'.join(PLACES)}) (?:{said})(?: {SITE})?", "", one.says.text)


def _named(one: FoundProposition, by: str, desk: Desk) -> str:
    """The only place a clause puts its deed in, by this preposition; empty where it names none or more."""
    named = [at for at in one.places if _is_named(at, by, desk)]
    others = [at for at in one.places if at not in named and at.text[:1].isupper()]
    return named[0].text if len(named) == 1 and not others else ""


def _is_named(at: Citation, by: str, desk: Desk) -> bool:
    before = desk.documents[at.source].text[max(0, at.start - 9) : at.start].split()[-1:]
    is_by = [word.lower() for word in before] == [by]
    country = country_of(at.text)
    is_land = country is not None and at.text not in country.capitals
    return is_by and PLACES[by].fullmatch(at.text) is not None and not is_land


def _words(place: str) -> set[str]:
    return {word for word in place.split() if word[:1].isupper()}
