"""A text that comes without a file: each line that holds a word is a paragraph."""

from __future__ import annotations

import hashlib
import re

from generator.model import Document, Passage

LINE = re.compile(r"\S.*\S|\S")


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
