"""Rules that read a sentence word by word, each tried only where one of the words it needs is there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from generator.extract.matters.statements import Statement
from generator.extract.reading.parse import Token
from generator.model import FoundUnknown
from generator.vocabulary import words

Rule = Callable[[Token, Statement], Iterator[FoundUnknown]]
Rules = Sequence[tuple[frozenset[str], Rule]]
"""Each rule with the words one of which it needs."""


def found_by(rules: Rules, statement: Statement) -> Iterator[FoundUnknown]:
    """What the rules find in one sentence; what gives no readable question is left out."""
    lemmas = statement.lemmas
    tried = [rule for keys, rule in rules if not lemmas.isdisjoint(keys)]
    for token in statement.span if tried else ():
        for rule in tried:
            for unknown in rule(token, statement):
                if unknown.question:
                    yield unknown


@cache
def listed(key: str) -> frozenset[str]:
    """The words under a key of what is waited for."""
    return words("waiting", key)


__all__ = ["Rules", "found_by", "listed"]
