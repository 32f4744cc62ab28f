"""What a frame is: a pattern over the outline of a sentence that says who sits for whom.

Each says where the side stands (`a`), and who: somebody named before (`s`), or else the list behind it,
read as a whole. What a sentence leaves out is that of the sentence before (`told.py`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from generator.extract.parties.scenes import Scene
from generator.extract.reading.shapes import Shape, Shapes, shape
from generator.extract.reading.verb_forms import verb_forms
from generator.extract.rosters.place import Place
from generator.extract.rosters.running_text import members_between
from generator.extract.rosters.statement import Statement
from generator.extract.rosters.words import end_of_clause, named_member
from generator.model import Citation, FoundMember
from generator.vocabulary import words
from generator.vocabulary.terms import pattern_of

JOINED = re.compile(r"(?:(?:I|q?E,?)?P(?:,E)?[,&]{1,2})*(?:I|q?E,?)?P$")
"""All that a list of names has before its last one: his deputy, X, and the clerk Y."""
BESIDE = "joined by"
"""The rule for those who are there with somebody."""
ACROSS = "across"
"""The rule for those at the other side of the table, whichever side that is."""


class Frame(NamedTuple):
    """What reads a sentence in whose outline one of these letters stands."""

    letters: str
    read: Callable[[Place], Iterator[Statement]]


def read_by(frames: Iterable[Frame], places: Iterable[Place]) -> Iterator[Statement]:
    """What the frames find in the outlines of a sentence, one after the other."""
    for place in places:
        known = frozenset(place.letters)
        for frame in frames:
            if not known.isdisjoint(frame.letters):
                yield from frame.read(place)


@dataclass(frozen=True, slots=True)
class Row:
    """A frame that needs no more than its pattern: what it makes of people, under which rule, and when."""

    rule: str
    status: str
    shape: Shape
    when: Callable[[Place, re.Match[str]], bool] | None = None
    whole: bool = False  # its list runs to the end of the sentence
    loose: bool = False  # holds although no document has told yet whose the one beside them is


def row(
    rule: str,
    status: str,
    pattern: str,
    when: Callable[[Place, re.Match[str]], bool] | None = None,
    *,
    loose: bool = False,
    whole: bool = False,
) -> Row:
    """A row of a table of frames; a list behind a colon runs to the sentence's end."""
    return Row(rule, status, shape(pattern), when, whole or "[:" in pattern, loose)


def rows_of(*rows: Row) -> Shapes[Row]:
    """A table of frames."""
    return Shapes(rows, attrgetter("shape"))


def told_by(rows: Shapes[Row], place: Place) -> Iterator[Statement]:
    """The statements of all rows that hold in a sentence."""
    letters = place.letters
    for one in rows.fitting(letters):
        for match in one.shape.pattern.finditer(letters):
            if one.when is None or one.when(place, match):
                yield from _stated(one, match, place)


def _stated(one: Row, match: re.Match[str], place: Place) -> Iterator[Statement]:
    told = {key[0]: match.start(key) for key, found in match.groupdict().items() if found}
    verb = next((n for n in range(match.start(), match.end()) if place.letters[n] in "LCRXJAKQY"), None)
    number = told["s"] if one.loose and "a" not in told else told.get("a", -1)
    anchor = place.name(number) if number >= 0 and place.letters[number] in "PyEH" else None
    if one.loose and anchor is None and number >= 0 and place.letters[number] in "EH":
        return  # an office that nobody is known to hold
    if "a" in told:
        is_person = place.letters[told["a"]] in "PyEH"
        side = (
            place.own_side(told["a"])
            if is_person
            else place.side_of(told["a"], told["s"])
            if "s" in told
            else place.side(told["a"])
        )
    else:
        side = place.own_side(told["s"]) if "s" in told else None
        side = side or (
            None
            if one.loose or one.rule == ACROSS
            else place.before.last(place.scene) or place.before.topic_of(place.scene)
        )
    beside = anchor.mention.at if anchor and side is None and one.loose else None
    own = Whose(side, beside, place.at(match.start()))
    if "s" in told:
        if one.rule != BESIDE or not _faces(place, match):
            yield from single(place, told["s"], own, one.status, one.rule, verb)
    else:
        if one.rule == BESIDE and _faces(place, match):
            return
        found = list(listed(place, match.end(), own, (one.status, one.rule), verb, whole=one.whole))
        yield from found
        if found and anchor and one.rule == BESIDE and place.letters[number] == "P":
            anchored = own if own.side else own._replace(beside=anchor.mention.at)
            yield from single(place, number, anchored, one.status, one.rule)  # whom they come with is there


