"""The table of frames for who sits where: the team: X and Y; for Kenya X; on its side we see X."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extract.rosters.frames import (
    ACROSS,
    ASIDE,
    LEFT,
    PEOPLE,
    Place,
    row,
    rows_of,
    told_by,
)
from generator.extract.rosters.statement import Statement
from generator.extract.rosters.words import PRESS, THERE
from generator.vocabulary import words

SENT_THERE = frozenset(("envoy", "mediator", "ambassador", "coordinator", "rapporteur"))
CALLED = r"(?:E(?=P))?"
"""An office or form of address right before a name."""


def _is_in_aside(place: Place, match: re.Match[str]) -> bool:
    """Whether a clause about the subject names the side: the guild, *which sits by the union*, was …"""
    verb = place.told.chunks[match.start("v")].head
    side = place.told.chunks[match.start("a")].head
    subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None or subject == side:
        return False
    return any(step.dep_ == "relcl" and step.head == subject for step in side.ancestors)


def _are_two(place: Place, match: re.Match[str]) -> bool:
    return place.letters.count("P", match.end()) > 1


def _is_seen(place: Place, match: re.Match[str]) -> bool:
    return place.lemma(match.start("v")) in words("outline", "seeing")


def _is_across(place: Place, match: re.Match[str]) -> bool:
    """Whether a sentence opens with a place at the other side of the table."""
    opening = place.scene.text[place.sentence.start_char : place.at(match.end())].lower()
    return any(re.search(rf"\b{words_}\b", opening) for words_ in words("outline", "across"))


def _does_the_talking(place: Place, match: re.Match[str]) -> bool:
    return place.told.chunks[match.end() - 1].head.lower_ in words("outline", "talking")


def _is_added(place: Place, match: re.Match[str]) -> bool:
    return place.lemma(match.start("v")) in words("outline", "adding")


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


def _is_the_negotiator(place: Place, match: re.Match[str]) -> bool:
    """Whether somebody *is* the negotiator, of the side that the row reads in the noun, else of the
    one told before; not the only one she *would* meet."""
    chunk = place.told.chunks[match.end()]
    clauses = (child for child in chunk.head.children if child.dep_ == "relcl")
    is_wished_for = any(word.tag_ == "MD" for clause in clauses for word in clause.children)
    return (chunk.side is not None) == ("a" in match.groupdict()) and not is_wished_for


def _speaks(place: Place, match: re.Match[str]) -> bool:
    before = place.scene.text[: place.at(match.start("a"))]
    if "a" in match.re.groupindex and re.search(r"[A-Z]\w+\s+for\s+$", before):
        return False  # "speaking at the Centre for Kenyan Letters, X said"
    return not PRESS.search(place.scene.text[place.at(match.end()) : place.end(match.end())])


ROWS = rows_of(
    # the team: X and Y
    row("includes", "member", rf"(?P<a>T)[^;.PST:bm]{{0,6}}(?:b[iVE]{{0,2}})?[:]{PEOPLE}(?!.*[bmhVGQX])"),
    # the union's negotiators X and Y; members of the team X and Y
    row("negotiators", "member", rf"(?P<a>T)M?(?={CALLED}P)", _is_several),
    # its members are X and Y
    row("includes", "member", rf"(?:^|[,;&]w?)q?Mb{PEOPLE}", _are_of_a_team),
    # the union's three are X, Y and Z
    row("includes", "member", rf"(?P<a>[ST])'(?:NM?|M)b{PEOPLE}"),
    # it has four people: X …
    row("includes", "member", rf"(?P<a>[ST]){ASIDE}[mbhz]{{0,2}}[hXCKG]W?N[MTE]?(?:Wy)?[:]W?(?=.*P)"),
    # on one side sat the union: X and Y
    row(
        "represented by", "member", rf"(?:^[fFi]?|[,JKbXQV])(?P<a>S):{PEOPLE}(?=[^mbhVGQXKLRJAY]*$)", _are_two
    ),
    # he has appointed the team for the talks with Kenya: X; Y; Z
    row("includes", "member", rf"X(?P<a>T)[^;.PT:bmh]{{0,8}}[:]{PEOPLE}(?!.*[bmhVGQX])"),
    # the team, in which X and Y sit
    row("member of", "member", rf"(?P<a>T),?[if]w{PEOPLE}(?=[^;.]*?P(?:,?[EiqfHSN,]*)[mbhJK])"),
    # the team (X and Y); X and Y make up the team
    row("includes", "member", rf"(?P<a>T)\({PEOPLE}"),
    row("member of", "member", rf"{LEFT}C(?P<a>T)", _makes_up),
    # the members of the team – X and Y –
    row("members of", "member", rf"Mf(?P<a>T)[(,-]{PEOPLE}", lambda p, m: p.lemma(m.start()) == "member"),
    # its negotiators are X and Y
    row("includes", "member", r"(?P<a>T)(?:iE)?b(?=[qE'HN]{0,6}P)"),
    # among its negotiators are X and Y
    row("includes", "member", rf"D(?P<a>T)b{PEOPLE}"),
    # among the Kenyans are X and Y
    row("represented by", "member", rf"^D(?P<a>S)(?:'M)?b{PEOPLE}"),
    row("includes", "member", rf"^Dyb{PEOPLE}"),
    # … delegates, among them X
    row("includes", "member", rf"(?<!W)(?P<a>T)[^T;.]*?[,;]D[yw]b?{PEOPLE}"),
    # the other seats went to X and Y
    row("includes", "member", rf"M(?:V|K|bV)i{PEOPLE}", _is_seat),
    row(
        "represented by",
        "member",
        rf"(?P<a>[ST])[^P;.LX]{{0,9}}?(?P<v>R)(?:i[EZS])*B{PEOPLE}",
        lambda p, m: not _is_in_aside(p, m),
    ),
    row("represented by", "member", rf"^(?P<a>[ST])(?:\([ES]\))?,w[^;.P]{{1,20}},bR(?:i[EZS])*B{PEOPLE}"),
    # the union was represented by X, the firm by Y
    row("represented by", "member", rf"RB[^;.]*?[,;]&?(?P<a>[ST])(?:'N?[MT]?)?B{PEOPLE}"),
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
    # representing the union was X; signing for it was Y
    row("represented by", "member", r"^R(?P<a>[ST])b(?=[EH]?P|q[EH],P)"),
    row("represented by", "member", rf"^[KQGJ]E?F(?P<a>[ST])b{PEOPLE}"),
    # also present for the union were X and Y
    row(
        "represented by",
        "member",
        rf"^E(?:F|i)(?P<a>[ST])b{PEOPLE}",
        lambda p, _: p.says("present|there|seated"),
    ),
    # the union came with its clerk, X, and Y
    row("sent", "member", rf"(?P<a>S)[mbh]{{0,2}}(?:K|b)W(?=[qEH]){PEOPLE}"),
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
    row("member of", "member", r"(?P<s>P),?w?b(?=T(?!f))", _is_the_negotiator),
    # X was the sole Peruvian negotiator
    row("member of", "member", r"(?P<s>P),?w?b(?=(?P<a>T)(?!f))", _is_the_negotiator),
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
    # on the union's bench sit X and Y; on its side we can see X and Y
    row("opposite", "member", rf"^i(?P<a>T)[JKb]{PEOPLE}"),
    row("represented by", "member", rf"^i(?P<a>T)[xyE][mbhz]{{0,2}}(?P<v>[VXCQh]){PEOPLE}", _is_seen),
    # facing them are X and Y; across the table sits X
    row(ACROSS, "member", rf"^(?:Q|if|W|E)[yPTS][JKbGV]{{1,2}}{PEOPLE}", _is_across),
    row(ACROSS, "member", rf"^[WEQi]b{PEOPLE}", _is_across),
    row(ACROSS, "member", rf"^(?:i[EZ]?[fi]?){{1,2}}[yZE][JKbGV]{{1,2}}{PEOPLE}", _is_across),
)


def at_the_table(place: Place) -> Iterator[Statement]:
    """The rows of the table."""
    yield from told_by(ROWS, place)
