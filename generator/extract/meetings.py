"""Meetings as sentences name them: between whom, when, where, and whether they have taken place."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from generator.extract.parties.going_on import day_of_news, is_years_back, status_of
from generator.extract.parties.places import place_of
from generator.extract.parties.scenes import Name, Scene
from generator.extract.parties.sides import Side, names_of
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.tense import FUTURE, direction_of, verb_direction
from generator.model import Citation, FoundDate, FoundMeeting
from generator.vocabulary import table

MONTH = 30
"""Days after which what happened is told as what was before."""


def find_meetings(scenes: Sequence[Scene]) -> tuple[FoundMeeting, ...]:
    """Every meeting that a sentence names with at least two who take part, in order of the text."""
    found: list[FoundMeeting] = []
    for scene in scenes:
        for sentence in scene.sentences():
            if not _cues().isdisjoint(sentence.words) and _signs().search(sentence.text):
                found += _in_sentence(scene, sentence)
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
    before = scene.text[noun.left_edge.idx : noun.idx].lower()
    if any(re.search(rf"\b{word}\b", before) for word in table("meetings")["former"]):
        return True
    dates = scene.dates_between(min(start, noun.left_edge.idx), max(end, noun.right_edge.idx + 1))
    return any(is_long_past(date, scene) for date in dates)


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
    """The countries and bodies whose meeting a noun phrase names."""
    own = scene.sides_between(noun.left_edge.idx, noun.idx + len(noun))
    return names_of(
        [*own, *(side for low, high in _partners_after(noun) for side in scene.sides_between(low, high))]
    )


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


def _is_many_sided(noun: Token) -> bool:
    phrase = _phrase(noun).lower()
    return any(re.search(rf"\b{word}\b", phrase) for word in table("meetings")["many_sided"])


# ------------------------------------------------------------------ sentence by sentence


def _in_sentence(scene: Scene, sentence: Span) -> Iterator[FoundMeeting]:
    for token in sentence:
        if is_meeting(token):
            yield from _named(scene, sentence, token)
        elif token.lemma_ in table("meetings")["verbs"] and token.pos_ == "VERB":
            yield from _told(scene, sentence, token)


def _named(scene: Scene, sentence: Span, noun: Token) -> Iterator[FoundMeeting]:
    """A meeting named by a noun: talks between A and B, X's meeting with Y, A-B talks."""
    parties = parties_of(noun, scene)
    names = _people_of(scene, noun)
    owner = _holder(scene, noun)
    names = tuple(dict.fromkeys((*((owner and (owner.mention.at,)) or ()), *names)))
    verb = _verb_of(noun)
    if len(parties) + len(names) < 2:
        names, parties = _holders(scene, noun, verb, names, parties)
    if len(parties) + len(names) < 2 or _is_for_the_press(noun) or _demands(noun):
        return
    if _is_many_sided(noun) and len(parties) == 2:
        around = names_of(scene.sides_between(sentence.start_char, sentence.end_char))
        parties = tuple(dict.fromkeys((*parties, *around[:3]))) if len(around) == 3 else parties
    direction = verb_direction(verb) if verb is not None else direction_of(noun)
    when = _when(scene, sentence, noun)
    former = is_former(noun, scene, noun.left_edge.idx, noun.right_edge.idx) or is_years_back(when, scene)
    status = status_of(verb, direction, former, noun)
    yield FoundMeeting(
        at=scene.cite_sentence(sentence),
        noun=noun.lower_,
        parties=parties,
        names=names,
        when=when or day_of_news(scene, verb, status),
        place=place_of(scene, verb if verb is not None else noun, sentence),
        status=status,
        former=former,
        rule="a meeting of many sides" if _is_many_sided(noun) else "a meeting named",
    )


def _told(scene: Scene, sentence: Span, verb: Token) -> Iterator[FoundMeeting]:
    """A meeting told by a verb: X meets Y, X and Y met, the teams will meet."""
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    others = [c for c in verb.children if c.dep_ == "dobj"]
    others += [
        g
        for c in verb.children
        if c.dep_ == "prep" and c.lower_ == "with"
        for g in c.children
        if g.dep_ == "pobj"
    ]
    names = tuple(dict.fromkeys(n.mention.at for t in (*subjects, *others) for n in _names_under(scene, t)))
    unnamed = [t for t in others if not _names_under(scene, t)]  # X and Y met with the Peruvians
    among = unnamed if len(names) > 1 else (*subjects, *others)
    parties = names_of([s for t in among for s in _sides_under(scene, t)])
    if len(names) + len(parties) < 2 or not (others or (subjects and verb.lemma_ == "meet")):
        return
    direction = verb_direction(verb)
    former = any(
        is_long_past(d, scene) for d in scene.dates_between(verb.left_edge.idx, verb.right_edge.idx + 1)
    )
    base = FoundMeeting(scene.cite_sentence(sentence), "meeting", parties, names, rule="a meeting told")
    status = status_of(verb, direction, former)
    days = _days_told(scene, verb) or (_when(scene, sentence, verb) or day_of_news(scene, verb, status),)
    for day in days:
        where = place_of(scene, verb, sentence)
        yield replace(base, when=day, place=where, status=status, former=former)


