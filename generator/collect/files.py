"""From a folder to the text of its files: which files count, and what keeps a file from being read."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from generator.collect.faults import LeftAside

ENDINGS = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
}
SETTINGS = {"briefing.yml", "briefing.yaml", "corrections.yml", "corrections.yaml"}
OWN_NOTES = {"readme", "license", "licence", "copying", "notice", "changelog"}
LARGEST = 10 * 1024 * 1024
"""Bytes. A longer file is an archive, not a news document."""

BYTE_ORDER_16 = (b"\xff\xfe", b"\xfe\xff")
CONVERT = "save it as UTF-8 (in most editors: Save as, encoding UTF-8)"
KNOWN = "give it as .txt, .md or .html"
OFFICE = {".pdf", ".doc", ".docx", ".odt", ".rtf", ".pages", ".epub"}


def document_files(seeds: Path) -> Iterator[Path]:
    """The files below `seeds` that ask to be read, in the order of their paths.

    Hidden files, editors' backups, the bundle's own settings and its README stay out without a word.
    Links to folders are not followed, so no folder can be read twice or for ever.
    """
    found = []
    for folder, subfolders, names in os.walk(seeds):
        subfolders[:] = [name for name in subfolders if not name.startswith((".", "__"))]
        found += [Path(folder, name) for name in names if not _is_passed_over(Path(folder, name), seeds)]
    yield from sorted(found, key=lambda path: path.relative_to(seeds).as_posix())


def _is_passed_over(path: Path, seeds: Path) -> bool:
    name = path.name
    is_ours = path.parent == seeds and (name in SETTINGS or path.stem.lower() in OWN_NOTES)
    return (
        is_ours or name.startswith((".", "~", "#")) or name.endswith(("~", ".bak", ".swp", ".tmp", ".orig"))
    )


def read_file(path: Path, seeds: Path) -> bytes:
    """The bytes of a document; raises LeftAside for what is no readable file of this folder."""
    if path.is_symlink() and not path.resolve().is_relative_to(seeds.resolve()):
        raise LeftAside("a link that leads out of the folder", "put a copy of the document itself there")
    try:
        state = path.stat()
        if not stat.S_ISREG(state.st_mode):
            raise LeftAside("not a regular file", "put a copy of the document itself there")
        if path.suffix.lower() not in ENDINGS:
            raise LeftAside(*_unknown_ending(path))
        if state.st_size > LARGEST:
            raise LeftAside(f"larger than {LARGEST // 2**20} MB", "split it, or take out what is no text")
        return path.read_bytes()
    except OSError as error:
        reason = (error.strerror or "no reason given").lower()
        raise LeftAside(f"cannot be read ({reason})", "check the file and its permissions") from error


def _unknown_ending(path: Path) -> tuple[str, str]:
    ending = path.suffix.lower()
    if ending in OFFICE:
        return f"{ending[1:].upper()} files are not read", "export its text: .txt, .md or .html"
    return (f"unknown ending {ending}" if ending else "a file without an ending"), KNOWN


def decode(data: bytes) -> str:
    """The text of a file in UTF-8, line ends and byte order mark as stored; raises LeftAside for all else."""
    if data.startswith(BYTE_ORDER_16):
        raise LeftAside("in UTF-16, not UTF-8", CONVERT)
    if b"\0" in data:
        raise LeftAside("binary data, not text", KNOWN)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise LeftAside(f"not UTF-8 (byte {error.start + 1})", CONVERT) from error
    if not text.strip().strip("\ufeff").strip():
        raise LeftAside("empty", "write the document into it, or remove it")
    return text
