"""Who belongs to a team: he joined it or is a member of it; each of two sits for his own side."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extract.rosters.at_the_table import at_the_table
from generator.extract.rosters.frames import Frame, Whose, row, rows_of, single, told_by
from generator.extract.rosters.holding import holds, sends
from generator.extract.rosters.place import LEFT, Place
from generator.extract.rosters.statement import Statement
from generator.extract.rosters.words import THERE

PAIRS = (re.compile(r"(?P<s>P)[,b]?F(?P<a>S)"), re.compile(r"(?P<s>P)\((?P<a>S)\)"))
"""How two people are bound to two sides in one sentence of theirs."""
VERBLESS = re.compile(r"(?:W?[E,]*:)?[PESFqM,;&'().x:-]+")
"""No more than people and whose they are: X and Y for the union, Z for the firm."""
TALKING = frozenset("QZK")
OPEN = r"expected|due|asked|invited|hopes?|wants?"


def joins(place: Place) -> Iterator[Statement]:
    """X and Y sit on the team; X is expected to join it."""
    if "J" in place.letters or "bi" in place.letters:
        yield from told_by(JOINS["expected" if place.says(OPEN) else "member"], place)


def _is_one(place: Place, match: re.Match[str]) -> bool:
    """Whether it is one team; who serves both sides sits for neither."""
    return place.told.chunks[match.end() - 1].head.lower_ != "sides"


JOINS = {
    status: rows_of(
        row("member of", status, rf"{LEFT}J(?:i?(?P<a>T)|(?P<a2>S))", _is_one),
        row(
            "member of",
            status,
            rf"{LEFT}bi(?P<a>T|y)",
            lambda p, _: p.says(
                r"(?:on|part of|in) (?:it|(?:the|its|their|[\w']+s) (?:[\w'-]+ ){0,3}"
                r"(?:delegation|team|panel))"
            ),
        ),
        row(
            "member of",
            status,
            rf"{LEFT}biE(?=[.,;]|$)",
            lambda p, _: p.says("on (?:the|its) (?:list|trip|plane)"),
        ),
        row("member of", status, r"(?P<s>P)f(?P<a>S)[mbh]{0,2}[KJ]", lambda p, _: p.says(THERE)),
    )
    for status in ("expected", "member")
}


def pairs(place: Place) -> Iterator[Statement]:
    """X for Kenya and Y for Peru negotiated: each sits for the side he is bound to."""
    for shape in PAIRS:
        found = list(shape.finditer(place.letters))
        sides = {place.told.chunks[match.start("a")].side for match in found}
        for match in found if len(sides) > 1 and _negotiate(place) else ():
            own = Whose(place.side(match.start("a")))
            yield from single(place, match.start("s"), own, "member", "each for his side")


def _negotiate(place: Place) -> bool:
    """Whether a sentence tells that those in it talk or are there, or has no verb."""
    behind = place.letters[place.letters.find(":") + 1 :]  # each has two: X and Y for Kenya, Z for Peru
    if not TALKING.isdisjoint(place.letters) or VERBLESS.fullmatch(behind):
        return True
    return place.says(THERE) and not set("VGQKXC") & set(place.letters)


SITTING = (
    Frame("C", holds),
    Frame("XVG", sends),
    Frame("Jb", joins),
    Frame("F(", pairs),
    Frame("P", at_the_table),
)
