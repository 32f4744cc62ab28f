"""Walks the folder and reads each document; one bad document never costs the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.collect.corrections import FILE, read_corrections
from generator.collect.document import read_document
from generator.collect.faults import LeftAside
from generator.collect.files import document_files, read_file
from generator.collect.outlets import distinct_codes
from generator.collect.settings import read_settings
from generator.errors import NoSuchFolder, NoUsableDocument
from generator.model import Bundle, Document, Fault, path_name, short_code


def read_bundle(seeds: Path, *, corrected: bool = True) -> Bundle:
    """The documents below `seeds`, in the order of their paths; raises NoSuchFolder, NoUsableDocument."""
    if not seeds.is_dir():
        raise NoSuchFolder(str(seeds))
    settings = read_settings(seeds)
    documents: dict[str, Document] = {}
    faults, duplicates = [], {}
    for path in document_files(seeds):
        name = _printable(path_name(path, seeds))
        try:
            document = read_document(name, read_file(path, seeds))
        except LeftAside as aside:
            faults.append(Fault(name, aside.what, aside.hint))
            continue
        if document.sha256 in documents:
            duplicates[name] = documents[document.sha256].path
        else:
            documents[document.sha256] = document
    if not documents:
        raise NoUsableDocument(str(seeds), [f"{fault.path}: {fault.what}" for fault in faults])
    told_apart = _told_apart([_dated(document, documents.values(), seeds) for document in documents.values()])
    corrections = read_corrections(seeds / FILE, told_apart) if corrected else ()
    return Bundle(told_apart, settings, corrections=corrections, faults=tuple(faults), duplicates=duplicates)


def _dated(document: Document, others: Iterable[Document], seeds: Path) -> Document:
    """The document; one without a date is read again with the year of the others, for its dateline, and
    keeps the days of the others where it tells none."""
    days = sorted(other.published[:10] for other in others if other.published)
    if document.published or not days:
        return document
    near = date.fromisoformat(days[len(days) // 2])
    again = read_document(document.path, read_file(seeds / document.path, seeds), near)
    return again if again.published else replace(again, near=(days[0], days[-1]))


def _printable(name: str) -> str:
    """A file's name as text: bytes that are no UTF-8 as `\\udc80` escapes, which can be written anywhere."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def _told_apart(documents: Sequence[Document]) -> tuple[Document, ...]:
    """The documents with ids and codes that no other has.

    An id is made from the path alone, so it stays when documents come and go; only two paths that make one
    id (`a b.md`, `a-b.md`) get a piece of their path's hash.
    """
    ids = Counter(document.id for document in documents)
    marks = [_qualifiers(document) for document in documents]
    codes = distinct_codes([document.code for document in documents], marks)
    return tuple(
        replace(document, id=_own_id(document) if ids[document.id] > 1 else document.id, code=code)
        for document, code in zip(documents, codes, strict=True)
    )


def _own_id(document: Document) -> str:
    return short_code(document.id, document.path)


def _qualifiers(document: Document) -> tuple[str, ...]:
    kind = document.kind.split("_")[0]
    day = (document.published or "")[5:10]
    stem = document.path.rsplit("/", 1)[-1].split(".")[0]
    return kind, day, f"{kind} {day}" if day else "", stem if stem.isalpha() and len(stem) <= 12 else ""
