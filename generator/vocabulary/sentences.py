"""Where the sentences of a passage end: what a statement is cited by and what its proof shows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.vocabulary import words

END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s+[\"'“‘«(\[]*[^\W_a-z])")


def sentences_of(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of a passage as half-open ranges, white space between them left out."""
    start = len(text) - len(text.lstrip())
    for match in END.finditer(text):
        if not _is_abbreviation(text[start : match.start()]):
            yield start, match.end()
            start = match.end() + len(text[match.end() :]) - len(text[match.end() :].lstrip())
    if start < len(text.rstrip()):
        yield start, len(text.rstrip())


def _is_abbreviation(before: str) -> bool:
    token = re.split(r"[\s(“\"'‘]", before)[-1]
    return token in words("sentences", "abbreviations") or bool(re.fullmatch(r"(?:[A-Z]\.)*[A-Z]", token))
