"""Light, private, and where one expects it: the first visit, corrections, tags, card, canonical address."""

import gzip
import json
import re
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect
from sample import sample

from generator.publish import publish
from generator.publish.sheet import KINDS_OF_PAGES
from tests.browser.conftest import stage

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def published(tmp_path_factory, build_site):
    """A site with an address and a repository of its own."""
    pages = tmp_path_factory.mktemp("own") / "site_src" / "briefing"
    bundle = sample().bundle
    settings = replace(
        bundle.settings, site_url="https://talks.example/b/", repository="https://code.example/x"
    )
    publish(sample(bundle=replace(bundle, settings=settings)), pages)
    stage(pages)
    return build_site(pages, pages.parents[1] / "site")


def packed(path):
    return len(gzip.compress(path.read_bytes(), 9))


def test_a_first_visit_fetches_little_and_no_search(page, built):
    asked = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path.lstrip("/")))
    page.goto("/index.html")
    page.wait_for_load_state("networkidle")
    assert not [path for path in asked if "search" in path or "bundle" in path]
    worker = next((built / "assets/javascripts/workers").glob("search.*.min.js"))
    theirs = next((built / "assets/javascripts").glob("bundle.*.min.js"))
    assert sum(packed(built / path) for path in {*asked}) < 55_000
    assert sum(packed(built / path) for path in {*asked}) + packed(worker) + packed(theirs) <= 95_000


def test_no_page_is_heavier_than_twelve_kilobytes(built):
    heavy = {path.name: packed(path) for path in built.rglob("*.html") if packed(path) > 12_000}
    assert heavy == {}


def test_nothing_moves_while_a_page_loads(page):
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver(l => l.getEntries().forEach(e => moved += e.value))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    for kind in ("/index.html", "/briefing/people/p-brenn2.html", "/briefing/quotes/index.html"):
        page.goto(kind)
        page.wait_for_load_state("networkidle")
        assert page.evaluate("moved") < 0.01


def test_a_correction_names_the_record_of_the_page(published):
    for path, what in (("people/p-brenn2", "p-brenn2"), ("questions/index", "briefing/questions/index.html")):
        html = (published / f"briefing/{path}.html").read_text("utf-8")
        link = re.search(r'class="b-suggest" href="([^"]*)"', html)[1].replace("&amp;", "&")
        asked = parse_qs(urlsplit(link).query)
        assert link.startswith("https://code.example/x/issues/new?")
        assert asked["title"] == [f"Correction: {what}"]
        assert f"https://talks.example/b/briefing/{path}.html" in asked["body"][0]


def test_a_correction_names_the_card_that_was_linked_to(browser, serving, published):
    with serving(published) as address:
        page = browser.new_page(base_url=address)
        page.goto("/briefing/quotes/asa-brenn.html#q-aaaaaa")
        link = page.get_by_role("link", name="Suggest a correction")
        link.evaluate(
            "link => { link.addEventListener('click', event => event.preventDefault()); link.click() }"
        )
        assert parse_qs(urlsplit(link.get_attribute("href")).query)["title"] == ["Correction: q-aaaaaa"]
        page.close()


def test_without_a_repository_there_is_no_link_to_correct_and_none_to_edit(built):
    for path in built.rglob("*.html"):
        html = path.read_text("utf-8")
        assert "b-suggest" not in html
        assert "/edit/" not in html


def test_pages_have_an_address_a_description_and_a_card(published):
    html = (published / "briefing/people/p-brenn2.html").read_text("utf-8")
    assert '<link rel="canonical" href="https://talks.example/b/briefing/people/p-brenn2.html">' in html
    assert '<meta property="og:url" content="https://talks.example/b/briefing/people/p-brenn2.html">' in html
    assert '<meta property="og:image" content="https://talks.example/b/assets/card.png">' in html
    assert (published / "assets/card.png").is_file()
    assert re.search(r'<meta name="description" content="[^"]+">', html)


def test_tags_come_from_a_closed_list(built):
    index = json.loads((built / "search/search_index.json").read_text("utf-8"))
    tags = {tag for entry in index["docs"] for tag in entry.get("tags", ())}
    assert tags
    assert tags <= {*KINDS_OF_PAGES.values()}


def test_a_person_is_one_hit_of_the_search_and_a_list_of_links_none(built):
    index = json.loads((built / "search/search_index.json").read_text("utf-8"))
    places = [entry["location"] for entry in index["docs"]]
    person = [place for place in places if "people/p-brenn2.html" in place]
    assert person == ["briefing/people/p-brenn2.html", "briefing/people/p-brenn2.html#top"]
    assert "briefing/quotes/index.html#speakers" not in places


def test_the_menu_of_a_phone_opens_by_key_and_closes_with_escape(browser, address):
    page = browser.new_page(base_url=address, viewport={"width": 390, "height": 844})
    page.goto("/index.html")
    menu = page.get_by_role("button", name="Menu")
    people = page.get_by_role("navigation", name="Tabs").get_by_role("link", name="People")
    expect(people).to_be_hidden()
    menu.focus()
    page.keyboard.press("Enter")
    expect(people).to_be_visible()
    page.keyboard.press("Escape")
    expect(people).to_be_hidden()
    page.close()


def test_the_choice_of_light_or_dark_is_kept(page):
    page.goto("/index.html")
    before = page.evaluate("document.body.dataset.mdColorScheme")
    page.get_by_role("button", name="Switch between light and dark").click()
    page.goto("/briefing/people/index.html")
    assert page.evaluate("document.body.dataset.mdColorScheme") != before


def test_a_passage_shown_by_focus_goes_with_escape(page):
    page.goto("/index.html")
    page.locator(".b-stand a:not(.b-tag)").or_(page.locator(".b-sitename")).first.focus()
    while not page.evaluate("document.activeElement.matches('.b-tag')"):
        page.keyboard.press("Tab")
    expect(page.locator(".b-tip")).to_be_visible()
    assert page.evaluate("document.activeElement.getAttribute('aria-describedby')") == "b-tip"
    page.keyboard.press("Escape")
    expect(page.locator(".b-tip")).to_be_hidden()


def test_two_sides_of_paper_hold_the_answer_and_say_how_much_more(page, tmp_path):
    for kind in ("/index.html", "/briefing/people/p-brenn2.html", "/briefing/delegations/norland.html"):
        if page.goto(kind).status != 200:
            continue
        sheets = page.pdf(format="A4").count(b"/Type /Page\n")
        assert 1 <= sheets <= 2, kind
