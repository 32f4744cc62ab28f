"""A Markdown extension that lets whole HTML elements pass as they are.

A page of ours is HTML but for its headings. Markdown and MkDocs each read every tag of it once more, in
Python, which took a third of the time of building the site. Pages come out the same, byte for byte, without
this extension.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

BLOCKS = (
    *("article", "aside", "details", "div", "dl", "figure", "footer", "form"),
    *("header", "nav", "ol", "p", "script", "section", "table", "ul"),
)

OPENING = re.compile(rf"(?:(?<=\n)|\A)<({'|'.join(BLOCKS)})\b")
"""An element that opens a line."""

TAGS = {name: re.compile(rf"<(/?){name}\b[^>]*>") for name in BLOCKS}

BEFORE_OTHERS = 25
"""After snippets are in their place (32), before MkDocs (21) and Markdown (20) look for HTML."""


class RawHtml(Extension):
    """Keeps elements without Markdown in them away from the readers of HTML."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name Markdown asks for
        """Take the place before all that read HTML."""
        md.preprocessors.register(_Keep(md), "raw_html", BEFORE_OTHERS)


class _Keep(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        """The lines with each whole element replaced by its number in the stash."""
        text = "\n".join(lines)
        kept: list[str] = []
        at = 0
        for start, end in whole_elements(text):
            blank = "\n" if text.startswith("\n\n", end) else ""
            kept += text[at:start], self.md.htmlStash.store(text[start:end] + blank), "\n\n"
            at = end
        return "".join([*kept, text[at:]]).split("\n")


def whole_elements(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each element that has its lines to itself and holds no Markdown."""
    at = last = 0
    while opening := OPENING.search(text, at):
        start, at = opening.start(), _end_of(text, opening)
        is_apart = start in (0, last + 1) or text.startswith("\n\n", start - 2)
        if is_apart and text[at : at + 1] in ("", "\n") and " markdown=" not in text[start:at]:
            yield start, at
            last = at


def _end_of(text: str, opening: re.Match[str]) -> int:
    """Where the element is closed, elements of its own kind inside counted; else the end of its opening."""
    depth = 0
    for tag in TAGS[opening[1]].finditer(text, opening.start()):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return tag.end()
    return opening.end()


def makeExtension(**settings: object) -> RawHtml:  # noqa: N802 - the name Markdown asks for
    """The extension, as Markdown loads it by the name of this module."""
    return RawHtml(**settings)
