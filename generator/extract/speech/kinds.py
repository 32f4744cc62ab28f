"""Speech, or only words in marks: direct, mixed, scare, title and term told apart."""

from __future__ import annotations

from generator.extract.speech.attribution import Attribution
from generator.extract.speech.fragments import Fragment
from generator.extract.speech.weights import weigh_speech

SPEECH_FROM = 3.0
"""What a quotation must weigh to count as speech; see the table SPEECH in weights.py."""


def is_speech(best: Attribution) -> bool:
    """Whether the words in marks are somebody's speech."""
    return weigh_speech(Fragment(best)) >= SPEECH_FROM


def kind_of(best: Attribution) -> str:
    """direct, mixed, scare, title or term."""
    fragment = Fragment(best)
    if is_speech(best):
        return "direct" if fragment.is_utterance else "mixed"
    if fragment.is_titled or fragment.names_a_work:
        return "title"
    return "term" if fragment.is_a_term else "scare"
