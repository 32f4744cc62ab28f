"""How a vote went: `by 15 votes to 12`, `17 in favour and 10 against`, `voted 8-5`. Never compares two."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extract.reading.analysis import Analysis, Paragraph
from generator.extract.reading.parse import Span
from generator.extract.wording.terms import terms_in
from generator.model import FoundVote
from generator.vocabulary import table, words


def find_votes(analysis: Analysis) -> tuple[FoundVote, ...]:
    """The first count of ayes and noes of every sentence, in order."""
    return tuple(
        vote
        for paragraph in analysis.paragraphs
        for sentence in paragraph.doc.sents
        if not sentence.words.isdisjoint(words("votes", "opens"))
        and sentence.words.isdisjoint(words("votes", "guessing"))
        for vote in _counted(sentence, paragraph)
    )


def _shapes() -> tuple[tuple[re.Pattern[str], bool], ...]:
    many = "|".join(sorted(table("numbers")["words"], key=len, reverse=True))
    number = rf"(\d[\d,]*|(?:{many})(?:-(?:{many}))?)"
    rows = table("votes")["shapes"]
    return tuple(
        (
            re.compile(rf"(?i)(?<![\w.$£€-])(?<!from ){shape.replace('N', number)}(?![\w%]|[.,:]\d)"),
            alone == "alone",
        )
        for alone, shapes in rows.items()
        for shape in shapes
    )


SHAPES = _shapes()
"""Each way to write a count, and whether it tells a vote by itself."""


def _counted(sentence: Span, paragraph: Paragraph) -> Iterator[FoundVote]:
    is_vote = not sentence.words.isdisjoint(words("votes", "voting"))
    for shape, is_alone in SHAPES:
        match = shape.search(sentence.text) if is_alone or is_vote else None
        if match is None:
            continue
        ayes, noes = (_value(word) for word in match.groups())
        if ayes + noes > 0:
            start = sentence.start_char
            says = paragraph.cite_characters(start + match.start(), start + match.end())
            yield FoundVote(paragraph.cite(sentence), says, ayes, noes, terms_in(sentence))
            return


def _value(word: str) -> int:
    known = table("numbers")["words"]
    parts = word.lower().replace(",", "").split("-")
    return sum(int(known.get(part, part if part.isdigit() else 0)) for part in parts)
