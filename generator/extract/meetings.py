"""Meetings as sentences name them: between whom, when, where, and whether they have taken place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from generator.extract.parties.again import again, tells_of_return
from generator.extract.parties.bidding import bidden
from generator.extract.parties.days_of_meetings import dated_by
from generator.extract.parties.gatherings import body_of_meeting, body_that_meets, guests_in
from generator.extract.parties.going_on import calls_off, is_after, is_part_of
from generator.extract.parties.places import place_by, place_of
from generator.extract.parties.scenes import Scene
from generator.extract.parties.sides import names_of
from generator.extract.parties.signings import signing
from generator.extract.parties.tables import (
    is_former,
    is_many_sided,
    is_meeting,
    is_something_else,
    is_with,
    meetings_among,
    parties_of,
    people_of,
    verb_of,
)
from generator.extract.parties.taking_part import (
    both_teams,
    is_apart,
    is_by_phone,
    is_conversation,
    needs_names,
    others_of,
    subjects_of,
    taking_part,
    tells_of_meeting,
)
from generator.extract.reading.parse import Span, Token
from generator.extract.reference.referents import Referents, Standing
from generator.extract.reference.topics import meant_by
from generator.model import Citation, FoundMeeting, FoundQuote, Mention
from generator.vocabulary import table, words

TELLING = {"NOUN", "PROPN", "VERB"}


def find_meetings(
    scenes: Sequence[Scene], mentions: Sequence[Mention] = (), quotes: Sequence[FoundQuote] = ()
) -> tuple[FoundMeeting, ...]:
    """Every meeting that a sentence names with at least two who take part, in order of the text;
    `quotes` tell who says `I`."""
    found: list[FoundMeeting] = []
    standing = Standing(scenes[0].paragraph.document, mentions, quotes) if scenes else None
    previous: tuple[Referents, Span] | None = None
    for scene in scenes:
        referents = Referents(scene.paragraph, mentions, standing, previous)
        is_text = scene.paragraph.passage.kind == "text" and scene.sentences()
        previous = (referents, scene.sentences()[-1]) if is_text else None
        for sentence in scene.sentences():
            if not _cues().isdisjoint(sentence.words) and _signs().search(sentence.text.lower()):
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
    for token in [
        t for t in sentence if t.pos_ in TELLING or t.lemma_ == "convene" or (is_back and t.lemma_ == "be")
    ]:
        told: list[FoundMeeting] = []
        is_noun = is_meeting(token)
        if is_noun:
            told = list(_named(scene, sentence, token, referents))
        elif tells_of_meeting(token) or token.lemma_ == "convene":
            told = list(_told(scene, sentence, token, referents)) or list(again(scene, sentence, token))
        elif token.lower_ in {"signing", "ceremony", "signed"}:
            told = list(signing(scene, sentence, token))
        elif token.lemma_ in words("meetings", "coming_back"):
            told = list(again(scene, sentence, token))
        elif token.pos_ == "VERB" and token.lemma_ in words("meetings", "bidding"):
            told = list(bidden(scene, sentence, token, referents))
        if not told and (is_noun or token.lemma_ in words("meetings", "sitting")):
            told = list(_of_one_body(scene, sentence, token))
        yield from told


def _named(scene: Scene, sentence: Span, noun: Token, referents: Referents) -> Iterator[FoundMeeting]:
    """A meeting named by a noun: talks between A and B, X's meeting with Y, A-B talks."""
    verb = verb_of(noun)
    own, own_sides = taking_part(scene, _holders(noun, verb), referents)
    names, parties = people_of(scene, noun), parties_of(noun, scene)
    with_whom = [g for c in noun.children if c.lower_ == "with" for g in c.children if g.dep_ == "pobj"]
    met = [who for one in with_whom if (who := referents.who(one)) is not None and not parties]
    names = tuple(dict.fromkeys((*names, *met)))
    is_between = len(names) + len(parties) > 1 and verb is not None and verb.lemma_ == "host"
    names = names if is_between else tuple(dict.fromkeys((*own, *names)))
    is_one_table = is_with(noun) or len(names) + len(parties) < 2
    parties = tuple(dict.fromkeys((*own_sides, *parties))) if is_one_table else parties
    if is_something_else(noun):
        return
    if len(parties) + len(names) < 2:
        yield from _led(scene, sentence, noun, referents)
        if not parties and not names:
            yield from _next(scene, sentence, noun)
            yield from _of_old(scene, sentence, noun)
        return
    if is_many_sided(noun) and len(parties) == 2:
        around = names_of(scene.sides_between(sentence.start_char, sentence.end_char))
        parties = tuple(dict.fromkeys((*parties, *around[:3]))) if len(around) == 3 else parties
    by_phone = not noun.below.isdisjoint(words("meetings", "phones"))
    base = FoundMeeting(scene.cite_sentence(sentence), "call" if by_phone else noun.lower_, parties, names)
    yield replace(
        dated_by(base, scene, verb if verb is not None else noun, noun),
        place=place_of(scene, noun) or (_place_by(scene, verb, noun) if verb else None),
        rule="a meeting of many sides" if is_many_sided(noun) else "a meeting named",
    )


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
    place = (place_of(scene, word) or _place_by(scene, verb, word)) if is_noun else place_by(scene, verb)
    if verb.lemma_ in words("meetings", "bidding") and base.status == "held":
        return  # called for a day that has gone by: nobody says that it came about
    is_known = len(base.when or "") >= len("2031-05") or (is_noun and place and base.status == "held")
    if is_known and base.status in {"held", "planned"} and not base.former:
        yield replace(base, place=place)


