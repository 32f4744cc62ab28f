"""What is peculiar to the verbs of headlines: they tell in the present, and clip their passives."""

from __future__ import annotations

from generator.extract.parties.scenes import Scene
from generator.extract.reading.parse import Token

CONTENT = {"dobj", "ccomp", "xcomp"}
LINKS = {"as", "after", "when", "while", "before", "amid"}
"""What leads in another deed, even where the parser takes it for what is said."""


def is_clipped_passive(verb: Token, scene: Scene) -> bool:
    """`Swap agreed as first day closes`, `Two freed`: in a heading a past form with nothing behind it is a
    passive without its `was`; what stands before it is no doer."""
    if scene.paragraph.passage.kind != "heading" or verb.tag_ not in {"VBD", "VBN"}:
        return False
    helped = not verb.deps.isdisjoint({"aux", "auxpass"})
    behind = [c for c in verb.children if c.dep_ in CONTENT and c.i > verb.i]
    return not helped and not any(c.left_edge.lower_ not in LINKS for c in behind)
