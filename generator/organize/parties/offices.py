"""Who is meant by an office alone ("the trade minister", "the Chilean") where the bundle knows its bearer.

One document introduces people with their offices, the next speaks of "the minister": whoever that document
names and the bundle knows in the office is meant, if there is but one; a bare "the minister" is close by.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from generator.model import Cast, Citation, Person, Role
from generator.vocabulary import table, words
from generator.vocabulary.countries import country_of

OPENING = re.compile(r"(?:the|(?P<owner>[A-Z][\w.]+)['’]s) ", re.IGNORECASE)
WORD = re.compile(r"[\w-]+")
SMALL = frozenset(("of", "for", "the", "and", "s", "to", "in"))
LOWER = frozenset(("deputy", "vice", "assistant", "under", "acting", "junior"))
CLOSE = 900
"""A bare "the minister" means somebody named within so many characters before."""


@dataclass(frozen=True, slots=True)
class Office:
    """The words of an office without its country, the codes of the countries, whether it is a former one."""

    held: frozenset[str]
    codes: frozenset[str]
    former: bool


def is_office_alone(label: str) -> bool:
    """Whether words for a speaker open like an office without a name."""
    return OPENING.match(label) is not None


def bearer_of(label: str, at: Citation, cast: Cast) -> Person | None:
    """The one person named in the document to whom the words for a speaker at a place apply."""
    wanted = _wanted(label)
    if wanted is None:
        return None
    reach = CLOSE if len(wanted.held) == 1 and not wanted.codes else at.start
    near = [person for person in cast.people if any(_is_near(place, at, reach) for place in person.at)]
    fitting = [person for person in near if _fits(person, wanted)]
    return fitting[0] if len(fitting) == 1 else None


def bearer_in(label: str, at: Citation, cast: Cast) -> Person | None:
    """The one person whom the document names, before or behind, and who holds that office."""
    wanted = _wanted(label)
    if wanted is None or not wanted.held:
        return None
    named = [person for person in cast.people if any(place.source == at.source for place in person.at)]
    fitting = [person for person in named if _fits(person, wanted)]
    return fitting[0] if len(fitting) == 1 else None


def _is_near(place: Citation, at: Citation, reach: int) -> bool:
    return place.source == at.source and 0 < at.start - place.start <= reach


def _wanted(label: str) -> Office | None:
    """The office that the words for a speaker name, or the country alone: "the Chilean"; None of others."""
    opening = OPENING.match(label)
    if opening is None or (opening["owner"] and country_of(opening["owner"]) is None):
        return None
    office = _office(f"{opening['owner'] or ''} {label[opening.end() :]}")
    vague = office.held & {*table("descriptions")["any"]["heads"], *words("titles", "relations")}
    is_office = bool(office.held & words("titles", "roles"))
    if vague or len(office.codes) > 1 or not (is_office or (not office.held and _is_denizen(label))):
        return None
    return office


def _is_denizen(label: str) -> bool:
    """Whether a word is for one person from a country: "Chilean", not "Chileans" or "Chile"."""
    word = label.rsplit(maxsplit=1)[-1]
    country = country_of(word)
    one = country is not None and word in country.demonyms
    return one and country is not None and (f"{word}s" in country.demonyms or word.endswith("man"))


def _fits(person: Person, wanted: Office) -> bool:
    own = _office(person.country or "").codes
    if not wanted.codes <= own:
        return False
    return not wanted.held or any(_is_held(role, wanted) for role in person.roles)


def _is_held(role: Role, wanted: Office) -> bool:
    """Whether a role is the office: all its words, and it is no deputy's where the words are of none."""
    own = _office(f"{role.title} {role.organization or ''}")
    is_lower = bool((own.held - wanted.held) & LOWER)
    return wanted.held <= own.held and not is_lower and (role.former or own.former) == wanted.former


def _office(text: str) -> Office:
    """The words that tell an office, small, two spellings alike."""
    found = WORD.findall(text)
    pairs = {f"{one} {other}" for one, other in pairwise(found) if country_of(f"{one} {other}") is not None}
    places = {word for word in found if country_of(word) is not None or any(word in p.split() for p in pairs)}
    codes = {country.code for name in places | pairs if (country := country_of(name)) is not None}
    former = set(table("titles")["time"]["former"])
    small = {re.sub(r"(?<=en)ce$", "se", word.lower()) for word in found if word not in places}
    return Office(frozenset(small - SMALL - former), frozenset(codes), bool(small & former))
