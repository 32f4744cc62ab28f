"""One deed of one day that two clauses put in two places."""

from __future__ import annotations

import re

from generator.model import Citation, FoundProposition
from generator.organize.desk import Desk
from generator.vocabulary.countries import country_of

TOWN = re.compile(r"(?:[A-Z][\w’'-]+ ?){1,3}")
IN = "in "
FIRST = re.compile(r"\bfirst\b")


def is_elsewhere(one: FoundProposition, other: FoundProposition, desk: Desk) -> bool:
    """Whether both tell or plan it for one day, or plan the first of its kind, by one doer, each in a town of
    its own.

    A house lies in a town and a town in a country, so only what `in` puts in a name is compared, no country.
    """
    is_one = one.stance == other.stance in {"yes", "planned"} and bool({*one.deeds} & {*other.deeds})
    are_alike = bool({*one.doer} & {*other.doer}) and bool(one.heads) == bool(other.heads)
    if not (is_one and are_alike and (not one.heads or {*one.heads} & {*other.heads})):
        return False
    days, others = desk.days_in(one.says), desk.days_in(other.says)
    are_first = one.stance == "planned" and all(FIRST.search(p.says.text) for p in (one, other))
    if not (days & others or are_first):
        return False
    first, second = _town(one, desk), _town(other, desk)
    return bool(first and second) and not _words(first) & _words(second)


def without_place(one: FoundProposition) -> str:
    """The clause without the place that is in dispute."""
    said = "|".join(re.escape(place.text) for place in one.places)
    return re.sub(rf"\s+in (?:{said})", "", one.says.text)


def _town(one: FoundProposition, desk: Desk) -> str:
    """The only town a clause puts its deed in; empty where it names none or more."""
    named = [at for at in one.places if _is_town(at, desk)]
    others = [at for at in one.places if at not in named and at.text[:1].isupper()]
    return named[0].text if len(named) == 1 and not others else ""


def _is_town(at: Citation, desk: Desk) -> bool:
    before = desk.documents[at.source].text[at.start - len(IN) : at.start]
    return before.lower() == IN and bool(TOWN.fullmatch(at.text)) and country_of(at.text) is None


def _words(town: str) -> set[str]:
    return {*town.lower().split()}
