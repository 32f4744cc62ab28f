"""Whether a report tells of the event that others told: the same day, the same kind of deed, who and where.

Two hours told for one deed are two events, and so are two speakers with the same words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model import FoundEvent, as_text
from generator.organize.phrases.phrasing import gist
from generator.organize.results.alike import Likeness, are_at_odds
from generator.organize.results.contents import (
    is_talks,
    is_thing_alike,
    is_told_in_short,
    overlap,
    shared,
    thing,
)
from generator.organize.times.instants import DAY, clock_of, days_apart, is_clocked
from generator.vocabulary import words
from generator.vocabulary.countries import country_of

SAME_WORDS = 0.4
"""Share of nouns and verbs that two reports of one speaker's words have in common when they are one."""
SAME_SPEECH = 0.6
NEAR_DAYS = 3
"""Days between a word and the day that it is about."""
MONTH = len("2025-05")
"""Characters of a month."""
EVENING = "17"
"""The hour from which an evening runs."""

QUOTED = re.compile(r': "(.+)"$')
"""Words told as they were spoken."""
GOAL = re.compile(r"\b(?:in|to|at)\s(?:[\w ]+ in\s)?((?:[A-Z]\w+\s?)+)")
"""Where somebody goes or comes, in a line."""
COURSE = {"arrive", "leave", "start", "end", "meet"}
"""Kinds of which one doer has one a day; of the others the words must agree as well."""
GATHERING = {"meet", "start"}
"""Kinds by which one meeting is told: that two meet, that their talks begin."""


@dataclass(frozen=True, slots=True)
class Report:
    """One telling of an event: the people and sides in it, who says or does it by name, for which side."""

    event: FoundEvent
    people: frozenset[str] = frozenset()
    sides: frozenset[str] = frozenset()
    speaker: str | None = None
    voice: str | None = None


class Reports:
    """All reports of one event; the first one came first in time. `denied` where a source sets itself against
    what they tell."""

    def __init__(self, first: Report, *, denied: bool = False) -> None:
        self.reports = [first]
        self.people, self.sides, self.denied = first.people, first.sides, denied

    @property
    def events(self) -> list[FoundEvent]:
        """The events of the reports."""
        return [report.event for report in self.reports]

    @property
    def first(self) -> FoundEvent:
        """The event of the first report."""
        return self.reports[0].event

    def add(self, report: Report) -> None:
        """Take in one more report."""
        is_word = self.first.negated and report.event.kind == "say"
        is_of_a_day = self.first.certainty == "background" != report.event.certainty
        if is_word or is_of_a_day:
            self.reports.insert(0, report)  # that he will not come is told, and is no event of its day
        else:
            self.reports.append(report)
        self.people, self.sides = self.people | report.people, self.sides | report.sides


def is_by_name(event: FoundEvent) -> bool:
    """Whether somebody speaks or acts in person: not `Quist’s spokesman`, nor `the ministry`."""
    first = event.names[0] if event.names else None
    if first is None or (event.actor.overlaps(first) and first.end < event.actor.end):
        return False
    return event.kind == "say" or event.actor.overlaps(first) or event.actor.text.lower() in {"he", "she"}


def is_same(group: Reports, report: Report, like: Likeness) -> bool:
    """Whether a report tells of the group's event: same day, same kind of deed, same who and where."""
    first, event = group.first, report.event
    if first.kind == event.kind and first.kind in {"sign", "arrive"} and _is_over_midnight(first, event):
        few, many = sorted((report.people, group.people), key=len)  # with another third it is told otherwise
        return few <= many if few else first.kind == "sign"
    if is_no(first) != is_no(event):
        return _is_no_told(group, report, like)
    if (
        not (first.when[:DAY] == event.when[:DAY] or _is_within(first, event, like))
        or first.negated != event.negated
        or not _are_told_alike(first, event)
        or _are_hours_apart(group, event)
    ):
        return False
    if event.kind == first.kind == "say":
        return any(_is_same_word(each, report, like) for each in group.reports)
    if "say" in {event.kind, first.kind}:  # "Quist said she had refused it", "Quist refused it"
        own = (each for each in group.reports if each.speaker is not None and each.speaker == report.speaker)
        return any(like.tell_one_thing(each.event, event) for each in own)
    return is_same_deed(group, report, like)


