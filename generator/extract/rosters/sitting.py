"""Who belongs to a team: it includes X, was represented by him, sent him; X speaks for it or joined it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extract.reading.parse import Token
from generator.extract.rosters.frames import (
    ASIDE,
    LEFT,
    PEOPLE,
    Frame,
    Place,
    Whose,
    actor_before,
    listed,
    row,
    rows_of,
    single,
    told_by,
)
from generator.extract.rosters.running_text import members_between, status_of
from generator.extract.rosters.seated import end_of_list
from generator.extract.rosters.statement import Statement
from generator.extract.rosters.told import FOR
from generator.extract.rosters.words import unnamed_group, unnamed_members
from generator.vocabulary import words

CLAUSE = re.compile(r":(?:P'|[^P;.,])*P[mbh]?[VGQLRXJK]")
"""Behind a colon somebody who acts opens a sentence, and no list."""
HOLDS = re.compile(r"C(?:[fi](?!N)|NE,(?=E?P)|(?![fiN]))")
"""The verb of a list of members; a bare number behind it only counts them: includes two nurses, X and Y."""
LABEL = re.compile(rf"{FOR}(?P<side>[ST])[.:]?|(?P<counted>[ST])[^;.P:]*N[MT]?[.:]?")
SENDS = re.compile(
    rf"(?P<a>[ST])(?:,[^;.LRXC]{{1,16}}?,)?[mbhz]{{0,2}}(?:X(?:Nf?q?E?,?)?|(?P<v>[XVG])Ei){PEOPLE}"
)
GAP = re.compile(rf"[,;]&?(?P<a>[ST]){PEOPLE}")
GOAL = re.compile(r"i(?:L(?:[TyS]|qE)|I|HfT|T|[JR][TSy])")
PAIRS = (re.compile(r"(?P<s>P),?F(?P<a>S)"), re.compile(r"(?P<s>P)\((?P<a>S)\)"))
"""How two people are bound to two sides in one sentence of theirs."""
SENT_THERE = frozenset(("envoy", "mediator", "ambassador", "coordinator", "rapporteur"))
TALKING = frozenset("QZ")
CALLED = r"(?:E(?=P))?"
"""An office or form of address right before a name."""
TALKS = re.compile(r"iK?Q|iKF|ifZ|FZ|iZ")
THERE = r"there|in the (?:room|hall)|at (?:the|its) (?:table|side)|inside|with it"
OPEN = r"expected|due|asked|invited|hopes?|wants?"
PRESS = re.compile(r"\b(?:press|spokes\w+|information)\b", re.IGNORECASE)


def holds(place: Place) -> Iterator[Statement]:
    """The team includes X, did not include Y, includes two lawyers."""
    letters = place.letters
    for match in HOLDS.finditer(letters):
        group = _group_before(place, match.start())
        actor = group if group is not None else actor_before(place, match.start())
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
    if (opening := LABEL.fullmatch(place.letters)) and shown == ":":
        stop = end_of_list(place.scene, end)
        members = members_between(place.scene, end, stop, "member")
        side = place.side(opening.start("side" if opening["side"] else "counted"))
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
        if match["v"] and not is_left:
            continue
        errand = {*re.findall(r"[a-z]+", place.scene.text[place.at(match.end()) : place.sentence.end_char])}
        if (goal or is_sent) and not errand & words("outline", "errands"):
            status = "head" if goal and goal[0][1] in "LIH" else "member"
            yield from listed(place, match.end(), Whose(place.side(match.start("a"))), (status, "sent"), verb)
            for gap in GAP.finditer(place.letters, match.end()):  # the firm Y
                own = Whose(place.side(gap.start("a")))
                yield from listed(place, gap.end(), own, (status, "sent"), verb)


def joins(place: Place) -> Iterator[Statement]:
    """X and Y sit on the team; X is expected to join it."""
    if "J" in place.letters or "bi" in place.letters:
        yield from told_by(JOINS["expected" if place.says(OPEN) else "member"], place)


def _is_in_aside(place: Place, match: re.Match[str]) -> bool:
    """Whether a clause about the subject names the side: the guild, *which sits by the union*, was …"""
    verb = place.told.chunks[match.start("v")].head
    side = place.told.chunks[match.start("a")].head
    subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None or subject == side:
        return False
    return any(step.dep_ == "relcl" and step.head == subject for step in side.ancestors)


def _does_the_talking(place: Place, match: re.Match[str]) -> bool:
    return place.told.chunks[match.end() - 1].head.lower_ in words("outline", "talking")


def _is_added(place: Place, match: re.Match[str]) -> bool:
    return place.lemma(match.start("v")) in words("outline", "adding")


def _is_one(place: Place, match: re.Match[str]) -> bool:
    """Whether it is one team; who serves both sides sits for neither."""
    return place.told.chunks[match.end() - 1].head.lower_ != "sides"


def _is_seat(place: Place, match: re.Match[str]) -> bool:
    return place.lemma(match.start()) in {"seat", "place", "chair", "member"}


def _is_several(place: Place, match: re.Match[str]) -> bool:
    """Whether the noun right before a name is for people of a team that is named: Kenya's negotiators X."""
    is_theirs = place.before.is_owned(place.scene, place.told.chunks[match.start("a")])
    noun = place.told.chunks[match.end() - 1].head
    is_sent = noun.lower_ == "negotiator" or noun.lower_ != noun.lemma_.lower()  # a lone delegate may be any
    is_sent = is_sent or (noun.i > 0 and noun.nbor(-1).lower_ in {"delegation", "team"})
    return is_theirs and is_sent and noun.lemma_.lower() in words("outline", "sent")


