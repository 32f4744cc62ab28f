"""Who spoke: every attribution of the neighbourhood is weighed, the heaviest speaks."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Span, Token

from generator.extract.candidates import Setting
from generator.extract.cues import Cue
from generator.extract.readings import Reading
from generator.extract.weights import weigh


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words that name a speaker, the word that says so, and how much speaks for it."""

    reading: Reading
    source: Span
    cue: Token | None
    score: float
    rule: str


def attribute(reading: Reading, index: int, cues: tuple[Cue, ...]) -> Attribution | None:
    """The likeliest speaker of quotation `index` inside its own paragraph, None when nobody is."""
    first, last = reading.first_token(index), reading.last_token(index)
    if last < 0:
        return None
    settings = [Setting(reading, index, first, last, cue) for cue in cues]
    best = max(settings, key=weigh, default=None)
    if best is None:
        return None
    return Attribution(reading, best.source, best.cue.token, weigh(best), best.place.name.lower())
