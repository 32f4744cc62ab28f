"""What a reader does: the stories, each in a real browser."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def search(page, words):
    page.goto("/index.html")
    page.keyboard.press("/")
    page.keyboard.type(words, delay=20)
    results = page.locator(".md-search-result__item")
    expect(results.first).to_be_visible()
    return results


def test_home_loads_and_answers(page):
    page.goto("/index.html")
    expect(page.locator("h1")).to_have_text("Norland and Sudmark met on 4 March 2031")
    expect(page.locator(".b-ledger")).to_contain_text("Held")
    expect(page.locator(".b-facing")).to_contain_text("Åsa Brenn")
    expect(page.locator(".b-absent")).to_contain_text("Jon Aldermark")


@pytest.mark.parametrize("words", ["Asa Bren", "asa brenn", "Åsa Brenn", "Brenn"])
def test_search_finds_a_person_by_any_spelling_first(page, words):
    first = search(page, words).first
    expect(first.locator("h1")).to_have_text("Åsa Brenn")
    assert "people/p-brenn2" in first.locator("a").first.get_attribute("href")


def test_search_finds_a_name_without_its_accents(page):
    expect(search(page, "Ozgur Celik").first.locator("h1")).to_have_text("Özgür Çelik")


def test_search_finds_a_quotation_once(page):
    results = search(page, "grandchildren")
    links = [link.get_attribute("href") for link in results.locator("a").all()]
    assert len([link for link in links if "q-aaaaaa" in link]) == 1


def test_a_source_tag_shows_the_passage(page):
    page.goto("/index.html")
    page.locator(".b-stand .b-tag").first.hover()
    tip = page.locator(".b-tip")
    expect(tip).to_contain_text("sat down at the Weir House on Tuesday.")
    expect(tip).to_contain_text("article, 4 March 2031")


def test_a_source_tag_leads_to_the_entry_and_on_to_the_paragraph(page):
    page.goto("/index.html")
    page.locator(".b-stand .b-tag").first.click()
    expect(page.locator("#e-herald-2")).to_be_in_viewport()
    page.locator("#e-herald-2 .b-src").click()
    expect(page).to_have_url(re.compile(r"sources/herald\.html#p2$"))
    expect(page.locator("#p2")).to_be_in_viewport()


def test_a_persons_page_links_to_the_quotations(page):
    page.goto("/briefing/people/p-vasko2.html")
    page.get_by_role("link", name="All 2 quotations").or_(
        page.get_by_role("link", name="With context and citation")
    ).click()
    expect(page).to_have_url(re.compile(r"quotes/ilir-vasko\.html"))
    expect(page.locator("#q-bbbbbb")).to_be_visible()


def test_a_quotation_is_copied_with_its_citation(page):
    page.goto("/briefing/quotes/asa-brenn.html")
    page.get_by_role("button", name="Copy").first.click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("“We will not sign away a river")
    assert "Åsa Brenn, Water Minister" in copied
    assert "HER ¶4" in copied
    assert copied.endswith("/briefing/quotes/asa-brenn.html#q-aaaaaa")


def test_people_can_be_filtered_and_sorted(page):
    page.goto("/briefing/people/index.html")
    page.get_by_role("searchbox", name="Name").fill("celik")
    expect(page.locator(".b-filters output")).to_have_text("1 of 6 people")
    page.get_by_role("searchbox", name="Name").fill("")
    page.get_by_label("Side").select_option("Sudmark")
    expect(page.locator("tbody tr:visible b a")).to_have_text(["Ilir Vasko", "Mira Toska"])


def test_a_lost_address_is_answered_with_ways_on(page):
    page.goto("/404.html")
    expect(page.locator("h1")).to_have_text("This page is not here")
    expect(page.locator(".md-content").get_by_role("link", name="People")).to_be_visible()


def test_the_tab_of_a_page_below_it_is_lit(page):
    page.goto("/briefing/people/p-halvik.html")
    expect(page.locator(".md-tabs [aria-current]")).to_have_text("People")
