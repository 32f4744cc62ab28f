"""No page furniture of a source and no raw markup stands on any page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.audit.built import EDITED, Built, Finding
from generator.audit.reduction import reduced
from generator.vocabulary import table

LONG_ENOUGH = 25
"""Shorter furniture (“Share”, “Read more”) is made of words that a page may use itself."""
RAW = re.compile(
    r"\*\*\S|\]\(\S|\{\{|\}\}|\{%|%\}|\[\^|&(?:amp|lt|gt|quot|nbsp|#\d+|#x[0-9a-f]+);"
    r"|\{ ?[#:.][\w-]+[^}\n]{0,40}\}"
    r"|</?(?:p|a|b|i|em|div|span|h[1-6]|li|ul|ol|br|td|tr|script)\b[^>\n]{0,80}>"
    r"|\b(?:Citation|Markup|Sure|Doubt|Speaker|Voice|Person|Quote)\([a-z_]+=|<[A-Z]\w+\.[A-Z_]+:|Undefined\b"
)
"""What shows through when Markdown, HTML, templates or Python values reach a reader as they are."""
OPENING = re.compile(r"(?:\*\*|\]\()(?=[”’\"')\].,;:…])|</?\w+|\{ ?[#:.][\w-]+|.+", re.DOTALL)
"""What of it must stand in a seed where it is the seed's own: the rest may be a page’s words."""


def check(built: Built) -> Iterator[Finding]:
    """The text of every page."""
    furniture = _furniture(built)
    edited = (built.seeds.get(name, b"").decode("utf-8", "replace") for name in EDITED)
    raw_seeds = _close(*built.texts.values(), *built.seeds, *edited)
    for page in built.pages.values():
        text = page.reading
        folded = reduced(text)
        for words in furniture:
            if words in folded:
                yield Finding(page.path, f"shows page furniture of a source: “{words[:80]}”")
        for match in RAW.finditer(text):
            opening = OPENING.match(match[0])
            if opening and _close(opening[0]) not in raw_seeds:
                yield Finding(page.path, f"shows raw markup: {match[0][:60]}")


def _close(*texts: str) -> str:
    """The texts without white space: a sentence of ours may set the marks it repeats further apart."""
    return "".join("".join(texts).split())


def _furniture(built: Built) -> list[str]:
    """The set-apart passages of all sources that are long enough and stand nowhere in what is read."""
    apart: set[str] = set()
    news: list[str] = []
    for source in built.data["sources"]:
        text = built.texts.get(source["id"], "")
        for passage in source["passages"]:
            words = reduced(text[passage["start"] : passage["end"]])
            if passage["kind"] == "boilerplate":
                apart.add(words)
            else:
                news.append(words)
        news.append(reduced(f"{source['title']} {source['outlet'] or ''} {source.get('author') or ''}"))
        news.append(reduced(str(source.get("digest_of") or "")))
    read = "\n".join(news)
    known = (words for words in apart if len(words) >= LONG_ENOUGH and words not in read)
    return sorted(words for words in known if not _is_day(words))


def _is_day(words: str) -> bool:
    """`Saturday 14 February 2026`: a line of a source that a page of ours may have as a heading."""
    book = table("posting")
    names = {*book["weekdays"], *(name for names in book["months"] for name in names)}
    return all(word.isdigit() or word in names for word in re.findall(r"\w+", words.lower()))
