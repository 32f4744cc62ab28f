"""SHA256SUMS: what every file was when the audit had passed. `sha256sum -c SHA256SUMS` reads it too."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from generator.audit.built import Built, Finding

NAME = "SHA256SUMS"


def write(site: Path) -> None:
    """Seal the site as it is."""
    paths = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    lines = [f"{_digest((site / path).read_bytes())}  {path}\n" for path in paths if path != NAME]
    (site / NAME).write_text("".join(lines), encoding="utf-8", newline="\n")


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
