"""Sentences that go on about the team just told of: there was X; A and B are new; C has been dropped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.extract.rosters.frames import Frame, row, rows_of, told_by
from generator.extract.rosters.place import PEOPLE, Place
from generator.extract.rosters.statement import Statement
from generator.vocabulary import words
from generator.vocabulary.terms import pattern_of

THERE_IS = re.compile(r"(?:And |Then )*[Tt]here (?:is|was|are|were)\b")
NEW = re.compile(r"\b(?:is|are|was|were) (?:also )?(?:new|back|there(?: too| as well)?)$")


def _is_there(place: Place, match: re.Match[str]) -> bool:
    return THERE_IS.match(place.sentence.text) is not None


def _is_new(place: Place, match: re.Match[str]) -> bool:
    return NEW.search(place.scene.text[place.at(match.start("s")) : place.at(match.end())]) is not None


def _is_dropped(place: Place, match: re.Match[str]) -> bool:
    told = place.scene.text[place.at(match.start("s")) : place.at(match.end())]
    return pattern_of(words("outline", "off")).search(told) is not None


def _stays_away(place: Place, match: re.Match[str]) -> bool:
    behind = place.scene.text[place.told.last(match.start("s")) : place.sentence.end_char]
    told = (behind.removeprefix(","), re.sub(r"^,[^,;]*,", "", behind))
    return any(_away().match(one) for one in told)


@cache
def _away() -> re.Pattern[str]:
    """How somebody of a team is said not to come, right behind his name."""
    return re.compile(rf" (?:{'|'.join(sorted(words('outline', 'staying_away')))})")


def _is_member(place: Place, match: re.Match[str]) -> bool:
    return match["m"][0] == "q" and place.lemma(match.end() - 1) in words("outline", "seconds")


ROWS = rows_of(
    # there was X, the clerk
    row("includes", "member", rf"^&?b{PEOPLE}", _is_there),
    # A and B are new; C has been dropped
    row("member of", "member", r"(?P<s>P)b(?:E|i|x)?(?=[,.;&]|$)", _is_new),
    row("left out", "absent", r"(?P<s>P)[mbh]{1,3}[zVGX](?=[,.;&]|$)", _is_dropped),
    # C, who had been expected, sat this one out
    row("left out", "absent", r"^[qEH',]{0,5}(?P<s>P)(?:,[^P;.]{1,8},)?,?[a-zA-Z]", _stays_away),
    # C is its third member; C is his deputy
    row("member of", "member", r"(?P<s>P)(?:,[^P;.]{1,8},)?,?b(?P<m>q?N?[ME])(?=[,.;&]|$)", _is_member),
)


def carried(place: Place) -> Iterator[Statement]:
    """The rows of the table, where the sentence before, of the same paragraph, told of one team."""
    if place.before.is_open(place.scene):
        yield from told_by(ROWS, place)


CARRIED = (Frame("P", carried),)
