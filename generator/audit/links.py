"""Every link leads somewhere: pages, raw HTML, drawings, redirects, the search index, exports, zips."""

from __future__ import annotations

import io
import json
import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser

from generator.audit.built import Built, Finding, Page

HARMLESS = {"http", "https", "mailto", "tel", "urn"}
SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
NO_PAGE_LEADS_THERE = {"404.html"}
EXPORTED = ("annotations.jsonld", "references.json", "new.json")
URL_KEYS = {"url", "URL", "source", "id", "body", "home_page_url", "feed_url"}
ICS_URL = re.compile(r"^URL:(.*)$", re.MULTILINE)
BIB_URL = re.compile(r"^  url = \{(.*)\},$", re.MULTILINE)
ATOM_URL = re.compile(r'<link [^>]*href="([^"]*)"')


class Web:
    """The pages of a site or of a zip, and where an address on one of them leads."""

    def __init__(self, pages: Mapping[str, Page], files: Mapping[str, bytes]) -> None:
        self.pages, self.files = pages, files

    @cached_property
    def base(self) -> str:
        """The site's own address on the web, from the home page's canonical link; empty where it has none."""
        home = self.pages.get("index.html")
        node = home.tree.css_first("link[rel=canonical]") if home else None
        return (node.attributes.get("href") or "").removesuffix("index.html") if node else ""

    def target(self, place: str, address: str) -> tuple[str, str] | None:
        """Path and anchor that an address on the file `place` leads to; None when that is out of the site."""
        if self.base and address.startswith(self.base):
            address = "/" + address[len(self.base) :]
        elif SCHEME.match(address) or address.startswith("//"):
            return None
        elif address.startswith("/"):
            root = "/" + self.base.split("/", 3)[3] if self.base.count("/") > 3 else "/"
            address = "/" + address.removeprefix(root)
        path, _, anchor = address.partition("#")
        path = unquote(path.partition("?")[0])
        if path.startswith("/"):
            whole = path.lstrip("/")
        else:
            whole = posixpath.join(posixpath.dirname(place), path) if path else place
        whole = posixpath.normpath(whole) if whole else "."
        if path and (path.endswith("/") or whole in {".", ""}):
            whole = posixpath.normpath(posixpath.join(whole, "index.html"))
        return whole, unquote(anchor)

    def flaw(self, place: str, address: str) -> str:
        """What is wrong with an address on the file `place`; empty when it leads somewhere."""
        scheme = SCHEME.match(address)
        if scheme and scheme[1].lower() not in HARMLESS:
            return f"has an address that is no link: {address[:80]}"
        found = self.target(place, address)
        if found is None:
            return ""
        path, anchor = found
        if path not in self.files:
            return f"leads to {path}, which is not there"
        if (
            anchor
            and not anchor.startswith(":~:")
            and path in self.pages
            and anchor not in self.pages[path].ids
        ):
            return f"leads to {path}#{anchor}, which is not there"
        return ""


def addresses_on(page: Page) -> list[str]:
    """Every distinct address on a page, in drawings too."""
    found: dict[str, None] = {}
    for node in page.tree.css("[href], [src], [action], [poster]"):
        for name in ("href", "src", "action", "poster"):
            value = node.attributes.get(name)
            if value:
                found[value] = None
    for node in page.tree.css("use, image, svg a"):
        value = node.attributes.get("xlink:href") or node.attributes.get("href")
        if value:
            found[value] = None
    return list(found)


def check(built: Built) -> Iterator[Finding]:
    """Links, redirects, reachability, the search index, the exports' addresses, zips."""
    web = Web(built.pages, built.files)
    yield from _pages(web)
    yield from _search_index(built, web)
    yield from _exports(built, web)
    yield from _zips(built)


