"""The round after this one: on what day it is planned, and whether the sources agree on it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.model import Citation, FoundProposition, FoundStance, Version
from generator.organize.desk import Desk, Dispute, Matter, is_next
from generator.organize.phrases.matter import NEXT_ASKED
from generator.organize.phrases.phrasing import day_in_words
from generator.organize.times.moments import days_between
from generator.vocabulary import words
from generator.vocabulary.countries import country_of

ABOUT = "When the next round of talks is held"
WHERE = "Where the next round of talks is held"
WHERE_ASKED = "Where will the next round of talks be held?"
SAME_ROUND = 2
"""Days within which those who meet again go on with this round."""
UNSET = {"not settled: date", "not settled: day", "not settled: timing", "not settled: timetable"}
"""Rules by which a day is told not to be set."""
BODY = "+body"
EARLIER = re.compile(r"\b(?:had|was|were|did)\b")
AGAIN = re.compile(
    r"(?i)\b(?:next|second|third|fourth|further|new|another) round\b"
    r"|\b(?:teams?|sides|delegations|negotiators|parties|they|we)\b.{0,40}"
    r"\b(?:(?:meet|sit down|convene|talk) again|be back|reconvene)\b"
)
"""How a clause says that those of this round sit down once more."""
NEXT = Matter(("next",), "meeting", NEXT_ASKED, "")


def next_days(desk: Desk) -> dict[str, tuple[Citation, ...]]:
    """Each day the next round is planned for with the passages that say so; empty where rounds are mixed."""
    days: dict[str, set[Citation]] = {}
    clauses = list(_clauses(desk))
    for clause in clauses:
        for first in sorted(_days_after(clause, desk))[:1]:
            days.setdefault(first, set()).add(clause.at)
    told = [stance for stance in desk.stances if _is_planned(stance, desk)]
    for stance in told:
        planned = (d.day for d in desk.dates_in(stance.says) if d.precision in {"day", "minute"})
        day = next((day for day in planned if day is not None), None)  # a later one is of something else
        if day is not None:
            days.setdefault(day, set()).add(stance.at)
    days = _of_one_round(days, desk)
    ordinals = {term for stance in told for term in stance.terms} & words("proceedings", "ordinals")
    ordinals |= _ordinals(clauses)
    places = {place for stance in told for place in stance.places if _is_town(place)}
    places |= {town for clause in clauses for town in _towns(clause)}
    if len(ordinals) > 1 or (len(places) > 1 and len(days) > 1):
        return {}
    return {day: desk.in_order(days[day]) for day in sorted(days)}


def next_undated(desk: Desk, days: Mapping[str, Sequence[Citation]]) -> tuple[Citation, ...]:
    """The passages by which no day is set for it, but those written before one of these days was told."""
    unset = (u for u in desk.unknowns if u.rule in UNSET and (m := desk.matter(u)) and m.key == NEXT.key)
    dated = {at for told in days.values() for at in told}
    return desk.in_order(
        u.at for u in unset if any(not desk.moments.is_after(at, u.at) for at in dated if at != u.at)
    )


def _clauses(desk: Desk) -> Iterator[FoundProposition]:
    """Clauses that tell when or where the teams meet again: `they will be back in Torva on 3 May`."""
    for told in (told for found in desk.findings for told in found.propositions):
        is_next = AGAIN.search(told.says.text) is not None and BODY not in told.doer
        is_theirs = not (desk.people_in(told.says) or EARLIER.search(told.says.text))
        if is_next and is_theirs and (told.stance == "planned" or _days_after(told, desk)):
            yield told


def _ordinals(clauses: Iterable[FoundProposition]) -> set[str]:
    """`second`, `third`: which rounds the clauses name."""
    return {word for told in clauses for word in told.says.text.lower().split()} & words(
        "proceedings", "ordinals"
    )


def _towns(told: FoundProposition) -> list[str]:
    """The first town a clause names as the place."""
    return [at.text for at in told.places if _is_town(at.text) and at.text[:1].isupper()][:1]


def _days_after(told: FoundProposition, desk: Desk) -> set[str]:
    """The days after the writing on which a clause puts it."""
    written = desk.moments.posted(told.at)[:10]
    days = (day for when in told.whens for date in desk.dates_in(when) if (day := date.day) is not None)
    return {day for day in days if written and day > written and told.stance in {"yes", "planned"}}


def _of_one_round(days: dict[str, set[Citation]], desk: Desk) -> dict[str, set[Citation]]:
    """The days without those of the next sitting of this round: `tomorrow`, where others name a far day."""
    written = {at: desk.moments.posted(at)[:10] for told in days.values() for at in told}
    far = {
        day: told
        for day, told in days.items()
        if any(not written[at] or days_between(written[at], day) > SAME_ROUND for at in told)
    }
    return far or days


def _is_planned(stance: FoundStance, desk: Desk) -> bool:
    matter = desk.matter(stance) if stance.stance == "planned" and is_next(stance) else None
    if matter is None or matter.key != NEXT.key:
        return False
    written = desk.moments.posted(stance.at)[:10]
    return any(date.day > written for date in desk.dates_in(stance.says) if date.day is not None)


def next_places(desk: Desk) -> dict[str, tuple[Citation, ...]]:
    """Each town the next round is planned in with the passages that say so, where no day tells two rounds."""
    towns: dict[str, set[Citation]] = {}
    clauses = list(_clauses(desk))
    told = [s for s in desk.stances if s.stance == "planned" and is_next(s) and s.places]
    days = {day for stance in told for day in desk.days_in(stance.says)}
    days |= {day for clause in clauses for day in _days_after(clause, desk)}
    ordinals = {term for stance in told for term in stance.terms} & words("proceedings", "ordinals")
    if len(days) > 1 or len(ordinals | _ordinals(clauses)) > 1:
        return {}
    for clause in clauses:
        for place in _towns(clause):
            towns.setdefault(place, set()).add(clause.at)
    for stance in told:
        town = next((place for place in stance.places if _is_town(place)), None)
        matter = desk.matter(stance)
        if town is not None and matter is not None and matter.key == NEXT.key:
            towns.setdefault(town, set()).add(stance.at)
    return {town: desk.in_order(towns[town]) for town in sorted(towns)}


def differ_in_next_round(desk: Desk) -> Iterator[Dispute]:
    """`A second round will be held on 24 March`, `… on 26 March`, `no date has been agreed`."""
    days = next_days(desk)
    undated = next_undated(desk, days)
    versions = tuple(Version(f"On {day_in_words(day)}.", at) for day, at in days.items())
    if undated:
        versions += (Version("No day is set.", undated),)
    if days and len(versions) > 1:
        rule = "two days for the next round" if len(days) > 1 else "a day for the next round, and none"
        yield Dispute(ABOUT, "time", versions, rule, question=NEXT_ASKED, matter=NEXT)
    towns = next_places(desk)
    if len(towns) > 1:
        versions = tuple(Version(f"In {town}.", at) for town, at in towns.items())
        yield Dispute(WHERE, "place", versions, "two towns for the next round", question=WHERE_ASKED)


def _is_town(place: str) -> bool:
    """Whether a named place is neither a house nor a whole country."""
    country = country_of(place)
    is_house = bool({*place.lower().split()} & (words("claims", "houses") | words("deeds", "sites")))
    return not is_house and (country is None or place in country.capitals)
