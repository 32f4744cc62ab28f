"""How many a team is said to have: in figures and words, with others, against those of another side; and
who comes with how many.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from generator.extract.reading.parse import Span
from generator.extract.reading.scenes import Scene
from generator.extract.reading.sides import Side
from generator.extract.rosters.patterns import either, facing_pattern, number_pattern, size_pattern
from generator.extract.rosters.running_text import members_between
from generator.extract.rosters.seated import end_of_list
from generator.extract.rosters.statement import Statement
from generator.extract.rosters.words import number_of, side_before, side_in
from generator.vocabulary import table

COUNTS = ("n", "n2", "n3", "n4", "n5", "n6", "n7", "n8")
"""The groups of the pattern for sizes that hold the number."""


def sized(scene: Scene, sentence: Span) -> Iterator[Statement]:
    """The delegation numbers nine; a 12-member team; nine Varnish delegates face five Koreans."""
    for match in size_pattern().finditer(sentence.text):
        count = number_of(next((match[key] for key in COUNTS if match[key]), None))
        if count is None:
            continue
        more = 1 if match["other"] or match["more"] else 0
        start, end = sentence.start_char + match.start(), sentence.start_char + match.end()
        side = side_in(scene, start, end) or side_before(scene, sentence, start)
        names = [] if side else scene.names_between(sentence.start_char, sentence.end_char)
        beside = names[0].mention.at if names else None
        yield Statement("size", start, end, (), side, "", False, count + more, beside=beside)


def facing(scene: Scene, sentence: Span) -> Iterator[Statement]:
    """Nine of one side face five of another across a table: the sizes of both."""
    match = facing_pattern().search(sentence.text)
    for number, people in ((1, 2), (3, 4)) if match else ():
        count = number_of(match[number]) if match else None
        at = sentence.start_char
        side = side_in(scene, at + match.start(people), at + match.end(people)) if match else None
        if match and count and side:
            start = sentence.start_char + match.start(number)
            yield Statement(
                "size", start, sentence.start_char + match.end(people), (), side, "", False, count
            )


# ------------------------------------------------------------------ who comes with how many


def came_with(scene: Scene, sentence: Span) -> Iterator[Statement]:
    """A side came with five; came as three: X, Y and a clerk; is represented by three people, X and Y; five
    sat there from the company; the union had four chairs, the firm five."""
    counted = False
    for side in scene.sides_between(sentence.start_char, sentence.end_char, towns=True):
        start, end, count = _count_at(scene, sentence, side, again=counted)
        if count is None:
            continue
        counted = True
        yield Statement("size", start, end, (), side.name, "", False, count)
        is_label = scene.text[end : sentence.end_char].strip() in {
            ".",
            ":",
        }  # a list may follow as a sentence
        stop = end_of_list(scene, sentence.end_char) if is_label else sentence.end_char
        is_list = scene.text[end : end + 1] in {":", ","} or (is_label and ":" in _shown(scene, end))
        members = members_between(scene, end, stop, "member") if is_list else []
        if members:
            if _speaking().match(scene.text[end : sentence.end_char]):
                members = [replace(members[0], status="head"), *members[1:]]
            yield Statement("includes", side.start, stop, tuple(members), side.name, "", True)


def _shown(scene: Scene, offset: int) -> str:
    """The mark at an offset as the file has it: the reading has a full stop for the colon behind a label."""
    return scene.cite(offset, offset + 1).text


def _count_at(scene: Scene, sentence: Span, side: Side, *, again: bool) -> tuple[int, int, int | None]:
    """Where a side's number of people stands, and what it is; `again` after the number of another side."""
    before, after = scene.text[sentence.start_char : side.start], scene.text[side.end : sentence.end_char]
    match = _coming().match(after)
    if match is None and again and re.search(r"(?:,|\band|\bwhile)\s+(?:the\s+)?$", before):
        match = re.match(rf"\s+(?:only\s+)?(?P<n>{number_pattern()})(?=\s*[.,;])", after)
    if match is not None:
        return side.start, side.end + match.end(), number_of(next(filter(None, match.groups())))
    sat = _seated_from().search(before)
    start = sentence.start_char + sat.start() if sat else side.start
    return start, side.end, number_of(sat["n"]) if sat else None


def _people() -> str:
    return rf"(?:[a-z-]+\s+){{0,2}}?(?:{either(table('parties')['seats'])})"


@cache
def _coming() -> re.Pattern[str]:
    number, people = rf"(?:{number_pattern()})", _people()
    bare = (
        r"(?:came|come|turned\s+up|arrived)\s+(?:with|as)|put|fielded|named|represented\s+by|numbers|numbered"
    )
    counting = either(table("parties")["brought"])
    return re.compile(
        rf"['’]s?\s+(?:side|bench)\s+(?:there\s+)?(?:were|are|sat|sit)\s+(?P<n3>{number})(?=\s*[.,;])"
        rf"|['’]s?\s+(?P<n4>{number})\s+(?:negotiators|delegates|envoys)\b"
        rf"|(?:['’]s?\s+(?:side|team|delegation|bench))?(?:,[^,.;:]{{2,40}},)?\s+(?:(?:has|had|have|is|was|were|are)\s+)?"
        rf"(?:(?:{bare})\s+(?:a\s+team\s+of\s+|only\s+|just\s+)?(?P<n>{number})(?:\s+{people})?(?=\s*[:.,;]|\s+(?:under|today|this)\b)"
        rf"|(?:{counting})\s+(?:only\s+|just\s+)?(?P<n2>{number})\s+{people}\b)"
    )


@cache
def _seated_from() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:sit|sat|sits|were|are)\s+(?P<n>{number_pattern()})(?:\s+{_people()})?\s+(?:from|of|for)\s+(?:the\s+)?$"
    )


@cache
def _speaking() -> re.Pattern[str]:
    return re.compile(r",\s+with\b.*\b(?:speaking|in charge|in the lead|at the head)\b")
