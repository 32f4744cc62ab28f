"""Meetings as sentences name them: between whom, when, where, and whether they have taken place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from generator.extract.parties.days_of_meetings import dated_by
from generator.extract.parties.gatherings import body_of_meeting, body_that_meets
from generator.extract.parties.going_on import calls_off, is_part_of
from generator.extract.parties.places import place_of
from generator.extract.parties.scenes import Scene
from generator.extract.parties.sides import names_of
from generator.extract.parties.tables import (
    is_former,
    is_many_sided,
    is_meeting,
    is_something_else,
    is_with,
    parties_of,
    people_of,
    verb_of,
)
from generator.extract.parties.taking_part import (
    is_by_phone,
    needs_names,
    others_of,
    subjects_of,
    taking_part,
    tells_of_meeting,
)
from generator.extract.reading.parse import Span, Token
from generator.extract.reference.referents import Referents
from generator.model import FoundMeeting, Mention
from generator.vocabulary import table, words


def find_meetings(scenes: Sequence[Scene], mentions: Sequence[Mention] = ()) -> tuple[FoundMeeting, ...]:
    """Every meeting that a sentence names with at least two who take part, in order of the text."""
    found: list[FoundMeeting] = []
    for scene in scenes:
        for sentence in scene.sentences():
            if not _cues().isdisjoint(sentence.words) and _signs().search(sentence.text):
                found += _in_sentence(scene, sentence, Referents(scene.paragraph, mentions))
    return tuple(found)


def meeting_in(scene: Scene, sentence: Span, start: int, end: int) -> FoundMeeting | None:
    """The meeting that the words between two offsets are about, when they tell it from others: by more than
    two who take part, by being an earlier one."""
    nouns = [t for t in scene.paragraph.doc if start <= t.idx < end and is_meeting(t)]
    for noun in nouns:
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
    for token in sentence:
        told: list[FoundMeeting] = []
        if is_meeting(token):
            told = list(_named(scene, sentence, token, referents))
        elif tells_of_meeting(token) or token.lemma_ == "convene":
            told = list(_told(scene, sentence, token, referents))
        yield from told or _of_one_body(scene, sentence, token)


def _named(scene: Scene, sentence: Span, noun: Token, referents: Referents) -> Iterator[FoundMeeting]:
    """A meeting named by a noun: talks between A and B, X's meeting with Y, A-B talks."""
    verb = verb_of(noun)
    own, own_sides = taking_part(scene, _holders(noun, verb), referents)
    names, parties = people_of(scene, noun), parties_of(noun, scene)
    is_between = len(names) + len(parties) > 1 and verb is not None and verb.lemma_ == "host"
    names = names if is_between else tuple(dict.fromkeys((*own, *names)))
    is_one_table = is_with(noun) or len(names) + len(parties) < 2
    parties = tuple(dict.fromkeys((*own_sides, *parties))) if is_one_table else parties
    if len(parties) + len(names) < 2 or is_something_else(noun):
        return
    if is_many_sided(noun) and len(parties) == 2:
        around = names_of(scene.sides_between(sentence.start_char, sentence.end_char))
        parties = tuple(dict.fromkeys((*parties, *around[:3]))) if len(around) == 3 else parties
    base = FoundMeeting(scene.cite_sentence(sentence), noun.lower_, parties, names)
    yield replace(
        dated_by(base, scene, verb if verb is not None else noun, noun),
        place=place_of(scene, noun) or (_place_by(scene, verb, noun) if verb else None),
        rule="a meeting of many sides" if is_many_sided(noun) else "a meeting named",
    )


def _of_one_body(scene: Scene, sentence: Span, word: Token) -> Iterator[FoundMeeting]:
    """A meeting of one body on a known day: the council met, Friday's meeting of the Lake Group."""
    is_noun = is_meeting(word)
    body = body_of_meeting(word, scene) if is_noun else body_that_meets(word, scene)
    verb = verb_of(word) if is_noun else word
    if body is None or verb is None:
        return
    noun = word.lower_ if is_noun else "meeting"
    base = FoundMeeting(scene.cite_sentence(sentence), noun, body=body, rule="a meeting of one body")
    base = dated_by(base, scene, verb, word if is_noun else None)
    place = place_of(scene, word) or (_place_by(scene, verb, word) if is_noun else None)
    if len(base.when or "") >= len("2031-05-07") and base.status in {"held", "planned"} and not base.former:
        yield replace(base, place=place)


def _place_by(scene: Scene, verb: Token, noun: Token) -> str | None:
    """Where the verb puts a meeting that it tells of, or plans to open."""
    aims = [c for c in verb.children if c.dep_ == "xcomp"]
    places = (place_of(scene, one) for one in (verb, *aims))
    return next((place for place in places if place), None) if is_part_of(noun, verb) else None


def _told(scene: Scene, sentence: Span, verb: Token, referents: Referents) -> Iterator[FoundMeeting]:
    """A meeting told by a verb: X meets Y, X and Y met, the teams will meet. One who met several met each."""
    others = others_of(verb)
    own, own_sides = taking_part(scene, subjects_of(verb), referents)
    met, met_sides = taking_part(scene, others, referents)
    if others and not ((own or own_sides) and (met or met_sides)):
        return
    if needs_names(verb) and not (met and (own or own_sides)):
        return  # "received a letter from Peru"
    if len({*own, *met}) + len({*own_sides, *met_sides}) < 2 or not (
        others or verb.lemma_ == "meet" or is_by_phone(verb)
    ):
        return
    noun = "call" if is_by_phone(verb) or verb.lemma_ in words("meetings", "phones") else "meeting"
    base = FoundMeeting(scene.cite_sentence(sentence), noun, rule="a meeting told")
    base = replace(dated_by(base, scene, verb), place=place_of(scene, verb))
    each = [(one,) for one in met] if len(own) == 1 and len(met) > 1 else [met]
    for names in each:
        parties = tuple(dict.fromkeys((*own_sides, *met_sides)))
        yield replace(base, parties=parties, names=tuple(dict.fromkeys((*own, *names))))


def _holders(noun: Token, verb: Token | None) -> list[Token]:
    """Who holds or calls off the meeting that is the object: *Kenya and Peru* ended two days of talks; whose
    it is, where `its` tells so: *Kenya* is tired of its talks with Peru and Chile."""
    if verb is not None and any(c.tag_ == "PRP$" for c in noun.children):
        return subjects_of(verb)
    thing = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    if verb is not None and thing.dep_ == "pobj" and thing.head.lower_ == "for" and thing.head.head == verb:
        goes = verb.lemma_ in words("meetings", "journeys")  # "will fly to Lima for talks with her"
        return subjects_of(verb) if goes else []
    if verb is None or thing.dep_ != "dobj" or thing.head != verb:
        return []
    holds = verb.lemma_ in table("meetings")["going_on"] or calls_off(verb)
    return subjects_of(verb) if holds else []


@cache
def _cues() -> frozenset[str]:
    return frozenset([*table("meetings")["nouns"], *table("meetings")["cues"]])


@cache
def _signs() -> re.Pattern[str]:
    book = table("meetings")
    words = sorted([*book["nouns"], *book["signs"]], key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(words)})", re.IGNORECASE)


__all__ = ["find_meetings", "meeting_in"]
