"""A copy of the project to build in: `make site` there uses this environment and installs nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.audit import audit
from generator.pipeline import build

ROOT = Path(__file__).resolve().parent.parent
INVENTED = ROOT / "tests" / "golden" / "other-talks" / "seeds"
OUTSIDE = {"VIRTUAL_ENV", "MAKEFLAGS", "MAKELEVEL", "MFLAGS", "SEEDS", "OUT", "SINCE", "SITE_URL"}
UNSEEN = shutil.ignore_patterns("__pycache__", "briefing", ".*")


@dataclass(frozen=True)
class Project:
    """The project's own files in a folder of the test, without documents."""

    folder: Path

    @property
    def site(self) -> Path:
        return self.folder / "site"

    def command(self, *words: str) -> list[str]:
        """`make` with words, told that the environment is installed already."""
        return ["make", "--no-print-directory", "-o", ".venv/installed", f"PY={sys.executable}", *words]

    def make(self, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run `make` with these words."""
        return subprocess.run(
            self.command(*words),
            cwd=self.folder,
            env={k: v for k, v in os.environ.items() if k not in OUTSIDE} | environment,
            capture_output=True,
            text=True,
            check=False,
        )

    def made(self, *words: str) -> Path:
        """The site that `make site` makes; what it says of a failure otherwise."""
        done = self.make("site", *words)
        assert done.returncode == 0, done.stdout + done.stderr
        return self.site

    def page(self, name: str) -> str:
        """A page of the site, as HTML."""
        return (self.site / name).read_text(encoding="utf-8")


def flaws_of(work: Path, files: Mapping[str, str | bytes]) -> list[str]:
    """What strict mkdocs and the audit have against the site of these documents, built below `work`."""
    seeds, pages, site = work / "seeds", work / "site_src" / "briefing", work / "site"
    if not pages.parent.exists():
        shutil.copytree(ROOT / "site_src", pages.parent, ignore=UNSEEN)
    shutil.rmtree(seeds, ignore_errors=True)
    seeds.mkdir()
    for name, content in files.items():
        (seeds / name).write_bytes(content.encode() if isinstance(content, str) else content)
    build(seeds, pages)
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", pages / "mkdocs.yml", "-d", site],
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "0"},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        return [done.stderr[-2000:]]
    return [f"{finding.where}: {finding.what}" for finding in audit(site, seeds)]


def copy_of_the_project(folder: Path) -> Project:
    """The files that `make site` needs, in a new folder with a blank in its name."""
    folder = folder / "my project"
    shutil.copytree(ROOT / "generator", folder / "generator")  # compiled modules too: they stay valid
    shutil.copytree(ROOT / "site_src", folder / "site_src", ignore=UNSEEN)
    for name in ("Makefile", "mkdocs.yml"):
        shutil.copy(ROOT / name, folder)
    (folder / "seeds").mkdir()
    return Project(folder)
