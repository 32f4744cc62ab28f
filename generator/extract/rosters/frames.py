"""What a frame is: a pattern over the outline of a sentence that says who sits for whom.

Each says where the side stands (`a`), and who: somebody named before (`s`), or else the list behind it,
read as a whole. What a sentence leaves out is that of the sentence before (`told.py`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from operator import attrgetter

from generator.extract.parties.scenes import Name, Scene
from generator.extract.reading.outline import Outline
from generator.extract.reading.parse import Span
from generator.extract.reading.shapes import Shape, Shapes, shape
from generator.extract.reading.tense import verb_direction
from generator.extract.rosters.running_text import members_between
from generator.extract.rosters.statement import Statement
from generator.extract.rosters.told import Told
from generator.extract.rosters.words import end_of_clause, named_member
from generator.model import Citation, FoundMember
from generator.vocabulary import words
from generator.vocabulary.terms import pattern_of

OFFICE = r"(?:[qETHMNSIx',(]|P'|[fF](?=[qESTHPN])|&(?=E)|i(?=E)){0,9}?"
PEOPLE = rf"(?={OFFICE}P)"
"""What may stand before the first name of a list: his office, whose it is, how many they are."""
ASIDE = r"(?:,(?:LB)?[^;.LRXC]{1,16}?,)?"
AUX = r"[mbhzVGX]{0,3}i?"
"""Between a subject and its verb: `has been chosen to`."""
LEFT = rf"(?P<s>P)(?:\([^)]{{1,8}}\))?(?:,[^P;.]{{1,14}}?,)?,?w?{AUX}"
"""Somebody, with what is set beside him, right before his verb."""
OWN_SUBJECT = re.compile(rf"(?:E?P(?:,E)?(?:,?&|,)?)+(?:w[^P;.,]{{1,8}},)?{AUX}[a-zA-Z][WU]?$")
"""The names that are the subject of the verb before a pronoun: X and Y *were with* her."""
STOP = re.compile(r"[bmhCLRXJAKQGYVw;z-]|[ST]b?L?B|&f[ST]|T(?=P)")
ITEMS = re.compile(r"[^;mbhV]*;[^;mbhV]*P[^mbhV]*")
"""The rest of a list that semicolons part."""
SHUT = re.compile(r",w[^,;.]{1,8},(?=&|(?:[ES]'|[qEHf]){0,5}P)|,wLy,?")
"""What no list goes on behind; an aside that closes again does not end it."""


BESIDE = "joined by"
"""The rule for those who are there with somebody."""
ACROSS = "across"
"""The rule for those at the other side of the table, whichever side that is."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a frame stands: the paragraph, the sentence, its outline, and what was told before."""

    scene: Scene
    sentence: Span
    told: Outline
    before: Told

    @property
    def letters(self) -> str:
        """The letters of the sentence."""
        return self.told.letters

    def side(self, place: int) -> str | None:
        """The side of the chunk of this number."""
        return self.before.side_at(self.scene, self.told, place)

    def side_of(self, place: int, person: int) -> str | None:
        """The side of a team that somebody is of: its own words', else his."""
        is_told = self.letters[place] != "T" or self.before.is_owned(self.scene, self.told.chunks[place])
        return (
            self.side(place) or self.own_side(person)
            if is_told
            else self.own_side(person) or self.side(place)
        )

    def name(self, place: int) -> Name | None:
        """The person named by the chunk of this number, or whom its pronoun means."""
        chunk = self.told.chunks[place]
        if chunk.letter == "P":
            return next(iter(self.scene.names_between(chunk.start, chunk.end)), None)
        if chunk.letter in "EH":
            return self.before.holder(self.scene, chunk)
        subject = OWN_SUBJECT.search(self.letters[:place])  # nobody is beside himself
        start = self.at(subject.start()) if subject else chunk.start
        here = self.scene.names_between(self.sentence.start_char, start)
        return (
            here[0]
            if here and chunk.letter == "y"
            else self.before.person(self.scene, self.sentence.start_char)
        )

    def lemma(self, place: int) -> str:
        """The main word of the chunk of this number in its base form."""
        return self.told.chunks[place].head.lemma_.lower()

    def says(self, told: str) -> bool:
        """Whether the sentence has words of this shape."""
        return re.search(rf"\b(?:{told})\b", self.sentence.text, re.IGNORECASE) is not None

    def tells(self, *keys: str) -> bool:
        """Whether the sentence has one of the words that the outline's table lists under these keys."""
        return pattern_of(words("outline", *keys)).search(self.sentence.text) is not None

    def at(self, place: int) -> int:
        """The character at which the chunk of this number begins; behind the last, the sentence's end."""
        return self.told.first(place) if place < len(self.told.chunks) else self.sentence.end_char

    def end(self, start: int) -> int:
        """Where a list that begins at this chunk must end: at the next verb or team behind its first name."""
        first = self.letters.find("P", start)
        while self.letters[first + 1 : first + 2] == "'" and self.letters.find("P", first + 1) > 0:
            first = self.letters.find("P", first + 1)
        if first < 0:
            return self.sentence.end_char
        plain = SHUT.sub(lambda match: "," * len(match[0]), self.letters[first + 1 :])
        is_long = plain.count(";") > 1 and "C" in self.letters[max(start - 2, 0) : start]
        is_set = is_long or ":" in self.letters[max(start - 1, 0) : max(first, start + 1)]
        if is_set and ITEMS.fullmatch(plain):
            return self.sentence.end_char  # one between semicolons
        stop = STOP.search(" " * (first + 1) + plain)
        return self.at(stop.start()) if stop else self.sentence.end_char

    def own_side(self, number: int) -> str | None:
        """The side of a person by the words before his name, or as told before: the *Front's* clerk, X."""
        chunk, name = self.told.chunks[number], self.name(number)
        if chunk.letter != "P":
            is_team = self.lemma(number) in {"it", "they", "them"}
            here = self.letters.rfind("T", 0, number) if is_team else -1
            last = self.side(here) if here >= 0 else self.before.last(self.scene) if is_team else None
            return self.before.of(name) if name and here < 0 else last
        if name and (told := self.before.of(name) or self.before.country_of(name)):
            return told
        before = self.told.chunks[max(0, number - 5) : number]
        near = [one for one in before if one.side and one.letter in "SE"]
        if near and not any(one.letter in "P;." for one in before[before.index(near[-1]) :]):
            return near[-1].side
        if name and "q" in self.letters[max(0, number - 4) : number]:
            return self.before.subject() or self.before.last(self.scene)  # its secretary, X
        title = self.told.chunks[number - 1] if number else chunk
        called = self.scene.text[title.start : title.end].lower().split() if title.letter in "EH" else []
        nouns = self.before.nouns
        told = next((nouns[word] for word in called if word in nouns), None)
        if self.letters[:1] == "F" and number > 1:
            return told  # "For the Blues: …. For some others X leads"
        return told or self.before.labelled(self.scene)

    def direction(self, place: int | None) -> str:
        """Whether the verb at a place tells of a plan."""
        if place is None:
            return ""
        token = self.told.chunks[place].head
        return verb_direction(token) if token.tag_.startswith("V") and token.tag_ != "VBG" else ""


