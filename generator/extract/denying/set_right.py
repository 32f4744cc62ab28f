"""What a paper sets right itself: `An earlier version of this article said that … It was …`."""

from __future__ import annotations

import re

from generator.extract.denying.cues import listed
from generator.extract.reading.grammar import FINITE
from generator.extract.reading.parse import Span

EARLIER = re.compile(
    r"\b(?:earlier|previous|first) version of (?:this|the|our) "
    r"(?:article|story|report|post|piece|text|page|item)",
    re.IGNORECASE,
)
SURELY = 5
"""Words that are a clause, also where the parse takes its verb for a noun: `rule 8 covers the port`."""


def set_right(span: Span) -> Span | None:
    """What an earlier version is said to have told; None where a sentence sets nothing right."""
    if EARLIER.search(span.text) is None:
        return None
    verb = next((t for t in span if t.lemma_ in listed("telling") and t.pos_ == "VERB"), None)
    if verb is None:
        return None
    opens = verb.i + 1 + (verb.i + 1 < span.end and verb.nbor(1).lower_ == "that")
    told = span.doc[opens : span.end - (span.doc[span.end - 1].is_punct)]
    is_clause = len(told) >= SURELY or (len(told) > 2 and any(t.tag_ in FINITE for t in told))
    return told if is_clause else None
