"""Meetings as sentences name them: between whom, when, where, and whether they have taken place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from generator.extract.parties.again import again, tells_of_return
from generator.extract.parties.bidding import bidden
from generator.extract.parties.named_meetings import meeting_of_one_body, named_meeting
from generator.extract.parties.scenes import Scene
from generator.extract.parties.sides import names_of
from generator.extract.parties.signings import signing
from generator.extract.parties.tables import (
    is_former,
    is_many_sided,
    is_meeting,
    meetings_among,
    parties_of,
)
from generator.extract.parties.taking_part import tells_of_meeting
from generator.extract.parties.told_meetings import told_meeting
from generator.extract.reading.parse import Span
from generator.extract.reference.described import Described
from generator.extract.reference.holders import Standing
from generator.extract.reference.referents import Referents
from generator.model import FoundMeeting, FoundQuote, Mention
from generator.vocabulary import table, words

TELLING = {"NOUN", "PROPN", "VERB"}
COMMON = {"be", "come", "get", "have", "pay", "share", "stand"}
"""Verbs that nearly every sentence may have."""


def find_meetings(
    scenes: Sequence[Scene],
    mentions: Sequence[Mention] = (),
    quotes: Sequence[FoundQuote] = (),
    described: Described | None = None,
) -> tuple[FoundMeeting, ...]:
    """Every meeting that a sentence names with at least two who take part, in order of the text;
    `quotes` tell who says `I`, `described` whom an office stands for."""
    found: list[FoundMeeting] = []
    standing = (
        Standing(scenes[0].paragraph.document, mentions, quotes, described=described) if scenes else None
    )
    previous: tuple[Referents, Span] | None = None
    for scene in scenes:
        referents = Referents(scene.paragraph, mentions, standing, previous)
        is_text = scene.paragraph.passage.kind == "text" and scene.sentences()
        previous = (referents, scene.sentences()[-1]) if is_text else None
        for sentence in scene.sentences():
            if not (_nouns().isdisjoint(sentence.words) and _cues().isdisjoint(sentence.lemmas)):
                found += _in_sentence(scene, sentence, referents)
    return tuple(found)


def meeting_in(scene: Scene, sentence: Span, start: int, end: int) -> FoundMeeting | None:
    """The meeting that the words between two offsets are about, when they tell it from others: by more than
    two who take part, by being an earlier one."""
    for noun in (t for t in meetings_among(scene.paragraph.doc) if start <= t.idx < end):
        parties, former = parties_of(noun, scene), is_former(noun, scene, start, end)
        subject = names_of(scene.sides_between(start, noun.idx))
        if former or len(parties) > 2 or is_many_sided(noun):
            everyone = tuple(dict.fromkeys((*subject[:1], *parties)))
            return FoundMeeting(
                scene.cite_sentence(sentence), noun.lower_, everyone, former=former, rule="of a team"
            )
    return None


# ------------------------------------------------------------------ sentence by sentence


def _in_sentence(scene: Scene, sentence: Span, referents: Referents) -> Iterator[FoundMeeting]:
    is_back = tells_of_return(sentence)
    back, bidding, sitting = (words("meetings", key) for key in ("coming_back", "bidding", "sitting"))
    for token in [
        t for t in sentence if t.pos_ in TELLING or t.lemma_ == "convene" or (is_back and t.lemma_ == "be")
    ]:
        told: list[FoundMeeting] = []
        is_noun = is_meeting(token)
        if is_noun:
            told = list(named_meeting(scene, sentence, token, referents))
        elif tells_of_meeting(token) or token.lemma_ == "convene":
            told = list(again(scene, sentence, token))
            told = told or list(told_meeting(scene, sentence, token, referents))
        elif token.lower_ in {"signing", "ceremony", "signed"}:
            told = list(signing(scene, sentence, token))
        elif token.lemma_ in back:
            told = list(again(scene, sentence, token))
        elif token.pos_ == "VERB" and token.lemma_ in bidding:
            told = list(bidden(scene, sentence, token, referents))
        if not told and (is_noun or token.lemma_ in sitting):
            told = list(meeting_of_one_body(scene, sentence, token))
        yield from told


@cache
def _nouns() -> frozenset[str]:
    return words("meetings", "nouns")


@cache
def _cues() -> frozenset[str]:
    """The lemmas of verbs that may tell of a meeting; of a frame of a common verb, what stands beside it."""
    book = table("meetings")
    lists = ("verbs", "receiving", "phones", "speaking", "sitting", "shuttling", "mutual", "cues")
    framed: set[str] = {
        one for verb, frame in book["frames"].items() for one in _cues_of(verb, frame["beside"])
    }
    return frozenset(framed.union(*(book[name] for name in lists)))


def _cues_of(verb: str, beside: Sequence[str]) -> Sequence[str]:
    return [one for one in beside if one not in {"in", "with"}] if verb in COMMON else [verb]


__all__ = ["find_meetings", "meeting_in"]
