"""Meetings that a noun names: talks between A and B, X's meeting with Y, the next round, a session."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.extract.parties.days_of_meetings import dated_by, set_for
from generator.extract.parties.gatherings import body_of_meeting, body_that_meets, guests_in
from generator.extract.parties.going_on import calls_off, is_after, is_part_of
from generator.extract.parties.places import place_by, place_gone_to, place_of
from generator.extract.parties.scenes import Scene
from generator.extract.parties.sides import names_of
from generator.extract.parties.tables import (
    is_many_sided,
    is_meeting,
    is_something_else,
    is_with,
    parties_of,
    people_of,
    verb_of,
)
from generator.extract.parties.taking_part import subjects_of, taking_part
from generator.extract.reading.parse import Span, Token
from generator.extract.reference.pairs import pair_meant
from generator.extract.reference.referents import Referents
from generator.model import FoundDate, FoundMeeting
from generator.vocabulary import table, words

DAY = len("2031-05-07")
DAYS = re.compile(r"[A-Z][a-z]{2}|to(?:day|night|morrow)|yesterday|last night|this ")
"""Words of time that tell more than an hour."""


def named_meeting(scene: Scene, sentence: Span, noun: Token, referents: Referents) -> Iterator[FoundMeeting]:
    """A meeting named by a noun: talks between A and B, X's meeting with Y, A-B talks."""
    if is_something_else(noun):
        return
    verb = verb_of(noun)
    own, own_sides = taking_part(scene, _holders(noun, verb), referents)
    names, parties = people_of(scene, noun), parties_of(noun, scene)
    with_whom = [g for c in noun.children if c.lower_ == "with" for g in c.children if g.dep_ == "pobj"]
    met = [who for one in with_whom if (who := referents.who(one)) is not None and not parties]
    names = tuple(dict.fromkeys((*names, *met)))
    is_between = len(names) + len(parties) > 1 and verb is not None and verb.lemma_ == "host"
    their = [at for c in noun.children if c.lower_ == "their" for at in pair_meant(c, referents)]
    names = names if is_between else tuple(dict.fromkeys((*own, *names, *their)))
    is_one_table = is_with(noun) or len(names) + len(parties) < 2
    parties = tuple(dict.fromkeys((*own_sides, *parties))) if is_one_table else parties
    if len(parties) + len(names) < 2:
        yield from _led(scene, sentence, noun, referents)
        if not parties and not names:
            other = [*_next(scene, sentence, noun), *_of_old(scene, sentence, noun)]
            yield from other or _of_both(scene, sentence, noun)
        return
    if is_many_sided(noun) and len(parties) == 2:
        around = names_of(scene.sides_between(sentence.start_char, sentence.end_char))
        parties = tuple(dict.fromkeys((*parties, *around[:3]))) if len(around) == 3 else parties
    by_phone = not noun.below.isdisjoint(words("meetings", "phones"))
    base = FoundMeeting(scene.cite_sentence(sentence), "call" if by_phone else noun.lower_, parties, names)
    dated = dated_by(base, scene, verb if verb is not None else noun, noun)
    yield replace(
        dated,
        place=place_of(scene, noun) or (_place_by(scene, verb, noun) if verb else None),
        rule=dated.rule or ("a meeting of many sides" if is_many_sided(noun) else "a meeting named"),
    )


def _of_both(scene: Scene, sentence: Span, noun: Token) -> Iterator[FoundMeeting]:
    """A sitting of the talks on a known day, which names neither side: talks resume on Friday, the session of
    4 June rose at noon."""
    verb = verb_of(noun)
    is_of = any(
        c.lower_ in {"of", "between", "with", "among"} and not any(map(_is_sitting, c.children))
        for c in noun.children
        if not any(g.ent_type_ == "DATE" for g in c.children)
    )
    owned = any(c.dep_ in {"poss", "nmod"} and c.ent_type_ != "DATE" for c in noun.children)
    apart = owned or any(scene.sides_between(noun.left_edge.idx, noun.idx))
    if verb is None or is_of or apart or not _is_sitting(noun) or body_of_meeting(noun, scene):
        return
    if not (is_part_of(noun, verb) or noun.head == verb) or not verb.below.isdisjoint({"with", "between"}):
        return
    base = FoundMeeting(scene.cite_sentence(sentence), noun.lower_, both=True, rule="a sitting of the talks")
    base = dated_by(base, scene, verb, noun)
    of_base = [d for _, _, d in scene.dates if d.when == base.when]
    is_dated = any(_tells_day(d, scene) for d in of_base) if of_base else base.status == "held"
    goes_on = noun.dep_ != "dobj" and verb.lemma_ not in words("meetings", "ended")
    states = {"held", "cancelled", "planned"} if goes_on else {"held", "cancelled"}
    if is_dated and len(base.when or "") >= DAY and base.status in states:
        yield replace(base, place=place_of(scene, noun) or _place_by(scene, verb, noun))


def _tells_day(date: FoundDate, scene: Scene) -> bool:
    """Whether words tell a day, or a clock time that of its post: in an article an hour may be of any day."""
    is_post = scene.paragraph.passage.posted is not None
    return is_post or date.precision != "minute" or DAYS.search(date.at.text) is not None


def _is_sitting(noun: Token) -> bool:
    return noun.lower_ in words("meetings", "sittings") and noun.lower_ != "meeting"


