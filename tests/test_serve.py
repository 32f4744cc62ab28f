"""`briefing serve`: a document changes, the command is run, the page that is served has changed."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from generator.errors import CannotServe
from generator.serve import serve

ROOT = Path(__file__).parent.parent
COPY = "import pathlib, sys; pathlib.Path(sys.argv[2]).write_text(pathlib.Path(sys.argv[1]).read_text())"


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def page(port: int) -> str:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/index.html", timeout=5) as answer:
            return answer.read().decode()
    except OSError:
        return ""


def wait_for(words: str, port: int) -> bool:
    until = time.monotonic() + 30
    while words not in page(port) and time.monotonic() < until:
        time.sleep(0.2)
    return words in page(port)


@pytest.mark.slow
def test_a_changed_document_changes_the_page_and_a_failed_build_leaves_it(tmp_path):
    site, seeds, port = tmp_path / "site", tmp_path / "my seeds", free_port()
    site.mkdir()
    seeds.mkdir()
    (site / "index.html").write_text("first")
    (seeds / "a.txt").write_text("first")
    again = [sys.executable, "-c", COPY, str(seeds / "a.txt"), str(site / "index.html")]
    command = [sys.executable, "-m", "generator", "serve", "--port", str(port), str(site), str(seeds), "--"]
    with subprocess.Popen([*command, *again], cwd=ROOT, env=os.environ, stderr=subprocess.DEVNULL) as run:
        try:
            assert wait_for("first", port)
            (seeds / "a.txt").write_text("second")
            assert wait_for("second", port)
            (seeds / "a.txt").unlink()
            time.sleep(2)
            assert "second" in page(port)
        finally:
            run.terminate()
    assert not page(port)


def test_a_taken_port_is_an_error_in_words(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(CannotServe, match="in use"):
            serve(tmp_path, tmp_path, taken.getsockname()[1], ())
