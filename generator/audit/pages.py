"""What the pages quote: quotations, proof sentences, source tags, known names, against data and seeds."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterator, Mapping

from rapidfuzz.distance import Levenshtein
from selectolax.lexbor import LexborNode

from generator.audit.built import Built, Finding, Page
from generator.audit.reduction import pieces, reduced, squeezed

TAG = re.compile(r"e-(.+)-(\d+)")
OPENING, CLOSING = '“"«„', '”"»'
TRAILING = ",;: "
ASIDE = {"b-tag", "b-more", "b-badge", "b-own"}  # classes of what is ours inside words of a source
SLIP = 2
"""A link to a person whose words differ from a known name by at most so many letters is a slip of ours."""


def check(built: Built) -> Iterator[Finding]:
    """Every page of the briefing."""
    words = {_trimmed(quote["words"]) for name in ("quotes", "reports") for quote in built.data[name]}
    told = "\n".join([built.all_words, *sorted(words)])
    squeezed_words = squeezed(built.all_words)
    shown: set[str] = set()
    for page in built.pages.values():
        yield from _quotations(built, page, words, shown)
        yield from _source_words(page, told, squeezed_words)
        yield from _tags(built, page)
        yield from _evidence(built, page)
        yield from _linked_data(page, words)
    for quote in built.data["quotes"]:
        if quote["id"] not in shown:
            yield Finding(quote["id"], "is a quotation without a place on any page")
    yield from _names(built)


def _text(node: LexborNode) -> str:
    """The element's text without source tags and badges."""
    if node.css_first(".b-tag, .b-more, .b-badge, .b-own, [aria-hidden]") is None:
        return node.text(deep=True, separator="") or node.text_content or ""
    parts = [
        _text(part)
        for part in node.iter(include_text=True)
        if not ASIDE & set((part.attributes.get("class") or "").split())
        and "aria-hidden" not in part.attributes
    ]
    return "".join(parts)


def _trimmed(text: str) -> str:
    return reduced(text).strip(TRAILING)


def _unmarked(text: str) -> str:
    """The text without one pair of quotation marks around it."""
    text = text.strip()
    if text[:1] in OPENING and text[:1]:
        text = text[1:]
    return text[:-1] if text and text[-1] in CLOSING else text


# ------------------------------------------------------------------ quotations


def _quotations(built: Built, page: Page, words: set[str], shown: set[str]) -> Iterator[Finding]:
    for node in page.select(".b-words"):
        text, identifier = _unmarked(_text(node)), node.attributes.get("id") or ""
        record = built.records.get(identifier, ("", {}))[1]
        if record:
            shown.add(identifier)
        known = {_trimmed(record["words"])} if record else words
        if not _is_shown(_trimmed(text), known):
            yield Finding(f"{page.path}: {identifier or 'a quotation'}", f"quotes other words: “{text[:80]}”")
    for node in page.select(".b-context mark"):
        if not _is_shown(_trimmed(_text(node)), words):
            yield Finding(page.path, f"marks other words in a context: “{_text(node)[:80]}”")


def _is_shown(text: str, known: set[str]) -> bool:
    """Whether the text is one of the known quotations, or the start of one up to a marked cut."""
    if text in known:
        return True
    start = text.partition("[…]")[0].rstrip()
    return "[…]" in text and any(one.startswith(start) for one in known)


def _source_words(page: Page, told: str, squeezed_words: str) -> Iterator[Finding]:
    """Words set as a source's own stand in a source, or are the spans of one quotation joined."""
    for node in page.select(".b-serif"):
        for piece in pieces(_unmarked(_text(node))):
            if _trimmed(piece) not in told and _trimmed(_unmarked(piece)) not in told:
                yield Finding(page.path, f"shows words that stand in no source: “{piece[:80]}”")
    for node in page.select(".b-context p"):
        around = [_text(part) for part in node.iter(include_text=True) if part.tag != "mark"]
        for piece in (piece for text in around for piece in pieces(text)):
            if squeezed(piece) not in squeezed_words:
                yield Finding(page.path, f"shows a context that stands in no source: “{piece[:80]}”")


