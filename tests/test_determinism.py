"""Same seeds, same bytes: pages, exports and built HTML, whatever the hash seed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SEEDS = Path(__file__).parent / "golden" / "other-talks" / "seeds"


def built(folder: Path, hash_seed: str) -> dict[str, bytes]:
    """Every file of the pages and of the site, by its path."""
    stage, site = folder / "site_src", folder / "site"
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed, "NO_MKDOCS_2_WARNING": "1"}
    run(
        [sys.executable, "-m", "generator", "build", str(SEEDS), "--pages", str(stage / "briefing")],
        environment,
    )
    subprocess.run(
        [
            "cp",
            "-R",
            *(str(ROOT / "site_src" / name) for name in ("assets", "overrides", "index.md")),
            str(stage),
        ],
        check=True,
    )
    environment["SOURCE_DATE_EPOCH"] = (stage / "briefing" / ".newest").read_text().strip()
    run(
        [
            sys.executable,
            "-m",
            "mkdocs",
            "build",
            "--strict",
            "-f",
            str(stage / "briefing/mkdocs.yml"),
            "-d",
            str(site),
        ],
        environment,
    )
    files = [
        path for path in (*stage.rglob("*"), *site.rglob("*")) if path.is_file() and path.name != "mkdocs.yml"
    ]
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def run(command: list[str], environment: dict[str, str]) -> None:
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.slow
def test_two_builds_under_two_hash_seeds_are_the_same_bytes(tmp_path):
    one, other = built(tmp_path / "one", "0"), built(tmp_path / "other", "4711")
    assert sorted(one) == sorted(other)
    assert [path for path in one if one[path] != other[path]] == []
