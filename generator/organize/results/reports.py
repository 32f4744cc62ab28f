"""Reports of one event put together: the same day, the same kind of deed, the same who and where.

A plan and the report that it came about are one event; two hours told for one deed are two.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache

from generator.model import Cast, Findings, FoundEvent
from generator.organize.parties.sides import Sides
from generator.organize.phrases.phrasing import gist
from generator.organize.times.instants import DAY, clock_of, is_clocked
from generator.organize.times.moments import Moments
from generator.vocabulary import table
from generator.vocabulary.countries import country_of

SAME_WORDS = 0.4
"""Share of nouns and verbs that two reports of one speaker's words have in common when they are one."""
SAME_SPEECH = 0.6
EVENING = "17"
"""The hour from which an evening runs."""

QUOTED = re.compile(r': "(.+)"$')
"""Words told as they were spoken."""
GOAL = re.compile(r"\b(?:in|to|at)\s(?:[\w ]+ in\s)?((?:[A-Z]\w+\s?)+)")
"""Where somebody goes or comes, in a line."""
COURSE = {"arrive", "leave", "start", "end", "meet"}
"""Kinds of which one doer has one a day; of the others the words must agree as well."""
GENERIC = {"say", "tell", "talk", "talks", "be", "have", "will", "meeting"}


class Reports:
    """All reports of one event; the first one came first in time. A source denies them all or none."""

    def __init__(
        self, first: FoundEvent, people: frozenset[str], sides: frozenset[str], *, denied: bool = False
    ) -> None:
        self.events = [first]
        self.people, self.sides, self.denied = people, sides, denied

    def add(self, event: FoundEvent, people: frozenset[str], sides: frozenset[str]) -> None:
        """Take in one more report."""
        self.events.append(event)
        self.people, self.sides = self.people | people, self.sides | sides


def gather_reports(findings: Sequence[Findings], cast: Cast, sides: Sides, moments: Moments) -> list[Reports]:
    """The events found, reports of one event together, in the order in which they were first told."""
    found = sorted(
        (event for f in findings for event in f.events),
        key=lambda e: (moments.order(e.at), e.at.source),
    )
    claims = [d.claim_at for each in findings for d in each.denials if not d.claim_at.overlaps(d.at)]
    groups: list[Reports] = []
    for event in found:
        people = frozenset(p.id for at in event.names if (p := cast.person_at(at)))
        named = frozenset(sides.names(event.parties))
        is_told = event.kind != "say" and not event.is_beside
        denied = is_told and any(event.at.overlaps(claim) for claim in claims)
        alike = (g for g in groups if _are_denied_alike(g, event, denied=denied))
        host = next((g for g in alike if _is_same(g, event, people, named)), None)
        if host is None:
            groups.append(Reports(event, people, named, denied=denied))
        else:
            host.add(event, people, named)
    return without_slips(with_plans_met(groups, moments))


def _are_denied_alike(group: Reports, event: FoundEvent, *, denied: bool) -> bool:
    """Whether both are denied or neither; to deny a plan for ten o'clock is not to deny that it has begun."""
    same_claim = not denied or is_clocked(group.events[0]) == is_clocked(event)
    return group.denied == denied and same_claim


def with_plans_met(groups: Sequence[Reports], moments: Moments) -> list[Reports]:
    """The groups; a plan and the report that it came about are one, the plan being a further proof."""
    kept: list[Reports] = []
    plans = [
        group for group in groups if group.events[0].certainty == "planned" and not group.events[0].negated
    ]
    done = [group for group in groups if group.events[0].certainty == "reported" and not group.denied]
    for group in groups:
        met = next((other for other in done if group in plans and _came_about(group, other, moments)), None)
        if met is None:
            kept.append(group)
        else:
            met.events += group.events
            met.people, met.sides = met.people | group.people, met.sides | group.sides
    return kept


def _came_about(plan: Reports, done: Reports, moments: Moments) -> bool:
    """Whether a report told no earlier tells as done what was planned for its day. An hour that only the plan
    tells stays a line of its own."""
    first, last = plan.events[0], done.events[0]
    if any(map(is_clocked, plan.events)) and not any(e.precision == "minute" for e in done.events):
        return False
    if moments.is_after(first.at, last.at) or last.kind == "say":
        return False
    meets = {first.kind, last.kind} <= {"meet", "start"} and len(plan.people & done.people) > 1
    same = _is_same_deed(done, first, plan.people, plan.sides)
    return first.when[:DAY] == last.when[:DAY] and not last.negated and (same or meets)


