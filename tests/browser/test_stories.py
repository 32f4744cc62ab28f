"""What strangers come for, on the shipped briefing: each answer in at most three clicks or one search.

Names and words come from the briefing's own data.
"""

import re
import unicodedata

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ENOUGH = 3
CUT = """() => [...document.querySelectorAll('article :is(p, h1, h2, li, td)')]
    .filter((e) => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX === 'hidden')
    .map((e) => e.outerHTML.slice(0, 100))"""
MOVING = """() => [...document.querySelectorAll('*')].filter((e) => {
    const s = getComputedStyle(e)
    const lasts = parseFloat(s.transitionDuration) + parseFloat(s.animationDuration)
    return s.scrollBehavior === 'smooth' || lasts > 0
}).map((e) => e.outerHTML.slice(0, 80))"""


def search(page, words):
    """The results of a search from where the reader is."""
    page.keyboard.press("/")
    page.keyboard.type(words, delay=10)
    results = page.locator(".md-search-result__item")
    expect(results.first).to_be_visible()
    return results


# -------------------------------------------------------------- who


def test_find_who_leads_each_side(reader, shipped):
    table = reader.page.locator(".b-facing")
    for delegation in shipped.main_teams[:2]:
        expect(table).to_contain_text(shipped.name(delegation["head"]))
    assert reader.clicks == 0


def test_find_who_leads_a_team_and_who_says_otherwise(reader, shipped):
    delegation, difference = shipped.contested
    reader.opens("Delegations")
    reader.click(reader.page.get_by_role("link", name=difference["about"]).first)
    matter = reader.page.locator(f"#{difference['id']}")
    expect(matter).to_contain_text(shipped.name(delegation["head"]))
    for version in difference["versions"]:
        expect(matter).to_contain_text(version["says"])
        expect(matter).to_contain_text(version["at"][0]["text"][:60])
    assert reader.clicks <= ENOUGH


def test_find_who_was_expected_and_did_not_come(reader, shipped):
    last = {one["person"]: one["status"] for one in shipped.data["presence"] if one["event"]}
    away = {"absent", "declined", "conditional"}
    stayed = {shipped.name(person) for person, status in last.items() if status in away}
    shown = reader.page.locator(".b-absent li > b")
    assert len(shown.all()) >= 2
    assert {name.inner_text() for name in shown.all()} <= stayed
    first = shown.first.inner_text()
    reader.click(shown.first.get_by_role("link"))
    expect(reader.page.locator("h1")).to_have_text(first)


# -------------------------------------------------------------- what came of it, what is open


def test_find_what_came_of_it_and_what_is_next(reader, shipped):
    says = {one["says"] for one in shipped.data["outcomes"]}
    assert [row for row in reader.page.locator(".b-ledger dd b").all_inner_texts() if row in says]
    reader.opens("Delegations")
    outcomes = reader.page.locator("article")
    assert shipped.data["outcomes"]
    for outcome in shipped.data["outcomes"]:
        expect(outcomes).to_contain_text(outcome["says"])
    assert reader.clicks <= ENOUGH


def test_find_what_is_still_open(reader, shipped):
    assert reader.page.locator(".b-split .b-state", has_text=re.compile("Open|Disputed")).count() >= 3
    reader.click(reader.page.get_by_role("link", name="All questions with their state"))
    asked = shipped.find("questions", status="open")
    assert len(asked) >= 3
    for question in asked:
        line = reader.page.locator("article li", has_text=question["question"])
        expect(line.first).to_contain_text("Open")
    reader.click(reader.page.get_by_role("link", name=asked[0]["question"]))
    entry = reader.page.locator(f"#{asked[0]['id']}")
    expect(entry).to_contain_text(asked[0]["raised"][0]["text"][:50])
    expect(entry).not_to_contain_text("Answer ")
    assert reader.clicks <= ENOUGH


def test_find_what_each_source_says_about_the_start(reader, shipped):
    (question, *_) = shipped.find("questions", type="start")
    reader.opens("Questions")
    reader.click(reader.page.get_by_role("link", name=question["question"]))
    entry = reader.page.locator(f"#{question['id']}")
    expect(entry).to_contain_text(question["question"])
    codes = {one["id"]: one["code"] for one in shipped.data["sources"]}
    for cite in [*question["raised"], *question["answered"]][:3]:
        expect(entry).to_contain_text(codes[cite["source"]])
    assert reader.clicks <= ENOUGH


# -------------------------------------------------------------- what was said


def test_find_what_a_person_said_about_a_matter(reader, shipped):
    position = next(one for one in shipped.data["positions"] if one["speaker"] in people(shipped))
    reader.opens("Positions")
    cell = reader.page.locator("td", has_text=position["says"]).first
    for more in cell.locator("summary").all():
        more.click()
    statement = cell.locator("p", has_text=position["says"]).first
    expect(statement).to_be_visible()
    expect(cell).to_contain_text(shipped.name(position["speaker"]))


def people(shipped):
    return {person["id"] for person in shipped.data["people"]}


def test_search_for_a_person_and_a_word_finds_the_quotation(reader, shipped):
    quote = next(
        one
        for one in shipped.data["quotes"]
        if one["speaker"]["type"] == "person" and len(one["words"].split()) > 8
    )
    words = sorted(set(re.findall(r"[a-z]{6,}", quote["words"])), key=len)[-2:]
    found = search(reader.page, f"{quote['speaker']['label'].split()[-1]} {' '.join(words)}")
    expect(found.locator(f"a[href*='#{quote['id']}']").first).to_be_attached()


