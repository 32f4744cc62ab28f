"""A built site and its seeds as the checks see them: files, parsed pages, the exported data, the texts."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.audit.reduction import reduced
from generator.errors import AuditFailed, NoSuchFolder

DATA = "data/briefing.json"
EDITED = ("briefing.yml", "corrections.yml")
"""The editor's own files among the seeds."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not proved: the item, and what is wrong with it."""

    where: str
    what: str


@dataclass(frozen=True)
class Page:
    """A page of the site, parsed once."""

    path: str
    tree: LexborHTMLParser

    @cached_property
    def ids(self) -> frozenset[str]:
        """Every anchor of the page."""
        return frozenset(node.attributes["id"] or "" for node in self.tree.css("[id]"))

    @cached_property
    def article(self) -> LexborNode | None:
        """What the page says, without the frame around it."""
        return self.tree.css_first("article")

    @cached_property
    def reading(self) -> str:
        """The text of the article as a reader sees it, scripts left out, elements parted by line ends."""
        if self.article is None:
            return ""
        text = self.article.text(deep=True, separator="\n")
        for node in self.article.css("script, style"):
            text = text.replace(node.text(deep=True, separator="\n"), "")
        return text

    def select(self, selector: str) -> list[LexborNode]:
        """The elements of the article that match a CSS selector."""
        return self.article.css(selector) if self.article else []

    @cached_property
    def is_signpost(self) -> bool:
        """Whether it only leads on, from an old address or between people of one name."""
        return self.article is None and self.tree.css_first("meta[name=robots][content=noindex]") is not None

    @cached_property
    def forwards_to(self) -> str | None:
        """Where a page that only redirects leads to."""
        for node in self.tree.css("meta[http-equiv]"):
            if (node.attributes.get("http-equiv") or "").lower() == "refresh":
                return (node.attributes.get("content") or "").partition("url=")[2].strip(" '\"")
        return None


@dataclass(frozen=True)
class Built:
    """The site's files by path, the folder of the briefing in it, the exported data, the seeds' bytes."""

    files: Mapping[str, bytes]
    folder: str
    data: Mapping[str, Any]
    seeds: Mapping[str, bytes]

    @cached_property
    def pages(self) -> Mapping[str, Page]:
        """Every HTML page by path."""
        return {path: _parsed(path, data) for path, data in self.files.items() if path.endswith(".html")}

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """Source id → the text all offsets count in, read from the seeds themselves."""
        found = {}
        for source in self.data["sources"]:
            data = self.seeds.get(source["path"])
            if data is not None:
                found[source["id"]] = _reading_text(source["path"], data)
        return found

    @cached_property
    def reduced_texts(self) -> Mapping[str, str]:
        """Source id → its text, reduced."""
        return {source: reduced(text) for source, text in self.texts.items()}

    @cached_property
    def all_words(self) -> str:
        """Every seed's text, reduced, in one string."""
        return "\n".join(self.reduced_texts.values())

    @cached_property
    def sources(self) -> Mapping[str, Mapping[str, Any]]:
        """The sources by id."""
        return {source["id"]: source for source in self.data["sources"]}

    @cached_property
    def records(self) -> Mapping[str, tuple[str, Mapping[str, Any]]]:
        """Record id → the list it stands in and itself."""
        return {record["id"]: (name, record) for name, record in self.listed() if "id" in record}

    def listed(self) -> Iterator[tuple[str, Mapping[str, Any]]]:
        """Every record with the name of its list."""
        for name, records in self.data.items():
            if isinstance(records, list) and name != "sources":
                for record in records:
                    yield name, record

    def passage(self, source: str, n: int) -> str | None:
        """The text of the n-th passage of a source, counted from 1; None where there is none."""
        passages = self.sources[source]["passages"] if source in self.sources else []
        if not 1 <= n <= len(passages) or source not in self.texts:
            return None
        return self.texts[source][passages[n - 1]["start"] : passages[n - 1]["end"]]

    def export(self, name: str) -> bytes | None:
        """An export's bytes, by its name in the data folder."""
        return self.files.get(f"{self.folder}/data/{name}")


def open_site(site: Path, seeds: Path) -> Built:
    """The site in a folder with the seeds it was made from; raises when it is no built briefing."""
    for folder in (site, seeds):
        if not folder.is_dir():
            raise NoSuchFolder(str(folder))
    files = {path.relative_to(site).as_posix(): path.read_bytes() for path in _files(site)}
    built = assemble(files, {}, str(site))
    return Built(files, built.folder, built.data, _read_seeds(seeds, built.data))


def assemble(files: Mapping[str, bytes], seeds: Mapping[str, bytes], where: str) -> Built:
    """The site made of these files and seeds; raises AuditFailed when it is no built briefing."""
    exported = [path for path in files if path.endswith(f"/{DATA}")]
    if len(exported) != 1:
        raise AuditFailed(where, f"there is no one {DATA} in it", "name the folder that `make site` built")
    try:
        data = json.loads(files[exported[0]])
    except ValueError as error:
        raise AuditFailed(exported[0], "no JSON", "build the site again") from error
    if not isinstance(data, dict) or not isinstance(data.get("sources"), list):
        raise AuditFailed(exported[0], "no briefing/1", "build the site again")
    return Built(files, exported[0].removesuffix(f"/{DATA}"), data, seeds)


def _read_seeds(seeds: Path, data: Mapping[str, Any]) -> Mapping[str, bytes]:
    """The bytes of every source that is there, and of what the editor wrote."""
    paths = [seeds / str(source.get("path")) for source in data["sources"]]
    read = {path.relative_to(seeds).as_posix(): path.read_bytes() for path in paths if path.is_file()}
    return read | {path.name: path.read_bytes() for path in map(seeds.joinpath, EDITED) if path.is_file()}


def _files(site: Path) -> list[Path]:
    return sorted(path for path in site.rglob("*") if path.is_file())


@lru_cache(maxsize=2048)
def _parsed(path: str, data: bytes) -> Page:
    return Page(path, LexborHTMLParser(data.decode("utf-8", "replace")))


@lru_cache(maxsize=64)
def _reading_text(path: str, data: bytes) -> str:
    if path.lower().endswith((".html", ".htm")):
        from generator.collect import reading_text  # noqa: PLC0415  few bundles need the HTML parser

        return reading_text(data)
    return data.decode("utf-8", "replace")
