"""Whom a team is told to hold: it includes X, did not send Y; a label before a list: For Kenya."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extract.rosters.acting import actor_before
from generator.extract.rosters.frames import Whose, listed, single
from generator.extract.rosters.place import PEOPLE, Place
from generator.extract.rosters.running_text import members_between, status_of
from generator.extract.rosters.seated import end_of_list
from generator.extract.rosters.statement import Statement
from generator.extract.rosters.told import FOR
from generator.extract.rosters.words import PRESS, unnamed_group, unnamed_members
from generator.vocabulary import words

CLAUSE = re.compile(r":(?:P'|[^P;.,])*P[mbh]?[VGQLRXJK]")
"""Behind a colon somebody who acts opens a sentence, and no list."""
LED_AND = re.compile(r"(?P<a>[Tyw])[mbh]{1,3}LB[^;.]*,?&[mbh]*$")
"""It is led by X *and* includes Y."""
HOLDS = re.compile(r"C(?:[fi](?!N)|N[EM][,:](?=E?P)|(?![fiN]))")
"""The verb of a list of members; a bare number behind it only counts them: includes two nurses, X and Y."""
LABEL = re.compile(
    rf"{FOR}(?P<side>[ST])[.:]?|E?i(?P<table>T)[.:]?|[EXKQJ]F(?P<there>[ST])[.:]?|(?P<owner>S)'[.:]*"
    r"|(?P<counted>[ST])[^;.P:]*N[MT]?[.:]?"
)
LABELS = ("side", "table", "there", "owner", "counted")
SENDS = re.compile(
    rf"(?P<a>[ST])(?:,[^;.LRXC]{{1,16}}?,)?[mbhz]{{0,2}}(?:X(?:Nf?q?E?,?)?|(?P<v>[XVG])Ei){PEOPLE}"
)
BESIDES = re.compile(r"W[EqST'H,]{0,5}P,S$")
"""Besides X, the government …: whom it names more."""
GAP = re.compile(rf"[,;]&?(?P<a>[ST]){PEOPLE}")
GOAL = re.compile(r"i(?:L(?:[TyS]|qE)|I|HfT|T|[JR][TSy])")
TALKS = re.compile(r"iK?Q|iKF|ifZ|FZ|iZ")


def holds(place: Place) -> Iterator[Statement]:
    """The team includes X, did not include Y, includes two lawyers."""
    letters = place.letters
    for match in HOLDS.finditer(letters):
        group = _group_before(place, match.start())
        actor = group if group is not None else actor_before(place, match.start())
        led = LED_AND.search(letters[: match.start()]) if actor is None else None
        actor = led.start("a") if led else actor
        is_rest = actor is None and letters[match.start() - 1 : match.start()] == "M"  # other members include
        actor = match.start() - 1 if is_rest else actor
        if actor is None or (letters[actor] not in "TyME" and "L" not in letters[: match.start()]):
            continue
        is_team = place.lemma(actor) == "it" and "T" in place.before.letters
        is_any = letters[actor] == "y" and place.side(actor) is None and not is_team
        if CLAUSE.match(letters, match.end()) or is_any:
            continue  # they may be anybody: they include Kenya's X and Peru's Y
        status = "absent" if letters[match.start() - 1] == "z" else _status(place, actor, match.start())
        owner = place.name(actor - 2) if letters[:actor].endswith("P'") else None  # the envoy's team
        own = Whose(place.side(actor), owner.mention.at if owner else None, place.at(actor))
        is_strange = letters[:actor].endswith("E'") and place.told.chunks[actor - 2].head.text[:1].isupper()
        if is_strange and own.side is None:
            continue  # the team of a body that is no party here
        told = list(listed(place, match.end(), own, (status, "includes"), match.start()))
        yield from told or _unnamed(place, actor, match.end(), own)


def _group_before(place: Place, verb: int) -> int | None:
    """A group of advisers, which is itself a part of the team told of before."""
    found = re.search(r"EfE,?$", place.letters[:verb])
    return found.start() if found and place.lemma(found.start()) == "group" else None


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


def label(place: Place) -> Iterator[Statement]:
    """For Kenya: X (in the chair) and Y; the mark is a colon in the file."""
    end = place.sentence.end_char
    paragraph = place.scene.paragraph
    shown = paragraph.document.text[paragraph.passage.start + max(end - 1, 0)]  # the reading has a full stop
    if shown == ":" and (opening := LABEL.fullmatch(place.letters)):
        stop = end_of_list(place.scene, end)
        members = members_between(place.scene, end, stop, "member")
        side = place.side(next(opening.start(key) for key in LABELS if opening[key]))
        if members and not PRESS.search(members[0].role or ""):
            yield Statement("represented by", place.sentence.start_char, stop, tuple(members), side, "", True)


def sends(place: Place) -> Iterator[Statement]:
    """The union sent X and Y; Kenya named X to lead its team."""
    for match in SENDS.finditer(place.letters):
        verb = match.start("v") if match["v"] else place.letters.index("X", match.start())
        rest = place.letters[match.end() :]
        goal = GOAL.search(rest)
        is_left = match["v"] is not None and place.lemma(verb) in words("outline", "leaving_to")
        is_sent = is_left or place.lemma(verb) in words("outline", "sending") or TALKS.search(rest)
        object_ = place.told.chunks[verb].head.nbor(1).lower_ if place.letters[verb] == "X" else ""
        if (match["v"] and not is_left) or object_ in {"us", "me", "you"}:
            continue
        errand = {*re.findall(r"[a-z]+", place.scene.text[place.at(match.end()) : place.sentence.end_char])}
        is_sent = is_sent or BESIDES.match(place.letters[: match.start() + 1])
        if (goal or is_sent) and not errand & words("outline", "errands"):
            status = "head" if goal and goal[0][1] in "LIH" else "member"
            yield from listed(place, match.end(), Whose(place.side(match.start("a"))), (status, "sent"), verb)
            for gap in GAP.finditer(place.letters, match.end()):  # the firm Y
                own = Whose(place.side(gap.start("a")))
                yield from listed(place, gap.end(), own, (status, "sent"), verb)
            if BESIDES.match(place.letters[: match.start() + 1]):
                own = Whose(place.side(match.start("a")))
                yield from single(place, place.letters.index("P"), own, "member", "sent")
