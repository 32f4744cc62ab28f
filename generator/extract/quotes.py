"""Words between quotation marks: speech with its speaker, and what only looks like it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.extract.reading.analysis import Analysis
from generator.extract.reading.readings import readings
from generator.extract.reference.coreference import Coreference
from generator.extract.reference.described import Described
from generator.extract.reports import find_reports, find_turns
from generator.extract.speech.attribution import Attribution
from generator.extract.speech.fragments import Fragment
from generator.extract.speech.kinds import kind_of
from generator.extract.speech.speakers import attributions
from generator.extract.speech.voices import speaker_of
from generator.model import FoundQuote, Mention, RoleMention

SPEECH = frozenset({"direct", "mixed"})


@dataclass(frozen=True, slots=True)
class Speech:
    """What a document puts in mouths: quotations, reports, and what is only in marks and no speech; whom its
    descriptions of people stand for."""

    quotes: tuple[FoundQuote, ...]
    reports: tuple[FoundQuote, ...]
    marked: tuple[FoundQuote, ...]
    described: Described


def find_quotes(
    analysis: Analysis,
    mentions: Sequence[Mention],
    roles: Sequence[RoleMention] = (),
    *,
    loosely: bool = False,
) -> Speech:
    """Everything the document sets in quotation marks or reports as said, in order.

    `loosely`: reports also where only an object follows the verb ("urged calm"), not a clause.
    """
    paragraphs = readings(analysis)
    people = Coreference(paragraphs, mentions, roles)
    found = list(_quotes(attributions(paragraphs), people))
    reports = (*find_reports(paragraphs, people, loosely=loosely), *find_turns(analysis, people))
    return Speech(
        tuple(quote for quote in found if quote.kind in SPEECH),
        tuple(sorted(reports, key=lambda report: report.at[0].start)),
        tuple(quote for quote in found if quote.kind not in SPEECH),
        Described(people, paragraphs),
    )


def _quotes(found: Sequence[Attribution], people: Coreference) -> Iterator[FoundQuote]:
    """What is in marks, in order; what is once brought in as a name stays one: known as “Stay Home”."""
    named: set[str] = set()
    for best in found:
        fragment, kind = Fragment(best), kind_of(best)
        if kind == "title" and fragment.names_a_work:
            named.add(fragment.text.strip(".,"))
        is_name = fragment.is_titled and fragment.text.strip(".,") in named
        yield _quote(best, "title" if is_name and kind in SPEECH else kind, people)


def _quote(best: Attribution, kind: str, people: Coreference) -> FoundQuote:
    marked = best.marked
    speaker, doubts = speaker_of(best, people)
    return FoundQuote(
        (best.reading.paragraph.cite_characters(marked.start, marked.end),),
        kind,
        speaker,
        cue=best.cue.text if best.cue else None,
        cue_at=best.source_reading.paragraph.cite(best.cue) if best.cue and best.source_reading else None,
        posted=best.reading.paragraph.passage.posted,
        doubts=(*marked.doubts, *doubts),
        rule=best.rule,
    )
