"""Mentions to people: full names are judged first, then each name that stands alone finds its full name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from generator.identify.alone import Bearers, Full
from generator.identify.features import Naming
from generator.identify.judge import group, judge
from generator.identify.offices import office_of
from generator.identify.spellings import is_slip, sound, sounds_same
from generator.model import Citation, Doubt, Findings, Judgement, Mention, RoleMention
from generator.vocabulary.names import fold, is_full, name_words, parts_of

CLEARLY = 3
"""A name alone of other documents goes to the bearer named so many times as often as the next."""

NEAR = 40
"""Two full names within so many characters stand side by side."""

Place = tuple[str, int, int]


@dataclass(slots=True)
class Gathered:
    """All that the sources say of one person, before it is put in order."""

    mentions: list[Mention] = field(default_factory=list)
    roles: list[RoleMention] = field(default_factory=list)
    judgements: list[Judgement] = field(default_factory=list)
    doubts: set[Doubt] = field(default_factory=set)
    slips: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Gathering:
    """The people of a bundle as gathered, and what stayed unsure."""

    people: tuple[Gathered, ...]
    unsure: tuple[Judgement, ...]


def gather(findings: Sequence[Findings]) -> Gathering:
    """One `Gathered` a person, in the order of the sources."""
    roles = _roles_by_place(findings)
    mentions = [mention for found in findings for mention in found.mentions]
    full = [mention for mention in mentions if is_full(mention.text)]
    judgements = judge(_namings(full, roles))
    people, numbers = _of_full_names(full, judgements)
    unsure = [judgement for judgement in judgements if judgement.verdict == "unsure"]
    bearers = Bearers(
        Full(numbers[_key(mention.text)], mention, tuple(roles.get(place_of(mention.at), ())))
        for mention in full
    )
    for mention in mentions:
        if not is_full(mention.text):
            held = {office_of(role.title) for role in roles.get(place_of(mention.at), ())}
            _settle(mention, held, bearers, people, numbers)
    for person in people:
        _mark_slips(person)
        _mark_lone_spellings(person)
        person.roles = [role for mention in person.mentions for role in roles.get(place_of(mention.at), ())]
    return Gathering(tuple(people), tuple(unsure))


def _of_full_names(
    full: Sequence[Mention], judgements: Sequence[Judgement]
) -> tuple[list[Gathered], dict[str, int]]:
    """The people that full names make, and the number of each folded name's bearer."""
    namings = {text: Naming(text) for judgement in judgements for text in judgement.spellings}
    wording = _wordings(full)
    texts = sorted({*namings, *wording.values()})
    people: list[Gathered] = []
    numbers: dict[str, int] = {}
    for home in group([Naming(text) for text in texts], judgements):
        numbers.update((naming.key, len(people)) for naming in home)
        people.append(Gathered())
    for judgement in judgements:
        one, other = (numbers[_key(text)] for text in judgement.spellings)
        if judgement.verdict == "same" and one == other:
            people[one].judgements.append(judgement)
    for mention in full:
        people[numbers[_key(mention.text)]].mentions.append(mention)
    return people, numbers


def _key(text: str) -> str:
    """A name folded, its words alone: `Ada Lind, Jr` is `ada lind jr`."""
    return fold(" ".join(name_words(text)))


