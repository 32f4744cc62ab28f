"""Who is beside whom: with her, flanked by X, brought by him; they sit for the side of that one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extract.rosters.frames import (
    LEFT,
    PEOPLE,
    Frame,
    Place,
    Whose,
    listed,
    row,
    single,
    told_by,
)
from generator.extract.rosters.statement import Statement

REPLACED = re.compile(rf"(?P<o>P)(?:,[^P;.]{{1,12}},)?[mbh]{{1,2}}[YR]B{PEOPLE}")
MEETING = re.compile(
    r"\b(?:meeting|talks?|conversation|call|interview|conference|session|lunch|dinner)s? with\s*$",
    re.IGNORECASE,
)
"""Who has one with somebody is not at his side."""
BACKING = frozenset(("support", "back", "help", "aid"))
"""Who does this to somebody may be anywhere; who is helped by another has him there."""
SEAT = re.compile(r"(?P<s>P)[mbh]?K(?P<y>q)[ME](?=[.,;]|$)")


def replaced(place: Place) -> Iterator[Statement]:
    """X was replaced by his deputy, Y; Y took his seat: he sits where X did."""
    for match in REPLACED.finditer(place.letters):
        name = place.name(match.start("o"))
        if name is not None and (place.before.of(name) or place.letters[match.end() - 2] == "R"):
            own = Whose(place.before.of(name), name.mention.at)
            yield from listed(place, match.end(), own, ("member", "in place of"))
            yield from single(place, match.start("o"), own, "absent", "in place of")
    for match in SEAT.finditer(place.letters):
        name = place.before.person(place.scene, place.sentence.start_char)
        if name is not None:
            own = Whose(place.before.of(name), name.mention.at)
            yield from single(place, match.start("s"), own, "member", "in place of")
            yield from single(place, match.start("y"), own, "absent", "in place of")


ROWS = (
    # with her are Y and Z
    row(
        "joined by",
        "member",
        rf"(?:^|[;,&]|[;,]&)[KJ]?[WAJ](?P<a>y|P(?!'))(?:i[ESZ])*[JKbV]{{0,2}}[,:]?{PEOPLE}",
        lambda p, m: not MEETING.search(p.scene.text[: p.at(m.start("a"))]),
        loose=True,
    ),
    # Y went with her
    row(
        "joined by",
        "member",
        rf"(?:{LEFT}|(?P<s2>P)(?:[,&]+N?E)+)(?:[KJbGQV][WU]|A)(?P<a>y|P)",
        lambda p, m: p.lemma(m.end() - 2) not in BACKING,
    ),
)


def beside(place: Place) -> Iterator[Statement]:
    """The rows of the table."""
    yield from told_by(ROWS, place)


COMPANY: tuple[Frame, ...] = (replaced, beside)
