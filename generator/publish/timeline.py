"""The timeline: dated events in their own order, live blogs turned forward; planned and denied told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Briefing, Event
from generator.publish.dates import day_of, in_words
from generator.publish.sheet import Page, Sheet
from generator.publish.site import Site

CLOCK = re.compile(r"T(\d\d:\d\d)")
CERTAINTIES = ("reported", "planned", "denied")


@dataclass(frozen=True, slots=True)
class Moment:
    """An event in its lane: left for the first party alone, right for the second, else both."""

    event: Event
    lane: str
    hour: str


@dataclass(frozen=True, slots=True)
class Day:
    """The events of a day, or of a month or year when no source is more exact."""

    when: str
    words: str
    moments: list[Moment]


def addresses(briefing: Briefing) -> dict[str, str]:
    """Each event's place on the page."""
    return {event.id: f"timeline/index.html#{event.id}" for event in briefing.timeline}


def timeline_pages(site: Site) -> Iterator[Page]:
    """The one page of events: the days first, what lies before them under its own heading."""
    told = [event for event in site.briefing.timeline if event.certainty != "background"]
    before = [event for event in site.briefing.timeline if event.certainty == "background"]
    sheet = Sheet(site, "timeline/index.md", "Timeline", _about(told), contents=True)
    yield sheet.render(
        "timeline.md.jinja",
        days=_days(site, told),
        before=_days(site, before),
        facing=_facing(site),
        used=[name for name in CERTAINTIES if any(event.certainty == name for event in told)],
    )


def _about(told: list[Event]) -> str:
    days = sorted({day for event in told if (day := day_of(event.when))})
    span = f", {in_words(f'{days[0]}/{days[-1]}')}" if days else ""
    return f"{len(told)} dated events in the order in which they happened{span}."


def _facing(site: Site) -> list[str]:
    return [*site.sides][:2]


def _days(site: Site, events: list[Event]) -> list[Day]:
    found: dict[str, list[Moment]] = {}
    for event in sorted(events, key=lambda event: (event.when, event.id)):
        key = day_of(event.when) or event.when
        found.setdefault(key, []).append(Moment(event, _lane(site, event), _hour(event)))
    return [Day(key, in_words(key, weekday=True), moments) for key, moments in found.items()]


def _lane(site: Site, event: Event) -> str:
    sides = set(event.parties)
    first, second = (*_facing(site), "", "")[:2]
    if sides == {first}:
        return "left"
    return "right" if sides == {second} and second else "both"


def _hour(event: Event) -> str:
    clock = CLOCK.search(event.when)
    return clock[1] if clock else ""
