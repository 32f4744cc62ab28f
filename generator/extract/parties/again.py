"""That both sides come together once more: they will meet again in Lima, are due back on 3 April."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.extract.parties.days_of_meetings import dated_by
from generator.extract.parties.going_on import is_due
from generator.extract.parties.places import place_by
from generator.extract.parties.scenes import Scene
from generator.extract.parties.tables import day_in
from generator.extract.parties.taking_part import subjects_of
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.tense import FUTURE, verb_direction
from generator.model import FoundMeeting
from generator.vocabulary import words

SITTING = 3
"""Days that talks may go on from one to the next."""
AHEAD = frozenset(("will", "would", "'ll", "shall"))


def again(scene: Scene, sentence: Span, verb: Token) -> Iterator[FoundMeeting]:
    """The round after the one at hand, on its day, where both sides are the subject and it is to come."""
    if not tells_of_return(sentence) or not _tells_again(verb):
        return
    both = words("meetings", "two_teams", "of_two_teams")
    if not any(subject.lower_ in both for subject in subjects_of(verb)):
        return
    if not (verb.below & AHEAD or is_due(verb) or verb_direction(verb) == FUTURE) or "not" in verb.below:
        return
    base = dated_by(FoundMeeting(scene.cite_sentence(sentence), "round", rule="the next round"), scene, verb)
    if _is_another_round(base.when or "", scene.written) and not base.former:
        yield replace(base, status="planned", place=place_by(scene, verb))


def tells_of_return(sentence: Span) -> bool:
    """Whether a sentence has a word for coming together once more."""
    return not words("meetings", "again").isdisjoint(sentence.words)


def _is_another_round(when: str, written: str) -> bool:
    """Whether a day is far enough ahead to be no later day of the talks at hand."""
    day, today = day_in(when), day_in(written)
    return day is not None and today is not None and (day - today).days > SITTING


def _tells_again(verb: Token) -> bool:
    """`meet again`, `be back`, `are due back`, `reconvene`."""
    near = {
        t.lower_
        for c in verb.children
        if c.dep_ in {"advmod", "acomp", "prt", "prep"}
        for t in (c, *c.children)
    }
    return verb.lemma_ == "reconvene" or not words("meetings", "again").isdisjoint(near | verb.below)


__all__ = ["again", "tells_of_return"]
