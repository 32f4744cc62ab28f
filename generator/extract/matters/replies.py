"""What answers a question where it is asked: a transcript's next turn, the source's own `No, …` below."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.reading.analysis import Analysis, Paragraph
from generator.extract.reading.statements import Statement
from generator.model import Citation

NEAR_BELOW = 5
"""Paragraphs within which a source answers its own question."""
OWN_ANSWER = ("No, ", "No. ", "Yes, ", "Yes. ", "Now we know")


def reply_to(statement: Statement, analysis: Analysis) -> Citation | None:
    """What somebody else says next in a transcript; elsewhere the source's own `No, …` below."""
    paragraphs: tuple[Paragraph, ...] = analysis.paragraphs
    place = next(n for n, paragraph in enumerate(paragraphs) if paragraph is statement.paragraph)
    if analysis.document.kind != "transcript":
        return _own_answer(statement, paragraphs[place : place + NEAR_BELOW])
    if place + 1 == len(paragraphs):
        return None
    answer = paragraphs[place + 1]
    who, whose = (one.doc.text.partition(":")[0] for one in (statement.paragraph, answer))
    return answer.cite(answer.doc[:]) if who != whose and whose.isupper() else None


def _own_answer(statement: Statement, below: Sequence[Paragraph]) -> Citation | None:
    """`Is she on her way? … No, the minister is in Lima.`, `… Now we know: …`, before the next heading."""
    for number, paragraph in enumerate(below):
        if number and (
            paragraph.passage.kind == "heading" or paragraph.passage.posted != below[0].passage.posted
        ):
            return None
        for sentence in paragraph.doc.sents:
            is_later = number or sentence.start >= statement.span.end
            if is_later and sentence.text.lstrip().startswith(OWN_ANSWER):
                return paragraph.cite(sentence)
    return None