def _place_by(scene: Scene, verb: Token, noun: Token) -> str | None:
    """Where the verb puts a meeting that it tells of, or plans to open."""
    aims = [c for c in verb.children if c.dep_ == "xcomp"]
    places = (place_by(scene, one) for one in (verb, *aims))
    return next((place for place in places if place), None) if is_part_of(noun, verb) else None


def _told(scene: Scene, sentence: Span, verb: Token, referents: Referents) -> Iterator[FoundMeeting]:
    """A meeting told by a verb: X meets Y and Z, X and Y met, the teams will meet."""
    others = others_of(verb)
    subjects = [meant_by(one) or one if one.lower_ in {"it", "they"} else one for one in subjects_of(verb)]
    if is_conversation(verb) and not is_by_phone(verb) and not all(scene.name_over(one) for one in others):
        return  # "spoke with a smile of her"
    own, own_sides = taking_part(scene, subjects, referents)
    met, met_sides = taking_part(scene, others, referents)
    both = both_teams(verb) if verb.lemma_ in words("meetings", "receiving", "seeing") else ""
    guests = both or _guests(scene, verb, (own, own_sides), (met, met_sides))
    if others and not guests and not ((own or own_sides) and (met or met_sides)):
        return
    if needs_names(verb) and others and not both and not (met and (own or own_sides or guests)):
        return  # "received a letter from Peru"
    met_sides = () if both else met_sides
    many = len({*own, *met}) + len({*own_sides, *met_sides}) + bool(guests)
    if many < 2 or not (others or verb.lemma_ == "meet" or is_by_phone(verb)):
        return
    base = FoundMeeting(scene.cite_sentence(sentence), _noun_for(verb), rule="a meeting told")
    base = replace(dated_by(base, scene, verb), place=place_by(scene, verb), guests=guests)
    each = [(one,) for one in met] if len(own) == 1 and len(met) > 1 and is_apart(verb) else [met]
    for names in each:
        parties = tuple(dict.fromkeys((*own_sides, *met_sides)))
        yield replace(base, parties=parties, names=tuple(dict.fromkeys((*own, *names))))


def _noun_for(verb: Token) -> str:
    if is_by_phone(verb) or verb.lemma_ in words("meetings", "phones"):
        return "call"
    return "conversation" if is_conversation(verb) else "meeting"


def _guests(
    scene: Scene,
    verb: Token,
    own: tuple[tuple[Citation, ...], tuple[str, ...]],
    met: tuple[tuple[Citation, ...], tuple[str, ...]],
) -> str:
    """The words for those at one end of a verb of meeting whom the text does not name."""
    if verb.lemma_ not in words("meetings", "verbs", "receiving") or any(own) == any(met):
        return ""
    if any(own) and verb.lemma_ in words("meetings", "receiving"):
        return ""  # what one receives may be a prize
    ends = others_of(verb) if any(own) else subjects_of(verb)
    return guests_in(ends, scene, of_one=len(own[0]) == 1) or ""


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


@cache
def _cues() -> frozenset[str]:
    return frozenset([*table("meetings")["nouns"], *table("meetings")["cues"]])


@cache
def _signs() -> re.Pattern[str]:
    book = table("meetings")
    words = sorted([*book["nouns"], *book["signs"]], key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(words)})")


__all__ = ["find_meetings", "meeting_in"]
