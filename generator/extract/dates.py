"""Words that say when, worked out from the day of the post or document they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import pairwise

from generator.extract.reading.analysis import Analysis, Paragraph
from generator.extract.reading.doc import Doc
from generator.extract.reading.parse import Token
from generator.extract.reading.tense import FUTURE, OPEN, PAST, direction_of, is_in_present, is_overtaken
from generator.extract.time.chronology import in_story_order
from generator.extract.time.clocks import find_clocks
from generator.extract.time.hours import (
    Dated,
    clocked,
    day_of_hour,
    host_of,
    is_beside,
    token_at,
    told_before,
)
from generator.extract.time.reckoning import Match, Reckoned
from generator.extract.time.shapes import NEEDS, RULES, Rule, stands
from generator.extract.time.signs import may_say_when
from generator.model import Document, Doubt, FoundDate, Passage
from generator.vocabulary import table
from generator.vocabulary.letters import lower_in_place

DAY, MONTHDAY = "a day of the calendar", "a day of the month"
WEEKDAY = "a weekday by the day of writing"
WEEK = 7
"""Days; where the bundle's documents lie within so many, a weekday without a date is one of them."""


@dataclass(slots=True)
class Told:
    """The day the story has reached: what `the next day` and `the same evening` are counted from.

    A post opens its own day; the first sentence of a paragraph may go on from the day that the paragraph
    before it had reached, a later sentence from its own paragraph alone.
    """

    posted: str | None = None
    before: tuple[date | None, ...] = ()
    reached: tuple[date | None, ...] = ()
    days: set[date] = field(default_factory=set)
    first: date | None = None

    def enter(self, passage: Passage) -> None:
        """Go on to the next paragraph."""
        self.before = self.reached if passage.posted == self.posted else ()
        self.posted, self.reached = passage.posted, ()

    def reach(self, day: date | None) -> None:
        """Take in a date of the text; None where the text leaves the day open."""
        self.reached = (day,)

    def only_day(self, today: date) -> date | None:
        """The one day of the last week that the text has told of, `today` included."""
        near = {day for day in self.days if 0 <= (today - day).days < WEEK}
        return next(iter(near)) if len(near) == 1 else None

    def own(self, match: Match, today: date | None) -> date | None:
        """The day of writing; of `earlier in the day` the one that the text has reached."""
        if today is None or not match[0].lower().endswith("in the day"):
            return today
        return next(iter(self.reached), None) or self.story(today) or today

    def story(self, today: date) -> date | None:
        """The day before, where the text opens with it and never tells of the day it is printed on: a story
        of the evening that was finished after midnight."""
        eve = today - timedelta(days=1)
        is_late = self.first == eve and today not in self.days and self.posted is None
        return eve if is_late else None

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
    return tuple(in_story_order(sorted(found, key=lambda date: (date.at.start, date.at.end))))


def day_of(document: Document, passage: Passage) -> date | None:
    """The day a passage was written: of its post, else the newest the document knows of."""
    if passage.posted:
        return _as_day(passage.posted)
    return max((day for text in document.times if (day := _as_day(text))), default=None)


def _as_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:  # a published that is no date is the reader's business, not ours
        return None


def _in_paragraph(document: Document, paragraph: Paragraph, told: Told) -> Iterator[FoundDate]:
    """Clock times are sought in the whole paragraph: the model ends sentences at the points of `p.m.`"""
    text = paragraph.doc.text
    if not may_say_when(paragraph.doc):
        return
    today = day_of(document, paragraph.passage)
    dated = _of_one_day(list(_dated(paragraph, today, told)), text)
    clocks = [c for c in find_clocks(text) if not any(d.start < c.end and c.start < d.end for d in dated)]
    used: set[Dated] = set()
    for clock in clocks:
        host = host_of(clock, dated, paragraph.doc) or told_before(clock, dated, paragraph)
        day = _as_day(host.reckoned.when) if host else today
        if host is None and today is not None:
            reached = told.before[0] if told.before else None
            only = told.only_day(today) or told.story(today)
            day = day_of_hour(clock, paragraph, today, reached, only)
        found = clocked(paragraph, clock, host, day) if day is not None else None
        if found is not None:
            used |= {host} if host and is_beside(clock, host, text) else set()
            yield found
    for d in dated:
        if d not in used:
            yield _found(paragraph, d)


# ------------------------------------------------------------------ days


