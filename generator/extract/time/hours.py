"""Which day a clock time belongs to, and how fine it is where it is told in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import available_timezones

from generator.extract.reading.analysis import Paragraph
from generator.extract.reading.doc import Doc
from generator.extract.reading.parse import Token
from generator.extract.reading.tense import FUTURE, PAST, direction_of
from generator.extract.time.clocks import DAWN, Clock, in_part, moment
from generator.extract.time.reckoning import Reckoned
from generator.model import Doubt, FoundDate
from generator.vocabulary import words
from generator.vocabulary.zones import zone_named

EVENING = 17
"""The hour from which a day told just before goes on."""
DOTTED = re.compile(r"\d{1,2}\.\d\d")
PARTS = re.compile(r"\b(morning|afternoon|evening|night)\b", re.IGNORECASE)
PART_NEAR = 14
"""Characters around a day within which `the night of Thursday`, `Thursday evening` tell its part."""


@dataclass(frozen=True, slots=True)
class Dated:
    """Words at characters start to end of a paragraph, the time they tell and how it was worked out."""

    start: int
    end: int
    reckoned: Reckoned
    direction: str
    rule: str
    base: date | None = None
    doubt: Doubt = Doubt.TIME_INFERRED


def host_of(clock: Clock, dated: Sequence[Dated], doc: Doc) -> Dated | None:
    """The day a clock time belongs to: one beside it, else the nearest one of its sentence, which the model
    may have ended at the point of `p.m.`"""
    sentence = token_at(doc, clock.start).sent
    goes_on = re.match(r"(?:\s(?:[A-Z]\w+ ){1,2}time\b)?\s*[,a-z]", doc.text[clock.end :])
    low, high = sentence.start_char, max(sentence.end_char, clock.end + goes_on.end() + 20 if goes_on else 0)
    days = [d for d in dated if d.reckoned.precision == "day" and low <= d.start and d.end <= high]
    return min(days, key=lambda d: (not is_beside(clock, d, doc.text), _gap(clock, d)), default=None)


def told_before(clock: Clock, dated: Sequence[Dated], paragraph: Paragraph) -> Dated | None:
    """The day that an article's paragraph has reached before an hour told in the past: `The worst moment came
    on Wednesday. At 8.20 p.m. all were back`. In a post the hours are those of its day."""
    if paragraph.passage.posted or direction_of(token_at(paragraph.doc, clock.start)) != PAST:
        return None
    days = [d for d in dated if d.reckoned.precision == "day" and d.end <= clock.start]
    days = [d for d in days if d.direction != FUTURE]
    return days[-1] if days else None


def day_of_hour(
    clock: Clock, paragraph: Paragraph, today: date, reached: date | None, only: date | None = None
) -> date:
    """The day of an hour told in the past without one: `It was signed at 10.30 p.m.` in an article that has
    just told of the day before, or was out by then, is that day's; else of the `only` day of the week that an
    article has told of."""
    is_past = direction_of(token_at(paragraph.doc, clock.start)) == PAST
    if paragraph.passage.posted or clock.loose or not is_past:
        return today
    eve, published = today - timedelta(days=1), paragraph.document.published or ""
    is_late = published[11:16] != "" and f"{clock.hour:02}:{clock.minute:02}" > published[11:16]
    if is_late or (clock.hour >= EVENING and reached == eve):
        return eve
    return only if only is not None and paragraph.document.kind == "article" else today


def is_beside(clock: Clock, d: Dated, text: str) -> bool:
    """Whether nothing but a comma or a small word stands between an hour and a day."""
    between = text[clock.end : d.start] if clock.end <= d.start else text[d.end : clock.start]
    return re.fullmatch(r"[\s,]*(?:on|at|from|starting at)?[\s,]*", between) is not None


def _gap(clock: Clock, d: Dated) -> int:
    return max(d.start - clock.end, clock.start - d.end)


def clocked(paragraph: Paragraph, clock: Clock, host: Dated | None, day: date) -> FoundDate | None:
    """A clock time on its day; the day alone where words leave open which half of it is meant."""
    first = token_at(paragraph.doc, clock.start)
    fine = _with_half(clock, paragraph, host) if clock.loose or clock.near else clock
    said = paragraph.doc.text[clock.start : clock.end]
    is_bare = DOTTED.fullmatch(said) is not None or (clock.loose and len(said.split()) == 2)
    is_no_hour = is_bare and not words("dates", "words.counting").isdisjoint(
        t.lemma_ for t in (first.head, first.head.head)
    )
    if is_no_hour or (clock.leans and host is None and not paragraph.passage.posted):
        return None
    if fine is None and _adds_no_day(clock, host, paragraph):
        return None
    told = fine or clock
    told = told if told.zone or told.shift is not None else _in_zone(told, paragraph)
    when, timezone, instant = moment(told, day) if fine else (day.isoformat(), None, None)
    start, end = clock.start, clock.end
    if host and is_beside(clock, host, paragraph.doc.text):
        start, end = min(start, host.start), max(end, host.end)
    inferred = host is None or host.reckoned.relative
    return FoundDate(
        at=paragraph.cite_characters(start, end),
        when=when,
        precision="minute" if fine else "day",
        timezone=timezone,
        instant=instant,
        direction=host.direction if host else direction_of(token_at(paragraph.doc, clock.start)),
        base=day.isoformat() if inferred else None,
        doubts=(host.doubt if host else Doubt.TIME_INFERRED,) if inferred else (),
        rule="a clock time" if host is None else f"a clock time and {host.rule}",
    )


def _adds_no_day(clock: Clock, host: Dated | None, paragraph: Paragraph) -> bool:
    """Whether an hour without its half says no more than a day its sentence tells, or that nobody tells."""
    own = token_at(paragraph.doc, clock.start)
    if host is not None:
        return token_at(paragraph.doc, host.start).sent.start == own.sent.start
    return paragraph.passage.posted is None or direction_of(own) != PAST


def _with_half(clock: Clock, paragraph: Paragraph, host: Dated | None) -> Clock | None:
    """The half of the day that the words for its day tell; in a post with its own hour the last such time
    before it."""
    if host is not None and not clock.near and (part := _part_of(host, paragraph.doc.text)):
        return replace(clock, hour=in_part(clock.hour, part), loose=False)
    posted = paragraph.passage.posted or ""
    ahead = direction_of(token_at(paragraph.doc, clock.start)) == FUTURE
    if clock.near or host is not None or ahead or "T" not in posted:
        return None
    written = datetime.fromisoformat(posted[:16])
    told = written.replace(hour=clock.hour % 12, minute=clock.minute)
    later = told + timedelta(hours=12)
    latest = max((t for t in (told, later) if t <= written), default=None)
    is_day = latest is not None and latest.hour >= DAWN
    return replace(clock, hour=latest.hour, loose=False) if latest and is_day else None


def _part_of(host: Dated, text: str) -> str:
    """The part of its day that stands with a day; empty where none does."""
    near = text[max(0, host.start - PART_NEAR) : host.end + PART_NEAR]
    found = PARTS.search(near)
    return found[1].lower() if found else ""


def _in_zone(clock: Clock, paragraph: Paragraph) -> Clock:
    """A local time in the zone of its place; the hours of a live page are in the page's own zone."""
    told = _at_home(clock, paragraph.doc) if clock.local else clock
    is_timed = "T" in (paragraph.passage.posted or "")
    if (
        told.zone is None
        and (clock.local or is_timed)
        and paragraph.document.timezone in available_timezones()
    ):
        return replace(told, zone=paragraph.document.timezone)
    return told


def _at_home(clock: Clock, doc: Doc) -> Clock:
    """Local time is the time of the place named nearest before it, else after it, in the paragraph."""
    places = [e for e in doc.ents if e.label_ in {"GPE", "LOC", "FAC"} and zone_named(e.text)]
    place = min(
        places, key=lambda e: (e.start_char > clock.start, abs(e.start_char - clock.start)), default=None
    )
    return replace(clock, zone=zone_named(place.text)) if place is not None else clock


def token_at(doc: Doc, offset: int) -> Token:
    """The token that holds the character at this offset, or the first one after it."""
    span = doc.char_span(offset, offset + 1, expand=True)
    return span[0] if span is not None and len(span) else doc[0]
