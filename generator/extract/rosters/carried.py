"""Sentences that go on about the team just told of: there was X; A and B are new; C has been dropped."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extract.rosters.frames import Frame, row, rows_of, told_by
from generator.extract.rosters.place import PEOPLE, Place
from generator.extract.rosters.statement import Statement
from generator.vocabulary import words


def _goes_on(place: Place) -> bool:
    """Whether the sentence before, of the same paragraph, told of one team and nothing of another."""
    return place.before.is_open(place.scene)


def _is_there(place: Place, match: re.Match[str]) -> bool:
    return (
        _goes_on(place)
        and re.match(r"(?:And |Then )*[Tt]here (?:is|was|are|were)\b", place.sentence.text) is not None
    )


def _is_new(place: Place, match: re.Match[str]) -> bool:
    told = place.scene.text[place.at(match.start("s")) : place.at(match.end())]
    return (
        _goes_on(place)
        and re.search(r"\b(?:is|are|was|were) (?:also )?(?:new|back|there(?: too| as well)?)$", told)
        is not None
    )


def _is_dropped(place: Place, match: re.Match[str]) -> bool:
    told = place.scene.text[place.at(match.start("s")) : place.at(match.end())]
    return _goes_on(place) and any(word in told for word in words("outline", "off"))


ROWS = rows_of(
    # there was X, the clerk
    row("includes", "member", rf"^&?b{PEOPLE}", _is_there),
    # A and B are new; C has been dropped
    row("member of", "member", r"(?P<s>P)b(?:E|i|x)?(?=[,.;&]|$)", _is_new),
    row("left out", "absent", r"(?P<s>P)[mbh]{1,3}[zVGX](?=[,.;&]|$)", _is_dropped),
)


def carried(place: Place) -> Iterator[Statement]:
    """The rows of the table."""
    yield from told_by(ROWS, place)


CARRIED: tuple[Frame, ...] = (carried,)
