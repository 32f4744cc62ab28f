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
    Links to folders are not followed, so no folder is read twice or for ever; they are reported as faults.
    """
    found: list[Path] = []
    closed = found.append  # a folder that cannot be opened is reported like a file that cannot
    for folder, subfolders, names in os.walk(seeds, onerror=lambda error: closed(Path(error.filename))):
        subfolders[:] = [name for name in subfolders if not name.startswith((".", "__"))]
        links = [name for name in subfolders if Path(folder, name).is_symlink()]
        found += [Path(folder, n) for n in [*names, *links] if not _is_passed_over(Path(folder, n), seeds)]
    yield from sorted(found, key=lambda path: path.relative_to(seeds).as_posix())


def _is_passed_over(path: Path, seeds: Path) -> bool:
    name = path.name
    is_ours = path.parent == seeds and (name in SETTINGS or path.stem.lower() in OWN_NOTES)
    return (
        is_ours or name.startswith((".", "~", "#")) or name.endswith(("~", ".bak", ".swp", ".tmp", ".orig"))
    )


def read_file(path: Path, seeds: Path) -> bytes:
    """The bytes of a document; raises LeftAside for what is no readable file of this folder."""
    if path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(seeds)):
        raise LeftAside("a link that leads out of the folder", "put a copy of the document itself there")
    try:
        _check(path, path.stat())
        return path.read_bytes()
    except OSError as error:
        reason = (error.strerror or "no reason given").lower()
        raise LeftAside(f"cannot be read ({reason})", "check the file and its permissions") from error


def _check(path: Path, state: os.stat_result) -> None:
    if stat.S_ISDIR(state.st_mode):
        raise LeftAside(
            "a folder that cannot be opened or is a link", "check its permissions, or copy it there"
        )
    if not stat.S_ISREG(state.st_mode):
        raise LeftAside("not a regular file", "put a copy of the document itself there")
    if path.suffix.lower() not in ENDINGS:
        raise LeftAside(*_unknown_ending(path))
    if state.st_size > LARGEST:
        raise LeftAside(f"larger than {LARGEST // 2**20} MB", "split it, or take out what is no text")


def _unknown_ending(path: Path) -> tuple[str, str]:
    ending = path.suffix.lower()
    if ending in OFFICE:
        return f"{ending[1:].upper()} files are not read", "export its text: .txt, .md or .html"
    return (f"unknown ending {ending}" if ending else "a file without an ending"), KNOWN


def _has_every_second_byte_zero(data: bytes) -> bool:
    """UTF-16 without its mark: Latin letters with a zero byte before or after each."""
    start = data[:400]
    return any(len(half) > 1 and half.count(0) > 0.7 * len(half) for half in (start[::2], start[1::2])) and (
        start.count(0) < 0.6 * len(start)
    )


def decode(data: bytes) -> str:
    """The text of a file in UTF-8, line ends and byte order mark as stored; raises LeftAside for all else."""
    if data.startswith(BYTE_ORDER_16) or _has_every_second_byte_zero(data):
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
