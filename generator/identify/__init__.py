"""Stage 3: names to a Cast: same, different or unsure, with reasons."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from generator.identify.corrections import apply_corrections
from generator.model import Bundle, Cast, Citation, Findings, Person, Spelling, short_code

__all__ = ["identify"]


def identify(bundle: Bundle, findings: Sequence[Findings]) -> Cast:
    """Who is who in this bundle."""
    groups: dict[str, list[Citation]] = defaultdict(list)
    for found in findings:
        for mention in found.mentions:
            groups[mention.text].append(mention.at)
    cast = Cast(tuple(_person(name, places) for name, places in sorted(groups.items())))
    return apply_corrections(cast, bundle)


def _person(name: str, places: list[Citation]) -> Person:
    counts = Counter((at.text, at.source) for at in places)
    names = tuple(Spelling(text, source, count) for (text, source), count in sorted(counts.items()))
    return Person(short_code("p", name), name, names, (), None, len(places), tuple(places))