def _is_for_the_press(noun: Token) -> bool:
    """Whether it is a conference held for reporters."""
    return any(c.lower_ in {"press", "news"} for c in noun.children)


def _demands(noun: Token) -> bool:
    """Whether it is a call for something, and nobody rings up."""
    return noun.lower_ in {"call", "calls"} and any(c.lower_ == "for" for c in noun.children)


def _holders(
    scene: Scene, noun: Token, verb: Token | None, names: tuple[Citation, ...], parties: tuple[str, ...]
) -> tuple[tuple[Citation, ...], tuple[str, ...]]:
    """The people or sides whose talks a verb tells of: *Kenya and Peru* ended two days of talks."""
    thing = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None) if verb is not None else None
    holds = verb is not None and verb.lemma_ in table("meetings")["going_on"]
    if verb is None or subject is None or not holds or thing.dep_ != "dobj" or thing.head != verb:
        return names, parties
    start = subject.left_edge.idx
    own = [name for name in scene.names_between(start, verb.idx) if not _owns(scene, name)]
    if own:
        return tuple(dict.fromkeys((*(name.mention.at for name in own), *names))), parties
    told = names_of(scene.sides_between(start, verb.idx, towns=True))
    return names, tuple(dict.fromkeys((*told, *parties)))


def _owns(scene: Scene, name: Name) -> bool:
    return re.match(r"['’]s?\s+\w", scene.text[name.end :]) is not None


def _people_of(scene: Scene, noun: Token) -> tuple[Citation, ...]:
    names = [n for n in _names_under(scene, noun) if n.start < noun.right_edge.idx + 30]
    return tuple(n.mention.at for n in names)


def _holder(scene: Scene, noun: Token) -> Name | None:
    """The person who holds the meeting that is the object: X will hold a meeting with Y."""
    verb = noun.head if noun.dep_ == "dobj" else None
    if verb is None or verb.lemma_ not in {"hold", "have", "attend"}:
        return None
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    named = _names_under(scene, subject) if subject is not None else []
    return named[0] if len(named) == 1 else None


def _names_under(scene: Scene, token: Token) -> list[Name]:
    """The people a noun phrase names, without those inside clauses that hang on it."""
    left_out = {t for c in token.children if c.dep_ in {"relcl", "acl", "advcl"} for t in c.subtree}
    names = [scene.name_over(t) for t in token.subtree if t not in left_out]
    kept = [
        n for n in dict.fromkeys(names) if n is not None and not re.match(r"['’]s?\s+\w", scene.text[n.end :])
    ]
    if not kept and (own := scene.name_over(token)):
        return [own]
    owners = [n for n in dict.fromkeys(names) if n is not None and n not in kept and is_meeting(token)]
    return owners + kept


def _sides_under(scene: Scene, token: Token) -> list[Side]:
    return scene.sides_between(token.left_edge.idx, token.right_edge.idx + len(token.right_edge))


def _phrase(token: Token) -> str:
    return token.doc[token.left_edge.i : token.right_edge.i + 1].text


def _verb_of(noun: Token) -> Token | None:
    for step in noun.ancestors:
        if step.pos_ in {"VERB", "AUX"}:
            return step
    return None


def _when(scene: Scene, sentence: Span, token: Token) -> str | None:
    """The date in the clause that the meeting is told in; the bare weekday of a caption dates none, for
    pictures are kept and shown again in other weeks."""
    low, high = token.left_edge.idx, token.right_edge.idx + len(token.right_edge)
    verb = _verb_of(token) if token.pos_ in {"NOUN", "PROPN"} else token
    if verb is not None:
        low, high = min(low, verb.left_edge.idx), max(high, verb.right_edge.idx + 1)
    dates = scene.dates_between(low, high)
    if scene.paragraph.passage.kind == "caption":
        dates = [d for d in dates if any(c.isdigit() for c in d.at.text)]
    return (
        min(dates, key=lambda d: abs(d.at.start - scene.paragraph.passage.start - token.idx)).when
        if dates
        else None
    )


def _days_told(scene: Scene, verb: Token) -> tuple[str, ...]:
    """The days on which a clause says that the same people met: on Monday and again on Friday."""
    dates = scene.dates_between(verb.left_edge.idx, verb.right_edge.idx + 1)
    days = tuple(dict.fromkeys(date.day for date in dates if date.day))
    clause = scene.text[verb.left_edge.idx : verb.right_edge.idx + len(verb.right_edge)]
    return days if len(days) == 2 and re.search(r"\band\s+(?:again\s+)?(?:on\s+)?", clause) else ()


@cache
def _cues() -> frozenset[str]:
    return frozenset([*table("meetings")["nouns"], *table("meetings")["verbs"]])


@cache
def _signs() -> re.Pattern[str]:
    book = table("meetings")
    words = sorted([*book["nouns"], "meet", "meets", "met", "confer", "negotiat"], key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(words)})", re.IGNORECASE)


__all__ = ["find_meetings", "is_long_past", "is_meeting", "meeting_in", "parties_of", "place_of"]
