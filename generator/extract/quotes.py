"""Words between quotation marks: speech with its speaker, and what only looks like it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.extract.analysis import Analysis
from generator.extract.cues import Cue, cues_in
from generator.extract.readings import Reading, readings
from generator.extract.speakers import attribute
from generator.model import Doubt, FoundQuote, Mention, RoleMention, Speaker

NOBODY = Speaker("unknown", "not stated")
SPEECH = frozenset({"direct", "mixed"})


@dataclass(frozen=True, slots=True)
class Speech:
    """What a document puts in marks: quotations, and what is no speech (scare quotes, titles, terms)."""

    quotes: tuple[FoundQuote, ...]
    marked: tuple[FoundQuote, ...]


def find_quotes(analysis: Analysis, mentions: Sequence[Mention], roles: Sequence[RoleMention] = ()) -> Speech:
    """Everything the document sets in quotation marks, in order."""
    found: list[FoundQuote] = []
    for reading in readings(analysis):
        cues = cues_in(reading) if reading.marked else ()
        found += [_quote(reading, index, cues, mentions) for index in range(len(reading.marked))]
    return Speech(
        tuple(quote for quote in found if quote.kind in SPEECH),
        tuple(quote for quote in found if quote.kind not in SPEECH),
    )


def _quote(reading: Reading, index: int, cues: tuple[Cue, ...], mentions: Sequence[Mention]) -> FoundQuote:
    marked = reading.marked[index]
    best = attribute(reading, index, cues)
    speaker = NOBODY
    if best is not None:
        at = reading.paragraph.cite(best.source)
        name = next((mention.at for mention in mentions if mention.at in at), None)
        speaker = Speaker("person" if name else "unnamed", at.text, at, name)
    return FoundQuote(
        (reading.paragraph.cite_characters(marked.start, marked.end),),
        "direct",
        speaker,
        cue=best.cue.text if best and best.cue else None,
        doubts=marked.doubts if best else (*marked.doubts, Doubt.SPEAKER_UNKNOWN),
        rule=best.rule if best else "marks",
    )
