"""The skeleton of a sentence: its outline without what only tells where, about what or in passing.

*The team, five strong, has been led at the talks in Oslo by X* has the bones of *the team has been
led by X*. A rule that is read over the skeleton too need not know all that may stand between.
"""

from __future__ import annotations

import re

from generator.extract.reading.outline import Outline, with_chunks

PHRASE = r"q?(?:[EZS]')?[EZS]"
ASIDE = re.compile(
    r"(?<=[PTSEHIM&]),(?:Wy|(?:[EifFNDbmhVKGJQZMqWz&]|[ES]'){1,9})(?:,(?=[a-zQKGLCRXJAT&])|(?=,[HI]))"
)
"""What two commas shut off behind a noun, where nobody is named and no team is told of."""
CLAUSE = re.compile(r"(?<=[PTSEHIM]),w[^PTL,;.:()]{1,9},")
"""A relative clause between commas that says nothing of leading."""
WHERE = re.compile(rf"(?:i|F(?=Z)){PHRASE}(?:f{PHRASE})*(?![a-zA-Z']?'|,?[EqH]*P|\(|f)")
"""A preposition and what is no person, side or team: *at the talks in Oslo*; no `as adviser X`."""


def bare(told: Outline) -> Outline:
    """The outline without asides and adjuncts; the same one where it has none."""
    letters = told.letters
    dropped = {place for match in _adjuncts(letters) for place in range(*match)}
    if not dropped:
        return told
    return with_chunks([chunk for place, chunk in enumerate(told.chunks) if place not in dropped])


def _adjuncts(letters: str) -> list[tuple[int, int]]:
    return [match.span() for shape in (CLAUSE, ASIDE, WHERE) for match in shape.finditer(letters)]
