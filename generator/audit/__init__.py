"""Proves a built site against its seeds: reads the HTML, the exports and the documents, asks no stage.

What is compared on a page passes one reduction (`reduction.py`) on both sides; exports are compared byte
for byte. Each check is a module with one `check`; a finding names the item that fails.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from generator.audit import boilerplate, exports, integrity, links, pages, seal, statements, tables, wording
from generator.audit.built import Built, Finding, open_site

__all__ = ["CHECKS", "Finding", "audit", "prove", "seal_site"]

CHECKS: dict[str, Callable[[Built], Iterator[Finding]]] = {
    "seal": seal.check,
    "cites": integrity.check,
    "exports": exports.check,
    "tables": tables.check,
    "links": links.check,
    "pages": pages.check,
    "statements": statements.check,
    "wording": wording.check,
    "boilerplate": boilerplate.check,
}
"""Every check by its name, in the order in which they run."""


DAMAGE = (LookupError, TypeError, ValueError, AttributeError)
"""What reading an export meets when somebody took keys out of it or put other values in."""


def audit(site: Path, seeds: Path) -> list[Finding]:
    """Everything on the built site that its seeds do not prove; an empty list when all is proved."""
    return prove(open_site(site, seeds))


def prove(built: Built) -> list[Finding]:
    """The same on a site that was read already."""
    return [finding for name, check in CHECKS.items() for finding in _findings(name, check, built)]


def _findings(name: str, check: Callable[[Built], Iterator[Finding]], built: Built) -> Iterator[Finding]:
    try:
        yield from check(built)
    except DAMAGE as error:
        yield Finding(name, f"an export has lost its form: {type(error).__name__} {error}")


def seal_site(site: Path) -> None:
    """Write `SHA256SUMS`, so that any later change of a file is named."""
    seal.write(site)
