"""Who belongs to a team and is not there: missing from it was X; X, named to it, did not come."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extract.rosters.frames import Frame, Whose, row, rows_of, single, told_by
from generator.extract.rosters.place import PEOPLE, Place
from generator.extract.rosters.statement import Statement
from generator.vocabulary import words
from generator.vocabulary.terms import pattern_of

STANDS_IN = re.compile(r"(?P<s>P)(?:,[^P;.]{1,12},)?[mbhG]{0,3}[YKVJ](?:i?Z)?[iF]{0,2}(?P<o>y|P)")
STEAD = re.compile(
    r"\b(?:stand|fill|sit|step|deputi[sz]|cover)\w*(?: in)? for\b|\b(?:stood|sat) in for\b", re.I
)
"""How one takes another's chair."""


def _is_missing(place: Place, match: re.Match[str]) -> bool:
    told = place.scene.text[place.at(match.start()) : place.at(match.end() - 1)]
    return pattern_of(words("outline", "missing")).search(told) is not None


def _is_without(place: Place, match: re.Match[str]) -> bool:
    told = place.scene.text[place.at(match.start("v")) : place.at(match.end())].lower()
    return re.search(r"\bin (?:the|his|her) absence of\b", told) is not None


def _is_listed(place: Place, match: re.Match[str]) -> bool:
    return "list" in place.scene.text[place.at(match.start("v")) : place.at(match.end())]


def _is_lacking(place: Place, match: re.Match[str]) -> bool:
    told = place.scene.text[place.told.last(match.start("a")) : place.at(match.end() - 1) + len("without")]
    return told.rstrip().endswith("without")


def _was_named(place: Place, match: re.Match[str]) -> bool:
    noun = place.lemma(match.start("v"))
    told = place.scene.text[place.at(match.start("v")) : place.at(match.start("a"))]
    is_put = noun in words("outline", "adding", "appointing") or "list" in told
    return is_put and re.search(r"\b(?:to|on|in|onto|for)\b", told) is not None


ROWS = rows_of(
    # missing from the Ugandan bench was X; absent on the union side was X
    row("left out", "absent", rf"^&?[zEVx]?[zfi](?P<a>[ST])(?:'[EMZ])?b{PEOPLE}", _is_missing),
    # it was represented by Y in the absence of X
    row("left out", "absent", rf"(?P<a>[ST])[^;.]*?(?P<v>i)Ef{PEOPLE}", _is_without),
    # X, named to the team last week, did not travel
    row("left out", "absent", r"(?P<s>P),w?b?(?P<v>[VX])i(?P<a>T),[mbhK]{0,2}z[KVJbQ]", _was_named),
    # X, who was on Kenya's list, has not been seen
    row("left out", "absent", r"(?P<s>P),wb(?P<v>i)(?P<a>S(?='E,)|T)(?:'E)?,[mbhK]{0,2}z", _is_listed),
    # the team is without X
    row("left out", "absent", rf"(?P<a>[ST])[mbh]{{1,2}}z{PEOPLE}", _is_lacking),
    # X is not in the team
    row("left out", "absent", r"(?P<s>P)(?:,[^P;.]{1,12},)?[mbh]zi(?P<a>T)(?=[,.;]|$)"),
)


def missing(place: Place) -> Iterator[Statement]:
    """The rows of the table, and who sits in another's chair."""
    yield from told_by(ROWS, place)
    seats = list(STANDS_IN.finditer(place.letters))
    for match in seats if seats and STEAD.search(place.sentence.text) else ():
        name = place.name(match.start("o"))
        if name is not None:
            side = place.before.of(name) or _own(place, match.start("o"))
            own = Whose(side, None if side else name.mention.at)
            yield from single(place, match.start("s"), own, "member", "in place of")
            yield from single(place, match.start("o"), own, "absent", "in place of")


def _own(place: Place, number: int) -> str | None:
    """The side in the title of whomever a pronoun means, named before in the sentence."""
    name = place.name(number)
    meant = [n for n, chunk in enumerate(place.told.chunks) if name and chunk.start == name.start]
    return place.own_side(meant[0]) if meant else None


MISSING = (Frame("P", missing),)
