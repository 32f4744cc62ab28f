"""Proposed entries for corrections.yml: what the rules are least sure of first, each with its evidence.

An entry can be pasted as it is and then changed: it names its record, its guard stands in the documents.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from generator.model import (
    Briefing,
    Citation,
    Disagreement,
    Doubt,
    Event,
    Outcome,
    Person,
    Question,
    Quote,
    RegisterEntry,
    Sure,
    citations_in,
)
from generator.publish.dates import newest
from generator.publish.markdown import shown
from generator.publish.sentences import shortened

GUARD = 70  # characters: long enough to be found once, short enough to survive a change nearby
EVIDENCE = 220
DOUBTFUL = {
    Doubt.SPEAKER_UNKNOWN: 8,
    Doubt.SEVERAL_CANDIDATES: 7,
    Doubt.SPEAKER_FROM_CONTEXT: 4,
    Doubt.SPEAKER_BY_PRONOUN: 3,
    Doubt.UNBALANCED_MARKS: 2,
    Doubt.NEVER_CLOSED: 2,
    Doubt.NEVER_OPENED: 2,
}
"""How much a doubt on a quotation weighs: who spoke first, then how it is marked."""
UNSURE_PERSON, UNSURE_RECORD, SLIP = 9, 6, 5
HEAD = """# Proposed entries for corrections.yml, most doubtful first. Keep what is right and change the rest:
# the reason (why), the day (on), whom it goes to. An entry that is not pasted changes nothing.
"""

Values = dict[str, str | list[str]]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A proposed decision with how doubtful its subject is and why, and the places that show it."""

    doubt: int
    entry: Values
    reason: str
    at: tuple[Citation, ...]


def suggestions(briefing: Briefing) -> str:
    """The proposals as the text of a corrections file."""
    found = [*_people(briefing), *_quotes(briefing), *_records(briefing)]
    found.sort(key=lambda one: (-one.doubt, str(one.entry)))
    return HEAD + "".join(_text(briefing, one) for one in found)


def _text(briefing: Briefing, one: Suggestion) -> str:
    documents = briefing.documents
    lines = ["", f"# {one.reason}"]
    for at in one.at[:3]:
        document = documents[at.source]
        passage = document.passage_at(at.start)
        words = document.text[passage.start : passage.end] if passage else at.text
        lines.append(f"#   {document.code}: {shortened(shown(words), EVIDENCE)}")
    rest: Values = {"why": f"to decide: {one.reason}", "on": _day(briefing), "guard": _guard(one.at[0].text)}
    dumped = yaml.safe_dump([one.entry | rest], allow_unicode=True, sort_keys=False, width=10_000)
    return "\n".join(lines) + "\n" + dumped


def _guard(text: str) -> str:
    """The first words of a passage: whole words, folded as the reader of the file folds them."""
    words = " ".join(text.splitlines()[0].split())
    return words if len(words) <= GUARD else words[:GUARD].rpartition(" ")[0]


def _day(briefing: Briefing) -> str:
    return newest([document.published for document in briefing.bundle.documents]) or "2000-01-01"


def _people(briefing: Briefing) -> Iterator[Suggestion]:
    for person in briefing.people:
        for judgement in person.judgements:
            others = [one for one in briefing.people if _is_spelt(one, judgement.spellings[1])]
            if judgement.verdict == "unsure" and others and others[0].id != person.id:
                reason = (
                    f"{person.name} and {others[0].name} may be one person: {'; '.join(judgement.reasons)}"
                )
                entry: Values = {"merge": [person.id, others[0].id]}
                yield Suggestion(UNSURE_PERSON, entry, reason, (person.at[0], others[0].at[0]))
        slips = sorted({name.text for name in person.names if name.slip} - {person.name})
        places = tuple(at for at in person.at if at.text in slips)
        if places and len(places) < len(person.at):
            reason = f"{person.name} is spelt {', '.join(slips)} here, read as a slip of the pen"
            yield Suggestion(SLIP, {"split": person.id, "off": slips}, reason, places)


def _is_spelt(person: Person, text: str) -> bool:
    return any(name.text == text for name in person.names)


def _quotes(briefing: Briefing) -> Iterator[Suggestion]:
    for quote in briefing.quotes:
        weight = max((DOUBTFUL.get(doubt, 0) for doubt in quote.doubts), default=0)
        if weight:
            reason = " ".join(doubt.value for doubt in quote.doubts if doubt in DOUBTFUL)
            yield Suggestion(weight, {"reattribute": quote.id, **_speaker(briefing, quote)}, reason, quote.at)


def _speaker(briefing: Briefing, quote: Quote) -> Values:
    """Whom the rules would name, else who is named in the same paragraph, else nobody by name."""
    if quote.speaker.id:
        return {"to": quote.speaker.id}
    document = briefing.documents[quote.at[0].source]
    passage = document.passage_at(quote.at[0].start)
    near = [
        person
        for person in briefing.people
        if passage
        and any(at.source == document.id and passage.start <= at.start < passage.end for at in person.at)
    ]
    return {"to": near[0].id} if near else {"unnamed": quote.speaker.label or "a speaker who is not named"}


def _records(briefing: Briefing) -> Iterator[Suggestion]:
    records: tuple[Question | Disagreement | Event | Outcome | RegisterEntry, ...] = (
        *briefing.questions,
        *briefing.disagreements,
        *briefing.timeline,
        *briefing.outcomes,
        *briefing.register,
    )
    for record in records:
        if record.sure is Sure.UNSURE:
            places = tuple(citations_in(record))
            reason = f"The rule “{record.rule}” is not sure of this: {_words(record)}"
            yield Suggestion(UNSURE_RECORD, {"hide": record.id}, reason, places)


def _words(record: Question | Disagreement | Event | Outcome | RegisterEntry) -> str:
    if isinstance(record, Question):
        return shown(record.question)
    if isinstance(record, Disagreement):
        return shown(record.about)
    return shown(record.event if isinstance(record, Event) else record.says)
