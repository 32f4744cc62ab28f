"""The archive, opened from disk: search and tooltips work, nothing is fetched."""

import zipfile

import pytest
from playwright.sync_api import expect

from generator.publish.archive import write_archive

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory, built, build_site):
    folder = tmp_path_factory.mktemp("offline")
    site = build_site(built.parent / "site_src" / "briefing", folder / "site", "offline.yml")
    write_archive(site, folder / "lake.zip", 1_929_000_000)
    zipfile.ZipFile(folder / "lake.zip").extractall(folder)
    return folder / "lake"


def test_the_archive_opens_from_disk(browser, unpacked):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((unpacked / "index.html").as_uri())
    page.locator(".b-stand .b-tag").first.hover()
    expect(page.locator(".b-tip")).to_contain_text("sat down at the Weir House")
    page.mouse.move(5, 400)
    page.keyboard.press("/")
    page.keyboard.type("Ozgur Celik", delay=20)
    first = page.locator(".md-search-result__item").first
    expect(first.locator("h1")).to_have_text("Özgür Çelik")
    first.locator("a").first.click()
    expect(page.locator("h1")).to_have_text("Özgür Çelik")
    page.close()
    assert [url for url in asked if url.startswith("http")] == []
