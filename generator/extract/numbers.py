"""Numbers of things: how many, of what, in which setting, on whose count. Dates, times and ages are none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from generator.extract.proceedings import parties_of
from generator.extract.reading.analysis import Analysis, Paragraph
from generator.extract.wording.clauses import subject_of
from generator.model import FoundNumber
from generator.vocabulary import table

FIGURE = re.compile(r"(?P<figure>\d[\d,]*(?:\.\d+)?)(?P<times>m|bn|k)?$")
NOT_COUNTS = {"TIME", "PERCENT", "ORDINAL"}
SPANS = {"year", "month", "week", "day", "hour"}
DAYS = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
SETTING = {"NOUN", "PROPN", "ADJ", "VERB"}


def find_numbers(analysis: Analysis) -> tuple[FoundNumber, ...]:
    """Every number of something in the document, in order."""
    return tuple(number for paragraph in analysis.paragraphs for number in _in_paragraph(paragraph))


def _in_paragraph(paragraph: Paragraph) -> Iterator[FoundNumber]:
    for token in paragraph.doc:
        value = _value(token)
        unit = _unit(token) if value is not None else None
        if value is None or unit is None:
            continue
        sentence = token.sent
        subject = subject_of(_verb_over(token))
        terms = {t.lemma_.lower() for t in _setting(token) if t.pos_ in SETTING and t.lemma_.lower() != unit}
        yield FoundNumber(
            value,
            unit,
            paragraph.cite(token),
            paragraph.cite(sentence),
            tuple(sorted(terms)),
            parties_of([subject]) if subject is not None else (),
            _bound(token),
        )


@cache
def _words() -> dict[str, int]:
    return dict(table("numbers")["words"])


def _value(token: Token) -> float | None:
    """The number a token writes, with the `million` after it."""
    if token.pos_ != "NUM" or token.ent_type_ in NOT_COUNTS or _is_date(token):
        return None
    match = FIGURE.match(token.text)
    plain = float(match["figure"].replace(",", "")) if match else _words().get(token.lower_)
    if plain is None:
        return None
    times = table("numbers")["multipliers"]
    after = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    factor = times.get(match["times"] or "", 1) if match and match["times"] else times.get(after, 1)
    return float(plain * factor)


def _is_date(token: Token) -> bool:
    """A day or year; a span of years is a number of years."""
    if token.ent_type_ != "DATE":
        return False
    return (
        token.head.lemma_.lower() not in {"year", "month", "week", "day", "hour"} or token.head.lower_ in DAYS
    )


def _unit(token: Token) -> str | None:
    """The lemma of what is counted; `$` for money; None where nothing is named."""
    near = [token, *token.children, *token.head.children, token.head]
    money = set(table("numbers")["currencies"])
    if any(word.lemma_.lower() in money or word.text in money for word in near if abs(word.i - token.i) <= 3):
        return "$"
    if token.dep_ == "nummod" and token.head.pos_ == "NOUN":
        return token.head.lemma_.lower()
    return "" if token.dep_ in {"nsubj", "dobj"} else None


def _verb_over(token: Token) -> Token:
    return next(
        (ancestor for ancestor in token.ancestors if ancestor.pos_ in {"VERB", "AUX"}), token.sent.root
    )


def _setting(token: Token) -> Iterator[Token]:
    """The noun phrase and its verb: what tells whether two numbers count one thing."""
    verb = _verb_over(token)
    yield verb
    top = token
    while top.head != top and top.head.pos_ not in {"VERB", "AUX"}:
        top = top.head
    yield from top.subtree


def _bound(token: Token) -> str:
    before = token.doc[max(token.sent.start, token.i - 3) : token.i]
    for bound in ("over", "under", "about"):
        if any(word.lower_ in table("numbers")[bound] for word in before):
            return bound
    return ""