def is_no(event: FoundEvent) -> bool:
    """`Quist will not attend on Friday`."""
    return event.negated and event.certainty == "planned" and event.kind != "say"


def _is_no_told(group: Reports, report: Report, like: Likeness) -> bool:
    """Whether one tells that he will not do it and the other that he says so, whichever day is named."""
    near = (
        one
        for one in group.reports
        if (one.event.kind == "say") != (report.event.kind == "say")
        and one.speaker is not None
        and one.speaker == report.speaker
        and days_apart(one.event.when, report.event.when) <= NEAR_DAYS
    )
    return any(like.say_one_thing(one.event, report.event) for one in near)


def _is_same_word(one: Report, other: Report, like: Likeness) -> bool:
    """Whether two lines tell one word of one speaker; what an office says for its side counts as his."""
    if are_at_odds(one.event, other.event):
        return False
    if one.people & other.people and _is_same_told(one.event, other.event):
        return True
    if one.speaker and other.speaker:
        return one.speaker == other.speaker and like.say_one_thing(one.event, other.event)
    return one.voice is not None and one.voice == other.voice and like.say_one_thing(one.event, other.event)


def _is_over_midnight(one: FoundEvent, other: FoundEvent) -> bool:
    """Whether one is told of an evening and the other of the day after, when the papers had it."""
    early, late = sorted((one, other), key=lambda e: e.when)
    return early.when[11:13] >= EVENING and len(late.when) == DAY and days_apart(one.when, other.when) == 1


def _are_told_alike(one: FoundEvent, other: FoundEvent) -> bool:
    """Whether both are plans, or neither; what one recalls with its month another tells with its day."""
    return one.certainty == other.certainty or (
        {one.certainty, other.certainty} == {"reported", "background"} and one.when != other.when
    )


def _is_within(one: FoundEvent, other: FoundEvent, like: Likeness) -> bool:
    """Whether the one is told of a week, month or year and the other of a day or month in it, as one deed:
    `last week`, `on Tuesday`."""
    if (one.kind == "say") != (other.kind == "say"):
        return False
    long, day = sorted((event.when for event in (one, other)), key=lambda when: ("/" not in when, len(when)))
    low, _, high = long.partition("/")
    inside = low <= day[:DAY] <= high if high else len(low) < DAY and day.startswith(low) and day != low
    if one.kind == "say":
        return inside
    same = one.verb == other.verb and overlap(one, other) >= SAME_SPEECH
    return inside and (same or like.tell_one_thing(one, other))


def _are_hours_apart(group: Reports, event: FoundEvent) -> bool:
    """Whether the sentences give it two different hours, or one an hour that is later than another's post."""
    timed = [each for each in (*group.events, event) if each.precision == "minute"]
    clocks = {clock_of(each) for each in timed if is_clocked(each)}
    zoned = {clock for clock in clocks if clock.endswith("Z")}
    posted = {clock_of(each) for each in timed if not is_clocked(each) and event.certainty == "reported"}
    is_ahead = any(clock > post for clock in zoned for post in posted if post.endswith("Z"))
    return len(zoned) > 1 or len(clocks - zoned) > 1 or is_ahead


def is_its_heading(group: Reports, report: Report) -> bool:
    """Whether one is the heading of a post and the other what the post tells: of the same people, or the same
    deed. Words over a post are told as words."""
    event = report.event
    if event.precision != "minute":
        return False
    for each in group.reports:
        other = each.event
        if other.when != event.when or other.at.source != event.at.source:
            continue
        over, under = sorted((other, event), key=lambda e: e.passage != "heading")
        is_post = over.certainty == under.certainty == "reported"
        if over.passage != "heading" or under.passage != "text" or not is_post:
            continue
        same = over.kind == under.kind or set(over.does) & set(under.does) - words("deeds", "loose", "light")
        alike = over.negated == under.negated and over.kind != "say"
        if alike and (same or report.people & group.people):
            return True
    return False


def _is_one_hour(group: Reports, report: Report) -> bool:
    """Whether both are set for one hour, of the same people or by the same name, or both are of the talks.
    What was done at one hour must be one deed, or a meeting that began."""
    first, event = group.first, report.event
    if not (is_clocked(first) and is_clocked(event)) or clock_of(first) != clock_of(event):
        return False
    kinds = {first.kind, event.kind}
    if first.certainty != "planned" and len(kinds) > 1 and not kinds <= GATHERING:
        return False
    if report.people & group.people:
        return True
    together = words("outcomes", "actors.together")
    of_talks = (is_talks(e) or e.actor.text.lower().split()[-1] in together for e in (first, event))
    is_one = is_thing_alike(first, event) and not (report.people and group.people)
    return is_one or (first.certainty == "planned" and all(of_talks) and not report.people | group.people)