def _are_of_a_team(place: Place, match: re.Match[str]) -> bool:
    """Whether those who *are* somebody are the members of the team told of before."""
    noun = place.told.chunks[match.end() - 2].head.lower_
    is_told = "T" in place.letters[: match.end()] or place.before.last(place.scene) is not None
    return noun in {"members", "others"} and is_told


def _makes_up(place: Place, match: re.Match[str]) -> bool:
    """Whether people are a team and do not ask for one: X *should include* envoys of it."""
    verb = place.told.chunks[match.start("a") - 1].head
    return verb.lemma_ != "include" and not any(c.dep_ == "aux" for c in verb.children)


def _is_any_s_negotiator(place: Place, match: re.Match[str]) -> bool:
    """Whether somebody *is* the negotiator, of whom is told before; not the only one she *would* meet."""
    chunk = place.told.chunks[match.end()]
    return chunk.side is None and _is_not_wished_for(chunk.head)


def _is_a_country_s_negotiator(place: Place, match: re.Match[str]) -> bool:
    chunk = place.told.chunks[match.end()]
    return chunk.side is not None and _is_not_wished_for(chunk.head)


def _is_not_wished_for(noun: Token) -> bool:
    clauses = (child for child in noun.children if child.dep_ == "relcl")
    return not any(word.tag_ == "MD" for clause in clauses for word in clause.children)


def _speaks(place: Place, match: re.Match[str]) -> bool:
    before = place.scene.text[: place.at(match.start("a"))]
    if "a" in match.re.groupindex and re.search(r"[A-Z]\w+\s+for\s+$", before):
        return False  # "speaking at the Centre for Kenyan Letters, X said"
    return not PRESS.search(place.scene.text[place.at(match.end()) : place.end(match.end())])


