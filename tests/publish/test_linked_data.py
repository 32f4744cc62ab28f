"""JSON-LD of each page, read back with pyld and our own small context."""

import json
import re

import pytest
from pyld import jsonld
from sample import EVIL, QUOTES, sample

from generator.publish.kinds import all_pages, site_of
from generator.publish.linked_data import linked_data

CONTEXT = {"@vocab": "https://schema.org/"}
SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def graphs(**more) -> dict[str, list[dict]]:
    """Page path → its expanded nodes."""
    found = {}
    for page in all_pages(site_of(sample(**more), "briefing")):
        (script,) = SCRIPT.findall(page.text)
        data = json.loads(script)
        assert data["@context"] == "https://schema.org"
        found[page.path] = jsonld.flatten(data | {"@context": CONTEXT})
    return found


@pytest.fixture(scope="module")
def pages():
    return graphs()


def kinds(nodes: list[dict]) -> set[str]:
    return {kind.removeprefix("https://schema.org/") for node in nodes for kind in node.get("@type", ())}


def test_each_page_says_what_stands_on_it(pages):
    assert "Report" in kinds(pages["home.md"])
    assert kinds(pages["people/p-brenn2.md"]) == {"WebPage", "Person"}
    assert "NewsArticle" in kinds(pages["sources/herald.md"])
    assert "Event" in kinds(pages["timeline/index.md"])
    assert all("ClaimReview" not in kinds(nodes) for nodes in pages.values())


def test_every_quotation_has_its_words_and_speaker(pages):
    said = {}
    for nodes in pages.values():
        names = {node["@id"]: node.get("https://schema.org/name") for node in nodes}
        for node in nodes:
            if "https://schema.org/Quotation" in node.get("@type", ()):
                speaker = node.get("https://schema.org/spokenByCharacter")
                text = node["https://schema.org/text"][0]["@value"]
                said[text] = names[speaker[0]["@id"]][0]["@value"] if speaker else None
    assert set(said) == {quote.words for quote in QUOTES}
    assert said["useful, no more"] == "Özgür Çelik" and said["was never on the agenda"] is None


def test_nothing_in_a_seed_ends_the_script():
    text = linked_data(site_of(sample(), "briefing"), "index.html", EVIL)
    assert text.count("</script>") == 1 and "<b" not in text
