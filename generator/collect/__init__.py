"""Stage 1: files to a Bundle of Documents. Reads the folder; nothing else does."""

from __future__ import annotations

from pathlib import Path

from generator.collect.bundle import read_bundle
from generator.collect.document import READERS
from generator.collect.files import decode
from generator.collect.plain_document import documents_in, plain_document
from generator.model import Bundle

__all__ = ["collect", "documents_in", "plain_document", "reading_text"]


def collect(seeds: Path, *, corrected: bool = True) -> Bundle:
    """Everything under the folder `seeds`; raises BriefingError for a folder that cannot be briefed."""
    return read_bundle(seeds, corrected=corrected)


def reading_text(data: bytes) -> str:
    """The reading text of an HTML document, which all offsets into it count in."""
    return READERS["html"](decode(data)).text
