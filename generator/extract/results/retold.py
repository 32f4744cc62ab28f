"""What a document recalls: years gone by in a chronology, and what a clause beside the news reminds of."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.happening.when import is_timed
from generator.extract.parties.scenes import Scene
from generator.extract.parties.tables import is_long_past
from generator.extract.reading.parse import Token
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


def is_recalled(scene: Scene, verb: Token, kind: str) -> bool:
    """`Varn, who refused the offer`, `having rejected it, Varn flew home`, and of a refusal the perfect of a
    later sentence, which weighs how things stand: done on some day before."""
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    behind = verb.tag_ == "VBG" and verb.head.lower_ in {"after", "since", "before", "despite"}
    if verb.dep_ == "relcl" or "having" in helpers or (verb.dep_ == "pcomp" and behind):
        return True
    is_perfect = verb.tag_ == "VBN" and bool(helpers & {"has", "have"})
    before = verb.doc.tokens[: verb.sent.start]
    is_stance = kind == "refused" and is_perfect and not is_timed(scene)
    return is_stance and any(t.pos_ in {"VERB", "AUX"} for t in before)


def has_its_day(outcome: FoundOutcome) -> bool:
    """Whether an outcome is still to come, or its own words date it to the day."""
    return outcome.kind == "next step" or len(outcome.when or "") >= len("2031-03-04")
