"""Who takes over the head of a team: took over from Y, gave way to X, until Monday, when X took over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extract.rosters.frames import Whose, listed, single
from generator.extract.rosters.place import PEOPLE, Place
from generator.extract.rosters.statement import Statement
from generator.vocabulary import words

TOOK_OVER = re.compile(
    r"(?P<s>P|y)(?:,[^P;.]{1,12},)?,?w?[mbh]?Y(?:[fF]?(?P<o>P))?(?:i(?:Hf(?P<a>T)|(?P<a2>I))|(?P<a3>T|I)|(?<=P)(?=[.,;]|$))"
)
GAVE_WAY = re.compile(rf"L(?P<a>T)[^;.P]*?(?P<v>[VX])E?[iF]{PEOPLE}")
REPLACES = re.compile(rf"Y(?P<a>[TI]),?(?P<o>P),?W{PEOPLE}")
HANDED_OVER = re.compile(r"L(?P<a>T)[^;.]*?w?E?(?P<s>P)Y(?=[.,]|$)")


def took_over(place: Place) -> Iterator[Statement]:
    """X took over from Y as head of the delegation; X led the team until Monday, when Y took over."""
    for match in TOOK_OVER.finditer(place.letters):
        owner = next((match.start(key) for key in ("a", "a2", "a3") if match[key]), None)
        if owner is None and not (match["o"] and {"T", "I"} & {*place.before.letters}):
            continue  # who takes over from somebody whose team nobody has told of
        side = (
            place.before.subject() or place.before.last(place.scene) if owner is None else place.side(owner)
        )
        for one in single(place, match.start("s"), Whose(side), "head", "took over"):
            yield one
            if match["o"]:
                yield from single(place, match.start("o"), Whose(one.side), "absent", "took over")
    for match in GAVE_WAY.finditer(place.letters):
        if place.lemma(match.start("v")) in words("outline", "giving_way"):
            yield from listed(place, match.end(), Whose(place.side(match.start("a"))), ("head", "took over"))
    for match in REPLACES.finditer(place.letters):
        own = Whose(place.side(match.start("a")))
        yield from listed(place, match.end(), own, ("head", "took over"))
        yield from single(place, match.start("o"), own, "absent", "took over")
    for match in HANDED_OVER.finditer(place.letters):
        yield from single(place, match.start("s"), Whose(place.side(match.start("a"))), "head", "took over")
