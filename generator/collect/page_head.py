"""What a page says of itself in its head: title, outlet, author, date, address, language."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from bs4 import BeautifulSoup, Tag

from generator.collect.dates import find_stamp, read_iso
from generator.collect.titles import outlet_beside, outlet_tail, without_tail

METAS = {
    "title": ("og:title", "twitter:title", "dc.title", "headline"),
    "outlet": ("og:site_name", "application-name", "publisher", "dc.publisher"),
    "author": ("author", "article:author", "dc.creator", "parsely-author", "byl"),
    "published": (
        "article:published_time",
        "datepublished",
        "date",
        "pubdate",
        "dc.date",
        "dc.date.issued",
        "dcterms.created",
        "parsely-pub-date",
        "publish-date",
        "og:published_time",
        "sailthru.date",
    ),
    "url": ("og:url",),
    "language": ("content-language", "og:locale"),
}
"""Names that pages give these facts, the most reliable first."""

LINKED = {
    "title": ("headline",),
    "published": ("datePublished",),
    "author": ("author",),
    "outlet": ("publisher",),
}
"""The same facts as linked data (schema.org) names them."""


def clues_of(soup: BeautifulSoup) -> Mapping[str, str]:
    """The facts the head states; a date in ISO 8601, an address with http or https alone."""
    facts = {**_tag_title(soup), **_linked(soup), **_metas(soup), **_elements(soup)}
    read = {key: READ.get(key, _line)(value) for key, value in facts.items()}
    return {key: value for key, value in read.items() if value}


def _tag_title(soup: BeautifulSoup) -> dict[str, str]:
    """The title element, and the outlet in its tail."""
    words = _line(soup.title.get_text()) if soup.title else None
    if not words:
        return {}
    heading = soup.find("h1")
    beside = outlet_beside(_line(heading.get_text()) or "", words) if heading else None
    tail = outlet_tail(words)
    outlet = beside or (tail["outlet"] if tail else None)
    return {"title": without_tail(words), **({"outlet": outlet} if outlet else {})}


def _metas(soup: BeautifulSoup) -> dict[str, str]:
    stated: dict[str, str] = {}
    for meta in soup.find_all("meta", content=True):
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            stated.setdefault(str(meta.get(attribute) or "").lower(), str(meta["content"]))
    found = {key: next((stated[n] for n in names if stated.get(n)), "") for key, names in METAS.items()}
    if found["title"]:
        found["title"] = without_tail(found["title"])
    return {key: value for key, value in found.items() if value}


def _elements(soup: BeautifulSoup) -> dict[str, str]:
    """The canonical address, the language attribute, and the first time where no meta states a date."""
    found = {}
    canonical = soup.find("link", rel="canonical", href=True)
    if isinstance(canonical, Tag):
        found["url"] = str(canonical["href"])
    if isinstance(soup.html, Tag) and soup.html.get("lang"):
        found["language"] = str(soup.html["lang"])
    return found


def _linked(soup: BeautifulSoup) -> dict[str, str]:
    """Facts of the page's linked data, of the first article in it."""
    for script in soup.find_all("script", type="application/ld+json"):
        for node in _nodes(_load(script.string or "")):
            if "headline" in node or "datePublished" in node:
                facts = {key: _name(node.get(names[0])) for key, names in LINKED.items()}
                return {key: value for key, value in facts.items() if value}
    return {}


def _load(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):  # other people's data: none is as good as broken
        return None


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    for item in data if isinstance(data, list) else [data]:
        if isinstance(item, dict):
            yield item
            yield from _nodes(item.get("@graph", []))


def _name(value: Any) -> str:
    """A name given as text, as an object with a name, or as a list of either."""
    if isinstance(value, list):
        return ", ".join(filter(None, (_name(item) for item in value)))
    if isinstance(value, dict):
        value = value.get("name")
    return value if isinstance(value, str) else ""


def _line(value: str) -> str | None:
    return " ".join(value.split()) or None


def _published(value: str) -> str | None:
    if stamp := read_iso(value):
        return stamp.iso()
    found = find_stamp(value)
    return found[2].iso() if found else None


def _address(value: str) -> str | None:
    parts = urlsplit(value.strip())
    return (
        value.strip()
        if parts.scheme in {"http", "https"} and parts.hostname and " " not in value.strip()
        else None
    )


def _language(value: str) -> str | None:
    code = value.replace("_", "-").split("-")[0].strip().lower()
    return code if code.isalpha() and len(code) in {2, 3} else None


def _author(value: str) -> str | None:
    """A name; an address of a profile is none."""
    return None if value.startswith("http") else _line(value)


READ = {"published": _published, "url": _address, "language": _language, "author": _author}
"""How the value of a fact is read, where it is more than a line of text."""
