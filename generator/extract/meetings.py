"""Meetings as sentences name them: between whom, when, where, and whether they have taken place."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from generator.extract.parties.gatherings import body_of_meeting, body_that_meets
from generator.extract.parties.going_on import calls_off, day_of_news, is_part_of, status_of
from generator.extract.parties.places import hangs_on, place_of
from generator.extract.parties.scenes import Scene
from generator.extract.parties.sides import names_of
from generator.extract.parties.taking_part import (
    is_aim,
    is_by_phone,
    needs_names,
    others_of,
    subjects_of,
    taking_part,
    tells_of_meeting,
)
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.tense import FUTURE, direction_of, verb_direction
from generator.extract.reference.referents import Referents
from generator.model import Citation, FoundDate, FoundMeeting, Mention
from generator.vocabulary import table, words

MONTH = 30
"""Days after which what happened is told as what was before."""


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
        if former or len(parties) > 2 or _is_many_sided(noun):
            everyone = tuple(dict.fromkeys((*subject[:1], *parties)))
            return FoundMeeting(
                scene.cite_sentence(sentence), noun.lower_, everyone, former=former, rule="of a team"
            )
    return None


def is_meeting(token: Token) -> bool:
    """Whether a noun names a meeting."""
    return token.pos_ in {"NOUN", "PROPN"} and token.lower_ in table("meetings")["nouns"]


def is_former(noun: Token, scene: Scene, start: int, end: int) -> bool:
    """Whether the words tell of an earlier meeting than the one at hand: by adjective or by date."""
    if _is_called_former(noun, scene):
        return True
    dates = scene.dates_between(min(start, noun.left_edge.idx), max(end, noun.right_edge.idx + 1))
    return any(is_long_past(date, scene) for date in dates)


def _is_called_former(noun: Token, scene: Scene) -> bool:
    before = scene.text[noun.left_edge.idx : noun.idx].lower()
    return any(re.search(rf"\b{word}\b", before) for word in table("meetings")["former"])


def is_long_past(date: FoundDate, scene: Scene) -> bool:
    """Whether a date lies a month or more before the day of writing, or is a month or year that is over."""
    today = scene.paragraph.passage.posted or scene.paragraph.document.published or ""
    if not today or (date.direction == FUTURE and date.when[:4] >= today[:4]):
        return False
    if date.precision in {"year", "season", "span"}:
        return date.when[:4] < today[:4]
    days = (_day_in(date.when), _day_in(today))
    if days[0] is None or days[1] is None:
        return date.when[:7] < today[:7]
    return (days[1] - days[0]).days >= MONTH


def _day_in(text: str) -> datetime.date | None:
    """The day that a text of EDTF opens with; None where it tells no day."""
    try:
        return datetime.date.fromisoformat(text[:10])
    except ValueError:  # a month is no day
        return None


def parties_of(noun: Token, scene: Scene) -> tuple[str, ...]:
    """The countries and bodies whose meeting a noun phrase names; not who only brought it about."""
    own = [
        side
        for side in scene.sides_between(noun.left_edge.idx, noun.idx + len(noun))
        if not _brought_about().match(scene.text, side.end)
    ]
    return names_of(
        [*own, *(side for low, high in _partners_after(noun) for side in scene.sides_between(low, high))]
    )


@cache
def _brought_about() -> re.Pattern[str]:
    """`Qatar-brokered talks`, `the UN-led round`: whoever leads others to a table does not sit there."""
    return re.compile(rf"['’s]*-(?:{'|'.join(table('meetings')['brought_about'])})\b", re.IGNORECASE)


def _partners_after(noun: Token) -> list[tuple[int, int]]:
    """The places of `between A and B`, `with A and B`, `of A and B` that hang on a meeting noun."""
    after = [c for c in noun.subtree if c.dep_ == "prep" and c.i > noun.i]
    parts = [c for c in after if c.head == noun and c.lower_ in {"between", "with", "of", "among"}]
    parts = parts or [c for c in after if c.lower_ == "between"]
    places = []
    for part in parts:
        stops = [c for c in part.subtree if c.dep_ in {"relcl", "advcl", "acl"}]
        stop = min((s.left_edge.i for s in stops), default=part.right_edge.i + 1)
        last = part.doc[max(stop, part.i + 1) - 1]
        places.append((part.idx, last.idx + len(last)))
    return places


def _is_with(noun: Token) -> bool:
    """`talks with Kenya and Peru`: they sit opposite whose talks they are, not each other."""
    return any(c.dep_ == "prep" and c.lower_ == "with" for c in noun.children)


def _is_many_sided(noun: Token) -> bool:
    phrase = _phrase(noun).lower()
    return any(re.search(rf"\b{word}\b", phrase) for word in table("meetings")["many_sided"])


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
    verb = _verb_of(noun)
    own, own_sides = taking_part(scene, _holders(noun, verb), referents)
    names, parties = _people_of(scene, noun), parties_of(noun, scene)
    is_between = len(names) + len(parties) > 1 and verb is not None and verb.lemma_ == "host"
    names = names if is_between else tuple(dict.fromkeys((*own, *names)))
    is_one_table = _is_with(noun) or len(names) + len(parties) < 2
    parties = tuple(dict.fromkeys((*own_sides, *parties))) if is_one_table else parties
    if len(parties) + len(names) < 2 or _is_something_else(noun):
        return
    if _is_many_sided(noun) and len(parties) == 2:
        around = names_of(scene.sides_between(sentence.start_char, sentence.end_char))
        parties = tuple(dict.fromkeys((*parties, *around[:3]))) if len(around) == 3 else parties
    base = FoundMeeting(scene.cite_sentence(sentence), noun.lower_, parties, names)
    yield replace(
        _dated(base, scene, verb if verb is not None else noun, noun),
        place=place_of(scene, noun) or (_place_by(scene, verb, noun) if verb else None),
        rule="a meeting of many sides" if _is_many_sided(noun) else "a meeting named",
    )


def _of_one_body(scene: Scene, sentence: Span, word: Token) -> Iterator[FoundMeeting]:
    """A meeting of one body on a known day: the council met, Friday's meeting of the Lake Group."""
    is_noun = is_meeting(word)
    body = body_of_meeting(word, scene) if is_noun else body_that_meets(word, scene)
    verb = _verb_of(word) if is_noun else word
    if body is None or verb is None:
        return
    noun = word.lower_ if is_noun else "meeting"
    base = FoundMeeting(scene.cite_sentence(sentence), noun, body=body, rule="a meeting of one body")
    base = _dated(base, scene, verb, word if is_noun else None)
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
    base = replace(_dated(base, scene, verb), place=place_of(scene, verb))
    each = [(one,) for one in met] if len(own) == 1 and len(met) > 1 else [met]
    for names in each:
        parties = tuple(dict.fromkeys((*own_sides, *met_sides)))
        yield replace(base, parties=parties, names=tuple(dict.fromkeys((*own, *names))))


