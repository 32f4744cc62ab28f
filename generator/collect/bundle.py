"""Walks the folder and reads each document; one bad document never costs the others."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import frontmatter
import yaml

from generator.errors import NoSuchFolder, NoUsableDocument
from generator.model import Bundle, Document, Passage, Settings, path_name

ENDINGS = (".txt", ".md")


def read_bundle(seeds: Path, *, corrected: bool = True) -> Bundle:
    """The documents below `seeds`, in the order of their paths."""
    if not seeds.is_dir():
        raise NoSuchFolder(str(seeds))
    files = sorted(path for path in seeds.rglob("*") if path.suffix in ENDINGS and path.is_file())
    documents = tuple(_read(path, seeds) for path in files)
    if not documents:
        raise NoUsableDocument(str(seeds))
    return Bundle(documents, _settings(seeds))


def _settings(seeds: Path) -> Settings:
    path = seeds / "briefing.yml"
    raw = yaml.safe_load(path.read_text(encoding="utf-8")) if path.is_file() else {}
    raw["parties"] = tuple(raw.get("parties", ()))
    raw["issues"] = {name: tuple(terms) for name, terms in raw.get("issues", {}).items()}
    return Settings(**raw)


def _read(path: Path, seeds: Path) -> Document:
    data = path.read_bytes()
    text = data.decode("utf-8")
    meta, body = frontmatter.parse(text)
    offset = text.index(body) if body else 0
    passages = tuple(
        Passage(f"p{number}", offset + line.start(), offset + line.end())
        for number, line in enumerate(re.finditer(r"\S.*\S|\S", text[offset:]), 1)
    )
    name = path_name(path, seeds)
    title = str(meta.get("title") or text[passages[0].start : passages[0].end])
    return Document(
        id=re.sub(r"\W+", "-", path.stem.lower()),
        code=str(meta.get("code", path.stem[:3].upper())),
        path=name,
        title=title,
        kind=str(meta.get("kind", "article")),
        language="en",
        text=text,
        sha256=hashlib.sha256(data).hexdigest(),
        passages=passages,
        outlet=str(meta["outlet"]) if "outlet" in meta else None,
        published=str(meta["published"]) if "published" in meta else None,
    )
