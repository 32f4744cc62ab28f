"""A build that fails or is killed leaves what is shown as it was, and the next `make site` mends it."""

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import time

import pytest

from tests.project import copy_of_the_project

pytestmark = pytest.mark.slow

FIRST = "Ferry talks open\n\n4 March 2031\n\nThe ferry will sail, Foreign Minister Tor Halvik said.\n"
SECOND = "Ferry talks end\n\n5 March 2031\n\nThe ferry will not sail, Foreign Minister Tor Halvik said.\n"


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    project = copy_of_the_project(tmp_path_factory.mktemp("safety"))
    (project.folder / "seeds" / "one.txt").write_text(FIRST, encoding="utf-8")
    project.made()
    return project


@pytest.fixture
def changed(project):
    """The project with a new document in it, to be taken out again."""
    new = project.folder / "seeds" / "two.txt"
    new.write_text(SECOND, encoding="utf-8")
    yield project
    new.unlink()


def state(folder):
    """Every file below the folder with the hash of its bytes."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def python_with(folder, **steps):
    """A Python that answers these steps of the recipe by a line of shell and does all others itself."""
    cases = "".join(f'"-m {step.replace("_", " ")} "*) {answer};;\n' for step, answer in steps.items())
    python = folder / "python"
    python.write_text(
        f'#!/bin/sh\ncase "$*" in\n{cases}esac\nexec "{sys.executable}" "$@"\n', encoding="utf-8"
    )
    python.chmod(0o755)
    return f"PY={python}"


def killed_when(project, sign, *words):
    """Run `make site` and kill all of it, without a warning, as soon as the sign is there."""
    shutil.rmtree(project.folder / ".build" / "site-new", ignore_errors=True)
    run = subprocess.Popen(
        project.command("site", *words),
        cwd=project.folder,
        env=os.environ,
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    until = time.monotonic() + 120
    while not (project.folder / sign).exists() and run.poll() is None and time.monotonic() < until:
        time.sleep(0.002)
    assert run.poll() is None, "it ended before it could be killed"
    os.killpg(run.pid, signal.SIGKILL)
    run.wait()


def test_a_kill_in_the_middle_of_the_pages_leaves_pages_and_site(changed):
    pages = changed.folder / "site_src" / "briefing"
    before = state(changed.site), state(pages)
    killed_when(changed, "site_src/.briefing-new")
    assert (state(changed.site), state(pages)) == before


@pytest.mark.parametrize("sign", ["index.html", "sitemap.xml.gz"], ids=["mkdocs", "audit"])
def test_a_kill_in_a_later_step_leaves_the_site_that_is_shown(project, tmp_path, sign):
    before = state(project.site)
    python = python_with(tmp_path, generator_build="exit 0")  # the pages are there
    killed_when(project, f".build/site-new/{sign}", python)
    assert state(project.site) == before


@pytest.mark.parametrize("step", ["mkdocs_build", "generator_audit"])
def test_a_step_that_fails_leaves_the_site_that_is_shown(project, tmp_path, step):
    before = state(project.site)
    broken = {step: "echo 'error: it broke' >&2; exit 1"}
    done = project.make("site", python_with(tmp_path, generator_build="exit 0", **broken))
    assert done.returncode != 0 and "error: it broke" in done.stderr
    assert state(project.site) == before


def test_a_bundle_that_cannot_be_briefed_leaves_pages_and_site(changed):
    (changed.folder / "seeds" / "corrections.yml").write_text("- nonsense", encoding="utf-8")
    before = state(changed.site), state(changed.folder / "site_src" / "briefing")
    done = changed.make("site")
    (changed.folder / "seeds" / "corrections.yml").unlink()
    assert done.returncode != 0 and "error: seeds/corrections.yml" in done.stderr
    assert "Traceback" not in done.stderr
    assert (state(changed.site), state(changed.folder / "site_src" / "briefing")) == before


def test_a_swap_that_was_cut_in_half_is_undone_first(project):
    before = state(project.site)
    (project.folder / ".build").mkdir(exist_ok=True)
    project.site.rename(project.folder / ".build" / "site-old")
    (project.folder / "seeds" / "one.txt").rename(project.folder / "one.txt")
    done = project.make("site")
    (project.folder / "one.txt").rename(project.folder / "seeds" / "one.txt")
    assert done.returncode != 0 and "no usable document" in done.stderr
    assert state(project.site) == before


def test_a_folder_of_something_else_is_never_written_over(project, tmp_path):
    mine = tmp_path / "my photos"
    mine.mkdir()
    (mine / "boat.jpg").write_bytes(b"a boat")
    done = project.make("site", f"OUT={mine}")
    assert done.returncode != 0
    assert f"error: {mine}: holds something else than a site\n  hint: " in done.stderr
    assert state(mine) == {"boat.jpg": hashlib.sha256(b"a boat").hexdigest()}


def test_after_all_of_that_the_next_build_is_as_any_other(project):
    before = state(project.site)
    project.made()
    assert state(project.site).keys() == before.keys()
    assert not (project.folder / ".build" / "site-new").exists()
    assert not (project.folder / ".build" / "site-old").exists()
