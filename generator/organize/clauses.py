"""A few words out of many: the sentence and clause of a statement that an issue stands in."""

from __future__ import annotations

import re

from generator.organize.sentences import sentences_of

LONGEST = 25
"""Words shown at most; the whole sentence is the citation."""
CUT = re.compile(r"[;:–—]\s|,\s(?=(?:and|but|or|which|who|because|so|while|although|adding|as)\b)")


def clause_about(text: str, place: int) -> str:
    """At most 25 words around a place, cut at the ends of sentences and clauses, never altered inside."""
    start, end = next(((a, b) for a, b in sentences_of(text) if a <= place < b), (0, len(text)))
    if len(text[start:end].split()) > LONGEST:
        cuts = [start, *(match.end() + start for match in CUT.finditer(text[start:end])), end]
        low = max(cut for cut in cuts if cut <= place)
        high = min(cut for cut in cuts if cut > place)
        start, end = _widened(text, (start, end), (low, high), cuts)
    return _shortened(text[start:end].strip(" ,;:–—"))


def _widened(text: str, whole: tuple[int, int], found: tuple[int, int], cuts: list[int]) -> tuple[int, int]:
    """The clause with as many clauses before it as fit, so that it does not begin in the air."""
    low, high = found
    for cut in sorted((cut for cut in cuts if whole[0] <= cut < low), reverse=True):
        if len(text[cut:high].split()) <= LONGEST:
            low = cut
    return low, high


def _shortened(text: str) -> str:
    pieces = text.split()
    return text if len(pieces) <= LONGEST else " ".join(pieces[:LONGEST]) + " …"