def _dated(base: FoundMeeting, scene: Scene, verb: Token, noun: Token | None = None) -> FoundMeeting:
    """A meeting with its state and day, by the verb it stands with; a plan is not of a day gone by."""
    is_verb = verb is not noun
    dates = _own_dates(scene, verb, noun)
    direction = FUTURE if is_aim(verb) else verb_direction(verb) if is_verb else direction_of(verb)
    is_ahead = direction == FUTURE or calls_off(verb)
    clause = scene.dates_between(verb.left_edge.idx, verb.right_edge.idx + 1)
    former = not is_ahead and any(is_long_past(date, scene) for date in clause)
    former = former or (noun is not None and _is_called_former(noun, scene))
    status = status_of(verb if is_verb else None, direction, former, noun, dated=bool(dates))
    near = noun or verb
    start = scene.paragraph.passage.start
    when = min(dates, key=lambda d: abs(d.at.start - start - near.idx)).when if dates else None
    posted = scene.paragraph.passage.posted or scene.paragraph.document.published or ""
    written = posted[: len((when or "")[:10])]
    if when and is_ahead and when[:10] < written:
        when = None
    if when and status == "held" and when[:10] > written:
        status = "planned"  # the talks begin on Monday
    return replace(
        base, when=when or day_of_news(scene, verb if is_verb else None, status), status=status, former=former
    )


def _own_dates(scene: Scene, verb: Token, noun: Token | None) -> list[FoundDate]:
    """The dates of the clause that the meeting is told in; the bare weekday of a caption dates none, for
    pictures are kept and shown again in other weeks."""
    aims = [c for c in verb.children if c.dep_ == "xcomp"] if noun is not None else []
    heads = [noun] if noun is not None and calls_off(verb) else [head for head in (noun, verb, *aims) if head]
    dates = [
        date
        for low, _, date in scene.dates
        if verb.left_edge.idx <= low <= verb.right_edge.idx
        and any(hangs_on(scene.token_at(low), head) for head in heads)
    ]
    if scene.paragraph.passage.kind == "caption":
        dates = [d for d in dates if any(c.isdigit() for c in d.at.text)]
    return dates


def _is_something_else(noun: Token) -> bool:
    """Whether it is a conference held for reporters, or a call for something, and nobody rings up."""
    below = {c.lower_ for c in noun.children}
    return bool({"press", "news"} & below) or (noun.lower_ in {"call", "calls"} and "for" in below)


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


def _people_of(scene: Scene, noun: Token) -> tuple[Citation, ...]:
    """The people in a meeting's phrase: before its noun, and whom it is between or with."""
    places = [(noun.left_edge.idx, noun.idx), *_partners_after(noun)]
    names = (name for start, end in places for name in scene.names_between(start, end))
    return tuple(dict.fromkeys(name.mention.at for name in names))


def _phrase(token: Token) -> str:
    return token.doc[token.left_edge.i : token.right_edge.i + 1].text


def _verb_of(noun: Token) -> Token | None:
    for step in noun.ancestors:
        if step.pos_ in {"VERB", "AUX"}:
            return step
    return None


@cache
def _cues() -> frozenset[str]:
    return frozenset([*table("meetings")["nouns"], *table("meetings")["cues"]])


@cache
def _signs() -> re.Pattern[str]:
    book = table("meetings")
    words = sorted([*book["nouns"], *book["signs"]], key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(words)})", re.IGNORECASE)


__all__ = ["find_meetings", "is_long_past", "is_meeting", "meeting_in", "parties_of", "place_of"]