@pytest.mark.parametrize("marks", ["", '"', "“”"])
def test_a_quotation_pasted_into_the_search_finds_itself_first(reader, shipped, marks):
    quote = next(one for one in shipped.data["quotes"] if len(one["words"].split()) in range(9, 20))
    pasted = f"{marks[:1]}{quote['words']}{marks[-1:]}"
    first = search(reader.page, pasted).first
    expect(first.locator(f"a[href*='#{quote['id']}']")).to_be_attached()


def test_the_exact_words_behind_a_statement(reader):
    tag = reader.page.locator(".b-facing .b-tag").first
    tag.hover()
    expect(reader.page.locator(".b-tip")).to_be_visible()
    words = reader.page.locator(tag.get_attribute("href")).locator("p").inner_text()
    reader.click(tag)
    reader.click(reader.page.locator(tag.get_attribute("href")).locator(".b-src"))
    anchor = reader.page.url.partition("#")[2]
    expect(reader.page.locator(f"#{anchor}")).to_be_in_viewport()
    expect(reader.page.locator(f"#{anchor}")).to_contain_text(words.split(" … ")[0][:80])
    assert reader.clicks <= ENOUGH


def test_copy_a_quotation_with_its_citation(reader, shipped, shipped_address):
    card = reader.page.locator(".b-quote").first
    card.get_by_role("button", name="Copy").click()
    expect(card.get_by_role("button", name="Copied")).to_be_visible()
    copied = reader.page.evaluate("navigator.clipboard.readText()")
    words, _, rest = copied.partition(" — ")
    citation, _, link = rest.rpartition(". ")
    assert re.search(r"\d{4} [A-Z]+ ¶\d+", citation)
    assert link.startswith(shipped_address)
    reader.page.goto(link)
    expect(reader.page.locator(f"#{link.partition('#')[2]}")).to_contain_text(words.strip("“”"))


# -------------------------------------------------------------- names as sources write them


def test_search_finds_a_name_as_a_source_misspells_it(reader, shipped):
    slips = [(n["text"], p["name"]) for p in shipped.data["people"] for n in p["names"] if n["slip"]]
    assert slips
    for slip, name in slips:
        reader.page.goto("/index.html")
        expect(search(reader.page, slip).first.locator("h1")).to_have_text(name)


def test_search_finds_a_name_without_its_accents(reader, shipped):
    accented = [person["name"] for person in shipped.data["people"] if not person["name"].isascii()]
    assert accented
    for name in accented:
        bare = "".join(c for c in unicodedata.normalize("NFD", name) if c.isascii())
        reader.page.goto("/index.html")
        expect(search(reader.page, bare).first.locator("h1")).to_have_text(name)


# -------------------------------------------------------------- other ways to read


def test_every_line_of_the_timeline_begins_at_one_edge_on_a_phone(reader):
    reader.page.set_viewport_size({"width": 390, "height": 844})
    reader.page.goto("/briefing/timeline/index.html")
    edges = "all => all.map((one) => Math.round(one.getBoundingClientRect().left))"
    found = reader.page.locator(".b-spine > li > div").evaluate_all(edges)
    assert len(found) > ENOUGH and len(set(found)) == 1


def test_read_on_a_phone_in_the_dark(browser, shipped_address, shipped):
    context = browser.new_context(
        viewport={"width": 390, "height": 844},
        base_url=shipped_address,
        color_scheme="dark",
        has_touch=True,
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto("/index.html")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.locator(".b-menu").tap()
    page.locator("#tabs").get_by_role("link", name="Questions", exact=True).tap()
    page.wait_for_url("**/questions/index.html*")
    expect(page.locator("h1")).to_be_visible()
    question = shipped.find("questions", status="open")[0]
    expect(page.locator("article")).to_contain_text(question["question"])
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    contrast = Axe().run(page, options={"runOnly": ["wcag2aa", "wcag2a"]}).response["violations"]
    assert [one["id"] for one in contrast] == []
    context.close()


def focused(page):
    return page.evaluate("document.activeElement.outerHTML.slice(0, 200)")


def test_walk_by_keyboard(reader):
    page = reader.page
    page.keyboard.press("Tab")
    expect(page.locator(".md-skip")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article, main') !== null"), focused(page)
    page.keyboard.press("/")
    expect(page.locator(".md-search__input")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".md-search__input")).not_to_be_focused()
    assert not page.evaluate("document.querySelector('#__search').checked")


def test_the_tab_order_is_that_of_the_eye(reader):
    page = reader.page
    order = []
    for _ in range(14):
        page.keyboard.press("Tab")
        order.append(page.evaluate("document.activeElement.textContent.trim()"))
    tabs = [tab.inner_text() for tab in page.locator(".md-tabs__link").all()]
    assert [word for word in order if word in tabs] == tabs[: len([w for w in order if w in tabs])] != []


def test_text_can_be_twice_as_large(browser, shipped_address):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, base_url=shipped_address)
    page = context.new_page()
    for address in ("/index.html", "/briefing/questions/index.html", "/briefing/people/index.html"):
        page.goto(address)
        size = page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")
        page.add_style_tag(content=f"html {{ font-size: {2 * size}px !important }}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 1280, address
        assert page.evaluate(CUT) == [], address
    context.close()


def test_nothing_moves_for_those_who_ask_for_it(browser, shipped_address):
    context = browser.new_context(base_url=shipped_address, reduced_motion="reduce")
    page = context.new_page()
    page.goto("/index.html")
    assert page.evaluate(MOVING) == []
    context.close()
