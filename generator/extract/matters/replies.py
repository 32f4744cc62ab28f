"""What answers a question where it is asked: a transcript's next turns, the source's own `No, …` below."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.reading.analysis import Analysis, Paragraph
from generator.extract.reading.statements import Statement
from generator.model import Citation
from generator.vocabulary import words

NEAR_BELOW = 5
"""Paragraphs within which a source answers its own question."""
OWN_ANSWER = ("No, ", "No. ", "No: ", "Yes, ", "Yes. ", "Yes: ", "Now we know", "We have an answer")
ALONE = {"yes", "no", "yes.", "no."}


def replies_to(statement: Statement, analysis: Analysis) -> tuple[Citation, ...]:
    """What others say next in a transcript, up to the next question or word of whoever leads it."""
    paragraphs: tuple[Paragraph, ...] = analysis.paragraphs
    place = next(n for n, paragraph in enumerate(paragraphs) if paragraph is statement.paragraph)
    asker = _label(statement.paragraph)
    found: list[Citation] = []
    for paragraph in paragraphs[place + 1 :]:
        who = _label(paragraph)
        if who == asker or _first(who) in words("transcript", "askers") or _asks_anew(paragraph, found):
            break
        if who.isupper():
            found.append(paragraph.cite(paragraph.doc[:]))
        elif not found:
            break
    return tuple(found)


def _label(paragraph: Paragraph) -> str:
    return paragraph.doc.text.partition(":")[0]


def _asks_anew(paragraph: Paragraph, replies: Sequence[Citation]) -> bool:
    """Whether somebody who has not replied asks the next question."""
    speakers = {reply.text.partition(":")[0] for reply in replies}
    return paragraph.doc.text.rstrip().endswith("?") and _label(paragraph) not in speakers


def _first(label: str) -> str:
    return label.split(maxsplit=1)[0].lower() if label.split() else ""


def own_answer(statement: Statement, analysis: Analysis) -> tuple[Citation, ...]:
    """`Is she on her way? … No, the minister is in Lima.`, `… Now we know: …`, before the next heading."""
    if statement.span.text.strip().lower().endswith(("? yes", "? no", "? yes.", "? no.")):
        return (statement.cite(),)
    place = next(n for n, paragraph in enumerate(analysis.paragraphs) if paragraph is statement.paragraph)
    below = analysis.paragraphs[place : place + NEAR_BELOW]
    for number, paragraph in enumerate(below):
        if number and (
            paragraph.passage.kind == "heading" or paragraph.passage.posted != below[0].passage.posted
        ):
            return ()
        for sentence in paragraph.doc.sents:
            is_later = number or sentence.start >= statement.span.end
            told = sentence.text.strip()
            if is_later and (told.startswith(OWN_ANSWER) or told.lower() in ALONE):
                return (paragraph.cite(sentence),)
    return ()
