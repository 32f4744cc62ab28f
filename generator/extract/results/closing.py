"""The formula that closes a paper: `Done at Lima, on 3 May 2031, in two originals`."""

from __future__ import annotations

import re

from generator.extract.parties.scenes import Scene
from generator.extract.reading.parse import Span
from generator.extract.results.firmness import DONE
from generator.model import FoundOutcome, Part

NAME = r"[A-Z][\w’'.-]*"
DONE_AT = re.compile(
    rf"(?:Done|Signed|Given|Adopted)\s+(?P<link>at|in)\s+(?:the\s+city\s+of\s+)?(?P<place>{NAME}(?:\s{NAME})*)"
)


def closing_of(scene: Scene, sentence: Span) -> FoundOutcome | None:
    """That the paper was signed, where and when; on its own day where the formula tells none."""
    told = DONE_AT.match(sentence.text.lstrip())
    if told is None or scene.paragraph.document.kind != "communique":
        return None
    dates = [d for d in scene.dates_between(sentence.start_char, sentence.end_char) if d.day]
    date = min(dates, key=lambda d: d.precision != "minute", default=None)
    at, published = scene.cite_sentence(sentence), scene.paragraph.document.published
    return FoundOutcome(
        at=at,
        words=at,
        kind="signed",
        line=(Part(f"The communiqué is signed {told['link']} {told['place']}"),),
        actor=scene.cite(sentence.start_char, sentence.start_char + len(told[0])),
        firm=DONE,
        together=True,
        when=date.when if date else published[:10] if published else None,
        terms=("sign",),
        rule="the formula that closes a paper",
    )


__all__ = ["closing_of"]
