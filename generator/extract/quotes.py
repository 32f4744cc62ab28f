"""Words between quotation marks: speech with its speaker, and what only looks like it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.analysis import Analysis
from generator.extract.readings import Reading, readings
from generator.extract.speakers import best_candidate
from generator.model import Doubt, FoundQuote, Mention, RoleMention, Speaker

NOBODY = Speaker("unknown", "not stated")


def find_quotes(
    analysis: Analysis, mentions: Sequence[Mention], roles: Sequence[RoleMention] = ()
) -> tuple[FoundQuote, ...]:
    """Every quotation of the document, in order."""
    return tuple(
        _quote(reading, index, mentions)
        for reading in readings(analysis)
        for index in range(len(reading.marked))
    )


def _quote(reading: Reading, index: int, mentions: Sequence[Mention]) -> FoundQuote:
    marked = reading.marked[index]
    best = best_candidate(reading, index)
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
        rule="marks",
    )
