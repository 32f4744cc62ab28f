"""The timeline: reports of one event put together, in the order of time, each line with all its passages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from generator.model import Cast, Citation, Event, Findings, FoundEvent, Part, Sure, short_code
from generator.organize.instants import clock_order, home_zone
from generator.organize.moments import Moments
from generator.organize.sides import Sides
from generator.vocabulary import table

SAME_WORDS = 0.4
"""Share of nouns and verbs that two reports of one speaker's words have in common when they are one."""
SAME_SPEECH = 0.6
COURSE = {"arrive", "leave", "start", "end", "meet"}
"""Kinds of which one doer has one a day; of the others the words must agree as well."""
GENERIC = {"say", "tell", "talk", "talks", "be", "have", "will", "meeting"}


MISREAD = re.compile(r"\b(?:says?|confirms?|tells?)(?:['’]s\b| it$)")


class Reports:
    """All reports of one event; the first one came first in time."""

    def __init__(self, first: FoundEvent, people: frozenset[str], sides: frozenset[str]) -> None:
        self.events = [first]
        self.people, self.sides = people, sides

    def add(self, event: FoundEvent, people: frozenset[str], sides: frozenset[str]) -> None:
        """Take in one more report."""
        self.events.append(event)
        self.people, self.sides = self.people | people, self.sides | sides


def tell_timeline(
    findings: Sequence[Findings], cast: Cast, sides: Sides, moments: Moments
) -> tuple[Event, ...]:
    """The events by day; what stands on one day keeps the order in which it was told."""
    groups = gather_reports(findings, cast, sides, moments)
    denied = [d.claim_at for found in findings for d in found.denials if not d.claim_at.overlaps(d.at)]
    dated = [group for group in _without_slips(groups) if group.events[0].when]
    home = home_zone(event for found in findings for event in found.events)
    events = [event for group in dated if _is_sound(event := _event(group, cast, sides, denied, home))]
    return tuple(sorted(events, key=lambda e: (*clock_order(e, home), e.when, moments.order(e.at[0]), e.id)))


def _is_sound(event: Event) -> bool:
    """Whether a line can stand: a telling verb that owns something is a clause misread, and a plan for no
    more than a year is a claim about the future."""
    is_claim = event.certainty == "planned" and event.precision == "year"
    return not is_claim and MISREAD.search(event.event) is None


def gather_reports(findings: Sequence[Findings], cast: Cast, sides: Sides, moments: Moments) -> list[Reports]:
    """The events found, reports of one event together, in the order in which they were first told."""
    found = sorted(
        (event for f in findings for event in f.events), key=lambda e: (moments.order(e.at), e.at.source)
    )
    groups: list[Reports] = []
    for event in found:
        people = frozenset(p.id for at in event.names if (p := cast.person_at(at)))
        named = frozenset(sides.names(event.parties))
        host = next((g for g in groups if _is_same(g, event, people, named)), None)
        if host is None:
            groups.append(Reports(event, people, named))
        else:
            host.add(event, people, named)
    return groups


# ------------------------------------------------------------------ what is one event


def _is_same(group: Reports, event: FoundEvent, people: frozenset[str], sides: frozenset[str]) -> bool:
    """Whether a report tells of the group's event: same day, same kind of deed, same who and where."""
    first = group.events[0]
    if (
        first.when[:10] != event.when[:10]
        or first.negated != event.negated
        or not _is_certain_alike(first, event)
    ):
        return False
    if event.kind != first.kind or not _is_where_alike(first, event):
        return False
    if event.kind == "say":
        return bool(people & group.people) and _is_same_told(first, event)
    if not _is_who_alike(group, people, sides):
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
    speak = {event.actor.text.split()[-1].islower() for event in (one, other)}
    return len(speak) == 1 and _shared(one, other) >= 3 and _overlap(one, other) >= SAME_SPEECH


