"""What two clauses tell of one act and cannot both hold: that it was and was not, on which day, where.

Two clauses are about one act when the act is the same, enough of their rarer words agree and no country, day
or round tells them apart.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations

from anyascii import anyascii

from generator.model import FoundClaim, Version
from generator.organize.desk import Desk, Dispute
from generator.organize.moments import days_between
from generator.organize.phrasing import in_marks, whether
from generator.organize.schedule import is_house
from generator.vocabulary import table, words
from generator.vocabulary.countries import country_of

ALIKE = 0.6
"""Share of the weight of the shorter clause's words that both must hold."""
ALIKE_OF_DAY = 0.4
"""The same of two clauses about one day."""
RARE = 3.0
OFTEN = 12
"""Clauses at most that hold a word which is all that a clause is about."""
FEW = 4
"""Weight of a word that alone tells what is meant: one of a clause in a hundred, or of four in all."""
ABOUT = {"time": "The day on which {}", "place": "The place where {}"}
NEGATIVE = re.compile(r"(?i)\b(?:no|not|never|nobody|none|nothing|neither|nor)\b|n['’]t\b")
NOT_YET = re.compile(r"(?i)\b(?:has|have|is|are|yet)\b|\b(?:has|have|is|are)n['’]t\b")
OF_ALL = re.compile(r"(?i)\b(?:nothing|nobody|no one|none)\b")
FAR = 10
"""Days beyond which two dates are of two events."""


def is_of_all(claim: FoundClaim) -> bool:
    """`Nothing was signed on Tuesday`: denied of whatever it may be."""
    return claim.stance in {"no", "refused"} and OF_ALL.search(claim.says.text) is not None


def _places(claim: FoundClaim) -> set[str]:
    """The words by which a clause tells where: another place may be what it is told otherwise by."""
    return {word.lower() for place in claim.places for word in place.split()}


@cache
def told_elsewhere() -> frozenset[str]:
    """Acts of coming to a meeting, which stances tell better."""
    return words("proceedings", "attend") | words("proceedings", "go") | words("proceedings", "absent")