def _led(scene: Scene, sentence: Span, noun: Token, referents: Referents) -> Iterator[FoundMeeting]:
    """A meeting that one person leads, holds or goes to, with those the words describe, on a known day."""
    verb = verb_of(noun)
    if verb is None or noun.lower_ not in words("meetings", "of_a_body"):
        return
    over = noun.dep_ == "pobj" and noun.head.head == verb and verb.lemma_ == "preside"
    is_led = verb.lemma_ in words("meetings", "leading") and (
        over or (noun.dep_ == "dobj" and noun.head == verb)
    )
    partners = [
        g for c in noun.children if c.lower_ in {"with", "of"} for g in c.children if g.dep_ == "pobj"
    ]
    own, _ = taking_part(scene, subjects_of(verb) if is_led or is_after(noun, verb) else [], referents)
    guests = guests_in(partners, scene, of_one=True) or ""
    if len(own) != 1 or not (is_led or guests):
        return
    base = FoundMeeting(scene.cite_sentence(sentence), noun.lower_, (), own, guests=guests)
    base = dated_by(base, scene, verb, noun)
    if base.when and len(base.when) >= len("2031-05-07") and base.status in {"held", "planned"}:
        place = place_of(scene, noun) or _place_by(scene, verb, noun)
        yield replace(base, place=place, rule="a meeting led")


def _next(scene: Scene, sentence: Span, noun: Token) -> Iterator[FoundMeeting]:
    """The round after the one at hand, where and when it is to be: a second round will be held in Lima."""
    verb = verb_of(noun)
    is_next = not noun.below.isdisjoint(words("meetings", "next"))
    if not is_next or verb is None or not is_part_of(noun, verb) or body_of_meeting(noun, scene):
        return
    base = dated_by(FoundMeeting(scene.cite_sentence(sentence), noun.lower_), scene, verb, noun)
    place = place_of(scene, noun) or _place_by(scene, verb, noun)
    if base.status == "planned" and (base.when or place):
        yield replace(base, place=place, rule="the next round")


def _of_old(scene: Scene, sentence: Span, noun: Token) -> Iterator[FoundMeeting]:
    """Earlier talks by their place and day: the first rounds, which were held in Lima in May 2019."""
    around = [noun, *(step for step in noun.ancestors if is_meeting(step))]
    clauses = [c for one in around for c in one.children if c.dep_ in {"relcl", "acl"} and c.i > noun.i]
    verb = next((c for c in clauses if c.lemma_ in table("meetings")["going_on"]), None)
    if verb is None or noun.lower_ not in words("meetings", "rounds"):
        return
    base = dated_by(FoundMeeting(scene.cite_sentence(sentence), noun.lower_), scene, verb)
    place = place_of(scene, verb)
    if base.former and base.when and place:
        yield replace(base, place=place, status="background", rule="talks of old")


def meeting_of_one_body(scene: Scene, sentence: Span, word: Token) -> Iterator[FoundMeeting]:
    """A meeting of one body on a known day: the council met, Friday's meeting of the Lake Group."""
    is_noun = is_meeting(word)
    body = body_of_meeting(word, scene) if is_noun else body_that_meets(word, scene)
    verb = verb_of(word) if is_noun else word
    if body is None or verb is None:
        return
    noun = word.lower_ if is_noun else "meeting"
    base = FoundMeeting(scene.cite_sentence(sentence), noun, body=body, rule="a meeting of one body")
    base = dated_by(base, scene, verb, word if is_noun else None)
    place = (place_of(scene, word) or _place_by(scene, verb, word)) if is_noun else place_by(scene, verb)
    if verb.lemma_ in words("meetings", "bidding") and base.status == "held":
        return  # called for a day that has gone by: nobody says that it came about
    is_known = len(base.when or "") >= len("2031-05") or (is_noun and place and base.status == "held")
    if is_known and base.status in {"held", "planned"} and not base.former:
        yield replace(base, place=place)


def _place_by(scene: Scene, verb: Token, noun: Token) -> str | None:
    """Where the verb puts a meeting that it tells of, or plans to open."""
    if noun.dep_ == "pobj" and noun.head.lower_ == "for" and noun.head.head == verb:
        return place_gone_to(verb)
    if plan := set_for(noun):
        return place_of(scene, plan)
    aims = [c for c in verb.children if c.dep_ == "xcomp"]
    places = (place_by(scene, one) for one in (verb, *aims))
    return next((place for place in places if place), None) if is_part_of(noun, verb) else None


def _holders(noun: Token, verb: Token | None) -> list[Token]:
    """Who holds or calls off the meeting that is the object: *Kenya and Peru* ended two days of talks; whose
    it is, where `its` tells so: *Kenya* is tired of its talks with Peru and Chile."""
    if verb is not None and any(c.tag_ == "PRP$" for c in noun.children):
        return subjects_of(verb)
    thing = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    if verb is not None and thing.dep_ == "pobj" and thing.head.lower_ == "for" and thing.head.head == verb:
        goes = is_with(noun) and verb.lemma_ in words(
            "meetings", "journeys"
        )  # "will fly to Lima for talks with her"
        return subjects_of(verb) if goes else []
    if verb is not None and thing.dep_ == "pobj" and thing.head.lower_ == "in" and thing.head.head == verb:
        return subjects_of(verb) if verb.lemma_ in words("meetings", "locked") else []
    if verb is not None and is_with(noun) and is_after(noun, verb):
        return subjects_of(verb)  # "Peru's envoy spoke after talks with her"
    if verb is None or thing.dep_ != "dobj" or thing.head != verb:
        return []
    is_denied = "neg" in verb.deps
    several = any(c.dep_ == "conj" for subject in subjects_of(verb) for c in subject.subtree)
    is_denied |= verb.lemma_ in {"attend", "leave"} and not is_with(noun) and not several
    holds = (verb.lemma_ in table("meetings")["going_on"] and not is_denied) or calls_off(verb)
    return subjects_of(verb) if holds else []


__all__ = ["meeting_of_one_body", "named_meeting"]
