"""Which of several parties of one kind words mean that name none: `the company` is the one named last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from generator.extract.parties.sides import Side
from generator.model import FoundParty
from generator.vocabulary import table
from generator.vocabulary.bodies import words_of_kind

NEAR = 3
"""Paragraphs back in which the one meant is named."""


def with_meant(found: Sequence[Sequence[Side]], parties: Iterable[FoundParty]) -> Iterator[tuple[Side, ...]]:
    """The sides of each paragraph, those that only their kind tells as the one of it named last."""
    told = list(parties)
    meant = {one.name: own for one in told if not one.forms and len(own := _of_its_kind(one, told)) > 1}
    last: tuple[int, str] = (-NEAR, "")
    for number, sides in enumerate(found):
        here: list[Side] = []
        for side in sides:
            if side.name in meant and number - last[0] < NEAR and last[1] in meant[side.name]:
                here.append(side._replace(name=last[1]))
            else:
                here.append(side)
                last = (number, side.name) if any(side.name in own for own in meant.values()) else last
        yield tuple(here)


def _of_its_kind(nameless: FoundParty, parties: Sequence[FoundParty]) -> frozenset[str]:
    """The named parties that a party without a name can be: those of its kind, or of none."""
    kinds = _kinds()
    own = {key for key, kind in kinds.items() if set(nameless.nouns) & set(kind["called"])}
    others = {one.name for one in parties if one.forms and _kinds_of(one, kinds) - own}
    return frozenset(one.name for one in parties if own and one.forms and one.name not in others)


def _kinds_of(party: FoundParty, kinds: Mapping[str, Mapping[str, list[str]]]) -> set[str]:
    return {key for key, kind in kinds.items() if words_of_kind(party.name) & set(kind["named"])}


@cache
def _kinds() -> Mapping[str, Mapping[str, list[str]]]:
    found: Mapping[str, Mapping[str, list[str]]] = table("parties")["kinds"]
    return found
