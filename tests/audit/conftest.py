"""One small built site a session, and a copy to damage for each test."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT / "tests" / "golden" / "other-talks" / "seeds"
DECISIONS = """
- add_question: How many ships are there?
  cite: I do not know where this number comes from
  why: Every reader asks this, and no source says so
  on: 2031-05-02
  guard: I do not know where this number comes from
"""


@pytest.fixture(scope="session")
def built_site(tmp_path_factory) -> tuple[Path, Path]:
    """A site built from the invented bundle with a correction and an offline zip, and its seeds."""
    folder = tmp_path_factory.mktemp("audited")
    seeds, pages, site = folder / "seeds", folder / "site_src" / "briefing", folder / "site"
    shutil.copytree(SEEDS, seeds)
    (seeds / "corrections.yml").write_text(DECISIONS, encoding="utf-8")
    shutil.copytree(ROOT / "site_src", folder / "site_src", ignore=shutil.ignore_patterns("briefing"))
    run("generator", "build", str(seeds), "--pages", str(pages))
    run("mkdocs", "build", "--strict", "-q", "-f", str(pages / "mkdocs.yml"), "-d", str(site))
    with zipfile.ZipFile(site / "small.zip", "w") as archive:
        archive.writestr("index.html", "<a href='other.html'>on</a>")
        archive.writestr("other.html", "<a href='index.html'>back</a>")
    return site, seeds


def run(module: str, *words: str) -> None:
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "0"}
    subprocess.run([sys.executable, "-m", module, *words], check=True, cwd=ROOT, env=environment)
