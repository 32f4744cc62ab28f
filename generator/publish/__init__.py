"""Stage 5: a Briefing to pages, pictures and data; adds and drops nothing."""

from __future__ import annotations

from pathlib import Path

from generator.model import Briefing
from generator.publish.data import write_data

__all__ = ["publish"]


def publish(briefing: Briefing, pages: Path, *, since: Path | None = None) -> None:
    """Write the pages below the folder `pages`, which is replaced as a whole."""
    write_data(briefing, pages / "data")
