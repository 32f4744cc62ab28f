"""Names that stand alone ("Hallonen"): which full name of the document, or of the bundle, they mean."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.identify.offices import office_of
from generator.identify.spellings import is_slip, sound
from generator.model import Citation, Mention, RoleMention
from generator.vocabulary.names import fold, is_full, name_words, standing_alone

FIRST = "first "

KEPT = 2
"""Who was called by a name alone so often in a document keeps it when another of that name comes in."""


@dataclass(frozen=True, slots=True)
class Full:
    """A place where a person stands with full name: the person's number in the cast, and the mention."""

    person: int
    mention: Mention
    roles: tuple[RoleMention, ...] = ()


class Bearers:
    """Who may be meant by a name alone: the full names of each document, and of the whole bundle."""

    def __init__(self, full: Iterable[Full]) -> None:
        """Takes every full mention of the bundle."""
        self._places: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
        self._persons: dict[str, Counter[int]] = defaultdict(Counter)
        self._gender: dict[int, set[str]] = defaultdict(set)
        self._offices: dict[int, set[str]] = defaultdict(set)
        self._called: Counter[tuple[str, str, int]] = Counter()
        for one in full:
            self._add(one)
        for places in self._places.values():
            places.sort()

    def _add(self, one: Full) -> None:
        at = one.mention.at
        for form in _forms(at.text):
            self._places[at.source, form].append((at.start, one.person))
            self._persons[form][one.person] += 1
        self._offices[one.person].update(office_of(role.title) for role in one.roles)
        if one.mention.gender:
            self._gender[one.person].add(one.mention.gender)

    def of(self, mention: Mention) -> tuple[tuple[int, ...], bool]:
        """The persons that may be meant, the likeliest first, and whether this document names them in full.

        A family name goes before a first name, the document before the bundle. In the document whoever bears
        it alone by habit comes first, then the last named in full before the place, then the first after it.
        """
        keys = (fold(mention.text), "~" + sound(mention.text), FIRST + fold(mention.text))
        for key in keys:
            here = self._suiting(self._in_document(mention.at, key), mention)
            if here:
                return here, True
        for key in keys:
            known = self._persons.get(key, Counter())
            there = self._suiting(sorted(known, key=lambda person: (-known[person], person)), mention)
            if there:
                return there, False
        return (), False

    def holds(self, person: int, held: Iterable[str]) -> bool:
        """Whether the person holds one of these offices, worded in full or shorter ("minister")."""
        own = [set(office.split()) for office in self._offices[person]]
        return any(set(office.split()) <= words for office in held if office for words in own)

    def remember(self, person: int, mention: Mention) -> None:
        """Let a settled name alone count as nearest for those that follow."""
        form = fold(mention.text)
        insort(self._places[mention.at.source, form], (mention.at.start, person))
        self._called[mention.at.source, form, person] += 1

    def weight(self, person: int, mention: Mention) -> int:
        """How often the bundle names the person in full by names this can stand for."""
        return max(self._persons[key][person] for key in (fold(mention.text), "~" + sound(mention.text)))

    def _in_document(self, at: Citation, form: str) -> list[int]:
        places = self._places.get((at.source, form), [])
        cut = bisect_left(places, (at.start, -1))
        nearest = [person for _, person in reversed(places[:cut])] + [person for _, person in places[cut:]]
        found = dict.fromkeys(nearest)
        return sorted(found, key=lambda person: self._called[at.source, form, person] < KEPT)

    def _suiting(self, persons: Sequence[int], mention: Mention) -> tuple[int, ...]:
        """Those whose gender does not speak against the form of address ("Mrs")."""
        return tuple(p for p in persons if not self._gender[p] or mention.gender in {"", *self._gender[p]})

    def slips(self, mention: Mention) -> tuple[int, ...]:
        """The persons of the same document whose name alone differs from this as by a slip of the pen."""
        return tuple(
            dict.fromkeys(
                person
                for (source, form), places in sorted(self._places.items())
                if source == mention.at.source and form[0].isalpha() and is_slip(mention.text, form)
                for _, person in places
            )
        )


def _forms(text: str) -> tuple[str, ...]:
    """All that may stand for a full name alone, by letters and by sound ("~"); its first word, marked so."""
    alone = standing_alone(text)
    found = name_words(text)
    first = (FIRST + fold(found[0]),) if is_full(text) else ()
    return tuple(dict.fromkeys((*alone, *("~" + sound(form) for form in alone), *first)))
