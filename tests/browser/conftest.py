"""A site built from an invented briefing, served on this machine, and a browser to look at it."""

from __future__ import annotations

import contextlib
import fcntl
import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from generator.pipeline import build as build_briefing
from generator.publish import publish
from tests.browser.shipped import Reader, Shipped

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "publish"))
from sample import sample  # noqa: E402  beside the tests of the pages

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NAMES = ("chromium", "google-chrome", "chromium-browser")


def stage(pages: Path) -> None:
    """Set what is written by hand beside the pages, as the make file does."""
    for entry in (ROOT / "site_src").iterdir():
        if entry.name != "briefing" and not entry.name.startswith("."):
            copy = shutil.copytree if entry.is_dir() else shutil.copy2
            copy(entry, pages.parent / entry.name)


def build(pages: Path, out: Path, settings: str = "mkdocs.yml") -> Path:
    """Build the pages below `pages` with mkdocs, strictly."""
    day = (pages / ".newest").read_text(encoding="utf-8").strip()
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--strict",
        "-f",
        str(pages / settings),
        "-d",
        str(out),
    ]
    environment = os.environ | {"SOURCE_DATE_EPOCH": day, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return out


@pytest.fixture(scope="session")
def build_site():
    """The function that builds a folder of pages with mkdocs."""
    return build


@contextlib.contextmanager
def made_once(folders: pytest.TempPathFactory, name: str) -> Iterator[tuple[Path, bool]]:
    """A folder shared by all processes of a run, and whether it is to be filled: the others wait for that."""
    shared = folders.getbasetemp()
    folder = (shared.parent if "PYTEST_XDIST_WORKER" in os.environ else shared) / f"once-{name}"
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield folder, not (folder / ".made").exists()
        (folder / ".made").touch()


@pytest.fixture(scope="session")
def built(tmp_path_factory) -> Path:
    """A built site; its pages are in `site_src/briefing` beside it."""
    with made_once(tmp_path_factory, "sample") as (folder, is_new):
        pages = folder / "site_src" / "briefing"
        if is_new:
            publish(sample(), pages)
            stage(pages)
            build(pages, folder / "site")
        return folder / "site"


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_args):
        pass


@contextlib.contextmanager
def served(site: Path) -> Iterator[str]:
    """The address at which a site's folder is served for a while."""
    handler = functools.partial(Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@pytest.fixture(scope="session")
def serving():
    """`served`, for tests with a site of their own."""
    return served


@pytest.fixture(scope="session")
def address(built):
    """Where the site is served."""
    with served(built) as address:
        yield address


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium, or whichever is there; the tests are skipped where none is."""
    path = os.environ.get("BROWSER_PATH") or next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        pytest.skip("no Chromium on this machine (install `chromium`, or set BROWSER_PATH)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser, address):
    """A fresh page; what it asks of other machines makes the test fail."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, base_url=address)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    foreign = []
    page.on(
        "request",
        lambda request: foreign.append(request.url) if not request.url.startswith(address) else None,
    )
    yield page
    context.close()
    assert not [url for url in foreign if url.startswith("http")]


@pytest.fixture(scope="session")
def shipped(tmp_path_factory) -> Shipped:
    """The site of the bundle the project ships, built once."""
    with made_once(tmp_path_factory, "shipped") as (folder, is_new):
        pages = folder / "site_src" / "briefing"
        if is_new:
            build_briefing(ROOT / "seeds", pages)
            stage(pages)
            build(pages, folder / "site")
        return Shipped(folder / "site", pages)


@pytest.fixture(scope="session")
def shipped_address(shipped):
    with served(shipped.site) as address:
        yield address


@pytest.fixture
def reader(browser, shipped_address):
    """A stranger on the home page of the shipped briefing."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, base_url=shipped_address)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto("/index.html")
    page.wait_for_load_state("networkidle")
    yield Reader(page)
    context.close()
