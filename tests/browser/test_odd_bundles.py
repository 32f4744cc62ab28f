"""Bundles unlike the shipped one: proved, nothing broken, nothing that stands over nothing, at any width."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.audit import audit
from generator.model import Briefing
from generator.pipeline import build as build_briefing
from tests.browser.conftest import build, served, stage
from tests.browser.odd_bundles import SMALL, folder_of, sixty_documents

pytestmark = [pytest.mark.browser, pytest.mark.slow]

HOLLOW = """() => [...document.querySelectorAll('article :is(h1, h2, h3)')].filter((head) => {
    const next = head.nextElementSibling || head.parentElement.nextElementSibling
    return !head.textContent.trim() || !next || !next.textContent.trim() || /^H[123]$/.test(next.tagName)
        && next.tagName <= head.tagName
}).map((head) => head.outerHTML.slice(0, 120))"""
SILLY = ("no people", "1 quotations", "1 of 1 sources", "no questions of", "None", "which are undated")


@dataclass
class Odd:
    """A bundle's briefing, its documents and its built site."""

    briefing: Briefing
    seeds: Path
    site: Path

    @property
    def pages(self) -> list[str]:
        """Home and every index, as addresses."""
        return ["/index.html", *(f"/briefing/{p.parent.name}/index.html" for p in self._indexes)]

    @property
    def _indexes(self) -> list[Path]:
        return sorted((self.site / "briefing").glob("*/index.html"))


def built_in(folder: Path, seeds: Path) -> Odd:
    pages = folder / "site_src" / "briefing"
    briefing = build_briefing(seeds, pages)
    stage(pages)
    return Odd(briefing, seeds, build(pages, folder / "site"))


@pytest.fixture(scope="module", params=SMALL)
def odd(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp(request.param)
    return built_in(folder, Path(shutil.copytree(folder_of(request.param), folder / "seeds")))


def test_it_is_proved(odd):
    assert [str(finding) for finding in audit(odd.site, odd.seeds)] == []


def test_nothing_stands_over_nothing(odd, browser):
    with served(odd.site) as address:
        page = browser.new_page(viewport={"width": 390, "height": 844}, base_url=address)
        for name in odd.pages:
            page.goto(name)
            assert page.evaluate(HOLLOW) == [], name
            text = page.locator("body").inner_text()
            assert [words for words in SILLY if words in text] == [], name
            assert page.evaluate("document.documentElement.scrollWidth") <= 390, name
        page.close()


def test_the_home_page_answers(odd, browser):
    with served(odd.site) as address:
        page = browser.new_page(base_url=address)
        page.goto("/index.html")
        assert len(page.locator(".b-stand").inner_text()) > 20
        heads = page.locator(".b-headname").all_inner_texts()
        led = [odd.briefing.person(one.head).name for one in odd.briefing.delegations if one.head]
        assert sorted(heads) == sorted(led)
        page.close()


def test_a_large_bundle_answers_a_search(tmp_path, browser):
    large = built_in(tmp_path, sixty_documents(tmp_path / "seeds"))
    assert len(list(large.site.rglob("*.html"))) > 500
    with served(large.site) as address:
        page = browser.new_page(base_url=address)
        page.goto("/index.html")
        page.keyboard.press("/")
        page.locator(".md-search__input").fill(large.briefing.people[0].name)
        page.keyboard.press("End")
        page.locator(".md-search-result__item").first.wait_for()
        assert large.briefing.people[0].name in page.locator(".md-search-result__item").first.inner_text()
        page.goto("/briefing/people/index.html")
        heads = page.locator("#people thead th").all_inner_texts()
        assert heads == ["Name", "Side", "Office and part", "Sources", "All"]
        page.close()
