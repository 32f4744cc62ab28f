"""Who is beside whom: with her, flanked by X, brought by him; they sit for the side of that one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extract.rosters.acting import actor_before
from generator.extract.rosters.frames import Frame, Whose, listed, row, rows_of, single, told_by
from generator.extract.rosters.place import ASIDE, LEFT, OFFICE, PEOPLE, Place
from generator.extract.rosters.statement import Statement
from generator.vocabulary import words

LEADING = re.compile(rf"(?:L[TySB'EPqHfF,iN]{{1,12}}?,?|KF[STEi]{{1,4}},|IbE?P,)W(?={OFFICE}P)")
REPLACED = re.compile(rf"(?P<o>P)(?:,[^P;.]{{1,12}},)?[mbh]{{1,2}}[YR]B{PEOPLE}")
BACKING = frozenset(("support", "back", "help", "aid"))
"""Who does this to somebody may be anywhere; who is helped by another has him there."""
FAR = 3
"""Words between a verb of coming and the company."""
SEAT = re.compile(r"(?P<s>P)[mbh]?K(?P<y>q)[ME](?=[.,;]|$)")
WITH = r"(?:with|beside|alongside|behind) (?:him|her|them)|at (?:his|her|their) (?:side|elbow|right|left)"


def with_the_head(place: Place) -> Iterator[Statement]:
    """X led the team, with Y as her deputy; the committee is led by X, with Y and Z."""
    letters = place.letters
    for match in LEADING.finditer(letters):
        within = range(match.start(), match.end())
        led = actor_before(place, match.start()) if letters[match.start() + 1] == "B" else None
        sides = [place.side(n) for n in (*([] if led is None else [led]), *within) if letters[n] in "ST"]
        sides += [place.own_side(n) for n in range(match.end()) if letters[n] == "P"]
        sides += [place.side(n) for n in reversed(range(match.start())) if letters[n] in "ST"]
        side = Whose(next(filter(None, sides), None))
        yield from listed(place, match.end(), side, ("member", "joined by"))


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


def _is_there(place: Place, match: re.Match[str]) -> bool:
    """Whether he comes with somebody; a plan backed by him does not."""
    start = match.start("v")
    return place.letters[start - 1] in ",&b" or place.lemma(start) not in BACKING


def _sat_there(place: Place, match: re.Match[str]) -> bool:
    """Whether the sentence before put somebody at the table."""
    return _is_there(place, match) and place.before.is_on_in(place.scene)


def _is_near(place: Place, match: re.Match[str]) -> bool:
    """Whether somebody comes with people and not with a letter of theirs: with *her deputy*, Y."""
    first = next(chunk for chunk in place.told.chunks[match.end() :] if chunk.letter not in "qN")
    nouns = words("teams", "roles.nouns")
    is_named = (
        first.letter == "P" or first.head.lower_ in nouns or first.head.lower_.removesuffix("s") in nouns
    )
    verb = next(c for c in reversed(place.told.chunks[: match.end() - 1]) if c.letter in "KJ")
    goal = place.scene.text[verb.end : place.at(match.end() - 1)]  # no "went to Lima for talks with her"
    is_own = " for " not in goal and len(goal.split()) <= FAR
    return is_named and is_own and verb.head.lemma_.lower() in words("outline", "coming")


def _is_deputy_of_the_head(place: Place, match: re.Match[str]) -> bool:
    """Whether the sentence or the one before tells who leads, whose deputy is named."""
    is_led = "L" in place.letters[: match.start()] or place.before.is_open(place.scene)
    return is_led and place.lemma(match.start("e")) in words("outline", "seconds")


def _is_seated(place: Place, match: re.Match[str]) -> bool:
    """Whether a sentence tells how a side sits: the union *had* X in the chair, Y on his right."""
    return re.match(r"[ST][hKJ:b]", place.letters) is not None


def _is_head(place: Place, match: re.Match[str]) -> bool:
    """Whether a name is that of a side's head by his office beside it."""
    return "I" in place.letters[match.start() : match.end()] or place.letters[match.start() - 1] == "I"


def _is_followed(place: Place, match: re.Match[str]) -> bool:
    return place.lemma(match.start("v")) == "follow"


def _is_with(place: Place, match: re.Match[str]) -> bool:
    verb = match.groupdict().get("v")
    return (verb is not None and place.lemma(match.start("v")) == "bring") or place.says(WITH)


