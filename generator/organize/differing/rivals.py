"""Accounts of one matter that a passage sets side by side, as differences readers see."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Citation, Version
from generator.organize.desk import Desk, Dispute
from generator.organize.phrases.phrasing import in_marks


def differ_side_by_side(desk: Desk) -> Iterator[Dispute]:
    """Every matter of which a paragraph tells two accounts."""
    for found in (each for findings in desk.findings for each in findings.rivals):
        named = found.named.text.rstrip("?").strip()
        versions = tuple(Version(_told(version.says), version.at) for version in found.versions)
        yield Dispute(named[:1].upper() + named[1:], found.kind, versions, found.rule)


def _told(says: Citation) -> str:
    """The words in marks; those of a quotation without its own, which the trimming would tear."""
    opens = says.text[:1] in "“\"'‘"
    return in_marks(says.text.translate({ord(mark): "" for mark in '“”"'}) if opens else says.text)
