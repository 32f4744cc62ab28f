"""Words between quotation marks: speech with its speaker, and what only looks like it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.extract.reading.analysis import Analysis
from generator.extract.reading.coreference import Coreference
from generator.extract.reading.readings import readings
from generator.extract.reports import find_reports, find_turns
from generator.extract.speech.attribution import Attribution
from generator.extract.speech.kinds import kind_of
from generator.extract.speech.speakers import attributions
from generator.extract.speech.voices import speaker_of
from generator.model import FoundQuote, Mention, RoleMention

SPEECH = frozenset({"direct", "mixed"})


@dataclass(frozen=True, slots=True)
class Speech:
    """What a document puts in mouths: quotations, reports, and what is only in marks and no speech."""

    quotes: tuple[FoundQuote, ...]
    reports: tuple[FoundQuote, ...]
    marked: tuple[FoundQuote, ...]


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
    found = [_quote(attribution, people) for attribution in attributions(paragraphs)]
    reports = (*find_reports(paragraphs, people, loosely=loosely), *find_turns(analysis, people))
    return Speech(
        tuple(quote for quote in found if quote.kind in SPEECH),
        tuple(sorted(reports, key=lambda report: report.at[0].start)),
        tuple(quote for quote in found if quote.kind not in SPEECH),
    )


def _quote(best: Attribution, people: Coreference) -> FoundQuote:
    marked = best.marked
    speaker, doubts = speaker_of(best, people)
    return FoundQuote(
        (best.reading.paragraph.cite_characters(marked.start, marked.end),),
        kind_of(best),
        speaker,
        cue=best.cue.text if best.cue else None,
        cue_at=best.source_reading.paragraph.cite(best.cue) if best.cue and best.source_reading else None,
        posted=best.reading.paragraph.passage.posted,
        doubts=(*marked.doubts, *doubts),
        rule=best.rule,
    )
