"""What cannot be proved is not told: a sentence of ours with a name or number that neither its passages nor
the known names give is taken out before anybody reads it. Slips of a rule on an odd text end here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from generator.model import RECORDS, Briefing, Citation, Question, citations_in
from generator.organize.editing.targets import LISTED, Target
from generator.organize.editing.withdrawn import without
from generator.vocabulary import words
from generator.vocabulary.sentence_words import (
    capitalized,
    day_of,
    is_among,
    names_of_nobody,
    underived_numbers,
    words_of,
)

TOLD = {
    "questions": ("question",),
    "timeline": ("event",),
    "outcomes": ("says",),
    "disagreements": ("about",),
    "register": ("says", "consequence"),
}
"""The lists whose records tell something in our words."""
NAMED = {"meetings": "Meeting", "delegations": "Delegation"}
"""The lists whose records others point to, so they stay; the name they get when theirs says too much."""
ADDED = {"questions": "answer", "disagreements": "reason"}
"""What is left out alone when only it cannot be proved."""


def only_provable(briefing: Briefing) -> Briefing:
    """The briefing without sentences of ours that say more than their passages and the known names."""
    known = _known(briefing)
    for name, plain in NAMED.items():
        renamed = tuple(
            record if _is_proved(briefing, record, record.name, known) else replace(record, name=plain)
            for record in getattr(briefing, name)
        )
        briefing = Briefing(briefing.bundle, **{n: getattr(briefing, n) for n in RECORDS} | {name: renamed})
    for name, key in ADDED.items():
        records = tuple(
            record
            if _is_proved(briefing, record, getattr(record, key), known)
            else replace(record, **{key: None})
            for record in getattr(briefing, name)
        )
        briefing = Briefing(briefing.bundle, **{n: getattr(briefing, n) for n in RECORDS} | {name: records})
    gone = [
        Target(name, record, record.id, getattr(record, LISTED[name]))
        for name, keys in TOLD.items()
        for record in getattr(briefing, name)
        if not all(_is_proved(briefing, record, getattr(record, key), known) for key in keys)
    ]
    return without(briefing, gone) if gone else briefing


def _known(briefing: Briefing) -> set[str]:
    """Words of every known name: people, bodies, meetings, sides, documents."""
    texts = [part for person in briefing.people for part in (person.name, person.side, person.country)]
    texts += [spelling.text for person in briefing.people for spelling in person.names]
    texts += [role.title for person in briefing.people for role in person.roles]
    texts += [body.name for body in briefing.organizations]
    texts += [part for one in briefing.meetings for part in (one.name, one.place, *one.parties)]
    texts += [part for one in briefing.delegations for part in (one.name, one.side, one.event)]
    texts += [part for one in briefing.bundle.documents for part in (one.title, one.outlet, one.code)]
    return words_of(" ".join(text for text in texts if text))


def _is_proved(briefing: Briefing, record: Any, text: str | None, known: set[str]) -> bool:
    if not text:
        return True
    places = tuple(citations_in(record))
    cited = (" ".join(_passages(briefing, places, as_read)) for as_read in (False, True))
    return all(_is_said(briefing, record, text, known, words) for words in dict.fromkeys(cited))


def _is_said(briefing: Briefing, record: Any, text: str, known: set[str], cited: str) -> bool:
    there = words_of(cited)
    if any(not is_among(word, there, known, names_of_nobody()) for word in capitalized(text)):
        return False
    if words_of(text) & words("neutral", "loaded") - there:
        return False
    days = list(_days(briefing, citations_in(record)))
    return not underived_numbers(text, f"{cited} {_counted(briefing, record)}", days)


def _passages(briefing: Briefing, places: Iterable[Citation], as_read: bool) -> Iterator[str]:
    """The passages cited, as they are stored or as a reader reads them: markup may part or join words."""
    for at in dict.fromkeys(places):
        document = briefing.documents[at.source]
        for passage in document.passages_under(at):
            stored = document.text[passage.start : passage.end]
            yield document.shown(passage.start, passage.end) if as_read else stored


def _counted(briefing: Briefing, record: Any) -> str:
    """Figures in the names of the sources, and what the record counts itself: versions, sources, and of a
    question on a team its members."""
    cited = [briefing.documents[source] for source in sorted({at.source for at in citations_in(record)})]
    names = [f"{one.title} {one.outlet or ''} {one.code}" for one in cited]
    numbers = [len(getattr(record, "versions", ())), len({at.source for at in citations_in(record)})]
    if isinstance(record, Question) and record.type == "team":
        numbers += range(1, max((len(one.members) for one in briefing.delegations), default=0) + 1)
    return " ".join([*names, str(getattr(record, "when", None) or ""), *map(str, numbers)])


def _days(briefing: Briefing, places: Iterable[Citation]) -> Iterator[date]:
    for at in places:
        document = briefing.documents[at.source]
        passage = document.passage_at(at.start)
        for stamp in (document.published, passage.posted if passage else None):
            day = day_of(stamp)
            if day is not None:
                yield day
