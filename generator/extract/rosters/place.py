"""Where a frame stands: a sentence, its outline and what was told before; who and whose its chunks are."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.extract.parties.scenes import Name, Scene
from generator.extract.reading.outline import Outline
from generator.extract.reading.parse import Span
from generator.extract.reading.tense import verb_direction
from generator.extract.rosters.told import Told
from generator.vocabulary import words
from generator.vocabulary.terms import pattern_of

OFFICE = r"(?:[qETHMNSIx',(]|P'|[fF](?=[qESTHPN])|&(?=E)|i(?=E)){0,9}?"
PEOPLE = rf"(?={OFFICE}P)"
"""What may stand before the first name of a list: his office, whose it is, how many they are."""
ASIDE = r"(?:,(?:LB)?[^;.LRXC]{1,16}?,)?"
AUX = r"[mbhzVGX]{0,3}i?"
"""Between a subject and its verb: `has been chosen to`."""
LEFT = rf"(?P<s>P)(?:\([^)]{{1,8}}\)|f[SE](?=[mbhL]))?(?:,[^P;.]{{1,14}}?,)?,?w?{AUX}"
"""Somebody, with what is set beside him, right before his verb."""
OWN_SUBJECT = re.compile(rf"(?:E?P(?:,E)?(?:,?&|,)?)+(?:w[^P;.,]{{1,8}},)?{AUX}[a-zA-Z][WU]?$")
"""The names that are the subject of the verb before a pronoun: X and Y *were with* her."""
STOP = re.compile(
    r"[bmhCLRXJAKQGYVwz-]|(?<=,)E(?=B)|;(?!&?[qEHfPSN,'&()]*P[qEHfPSN,'&()]*\.?$)|[ST]b?L?B|&f[ST]|T(?=P)"
)
ITEMS = re.compile(r"[^;mbhV]*;[^;mbhV]*P[^mbhV]*")
"""The rest of a list that semicolons part."""
SHUT = re.compile(r",w[^,;.]{1,8},(?=&|(?:[ES]'|[qEHf]){0,5}P)|,wLy,?")
"""What no list goes on behind; an aside that closes again does not end it."""


class Place(NamedTuple):
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
            told_of = self.before.last(self.scene) or self.before.subject() if is_team else None
            last = self.side(here) if here >= 0 else told_of
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
