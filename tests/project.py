"""A copy of the project to build in: `make site` there uses this environment and installs nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

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


def copy_of_the_project(folder: Path) -> Project:
    """The files that `make site` needs, in a new folder with a blank in its name."""
    folder = folder / "my project"
    shutil.copytree(ROOT / "generator", folder / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "site_src", folder / "site_src", ignore=UNSEEN)
    for name in ("Makefile", "mkdocs.yml"):
        shutil.copy(ROOT / name, folder)
    (folder / "seeds").mkdir()
    return Project(folder)
