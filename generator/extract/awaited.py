"""Whether somebody was ever to come: `had been due on Tuesday`, `was never meant to`.

Read sentence by sentence from the words alone; whom they are about stands in the sentence, else in the one
before, else in the question that is answered.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from generator.extract.reading.analysis import Analysis, Paragraph
from generator.extract.reading.parse import Span, Token
from generator.model import Citation, FoundStance, Mention
from generator.vocabulary import words

PRONOUNS = {"he", "she", "his", "her", "him"}


def find_awaited(analysis: Analysis, mentions: Sequence[Mention]) -> tuple[FoundStance, ...]:
    """Every sentence that says that somebody was to come, or never was, in order."""
    found: list[FoundStance] = []
    before: tuple[Span, Paragraph] | None = None
    for paragraph in analysis.paragraphs:
        for span in paragraph.doc.sents:
            told = _told(span)
            name = _whom(told[0], span, paragraph, before, mentions) if told is not None else None
            if told is not None and name is not None:
                at = paragraph.cite(span)
                found.append(FoundStance(at, "awaited", told[1], at, (name,), rule="awaited or never"))
            before = (span, paragraph)
    return tuple(found)


def _told(span: Span) -> tuple[Token, str] | None:
    """The word for whoever was to come, and whether it says yes or no."""
    text = span.text
    match = _never().search(text) or _awaited().search(text)
    if match is None or text.rstrip().endswith("?"):
        return None
    first = span.doc[span.start].idx
    verb = next((t for t in span if t.idx - first >= match.start("verb")), None)
    subject = _subject(verb) if verb is not None else None
    return (subject, "no" if match.re is _never() else "yes") if subject is not None else None


@cache
def _never() -> re.Pattern[str]:
    """`was never meant to.`, `had never been scheduled to attend`, `has not been invited`."""
    awaiting, coming = ("|".join(sorted(words("presence", key))) for key in ("awaiting", "coming"))
    return re.compile(
        r"\b(?:never (?:been )?|not been )"
        rf"(?P<verb>(?:{awaiting}|going)(?: to (?:{coming})\b|\s+to\W*$)|invited\b)"
    )


@cache
def _awaited() -> re.Pattern[str]:
    """`had been due on Tuesday`, `was supposed to come`, `whose arrival had been announced`."""
    awaiting, coming = ("|".join(sorted(words("presence", key))) for key in ("awaiting", "coming"))
    when = r"on [A-Z]|for (?:[A-Z]|today|tomorrow)|today|here\b|there\b"
    return re.compile(
        r"\b(?:been|was) (?:widely )?"
        rf"(?P<verb>(?:{awaiting}) (?:to (?:{coming})\b|to be (?:here|there)|{when})"
        r"|(?<=arrival had been )announced|(?<=visit had been )announced|(?<=arrival was )announced)"
    )


def _subject(verb: Token) -> Token | None:
    """The subject of the clause; of `her arrival was announced` the one who arrives."""
    for step in (verb, *verb.ancestors):
        subject = next((c for c in step.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
        if subject is not None:
            return next((c for c in subject.children if c.dep_ == "poss"), subject)
    return None


def _whom(
    subject: Token,
    span: Span,
    paragraph: Paragraph,
    before: tuple[Span, Paragraph] | None,
    mentions: Sequence[Mention],
) -> Citation | None:
    """The name of the one who was to come: the subject's own, that before `whose`, else the only other one of
    the sentence before."""
    own = _names(paragraph, mentions, subject.left_edge, subject.right_edge)
    if subject.lower_ in {"who", "whose"}:
        own = _names(paragraph, mentions, span.doc[span.start], subject)[-1:]
    if own:
        return own[0]
    if subject.lower_ not in PRONOUNS or before is None:
        return None
    teller = next((a for a in subject.ancestors if a.dep_ == "ROOT"), None)
    said = [c for c in teller.children if c.dep_ == "nsubj"] if teller is not None else []
    mute = {at.text for t in said for at in _names(paragraph, mentions, t.left_edge, t.right_edge)}
    named = _names(before[1], mentions, before[0].doc[before[0].start], before[0].doc[before[0].end - 1])
    others = {at.text: at for at in named if at.text not in mute}
    return next(iter(others.values())) if len(others) == 1 else None


def _names(paragraph: Paragraph, mentions: Sequence[Mention], first: Token, last: Token) -> list[Citation]:
    start = paragraph.passage.start
    inside = (m.at for m in paragraph.inside(mentions))
    return [
        at for at in inside if start + first.idx <= at.start and at.end <= start + last.idx + len(last.text)
    ]