# ------------------------------------------------------------------ what is one event


def _is_same(group: Reports, event: FoundEvent, people: frozenset[str], sides: frozenset[str]) -> bool:
    """Whether a report tells of the group's event: same day, same kind of deed, same who and where."""
    first = group.events[0]
    if first.kind == event.kind == "sign" and _is_over_midnight(first, event):
        return not (people and group.people) or bool(people & group.people)
    if (
        not (first.when[:DAY] == event.when[:DAY] or _is_of_that_week(first, event))
        or first.negated != event.negated
        or first.certainty != event.certainty
        or _are_hours_apart(group, event)
    ):
        return False
    if event.kind == "say":
        return first.kind == "say" and bool(people & group.people) and _is_same_told(first, event)
    return _is_same_deed(group, event, people, sides)


def _is_over_midnight(one: FoundEvent, other: FoundEvent) -> bool:
    """Whether one is told of an evening and the other of the day after, when the papers had it."""
    early, late = sorted((one, other), key=lambda e: e.when)
    return early.when[11:13] >= EVENING and len(late.when) == DAY and _days_between(one, other) == 1


def _is_of_that_week(one: FoundEvent, other: FoundEvent) -> bool:
    """Whether the one is told of a week and the other of a day in it, in the same words: `last week`,
    `on Tuesday`."""
    spans = [event.when for event in (one, other) if "/" in event.when]
    days = [event.when for event in (one, other) if len(event.when) == DAY]
    inside = len(spans) == len(days) == 1 and spans[0][:DAY] <= days[0] <= spans[0][DAY + 1 :]
    return inside and one.kind != "say" and one.verb == other.verb and _overlap(one, other) >= SAME_SPEECH


def _are_hours_apart(group: Reports, event: FoundEvent) -> bool:
    """Whether the sentences give it two different hours, or one an hour that is later than another's post."""
    timed = [each for each in (*group.events, event) if each.precision == "minute"]
    clocks = {clock_of(each) for each in timed if is_clocked(each)}
    zoned = {clock for clock in clocks if clock.endswith("Z")}
    posted = {clock_of(each) for each in timed if not is_clocked(each) and event.certainty == "reported"}
    is_ahead = any(clock > post for clock in zoned for post in posted if post.endswith("Z"))
    return len(zoned) > 1 or len(clocks - zoned) > 1 or is_ahead


def _is_same_deed(group: Reports, event: FoundEvent, people: frozenset[str], sides: frozenset[str]) -> bool:
    """Whether kind, doers, place and, where these do not tell, the words are the same."""
    first = group.events[0]
    apart = bool(sides and group.sides) and not sides & group.sides
    if event.kind == first.kind == "sign" and not (apart or (people and group.people)):
        return True  # nobody signs twice a day, and who signs does so for his side
    if _is_one_journey(group, event, people):
        return True
    if event.kind != first.kind or not _is_where_alike(first, event):
        return False
    if not _is_who_alike(group, people, sides) or _are_two_doers(group, event):
        return False
    if event.kind == "meet" and event.verb != first.verb and len(people & group.people) < 2:
        return False
    return _is_course_alike(group, event, people) or _overlap(first, event) >= SAME_WORDS


def _is_course_alike(group: Reports, event: FoundEvent, people: frozenset[str]) -> bool:
    """Whether who and when are enough to make one event of two: nobody arrives twice a day, but people meet
    several others, and doors that open are no talks that begin."""
    if event.kind not in COURSE:
        return False
    if event.kind == "meet" and (people or group.people):
        return len(people & group.people) > 1
    return event.kind not in {"start", "end"} or _is_thing_alike(group.events[0], event)


def _is_same_told(one: FoundEvent, other: FoundEvent) -> bool:
    """Whether two reports of a speaker give the same words: most of the shorter one stands in the other. An
    office does not speak for itself."""
    words = [QUOTED.search("".join(part.text for part in event.line)) for event in (one, other)]
    if all(words) and len({found[1] for found in words if found}) == 1:
        return True
    speak = {event.actor.text.split()[-1].islower() for event in (one, other)}
    return len(speak) == 1 and _shared(one, other) >= 3 and _overlap(one, other) >= SAME_SPEECH


