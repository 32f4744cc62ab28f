"""Rules that read a sentence word by word, each tried only where one of the words it needs is there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from generator.extract.matters.statements import Statement
from generator.extract.reading.parse import Token
from generator.model import FoundUnknown
from generator.vocabulary import words


class Row(NamedTuple):
    """A rule with its cues, of which its sentence must have one; unless it reads what stands `beside` one, it
    reads no word but its cues."""

    cues: frozenset[str]
    read: Callable[[Token, Statement], Iterator[FoundUnknown]]
    beside: bool = False


class Rules:
    """Rules in order; `cues` are those of them all."""

    def __init__(self, *rows: Row) -> None:
        self.rows = rows
        self.cues = frozenset[str]().union(*(row.cues for row in rows))


def read_by(rules: Rules, statement: Statement) -> Iterator[FoundUnknown]:
    """What the rules find in one sentence."""
    told = statement.lemmas & rules.cues
    tried = [row for row in rules.rows if not told.isdisjoint(row.cues)]
    reads_all = any(row.beside for row in tried)
    for token in statement.span if tried else ():
        lower, lemma = token.lower_, token.lemma_.lower()
        if reads_all or lower in told or lemma in told:
            for cues, read, beside in tried:
                if beside or lemma in cues or lower in cues:
                    yield from read(token, statement)


def found_by(rules: Rules, statement: Statement) -> Iterator[FoundUnknown]:
    """What the rules find in one sentence; what gives no readable question is left out."""
    return (unknown for unknown in read_by(rules, statement) if unknown.question)


@cache
def listed(key: str) -> frozenset[str]:
    """The words under a key of what is waited for."""
    return words("waiting", key)


__all__ = ["Row", "Rules", "found_by", "listed", "read_by"]