def _linked_data(page: Page, words: set[str]) -> Iterator[Finding]:
    """JSON-LD is JSON, and what it quotes was said."""
    for node in page.select("script[type='application/ld+json']"):
        try:
            graph = json.loads(node.text(deep=True))["@graph"]
        except (ValueError, KeyError, TypeError):
            yield Finding(page.path, "holds JSON-LD that is none")
            continue
        for one in graph:
            if one.get("@type") == "Quotation" and _trimmed(one["text"]) not in words:
                yield Finding(page.path, f"quotes other words in JSON-LD: “{one['text'][:80]}”")


# ------------------------------------------------------------------ tags and the evidence behind them


def _tags(built: Built, page: Page) -> Iterator[Finding]:
    for node in page.select("a.b-tag, a.b-src"):
        href = node.attributes.get("href") or ""
        label, match = " ".join(_text(node).split()), TAG.fullmatch(href.removeprefix("#"))
        parent = node.parent.attributes.get("id") or "" if node.parent else ""
        match = match or TAG.fullmatch(parent)
        if match is None:
            yield Finding(page.path, f"has a source tag that leads to no evidence: {label}")
        elif label != f"{built.sources.get(match[1], {}).get('code')} ¶{match[2]}":
            yield Finding(
                page.path, f"has a source tag that says {label} and leads to {match[1]} ¶{match[2]}"
            )


def _evidence(built: Built, page: Page) -> Iterator[Finding]:
    for node in page.select(".b-evidence li"):
        identifier = node.attributes.get("id") or ""
        match, words = TAG.fullmatch(identifier), node.css_first("p")
        passage = built.passage(match[1], int(match[2])) if match else None
        if passage is None or words is None:
            yield Finding(f"{page.path}: {identifier}", "is evidence of no paragraph")
            continue
        whole = reduced(passage)
        for piece in pieces(_text(words)):
            if piece not in whole:
                yield Finding(
                    f"{page.path}: {identifier}", f"shows other words than the source: “{piece[:80]}”"
                )


# ------------------------------------------------------------------ names


def _names(built: Built) -> Iterator[Finding]:
    """A link to a person that is nearly a known name, and is none, is a slip of ours."""
    known = _known_names(built)
    everyone = {name for names in known.values() for name in names}
    folder = f"{built.folder}/people/"
    for page in built.pages.values():
        heading = page.article.css_first("h1") if page.article else None
        if page.path in known and (
            heading is None or reduced(_text(heading)).rstrip("¶") not in known[page.path]
        ):
            yield Finding(page.path, "is headed by another name than its person’s")
        for node in page.select("a[href]"):
            address = (node.attributes.get("href") or "").partition("#")[0]
            leads_to = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), address))
            text = reduced(_text(node)) if leads_to.startswith(folder) else ""
            if text in everyone or not text:
                continue
            if any(
                Levenshtein.distance(text, name, score_cutoff=SLIP) <= SLIP
                for name in everyone
                if len(name) > 3
            ):
                yield Finding(page.path, f"names “{text}”, which is nearly a known name")


def _known_names(built: Built) -> Mapping[str, set[str]]:
    """Page of a person → every name of theirs, the page found by its link from the index of people."""
    names = {
        reduced(person["name"]): {
            reduced(person["name"]),
            *(reduced(name["text"]) for name in person["names"]),
        }
        for person in built.data["people"]
    }
    pages: dict[str, set[str]] = {}
    for path, page in built.pages.items():
        heading = page.article.css_first("h1") if page.article else None
        if path.startswith(f"{built.folder}/people/") and heading and not path.endswith("/index.html"):
            title = page.tree.css_first("meta[property='og:title']")
            name = reduced(title.attributes.get("content") or "") if title else ""
            if name in names:
                pages[path] = names[name]
    pages[""] = {name for some in names.values() for name in some}
    return pages
