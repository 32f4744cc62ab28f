"""SHA256SUMS: what every file was when the audit had passed. `sha256sum -c SHA256SUMS` reads it too."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.audit.built import Built, Finding

NAME = "SHA256SUMS"


def write(site: Path) -> None:
    """Seal the site as it is."""
    paths = [path for path in site.rglob("*") if path.is_file()]
    files = {path.relative_to(site).as_posix(): path.read_bytes() for path in paths}
    (site / NAME).write_bytes(sums(files))


def sums(files: Mapping[str, bytes]) -> bytes:
    """The hash of every file but this one, a line each, in the order of their paths."""
    lines = [f"{_digest(data)}  {path}\n" for path, data in sorted(files.items()) if path != NAME]
    return "".join(lines).encode()


def check(built: Built) -> Iterator[Finding]:
    """Files that changed or went since the site was sealed; nothing where it is not sealed."""
    for line in built.files.get(NAME, b"").decode("utf-8", "replace").splitlines():
        digest, _, path = line.partition("  ")
        if path not in built.files:
            yield Finding(path, "was there when the site was sealed, and is gone")
        elif _digest(built.files[path]) != digest:
            yield Finding(path, "has changed since the site was sealed")


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
