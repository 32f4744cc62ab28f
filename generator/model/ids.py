"""Short codes and path names that never change with the order or number of documents."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path


def short_code(kind: str, *evidence: str) -> str:
    """A short, stable id that can be read out on the phone: `q-7k3mp9`.

    Made from the evidence alone, so it never changes with the order or number of documents. Base 32
    after RFC 4648, lower case, six characters; figures that look like letters (0, 1, 8) do not occur.
    """
    digest = hashlib.sha256("\x1f".join(evidence).encode()).digest()
    letters = base64.b32encode(digest).decode().lower()
    return f"{kind}-{letters[:6]}"


def path_name(path: Path, root: Path) -> str:
    """A path below the bundle's folder, with forward slashes on every system."""
    return path.relative_to(root).as_posix()
