"""Accounts of one matter that a passage sets side by side, as differences readers see."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import shorten

from generator.model import Citation, FoundRivals, Version
from generator.organize.desk import Desk, Dispute
from generator.organize.phrases.phrasing import in_marks, render

LONGEST = 110
"""Characters of a source's words in a title."""


def differ_side_by_side(desk: Desk) -> Iterator[Dispute]:
    """Every matter of which a paragraph tells two accounts."""
    for found in (each for findings in desk.findings for each in findings.rivals):
        versions = tuple(Version(_told(version.says), version.at) for version in found.versions)
        yield Dispute(_about(found, desk), found.kind, versions, found.rule)


def _about(found: FoundRivals, desk: Desk) -> str:
    named = found.named.text.rstrip("?").strip()
    if found.form == "name":
        return named[:1].upper() + named[1:]
    if found.about:
        return f"Whether {render(found.about, desk.cast)}"
    return f"Whether it is so that {in_marks(shorten(named, LONGEST, placeholder=' …'))}"


def _told(says: Citation) -> str:
    """The words in marks; those of a quotation without its own, which the trimming would tear."""
    opens = says.text[:1] in "“\"'‘"
    return in_marks(says.text.translate({ord(mark): "" for mark in '“”"'}) if opens else says.text)
