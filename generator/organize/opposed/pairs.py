"""Which clauses of the bundle tell of one deed."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import combinations

from generator.model import Citation, FoundProposition
from generator.organize.desk import Desk
from generator.organize.opposed.beside import stand_beside, tell_of_it
from generator.organize.opposed.doers import SOMEBODY, with_doers
from generator.organize.opposed.events import are_one_event
from generator.organize.opposed.matters import Surroundings
from generator.organize.opposed.same import (
    NONE_OF,
    NOT,
    are_one_doer,
    are_two_things,
    deeds_in,
    is_of_all,
    may_differ,
)
from generator.organize.opposed.times import are_apart, span
from generator.vocabulary import words
from generator.vocabulary.countries import country_of

ENOUGH = 2.0
"""Weight of all that two passages share from which they are of one matter."""
MUCH = 4.0
"""The same where one of them only points at it."""
HALF = 0.6
DAY = 1.0
ALIKE = 0.5
"""Share of the weight of what the shorter clause is about that both must hold."""
LEAST, FEWEST = 0.8, 1.5
"""Weight that what both clauses themselves are about must have."""
FEW = 2
"""Clauses of a document at most that tell such a deed, so that one of them is the one pointed at."""
LONG = 1.5
"""How much more two words of contrary meaning must share."""
TIMES = {"time"}
"""`for the first time` names no thing."""
SHORT = 8
"""Sentences at most of a document, its title among them, that tells of one matter alone."""
Pair = tuple[FoundProposition, FoundProposition]
POINTING = re.compile(r"(?i)\b(?:it|this|that|them|they|so|one|neither|both|nothing|none|nobody|such)\b")


class Told:
    """All propositions of a bundle, and how much two of them have in common."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.around = Surroundings(desk.findings)
        self.all = [*with_doers(desk)]
        self.asked = [*with_doers(desk, asked=True)]
        self._in: dict[tuple[str, int], list[FoundProposition]] = defaultdict(list)
        for one in self.all:
            self._in[one.at.source, one.at.start].append(one)
        told = {(p.at, deed) for p in self.all for deed in deeds_in(p)}
        self._often = Counter((at.source, deed) for at, deed in told)

    def pairs(self) -> Iterator[Pair]:
        """All pairs about one deed by two tellers that may differ in it, in the order of the bundle."""
        by_deed: dict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(self.all):
            for deed in deeds_in(one):
                by_deed[deed].append(number)
        seen = {pair for numbers in by_deed.values() for pair in combinations(numbers, 2)}
        for first, second in sorted(seen):
            one, other = self.all[first], self.all[second]
            if not may_differ(one, other):
                continue
            is_one = self.are_told_apart(one, other) and (
                self.are_one_matter(one, other) or are_one_event(one, other, self.is_the_only)
            )
            if is_one or stand_beside(one, other) or tell_of_it(one, other):
                yield one, other

    def in_sentence(self, at: Citation) -> list[FoundProposition]:
        """The propositions of a sentence."""
        return self._in[at.source, at.start]

    def are_days_apart(self, one: FoundProposition, other: FoundProposition) -> bool:
        """Whether the two are told of other days."""
        days, others = (self._days_of(p) for p in (one, other))
        if days and others:
            return not days & others
        dates, theirs = (self.desk.dates_in(p.says) for p in (one, other))
        return bool(dates and theirs) and all(
            are_apart(a, b) for a in dates for b in theirs if span(a) and span(b)
        )

    def _days_of(self, one: FoundProposition) -> set[str]:
        """The days of a clause; those of its sentence, where they are not the days of the telling."""
        return self.desk.days_in(one.says) or (set() if one.teller else self.desk.days_in(one.at))

    def are_told_apart(self, one: FoundProposition, other: FoundProposition) -> bool:
        """Of two documents, or told by two in one."""
        if words("claims", "shares") & {one.teller, other.teller}:
            return False  # "63 percent of voters said": a poll holds both
        if one.at.source == other.at.source:
            is_known = not is_told_by_pronoun(one, other) or self._name_others(one, other)
            tellers = {one.teller, other.teller}
            is_known = is_known and (SOMEBODY not in tellers or "" in tellers)  # two sentences of one speech
            return one.at != other.at and len(tellers) > 1 and is_known
        return True

    def _name_others(self, one: FoundProposition, other: FoundProposition) -> bool:
        """Whether each sentence names somebody of its own, who is its `she said`."""
        first, second = ({p.id for p in self.desk.people_in(d.at)} for d in (one, other))
        return bool(first and second) and not first & second

    def are_one_matter(self, one: FoundProposition, other: FoundProposition) -> bool:
        """Whether the lines around both agree and they name the same thing, or one points at the only one."""
        are_two = self.are_of_two_things(one, other) or are_two_things(one, other)
        weight = 0.0 if are_two else self.weight(one, other)
        if are_two or weight < ENOUGH:
            return False
        if is_of_all(one) or is_of_all(other):
            return self._is_denied_of_all(one, other)
        deeds = deeds_in(one) & deeds_in(other)
        is_only = weight >= self.much(one, other) and all(self.is_the_only(p) for p in (one, other))
        turned = (
            {d for d in p.deeds if d.startswith(NOT) and d.removeprefix(NOT) in deeds} for p in (one, other)
        )
        is_turned = len({frozenset(each) for each in turned}) > 1
        is_named = bool(objects_of(one) or objects_of(other))
        if is_only and is_named and not is_turned and self.are_short(one, other):
            return True
        first, second = objects_of(one), objects_of(other)
        if not all(own or POINTING.search(p.says.text) for own, p in ((first, one), (second, other))):
            return False
        first, second = (
            {t for t in own if not (t[:1].isupper() and country_of(t))} or own for own in (first, second)
        )
        if first and second:
            factor = 1.0 if self.are_short(one, other) else LONG
            named = _names(one.says.text) & _names(other.says.text)
            both = first & second | {*one.doer} & {*other.doer}
            both |= {*one.doer, *one.scene} & {*other.doer, *other.scene} & named
            return self._are_alike(first, second, both, factor * (LONG if is_turned else 1.0))
        return is_only

    def _is_denied_of_all(self, one: FoundProposition, other: FoundProposition) -> bool:
        """Whether who denies all speaks of the same doer, place or thing, and of the same day."""
        days, others = (self.desk.days_in(p.says) for p in (one, other))
        if self.are_on_two(one, other):
            return False
        first, second = ({*p.doer, *p.things, *p.scene} for p in (one, other))
        is_shared = self.weigh(first & second) >= LEAST or bool(days & others) or self.are_short(one, other)
        is_event = any(NONE_OF.fullmatch(p.says.text) for p in (one, other))
        is_shared = is_shared or (is_event and self.weight(one, other) >= self.much(one, other))
        is_yet = any(re.search(r"(?i)\byet\b", p.at.text) for p in (one, other))
        is_of_talks = bool(deeds_in(one) & deeds_in(other) & words("deeds", "of_talks"))
        is_one_time = is_of_talks or self._are_of_one_day(one, other)
        return is_shared and not is_yet and are_one_doer(one, other) and is_one_time

    def are_on_two(self, one: FoundProposition, other: FoundProposition) -> bool:
        """`They agreed on the quota`, `nothing has been agreed on the posts`: each names what it is on."""
        shared = {*one.heads} & {*other.heads}
        told = [w.strip(",.") for p in (one, other) for at in p.places for w in at.text.split()]
        where = {word.lower() for word in told if word[:1].isupper()}
        first, second = ({*p.things, *p.scene} - shared - where for p in (one, other))
        is_often = deeds_in(one) & deeds_in(other) & words("deeds", "often")
        return bool(is_often and first and second) and not first & second

    def _are_of_one_day(self, one: FoundProposition, other: FoundProposition) -> bool:
        """Whether both name one day; where a clause names none, it was told on that day."""
        days, others = (
            self.desk.days_in(p.at) or {self.desk.moments.posted(p.at)[:10]} for p in (one, other)
        )
        return bool(days & others)

    def tell_one_thing(self, one: FoundProposition, other: FoundProposition) -> bool:
        """Whether both tell one deed done to one thing, by words of weight that both have."""
        deeds = deeds_in(one) & deeds_in(other)
        is_loose = deeds <= words("deeds", "loose") and not {*one.heads} & {*other.heads}
        if not deeds or is_loose or are_two_things(one, other):
            return False
        first, second = ({*p.doer, *p.things, *p.scene} for p in (one, other))
        shared, least = self.weigh(first & second), min(self.weigh(first), self.weigh(second))
        days, others = (self.desk.days_in(p.says) for p in (one, other))
        shared += DAY if days & others else 0.0
        return shared >= LONG * LEAST and shared >= ALIKE * least and not self.are_days_apart(one, other)

    def _are_alike(self, first: set[str], second: set[str], both: set[str], factor: float) -> bool:
        """Whether two clauses share (`both`) enough of what they are about."""
        shared = self.weigh(both)
        least = min(self.weigh(first), self.weigh(second))
        return shared >= LEAST * factor and (shared >= FEWEST * factor or shared >= ALIKE * least)

    def are_short(self, one: FoundProposition, other: FoundProposition) -> bool:
        """Whether both stand in documents so short that each tells of one matter."""
        return all(self.around.length(p.at.source) <= SHORT for p in (one, other))

    def are_of_two_things(self, one: FoundProposition, other: FoundProposition) -> bool:
        """`The trawler Luna` and `the trawler Rosa`: what it is done to bears two names."""
        first, second = (_names(p.says.text) & {*p.things} for p in (one, other))
        return bool(first and second) and not first & second

    def is_the_only(self, one: FoundProposition) -> bool:
        """Whether its document tells of no other such deed: then `it` and `the deal` are that one."""
        return any(self._often[one.at.source, deed] <= FEW for deed in deeds_in(one))

    def weigh(self, terms: Iterable[str]) -> float:
        """The weight of all these together."""
        return sum(self.around.weight(term) for term in terms)

    def sides_of(self, one: FoundProposition) -> set[str]:
        """The countries a clause names or whose people it names."""
        named = {*one.things, *one.scene, *one.doer}
        there = {
            country.name
            for at in one.places
            for w in at.text.split()
            if (country := country_of(w.strip(",.")))
        }
        found = {term for term in named if country_of(term) is not None and term[:1].isupper()} - there
        return found | {person.country for person in self.desk.people_in(one.says) if person.country}

    def weight(self, one: FoundProposition, other: FoundProposition) -> float:
        """The weight of all that the lines around both share; a day they share counts among it."""
        days = self.desk.days_in(one.at) & self.desk.days_in(other.at)
        return self.around.shared(one.at, other.at) + (DAY if days else 0.0)

    def much(self, one: FoundProposition, other: FoundProposition) -> float:
        """The weight from which one clause may point at what the other names; less in short documents."""
        return MUCH * (HALF if self.are_short(one, other) else 1.0)


def objects_of(one: FoundProposition) -> set[str]:
    """What a clause is about: what it is done to and where; of a clause without either, who does it."""
    where = {w.strip(",.").lower() for at in one.places for w in at.text.split()}
    about = {*one.things, *one.scene} - TIMES
    return {term for term in about if term not in where} or (
        {*one.doer} if not POINTING.search(one.says.text) else set()
    )


@lru_cache(maxsize=4096)
def _names(clause: str) -> frozenset[str]:
    """The words of a clause, but its first, that are written as names."""
    return frozenset(word.strip(".,’'\"").lower() for word in clause.split()[1:] if word[:1].isupper())


def is_told_by_pronoun(one: FoundProposition, other: FoundProposition) -> bool:
    """`He said …` after `the minister said …`: no second teller."""
    return bool({one.teller, other.teller} & {"he", "she", "it", "they", "we", "i", "who", "that", "which"})
