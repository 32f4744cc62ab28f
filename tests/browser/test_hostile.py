"""Documents that try to become more than text, in a reader's browser: words are shown, nothing runs."""

import json
import re

import pytest
from playwright.sync_api import expect

from tests.browser.hostile import EVERYTHING, hostile_bundle
from tests.project import copy_of_the_project

pytestmark = [pytest.mark.browser, pytest.mark.slow]

FORBIDDEN = (
    "[onclick], [onerror], [onload], iframe, object, embed, base, #taken, article style, "
    "article script:not([type='application/ld+json']), a[href^='javascript' i], a[href^='data:' i]"
)
ESCAPED = re.compile(r"&#?\w+;")


def files_in(folder):
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def built_from_hostile(tmp_path_factory):
    """The site, the files that were there before it was built, and those after."""
    folder = tmp_path_factory.mktemp("hostile")
    hostile_bundle(folder / "bundle")
    project = copy_of_the_project(folder)
    before = files_in(folder)
    site = project.made("SEEDS=../bundle", "OUT=site")
    return site, before, files_in(folder)


@pytest.fixture(scope="module")
def built(built_from_hostile):
    return built_from_hostile[0]


@pytest.fixture(scope="module")
def address(built, serving):
    with serving(built) as address:
        yield address


@pytest.fixture
def watched(page):
    """A page, and what happened on it that no text may make happen."""
    happened = []
    page.on("dialog", lambda dialog: (happened.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    page.on("pageerror", lambda error: happened.append(f"error: {error}"))
    page.on("console", lambda line: happened.append(line.text) if line.type == "error" else None)
    return page, happened


def test_nothing_is_written_outside_the_output(built_from_hostile):
    _, before, after = built_from_hostile
    outside = {
        path for path in after - before if not path.startswith(("my project/site/", "my project/.build/"))
    }
    assert {path for path in outside if "__pycache__" not in path} == set()
    assert before <= after


def test_no_file_of_the_machine_is_drawn_in(built):
    for path in built.rglob("*"):
        assert not path.is_file() or b"root:x:" not in path.read_bytes(), path


def test_every_page_shows_words_and_runs_nothing(built, watched):
    page, happened = watched
    whole = [path for path in built.rglob("*.html") if b'http-equiv="refresh"' not in path.read_bytes()]
    pages = sorted(path.relative_to(built).as_posix() for path in whole)
    assert len(pages) > 12
    for name in pages:
        page.goto(f"/{name}")
        assert page.locator(FORBIDDEN).evaluate_all("found => found.map(e => e.outerHTML)") == [], name
        text = page.locator("body").inner_text()
        for harmless in ("&lt;b&gt;", "&amp;copy", "&copy;"):
            text = text.replace(harmless, "")
        assert ESCAPED.findall(text) == [], name
        assert not re.search(r"[\u202a-\u202e\u2066-\u2069\x00-\x08\x0e-\x1f]", text), name
        assert "{ #q-" not in text and "\n#" not in text, name
        assert happened == [], name


def test_the_words_are_there_as_words(built, watched):
    page, _ = watched
    page.goto("/index.html")
    expect(page.locator("header").first).to_contain_text("Ferry talks <script>alert('ran')</script>")
    expect(page.locator("header").first).to_contain_text('--8<-- "../../../../etc/passwd"')
    words = json.loads((built / "briefing/data/briefing.json").read_text(encoding="utf-8"))["sources"]
    assert any("[U+" not in source["title"] and "<script>" in source["title"] for source in words)


def test_the_search_finds_and_runs_nothing(watched):
    page, happened = watched
    for query in ("harbour", "script alert", "Halvik", EVERYTHING[:80]):
        page.goto("/index.html")
        page.keyboard.press("/")
        page.keyboard.type(query)
        if query != EVERYTHING[:80]:
            expect(page.locator(".md-search-result__item").first).to_be_visible()
        page.wait_for_timeout(300)
        assert page.locator(".md-search-result").locator("img, script, iframe, [onerror]").count() == 0
    assert happened == []