def _faces(place: Place, match: re.Match[str]) -> bool:
    """Whether somebody sits across from whom a frame would put beside him."""
    said = place.scene.text[place.at(match.start()) : place.at(match.end())]
    return pattern_of(words("outline", "opposite")).search(said) is not None


class Whose(NamedTuple):
    """The side that people sit for, or beside whom they do where only another document may know it."""

    side: str | None
    beside: Citation | None = None
    begin: int | None = None  # the character from which on the statement is told

    def is_told(self, status: str, rule: str) -> bool:
        """Whether to make a statement: a head's or a list's own country may tell the side later."""
        is_head = status == "head" and rule != "head of"
        return bool(self.side or self.beside) or is_head or rule in {"includes", "advises", ACROSS}


def listed(
    place: Place,
    start: int,
    own: Whose,
    told: tuple[str, str],
    verb: int | None = None,
    *,
    whole: bool = False,
) -> Iterator[Statement]:
    """The statement of a list that begins at the chunk `start`; `told`: its people's status, and the rule."""
    (status, rule), first = told, place.told.last(start - 1) if whole and start else place.at(start)
    end = place.sentence.end_char if whole else place.end(start)
    members = members_between(place.scene, first, end, status, only_first=status == "head")
    members = [
        m for n, m in enumerate(members) if not ((n or rule == "sent") and _only_tells(place.scene, m))
    ]
    own = own if own.side else own._replace(side=_owner_in(place, start))
    if members and own.is_told(status, rule):
        way = place.direction(verb)
        begin = first if own.begin is None else min(own.begin, first)
        yield Statement(rule, begin, end, tuple(members), own.side, way, status != "head", beside=own.beside)


def _only_tells(scene: Scene, member: FoundMember) -> bool:
    """Whether a name behind a list is that of whoever says so: they will send nine, *X said*."""
    if member.name_at is None:
        return False
    last = scene.token_at(member.name_at.end - scene.paragraph.passage.start - 1)
    return last.dep_ == "nsubj" and last.head.lower_ in verb_forms()


def _owner_in(place: Place, start: int) -> str | None:
    """Whose the first of a list is: the *union's* lawyer, X."""
    until = place.letters.find("P", start)
    if place.letters.count("S'", start) > 1:
        return None  # Kenya's X and Peru's Y are of no one team
    owned = (n for n in range(start, max(until, start)) if place.letters[n : n + 2] == "S'")
    return next((place.told.chunks[n].side for n in owned), None)


def single(
    place: Place, number: int, own: Whose, status: str, rule: str, verb: int | None = None
) -> Iterator[Statement]:
    """The statement of one person before a verb, or of all whom `and` joins to him."""
    name = place.name(number)
    if name is None or not own.is_told(status, rule):
        return
    members = [named_member(place.scene, name, status, place.sentence)]
    if status not in {"head", "absent"} and place.letters[number] == "P":
        several = _joined(place, number, status)
        members = several if len(several) > 1 else members
    start = verb if verb is not None and verb > number else number + 1  # X, who *represented* it
    end = max(end_of_clause(place.sentence, place.at(start)), name.end)
    yield Statement(rule, name.start, end, tuple(members), own.side, place.direction(verb), beside=own.beside)


def _joined(place: Place, number: int, status: str) -> list[FoundMember]:
    """All of a list of names that ends with the chunk of this number."""
    match = JOINED.search(place.letters[: number + 1])
    start = place.at(match.start()) if match else place.at(number)
    behind = re.match(r"(?:[,&]+N?E)*", place.letters[number + 1 :])
    last = number + (behind.end() if behind else 0)
    return members_between(place.scene, start, place.told.last(last), status)
