"""The story on one screen: which stage follows which. Nothing else imports more than one stage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.collect import collect, documents_in
from generator.extract import extract, extract_speech
from generator.identify import identify
from generator.model import Briefing, Document
from generator.organize import organize
from generator.publish import publish, quote_lines

LOT = 200_000
"""Characters of text that the `quotes` command holds at a time."""


def brief(seeds: Path, *, corrected: bool = True) -> Briefing:
    """Read the seeds and work out what to tell; no page is made yet."""
    bundle = collect(seeds, corrected=corrected)  # files              -> Bundle of Documents
    findings = extract(bundle.documents)  # each one alone     -> Findings
    cast = identify(bundle, findings)  # names              -> Cast
    return organize(bundle, findings, cast)  # all together       -> Briefing


def build(seeds: Path, pages: Path, *, since: Path | None = None, corrected: bool = True) -> Briefing:
    """Brief the seeds and write the pages, which are replaced only when all went well."""
    briefing = brief(seeds, corrected=corrected)
    publish(briefing, pages, since=since)
    return briefing


def quotes(lines: Iterable[str], *, indirect: bool = False) -> Iterator[str]:
    """JSON lines of `{"doc", "text"}` → JSON lines of one quoted span each; reports too when `indirect`."""
    for lot in _lots(documents_in(lines)):
        for found in extract_speech(lot, loosely=indirect):
            yield from quote_lines(found, indirect=indirect)


def _lots(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """The documents in lots of a bounded number of characters, so that memory stays bounded too."""
    lot: list[Document] = []
    for document in documents:
        lot.append(document)
        if sum(len(d.text) for d in lot) > LOT:
            yield lot
            lot = []
    yield lot
