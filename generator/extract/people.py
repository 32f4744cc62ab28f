"""Names of people, where they stand."""

from __future__ import annotations

from generator.extract.analysis import Analysis
from generator.model import Mention


def find_people(analysis: Analysis) -> tuple[Mention, ...]:
    """Every person's name in the document, in order."""
    return tuple(
        Mention(paragraph.cite(entity))
        for paragraph in analysis.paragraphs
        for entity in paragraph.doc.ents
        if entity.label_ == "PERSON"
    )
