"""What speaks for and against two names being one person's, as a table one can read aloud."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest

from generator.identify.spellings import eastern_sound, is_slip, sound_alike, sounds_same
from generator.vocabulary.names import (
    INITIAL,
    NameParts,
    fold,
    is_family_first,
    is_given,
    is_short_for,
    name_words,
    parts_of,
    same_given,
)


@dataclass(frozen=True, slots=True)
class Naming:
    """One full name as the bundle writes it, with what its places say of the bearer.

    `offices` are pairs of head noun and country ("" where none is said); `passages` the places
    (source, passage number) it stands in; `genders` m or f from titles and given names.
    """

    text: str
    count: int = 1
    offices: frozenset[tuple[str, str]] = frozenset()
    countries: frozenset[str] = frozenset()
    genders: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()

    @property
    def key(self) -> str:
        """The name folded: what makes two wordings one name."""
        return fold(self.text)

    @property
    def parts(self) -> NameParts:
        """The name taken apart."""
        return parts_of(self.text)


@dataclass(frozen=True, slots=True)
class Feature:
    """A row of the table: when it holds for two names, its weight counts."""

    holds: Callable[[Naming, Naming], bool]
    weight: float
    says: str


# ------------------------------------------------------------------ how two parts of a name compare


def _eastern(one: Naming, other: Naming) -> bool:
    return all(is_family_first(naming.parts.family_text) for naming in (one, other))


def _family(one: Naming, other: Naming) -> str:
    """How the family names compare: same, sound, slip or different."""
    a, b = one.parts.family_text, other.parts.family_text
    if fold(a) == fold(b):
        return "same"
    if sounds_same(a, b) or (_eastern(one, other) and eastern_sound(a) == eastern_sound(b)):
        return "sound"
    return "slip" if is_slip(a, b) or sound_alike(a, b) else "different"


def _given(one: Naming, other: Naming) -> str:
    """How the given names compare: same, language, sound, pet, initial, slip, different or ""."""
    if not one.parts.given or not other.parts.given:
        return ""
    if _eastern(one, other):
        return _eastern_given("".join(one.parts.given), "".join(other.parts.given))
    a, b = one.parts.given[0], other.parts.given[0]
    tests = (
        (fold(a) == fold(b), "same"),
        (same_given(a, b), "language"),
        (sounds_same(a, b), "sound"),
        (is_short_for(a, b), "pet"),
        (_is_initial(a, b), "initial"),
        (_is_other_given(a, b), "different"),
        (is_slip(a, b) or sound_alike(a, b), "slip"),
        (_begins_other(a, b), "pet"),
    )
    return next((kind for holds, kind in tests if holds), "different")


def _begins_other(a: str, b: str) -> bool:
    """Whether one is the first three letters or more of the other: Ash of Ashton."""
    short, long = sorted((fold(a), fold(b)), key=len)
    return len(short) > 2 and long.startswith(short)


def _is_other_given(a: str, b: str) -> bool:
    """Two known given names that no table joins are two names, however near their spellings."""
    return is_given(a) and is_given(b)


def _eastern_given(a: str, b: str) -> str:
    if fold(a).replace("-", "") == fold(b).replace("-", ""):
        return "same"
    return "sound" if eastern_sound(a) == eastern_sound(b) else "different"


def _is_initial(a: str, b: str) -> bool:
    return bool(INITIAL.fullmatch(a) or INITIAL.fullmatch(b)) and fold(a)[:1] == fold(b)[:1]


def _words(naming: Naming) -> tuple[str, ...]:
    return _folded(naming.text)


@lru_cache(maxsize=4096)
def _folded(name: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in name_words(name))


def _shorter_first(one: Naming, other: Naming) -> tuple[tuple[str, ...], tuple[str, ...]]:
    a, b = sorted((_words(one), _words(other)), key=len)
    return a, b


def _is_inside(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the words of one stand in the other in this order, gaps allowed."""
    rest = iter(long)
    return len(short) < len(long) and all(word in rest for word in short)


# ------------------------------------------------------------------ the tests of the table


def _contained(one: Naming, other: Naming) -> bool:
    short, long = _shorter_first(one, other)
    return _is_inside(short, long) and short[0] == long[0] and not is_given(short[-1])


def _surnames_of(one: Naming, other: Naming) -> bool:
    short, long = _shorter_first(one, other)
    return len(short) < len(long) and long[-len(short) :] == short and not is_given(short[0])


def _nearly_surnames_of(one: Naming, other: Naming) -> bool:
    """Two surnames or more, one of them with a slip: "Mbarga Essono" of "Celestin Mbarga Esono"."""
    short, long = _shorter_first(one, other)
    tail = long[-len(short) :]
    if len(short) < 2 or len(short) == len(long) or tail == short or is_given(short[0]):
        return False
    pairs = list(zip(short, tail, strict=True))
    return any(a == b for a, b in pairs) and all(
        a == b or is_slip(a, b) or sounds_same(a, b) for a, b in pairs
    )


