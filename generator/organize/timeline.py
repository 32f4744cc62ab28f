"""The timeline: events in the order of time, each line with all its passages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.model import Cast, Event, Findings, FoundEvent, Part, Sure, as_text, short_code
from generator.organize.parties.sides import Sides
from generator.organize.phrases.phrasing import typeset
from generator.organize.results.one_event import Reports, is_by_name
from generator.organize.results.reports import gather_reports
from generator.organize.times.instants import clock_order, home_zone
from generator.organize.times.moments import Moments
from generator.vocabulary import table

STUMP = re.compile(r"[A-Z]{2,4}T\b|ET\b|[^\w“]|Least\b|(?:And|Or|But|Nor)\b")
"""What no line opens with: the tail of a clock time, a subject without its head."""
LENGTHS = {"say": 14}
"""Words of a line that tells enough and not too much, where they are not nine."""
MISREAD = re.compile(r"\b(?:says?|confirms?|tells?)(?:['’]s\b| it$)|^(\w+ \w.*) says (?:that )?\1 ")


def tell_timeline(
    findings: Sequence[Findings], cast: Cast, sides: Sides, moments: Moments
) -> tuple[Event, ...]:
    """The events by day: what had been planned for it before, then what happened and was said as it was told,
    and by the hour."""
    groups = gather_reports(findings, cast, sides, moments)
    dated = [g for g in groups if g.events[0].when and not all(event.is_thin for event in g.events)]
    dated = [g for g in dated if not all(_is_comment(event, cast) for event in g.events)]
    home = home_zone(event for found in findings for event in found.events)
    events = [event for group in dated if _is_sound(event := _event(group, cast, sides, home))]
    clocked = {e.when[:10] for e in events if e.certainty == "reported" and e.precision == "minute"}

    def place(event: Event) -> tuple[object, ...]:
        day, hour = clock_order(event, home)
        told = event.at[0]  # plans that came about stand behind the reports
        is_plan = event.certainty == "planned"
        ahead = is_plan and moments.posted(told)[:10] < day
        hour = hour if ahead or not is_plan or day in clocked else ""
        return day, len(event.when) > 9, not ahead, hour, moments.order(told), event.id

    return tuple(sorted(events, key=place))


def _is_comment(event: FoundEvent, cast: Cast) -> bool:
    """Whether somebody speaks who only looks on: a scholar, a former diplomat."""
    person = cast.person_at(event.names[0]) if event.kind == "say" and event.names else None
    if person is None or not person.roles:
        return False
    book = table("events")["worth"]
    titles = ((set(re.findall(r"\w+", role.title.lower())), role.former) for role in person.roles)
    return all(
        words & set(book["onlookers"]) or (former and words & set(book["once"])) for words, former in titles
    )


def _is_sound(event: Event) -> bool:
    """Whether a line can stand: a telling verb that owns something is a clause misread, and a plan for no
    more than a year is a claim about the future."""
    if STUMP.match(event.event):
        return False
    is_claim = event.certainty == "planned" and event.precision == "year"
    return not is_claim and MISREAD.search(event.event) is None


# ------------------------------------------------------------------ one event


def _event(group: Reports, cast: Cast, sides: Sides, home: str | None) -> Event:
    telling = [event for event in group.events if event.certainty == group.events[0].certainty]
    timed = min(telling, key=lambda e: _fineness(e, home))
    best = min(telling, key=lambda e: (e.when != timed.when, *_worth(e)))
    line = written(best.line if any(not e.told for e in telling) else (*best.line, *best.told), cast)
    told = group.events[0].certainty
    doers = {side for event in group.events for at in event.names if (side := sides.at(at))}
    return Event(
        id=short_code("e", best.at.source, best.at.text, line),
        when=timed.when,
        precision=timed.precision,
        timezone=timed.timezone,
        event=typeset(line),
        certainty="denied" if group.denied and told in {"reported", "planned"} else told,
        at=tuple(dict.fromkeys(event.at for event in group.events)),
        people=tuple(sorted(group.people)),
        parties=tuple(sorted(group.sides | doers)),
        place=next((event.place for event in group.events if event.place), None),
        rule=best.rule,
        sure=Sure.SURE if any(e.is_dated and not e.is_borrowed for e in group.events) else Sure.LIKELY,
    )


def _fineness(event: FoundEvent, home: str | None) -> tuple[bool, bool, bool]:
    """Reports by how finely they date the event: a clock time first, best in the zone of the other times."""
    is_clock = event.precision == "minute" and event.is_dated
    return not is_clock, event.timezone != home, event.precision != "day"


def _worth(event: FoundEvent) -> tuple[bool, bool, bool, bool, bool, bool, int, int]:
    """Reports by the worth of their line: running text before headings and captions, a whole one first, of
    speech one that names the speaker."""
    words = len(as_text(event.line).split())
    follows = event.verb == "follow"
    unnamed = event.kind == "say" and not is_by_name(event)
    is_of_nobody = event.certainty == "planned" and not (event.names or event.parties)
    return (
        event.is_thin,
        follows,
        unnamed,
        is_of_nobody,
        event.passage == "heading",
        words < 4,
        abs(words - LENGTHS.get(event.kind, 9)),
        event.at.start,
    )


def written(parts: Iterable[Part], cast: Cast) -> str:
    """A line as one string, each person under the name the site uses; in words that are quoted, and a second
    time, under the one that stands in the source."""
    text, told = "", set[str]()
    for part in parts:
        person = cast.person_at(part.name_at)
        as_told = person is not None and (person.id in told or text.count('"') % 2 == 1)
        if person is None or (as_told and len(part.text.split()) == 1):
            text += part.text + ("’s" if part.owner else "")
        else:
            blank = " " if part.text.startswith(" ") else ""
            text += blank + person.name + ("’s" if part.owner else "")
            told.add(person.id)
    return text
