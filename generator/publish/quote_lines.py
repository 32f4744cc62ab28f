"""What the `quotes` command prints: one JSON line a span, offsets in code points into the text given."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.model import Findings, FoundQuote


def quote_lines(found: Findings, *, indirect: bool) -> Iterator[str]:
    """The quotations of one document in order of the text, with its reports when `indirect`."""
    told = (*found.quotes, *found.reports) if indirect else found.quotes
    for quote in sorted(told, key=lambda quote: (quote.at[0].start, quote.at[0].end)):
        yield from _span_lines(found.document, quote)


def _span_lines(document: str, quote: FoundQuote) -> Iterator[str]:
    at = quote.speaker.at
    for span in quote.at:
        record = {
            "doc": document,
            "start": span.start,
            "end": span.end,
            "speaker_start": at.start if at else None,
            "speaker_end": at.end if at else None,
            "kind": quote.kind,
            "speaker": quote.speaker.label,
        }
        yield json.dumps(record, ensure_ascii=False)
