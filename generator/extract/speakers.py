"""Who spoke: every word of the neighbourhood that could name the speaker is scored, the best one speaks."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Span, Token

from generator.extract.cues import verb_forms
from generator.extract.readings import OUTSIDE, Reading
from generator.extract.sources import source_of

VERBS = frozenset({"VBD", "VBZ", "VBP", "VBG", "VBN", "VB"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that could name the speaker, and the word that says so."""

    source: Span
    cue: Token | None
    score: float


def best_candidate(reading: Reading, index: int) -> Candidate | None:
    """The likeliest speaker of quotation `index` inside its own paragraph, None when nobody is."""
    first, last = reading.first_token(index), reading.last_token(index)
    if last < 0:
        return None
    sentence = reading.sentence[first]
    found = [
        Candidate(source, verb, _score(reading, verb, first, last))
        for verb in reading.doc
        if verb.tag_ in VERBS and reading.sentence[verb.i] == sentence and reading.is_outside(verb)
        if (source := source_of(verb, reading)) is not None
    ]
    return max(found, key=lambda candidate: candidate.score, default=None)


def _score(reading: Reading, verb: Token, first: int, last: int) -> float:
    kind = verb_forms().get(verb.lower_, ("", ""))[1]
    score = {"say": 3.0, "call": 1.5, "think": 0.5}.get(kind, 0.0)
    gap = verb.i - last if verb.i > last else first - verb.i
    between = range(last + 1, verb.i) if verb.i > last else range(verb.i + 1, first)
    if all(reading.inside[i] == OUTSIDE for i in between):
        score += 1.0
    return score - 0.1 * min(gap, 20)