def _dated(paragraph: Paragraph, today: date | None, told: Told) -> Iterator[Dated]:
    """The dates of a paragraph in order. In running text the plain present looks ahead; a caption's present
    tells of the picture."""
    doc, in_text = paragraph.doc, paragraph.passage.kind == "text"
    near, last = None if today else paragraph.document.near, doc.tokens[0]
    for match, rule in _matches(doc):
        token = token_at(doc, _anchor(match))
        if rule.name == "a year" and not _is_year(token):
            continue
        direction, is_soft = _direction(match, token, in_text)
        if rule.name == WEEKDAY and today is not None and is_overtaken(token):
            direction = _nearer(match, today)
        base = told.day(opens=_is_in_first_sentence(token)) if rule.follows else told.own(match, today)
        if rule.name == MONTHDAY and told.reached and last.sent.start == token.sent.start:
            base = told.reached[0]  # "if none is read on 1 July, the meeting on the 14th …"
        last = token
        if base is None and near:
            base = _borrowed(match, rule, near, direction)
        reckoned = rule.reckon(match, base, OPEN if is_soft and rule.name == DAY else direction)
        if rule.name == WEEKDAY and reckoned and base and direction == PAST:
            reckoned = _of_next_day(match, reckoned, base, paragraph)
        if reckoned:
            doubt = Doubt.TIME_FROM_OTHERS if near else Doubt.TIME_INFERRED
            yield Dated(match.start(), match.end(), reckoned, direction, rule.name, base, doubt)
        if rule.follows or (reckoned and reckoned.precision == "day"):
            told.reach(_as_day(reckoned.when) if reckoned else None)
            if told.reached[0] is not None:
                told.days.add(told.reached[0])
                told.first = told.first or told.reached[0]


def _of_next_day(match: Match, reckoned: Reckoned, today: date, paragraph: Paragraph) -> Reckoned:
    """`On Wednesday they cancelled it`, in an article that bears Tuesday's date alone: it was brought up to
    date, or comes from where it was Wednesday already. Six days back a writer would say `last Wednesday`."""
    published = paragraph.document.published or ""
    is_plain = not match.groupdict().get("which") and not paragraph.passage.posted
    is_dated_alone = paragraph.document.kind == "article" and len(published) == len("2031-05-07")
    if is_plain and is_dated_alone and reckoned.when == str(today - timedelta(days=6)):
        return replace(reckoned, when=str(today + timedelta(days=1)))
    return reckoned


def _of_one_day(dated: list[Dated], text: str) -> list[Dated]:
    """`Thursday, 7 October`, `3 August, a Monday`: the weekday beside a date is of that date."""
    found = list(dated)
    for place, (one, other) in enumerate(pairwise(dated)):
        for day, date_, at in ((one, other, place), (other, one, place + 1)):
            is_pair = day.rule == WEEKDAY and date_.rule in {DAY, MONTHDAY, "an ISO date"}
            if is_pair and re.fullmatch(r",?\s*(?:the\s|a\s)?", text[one.end : other.start]):
                found[at] = replace(day, reckoned=date_.reckoned, direction=date_.direction)
    return found


def _direction(match: Match, token: Token, in_text: bool) -> tuple[str, bool]:
    """Whether a date lies behind or ahead, and whether the plain present alone tells so: a letter that is
    dated 3 May looks back."""
    if match[0].lower().startswith("earlier"):
        return PAST, False
    told = direction_of(token)
    if told != FUTURE and token.dep_ == "poss":
        return PAST, False  # "Saturday's fire weighs on the talks"
    is_soft = not told and in_text and is_in_present(token)
    return (FUTURE, True) if is_soft else (told, False)


def _nearer(match: Match, today: date) -> str:
    """Whether the last or the next such weekday is the nearer one; a day told with `next` is ahead."""
    if match.groupdict().get("which"):
        return FUTURE
    wanted = table("dates")["weekdays"][match["weekday"].lower()]
    return PAST if (today.weekday() - wanted) % WEEK < (wanted - today.weekday()) % WEEK else FUTURE


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
    text, small = doc.text, lower_in_place(doc.text)
    told = [word for word in NEEDS if word in small]
    near = [rule for rule in RULES if not rule.needs or not rule.needs.isdisjoint(told)]
    hits = [(m, rule) for rule in near for m in rule.pattern.finditer(small) if stands(rule.name, m, text)]
    hits.sort(key=lambda hit: (hit[0].start() - hit[0].end(), hit[0].start()))
    taken: list[tuple[Match, Rule]] = []
    for match, rule in hits:
        if not any(match.start() < other.end() and other.start() < match.end() for other, _ in taken):
            taken.append((match, rule))
    return sorted(taken, key=lambda hit: hit[0].start())


def _is_year(token: Token) -> bool:
    """Whether a figure is a year: by the word before it, or by the model's own judgement."""
    if token.dep_ == "nummod" and token.head.deps.isdisjoint({"det", "poss"}):
        return False
    before = token.nbor(-1).lower_ if token.i > 0 else ""
    return before in table("dates")["words"]["before_year"] or token.ent_type_ == "DATE"


def _found(paragraph: Paragraph, d: Dated) -> FoundDate:
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


__all__ = ["day_of", "find_dates"]
