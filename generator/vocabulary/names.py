"""How names of people are built: given and family names in any tradition, particles, suffixes, one name's
forms in several languages. Knows no person."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from anyascii import anyascii

from generator.vocabulary import table, words

PARTICLES = words("given_names", "particles")
"""Words inside a name that may be written small and join what follows to the family name."""

SUFFIXES = re.compile(r"(?:jr|sr|jnr|snr|[ivx]+)\.?", re.IGNORECASE)
INITIAL = re.compile(r"(?:[^\W\d_]\.)+|[^\W\d_]{1,2}")
ARTICLE = re.compile(r"^(?:al|el|as|ash|an|ar|ad|at|az|ul)-")
PATRONYMIC = re.compile(r"(?:ovich|evich|ovych|evych|yich|ovna|evna|ivna|oglu|ogly|uly|kyzy|qizi)$")
BRACKETS = str.maketrans("", "", "[]()")
UNSAID = str.maketrans("", "", "[]()'’‘ʼ`´")
"""Brackets and apostrophes."""


@cache
def fold(text: str) -> str:
    """A name without brackets, accents, apostrophes and case, to look it up: "Ağaoğlu" is "agaoglu"."""
    bare = text.translate(UNSAID)
    return " ".join((bare if bare.isascii() else anyascii(bare)).casefold().split())


@cache
def _forms(gender: str) -> Mapping[str, frozenset[int]]:
    """The lines of the table each folded given name stands on."""
    found: dict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(table("given_names")[gender]):
        for form in line.split():
            found[fold(form)].add(number)
    return {form: frozenset(numbers) for form, numbers in found.items()}


@cache
def given_gender(word: str) -> str:
    """m or f where the given name tells, "" where it is not known or borne by both."""
    folded = fold(word)
    male, female = folded in _forms("male"), folded in _forms("female")
    return "" if male == female else "m" if male else "f"


def marked_gender(names: Sequence[str]) -> str:
    """m or f where a word inside the name tells: Thị, bint, bin, a patronymic in -ovna or -ovich; else ""."""
    marks = table("given_names")["marks"]
    inner = [fold(word) for word in names[1:]]
    for gender in ("f", "m"):
        ends = tuple(marks[f"{gender}_endings"])
        if any(word in marks[gender] or word.endswith(ends) for word in inner):
            return gender
    return ""


@cache
def is_given(word: str) -> bool:
    """Whether the word is a known given name; of a double name its first part counts."""
    folded = fold(word)
    first = folded.split("-")[0]
    return any(form in _forms(gender) for form in (folded, first) for gender in ("male", "female"))


@cache
def is_ambiguous(word: str) -> bool:
    """Whether the given name is also a common word, a place or a surname."""
    return fold(word) in {fold(name) for name in words("given_names", "ambiguous")}


@cache
def is_family_first(word: str) -> bool:
    """Whether the word is a common family name of a tradition that writes it first."""
    return fold(word) in _family_first()


@cache
def _family_first() -> frozenset[str]:
    return frozenset(fold(name) for names in table("given_names")["family_first"].values() for name in names)


@cache
def same_given(one: str, other: str) -> bool:
    """Whether two given names are forms of one name in different languages."""
    a, b = fold(one), fold(other)
    return a == b or any(_lines(gender, a) & _lines(gender, b) for gender in ("male", "female"))


@cache
def is_short_for(one: str, other: str) -> bool:
    """Whether one given name is a pet form of the other, through any language's form of it."""
    return _short(one, other) or _short(other, one)


def is_pet(word: str) -> bool:
    """Whether the given name is a pet form that people also bear a longer form of."""
    return fold(word) in _pets()


def _short(pet: str, full: str) -> bool:
    return any(same_given(full, head) for head in _pets().get(fold(pet), ()))


@cache
def _pets() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for line in table("given_names")["short"]:
        head, *pets = line.split()
        for pet in pets:
            found[fold(pet)].append(head)
    return {pet: tuple(heads) for pet, heads in found.items()}


def _lines(gender: str, folded: str) -> frozenset[int]:
    return _forms(gender).get(folded, frozenset())


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name taken apart, in the order of given names first; all words as written."""

    given: tuple[str, ...]
    family: tuple[str, ...]
    suffix: str = ""

    @property
    def family_text(self) -> str:
        """The family name with its particles."""
        return " ".join(self.family)


@cache
def name_words(text: str) -> tuple[str, ...]:
    """The words of a name, brackets and commas left out."""
    return tuple(text.translate(BRACKETS).replace(",", " ").split())


@cache
def is_full(text: str) -> bool:
    """Whether a name has more than a family name: two words, the first no particle ("Van den …")."""
    found = name_words(text)
    if len(found) < 2:
        return False
    return fold(found[0]) not in PARTICLES or is_given(found[0]) or is_family_first(found[0])


@cache
def parts_of(text: str) -> NameParts:
    """The given and family part of a name.

    A single word is a family name. The family name stands first where the first word is a common family
    name of such a tradition and no known given name of another; else it is the last word with its particles.
    """
    found = name_words(text)
    suffix = ""
    if len(found) > 2 and SUFFIXES.fullmatch(found[-1]):
        found, suffix = found[:-1], fold(found[-1]).rstrip(".")
    if not is_full(text):
        return NameParts((), found, suffix)
    if is_family_first(found[0]) and len(found) <= 3 and not is_given(found[-1]):
        return NameParts(found[1:], found[:1], suffix)
    start = _family_start(found)
    return NameParts(found[:start], found[start:], suffix)


def _family_start(found: tuple[str, ...]) -> int:
    """Where the family name starts: at the last word, or at the particles before it."""
    start = len(found) - 1
    while start > 1 and fold(found[start - 1]) in PARTICLES:
        start -= 1
    return start


@cache
def standing_alone(text: str) -> tuple[str, ...]:
    """What may stand for a full name alone, folded: its family name with and without particles and article,
    the first of two surnames, and either end where the order of given and family name is open."""
    parts, found = parts_of(text), name_words(text)
    forms = [" ".join(parts.family[i:]) for i in range(len(parts.family))]
    if len(parts.given) > 1 and _is_surname(parts.given[-1]):
        forms.append(parts.given[-1])
        forms.append(" ".join((parts.given[-1], *parts.family)))
    if len(found) > 1 and is_family_first(found[0]):
        forms += [found[0], found[-1]]
    forms += [part for name in parts.family if (part := first_of_double(name))]
    folded = [fold(form) for form in forms if len(form) > 1 and not SUFFIXES.fullmatch(form)]
    return tuple(dict.fromkeys([*folded, *(ARTICLE.sub("", form) for form in folded)]))


def first_of_double(name: str) -> str:
    """The first of two family names that a hyphen joins, by which their bearer may be called: Marin of
    Marin-Lopez; "" of al-Hadid and of given names."""
    first, _, second = name.partition("-")
    is_double = len(first) > 3 and first[:1].isupper() and second[:1].isupper()
    return first if is_double and not is_given(first) else ""


def _is_surname(word: str) -> bool:
    """Whether a word between given and family name is a first surname: no given name, initial, patronymic."""
    folded = fold(word)
    return not (is_given(word) or INITIAL.fullmatch(word) or PATRONYMIC.search(folded) or folded in PARTICLES)
