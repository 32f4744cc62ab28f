"""The words before a number that bound it, and the number with them: `at least 20 soldiers`."""

from __future__ import annotations

from generator.extract.counting.figures import Figure
from generator.extract.counting.spans import with_half
from generator.extract.reading.parse import Span, Token
from generator.vocabulary import table, words
from generator.vocabulary.money import money_of

BEFORE = 4
"""Tokens before a number in which `at least`, `some`, `nearly` stand."""
BETWEEN = {"than", "at", "of", "a", "the", "to", "around", "all", "part"}
"""What may stand between a bound and its number."""
EACH = {"a", "an", "per", "each", "every"}
RATED = 4
"""Tokens behind a number within which `a day` stands."""
STRESSING = {"well", "far", "just"}
"""What makes a bound stronger or weaker: `well over a thousand`."""
TURNED = {"more": "under", "fewer": "over", "less": "over"}
"""What `no` makes of a bound: `no more than twenty`."""


def rate_of(figure: Figure) -> tuple[str, ...]:
    """`a day` of `5 million a day`, `$3m per week`; empty where the number is of no span of time."""
    doc, last = figure.head.doc, figure.last.i
    behind = [t.lower_ for t in doc.tokens[last + 1 : last + 1 + RATED]]
    for place, word in enumerate(behind[:-1]):
        if word in EACH and behind[place + 1] in table("numbers")["hours"]:
            return (f"a {behind[place + 1]}",)
    return ()


def whole(figure: Figure, counted: Token | None) -> Span:
    """The number with what bounds it and what it counts: `at least 20 soldiers`, `$300 million`."""
    token, doc = figure.head, figure.head.doc
    first, last = figure.first.i, figure.last.i
    for word in doc.tokens[max(token.sent.start, first - BEFORE) : first]:
        if (_bound_of(word) or word.text in "$£€") and first == figure.first.i:
            first = word.i
    if first and doc.tokens[first - 1].lower_ == "at" and doc.tokens[first].lower_ in {"least", "most"}:
        first -= 1
    first -= first > 0 and doc.tokens[first - 1].lower_ in STRESSING
    if counted is not None and counted.lower_ == "hour" and counted.i == last + 1:
        last = with_half(counted).i
    after = doc.tokens[last + 1] if last + 1 < token.sent.end else token
    if money_of(after.lemma_):
        last = after.i
    first -= first > 0 and doc.tokens[first - 1].lower_ == "no" and doc.tokens[first].lower_ in TURNED
    is_set_off = counted is not None and any(t.text == "," for t in doc.tokens[counted.i : figure.first.i])
    if counted is not None and not is_set_off and abs(counted.i - figure.last.i) <= BEFORE + 1:
        first, last = min(first, counted.i), max(last, counted.i)
    return doc[first : last + 1]


def bound(figure: Figure) -> str:
    """`at least`, `fewer than` right before a number; what stands further off bounds something else."""
    if figure.is_range:
        return "under"
    start = figure.head.sent.start
    for word in reversed(figure.head.doc.tokens[max(start, figure.first.i - BEFORE) : figure.first.i]):
        if _bound_of(word):
            return _bound_of(word)
        if word.lower_ not in BETWEEN and word.text not in "$£€":
            return ""
    return ""


def _bound_of(word: Token) -> str:
    """Which way a word bounds a number; a particle of a verb does not: `hand over seven`."""
    if word.lower_ == "over" and word.i and word.nbor(-1).pos_ == "VERB":
        return ""
    if word.lower_ in {"most", "least"} and not (word.i and word.nbor(-1).lower_ == "at"):
        return ""  # "most of the $3m"
    if word.lower_ in TURNED and word.i and word.nbor(-1).lower_ == "no":
        return TURNED[word.lower_]
    return next((b for b in ("over", "under", "about") if word.lower_ in words("numbers", b)), "")