def _pages(web: Web) -> Iterator[Finding]:
    leads_to: dict[str, set[str]] = {}
    for path, page in web.pages.items():
        there = leads_to.setdefault(path, set())
        for address in addresses_on(page):
            flaw = web.flaw(path, address)
            if flaw:
                yield Finding(path, flaw)
            elif target := web.target(path, address):
                there.add(target[0])
        if page.forwards_to is not None and (
            flaw := web.flaw(path, page.forwards_to) or _is_itself(web, page)
        ):
            yield Finding(path, f"redirects nowhere: {flaw}")
    reached = _reached(leads_to)
    for path, page in web.pages.items():
        if path not in reached and not page.is_signpost and path not in NO_PAGE_LEADS_THERE:
            yield Finding(path, "cannot be reached from the home page")


def _is_itself(web: Web, page: Page) -> str:
    target = web.target(page.path, page.forwards_to or "")
    return "to itself" if target and target[0] == page.path else ""


def _reached(leads_to: Mapping[str, set[str]]) -> set[str]:
    reached, waiting = set[str](), ["index.html"]
    while waiting:
        path = waiting.pop()
        if path not in reached:
            reached.add(path)
            waiting += sorted(leads_to.get(path, set()) - reached)
    return reached


def _search_index(built: Built, web: Web) -> Iterator[Finding]:
    data = built.files.get("search/search_index.json")
    if data is None:
        return
    try:
        entries = json.loads(data)["docs"]
    except (ValueError, KeyError, TypeError):
        yield Finding("search/search_index.json", "is no search index")
        return
    for entry in entries:
        flaw = web.flaw("index.html", entry["location"] or "index.html")
        if flaw:
            yield Finding("search/search_index.json", flaw)


def _exports(built: Built, web: Web) -> Iterator[Finding]:
    for name, address in _exported(built):
        if SCHEME.match(address) and not (web.base and address.startswith(web.base)):
            continue
        flaw = web.flaw(f"{built.folder}/data/{name}", address)
        if flaw:
            yield Finding(name, flaw)


def _exported(built: Built) -> Iterator[tuple[str, str]]:
    """Every address in an export, each once."""
    found: dict[tuple[str, str], None] = {}
    for name in EXPORTED:
        try:
            data = json.loads(built.export(name) or b"null")
        except ValueError:
            continue
        for address in _addresses_in(data):
            found[name, address] = None
    for name, pattern in (("timeline.ics", ICS_URL), ("references.bib", BIB_URL), ("new.atom", ATOM_URL)):
        text = (built.export(name) or b"").decode("utf-8", "replace").replace("\r\n ", "")
        for address in pattern.findall(text.replace("\r\n", "\n")):
            found[name, address] = None
    yield from found


def _addresses_in(data: Any) -> Iterator[str]:
    if isinstance(data, list):
        for item in data:
            yield from _addresses_in(item)
    elif isinstance(data, dict):
        for key, value in data.items():
            values = value if isinstance(value, list) else [value]
            if key in URL_KEYS:
                yield from (one for one in values if isinstance(one, str) and ("/" in one or "." in one))
            if not isinstance(value, str):
                yield from _addresses_in(value)


def _zips(built: Built) -> Iterator[Finding]:
    for path, data in built.files.items():
        if not path.endswith(".zip"):
            continue
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                broken = archive.testzip()
                names = [name for name in archive.namelist() if not name.endswith("/")]
                files = {} if broken else {name: archive.read(name) for name in names}
        except zipfile.BadZipFile:
            broken, files = path, {}
        if broken:
            yield Finding(path, f"is a broken archive: {broken}")
        yield from _archived(path, files)


def _archived(archive: str, files: Mapping[str, bytes]) -> Iterator[Finding]:
    parsed = {
        name: Page(name, LexborHTMLParser(data.decode("utf-8", "replace")))
        for name, data in files.items()
        if name.endswith(".html")
    }
    web = Web(parsed, files)
    for name, page in parsed.items():
        for address in addresses_on(page):
            flaw = web.flaw(name, address)
            if flaw:
                yield Finding(f"{archive}: {name}", flaw)
