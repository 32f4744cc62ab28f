"""What stands before the first sentence of a passage and is no part of it: the time of a post, a dateline,
the word `Caption`. The parser takes them for subjects, so they are blanked; offsets stay true.
"""

from __future__ import annotations

import re

from generator.model import Passage

POST_TIME = re.compile(
    r"\s*\d{1,2}(?:[:.]\d\d)?(?:\s?[ap]\.?m\b\.?)?(?:\s(?:GMT|UTC|[A-Z]{2,4}T)\b(?:[+-]\d{1,2})?)?\s*[-–—:|]?\s+(?=\S)"
)
DATELINE = re.compile(
    r"\s*(?:[A-Z][A-Z'’.-]+\s?){1,4}(?:,\s[A-Z][\w.]+(?:\s[A-Z][\w.]+)?)?(?:,?\s[A-Z][a-z]{2,8}\.?\s\d{1,2})?"
    r"(?:\s\([A-Z][\w .]+\))?\s(?:[-–—]{1,2})\s(?=\S)"
)
LABEL = re.compile(r"\s*(?:Caption|Photo|Picture|Pictured|Image)\s?:\s+(?=\S)")


def without_lead_in(text: str, passage: Passage) -> str:
    """The text of a passage, as many characters as before, with blanks for what only leads in."""
    for pattern in _patterns(passage):
        match = pattern.match(text)
        if match:
            return " " * match.end() + text[match.end() :]
    return text


def _patterns(passage: Passage) -> tuple[re.Pattern[str], ...]:
    """A figure opens a post only where posts have times; elsewhere it may be the first word."""
    timed = (POST_TIME,) if "T" in (passage.posted or "") else ()
    return (*timed, DATELINE, LABEL) if passage.kind in {"text", "caption"} else ()


__all__ = ["without_lead_in"]
