"""The side of somebody without a seat at the table, by the offices the sources give."""

from __future__ import annotations

import re

from generator.model import Briefing, Person
from generator.vocabulary import words
from generator.vocabulary.countries import country_of


def named_side(briefing: Briefing, person: Person) -> str | None:
    """The party that an office names in full or by its initials, else the country; but not that of a country
    at the table for its opposition, nor for whoever only knows it."""
    offices = [set(re.findall(r"[^\W_]+", role.title)) for role in person.roles]
    seated = [one.side for one in briefing.delegations]
    for side in (one for one in seated if len(one.split()) > 1 and country_of(one) is None):
        capitals = [word for word in side.split() if word[0].isupper()]
        initials, stems = "".join(word[0] for word in capitals), {word.rstrip("s") for word in capitals}
        if any(initials in told or stems <= {word.rstrip("s") for word in told} for told in offices):
            return side
    told = {word.lower() for office in offices for word in office}
    is_private = person.country in seated and not told.isdisjoint(words("standing", "private"))
    return None if is_private else person.country
