"""Who belongs to a team: it includes X, was represented by him, sent him; X speaks for it or joined it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extract.rosters.frames import (
    LEFT,
    PEOPLE,
    Frame,
    Place,
    Whose,
    actor_before,
    listed,
    row,
    told_by,
)
from generator.extract.rosters.running_text import status_of
from generator.extract.rosters.statement import Statement
from generator.extract.rosters.words import unnamed_group, unnamed_members
from generator.vocabulary import words

CLAUSE = re.compile(r":(?:P'|[^P;.,])*P[mbh]?[VGQLRXJK]")
"""Behind a colon somebody who acts opens a sentence, and no list."""
HOLDS = re.compile(r"C(?:[fi](?!N)|NE,(?=E?P)|(?![fiN]))")
"""The verb of a list of members; a bare number behind it only counts them: includes two nurses, X and Y."""
OPEN = r"expected|due|asked|invited|hopes?|wants?"
PRESS = re.compile(r"\b(?:press|spokes\w+|information)\b", re.IGNORECASE)


def holds(place: Place) -> Iterator[Statement]:
    """The team includes X, did not include Y, includes two lawyers."""
    letters = place.letters
    for match in HOLDS.finditer(letters):
        actor = actor_before(place, match.start())
        is_rest = actor is None and letters[match.start() - 1 : match.start()] == "M"  # other members include
        actor = match.start() - 1 if is_rest else actor
        if actor is None or (letters[actor] not in "TyME" and "L" not in letters[: match.start()]):
            continue
        if CLAUSE.match(letters, match.end()) or (letters[actor] == "y" and place.side(actor) is None):
            continue  # they may be anybody: they include Kenya's X and Peru's Y
        status = "absent" if letters[match.start() - 1] == "z" else _status(place, actor, match.start())
        owner = place.name(actor - 2) if letters[:actor].endswith("P'") else None  # the envoy's team
        own = Whose(place.side(actor), owner.mention.at if owner else None, place.at(actor))
        told = list(listed(place, match.end(), own, (status, "includes"), match.start()))
        yield from told or _unnamed(place, actor, match.end(), own)


def _status(place: Place, actor: int, verb: int) -> str:
    return status_of(place.scene.text[place.at(actor) : place.at(verb)], "member")


def _unnamed(place: Place, actor: int, start: int, own: Whose) -> Iterator[Statement]:
    """Those of a team who are only described: deputy heads of the services, a group of expert advisers."""
    team, status = place.told.chunks[actor].head, _status(place, actor, start - 1)
    if re.search(r"(?<!,)[mbhVGQ]", place.letters[start:]) and place.letters[actor] != "E":
        return
    members = unnamed_group(place.scene, team, status)
    members = members or unnamed_members(place.scene, place.sentence, place.at(start), status)
    if members:
        yield Statement(
            "includes", place.at(actor), place.sentence.end_char, tuple(members), own.side, "", True
        )


def joins(place: Place) -> Iterator[Statement]:
    """X and Y sit on the team; X is expected to join it."""
    if "J" in place.letters or "bi" in place.letters:
        yield from told_by(JOINS["expected" if place.says(OPEN) else "member"], place)


def _does_the_talking(place: Place, match: re.Match[str]) -> bool:
    return place.told.chunks[match.end() - 1].head.lower_ in words("outline", "talking")


def _is_one(place: Place, match: re.Match[str]) -> bool:
    """Whether it is one team; who serves both sides sits for neither."""
    return place.told.chunks[match.end() - 1].head.lower_ != "sides"


def _speaks(place: Place, match: re.Match[str]) -> bool:
    return not PRESS.search(place.scene.text[place.at(match.end()) : place.end(match.end())])


JOINS = {
    status: (
        row("member of", status, rf"{LEFT}J(?:i?(?P<a>T)|(?P<a2>S))", _is_one),
        row(
            "member of",
            status,
            rf"{LEFT}bi(?P<a>T|y)",
            lambda p, _: p.says("(?:on|part of|in) (?:it|the (?:delegation|team|panel))"),
        ),
    )
    for status in ("expected", "member")
}
ROWS = (
    # the team: X and Y
    row("includes", "member", rf"(?P<a>T)[^;.PST:bm]{{0,6}}(?:b[iV]{{0,2}})?[:]{PEOPLE}(?!.*[bmhVGQX])"),
    row("member of", "member", rf"{LEFT}C(?P<a>T)"),
    # the members of the team – X and Y –
    row("members of", "member", rf"Mf(?P<a>T)[(,-]{PEOPLE}", lambda p, m: p.lemma(m.start()) == "member"),
    # its negotiators are X and Y
    row("includes", "member", r"(?P<a>T)(?:iE)?b(?=[qE'HN]{0,6}P)"),
    row("includes", "member", rf"^Dyb{PEOPLE}"),
    row("represented by", "member", rf"(?P<a>[ST])[^P;.LX]{{0,9}}?R(?:i[EZS])*B{PEOPLE}"),
    # for Kenya, X
    row(
        "represented by",
        "member",
        rf"(?:^|[;,]&?|^i[EZ]|^[^P;,]*[KQAJRG][EZ]?)F(?P<a>[ST])[,:]?b?{PEOPLE}",
        _speaks,
    ),
    row("represents", "member", r"(?P<s>P)[^P;.]{0,10}?R(?P<a>[ST])"),
    # X, their lawyer, will speak for the union; does most of the talking for it
    row("speaks for", "member", rf"{LEFT}(?:[KQLR][EZMT]?|[KQ](?:[NEZ]f?){{2,3}})F(?P<a>[ST])"),
    row(
        "speaks for",
        "member",
        r"(?<=[,&;])E?(?P<s>P),?F(?P<a>[ST])",
        lambda p, m: bool(re.search(r"[KQ]F[ST]", p.letters[: m.start()])),
    ),
    # the firm's director did most of the bargaining
    row("speaks for", "member", rf"{LEFT}K(?:[NEZ]f?){{1,3}}(?=[.,;]|$)", _does_the_talking),
    # X, a member of it
    row("member of", "member", r"(?P<s>P)(?:,[^P;.]{1,14}?)?[,&]?(?:wb|b)?,?E?Mf(?:E')?(?P<a>[Ty])"),
    # the firm's director, X, was the sole negotiator
    row("member of", "member", r"(?P<s>P),?w?b(?=T(?!f))"),
    row("advises", "adviser", rf"{LEFT}A(?P<a>[Ty])", lambda p, m: p.lemma(m.end() - 2) == "advise"),
    # on the union's bench sit X and Y
    row("opposite", "member", rf"^i(?P<a>T)[JKb]{PEOPLE}"),
)


def at_the_table(place: Place) -> Iterator[Statement]:
    """The rows of the table."""
    yield from told_by(ROWS, place)


SITTING: tuple[Frame, ...] = (holds, joins, at_the_table)
