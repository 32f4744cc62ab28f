"""One file to one Document: reader by file ending, shape by content, what it is by statement or inference."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import PurePosixPath
from types import MappingProxyType

from anyascii import anyascii

from generator.collect.blocks import Block, Reading, as_passages
from generator.collect.dates import read_stamp
from generator.collect.faults import LeftAside
from generator.collect.files import ENDINGS, decode
from generator.collect.front_matter import split_front_matter
from generator.collect.furniture import is_furniture, set_furniture_apart
from generator.collect.infer import early_date, first_day, inferred
from generator.collect.language import language_of
from generator.collect.lines import Line
from generator.collect.markdown import read_markdown
from generator.collect.outlets import code_of, outlet_of_host
from generator.collect.plain_text import read_plain_text
from generator.collect.shapes import shape_of
from generator.collect.titles import named_in_title
from generator.model import Document
from generator.vocabulary import languages


def _starts(line: Line) -> bool:
    """Lines that never continue a paragraph: furniture, dates and clock times."""
    return is_furniture(line) or (len(line.words) < 60 and read_stamp(line.words) is not None)


def _text(text: str) -> Reading:
    stated, start = split_front_matter(text, needed=False)
    return Reading(text, read_plain_text(text, start, _starts), stated)


def _markdown(text: str) -> Reading:
    stated, start = split_front_matter(text, needed=True)
    return Reading(text, read_markdown(text, start, _starts), stated)


def _html(text: str) -> Reading:
    from generator.collect.html import read_html  # noqa: PLC0415  the parser takes long to load, few bundles need it

    return read_html(text)


READERS: Mapping[str, Callable[[str], Reading]] = MappingProxyType(
    {"text": _text, "markdown": _markdown, "html": _html}
)
"""What reads a file of each ending (`files.ENDINGS`)."""


def read_document(path: str, data: bytes, near: date | None = None) -> Document:
    """The document in these bytes; `path` is its place in the bundle. Raises LeftAside.

    `near` is a day the bundle is about; it lends its year to a dateline that prints none.
    """
    reading = READERS[ENDINGS[PurePosixPath(path).suffix.lower()]](decode(data))
    if not reading.blocks:
        raise LeftAside("nothing to read in it", "write the document's text below its front matter")
    aside = set_furniture_apart(reading.blocks)
    shape = shape_of(aside, reading.stated.get("kind"))
    blocks = shape.arrange(aside, first_day(reading.stated.get("published") or early_date(reading, aside)))
    known = {**_known(reading, blocks, near), "kind": shape.kind}
    return _document(path, data, reading, blocks, known)


def _known(reading: Reading, blocks: Sequence[Block], near: date | None) -> dict[str, str]:
    """What can be told without the editor's word."""
    words = "\n".join(block.words for block in blocks if block.kind != "boilerplate")
    language = language_of(words) or reading.clues.get("language")
    return {**inferred(reading, blocks, near), **({"language": language} if language else {})}


def _outlet_of(stated: Mapping[str, str], facts: Mapping[str, str], text: str) -> dict[str, str]:
    """The outlet that the stated title names at its end, and the title without it; else the address's."""
    url = facts.get("url")
    named = named_in_title(stated.get("title", ""), url)
    if named is not None:
        return {"title": named[0], "outlet": named[1]}
    return {"outlet": outlet_of_host(url, text)} if url and not facts.get("outlet") else {}


def _document(
    path: str, data: bytes, reading: Reading, blocks: Sequence[Block], known: dict[str, str]
) -> Document:
    facts = {**known, **reading.stated}
    if "outlet" not in reading.stated:
        facts |= _outlet_of(reading.stated, facts, reading.text)
        known |= {"outlet": facts["outlet"]} if facts.get("outlet") else {}
    if "code" not in facts:
        facts["code"] = known["code"] = code_of(facts.get("outlet"), facts["kind"])
    if not facts.get("title"):
        facts["title"] = known["title"] = PurePosixPath(path).stem
    language = facts.get("language", "und")
    return Document(
        id=document_id(path),
        code=facts["code"],
        path=path,
        title=facts["title"],
        kind=facts["kind"],
        language=language,
        text=reading.text,
        sha256=hashlib.sha256(data).hexdigest(),
        passages=as_passages(blocks),
        outlet=facts.get("outlet"),
        author=facts.get("author"),
        published=facts.get("published"),
        url=facts.get("url"),
        timezone=facts.get("timezone"),
        rights=facts.get("rights"),
        digest_of=facts.get("digest_of"),
        inferred=tuple(sorted(known.keys() - reading.stated.keys())),
        analysed=language in languages(),
    )


def document_id(path: str) -> str:
    """An id for addresses, from the path without its ending, in plain letters, figures and hyphens."""
    stem = path.removesuffix(PurePosixPath(path).suffix)
    return re.sub(r"[^a-z0-9]+", "-", anyascii(stem).lower()).strip("-")[:80] or "document"