def _without_first(one: Naming, other: Naming) -> bool:
    """A name without the first of several given names, as many are called: "Reza Lund", "Ali Reza Lund"."""
    short, long = _shorter_first(one, other)
    is_tail = len(short) + 1 == len(long) and long[1:] == short and len(short) > 1
    return is_tail and is_given(short[0]) and not INITIAL.fullmatch(one.parts.given[0])


def _beginning_of(one: Naming, other: Naming) -> bool:
    short, long = _shorter_first(one, other)
    return len(short) < len(long) and long[: len(short)] == short and is_given(short[-1])


def _turned_round(one: Naming, other: Naming) -> bool:
    a, b = _words(one), _words(other)
    return a != b and len(a) > 1 and sorted(a) == sorted(b)


def _compares(part: Callable[[Naming, Naming], str], kind: str) -> Callable[[Naming, Naming], bool]:
    def holds(one: Naming, other: Naming) -> bool:
        return not _covered(one, other) and part(one, other) == kind

    return holds


def _covered(one: Naming, other: Naming) -> bool:
    """Whether a row on the whole names speaks already, so that the parts need not."""
    tests = (_contained, _surnames_of, _nearly_surnames_of, _without_first, _beginning_of, _turned_round)
    return any(test(one, other) for test in tests)


def _middle_differs(one: Naming, other: Naming) -> bool:
    pairs = list(zip_longest(one.parts.given[1:], other.parts.given[1:]))
    if _eastern(one, other) or not pairs or None in pairs[0]:
        return False
    a, b = pairs[0]
    return not (fold(a) == fold(b) or same_given(a, b) or _is_initial(a, b) or sounds_same(a, b))


def _suffix_differs(one: Naming, other: Naming) -> bool:
    return one.parts.suffix != other.parts.suffix


def _share_office(one: Naming, other: Naming) -> bool:
    return any(
        head == other_head and (not land or not other_land or land == other_land)
        for head, land in one.offices
        for other_head, other_land in other.offices
    )


def _share_country(one: Naming, other: Naming) -> bool:
    return bool(one.countries & other.countries)


def _countries_conflict(one: Naming, other: Naming) -> bool:
    return bool(one.countries and other.countries) and not one.countries & other.countries


def _genders_conflict(one: Naming, other: Naming) -> bool:
    return bool(one.genders and other.genders) and not one.genders & other.genders


def _stand_together(one: Naming, other: Naming) -> bool:
    return other.key in one.beside or one.key in other.beside


SAME_PERSON = (
    Feature(_contained, +1.0, "one name is the other with some words left out"),
    Feature(_surnames_of, +0.9, "one is the surnames of the other"),
    Feature(_nearly_surnames_of, +0.7, "one is the surnames of the other, but for a slip of the pen"),
    Feature(_without_first, +0.65, "one leaves out the first given name of the other"),
    Feature(_beginning_of, +0.6, "one is the given names of the other"),
    Feature(_turned_round, +0.95, "the same words, family name first in one of them"),
    Feature(_compares(_family, "same"), +0.5, "the family names agree"),
    Feature(_compares(_family, "sound"), +0.45, "one family name, two romanizations"),
    Feature(_compares(_family, "slip"), +0.25, "the family names differ as by a slip of the pen"),
    Feature(_compares(_family, "different"), -1.0, "the family names differ"),
    Feature(_compares(_given, "same"), +0.5, "the given names agree"),
    Feature(_compares(_given, "language"), +0.45, "one given name in two languages"),
    Feature(_compares(_given, "sound"), +0.45, "one given name, two romanizations"),
    Feature(_compares(_given, "pet"), +0.35, "one given name is short for the other"),
    Feature(_compares(_given, "initial"), +0.35, "one gives only the initial of the given name"),
    Feature(_compares(_given, "slip"), +0.3, "the given names differ as by a slip of the pen"),
    Feature(_compares(_given, "different"), -1.0, "the given names differ"),
    Feature(_middle_differs, -0.6, "the second given names differ"),
    Feature(_suffix_differs, -1.0, "one is Jr., Sr. or numbered and the other is not"),
    Feature(_share_office, +0.3, "they hold the same office"),
    Feature(_share_country, +0.1, "they belong to the same country"),
    Feature(_countries_conflict, -0.4, "they belong to different countries"),
    Feature(_genders_conflict, -1.0, "one is a man and the other a woman"),
    Feature(_stand_together, -0.6, "a passage names both, side by side"),
)


def have_much_in_common(one: Naming, other: Naming) -> bool:
    """Whether two names are worth comparing: family names alike, or two words shared."""
    return len(set(_words(one)) & set(_words(other))) > 1 or _family(one, other) != "different"


def compare(one: Naming, other: Naming) -> tuple[float, tuple[str, ...]]:
    """The weight of all rows that hold, and each with its weight as a sentence."""
    rows = [feature for feature in SAME_PERSON if feature.holds(one, other)]
    return sum(row.weight for row in rows), tuple(f"{row.says} ({row.weight:+.2f})" for row in rows)
