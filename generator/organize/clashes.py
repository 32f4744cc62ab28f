"""What two clauses tell of one act and cannot both hold: that it was and was not, on which day, where.

Two clauses are about one act when the act is the same, enough of their rarer words agree and no country, day
or round tells them apart.
"""

from __future__ import annotations

import datetime
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations

from anyascii import anyascii

from generator.model import FoundClaim, Version
from generator.organize.desk import Desk, Dispute
from generator.organize.phrasing import in_marks, whether
from generator.vocabulary import table, words
from generator.vocabulary.countries import country_of

ALIKE = 0.6
"""Share of the weight of the shorter clause's words that both must hold."""
RARE = 3.0
"""Weight of a word that alone tells what is meant: one of a clause in a hundred."""
ABOUT = {"fact": "{}", "time": "When: {}", "place": "Where: {}"}
NEGATIVE = re.compile(r"(?i)\b(?:no|not|never|nobody|none|nothing|neither|nor)\b|n['’]t\b")
FAR = 10
"""Days beyond which two dates are of two events."""


@cache
def told_elsewhere() -> frozenset[str]:
    """Acts of coming to a meeting, which stances tell better."""
    return words("proceedings", "attend") | words("proceedings", "go") | words("proceedings", "absent")


class Claims:
    """All clauses of a bundle, with the weight of each word: the rarer, the heavier."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.all = [claim for found in desk.findings for claim in found.claims]
        counts = Counter(word for claim in self.all for word in self._words(claim))
        total = max(len(self.all), 1)
        self._weights: Mapping[str, float] = {w: 1 + math.log10(1 + total / n) for w, n in counts.items()}
        self.by_act: dict[str, list[FoundClaim]] = defaultdict(list)
        for claim in self.all:
            if claim.act not in told_elsewhere():
                self.by_act[claim.act].append(claim)

    def _words(self, claim: FoundClaim) -> set[str]:
        return {*claim.subject, *claim.object} - words("claims", "empty")

    def are_one(self, one: FoundClaim, other: FoundClaim) -> bool:
        """Whether both tell of one act."""
        if one.act != other.act or one.at == other.at or one.is_other != other.is_other:
            return False
        if one.parties and other.parties and not set(one.parties) & set(other.parties):
            return False
        first, second = self._words(one), self._words(other)
        shared = first & second
        least = min(self._weigh(first), self._weigh(second))
        enough = len(shared) > 1 or any(self._weights[word] >= RARE for word in shared)
        return bool(
            shared & self._objects(one) & self._objects(other)
            and enough
            and self._weigh(shared) >= ALIKE * least
        )

    def tells(self, claim: FoundClaim, terms: Iterable[str]) -> bool:
        """Whether a clause holds most of the rarer of these words, two at least."""
        wanted = {word for word in terms if word in self._weights}
        shared = wanted & (self._words(claim) | {claim.act})
        return len(shared) > 1 and self._weigh(shared) >= ALIKE * self._weigh(wanted)

    def is_that_deed(self, one: FoundClaim, other: FoundClaim) -> bool:
        """Whether both tell one act of one day, or of one thing."""
        if one.act != other.act or one.act not in table("claims")["acts"]:
            return False
        return bool(self.desk.days_in(one.at) & self.desk.days_in(other.at)) or self.are_one(one, other)

    def _objects(self, claim: FoundClaim) -> set[str]:
        """What is acted on; of an act without an object who acts."""
        return (set(claim.object) or set(claim.subject)) - words("claims", "empty")

    def _weigh(self, shared: Iterable[str]) -> float:
        return sum(self._weights[word] for word in shared)


def differ_in_acts(claims: Claims) -> Iterator[Dispute]:
    """All differences between two clauses about one act."""
    for act in sorted(claims.by_act):
        for one, other in combinations(claims.by_act[act], 2):
            if _are_independent(one, other) and claims.are_one(one, other):
                yield from _differ(one, other, claims.desk)


def _are_independent(one: FoundClaim, other: FoundClaim) -> bool:
    """Of two documents, or told by two in one."""
    return one.at.source != other.at.source or one.teller != other.teller


def _differ(one: FoundClaim, other: FoundClaim, desk: Desk) -> Iterator[Dispute]:
    days, others = _days_of(one, desk), _days_of(other, desk)
    are_apart = bool(days and others) and not days & others
    stances = {one.stance, other.stance}
    if stances in ({"yes", "no"}, {"planned", "refused"}) and not are_apart:
        yes, no = (one, other) if one.stance in {"yes", "planned"} else (other, one)
        yield _told(yes, no, "fact", "it is told and denied", desk)
    if stances != {"yes"}:
        return
    if are_apart and len(days) == len(others) == 1 and _days_apart(min(days), min(others)) <= FAR:
        yield _told(one, other, "time", "two days for one act", desk)
    elif _are_two_places(one.places, other.places):
        yield _told(one, other, "place", "two places for one act", desk)


def _days_of(claim: FoundClaim, desk: Desk) -> set[str]:
    """The days a clause names, else the only one of a sentence that tells nothing but it."""
    days = desk.days_in(claim.says)
    if days or len({other.says for other in desk.claims_in(claim.at)}) > 1:
        return days
    return desk.days_in(claim.at) if len(desk.days_in(claim.at)) == 1 else days


def _days_apart(one: str, other: str) -> int:
    return abs((datetime.date.fromisoformat(one) - datetime.date.fromisoformat(other)).days)


def _are_two_places(one: Sequence[str], other: Sequence[str]) -> bool:
    """Two houses, or two towns: a town lies in its country."""
    for is_kind in (_is_house, is_town):
        first = {word for place in one if is_kind(place) for word in anyascii(place).lower().split()}
        second = {word for place in other if is_kind(place) for word in anyascii(place).lower().split()}
        if first and second and not (first & second) - words("claims", "houses"):
            return True
    return False


def _is_house(place: str) -> bool:
    return bool({word.lower() for word in place.split()} & words("claims", "houses"))


def is_town(place: str) -> bool:
    """Whether a named place is neither a house nor a whole country."""
    country = country_of(place)
    return not _is_house(place) and (country is None or place in country.capitals)


def _words_of(claim: FoundClaim) -> str:
    """The clause; the sentence, where another verb denies it: `denied that an agreement was reached`."""
    is_turned = claim.stance in {"no", "refused"} and not NEGATIVE.search(claim.says.text)
    return claim.at.text if is_turned else claim.says.text


def _told(one: FoundClaim, other: FoundClaim, kind: str, rule: str, desk: Desk) -> Dispute:
    versions = tuple(Version(in_marks(_words_of(claim)), (claim.at,)) for claim in (one, other))
    return Dispute(ABOUT[kind].format(whether(one.says.text)), kind, versions, rule)
