"""What a document recalls of years gone by: a chronology in a story of today."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.parties.scenes import Scene
from generator.extract.parties.tables import is_long_past
from generator.model import FoundOutcome

OPENS, CHRONOLOGY = 40, 4
"""Characters in which a paragraph opens with its day; paragraphs that do so in a chronology."""


def retold_in(scenes: Sequence[Scene]) -> frozenset[int]:
    """The paragraphs of a chronology of years gone by that a document recalls: where several paragraphs open
    with a day long past, what follows on one of them is of its time."""
    opening = {
        scene.number: is_long_past(first[2], scene)
        for scene in scenes
        if (first := min(scene.dates, key=lambda d: d[0], default=None)) is not None and first[0] <= OPENS
    }
    if sum(opening.values()) < CHRONOLOGY:
        return frozenset()
    old, found = False, set[int]()
    for scene in scenes:
        old = opening.get(scene.number, old)
        if old:
            found.add(scene.number)
    return frozenset(found)


def has_its_day(outcome: FoundOutcome) -> bool:
    """Whether an outcome is still to come, or its own words date it to the day."""
    return outcome.kind == "next step" or len(outcome.when or "") >= len("2031-03-04")
