"""Stage 5: a Briefing to pages, pictures and data; adds and drops nothing."""

from __future__ import annotations

from pathlib import Path

from generator.model import Briefing
from generator.publish.changes import changes_data, earlier_briefing, what_changed
from generator.publish.data import briefing_data, write_data
from generator.publish.exports import write_exports
from generator.publish.kinds import all_pages, site_of
from generator.publish.quote_lines import quote_lines
from generator.publish.redirects import write_redirects
from generator.publish.write import replaced_as_a_whole, write_pages, write_settings

__all__ = ["publish", "quote_lines"]


def publish(briefing: Briefing, pages: Path, *, since: Path | None = None) -> None:
    """Write the pages below the folder `pages`, which is replaced as a whole or not at all."""
    data = briefing_data(briefing)
    changes = what_changed(data, earlier_briefing(since))
    site = site_of(briefing, pages.resolve().name, changes)

    def fill(folder: Path) -> None:
        write_pages(all_pages(site), folder)
        write_settings(site, folder, pages)
        write_data(data | {"changes": changes_data(changes)}, folder / "data")
        write_redirects(site, folder)
        write_exports(site, folder / "data")

    replaced_as_a_whole(pages, fill)
