"""Words between quotation marks."""

from __future__ import annotations

import re

from generator.extract.analysis import Analysis
from generator.model import Doubt, FoundQuote, Mention, Speaker

MARKED = re.compile(r"[“\"]([^“”\"\n]+)[”\"]")


def find_quotes(analysis: Analysis, mentions: tuple[Mention, ...]) -> tuple[FoundQuote, ...]:
    """Every quotation of the document, in order."""
    document = analysis.document
    nobody = Speaker("unknown", "not stated")
    return tuple(
        FoundQuote(
            (document.cite(p.passage.start + m.start(1), p.passage.start + m.end(1)),),
            "direct",
            nobody,
            doubts=(Doubt.SPEAKER_UNKNOWN,),
            rule="marks",
        )
        for p in analysis.paragraphs
        for m in MARKED.finditer(document.text[p.passage.start : p.passage.end])
    )
