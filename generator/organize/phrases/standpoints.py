"""Whether words take a stand on a thing: want it, accept or refuse it, will or will not do it, judge it."""

from __future__ import annotations

import re
from functools import cache

from generator.vocabulary import table

NEAR = 8
"""Words between what takes a stand and the thing it is taken on, at most."""
OF_IT = re.compile(r"\b(?:of|on|for|over|about|to|with|by|under)(?: (?:the|a|an))? $", re.IGNORECASE)
"""Before a thing: what stands behind it is said of something else, "the panel on fares will meet"."""
LEADING = 2
"""Words before a thing with which a clause begins: what is said in it is said of that thing."""


def takes_stand(said: str, thing: re.Pattern[str]) -> bool:
    """Whether the clause that names the thing wants, refuses or judges it; what only happens at it, in it or
    after it is no stand on it."""
    return any(_stands_on(clause, thing) for clause in _breaks().split(said))


def _stands_on(clause: str, thing: re.Pattern[str]) -> bool:
    for named in thing.finditer(clause):
        before, behind = clause[: named.start()], clause[named.end() :]
        if _beside().search(before):
            continue
        near = " ".join(before.split()[-NEAR:])
        is_subject = len(before.split()) <= LEADING
        if _stands().search(near):
            return True
        is_judged = (_stands().search if is_subject else _judged().match)(behind) is not None
        if is_judged and not OF_IT.search(before):
            return True
    return False


@cache
def _stands() -> re.Pattern[str]:
    return _any_of("stands")


@cache
def _any_of(key: str) -> re.Pattern[str]:
    listed = sorted(table("stands")["standpoints"][key], key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, listed))})(?![\w-])", re.IGNORECASE)


@cache
def _breaks() -> re.Pattern[str]:
    """Where another clause begins."""
    links = "|".join(table("stands")["standpoints"]["breaks"])
    return re.compile(rf"[.;:!?–—]\s|,\s(?=(?:and|but|or|so)\b)|\b(?:{links})\b", re.IGNORECASE)


@cache
def _beside() -> re.Pattern[str]:
    """Where the thing is only the time or place of something else: "in the coming hearing"."""
    links = "|".join(table("stands")["standpoints"]["beside"])
    return re.compile(rf"\b(?:{links})(?: [\w’'-]+){{0,3}} $", re.IGNORECASE)


@cache
def _judged() -> re.Pattern[str]:
    """What is said of the thing right behind it: "is unacceptable", "must end", "will not satisfy us"."""
    stands = _stands().pattern
    return re.compile(rf"(?: [\w’'-]+){{0,4}}? {stands}", re.IGNORECASE)


__all__ = ["takes_stand"]
