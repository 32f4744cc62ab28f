"""The take-away: one table of files beside the pages, each made from the same records as they are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator.publish.exports.annotations import web_annotations
from generator.publish.exports.calendar import calendar
from generator.publish.exports.feeds import atom, json_feed
from generator.publish.exports.references import bibtex, csl_json
from generator.publish.exports.tables import TABLES, datapackage, table
from generator.publish.site import Site

__all__ = ["EXPORTS", "Export", "write_exports"]


@dataclass(frozen=True, slots=True)
class Export:
    """A file of the take-away: its name, what is in it for readers, and what makes its text."""

    name: str
    title: str
    about: str
    text: Callable[[Site], str]


def _table(name: str) -> Export:
    spec = TABLES[name]
    return Export(f"{name}.csv", spec.title, spec.about, lambda site: table(site, name))


EXPORTS = (
    *(_table(name) for name in TABLES),
    Export(
        "annotations.jsonld", "Web annotations", "every cited place, as W3C Web Annotations", web_annotations
    ),
    Export("references.bib", "BibTeX", "sources and quotations for LaTeX and Zotero", bibtex),
    Export("references.json", "CSL-JSON", "sources and quotations for citation managers", csl_json),
    Export("timeline.ics", "Calendar", "dated events for any calendar", calendar),
    Export("new.json", "JSON Feed", "what is new since the build before", json_feed),
    Export("new.atom", "Atom", "the same for older feed readers", atom),
)
"""Every export but briefing.json and its schema, in the order in which the method page lists them."""


def write_exports(site: Site, folder: Path) -> None:
    """Write every export into the folder of briefing.json, the package's description last."""
    for export in EXPORTS:
        (folder / export.name).write_text(export.text(site), encoding="utf-8", newline="\n")
    (folder / "datapackage.json").write_text(datapackage(site, folder), encoding="utf-8", newline="\n")
