"""Documents of a few invented paragraphs, each a passage of its own."""

import re
from typing import Any

from generator.model import Document, Mention, Passage


def document_of(
    *paragraphs: str, kind: str = "article", look: str = "text", posted: str | None = None, **more: Any
) -> Document:
    """An English document of these paragraphs, all of one look: text, heading, caption; `more` says when it
    was published."""
    passages, at = [], 0
    for number, words in enumerate(paragraphs, 1):
        passages.append(Passage(f"p{number}", at, at + len(words), look, posted=posted))
        at += len(words) + 1
    text = "\n".join(paragraphs)
    return Document("one", "ONE", "one.txt", "One", kind, "en", text, "0", tuple(passages), **more)


def mentions_in(document: Document, names: re.Pattern[str]) -> tuple[Mention, ...]:
    """Where the document names one of these people."""
    return tuple(Mention(document.cite(*match.span())) for match in names.finditer(document.text))
