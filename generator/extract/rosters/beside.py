"""Rules that find who sits beside whom: who leads those counted before, who is with her, in whose place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from generator.extract.reading.parse import Span
from generator.extract.reading.scenes import Name, Scene
from generator.extract.rosters.patterns import join_pattern
from generator.extract.rosters.running_text import LONGEST, has_role, members_between, unnamed_at
from generator.extract.rosters.statement import Statement
from generator.extract.rosters.words import (
    end_of_clause,
    is_possessor,
    is_subject_gap,
    named_member,
    side_in,
)
from generator.model import FoundMember

IN_CHARGE = re.compile(
    r"\b(?:is|was)\s+(?:again\s+)?(?:in\s+charge|in\s+the\s+lead|at\s+the\s+head)\b(?!\s+of)"
    r"|\bleads(?=\s*[;,.])|\bsits\s+in\s+the\s+middle\b|\b(?:did|does)\s+(?:most\s+of\s+)?the\s+talking\b"
)
TALKS_MOST = re.compile(r"talking$")
"""Who does the talking sits at the table, and need not lead."""
WITH_THEM = re.compile(
    r"\b(?:are|is|were|was|sat|sits?|stood)\s+(?:with|beside|next to|behind)\s+(?:him|her|them)\b"
)
PLACED = re.compile(
    r"(?:^|[;:,]\s+(?:and\s+)?)\W*(?P<where>[Ww]ith|[Bb]ehind|[Bb]eside|[Nn]ext\s+to|[Aa]longside|[Tt]o)\s+(?P<whom>him|her|them"
    r"|(?:his|her|their)\s+(?:left|right)(?:\s+and\s+(?:left|right))?)"
    r"(?:\s*[:,]|\s+(?:is|was|are|were|sat|sits?|came|come|will be)\b)\s*"
)
JOINED = re.compile(
    r"(?:\b(?:is|was|are|were)\s+(?:also\s+)?|,\s+|\band\s+)(?:joined|accompanied|flanked|supported|assisted)\s+by\s+"
)
AT_SIDE = re.compile(
    r"\s*(?:,[^,]*)?,\s+who\s+(?:sat|sits|negotiated|negotiates|stood)\s+(?:at|by|beside)\s+"
)
INSTEAD_OF = re.compile(
    r"\b(?:took|takes|has\s+taken)\s+(?:over\s+)?(?P<whose>his|her|[^,.;]*?['’]s?)\s+(?:seat|place|chair)\b"
    r"|\b(?:stood|stands|standing|sat|sits|is\s+sitting)\s+in\s+for\s+|\breplaced\s+(?!by\b)|\breplaces\s+"
)
PRONOUN = re.compile(r"\s*(?:him|her)\b")
REPLACED_BY = re.compile(
    r"\b(?:was|is|has\s+been|had\s+been|will\s+be)\s+(?P<how>replaced|represented)\s+(?:\w+\s+)?by\s+"
)
OPPOSITE = re.compile(
    r"\b(?:sat|sits?|sitting|seated)\s+(?:down\s+)?(?:across(?:\s+the\s+table)?\s+from|opposite|facing)\s+"
)
LISTENING = re.compile(
    r"^\W*(?P<who>(?:[Aa]n?|[A-Z][a-z]+)(?:\s[a-z][\w-]*){1,3}?)\s+(?:took\s+notes|sat\s+behind|kept\s+the\s+minutes)\b"
)


def in_charge(scene: Scene, sentence: Span) -> Iterator[Statement]:
    """X, who runs the mill, is in charge; X leads; X did the talking: of the team told just before."""
    for match in IN_CHARGE.finditer(sentence.text):
        start = sentence.start_char + match.start()
        names = [n for n in scene.names_between(sentence.start_char, start) if not is_possessor(scene, n)]
        if names and is_subject_gap(scene.text[names[-1].end : start]):
            status = "member" if TALKS_MOST.search(match[0]) else "head"
            member = named_member(scene, names[-1], status, sentence)
            end = sentence.start_char + match.end()
            yield Statement("in charge", names[-1].start, end, (member,), "beside", near=True)


def joined_by(scene: Scene, sentence: Span) -> Iterator[Statement]:
    """Joining him are X and Y; coming with her was Z; beside her is W."""
    match = join_pattern().match(sentence.text)
    if match is None:
        return
    start, end = sentence.start_char + match.end(), sentence.end_char
    members = members_between(scene, start, end, "member")
    pronoun = re.search(r"\b(?:him|her|them)\b", sentence.text[: match.end()])
    before = scene.names_between(
        0 if pronoun else sentence.start_char, sentence.start_char if pronoun else start
    )
    at = before[-1].mention.at if before else None
    yield Statement("joined by", sentence.start_char, end, tuple(members), "beside", "", True, beside=at)


def with_them(scene: Scene, sentence: Span) -> Iterator[Statement]:
    """Y, a lawyer, and a clerk are with her."""
    match = WITH_THEM.search(sentence.text)
    if match is None:
        return
    end = sentence.start_char + match.start()
    start = scene.text.rfind(";", sentence.start_char, end) + 1 or sentence.start_char
    yield from _beside_last(scene, start, start, end)


def placed(scene: Scene, sentence: Span) -> Iterator[Statement]:
    """With him are Y and Z; behind them: Y; to her left was Y, a lawyer; to her right, Z."""
    placings = [m for m in PLACED.finditer(sentence.text) if m["where"].lower() != "to" or " " in m["whom"]]
    for match in placings:
        end = sentence.start_char + match.end()
        stop = scene.text.find(";", end, sentence.end_char)
        before = sentence.start_char + placings[0].start()
        yield from _beside_last(scene, before, end, stop if stop > 0 else sentence.end_char)


def _beside_last(scene: Scene, before: int, start: int, end: int) -> Iterator[Statement]:
    """Those listed between two offsets, beside the person named last before."""
    members, names = members_between(scene, start, end, "member"), scene.names_between(0, before)
    if members and names:
        at = names[-1].mention.at
        yield Statement("joined by", start, end, tuple(members), "beside", "", True, beside=at, near=True)


def joined(scene: Scene, sentence: Span) -> Iterator[Statement]:
    """X was joined by Y; she is accompanied by Z; X sits there, flanked by Y."""
    for match in JOINED.finditer(sentence.text):
        start, end = sentence.start_char + match.start(), sentence.start_char + match.end()
        subject = _subject_before(scene, sentence, start)
        stop = sentence.end_char if ", who" in sentence.text else end_of_clause(sentence, end)
        members = members_between(scene, end, stop, "member") or unnamed_at(scene, end, stop)
        if subject is not None and members:
            at = subject.mention.at
            yield Statement(
                "joined by", start, stop, tuple(members), "beside", "", True, beside=at, near=True
            )


def _subject_before(scene: Scene, sentence: Span, start: int) -> Name | None:
    """The person right before a verb, or the one named last where `she` or `he` stands there."""
    before = scene.text[sentence.start_char : start]
    if re.search(r"(?:^|[\s,;])(?:she|he|they)\s*$", before, re.IGNORECASE):
        names = scene.names_between(0, start)
        return names[-1] if names else None
    names = [n for n in scene.names_between(sentence.start_char, start) if not is_possessor(scene, n)]
    gap = scene.text[names[-1].end : start] if names else ""
    is_held = (
        re.fullmatch(r"\s+(?:sits|sat|is|was)\s+[\w\s]{2,30}", gap) is not None
    )  # "is again in the lead"
    return names[-1] if names and (is_held or is_subject_gap(gap)) else None


def at_side(scene: Scene, sentence: Span) -> Iterator[Statement]:
    """Y, who negotiated at X's side."""
    for name in scene.names_between(sentence.start_char, sentence.end_char):
        match = AT_SIDE.match(scene.text[name.end : sentence.end_char])
        others = scene.names_between(name.end + match.end(), sentence.end_char) if match else []
        if match and others and others[0].start == name.end + match.end():
            member = named_member(scene, name, "member", sentence)
            at = others[0].mention.at
            yield Statement("joined by", name.start, others[0].end, (member,), "beside", beside=at)


