"""What the make file asks of a machine: a Python that fits and no network; how it serves a site."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.project import ROOT, copy_of_the_project
from tests.test_serve import free_port, page

NO_NETWORK = """
import socket

def refused(*_args, **_kwargs):
    raise OSError("the network was asked")

socket.socket.connect = socket.socket.connect_ex = refused
socket.getaddrinfo = socket.create_connection = refused
"""
FERRY = "Ferry talks open\n\n4 March 2031\n\n“We sail at noon,” Foreign Minister Tor Halvik said.\n"


@pytest.fixture
def project(tmp_path):
    project = copy_of_the_project(tmp_path)
    (project.folder / "seeds" / "one.txt").write_text(FERRY, encoding="utf-8")
    return project


@pytest.mark.parametrize("target", ["site", "test", "check"])
def test_another_python_is_refused_in_a_clear_word_and_nothing_is_made(project, target):
    old = project.folder.parent / "python3.9"
    old.write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "import sys; sys.exit(1)"\n', encoding="utf-8")
    old.chmod(0o755)
    for name in ("requirements.lock", "pyproject.toml"):
        shutil.copy(ROOT / name, project.folder)
    done = subprocess.run(
        ["make", "--no-print-directory", target, f"PYTHON={old}"],
        cwd=project.folder, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode != 0
    assert f"error: {old}: not a Python 3.11, 3.12 or 3.13" in done.stderr and "\n  hint: " in done.stderr
    assert not (project.folder / ".venv").exists()


@pytest.mark.slow
def test_the_site_is_built_with_the_network_denied(project, tmp_path):
    (tmp_path / "sitecustomize.py").write_text(NO_NETWORK, encoding="utf-8")
    asked = [sys.executable, "-c", "import socket; socket.create_connection(('127.0.0.1', 9))"]
    environment = os.environ | {"PYTHONPATH": str(tmp_path)}
    proof = subprocess.run(asked, env=environment, capture_output=True, text=True, check=False)
    assert "the network was asked" in proof.stderr
    done = project.make("site", PYTHONPATH=str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert "We sail at noon" in project.page("index.html")
    assert f"open {project.site.name}/index.html" in done.stdout


def wait_for(words: str, port: int) -> bool:
    until = time.monotonic() + 180
    while words not in page(port) and time.monotonic() < until:
        time.sleep(0.5)
    return words in page(port)


@pytest.mark.slow
def test_make_serve_shows_what_a_changed_document_says(project):
    port = free_port()
    for name in ("requirements.lock", "pyproject.toml", ".venv/installed"):
        (project.folder / name).parent.mkdir(exist_ok=True)
        (project.folder / name).touch()  # the build that serving starts asks for them itself
    run = subprocess.Popen(
        project.command("serve", f"PORT={port}"),
        cwd=project.folder,
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        assert wait_for("We sail at noon", port)
        Path(project.folder / "seeds" / "one.txt").write_text(FERRY.replace("noon", "dusk"), encoding="utf-8")
        assert wait_for("We sail at dusk", port)
    finally:
        os.killpg(run.pid, signal.SIGTERM)
        run.wait()
