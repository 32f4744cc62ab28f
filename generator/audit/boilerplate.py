"""No page furniture of a source and no raw markup stands on any page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.audit.built import Built, Finding
from generator.audit.reduction import reduced

LONG_ENOUGH = 25
"""Shorter furniture (“Share”, “Read more”) is made of words that a page may use itself."""
RAW = re.compile(
    r"\*\*\S|\]\(\S|\{\{|\}\}|\{%|%\}|\[\^|&(?:amp|lt|gt|quot|nbsp|#\d+|#x[0-9a-f]+);"
    r"|\{ ?[#:.][\w-]+[^}]{0,40}\}"
    r"|</?(?:p|a|b|i|em|div|span|h[1-6]|li|ul|ol|br|td|tr|script)\b[^>]{0,80}>"
    r"|\b(?:Citation|Markup|Sure|Doubt|Speaker|Voice|Person|Quote)\([a-z_]+=|<[A-Z]\w+\.[A-Z_]+:|Undefined\b"
)
"""What shows through when Markdown, HTML, templates or Python values reach a reader as they are."""


def check(built: Built) -> Iterator[Finding]:
    """The text of every page."""
    furniture = _furniture(built)
    raw_seeds = "\n".join(built.texts.values()) + built.seeds.get("corrections.yml", b"").decode(
        "utf-8", "replace"
    )
    for page in built.pages.values():
        text = page.reading
        folded = reduced(text)
        for words in furniture:
            if words in folded:
                yield Finding(page.path, f"shows page furniture of a source: “{words[:80]}”")
        for match in RAW.finditer(text):
            if match[0] not in raw_seeds:
                yield Finding(page.path, f"shows raw markup: {match[0][:60]}")


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
    return sorted(words for words in apart if len(words) >= LONG_ENOUGH and words not in read)
