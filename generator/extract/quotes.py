"""Words between quotation marks: speech with its speaker, and what only looks like it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.extract.analysis import Analysis
from generator.extract.attribution import Attribution
from generator.extract.kinds import kind_of
from generator.extract.readings import readings
from generator.extract.speakers import attributions
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
    found = [_quote(attribution, mentions) for attribution in attributions(readings(analysis))]
    return Speech(
        tuple(quote for quote in found if quote.kind in SPEECH),
        tuple(quote for quote in found if quote.kind not in SPEECH),
    )


def _quote(best: Attribution, mentions: Sequence[Mention]) -> FoundQuote:
    marked = best.reading.marked[best.index]
    speaker = NOBODY
    if best.source is not None and best.source_reading is not None:
        at = best.source_reading.paragraph.cite(best.source)
        name = next((mention.at for mention in mentions if mention.at in at), None)
        speaker = Speaker("person" if name else "unnamed", at.text, at, name)
    return FoundQuote(
        (best.reading.paragraph.cite_characters(marked.start, marked.end),),
        kind_of(best),
        speaker,
        cue=best.cue.text if best.cue else None,
        doubts=marked.doubts if best.source else (*marked.doubts, Doubt.SPEAKER_UNKNOWN),
        rule=best.rule,
    )
