"""The timeline: dated events in their own order, live blogs turned forward; planned and denied told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model import Briefing, Event
from generator.publish.chapters import LISTED, Chapter, chapter_addresses, chapters
from generator.publish.dates import day_of, in_words, zone_in_words
from generator.publish.sheet import Page, Sheet
from generator.publish.site import Site

CLOCK = re.compile(r"T(\d\d:\d\d)")
CERTAINTIES = ("reported", "planned", "denied")
BEFORE = "Before"
PAGE = 45  # events that one page holds; more are told in chapters, whole days together


Sections = Sequence[tuple[str, Sequence[Event]]]


@dataclass(frozen=True, slots=True)
class Moment:
    """An event in its lane: left for what the first party alone does, right for the second, else both."""

    event: Event
    lane: str
    hour: str
    zone: str


@dataclass(frozen=True, slots=True)
class Day:
    """The events shown under a heading, and how many there are to show."""

    words: str
    moments: list[Moment]
    of: int


def addresses(briefing: Briefing) -> Mapping[str, str]:
    """Each event's place: on the index, or in the chapter of its day."""
    return chapter_addresses("timeline", _chapters(briefing), briefing.timeline)


def timeline_pages(site: Site) -> Iterator[Page]:
    """The days in their order, what lies before them last; when long, chapters and the main lines of each."""
    found = _chapters(site.briefing)
    yield _page(site, "timeline/index", "Timeline", _sections(site.briefing), found)
    for chapter in found:
        yield _page(site, chapter.path, f"Timeline: {chapter.name}", chapter.sections, found, chapter)


def _page(
    site: Site,
    path: str,
    title: str,
    sections: Sections,
    found: list[Chapter[Event]],
    here: Chapter[Event] | None = None,
) -> Page:
    whole = bool(here) or not found
    events = [event for _, records in sections for event in records]
    sheet = Sheet(site, f"{path}.md", title, _about(events), contents=True)
    return sheet.render(
        "timeline.md.jinja",
        days=[
            _day(site, name, records if whole else main_events(site, records, LISTED), len(records))
            for name, records in sections
        ],
        facing=_facing(site),
        used=[name for name in CERTAINTIES if any(event.certainty == name for event in events)],
        chapters=found,
        here=here,
    )


def _chapters(briefing: Briefing) -> list[Chapter[Event]]:
    return chapters("timeline", _sections(briefing), PAGE)


def _sections(briefing: Briefing) -> Sections:
    """The events under their day, or the month or year where no source is more exact; background last."""
    found: dict[str, list[Event]] = {}
    for event in briefing.timeline:  # in order of time, and within a day as it was told
        if event.certainty != "background":
            is_day = "/" not in event.when  # a week is no Monday
            key = in_words((day_of(event.when) if is_day else None) or event.when, weekday=True)
            found.setdefault(key, []).append(event)
    found[BEFORE] = sorted(
        (event for event in briefing.timeline if event.certainty == "background"),
        key=lambda event: (event.when, event.id),
    )
    return [(name, tuple(events)) for name, events in found.items() if events]


def main_events(site: Site, events: Sequence[Event], most: int) -> list[Event]:
    """At most so many events, in the order in which they happened: deeds before words, what was before what
    was planned, then the talks and what came of them, what most sources tell, what both sides share in. Of
    what the same people do on one day only the first is told, as long as there is something else to tell."""
    core = [*(at for one in site.briefing.meetings[:1] for at in one.at)]
    core += [at for one in site.briefing.outcomes for at in one.at]
    sides = set(_facing(site))

    def weight(event: Event) -> tuple[bool, bool, bool, int, bool, int]:
        return (
            event.rule.endswith("of speech"),
            event.certainty == "planned",
            not any(at.overlaps(other) for at in event.at for other in core),
            -len({at.source for at in event.at}),
            len(sides & set(event.parties)) < 2,
            -len(event.at),
        )

    first: dict[tuple[str | None, tuple[str, ...]], Event] = {}
    for event in sorted(events, key=weight):
        first.setdefault((day_of(event.when), event.people), event)
    chosen = sorted(events, key=lambda one: (_is_told(one, first), *weight(one)))[:most]
    return [event for event in events if event in chosen]


def _is_told(event: Event, first: Mapping[tuple[str | None, tuple[str, ...]], Event]) -> bool:
    """Whether the same people's day has a weightier line."""
    return bool(event.people) and first[day_of(event.when), event.people] is not event


def _day(site: Site, name: str, events: Sequence[Event], of: int) -> Day:
    return Day(
        name,
        [Moment(event, _lane(site, event), _hour(event), zone_in_words(event.timezone)) for event in events],
        of,
    )


def _about(told: list[Event]) -> str:
    days = sorted({day for event in told if (day := day_of(event.when))})
    span = f", {in_words(f'{days[0]}/{days[-1]}')}" if days else ""
    return f"{len(told)} dated events in the order in which they happened{span}."


def _facing(site: Site) -> list[str]:
    return [*site.sides][:2]


def _lane(site: Site, event: Event) -> str:
    sides = _doers(site, event)
    first, second = (*_facing(site), "", "")[:2]
    if sides == {first}:
        return "left"
    return "right" if sides == {second} and second else "both"


def _doers(site: Site, event: Event) -> set[str]:
    """The side of the person whom the line names first, where nobody acts with him; else all its parties."""
    for person in event.people:
        name, side = site.name(person), site.side_of(person)
        if name and side and re.match(rf"{re.escape(name)}(?! and\b)", event.event):
            return {side.name}
    return set(event.parties)


def _hour(event: Event) -> str:
    clock = CLOCK.search(event.when)
    return clock[1] if clock else ""
