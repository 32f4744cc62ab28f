"""What stands before the first sentence of a passage and is no part of it: a dateline, the word
`Caption`. The parser takes them for subjects, so they are blanked; offsets stay true.
"""

from __future__ import annotations

import re

from generator.model import Passage

DATELINE = re.compile(
    r"\s*(?:[A-Z][A-Z'’.-]+\s?){1,4}(?:,\s[A-Z][\w.]+(?:\s[A-Z][\w.]+)?)?(?:,?\s[A-Z][a-z]{2,8}\.?\s\d{1,2})?"
    r"(?:\s\([A-Z][\w .]+\))?\s(?:[-–—]{1,2})\s(?=\S)"
)
LABEL = re.compile(r"\s*(?:Caption|Photo|Picture|Pictured|Image)\s?:\s+(?=\S)")


def without_lead_in(text: str, passage: Passage) -> str:
    """The text of a passage, as many characters as before, with blanks for what only leads in."""
    for pattern in (DATELINE, LABEL) if passage.kind in {"text", "caption"} else ():
        match = pattern.match(text)
        if match:
            return " " * match.end() + text[match.end() :]
    return text


__all__ = ["without_lead_in"]