def in_place_of(scene: Scene, sentence: Span) -> Iterator[Statement]:
    """Y took his seat; Y replaced X; X was replaced by Y: Y sits where X did or was to."""
    for match in INSTEAD_OF.finditer(sentence.text):
        start, end = sentence.start_char + match.start(), sentence.start_char + match.end()
        own = _subject(scene, sentence, start)
        whose = _whose(scene, sentence, match, own) if own is not None else None
        if own is not None and whose is not None:
            yield _instead(scene, sentence, own, whose, near=match["whose"] is None and "for" not in match[0])
    for match in REPLACED_BY.finditer(sentence.text):
        start, end = sentence.start_char + match.start(), sentence.start_char + match.end()
        own, after = _subject(scene, sentence, start), scene.names_between(end, sentence.end_char)
        if own is not None and after and _is_office(scene.text[end : after[0].start]):
            yield _instead(scene, sentence, after[0], own, near=match["how"] == "replaced")


def _subject(scene: Scene, sentence: Span, start: int) -> Name | None:
    """The person whose name stands right before a verb."""
    names = [n for n in scene.names_between(sentence.start_char, start) if not is_possessor(scene, n)]
    return names[-1] if names and is_subject_gap(scene.text[names[-1].end : start]) else None


def _whose(scene: Scene, sentence: Span, match: re.Match[str], own: Name) -> Name | None:
    """Whose seat somebody takes: named in these words or right behind, else the one named before."""
    start, end = sentence.start_char + match.start(), sentence.start_char + match.end()
    within, before = scene.names_between(start, end), scene.names_between(0, own.start)
    if within or match["whose"] is not None or PRONOUN.match(scene.text[end:]):
        return next(iter(within or before[-1:]), None)
    after = scene.names_between(end, sentence.end_char)
    is_office = bool(after) and re.match(r"\s+as\b", scene.text[after[0].end :]) is not None
    return after[0] if after and not is_office and _is_office(scene.text[end : after[0].start]) else None