class Claims:
    """All clauses of a bundle, with the weight of each word: the rarer, the heavier."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.all = [claim for found in desk.findings for claim in found.claims]
        counts = Counter(word for claim in self.all for word in {claim.act, *self._words(claim)})
        self._counts = counts
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
        if is_of_all(one) or is_of_all(other):
            own, told = (first, second) if is_of_all(one) else (second, first)
            days = self.desk.days_in(one.at) & self.desk.days_in(other.at)
            return own <= told and bool(days or any(self._is_rare(word) for word in own))
        least = min(self._weigh(first - _places(one) | shared), self._weigh(second - _places(other) | shared))
        days = self.desk.days_in(one.at) & self.desk.days_in(other.at)
        is_whole = shared in (first, second) and one.act in table("claims")["acts"] and one.act != "agree"
        enough = is_whole and all(self._counts[word] <= OFTEN for word in shared)
        enough = (
            enough or len(shared) > 1 or any(self._is_rare(word) for word in shared) or bool(days and shared)
        )
        return bool(
            shared & self._objects(one) & self._objects(other)
            and enough
            and self._weigh(shared) >= (ALIKE_OF_DAY if days else ALIKE) * least
        )

    def _is_rare(self, word: str) -> bool:
        return self._weights[word] >= RARE or self._counts[word] <= FEW

    def tells(self, claim: FoundClaim, terms: Iterable[str]) -> bool:
        """Whether a clause holds most of the rarer of these words, two at least, and little besides."""
        shared = {*terms} & (self._words(claim) | {claim.act})
        if len(shared) < ALIKE_OF_DAY * len(self._words(claim)):
            return False
        wanted = {word for word in terms if word in self._weights and word not in self.by_act} | shared
        return len(shared) > 1 and self._weigh(shared) >= ALIKE * self._weigh(wanted)

    def holds(self, claim: FoundClaim, things: Iterable[str]) -> bool:
        """Whether a clause is about these things: it holds them all, and they are most of its words."""
        wanted, own = set(things) - words("claims", "empty"), self._words(claim)
        is_named = len(wanted) > 1 or any(self._is_rare(word) for word in wanted)
        return bool(wanted) and is_named and wanted <= own and self._weigh(wanted) >= ALIKE * self._weigh(own)

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
    yield from _differ_in_being(claims)


def _differ_in_being(claims: Claims) -> Iterator[Dispute]:
    """`There will be no joint statement`, `a joint statement would be issued`."""
    told = [
        c for act in sorted(words_of_being()) for c in claims.by_act[act] if c.stance in {"yes", "planned"}
    ]
    for none in claims.by_act["exist"]:
        days = claims.desk.days_in(none.says)
        for other in (c for c in told if _are_independent(none, c) and claims.holds(c, none.object)):
            others = claims.desk.days_in(other.at)
            if (none.stance == "refused") == (other.stance == "planned") and not (days and others - days):
                yield _told(other, none, "fact", "it is told and there is none", claims.desk)


@cache
def words_of_being() -> frozenset[str]:
    """The acts by which a thing comes to be."""
    return frozenset(table("claims")["being"]["acts"])


def _are_independent(one: FoundClaim, other: FoundClaim) -> bool:
    """Of two documents, or told by two in one."""
    return one.at.source != other.at.source or one.teller != other.teller


def _differ(one: FoundClaim, other: FoundClaim, desk: Desk) -> Iterator[Dispute]:
    days, others = _days_of(one, desk), _days_of(other, desk)
    are_apart = bool(days and others) and not days & others
    stances = {one.stance, other.stance}
    if stances in ({"yes", "no"}, {"planned", "refused"}) and not are_apart:
        yes, no = (one, other) if one.stance in {"yes", "planned"} else (other, one)
        if not _is_overtaken(no, yes, desk):
            yield _told(yes, no, "fact", "it is told and denied", desk)
    if stances != {"yes"}:
        return
    if are_apart and len(days) == len(others) == 1 and days_between(min(days), min(others)) <= FAR:
        yield _told(one, other, "time", "two days for one act", desk)
    elif one.act not in words("claims", "recurring") and _are_two_places(one.places, other.places):
        yield _told(one, other, "place", "two places for one act", desk)


def _is_overtaken(no: FoundClaim, yes: FoundClaim, desk: Desk) -> bool:
    """Whether what had not been done on one day is done on a later one."""
    first, then = (desk.moments.posted(claim.at)[:10] for claim in (no, yes))
    is_still_to_come = no.act in words("claims", "once") or NOT_YET.search(no.says.text) is not None
    return bool(first and then) and first < then and is_still_to_come


def _days_of(claim: FoundClaim, desk: Desk) -> set[str]:
    """The days a clause names, else the only one of a sentence that tells nothing but it; the day on which
    somebody said so is none."""
    days = desk.days_in(claim.says)
    acts = {other.says for other in desk.claims_in(claim.at) if other.act not in words("claims", "happening")}
    if days or claim.teller or len({*acts, claim.says}) > 1:
        return days
    return desk.days_in(claim.at) if len(desk.days_in(claim.at)) == 1 else days


def _are_two_places(one: Sequence[str], other: Sequence[str]) -> bool:
    """Two houses, or two towns: a town lies in its country."""
    for is_kind in (is_house, is_town):
        first = {word for place in one if is_kind(place) for word in anyascii(place).lower().split()}
        second = {word for place in other if is_kind(place) for word in anyascii(place).lower().split()}
        if first and second and not (first & second) - words("claims", "houses"):
            return True
    return False


def is_town(place: str) -> bool:
    """Whether a named place is neither a house nor a whole country."""
    country = country_of(place)
    return not is_house(place) and (country is None or place in country.capitals)


def _words_of(claim: FoundClaim) -> str:
    """The clause; the sentence, where another verb denies it: `denied that an agreement was reached`."""
    is_turned = claim.stance in {"no", "refused"} and not NEGATIVE.search(claim.says.text)
    return claim.at.text if is_turned else claim.says.text


def _told(one: FoundClaim, other: FoundClaim, kind: str, rule: str, desk: Desk) -> Dispute:
    versions = tuple(Version(in_marks(_words_of(claim)), (claim.at,)) for claim in (one, other))
    return Dispute(_title(one, other, kind, desk), kind, versions, rule)


def _title(one: FoundClaim, other: FoundClaim, kind: str, desk: Desk) -> str:
    """Whether it was so; of a day or place what was done, in the words that tell the least of when."""
    if kind == "fact":
        return whether(one.says.text)
    told = [claim for claim in (one, other) if claim.teller != "reply"] or [one]
    plain = min(told, key=lambda claim: (len(desk.days_in(claim.says)), desk.place(claim.at)))
    return ABOUT[kind].format(in_marks(plain.says.text))
