"""Meetings that a verb tells of: X meets Y and Z, X and Y met, the teams will meet, X sat down with Y."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.extract.naming.title_words import is_role
from generator.extract.parties.days_of_meetings import dated_by
from generator.extract.parties.frames import brought_together, is_each_other, met_by_frame, shuttled_between
from generator.extract.parties.gatherings import guests_in
from generator.extract.parties.places import place_by
from generator.extract.parties.scenes import Scene
from generator.extract.parties.taking_part import (
    is_apart,
    is_both,
    is_by_phone,
    is_conversation,
    needs_names,
    others_of,
    subjects_of,
    taking_part,
)
from generator.extract.reading.parse import Span, Token
from generator.extract.reference.referents import Referents
from generator.extract.reference.topics import meant_by
from generator.model import Citation, FoundMeeting
from generator.vocabulary import words


@dataclass(frozen=True, slots=True)
class End:
    """Those at one end of a verb of meeting: their names, the sides of those without, whether they are both
    sides of the talks."""

    names: tuple[Citation, ...] = ()
    sides: tuple[str, ...] = ()
    is_both: bool = False

    def __bool__(self) -> bool:
        return bool(self.names or self.sides or self.is_both)


def told_meeting(scene: Scene, sentence: Span, verb: Token, referents: Referents) -> Iterator[FoundMeeting]:
    """A meeting told by a verb: X meets Y and Z, X and Y met, the teams will meet."""
    if not words("meetings", "played").isdisjoint(sentence.words):
        return  # a cup match
    base = FoundMeeting(scene.cite_sentence(sentence), _noun_for(verb), rule="a meeting told")
    subjects = [meant_by(one) or one if one.lower_ in {"it", "they"} else one for one in subjects_of(verb)]
    own = _end(scene, subjects, referents)
    if goals := brought_together(verb):
        together = _end(scene, goals, referents)
        if _are_several(together) and (own or any(is_role(one.text) for one in subjects)):
            yield _as_told(base, scene, verb, together, End())
        return
    if goals := shuttled_between(verb):
        met = _end(scene, goals, referents)
        if own.names and met:
            told = replace(_as_told(base, scene, verb, own, met), guests=_both(goals) if met.is_both else "")
            yield from _each(told, own, met, is_apart=True)
        return
    others = met_by_frame(verb) or others_of(verb)
    if others:
        yield from _with_whom(base, scene, verb, (subjects, own), (others, _end(scene, others, referents)))
    elif (is_each_other(verb) or is_by_phone(verb)) and _are_several(own):
        yield _as_told(base, scene, verb, own, End())


def _with_whom(
    base: FoundMeeting,
    scene: Scene,
    verb: Token,
    before: tuple[Sequence[Token], End],
    behind: tuple[Sequence[Token], End],
) -> Iterator[FoundMeeting]:
    """The meeting of those at both ends of a verb, each as words and as who they are."""
    (subjects, own), (others, met) = before, behind
    if is_conversation(verb) and not is_by_phone(verb) and not (met.names and _are_named(scene, others)):
        return  # "spoke with a smile of her"
    both = _both(others) if met.is_both and own else ""
    guests = both or _guests(scene, verb, subjects, others, own, met)
    if not guests and not (own and met):
        return
    if needs_names(verb) and not both and not (met.names and (own or guests)):
        return  # "received a letter from Peru"
    met = replace(met, sides=()) if both else met
    told = replace(_as_told(base, scene, verb, own, met), guests=guests)
    if _count(own, met) + bool(guests) > 1:
        yield from _each(told, own, met, is_apart=is_apart(verb, others))


def _end(scene: Scene, tokens: Sequence[Token], referents: Referents) -> End:
    names, sides = taking_part(scene, tokens, referents)
    return End(names, sides, not names and not sides and any(map(is_both, tokens)))


def _are_several(end: End) -> bool:
    return end.is_both or len(end.names) + len(end.sides) > 1


def _both(others: Sequence[Token]) -> str:
    """The words for both sides of the talks whom somebody has before him."""
    return next(f"both {one.lower_}" for one in others if is_both(one))


def _are_named(scene: Scene, others: Sequence[Token]) -> bool:
    return all(scene.name_over(one) is not None or one.tag_ != "NN" for one in others)


def _count(own: End, met: End) -> int:
    many = len({*own.names, *met.names}) + len({*own.sides, *met.sides})
    return many + 2 * (own.is_both or met.is_both)


def _as_told(base: FoundMeeting, scene: Scene, verb: Token, own: End, met: End) -> FoundMeeting:
    """The meeting of both ends, with its state, day and place."""
    return replace(
        dated_by(base, scene, verb),
        parties=tuple(dict.fromkeys((*own.sides, *met.sides))),
        names=tuple(dict.fromkeys((*own.names, *met.names))),
        place=place_by(scene, verb),
        both=own.is_both or met.is_both,
    )


def _each(told: FoundMeeting, own: End, met: End, *, is_apart: bool) -> Iterator[FoundMeeting]:
    """One meeting, or one with each of those whom somebody met at a table of his own."""
    if not is_apart or len(own.names) != 1 or len(met.names) + len(met.sides) < 2:
        yield told
        return
    for name in met.names:
        yield replace(told, names=(*own.names, name), parties=own.sides)
    for side in met.sides:
        yield replace(told, names=own.names, parties=(*own.sides, side))


def _noun_for(verb: Token) -> str:
    if is_by_phone(verb) or verb.lemma_ in words("meetings", "phones"):
        return "call"
    return "conversation" if is_conversation(verb) else "meeting"


def _guests(
    scene: Scene, verb: Token, subjects: Sequence[Token], others: Sequence[Token], own: End, met: End
) -> str:
    """The words for those at one end of a verb of meeting whom the text does not name."""
    if verb.lemma_ not in words("meetings", "verbs", "receiving") or bool(own) == bool(met):
        return ""
    if own and verb.lemma_ in words("meetings", "receiving"):
        return ""  # what one receives may be a prize
    return guests_in(others if own else subjects, scene, of_one=len(own.names) == 1) or ""


__all__ = ["told_meeting"]
