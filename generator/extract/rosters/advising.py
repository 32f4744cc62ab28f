"""Who advises a side: advising the firm is X; it is advised by X, has hired X; its counsel is X."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extract.rosters.conditions import is_adviser
from generator.extract.rosters.frames import Frame, row, rows_of, told_by
from generator.extract.rosters.place import LEFT, PEOPLE, Place
from generator.extract.rosters.statement import Statement
from generator.vocabulary import words


def _advises(place: Place, match: re.Match[str]) -> bool:
    return place.lemma(match.start("v")) == "advise"


def _hires(place: Place, match: re.Match[str]) -> bool:
    told = place.scene.text[place.at(match.start("v")) : place.at(match.start("v") + 1)]
    is_hired = place.lemma(match.start("v")) in words("outline", "hiring") or told in words(
        "outline", "hiring"
    )
    return is_hired and not re.match(r"[^P]*Hf", place.letters[match.end() :])


ROWS = rows_of(
    # advising the firm is X; advising it on pensions are X and Y
    row("advises", "adviser", rf"^(?P<v>A)(?P<a>[STy])(?:i[EZ]|&)*b{PEOPLE}", _advises),
    # the firm is being advised by X
    row(
        "advises",
        "adviser",
        rf"(?P<a>[ST])(?:,[^P;.]{{1,12}},)?[mbh]{{1,3}}(?P<v>A)(?:iE)?B{PEOPLE}",
        _advises,
    ),
    # its adviser is X; the firm's legal adviser is X
    row("advises", "adviser", rf"(?:^|[,;]&?)(?P<a>S)'(?P<e>E)b{PEOPLE}", is_adviser),
    # the firm has hired X
    row("advises", "adviser", r"(?P<a>S)h(?P<v>[VX])(?=q?(?:[EH],?)?P)", _hires),
    # X, adviser to it; X advises it
    row("advises", "adviser", r"(?P<s>P)(?:,|[^P;.]{0,8}i)(?P<e>E)[if](?P<a>T)", is_adviser),
    row("advises", "adviser", rf"{LEFT}(?P<v>A)(?P<a>[STy])(?=[,.;&i]|$)", _advises),
)


def advising(place: Place) -> Iterator[Statement]:
    """The rows of the table."""
    yield from told_by(ROWS, place)


ADVISING = (Frame("P", advising),)
