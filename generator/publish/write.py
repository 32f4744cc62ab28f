"""Writes the pages: into a hidden sibling first, put in place as a whole when all went well."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import yaml

from generator.publish.kinds import KINDS, METHOD, SOURCES
from generator.publish.markdown import html, web_address
from generator.publish.sheet import Page
from generator.publish.site import Site

OFFLINE = {
    "INHERIT": "mkdocs.yml",
    "site_url": "",
    "plugins": {"offline": {}},
    "extra": {"polyfills": ["assets/vendor/iframe-worker.js"]},
}
"""Without a server the search runs in a hidden frame."""
PROJECT = Path(__file__).resolve().parents[2]
NO_DATE = "1980-01-01"  # what a zip archive can still hold


def replaced_as_a_whole(folder: Path, fill: Callable[[Path], None]) -> None:
    """Let `fill` write into a new folder, then put it where `folder` is; on any failure `folder` stays."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    new, old = (folder.parent / f".{folder.name}-{which}" for which in ("new", "old"))
    if old.exists() and not folder.exists():  # killed between the two renames below
        old.rename(folder)
    for left_over in (new, old):
        shutil.rmtree(left_over, ignore_errors=True)
    new.mkdir()
    try:
        fill(new)
    except BaseException:
        shutil.rmtree(new, ignore_errors=True)
        raise
    if folder.exists():
        folder.rename(old)
    new.rename(folder)
    shutil.rmtree(old, ignore_errors=True)


def write_pages(pages: list[Page], folder: Path) -> None:
    """Write each page below the folder."""
    for page in pages:
        path = folder / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.text, encoding="utf-8", newline="\n")


def write_settings(site: Site, folder: Path, place: Path) -> None:
    """Write `mkdocs.yml`, meant to stand in the folder `place`, and `.newest`, the newest document's day
    in seconds of 1970, which the site's time stamps are set to."""
    text = "# Written by the build; the project's mkdocs.yml says the rest.\n"
    text += yaml.safe_dump(mkdocs_settings(site, place), allow_unicode=True, sort_keys=False, width=10_000)
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8", newline="\n")
    text = "# Written by the build: the same site for the archive that opens from disk.\n"
    text += yaml.safe_dump(OFFLINE, sort_keys=False)
    (folder / "offline.yml").write_text(text, encoding="utf-8", newline="\n")
    day = datetime.fromisoformat(site.as_of or NO_DATE).replace(tzinfo=UTC)
    (folder / ".newest").write_text(f"{int(day.timestamp())}\n", encoding="utf-8")


def mkdocs_settings(site: Site, place: Path) -> dict[str, object]:
    """What mkdocs has to know of this briefing; nothing of it stands in the project's own mkdocs.yml."""
    settings = site.briefing.bundle.settings
    url = web_address(os.environ.get("SITE_URL") or settings.site_url)
    repository = web_address(settings.repository)
    return {
        "INHERIT": Path(os.path.relpath(PROJECT / "mkdocs.yml", place.resolve())).as_posix(),
        "docs_dir": "..",
        "site_name": str(html(site.title)),
        "site_description": str(html(site.subtitle)),
        **({"site_url": url.rstrip("/") + "/"} if url else {}),
        "theme": {"custom_dir": "../overrides"},
        "not_in_nav": f"/{site.folder}/**\n",
        "exclude_docs": f"/{site.folder}/*.yml\n/{site.folder}/home.md\n/overrides/\n",
        "nav": [{"Briefing": "index.md"}, *_tabs(site)],
        "extra": {
            "subtitle": str(html(site.subtitle)),
            "as_of": site.as_of or "",
            "newest": str(html(site.as_of_words)),
            "repository": repository or "",
        },
    }


def _tabs(site: Site) -> list[dict[str, str]]:
    kinds = [kind for kind in (*KINDS, SOURCES, METHOD) if kind.name in site.tabs]
    return [{kind.called(site.briefing): f"{site.folder}/{kind.index}.md"} for kind in kinds]
