"""Full names that the documents of a bundle establish for each other.

A name that one document introduces in full ("Prime Minister A B") stands bare in the next, where little tells
that it is a person's; and a town that one document lets speak is no person where the others go there.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.extract.naming.names import kinds, role_nouns
from generator.extract.naming.sights import Sight
from generator.vocabulary import table
from generator.vocabulary.names import (
    fold,
    given_gender,
    is_given,
    marked_gender,
    parts_of,
    standing_alone,
)

ADDRESS = re.compile(r"(?:[A-Z][\w.'-]* |of |for )*(?:[A-Z][\w'-]*\.?|[a-z-]+) $")
SENTENCE_END = re.compile(r"(?<=\w{5}\.) |(?<=[A-Z]{2}\.) ")
"""A stop after a longer word or capitals ends a sentence; a short word may be cut short (`Lt. Gen. `)."""

ENOUGH_IN_ALL = 0.4
"""What a full name of one document weighs on the average of all that have it, to be one in all of them."""

AGAINST = 0.2
"""A full name that weighs less on the average is none: a town that one document lets speak."""

AGAINST_ONE = 0.5
"""The same of one word that is part of no full name."""


@dataclass(frozen=True, slots=True)
class Known:
    """The names of a document, folded: full ones, what may stand alone for them, single ones of their own."""

    full: frozenset[str]
    alone: frozenset[str]
    single: frozenset[str]


@dataclass(frozen=True, slots=True)
class Sighted:
    """All that may be a name in a document, what each wording weighs, and which are names by it alone."""

    sights: tuple[Sight, ...]
    words: Mapping[str, tuple[str, ...]]
    weights: Mapping[str, float]
    known: Known


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The full names of the bundle's documents, what may stand alone for them, whether they are he or she;
    and what the other documents speak against."""

    full: frozenset[str] = frozenset()
    alone: frozenset[str] = frozenset()
    genders: Mapping[str, str] = field(default_factory=dict)
    against: frozenset[str] = frozenset()


NOWHERE = Elsewhere()


def names_of_all(seen: Sequence[Sighted]) -> Elsewhere:
    """The full names that the documents of a bundle establish, for each other; and what looks like a name in
    one document only, where the others speak against it."""
    mean = _mean_weights(seen)
    told = {key for one in seen for key in one.known.full}
    full = frozenset(key for key in told if mean[key] >= ENOUGH_IN_ALL)
    genders: dict[str, set[str]] = defaultdict(set)
    for sight in (sight for one in seen for sight in one.sights if fold(sight.text) in full):
        for form in (fold(sight.text), *standing_alone(sight.text)):
            genders[form].add(gender_of_sight(sight))
    known = {form: found - {""} for form, found in genders.items()}
    one_gender = {form: next(iter(found)) for form, found in known.items() if len(found) == 1}
    against = {key for key in told if mean[key] < AGAINST}
    single = {key for one in seen for key in one.known.single if mean[key] < AGAINST_ONE}
    against |= single - genders.keys()
    against |= _of_bodies(seen) - genders.keys() - {form for one in seen for form in one.known.alone}
    return Elsewhere(full, frozenset(genders) - full, one_gender, frozenset(against))


def _of_bodies(seen: Sequence[Sighted]) -> set[str]:
    """The single words that a body's name opens with: `Medvia` of `Medvia Group` is the group, too."""
    pieces = (sight.piece for one in seen for sight in one.sights)
    alone = (piece.words[0] for piece in pieces if piece.blocked and len(piece.words) == 1)
    return {fold(word) for word in alone if not is_given(word)}


def _mean_weights(seen: Sequence[Sighted]) -> dict[str, float]:
    """What each wording weighs in the documents that have it, on the average."""
    weights: dict[str, list[float]] = defaultdict(list)
    for one in seen:
        for key, weight in one.weights.items():
            weights[key].append(weight)
    return {key: sum(found) / len(found) for key, found in weights.items()}


def gender_of_sight(sight: Sight) -> str:
    """m or f where a form of address, an office or the given name tells, else ""."""
    gender = _title_gender(address_of(sight))
    if not gender and len(sight.piece.words) > 1:
        given = parts_of(sight.text).given
        return (given_gender(given[0]) if given else "") or marked_gender(sight.piece.words)
    return gender


def address_of(sight: Sight) -> str:
    """The words of office or address right before a name."""
    match = ADDRESS.search(sight.before)
    if not match:
        return ""
    found = SENTENCE_END.split(match[0])[-1].split()
    if found and found[-1] in {"and", "or", "but"}:
        return ""
    is_title = (bool(found) and found[-1] in role_nouns()) or any(
        kinds().get(word) == "title" for word in found
    )
    return " ".join(found) if is_title else ""


def _title_gender(title: str) -> str:
    """m or f where a form of address or a role noun tells, else ""."""
    last = title.rsplit(maxsplit=1)[-1] if title else ""
    honorifics, gendered = table("titles")["honorifics"], table("titles")["gendered"]
    return next((g for g in ("m", "f") if last in honorifics[g] or last.lower() in gendered[g]), "")
