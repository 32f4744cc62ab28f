"""What the parties to a paper take upon themselves in it: `the Republic of X shall return the ferry`."""

from __future__ import annotations

from generator.extract.happening.doers import acts
from generator.extract.parties.scenes import Scene
from generator.extract.reading.parse import Token
from generator.extract.results.words import ITEM


def is_paper(scene: Scene) -> bool:
    """Whether the words are of a paper that parties agreed on, or of an item of one."""
    document, start = scene.paragraph.document, scene.paragraph.passage.start
    line = document.text[document.text.rfind("\n", 0, start) + 1 : start]
    return document.kind == "communique" or ITEM.match(line + scene.text) is not None


def is_undertaking(verb: Token, subject: Token, scene: Scene) -> bool:
    """Whether a clause of such a paper says what shall be, or what those who act bind themselves to."""
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    if not is_paper(scene) or not helpers & {"shall", "will"}:
        return False
    has_thing = any(c.dep_ in {"dobj", "prep", "xcomp", "auxpass"} for c in verb.children)
    all_bound = subject.lemma_.lower() in {"party", "side"} and acts(subject, scene)
    return has_thing and ("shall" in helpers or all_bound)


__all__ = ["is_paper", "is_undertaking"]
