"""How much two passages of a bundle are about the same: what they and the lines around them share, rare words
weighing more than common ones."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping

from generator.model import Citation, Findings

BACKGROUND = 40
"""Sentences a bundle is thought to have more than it has, so that small ones weigh like large ones."""
BEFORE, AFTER, TITLE = 0.6, 0.3, 0.5
"""How much what stands in the sentence before, in the one after, in the heading and the lead counts."""
LEAD = 3
"""Sentences with the title among them that tell what a document is about."""


class Surroundings:
    """What each sentence is about, with the lines around it."""

    def __init__(self, findings: Iterable[Findings]) -> None:
        self._scenes = {found.document: found.scenes for found in findings}
        counts = Counter(term for scenes in self._scenes.values() for one in scenes for term in {*one.terms})
        total = sum(len(scenes) for scenes in self._scenes.values()) + BACKGROUND
        self._weights = {term: math.log10(total / count) for term, count in counts.items()}
        self._known: dict[tuple[str, int], Mapping[str, float]] = {}

    def length(self, source: str) -> int:
        """The sentences of a document, its title among them."""
        return len(self._scenes[source])

    def weight(self, term: str) -> float:
        """The rarer, the heavier."""
        return self._weights.get(term, 0.0)

    def around(self, at: Citation) -> Mapping[str, float]:
        """The terms of a sentence and of the lines around it, each with how near it stands."""
        scenes = self._scenes[at.source]
        number = bisect_right(scenes, at.start, key=lambda scene: scene.at.start) - 1
        if (at.source, number) not in self._known:
            near: dict[str, float] = {}
            places = [(n, TITLE) for n in range(min(LEAD, len(scenes)))]
            places += [(number + 1, AFTER), (number - 1, BEFORE), (number, 1.0)]
            for place, share in places:
                if 0 <= place < len(scenes):
                    near |= {t: max(share, near.get(t, 0.0)) for t in scenes[place].terms}
            self._known[at.source, number] = near
        return self._known[at.source, number]

    def shared(self, one: Citation, other: Citation, without: Iterable[str] = ()) -> float:
        """The weight of all that both are about."""
        first, second, left_out = self.around(one), self.around(other), {*without}
        terms = (first.keys() & second.keys()) - left_out
        return sum(self.weight(term) * min(first[term], second[term]) for term in terms)