def _wordings(full: Iterable[Mention]) -> dict[str, str]:
    """The most frequent wording of each folded name; of two as frequent the one with marks on its letters."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for mention in full:
        counts[_key(mention.text)][" ".join(name_words(mention.text))] += 1
    return {key: max(known, key=lambda text: (known[text], text)) for key, known in counts.items()}


def _namings(full: Sequence[Mention], roles: Mapping[Place, Sequence[RoleMention]]) -> list[Naming]:
    """What is known of the bearer of each full name, in the order of the names."""
    by_key: dict[str, list[Mention]] = defaultdict(list)
    for mention in full:
        by_key[_key(mention.text)].append(mention)
    wordings, beside = _wordings(full), _beside(full)
    return [_naming(wordings[key], by_key[key], roles, beside[key]) for key in sorted(by_key)]


def _naming(
    text: str,
    mentions: Sequence[Mention],
    roles: Mapping[Place, Sequence[RoleMention]],
    beside: frozenset[str],
) -> Naming:
    held = [role for mention in mentions for role in roles.get(place_of(mention.at), ())]
    countries = {role.country for role in held if role.country} | {m.country for m in mentions if m.country}
    return Naming(
        text,
        len(mentions),
        frozenset((office_of(role.title), role.country or "") for role in held),
        frozenset(countries),
        frozenset(mention.gender for mention in mentions if mention.gender),
        frozenset(mention.at.source for mention in mentions),
        beside,
    )


def _beside(full: Sequence[Mention]) -> dict[str, frozenset[str]]:
    """The folded names that follow each name within a few words of one source: "A and B" are two people."""
    found: dict[str, set[str]] = defaultdict(set)
    for one, other in pairwise(full):
        if one.at.source == other.at.source and 0 < other.at.start - one.at.end <= NEAR:
            found[_key(one.text)].add(_key(other.text))
    return defaultdict(frozenset, {key: frozenset(keys) for key, keys in found.items()})


def _settle(
    mention: Mention, held: set[str], bearers: Bearers, people: list[Gathered], numbers: dict[str, int]
) -> None:
    """Give a name that stands alone to the person it means; without one it is a person of its own.

    `held` are the offices it stands with: they outweigh nearness ("Minister Lund" is the fisheries minister).
    """
    candidates, here = bearers.of(mention)
    in_office = [number for number in candidates if bearers.holds(number, held)]
    if in_office:
        candidates, here = (in_office[0],), True
    if here or (candidates and _is_clear(candidates, bearers, mention)):
        number = candidates[0]
        bearers.remember(number, mention)
    else:
        slips = bearers.slips(mention)
        number = slips[0] if len(slips) == 1 else _own_number(mention, people, numbers)
        if len(slips) == 1:
            people[number].slips.add(mention.text)
    people[number].mentions.append(mention)
    if len(candidates) > 1:
        people[number].doubts.add(Doubt.SEVERAL_CANDIDATES)


def _is_clear(candidates: Sequence[int], bearers: Bearers, mention: Mention) -> bool:
    if len(candidates) == 1:
        return True
    first, second = (bearers.weight(person, mention) for person in candidates[:2])
    return first >= CLEARLY * max(second, 1)


def _own_number(mention: Mention, people: list[Gathered], numbers: dict[str, int]) -> int:
    """The number of the person who bears this name alone in all the bundle."""
    key = "~" + sound(mention.text)
    if key not in numbers:
        numbers[key] = len(people)
        people.append(Gathered())
    return numbers[key]


def _mark_lone_spellings(person: Gathered) -> None:
    """Mark a full name that stands once, a letter off, in a source that otherwise writes the other form."""
    places: dict[str, list[str]] = defaultdict(list)
    for mention in person.mentions:
        places[" ".join(name_words(mention.text))].append(mention.at.source)
    for judgement in person.judgements:
        for once, usual in (judgement.spellings, judgement.spellings[::-1]):
            alone = len(places[once]) == 1 and places[once][0] in places[usual]
            if alone and _is_letter_off(once, usual):
                person.slips.add(once)


def _is_letter_off(once: str, usual: str) -> bool:
    """Whether the first given names are spelt and sound differently, as by a slip of the pen."""
    one, other = (parts_of(text).given[:1] for text in (once, usual))
    if not one or not other or fold(one[0]) == fold(other[0]):
        return False
    return is_slip(one[0], other[0]) and not sounds_same(one[0], other[0])


def _mark_slips(person: Gathered) -> None:
    """Mark the rarer of two family names (by sound) that only a slip of the pen makes one."""
    counts = Counter(sound(parts_of(mention.text).family_text) for mention in person.mentions)
    for judgement in person.judgements:
        if any("slip" in reason for reason in judgement.reasons):
            one, other = (counts[sound(parts_of(text).family_text)] for text in judgement.spellings)
            if one != other:
                person.slips.add(judgement.spellings[0 if one < other else 1])


def _roles_by_place(findings: Sequence[Findings]) -> dict[Place, list[RoleMention]]:
    found: dict[Place, list[RoleMention]] = defaultdict(list)
    for finding in findings:
        for role in finding.roles:
            found[place_of(role.name_at)].append(role)
    return found


def place_of(at: Citation) -> Place:
    """A citation as a key."""
    return at.source, at.start, at.end
