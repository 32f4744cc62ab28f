"""What the parties to a paper take upon themselves in it: `the Republic of X shall return the ferry`."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.happening.doers import acts
from generator.extract.reading.parse import Token
from generator.extract.reading.scenes import Scene
from generator.extract.results.coming import aim_of
from generator.extract.results.words import ITEM
from generator.model import Part

LONGEST = 16
"""Words of a further promise."""


def is_paper(scene: Scene) -> bool:
    """Whether the words are of a paper that parties agreed on, or of an item of one."""
    return scene.paragraph.document.kind == "communique" or ITEM.match(scene.text) is not None


def is_undertaking(verb: Token, subject: Token, scene: Scene) -> bool:
    """Whether a clause of such a paper binds one who acts to a deed with an object."""
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    all_bound = subject.lemma_.lower() in {"party", "side"} and "will" in helpers
    binds = "shall" in helpers or all_bound
    forbids = any(c.dep_ == "neg" for c in verb.children)
    has_thing = any(c.dep_ == "dobj" or (forbids and c.dep_ == "prep") for c in verb.children)
    return is_paper(scene) and binds and has_thing and acts(subject, scene)


def further_lines(verb: Token, line: tuple[Part, ...]) -> Iterator[tuple[Part, ...]]:
    """`agreed to cut prices, to keep the team and to plant trees`: the line again for each."""
    first = aim_of(verb)
    told = "".join(part.text for part in line)
    for other in _others(first) if first is not None and line else ():
        inner = {t for c in _others(other) for t in c.subtree}
        words = [t for t in other.subtree if t not in inner]
        while words and (words[-1].is_punct or words[-1].dep_ == "cc"):
            words.pop()
        text = "".join(t.text_with_ws for t in words).strip()
        place = next((n for n, part in enumerate(line) if " to " in part.text), None)
        if text not in told and place is not None and len(text.split()) <= LONGEST and '"' not in text:
            yield (*line[:place], Part(f"{line[place].text.split(' to ')[0]} {text}"))


def _others(aim: Token) -> Iterator[Token]:
    """The infinitives joined to one, each with its own `to`."""
    for c in aim.children:
        if c.dep_ in {"conj", "advcl"} and c.i > aim.i and c.left_edge.tag_ == "TO" and c.tag_ == "VB":
            yield c
            yield from _others(c)


__all__ = ["further_lines", "is_paper", "is_undertaking"]
