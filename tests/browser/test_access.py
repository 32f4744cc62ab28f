"""Anyone, any device: nothing for axe to find, no sideways scroll."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

KINDS = (
    "/index.html",
    "/briefing/people/index.html",
    "/briefing/people/p-brenn2.html",
    "/briefing/quotes/index.html",
    "/briefing/quotes/ilir-vasko.html",
    "/briefing/quotes/from-wire.html",
    "/briefing/quotes/u-aaaaaa.html",
    "/briefing/delegations/index.html",
    "/briefing/questions/index.html",
    "/briefing/timeline/index.html",
    "/briefing/positions/index.html",
    "/briefing/differences/index.html",
    "/briefing/method/index.html",
    "/briefing/sources/index.html",
    "/briefing/sources/herald.html",
    "/404.html",
)
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES = {"default": {"type": "tag", "values": TAGS}, "slate": {"type": "rule", "values": ["color-contrast"]}}
"""What is asked in light; in dark only the colours are others."""


def findings(page):
    """What axe finds in light and in dark."""
    found = []
    for scheme, rules in RULES.items():
        page.evaluate("scheme => document.body.setAttribute('data-md-color-scheme', scheme)", scheme)
        result = Axe().run(page, options={"runOnly": rules}).response
        assert result["passes"]
        found += [
            (scheme, one["id"], [node["html"][:120] for node in one["nodes"]]) for one in result["violations"]
        ]
    return found


@pytest.fixture(scope="module", params=[1280, 390])
def view(request, browser, address):
    size = {"width": request.param, "height": 844}
    context = browser.new_context(viewport=size, base_url=address, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(view, kind):
    view.goto(kind)
    assert findings(view) == []


def test_axe_finds_nothing_with_the_search_open(view):
    view.goto("/index.html")
    view.keyboard.press("/")
    view.keyboard.type("brenn")
    expect(view.locator(".md-search-result__item").first).to_be_visible()
    view.wait_for_timeout(400)
    assert findings(view) == []


def test_axe_finds_nothing_with_the_drawer_open(browser, address):
    size = {"width": 390, "height": 844}
    context = browser.new_context(viewport=size, base_url=address, reduced_motion="reduce")
    page = context.new_page()
    page.goto("/index.html")
    page.locator(".b-menu").click()
    page.wait_for_timeout(500)
    assert findings(page) == []
    context.close()


def test_nothing_scrolls_sideways_at_320_pixels(browser, address):
    context = browser.new_context(viewport={"width": 320, "height": 640}, base_url=address)
    page = context.new_page()
    for kind in KINDS:
        page.goto(kind)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, kind
    context.close()