Frame = Callable[[Place], Iterator[Statement]]


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
) -> Row:
    """A row of a table of frames; a list behind a colon runs to the sentence's end."""
    return Row(rule, status, shape(pattern), when, "[:" in pattern, loose)


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
        side = side or (None if one.loose or one.rule == ACROSS else place.before.last(place.scene))
    beside = anchor.mention.at if anchor and side is None and one.loose else None
    own = Whose(side, beside, place.at(match.start()))
    if "s" in told:
        yield from single(place, told["s"], own, one.status, one.rule, verb)
    else:
        found = list(listed(place, match.end(), own, (one.status, one.rule), verb, whole=one.whole))
        yield from found
        if found and anchor and one.rule == BESIDE and place.letters[number] == "P":
            anchored = own if own.side else replace(own, beside=anchor.mention.at)
            yield from single(place, number, anchored, one.status, one.rule)  # whom they come with is there


@dataclass(frozen=True, slots=True)
class Whose:
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
    own = own if own.side else replace(own, side=_owner_in(place, start))
    if members and own.is_told(status, rule):
        way = place.direction(verb)
        begin = first if own.begin is None else min(own.begin, first)
        yield Statement(rule, begin, end, tuple(members), own.side, way, status != "head", beside=own.beside)


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
    match = re.search(r"(?:E?P(?:,E)?[,&]{1,2})*E?P$", place.letters[: number + 1])
    start = place.at(match.start()) if match else place.at(number)
    behind = re.match(r"(?:[,&]+N?E)*", place.letters[number + 1 :])
    last = number + (behind.end() if behind else 0)
    return members_between(place.scene, start, place.told.last(last), status)
