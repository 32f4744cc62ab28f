"""How many a team is said to have: in figures and words, with others, against those of another side."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.reading.parse import Span
from generator.extract.reading.scenes import Scene
from generator.extract.rosters.patterns import facing_pattern, size_pattern
from generator.extract.rosters.statement import Statement
from generator.extract.rosters.words import number_of, side_before, side_in

COUNTS = ("n", "n2", "n3", "n4", "n5", "n6", "n7")
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
