"""Numbers as a text writes them: `twenty-three`, `nine hundred and twelve`, `$40m`, `1.4 million`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from generator.extract.reading.doc import Doc
from generator.extract.reading.parse import Token
from generator.vocabulary import table, words
from generator.vocabulary.money import money_of

FIGURE = re.compile(
    r"(?P<sign>[$£€]|(?:US|C|A|HK|NZ|S)\$|[A-Z]{3}(?=\d))?(?P<figure>\d[\d,]*(?:\.\d+)?)(?P<times>m|bn|k)?$"
)
YEAR = re.compile(r"(?:19|20)\d\d")
HUNDRED = 100
NOON = 12
AT = {"at", "by", "before", "after", "until", "till", "past"}
"""What leads to an hour of the clock."""


@dataclass(frozen=True, slots=True)
class Figure:
    """The words `first` to `last` of a number; `head` is the one by which it hangs on the rest.

    Of `two or three` only the second is told, as the end of a range.
    """

    value: float
    first: Token
    last: Token
    head: Token
    is_range: bool = False


def figures_in(doc: Doc) -> tuple[Figure, ...]:
    """Every number of a passage, in order, whole: what is written in several words is one."""
    found: list[Figure] = []
    place = 0
    while place < len(doc.tokens):
        token = doc.tokens[place]
        may_open = token.lower_ in _opening() or not (token.is_alpha or token.is_punct)
        run = _run_from(doc, place) if may_open else []
        if run:
            figure = _figure(run)
            is_range = bool(found) and _is_range(found[-1], figure)
            if is_range:
                figure = replace(figure, first=found.pop().first, is_range=True)
            found.append(figure)
            place = run[-1].i
        place += 1
    return tuple(found)


@cache
def _opening() -> frozenset[str]:
    """The words with which a number begins that is written in letters."""
    return frozenset({*_words(), *_times(), "half"})


def _is_range(one: Figure, other: Figure) -> bool:
    """`two or three`, `40 to 50`; what `moved from 4 to 5` tells is no range."""
    between = other.first.i - one.last.i == 2
    before = one.first.nbor(-1).lower_ if one.first.i > 0 else ""
    is_moved = before == "from"
    joins = {"or", "to", "–"} | ({"and"} if before == "between" else set())
    return between and one.last.nbor(1).lower_ in joins and one.value < other.value and not is_moved


def _run_from(doc: Doc, start: int) -> list[Token]:
    """The words of the number that begins here; empty where none does."""
    first = doc.tokens[start]
    halves = [*doc.tokens[start : start + 3]]
    if (
        len(halves) == 3
        and halves[0].lower_ == "half"
        and halves[1].lower_ == "a"
        and halves[2].lower_ in _times()
    ):
        return halves  # "half a million"
    is_a_hundred = first.lower_ in _times() and start > 0 and first.nbor(-1).lower_ == "a"
    if not is_a_hundred and _plain(first) is None:
        return []
    run = [first]
    at = start + 1
    while at < len(doc):
        token = doc.tokens[at]
        after = doc.tokens[at + 1] if at + 1 < len(doc) else token
        if _goes_on(run, token):
            run.append(token)
        elif token.text in {"-", "and"} and after is not token and _goes_on(run, after, over=token.text):
            run.append(after)
            at += 1
        else:
            break
        at += 1
    return run


def _goes_on(run: list[Token], token: Token, over: str = "") -> bool:
    """Whether a word adds to the number before it: `twenty` three, `nine hundred` and `twelve`."""
    if token.lower_.rstrip(".") in _times():
        return over != "and"
    value, last = _plain(token), _plain(run[-1])
    if value is None or FIGURE.match(token.text):
        return False
    if run[-1].lower_ in _times():
        return value < _times()[run[-1].lower_]
    return over != "and" and last is not None and last >= 20 and last % 10 == 0 and value < 10


def _figure(run: list[Token]) -> Figure:
    if run[0].lower_ == "half":
        return Figure(_times()[run[-1].lower_] / 2, run[0], run[-1], run[-1])
    whole = part = 0.0
    for token in run:
        times = _times().get(token.lower_.rstrip("."))
        if times is None:
            part += _plain(token) or 0.0
        elif times == HUNDRED:
            part = (part or 1) * times
        else:
            whole, part = whole + (part or 1) * times, 0.0
    within = {token.i for token in run}
    heads = [token for token in run if token.head.i not in within or token.head is token]
    return Figure(whole + part, run[0], run[-1], (heads or run)[-1])


def _plain(token: Token) -> float | None:
    """What one word writes by itself; `40m` with its letter."""
    match = FIGURE.match(token.text)
    if match is None:
        return _words().get(token.lower_)
    return float(match["figure"].replace(",", "")) * _times().get(match["times"] or "", 1)


@cache
def _words() -> Mapping[str, float]:
    return {word: float(value) for word, value in table("numbers")["words"].items()}


@cache
def _times() -> Mapping[str, float]:
    return {word: float(value) for word, value in table("numbers")["multipliers"].items()}


def sign_of(figure: Figure) -> str:
    """The sign or code that is written as one word with a number: `EUR25m`; empty where there is none."""
    match = FIGURE.match(figure.first.text)
    return (match["sign"] or "") if match else ""


def is_sum(figure: Figure) -> bool:
    """Whether a number is written with the sign or code of its money: `$310m`, `EUR150`."""
    before = figure.first.nbor(-1) if figure.first.i else figure.first
    return bool(money_of(sign_of(figure)) or money_of(before.text))


def is_hour(figure: Figure) -> bool:
    """`at eleven`, `by ten`: the clock."""
    head = figure.head
    is_at = head.dep_ == "pobj" and head.head.lower_ in AT
    return is_at and figure.first == figure.last and figure.value <= NOON and not head.text.isdigit()


def is_of_a_name(figure: Figure) -> bool:
    """`the 2002 Harbour Cup`: the year of a thing that bears a name."""
    token = figure.last
    after = token.nbor(1) if token.i + 1 < len(token.doc) else token
    return YEAR.fullmatch(token.text) is not None and after.pos_ == "PROPN"


def is_build(figure: Figure) -> bool:
    """`a 90-foot boat`, `a five-game match`: how the thing is made; not `a 41-page text`, `a two-hour
    meeting`, `a 15 per cent cut`, whose size two may tell."""
    behind = figure.last.doc.tokens[figure.last.i + 1 : figure.last.i + 3]
    if len(behind) < 2 or behind[0].text != "-" or behind[1].tag_ not in {"NN", "NNP"}:
        return False
    lemma = behind[1].lemma_.lower()
    return lemma not in {*table("numbers")["hours"], *words("numbers", "parts", "built", "percent")}


def is_bracketed(figure: Figure) -> bool:
    """Whether it opens brackets, with or without the sign of its money: `(25 miles)`, `($5.8 billion)`."""
    before = figure.head.doc[max(0, figure.first.i - 2) : figure.first.i]
    return bool(before) and (before[-1].text == "(" or (before[0].text == "(" and before[-1].tag_ == "$"))


__all__ = [
    "FIGURE",
    "YEAR",
    "Figure",
    "figures_in",
    "is_bracketed",
    "is_build",
    "is_hour",
    "is_of_a_name",
    "is_sum",
    "sign_of",
]
