"""Stage 5: a Briefing to pages, pictures and data; adds and drops nothing."""

from __future__ import annotations

from pathlib import Path

from generator.model import Briefing
from generator.publish.data import write_data
from generator.publish.kinds import all_pages, site_of
from generator.publish.write import replaced_as_a_whole, write_pages, write_settings

__all__ = ["publish"]


def publish(briefing: Briefing, pages: Path, *, since: Path | None = None) -> None:
    """Write the pages below the folder `pages`, which is replaced as a whole or not at all."""
    site = site_of(briefing, pages.resolve().name)

    def fill(folder: Path) -> None:
        write_pages(all_pages(site), folder)
        write_settings(site, folder, pages)
        write_data(briefing, folder / "data")

    replaced_as_a_whole(pages, fill)
