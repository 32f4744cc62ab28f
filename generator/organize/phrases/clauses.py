"""A few words out of many: the sentence and clause of a statement that an issue stands in."""

from __future__ import annotations

import re

from generator.vocabulary.sentences import sentences_of

LONGEST = 40
"""Words shown at most; the whole sentence is the citation."""
CUT = re.compile(r"[;:–—]\s|,\s(?=(?:and|but|or|which|who|because|so|while|although|as)\b)")


def clause_about(text: str, place: int) -> str:
    """At most 40 words around a place, cut at the ends of sentences and clauses, never altered inside."""
    start, end = next(((a, b) for a, b in sentences_of(text) if a <= place < b), (0, len(text)))
    low, high = start, end
    if len(text[start:end].split()) > LONGEST:
        cuts = [start, *(match.end() + start for match in CUT.finditer(text[start:end])), end]
        low, high = max(cut for cut in cuts if cut <= place), min(cut for cut in cuts if cut > place)
        low = _widened(text, (low, high), [cut for cut in cuts if cut < low])
    shown = _shortened(text[low:high].strip(" ,;:–—"))
    return f"… {shown}" if low > start else shown


def _widened(text: str, found: tuple[int, int], cuts: list[int]) -> int:
    """The start with as many clauses before it as fit, so that it does not begin in the air."""
    low, high = found
    for cut in reversed(cuts):
        if len(text[cut:high].split()) <= LONGEST:
            low = cut
    return low


def _shortened(text: str) -> str:
    pieces = text.split()
    return text if len(pieces) <= LONGEST else " ".join(pieces[:LONGEST]) + " …"


def balanced(text: str) -> str:
    """The text with the quotation mark or bracket closed that its end cut off, or opened at its start."""
    for opening, closing in ("“”", "[]"):
        if text.count(opening) > text.count(closing):
            text = f"{text}{closing}"
        elif text.count(opening) < text.count(closing):
            text = f"{opening}{text}"
    if text.count('"') % 2 and re.search(r'(?:^|[\s(])"\w[^"]*$', text):
        text = f'{text}"'
    return text