def _is_office(between: str) -> bool:
    """Whether nothing but an office stands in these words."""
    words = between.strip(" ,")
    return not words or (has_role(words) and len(words.split()) <= LONGEST)


def _instead(scene: Scene, sentence: Span, name: Name, whose: Name, *, near: bool) -> Statement:
    """Y for X, who is absent. Where the words may tell of offices as well, X must be told of as there."""
    member = named_member(scene, name, "member", sentence)
    at = whose.mention.at
    members = (member, FoundMember(whose.mention.text, at, at, None, "absent"))
    start, end = sentence.start_char, sentence.end_char
    return Statement("in place of", start, end, members, "beside", beside=at, near=near)


def opposite(scene: Scene, sentence: Span) -> Iterator[Statement]:
    """X sat across the table from the league's secretary Y and her deputy, Z."""
    for match in OPPOSITE.finditer(sentence.text):
        start, end = sentence.start_char + match.start(), sentence.start_char + match.end()
        members = members_between(scene, end, sentence.end_char, "member")
        names = scene.names_between(end, sentence.end_char)
        side = side_in(scene, end, names[0].start) if names else None
        if side and members:
            yield Statement("opposite", start, sentence.end_char, tuple(members), side, "", True)
        own = scene.names_between(sentence.start_char, start)
        if members and own and is_subject_gap(scene.text[own[-1].end : start]):
            member = named_member(scene, own[-1], "member", sentence)
            at = own[-1].mention.at
            yield Statement("opposite", own[-1].start, end, (member,), "own", beside=at)


def listening(scene: Scene, sentence: Span) -> Iterator[Statement]:
    """Two junior lawyers took notes: of the team told just before."""
    match = LISTENING.match(sentence.text)
    names = scene.names_between(0, sentence.start_char)
    if match is None or not names or not has_role(match["who"]):
        return
    start = sentence.start_char + match.start("who")
    members = unnamed_at(scene, start, sentence.start_char + match.end("who"))
    at = names[-1].mention.at
    yield Statement("joined by", start, sentence.end_char, tuple(members), "beside", beside=at, near=True)


BESIDE: tuple[Callable[[Scene, Span], Iterator[Statement]], ...] = (
    in_charge, joined_by, with_them, placed, joined, at_side, in_place_of, opposite, listening,
)  # fmt: skip
