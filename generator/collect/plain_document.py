"""A text that comes without a file: each line that holds a word is a paragraph."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator

from generator.errors import BadLine
from generator.model import Document, Passage

LINE = re.compile(r"\S.*\S|\S")


def documents_in(lines: Iterable[str]) -> Iterator[Document]:
    """The documents of JSON lines `{"doc": …, "text": …}`; raises BadLine for a line that is none."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _document(number, line)


def _document(number: int, line: str) -> Document:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise BadLine(number, f"no JSON: {error.msg}") from error
    if not isinstance(row, dict) or "doc" not in row or not isinstance(row.get("text"), str):
        raise BadLine(number, "no object with `doc` and `text`")
    return plain_document(str(row["doc"]), row["text"])


def plain_document(identifier: str, text: str) -> Document:
    """The document of a bare text; offsets are into `text`."""
    passages = tuple(
        Passage(f"p{number}", line.start(), line.end()) for number, line in enumerate(LINE.finditer(text), 1)
    )
    return Document(
        id=identifier,
        code=identifier,
        path=identifier,
        title=identifier,
        kind="article",
        language="en",
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        passages=passages,
    )