JOINS = {
    status: rows_of(
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
ROWS = rows_of(
    # the team: X and Y
    row("includes", "member", rf"(?P<a>T)[^;.PST:bm]{{0,6}}(?:b[iV]{{0,2}})?[:]{PEOPLE}(?!.*[bmhVGQX])"),
    # the union's negotiators X and Y; members of the team X and Y
    row("negotiators", "member", rf"(?P<a>T)M?(?={CALLED}P)", _is_several),
    # its members are X and Y
    row("includes", "member", rf"(?:^|[,;&]w?)q?Mb{PEOPLE}", _are_of_a_team),
    # the union's three are X, Y and Z
    row("includes", "member", rf"(?P<a>[ST])'(?:NM?|M)b{PEOPLE}"),
    # it has four people: X …
    row("includes", "member", rf"(?P<a>[ST]){ASIDE}[mbhz]{{0,2}}[hXCKG]W?N[MTE]?(?:Wy)?[:]W?(?=.*P)"),
    # the team (X and Y); X and Y make up the team
    row("includes", "member", rf"(?P<a>T)\({PEOPLE}"),
    row("member of", "member", rf"{LEFT}C(?P<a>T)", _makes_up),
    # the members of the team – X and Y –
    row("members of", "member", rf"Mf(?P<a>T)[(,-]{PEOPLE}", lambda p, m: p.lemma(m.start()) == "member"),
    # its negotiators are X and Y
    row("includes", "member", r"(?P<a>T)(?:iE)?b(?=[qE'HN]{0,6}P)"),
    # among its negotiators are X and Y
    row("includes", "member", rf"D(?P<a>T)b{PEOPLE}"),
    row("includes", "member", rf"^Dyb{PEOPLE}"),
    # … delegates, among them X
    row("includes", "member", rf"(?P<a>T)[^T;.]*?[,;]D[yw]b?{PEOPLE}"),
    # the other seats went to X and Y
    row("includes", "member", rf"M(?:V|K|bV)i{PEOPLE}", _is_seat),
    row(
        "represented by",
        "member",
        rf"(?P<a>[ST])[^P;.LX]{{0,9}}?(?P<v>R)(?:i[EZS])*B{PEOPLE}",
        lambda p, m: not _is_in_aside(p, m),
    ),
    # the union was there in the person of X
    row(
        "represented by",
        "member",
        rf"(?P<a>[ST])[^P;.]{{0,6}}iMf{PEOPLE}",
        lambda p, _: p.says("in the person of"),
    ),
    # on Kenya's side the talks were attended by X
    row("represented by", "member", rf"^i(?P<a>T)[^P;.]{{0,4}}[KQRA]B{PEOPLE}"),
    # for Kenya, X
    row(
        "represented by",
        "member",
        rf"(?:^|[;,]&?|^i[EZ]|^[^P;,]*[KQAJRG][EZ]?)F(?P<a>[ST])[,:]?b?{PEOPLE}",
        _speaks,
    ),
    # representing the union was X
    row("represented by", "member", r"^R(?P<a>[ST])b(?=[EH]?P|q[EH],P)"),
    row("represents", "member", r"(?P<s>P)[^P;.]{0,10}?R(?P<a>[ST])"),
    # X, their lawyer, will speak for the union; does most of the talking for it
    row(
        "speaks for",
        "member",
        rf"{LEFT}(?:[KQLbJRG][EZMT]?|[KQ](?:[NEZ]f?){{2,3}})F(?P<a>[ST])",
        lambda p, m: p.lemma(m.start("a") - 2) not in SENT_THERE,  # an envoy for Syria is sent to it
    ),
    row(
        "speaks for",
        "member",
        r"(?<=[,&;])E?(?P<s>P),?F(?P<a>[ST])",
        lambda p, m: bool(re.search(r"[KQ]F[ST]", p.letters[: m.start()])),
    ),
    # the firm's director will conduct the talks for it
    row("speaks for", "member", r"(?P<s>P),?w?[mbh]{0,2}[VGQL]ZF[SE]"),
    # the firm's director did most of the bargaining
    row("speaks for", "member", rf"{LEFT}K(?:[NEZ]f?){{1,3}}(?=[.,;]|$)", _does_the_talking),
    # the firm had X and Y there
    row("sent", "member", rf"(?P<a>S)h{PEOPLE}", lambda p, _: p.says(THERE)),
    # X, a member of it
    row("member of", "member", r"(?P<s>P)(?:,[^P;.]{1,14}?)?[,&]?(?:wb|b)?,?E?Mf(?:E')?(?P<a>[Ty])"),
    row("member of", "member", r"(?P<s>P),?f(?P<a>T)"),
    # a team of which X is a member; X has been added to it
    row("member of", "member", r"(?P<a>[ST])[^;.T]*?fwE?(?P<s>P)bM(?=[.,;&]|$)"),
    row("member of", "member", r"(?P<s>P)[mbh]{1,3}(?P<v>V)i(?P<a>T)", _is_added),
    # X and Y are appointed members
    row("member of", "member", r"(?P<s>P)[mh]?b{1,2}Xi?b?M(?=[.,;]|$)"),
    # X took his seat with the dockers
    row("member of", "member", r"(?P<s>P)[^P;.]{0,8}qM[Wi](?P<a>[ST])"),
    # the firm's director, X, was the sole negotiator
    row("member of", "member", r"(?P<s>P),?w?b(?=T(?!f))", _is_any_s_negotiator),
    # X was the sole Peruvian negotiator
    row("member of", "member", r"(?P<s>P),?w?b(?=(?P<a>T)(?!f))", _is_a_country_s_negotiator),
    # across from them sat the firm's X
    row(
        "opposite",
        "member",
        r"[JKQbG](?:W|i[EZ]?f)?(?=(?P<a>S)'[^P;.]{0,6}P)",
        lambda p, _: p.says("opposite|facing|faced?|faces|across"),
    ),
    row(
        "opposite",
        "member",
        r"(?P<s>P)J(?:W|i[EZ]?f)(?=S'[^P;.]{0,6}P)",
        lambda p, _: p.says("opposite|facing|across"),
        loose=True,
    ),
    row("advises", "adviser", rf"{LEFT}A(?P<a>[Ty])", lambda p, m: p.lemma(m.end() - 2) == "advise"),
    # on the union's bench sit X and Y
    row("opposite", "member", rf"^i(?P<a>T)[JKb]{PEOPLE}"),
)


def at_the_table(place: Place) -> Iterator[Statement]:
    """The rows of the table."""
    yield from told_by(ROWS, place)


def pairs(place: Place) -> Iterator[Statement]:
    """X for Kenya and Y for Peru negotiated: each sits for the side he is bound to."""
    for shape in PAIRS if not TALKING.isdisjoint(place.letters) else ():
        found = list(shape.finditer(place.letters))
        if len({place.told.chunks[match.start("a")].side for match in found}) > 1:
            for match in found:
                own = Whose(place.side(match.start("a")))
                yield from single(place, match.start("s"), own, "member", "each for his side")


SITTING: tuple[Frame, ...] = (holds, sends, joins, pairs, at_the_table)
