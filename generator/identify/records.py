"""What was gathered of a person as readers see it: name, address, spellings, offices, country."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.identify.offices import office_of
from generator.identify.people import Gathered
from generator.identify.spellings import sound
from generator.model import Citation, Doubt, Mention, Person, Role, RoleMention, Spelling, Sure, short_code
from generator.vocabulary.names import fold, is_full, is_pet, name_words, parts_of

MASTER = re.compile(r"((?:[A-Z][\w.-]+ )*[A-Z][\w.-]+)['’]s? ")
"""Whose somebody is: the name before a possessive."""


def records(people: Sequence[Gathered]) -> tuple[Person, ...]:
    """The people in the order of their addresses.

    An address is made from the names alone, so neither order nor number of documents changes it. Two people
    of one name are told apart by country, then by office, then by a code of the first place they stand in.
    """
    wanted: dict[str, list[Gathered]] = defaultdict(list)
    for person in people:
        wanted[address_of(person)].append(person)
    named = [pair for address in sorted(wanted) for pair in _told_apart(address, wanted[address])]
    ordered = sorted(named, key=lambda pair: pair[0])
    found = tuple(_record(identifier, person) for identifier, person in ordered)
    countries = _countries_by_name(found)
    return tuple(person if person.country else _with_masters_country(person, countries) for person in found)


def _countries_by_name(people: Sequence[Person]) -> dict[str, str]:
    """The country of each folded spelling that all its bearers share."""
    found: dict[str, set[str]] = defaultdict(set)
    for person in people:
        for spelling in person.names:
            found[fold(spelling.text)].add(person.country or "")
    return {name: min(lands) for name, lands in found.items() if len(lands) == 1 and min(lands)}


def _with_masters_country(person: Person, countries: Mapping[str, str]) -> Person:
    """An aide or envoy belongs to the country of the one named in the title ("A B’s adviser")."""
    named = [fold(name) for role in person.roles for name in MASTER.findall(role.title)]
    lands = Counter(countries[name] for name in named if name in countries)
    if not lands:
        return person
    return replace(person, country=min(lands, key=lambda land: (-lands[land], land)))


def address_of(person: Gathered) -> str:
    """The readable address of a person, `tarja-hallonen`: of the full spellings that are neither slips nor
    pet names the one of fewest words, of those the last in the alphabet, in plain letters."""
    full = _full_forms(person)
    formal = [text for text in full if not is_pet(name_words(text)[0])] or full
    forms = {_plain(text) for text in formal} or {_plain(m.text) for m in person.mentions}
    return max(forms, key=lambda form: (-form.count("-"), form))


def _plain(text: str) -> str:
    """A name in plain letters, the endings of one Slavic adjective written alike (-sky, -skyy, -skii)."""
    folded = re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
    return re.sub(r"(?<=[sc]k)(?:yy|yi|iy|ii|yj|ij|i|y)$", "y", folded)


def _full_forms(person: Gathered) -> list[str]:
    """The spellings that have given and family name and are no slips; all full ones where none is left."""
    full = sorted({" ".join(name_words(m.text)) for m in person.mentions if is_full(m.text)})
    families = Counter(sound(parts_of(m.text).family_text) for m in person.mentions)
    own = max(families, key=lambda key: (families[key], key), default="")
    good = [text for text in full if text not in person.slips and "." not in text]
    return [text for text in good if sound(parts_of(text).family_text) == own] or good or full


def _told_apart(address: str, sharers: list[Gathered]) -> Iterator[tuple[str, Gathered]]:
    if len(sharers) == 1:
        yield address, sharers[0]
        return
    for tells in (_country, _office):
        words = [tells(person) for person in sharers]
        if len(set(words)) == len(words) and all(words):
            yield from (
                (f"{address}-{_plain(word)}", person) for word, person in zip(words, sharers, strict=True)
            )
            return
    for person in sharers:
        first = min((m.at.source, m.at.start, m.at.text) for m in person.mentions)
        yield f"{address}-{short_code('p', first[0], str(first[1]), first[2])}", person


def _country(person: Gathered) -> str:
    """The country most of the person's offices name, else most places with a country's possessive (of one
    country's so-and-so of another too); of two named as often the first in the alphabet."""
    votes = Counter(role.country for role in person.roles if role.country)
    votes = votes or Counter(mention.country for mention in person.mentions if mention.country)
    return min(votes, key=lambda name: (-votes[name], name), default="")


def _office(person: Gathered) -> str:
    heads = Counter(office_of(role.title) for role in person.roles)
    return min(heads, key=lambda head: (-heads[head], head), default="")


def _record(identifier: str, person: Gathered) -> Person:
    return Person(
        id=identifier,
        name=display_name(person),
        names=_spellings(person),
        roles=_roles(person.roles),
        country=_country(person) or None,
        mentions=len(person.mentions),
        at=tuple(mention.at for mention in person.mentions),
        gender=_gender(person),
        judgements=tuple(person.judgements),
        doubts=_doubts(person),
        sure=Sure.LIKELY if _doubts(person) else Sure.SURE,
    )


def display_name(person: Gathered) -> str:
    """The full spelling in most sources that is no slip, then the most frequent one, then the longest; of
    wordings that differ only in marks on letters the one that has them."""
    good = set(_full_forms(person))
    places: dict[str, list[Mention]] = defaultdict(list)
    for mention in person.mentions:
        if not good or " ".join(name_words(mention.text)) in good:
            places[fold(mention.text)].append(mention)
    best = max(
        places, key=lambda key: (len({m.at.source for m in places[key]}), len(places[key]), len(key), key)
    )
    wordings = Counter(" ".join(name_words(mention.text)) for mention in places[best])
    return _well_formed(
        max(
            wordings,
            key=lambda text: (
                not (text.isupper() or _shouts(text)),
                not text.isascii(),
                wordings[text],
                text,
            ),
        )
    )


def _well_formed(name: str) -> str:
    """A name in the usual form where a paper sets it, or the family name alone, in capitals."""
    if name.isupper() and len(name) > 3:
        return name.title()
    return " ".join(word.title() if _shouts(word) else word for word in name.split())


def _shouts(text: str) -> bool:
    """Whether a word stands in capitals that is no initials: "Tor HALVIK", not "J.P. Halvik"."""
    return any(word.isupper() and sum(map(str.isalpha, word)) > 3 for word in text.split())


def _spellings(person: Gathered) -> tuple[Spelling, ...]:
    """Every spelling a source uses, the most frequent first, each with its first place."""
    found: dict[tuple[str, str], list[Citation]] = defaultdict(list)
    for mention in person.mentions:
        found[mention.text, mention.at.source].append(mention.at)
    slips = {fold(text) for text in person.slips}
    ordered = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(
        Spelling(text, source, len(places), fold(text) in slips, places[0])
        for (text, source), places in ordered
    )


def _roles(mentioned: Iterable[RoleMention]) -> tuple[Role, ...]:
    """The offices, those most often named first; one worded alike but for capitals counts once."""
    found: dict[tuple[str, str, bool], list[RoleMention]] = defaultdict(list)
    for role in mentioned:
        found[office_of(role.title), role.country or "", role.former].append(role)
    ordered = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(_role(roles) for _, roles in ordered)


def _role(roles: Sequence[RoleMention]) -> Role:
    wordings = Counter(role.title for role in roles)
    title = min(wordings, key=lambda text: (-wordings[text], text))
    organization = next((role.organization for role in roles if role.organization), None)
    country = next((role.country for role in roles if role.country), None)
    return Role(title, organization, tuple(role.at for role in roles), country, roles[0].former)


def _gender(person: Gathered) -> str:
    votes = Counter(mention.gender for mention in person.mentions if mention.gender)
    return max(votes, key=lambda gender: (votes[gender], gender), default="")


def _serves_two_countries(person: Gathered) -> bool:
    """Whether one name holds present offices of two countries:
    two people of one name are likelier than one who serves both."""
    lands = {role.country for role in person.roles if role.country and not role.former}
    return len(lands) > 1


def _doubts(person: Gathered) -> tuple[Doubt, ...]:
    doubts = person.doubts | ({Doubt.NAME_SLIP} if person.slips else set())
    if _serves_two_countries(person):
        doubts = doubts | {Doubt.SEVERAL_CANDIDATES}
    return tuple(sorted(doubts, key=lambda doubt: doubt.name))