def _is_thing_alike(one: FoundEvent, other: FoundEvent) -> bool:
    """Whether what begins or ends is the same: both are talks, or go by the same word."""
    talks = set(table("meetings")["nouns"])
    first, second = (event.actor.text.lower().split() for event in (one, other))
    both_talks = bool(talks & set(first)) and bool(talks & set(second))
    last, other_last = ({_thing(stem) for stem in gist(" ".join(words[-1:]))} for words in (first, second))
    return both_talks or last == other_last


def _is_who_alike(group: Reports, people: frozenset[str], sides: frozenset[str]) -> bool:
    if people or group.people:
        return bool(people & group.people)
    if sides and group.sides:
        return sides <= group.sides or group.sides <= sides
    return True


def _is_one_journey(group: Reports, event: FoundEvent, people: frozenset[str]) -> bool:
    """`arrives in Peru`, `flies to Lima`: the same people, and a country and its capital are one goal."""
    first = group.events[0]
    if not {event.kind, first.kind} <= {"arrive", "travel"} or not people or people != group.people:
        return False
    goals = [GOAL.search("".join(part.text for part in each.line)) for each in (first, event)]
    here, there = (goal[1].strip() if goal else "" for goal in goals)
    country = country_of(here)
    return here != "" and (here == there or (country is not None and country == country_of(there)))


def _are_two_doers(group: Reports, event: FoundEvent) -> bool:
    """`The board approved it`, `The council approved it`: no names, and no word in common."""
    if event.kind in COURSE or event.names or event.parties or group.people or group.sides:
        return False
    first, second = gist(group.events[0].actor.text), gist(event.actor.text)
    return bool(first and second) and not {_thing(w) for w in first} & {_thing(w) for w in second}


def _is_where_alike(one: FoundEvent, other: FoundEvent) -> bool:
    if not one.place or not other.place:
        return True
    return bool(set(one.place.split(", ")) & set(other.place.split(", "))) or one.place in other.place


def _shared(one: FoundEvent, other: FoundEvent) -> int:
    return len(_content(one) & _content(other))


def _overlap(one: FoundEvent, other: FoundEvent) -> float:
    first, second = _content(one), _content(other)
    return len(first & second) / max(1, min(len(first), len(second)))


def _content(event: FoundEvent) -> frozenset[str]:
    """What the line tells without who does it, the deed itself, figures and words of time; of speech what is
    said."""
    if event.kind == "say":
        return frozenset(event.terms) - GENERIC
    told = gist(" ".join(part.text for part in event.line if part.name_at is None))
    left_out = gist(f"{event.actor.text} {event.verb}") | _times()
    return frozenset(
        _thing(word) for word in told - left_out if word not in GENERIC and not word[0].isdigit()
    )


@cache
def _times() -> frozenset[str]:
    book = table("dates")
    return gist(
        " ".join((*book["weekdays"], *book["months"], *book["numbers"], "day days hour hours week weeks"))
    )


@cache
def _things() -> Mapping[str, str]:
    """Each word for a thing, as a stem, to the one word for all of them."""
    book = table("claims")["things"]
    return {stem: str(name) for name, names in book.items() for word in names for stem in gist(word)}


def _thing(word: str) -> str:
    return _things().get(word, word)


def without_slips(groups: Sequence[Reports]) -> list[Reports]:
    """A caption that alone puts an event on another day of the week than the other reports is a slip, and
    does not make a second event."""
    return [group for group in groups if not _is_slip(group, groups)]


def _is_slip(group: Reports, groups: Sequence[Reports]) -> bool:
    if any(event.passage != "caption" for event in group.events):
        return False
    first = group.events[0]
    return any(
        other is not group
        and other.events[0].kind in {first.kind, "start", "end", "meet"}
        and len(other.events) + (other.events[0].when > first.when) > len(group.events)
        and group.people == other.people
        and 0 < _days_between(first, other.events[0]) <= 7
        for other in groups
    )


def _days_between(one: FoundEvent, other: FoundEvent) -> int:
    try:
        return abs((date.fromisoformat(one.when[:DAY]) - date.fromisoformat(other.when[:DAY])).days)
    except ValueError:  # a month or a year is no day
        return 0
