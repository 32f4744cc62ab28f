"""What stands behind a denial: the denier's next words, and the denied report told elsewhere in the post."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.extract.denying.claimed import topic_of
from generator.extract.denying.cues import is_negative
from generator.extract.denying.sentences import Sentence
from generator.extract.denying.tellers import goes_on, tells_a_report
from generator.model import Citation, FoundDenial

FAR_ON = 3
"""Sentences after a denial within which the denied report is told."""
MOST_ON = 2
"""Sentences at most of the denier's own words beside the denial."""


def carry_on(here: Sentence, found: dict[Citation, FoundDenial]) -> None:
    """Add this sentence to the denial before it: as the denier's own words, or as the report denied."""
    if here.at in found:
        here.denied = here.at
        return
    denied = here.before.denied if here.before is not None else None
    if denied is not None and _goes_on_with(here, found[denied]):
        here.denied = denied
        found[denied] = replace(found[denied], also=(*found[denied].also, here.at))
        return
    for known in _denied_shortly_before(here, found):
        if tells_a_report(here.span) and bool(topic_of(here.span, nouns=True) & {*known.terms}):
            found[known.at] = replace(known, told=(*known.told, here.at))


def _goes_on_with(here: Sentence, denial: FoundDenial) -> bool:
    """Whether this is what the denier says next, and of the same thing."""
    before = here.before
    if before is None or len(denial.also) >= MOST_ON or not goes_on(here.span, before.span):
        return False
    is_next = before.paragraph is here.paragraph and not denial.also
    return is_next or is_negative(here.span.root) or bool(topic_of(here.span) & {*denial.terms})


def _denied_shortly_before(here: Sentence, found: dict[Citation, FoundDenial]) -> Iterator[FoundDenial]:
    before = here.before
    for _ in range(FAR_ON):
        if before is None:
            return
        known = found.get(before.at)
        if known is not None and known.at == known.claim_at:
            yield known
        before = before.before
