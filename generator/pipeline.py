"""The story on one screen: which stage follows which. Nothing else imports more than one stage."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.collect import collect, plain_document
from generator.extract import extract
from generator.identify import identify
from generator.model import Briefing, Document, FoundQuote
from generator.organize import organize
from generator.publish import publish

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


def quote_lines(lines: Iterable[str], *, indirect: bool = False) -> Iterator[str]:
    """JSON lines of `{"doc", "text"}` → JSON lines of one quoted span each; reports too when `indirect`."""
    given = (json.loads(line) for line in lines if line.strip())
    documents = (plain_document(str(row["doc"]), row["text"]) for row in given)
    for some in _chunks(documents):
        for found in extract(some):
            spans = sorted((*found.quotes, *found.reports) if indirect else found.quotes, key=_place)
            for quote in spans:
                yield from _span_lines(found.document, quote)


def _chunks(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """The documents in lots of a bounded number of characters, so that memory stays bounded too."""
    lot: list[Document] = []
    for document in documents:
        lot.append(document)
        if sum(len(d.text) for d in lot) > LOT:
            yield lot
            lot = []
    if lot:
        yield lot


def _place(quote: FoundQuote) -> tuple[int, int]:
    return quote.at[0].start, quote.at[0].end


def _span_lines(document: str, quote: FoundQuote) -> Iterator[str]:
    at, speaker = quote.speaker.at, quote.speaker
    for span in quote.at:
        record = {
            "doc": document,
            "start": span.start,
            "end": span.end,
            "speaker_start": at.start if at else None,
            "speaker_end": at.end if at else None,
            "kind": quote.kind,
            "speaker": speaker.name_at.text if speaker.name_at else speaker.label,
        }
        yield json.dumps(record, ensure_ascii=False)