ROWS = rows_of(
    # X was accompanied by Y
    row(
        "joined by",
        "member",
        rf"(?P<a>[Py])[^P;.Z]{{0,10}}?[,&bSE](?P<v>[AJ])(?:iE)?B{PEOPLE}",
        _is_there,
    ),
    # across the table sat X. She was flanked by Y and Z
    row("joined by", "member", rf"^(?P<a>y)[mbh]{{1,2}}(?P<v>[AJ])(?:iE)?B{PEOPLE}", _sat_there, loose=True),
    # the minister was accompanied by Y and Z
    row("joined by", "member", rf"^(?P<a>[EH])[mbh]{{0,2}}b(?P<v>A)(?:iE)?B{PEOPLE}", loose=True),
    # X was the first, followed by Y and Z
    row(
        "joined by", "member", rf"(?P<a>[Py])[^P;.Z]{{0,12}}?[,b](?P<v>V)B{PEOPLE}", _is_followed, loose=True
    ),
    # with her are Y and Z
    row(
        "joined by",
        "member",
        rf"(?:^|[;,&]|[;,]&)[KJ]?[WAJ](?:i(?=y)|[ES]'?[EH]?,?)?(?P<a>y|P(?!')),?(?:i[ESZ])*[JKbV]{{0,2}}[,:]?{PEOPLE}",
        loose=True,
    ),
    # with her we counted X and Y
    row("joined by", "member", rf"^W(?P<a>y|P(?!'))[xyE][mbhz]{{0,2}}[VXCQh]{PEOPLE}", loose=True),
    # X came with her clerk, Y, and Z
    row(
        "joined by",
        "member",
        rf"{LEFT.replace('?P<s>', '?P<a>')}[KJ](?:i[EH])?W(?=[qEH]){PEOPLE}",
        _is_near,
        loose=True,
    ),
    row("joined by", "member", rf"{LEFT}[KJ](?:i[EH])?W(?=q?[EH]{OFFICE}P)", _is_near, loose=True),
    row(
        "joined by",
        "member",
        rf"^[KJ][WAJ]?(?:[ES]'?E?)?(?=(?P<s>P)(?:i[ESZ])*[JKb]{{1,2}}{PEOPLE})",
        loose=True,
    ),
    # X with a team of four, among them Y and Z
    row("joined by", "member", rf"(?P<a>P)(?:,[^P;.]{{1,12}},)?WT(?:f[NE])?[,;]D[yw]b?{PEOPLE}", loose=True),
    # with her lawyer, Y, and her doctor, Z, at her side, X led the team
    row("joined by", "member", rf"^W{PEOPLE}(?=[^;.]*?,{OFFICE}P[mbhz]{{0,2}}L[^;.]{{0,3}}?(?P<a>[ST]))"),
    # who came with four people: X …
    row(
        "joined by",
        "member",
        rf"(?P<a>P)(?:{ASIDE}|,w[^P;.]{{1,8}},)[,w]*[mbhz]{{0,2}}[hXK]W?N[ME]?(?:Wy)?[:]{PEOPLE}",
    ),
    row("includes", "member", rf"(?P<a>T)fN[:]{PEOPLE}"),
    # she was seen with Y and Z beside her
    row("joined by", "member", rf"(?P<a>P)(?:,[^P;.]{{1,12}},)?bVW{PEOPLE}", _is_with),
    # she brought three, among them Y
    row("includes", "member", rf"(?P<a>P)[^TP;.]*?[,;]D[yw]b?{PEOPLE}"),
    # it is led by X; his deputy is Y
    row("joined by", "member", rf"(?:^|[;,&])q(?P<e>[EM])b(?={OFFICE}P)", _is_deputy_of_the_head),
    # hers include Y; X's include Y
    row("joined by", "member", rf"(?P<a>P)'C{PEOPLE}", loose=True),
    # she brought with her Y
    row("joined by", "member", rf"(?P<a>P)(?:,w[^P;.]{{1,8}},)?[mbh]{{0,2}}XWy{PEOPLE}", loose=True),
    # the union had X in the chair, Y on his right and Z on his left
    row("joined by", "member", r"(?P<a>P)[^P;.]{0,6}?[,&]{1,2}(?=(?:q?E)?PWy)", _is_seated, loose=True),
    # the Front's chief negotiator, X, and Y, its clerk
    row("joined by", "member", r"(?P<a>P)(?:,[^P;.,]{1,8},)[&]{1,2}(?=P,qE(?:,|$))", _is_head, loose=True),
    # flanked by Y and Z, X took her place for the union
    row("joined by", "member", rf"^AB{PEOPLE}(?=[^;.]*,{OFFICE}(?P<a>P)[mbhz]{{0,2}}[KVLQGJ])", loose=True),
    # whose right-hand man is Y
    row("joined by", "member", rf"(?P<a>P)(?:,E)?,?w[EM](?:i[EZ])?b{PEOPLE}"),
    # Y went with her
    row(
        "joined by",
        "member",
        rf"(?:{LEFT}|(?P<s2>P)(?:[,&]+N?E)+)(?:[KJbGQV][WU]|A)(?P<a>y|P)",
        lambda p, m: p.lemma(m.end() - 2) not in BACKING,
    ),
    # she is taking with her Y and Z; she is to bring Y with her
    row("joined by", "member", rf"(?P<a>[Py])[mbh]{{0,3}}KWy{PEOPLE}", loose=True),
    row("joined by", "member", rf"(?P<a>[Py])[mbhz]{{0,2}}Vi(?P<v>X){PEOPLE}", _is_with, loose=True),
    # she had Y at her side
    row("joined by", "member", r"(?P<a>[Py]),?w?[mz]?h?(?P<v>[hX])(?=[qNE,DWy'H&M]{0,9}P)", _is_with),
)


def beside(place: Place) -> Iterator[Statement]:
    """The rows of the table."""
    yield from told_by(ROWS, place)


COMPANY = (Frame("W", with_the_head), Frame("BK", replaced), Frame("P", beside))
