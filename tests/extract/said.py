"""Reads invented text the way the pipeline does, and what it words, for tests."""

from generator.collect import plain_document
from generator.extract import extract
from generator.model import Findings


def findings_of(text: str) -> Findings:
    (found,) = extract([plain_document("test", text)])
    return found


def said(text: str) -> list[tuple[str, str]]:
    """(words, speaker) of each quotation; a person's name, else the words shown, "?" when nobody is named."""
    return [(quote.words, speaker_of(quote)) for quote in findings_of(text).quotes]


def speaker_of(quote) -> str:
    if quote.speaker.type == "unknown":
        return "?"
    return quote.speaker.name_at.text if quote.speaker.name_at else f"({quote.speaker.label})"


def as_text(parts) -> str:
    """Words of ours as one string, names as the source has them."""
    return "".join(part.text for part in parts).replace(" ?", "?").replace(" ’s", "’s")
