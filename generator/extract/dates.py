"""Words that say when, worked out from the day of the post or document they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from zoneinfo import available_timezones

from generator.extract.reading.analysis import Analysis, Paragraph
from generator.extract.reading.parse import Doc, Token
from generator.extract.reading.tense import FUTURE, OPEN, direction_of, is_in_present
from generator.extract.time.clocks import Clock, find_clocks, moment
from generator.extract.time.reckoning import Match, Reckoned, Rule, is_next_day, rules
from generator.model import Document, Doubt, FoundDate, Passage
from generator.vocabulary import table
from generator.vocabulary.zones import zone_named

WEEK = 7
"""Days; where the bundle's documents lie within so many, a weekday without a date is one of them."""


@dataclass(frozen=True, slots=True)
class _Dated:
    start: int
    end: int
    reckoned: Reckoned
    direction: str
    rule: str
    base: date | None = None
    doubt: Doubt = Doubt.TIME_INFERRED


@dataclass(slots=True)
class Told:
    """The day the story has reached: what `the next day` and `the same evening` are counted from.

    A post opens its own day; the first sentence of a paragraph may go on from the day that the paragraph
    before it had reached, a later sentence from its own paragraph alone.
    """

    posted: str | None = None
    before: tuple[date | None, ...] = ()
    reached: tuple[date | None, ...] = ()

    def enter(self, passage: Passage) -> None:
        """Go on to the next paragraph."""
        self.before = self.reached if passage.posted == self.posted else ()
        self.posted, self.reached = passage.posted, ()

    def reach(self, day: date | None) -> None:
        """Take in a date of the text; None where the text leaves the day open."""
        self.reached = (day,)

    def day(self, *, opens: bool) -> date | None:
        """The day reached where the first sentence of a paragraph stands (`opens`) or a later one."""
        known = self.reached or (self.before if opens else ())
        return known[0] if known else _as_day(self.posted or "")


def find_dates(analysis: Analysis) -> tuple[FoundDate, ...]:
    """Every date and clock time of the document, in order."""
    found: list[FoundDate] = []
    told = Told()
    for paragraph in analysis.paragraphs:
        told.enter(paragraph.passage)
        found += _in_paragraph(analysis.document, paragraph, told)
    return tuple(sorted(found, key=lambda date: (date.at.start, date.at.end)))


def day_of(document: Document, passage: Passage) -> date | None:
    """The day a passage was written: of its post, else the newest the document knows of."""
    if passage.posted:
        return _as_day(passage.posted)
    known = [document.published, *(p.posted for p in document.passages)]
    return max((day for text in known if text and (day := _as_day(text))), default=None)


def _as_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:  # a published that is no date is the reader's business, not ours
        return None


def _in_paragraph(document: Document, paragraph: Paragraph, told: Told) -> Iterator[FoundDate]:
    """Clock times are sought in the whole paragraph: the model ends sentences at the points of `p.m.`"""
    text = paragraph.doc.text
    if not _signs().search(text):
        return
    today = day_of(document, paragraph.passage)
    dated = list(_dated(paragraph, today, told))
    clocks = [c for c in find_clocks(text) if not any(d.start < c.end and c.start < d.end for d in dated)]
    used: set[_Dated] = set()
    for clock in clocks:
        host = _host(clock, dated, paragraph.doc)
        day = _as_day(host.reckoned.when) if host else today
        if day is not None:
            used |= {host} if host and _is_beside(clock, host, text) else set()
            yield _clocked(paragraph, clock, host, day)
    for d in dated:
        if d not in used:
            yield _found(paragraph, d)


# ------------------------------------------------------------------ days


def _dated(paragraph: Paragraph, today: date | None, told: Told) -> Iterator[_Dated]:
    """The dates of a paragraph in order. In running text the plain present looks ahead; a caption's present
    tells of the picture."""
    doc, in_text = paragraph.doc, paragraph.passage.kind == "text"
    near = None if today else paragraph.document.near
    for match, rule in _matches(doc):
        token = _token_at(doc, _anchor(match))
        if rule.name == "a year" and not _is_year(token):
            continue
        direction = direction_of(token) or (FUTURE if in_text and is_in_present(token) else OPEN)
        base = told.day(opens=_is_in_first_sentence(token)) if rule.follows else today
        if base is None and near:
            base = _borrowed(match, rule, near, direction)
        reckoned = rule.reckon(match, base, direction)
        if reckoned:
            doubt = Doubt.TIME_FROM_OTHERS if near else Doubt.TIME_INFERRED
            yield _Dated(match.start(), match.end(), reckoned, direction, rule.name, base, doubt)
        if rule.follows or (reckoned and reckoned.precision == "day"):
            told.reach(_as_day(reckoned.when) if reckoned else None)


def _borrowed(match: Match, rule: Rule, near: tuple[str, str], direction: str) -> date | None:
    """The day that a document without a date counts from: any of the others' for a day of the calendar, which
    only lacks its year; for a weekday where all of them are of one week."""
    first, last = (_as_day(day) for day in near)
    groups = match.groupdict()
    if groups.get("month"):
        return last
    is_plain = groups.get("weekday") and not groups.get("which")
    is_week = first is not None and last is not None and (last - first).days < WEEK
    return (first if direction == FUTURE else last) if is_plain and is_week else None


