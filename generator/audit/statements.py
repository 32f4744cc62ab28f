"""What pages say of a record is what briefing.json says of it; each record's place holds its words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rapidfuzz.distance import Levenshtein

from generator.audit.built import Built, Finding, Page
from generator.audit.reduction import reduced

SAID = {
    "questions": ("question", "answer"),
    "timeline": ("event",),
    "disagreements": ("about", "reason"),
    "outcomes": ("says",),
    "register": ("says",),
    "meetings": ("name",),
}
"""The lists whose records have a place on a page, with the keys of the words it must hold."""
LINKED = {"questions": "question", "meetings": "name", "people": "name", "delegations": "name"}
NEARLY = 3


def check(built: Built) -> Iterator[Finding]:
    """Every element that is a record's place, and every link to one that repeats its words."""
    placed: set[str] = set()
    for page in built.pages.values():
        for identifier in page.ids & built.records.keys():
            name, record = built.records[identifier]
            if name in SAID:
                placed.add(identifier)
                yield from _place(page, identifier, record, SAID[name])
        yield from _repeated(built, page)
        yield from _links(built, page)
    for identifier, (name, _) in built.records.items():
        if name == "questions" and identifier not in placed:
            yield Finding(identifier, "is a question without a place on any page")


def _place(
    page: Page, identifier: str, record: Mapping[str, Any], keys: tuple[str, ...]
) -> Iterator[Finding]:
    node = page.tree.css_first(f"[id='{identifier}']")
    text = reduced(node.text(deep=True, separator=" ")) if node else ""
    close = text.replace(" ", "")
    for key in keys:
        words = reduced(str(record.get(key) or ""))
        if words.replace(" ", "") not in close:
            yield Finding(f"{page.path}: {identifier}", f"does not say its {key}: {words[:80]}")
    for version in record.get("versions", []):
        if reduced(version["says"]).replace(" ", "") not in close:
            yield Finding(f"{page.path}: {identifier}", f"does not say a version: {version['says'][:80]}")


def _repeated(built: Built, page: Page) -> Iterator[Finding]:
    """Elements that name the record whose words they repeat."""
    for node in page.select("[data-says]"):
        identifier = node.attributes.get("data-says") or ""
        name, record = built.records.get(identifier, ("", {}))
        texts = {reduced(str(record.get(key) or "")) for key in SAID.get(name, ())}
        if not record or reduced(node.text(deep=True, separator="")) not in texts:
            yield Finding(f"{page.path}: {identifier}", "repeats its record in other words")


def _links(built: Built, page: Page) -> Iterator[Finding]:
    """A link whose words are nearly those of the record it leads to."""
    for node in page.select("a[href*='#']"):
        identifier = (node.attributes.get("href") or "").rpartition("#")[2]
        name, record = built.records.get(identifier, ("", {}))
        if name not in LINKED:
            continue
        text, words = reduced(node.text(deep=True, separator="")), reduced(str(record[LINKED[name]]))
        if text != words and Levenshtein.distance(text, words, score_cutoff=NEARLY) <= NEARLY:
            yield Finding(f"{page.path}: {identifier}", f"is linked as “{text[:80]}”")
