"""The shapes of documents, told by their content: the table SHAPES, read from the strongest sign."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from generator.collect.article import arrange_article, signs_of_article
from generator.collect.blocks import Block
from generator.collect.bulletin import arrange_bulletin, signs_of_bulletin
from generator.collect.communique import arrange_communique, signs_of_communique
from generator.collect.live_blog import arrange_live_blog, signs_of_live_blog
from generator.collect.transcript import arrange_transcript, signs_of_transcript


@dataclass(frozen=True, slots=True)
class Shape:
    """A kind of document: how strongly blocks look like it, and how it is read."""

    kind: str
    signs: Callable[[Sequence[Block]], float]
    arrange: Callable[[Sequence[Block], date | None], list[Block]]


SHAPES = (
    Shape("transcript", signs_of_transcript, arrange_transcript),
    Shape("live_blog", signs_of_live_blog, arrange_live_blog),
    Shape("bulletin", signs_of_bulletin, arrange_bulletin),
    Shape("communique", signs_of_communique, arrange_communique),
    Shape("article", signs_of_article, arrange_article),
)

KINDS = tuple(shape.kind for shape in SHAPES)


def shape_of(blocks: Sequence[Block], stated: str | None = None) -> Shape:
    """The shape the editor states, or the one whose signs are strongest; the first of equals."""
    if stated is not None:
        return next(shape for shape in SHAPES if shape.kind == stated)
    return max(SHAPES, key=lambda shape: shape.signs(blocks))
