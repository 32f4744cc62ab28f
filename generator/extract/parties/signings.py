"""When what was agreed is to be signed: the signing will be held in Lima on Friday, or has been put off."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extract.parties.places import place_by, place_of
from generator.extract.parties.scenes import Scene
from generator.extract.parties.tables import verb_of
from generator.extract.parties.taking_part import subjects_of
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.tense import FUTURE, verb_direction
from generator.model import FoundMeeting
from generator.vocabulary import words

UNTIL = re.compile(r"\b(?:to|until|till|for)\b")
"""What leads to the day to which something is put off."""


def signing(scene: Scene, sentence: Span, token: Token) -> Iterator[FoundMeeting]:
    """A signing that is planned for one day, or was and has been put off."""
    verb = _verb_of_signing(token)
    if verb is None or "not" in verb.below:
        return
    within = (one for one in scene.dates if sentence.start_char <= one[0] < sentence.end_char and one[2].day)
    days = {date.day: start for start, _, date in within}
    written = scene.written[:10]
    if len(days) != 1:
        return
    ((day, start),) = days.items()
    is_moved = _is_put_off(verb) and UNTIL.search(scene.text[verb.idx : max(verb.idx, start)]) is not None
    is_off = _is_put_off(verb) and not is_moved
    if day and day >= written > "" and (is_off or is_moved or _is_ahead(verb)):
        place = place_of(scene, token) or place_by(scene, verb)
        status = "cancelled" if is_off else "planned"
        at = scene.cite_sentence(sentence)
        yield FoundMeeting(at, "signing", (), (), day, place=place, status=status, rule="a signing")


def _verb_of_signing(token: Token) -> Token | None:
    """The verb that tells of a signing: the signing *is* on Friday, the deal will be *signed*."""
    if token.lower_ == "signing" and token.pos_ in {"NOUN", "PROPN"} and token.dep_ in {"nsubj", "nsubjpass"}:
        return verb_of(token)
    if token.lower_ == "ceremony" and token.dep_ in {"nsubj", "nsubjpass"} and "signing" in token.below:
        return verb_of(token)
    if token.lemma_ == "sign" and token.tag_ == "VBN":
        things = {subject.lemma_.lower() for subject in subjects_of(token)}
        return token if things & words("meetings", "signed") else None
    return None


def _is_put_off(verb: Token) -> bool:
    is_moved = verb.lemma_ in words("dates", "tense.put_off") | words("meetings", "calling_off")
    return is_moved or (verb.lemma_ in {"put", "call"} and "off" in verb.below)


def _is_ahead(verb: Token) -> bool:
    """`will be held`, `is planned for Friday`, `is set for`, `is to be`."""
    if verb_direction(verb) == FUTURE or (verb.dep_ == "xcomp" and verb.head.lower_ in {"is", "are", "due"}):
        return True
    is_plan = verb.lemma_ in words("dates", "tense.scheduled") and bool(verb.below & {"is", "are", "'s"})
    return is_plan or (verb.lemma_ == "be" and verb.tag_ in {"VBZ", "VBP"} and "to" not in verb.below)


__all__ = ["signing"]