def _matches(doc: Doc) -> list[tuple[Match, Rule]]:
    """The shapes of words that say when, in order and without overlaps; the longer match wins."""
    text = doc.text  # spaCy joins it anew each time
    hits = [(m, rule) for rule in rules() for m in rule.pattern.finditer(text) if _stands(rule.name, m)]
    hits.sort(key=lambda hit: (hit[0].start() - hit[0].end(), hit[0].start()))
    taken: list[tuple[Match, Rule]] = []
    for match, rule in hits:
        if not any(match.start() < other.end() and other.start() < match.end() for other, _ in taken):
            taken.append((match, rule))
    return sorted(taken, key=lambda hit: hit[0].start())


def _stands(rule: str, match: Match) -> bool:
    """Whether a match is what it looks like: a capital where one belongs, a lone month after `in`."""
    groups = match.groupdict()
    if groups.get("apart") and not is_next_day(match):  # `2 and 7 January`
        return False
    name = groups.get("month") or groups.get("weekday") or ""  # `march` and `may` are other words
    if name and not name[0].isupper():
        return False
    if rule == "a month" and not groups["year"]:
        before = match.string[: match.start()].split()[-1:]
        return match[0] != name or any(w.lower() in table("dates")["words"]["before_month"] for w in before)
    return True


def _is_year(token: Token) -> bool:
    """Whether a figure is a year: by the word before it, or by the model's own judgement."""
    if token.dep_ == "nummod" and not any(child.dep_ in {"det", "poss"} for child in token.head.children):
        return False
    before = token.nbor(-1).lower_ if token.i > 0 else ""
    return before in table("dates")["words"]["before_year"] or token.ent_type_ == "DATE"


def _found(paragraph: Paragraph, d: _Dated) -> FoundDate:
    relative = d.reckoned.relative
    return FoundDate(
        at=paragraph.cite_characters(d.start, d.end),
        when=d.reckoned.when,
        precision=d.reckoned.precision,
        direction=d.direction,
        base=d.base.isoformat() if relative and d.base else None,
        doubts=(d.doubt,) if relative else (),
        rule=d.rule,
    )


# ------------------------------------------------------------------ clock times


def _host(clock: Clock, dated: list[_Dated], doc: Doc) -> _Dated | None:
    """The day a clock time belongs to: one beside it, else the nearest one of its sentence, which the model
    may have ended at the point of `p.m.`"""
    sentence = _token_at(doc, clock.start).sent
    goes_on = re.match(r"\s*[,a-z]", doc.text[clock.end :]) is not None
    low, high = sentence.start_char, max(sentence.end_char, clock.end + 20 if goes_on else 0)
    days = [d for d in dated if d.reckoned.precision == "day" and low <= d.start and d.end <= high]
    return min(days, key=lambda d: (not _is_beside(clock, d, doc.text), _gap(clock, d)), default=None)


def _is_beside(clock: Clock, d: _Dated, text: str) -> bool:
    between = text[clock.end : d.start] if clock.end <= d.start else text[d.end : clock.start]
    return re.fullmatch(r"[\s,]*(?:on|at|from|starting at)?[\s,]*", between) is not None


def _gap(clock: Clock, d: _Dated) -> int:
    return max(d.start - clock.end, clock.start - d.end)


def _clocked(paragraph: Paragraph, clock: Clock, host: _Dated | None, day: date) -> FoundDate:
    clock = clock if clock.zone or clock.shift is not None else _in_zone(clock, paragraph)
    when, timezone, instant = moment(clock, day)
    start, end = clock.start, clock.end
    if host and _is_beside(clock, host, paragraph.doc.text):
        start, end = min(start, host.start), max(end, host.end)
    inferred = host is None or host.reckoned.relative
    return FoundDate(
        at=paragraph.cite_characters(start, end),
        when=when,
        precision="minute",
        timezone=timezone,
        instant=instant,
        direction=host.direction if host else direction_of(_token_at(paragraph.doc, clock.start)),
        base=day.isoformat() if inferred else None,
        doubts=(host.doubt if host else Doubt.TIME_INFERRED,) if inferred else (),
        rule="a clock time" if host is None else f"a clock time and {host.rule}",
    )


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


# ------------------------------------------------------------------ tokens


def _is_in_first_sentence(token: Token) -> bool:
    """Whether no clause stands before the sentence of a token; a label is none."""
    return not any(t.pos_ in {"VERB", "AUX"} for t in token.doc[: token.sent.start])


def _anchor(match: Match) -> int:
    """Where the telling word of a match stands: the weekday, month or year, else its first character."""
    for group in ("weekday", "month", "season", "unit", "year", "first"):
        if match.groupdict().get(group):
            return match.start(group)
    return match.start()


def _token_at(doc: Doc, offset: int) -> Token:
    """The token that holds the character at this offset, or the first one after it."""
    span = doc.char_span(offset, offset + 1, expand=True)
    return span[0] if span is not None and len(span) else doc[0]


@cache
def _signs() -> re.Pattern[str]:
    """A quick look before the patterns run: most sentences say nothing of time."""
    book = table("dates")
    words = [*book["months"], *book["weekdays"], *book["days"], *book["seasons"], *book["words"]["parts"]]
    words += ["week", "weeks", "weekend", "month", "months", "year", "years", "day", "days"]
    return re.compile(rf"\d|\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


__all__ = ["day_of", "find_dates"]
