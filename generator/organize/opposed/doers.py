"""Whether the doers of two clauses can be one, and whether they are known to be two."""

from __future__ import annotations

from generator.model import FoundProposition
from generator.organize.desk import Desk
from generator.vocabulary.countries import country_of

RIVALS = ({"+army", "+rebels"}, {"+employer", "+union"}, {"+employer", "+worker"})


def identities(one: FoundProposition, desk: Desk) -> set[str]:
    """Whom a clause names for its doer: people by id, countries by name, proper names; empty where none."""
    if one.doer_at is None:
        return set()
    people = {person.id for person in desk.people_in(one.doer_at)}
    if people:
        return people
    return {term for term in one.doer if country_of(term) is not None} or _names(one)


def _names(one: FoundProposition) -> set[str]:
    """The words of the doer that it bears as its own name."""
    text = one.doer_at.text if one.doer_at is not None else ""
    capitals = {word.strip(".,’'\"").lower() for word in text.split()[1:] if word[:1].isupper()}
    first = text.split()[:1]
    capitals |= {word.lower() for word in first if word[:1].isupper() and word.lower() in one.doer}
    return capitals & {*one.doer}


def are_one_doer(one: FoundProposition, other: FoundProposition) -> bool:
    """Whether the doers share a word, or one clause names none."""
    return not (one.doer and other.doer) or bool({*one.doer} & {*other.doer})


def are_other_doers(one: FoundProposition, other: FoundProposition, desk: Desk) -> bool:
    """Whether both are named, and nothing in the names is shared; army and rebels are two without a name."""
    first, second = identities(one, desk), identities(other, desk)
    if {*one.doer} & {*other.doer} and not (first and second):
        return False
    for rivals in RIVALS:
        if len(rivals & {*one.doer}) == 1 and len(rivals & {*other.doer}) == 1:
            return True
    if not (first and second) or first & second:
        return False
    if _kinds(first, desk) & _kinds(second, desk):
        return True
    sides, others = _sides(first, desk), _sides(second, desk)
    return bool(sides and others) and not sides & others


def _kinds(named: set[str], desk: Desk) -> set[str]:
    """Two people, two countries, two bodies can be set against each other."""
    return {
        "person" if desk.cast.person(t) is not None else "country" if country_of(t) else "name" for t in named
    }


def _sides(named: set[str], desk: Desk) -> set[str]:
    """The countries named, or of those who are."""
    people = (desk.cast.person(t) for t in named)
    own = {person.country for person in people if person is not None and person.country}
    return own | {country.name for t in named if (country := country_of(t)) is not None}