def is_same_deed(group: Reports, report: Report, like: Likeness) -> bool:
    """Whether kind, doers, place and, where these do not tell, the words are the same."""
    first, event, people, sides = group.first, report.event, report.people, report.sides
    apart = bool(sides and group.sides) and not sides & group.sides
    is_signing = event.kind == first.kind == "sign"
    is_signing = is_signing and (event.at == first.at or not (apart or (people and group.people)))
    if is_signing or _is_one_journey(group, event, people) or _is_one_meeting(group, report):
        return True  # nobody signs twice a day, and who signs does so for his side
    if event.kind != first.kind or not _is_where_alike(first, event):
        return False
    if not _is_who_alike(group, report) or _are_two_doers(group, event):
        return False
    if event.kind not in COURSE and (like.tell_one_thing(first, event) or is_told_in_short(first, event)):
        return True
    if event.kind == "meet" and event.verb != first.verb and len(people & group.people) < 2:
        return False
    return _is_course_alike(group, event, people) or overlap(first, event) >= SAME_WORDS


def _is_one_meeting(group: Reports, report: Report) -> bool:
    """`A meeting of Quist and Marek is underway`, `Quist meets Marek`: the same two on one day; what is set
    for one hour."""
    if _is_one_hour(group, report):
        return True
    kinds = {report.event.kind, group.first.kind}
    return kinds == GATHERING and report.people == group.people and len(report.people) > 1


def _is_course_alike(group: Reports, event: FoundEvent, people: frozenset[str]) -> bool:
    """Whether who and when are enough to make one event of two: nobody arrives twice a day, but people meet
    several others, and doors that open are no talks that begin."""
    if event.kind not in COURSE:
        return False
    if event.kind == "meet" and (people or group.people):
        return len(people & group.people) > 1
    return event.kind not in {"start", "end"} or is_thing_alike(group.first, event)


def _is_same_told(one: FoundEvent, other: FoundEvent) -> bool:
    """Whether two reports of a speaker give the same words: most of the shorter one stands in the other. An
    office does not speak for itself."""
    quoted = [QUOTED.search(as_text(event.line)) for event in (one, other)]
    if all(quoted) and len({found[1] for found in quoted if found}) == 1:
        return True
    speak = {event.actor.text.split()[-1].islower() for event in (one, other)}
    return len(speak) == 1 and shared(one, other) >= 3 and overlap(one, other) >= SAME_SPEECH


def _is_who_alike(group: Reports, report: Report) -> bool:
    """Whether the same people are in both, else the same sides; of talks that begin one may name nobody."""
    people, others, sides = report.people, group.people, report.sides
    runs = report.event.kind in {"start", "end"}
    if (people and others) or ((people or others) and not runs):
        return bool(people & others)
    if sides and group.sides:
        return sides <= group.sides or group.sides <= sides
    return True


def _is_one_journey(group: Reports, event: FoundEvent, people: frozenset[str]) -> bool:
    """`arrives in Peru`, `flies to Lima`: the same people, and a country and its capital are one goal."""
    first = group.first
    if not {event.kind, first.kind} <= {"arrive", "travel"} or not people or people != group.people:
        return False
    goals = [GOAL.search(as_text(each.line)) for each in (first, event)]
    here, there = (goal[1].strip() if goal else "" for goal in goals)
    country = country_of(here)
    return here != "" and (here == there or (country is not None and country == country_of(there)))


def _are_two_doers(group: Reports, event: FoundEvent) -> bool:
    """`The board approved it`, `The council approved it`: no names, and no word in common."""
    if event.kind in COURSE or event.names or event.parties or group.people or group.sides:
        return False
    first, second = gist(group.first.actor.text), gist(event.actor.text)
    return bool(first and second) and not {thing(w) for w in first} & {thing(w) for w in second}


def _is_where_alike(one: FoundEvent, other: FoundEvent) -> bool:
    if not one.place or not other.place:
        return True
    return bool(set(one.place.split(", ")) & set(other.place.split(", "))) or one.place in other.place
