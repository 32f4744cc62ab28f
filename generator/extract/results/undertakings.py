"""What the parties to a paper take upon themselves in it: `the Republic of X shall return the ferry`."""

from __future__ import annotations

from generator.extract.happening.doers import acts
from generator.extract.reading.parse import Token
from generator.extract.reading.scenes import Scene
from generator.extract.results.words import ITEM


def is_paper(scene: Scene) -> bool:
    """Whether the words are of a paper that parties agreed on, or of an item of one."""
    return scene.paragraph.document.kind == "communique" or ITEM.match(scene.text) is not None


def is_undertaking(verb: Token, subject: Token, scene: Scene) -> bool:
    """Whether a clause of such a paper binds one who acts to a deed with an object."""
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    all_bound = subject.lemma_.lower() in {"party", "side"} and "will" in helpers
    binds = "shall" in helpers or all_bound
    has_thing = any(c.dep_ == "dobj" for c in verb.children)
    return is_paper(scene) and binds and has_thing and acts(subject, scene)
