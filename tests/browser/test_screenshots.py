"""Pictures of ten pages, in light, dark and on a phone, for people to look at; nothing is compared."""

from pathlib import Path

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]

FOLDER = Path(__file__).resolve().parents[2] / ".build" / "screenshots"
WAYS = {"light": (1280, "light"), "dark": (1280, "dark"), "phone": (390, "dark")}


def ten_pages(shipped):
    """Home, the indexes, and the first of each page that has many."""
    lead = shipped.main_teams[0]["head"]
    kinds = (
        "people",
        "delegations",
        "quotes",
        "questions",
        "timeline",
        "positions",
        "differences",
        "sources",
    )
    found = {kind: f"briefing/{kind}/index.html" for kind in kinds}
    person = next((shipped.site / "briefing" / "people").glob(f"{lead}.html"))
    return {"home": "index.html", **found, "person": f"briefing/people/{person.name}"}


@pytest.mark.parametrize("way", WAYS)
def test_ten_pages_are_pictured(browser, shipped, shipped_address, way):
    width, scheme = WAYS[way]
    size = {"width": width, "height": 900}
    context = browser.new_context(viewport=size, base_url=shipped_address, color_scheme=scheme)
    page = context.new_page()
    pages = ten_pages(shipped)
    assert len(pages) == 10
    for name, address in pages.items():
        page.goto(f"/{address}")
        page.locator("h1").first.wait_for()
        picture = page.screenshot(path=FOLDER / f"{name}-{way}.png", full_page=True)
        assert len(picture) > 10_000, name
    context.close()