def _is_thing_alike(one: FoundEvent, other: FoundEvent) -> bool:
    """Whether what begins or ends is the same: both are talks, or go by the same word."""
    talks = set(table("meetings")["nouns"])
    first, second = (event.actor.text.lower().split() for event in (one, other))
    both_talks = bool(talks & set(first)) and bool(talks & set(second))
    return both_talks or first[-1:] == second[-1:]


def _is_certain_alike(one: FoundEvent, other: FoundEvent) -> bool:
    return one.certainty == other.certainty


def _is_who_alike(group: Reports, people: frozenset[str], sides: frozenset[str]) -> bool:
    if people or group.people:
        return bool(people & group.people)
    if sides and group.sides:
        return sides <= group.sides or group.sides <= sides
    return True


def _is_where_alike(one: FoundEvent, other: FoundEvent) -> bool:
    if not one.place or not other.place:
        return True
    return bool(set(one.place.split(", ")) & set(other.place.split(", "))) or one.place in other.place


def _shared(one: FoundEvent, other: FoundEvent) -> int:
    return len((set(one.terms) & set(other.terms)) - GENERIC)


def _overlap(one: FoundEvent, other: FoundEvent) -> float:
    first, second = set(one.terms) - GENERIC, set(other.terms) - GENERIC
    return len(first & second) / max(1, min(len(first), len(second)))


def _without_slips(groups: Sequence[Reports]) -> list[Reports]:
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
        return abs((date.fromisoformat(one.when[:10]) - date.fromisoformat(other.when[:10])).days)
    except ValueError:  # a month or a year is no day
        return 0


# ------------------------------------------------------------------ one event


def _event(group: Reports, cast: Cast, sides: Sides, denied: Sequence[Citation], home: str | None) -> Event:
    best = min(group.events, key=_worth)
    timed = min(group.events, key=lambda e: _fineness(e, home))
    line = written(best.line, cast)
    certainty = _certainty(group, denied)
    doers = {side for event in group.events for at in event.names if (side := sides.at(at))}
    return Event(
        id=short_code("e", best.at.source, best.at.text, line),
        when=timed.when,
        precision=timed.precision,
        timezone=timed.timezone,
        event=line,
        certainty=certainty,
        at=tuple(dict.fromkeys(event.at for event in group.events)),
        people=tuple(sorted(group.people)),
        parties=tuple(sorted(group.sides | doers)),
        place=next((event.place for event in group.events if event.place), None),
        rule=best.rule,
        sure=Sure.SURE if any(event.is_dated for event in group.events) else Sure.LIKELY,
    )


def _fineness(event: FoundEvent, home: str | None) -> tuple[bool, bool, bool]:
    """Reports by how finely they date the event: a clock time first, best in the zone of the other times."""
    is_clock = event.precision == "minute" and event.is_dated
    return not is_clock, event.timezone != home, event.precision != "day"


def _worth(event: FoundEvent) -> tuple[bool, bool, int, int]:
    """Reports by the worth of their line: running text before headings and captions, a whole one first."""
    words = len("".join(part.text for part in event.line).split())
    return event.passage == "heading", words < 4, abs(words - 9), event.at.start


def _certainty(group: Reports, denied: Iterable[Citation]) -> str:
    places = [event.at for event in group.events]
    told = group.events[0].certainty
    is_deed = group.events[0].kind != "say"
    if (
        is_deed
        and told in {"reported", "planned"}
        and all(any(at.overlaps(claim) for claim in denied) for at in places)
    ):
        return "denied"
    return Counter(event.certainty for event in group.events).most_common(1)[0][0]


def written(parts: Iterable[Part], cast: Cast) -> str:
    """A line as one string, each person under the name the site uses."""
    text = ""
    for part in parts:
        person = cast.person_at(part.name_at)
        if person is None:
            text += part.text
        else:
            blank = " " if part.text.startswith(" ") else ""
            text += blank + person.name + ("’s" if part.owner else "")
    return text
