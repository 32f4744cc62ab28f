"""The documents the project ships: told in its own words, complete in what was said, readable as data."""

import json
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import frontmatter
import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT / "seeds"
ORIGINALS = ROOT.parent / "shared"
LABELS = ROOT / "tests" / "gate" / "labels" / "people.jsonl"
DIGESTS = sorted(SEEDS.glob("*.md"))
OUTLETS = {
    "000": "CNN",
    "001": "RT",
    "002": "The Moscow Times",
    "003": "Just the News",
    "004": "Unsigned bulletin",
}
KINDS = {"article": 2, "live_blog": 2, "bulletin": 1}

beside_originals = pytest.mark.skipif(
    not ORIGINALS.is_dir(), reason="the original documents are not beside this checkout (no ../shared)"
)


def folded(text: str) -> str:
    return " ".join(text.split())


def text_of(outlet: str) -> str:
    found = [frontmatter.load(str(path)) for path in DIGESTS]
    return folded(next(post.content for post in found if post["outlet"] == outlet))


def quoted(text: str) -> list[str]:
    """The spans between quotation marks, in order; a mark left over in a paragraph closes nothing."""
    spans = []
    for paragraph in text.splitlines():
        marks = [at for at, character in enumerate(paragraph) if character in '“”"']
        spans += [paragraph[a : b + 1] for a, b in zip(marks[::2], marks[1::2], strict=False)]
    return spans


def original(number: str) -> str:
    return next((ORIGINALS / "seeds").glob(f"{number}_*.txt")).read_text(encoding="utf-8")


def test_there_is_one_digest_for_each_outlet():
    assert sorted(frontmatter.load(str(path))["outlet"] for path in DIGESTS) == sorted(OUTLETS.values())


def test_the_digests_have_the_five_shapes():
    kinds = [frontmatter.load(str(path))["kind"] for path in DIGESTS]
    assert {kind: kinds.count(kind) for kind in kinds} == KINDS


@pytest.mark.parametrize("path", DIGESTS, ids=lambda path: path.stem)
def test_front_matter_names_the_source_and_the_rights(path):
    meta = frontmatter.load(str(path)).metadata
    assert {"title", "outlet", "code", "published", "kind", "language", "rights", "digest_of"} <= meta.keys()
    assert (meta["rights"], meta["language"]) == ("own", "en")
    assert all(isinstance(value, str) and value for value in meta.values())


@pytest.mark.parametrize("path", DIGESTS, ids=lambda path: path.stem)
def test_published_is_a_date_and_the_zone_one_that_exists(path):
    meta = frontmatter.load(str(path)).metadata
    assert datetime.fromisoformat(meta["published"]).year == 2025
    assert ZoneInfo(meta.get("timezone", "UTC"))


def test_live_blog_keeps_its_date_headings_newest_first():
    lines = frontmatter.load(str(SEEDS / "rt-live-blog-14-to-16-may.md")).content.splitlines()
    days = [line for line in lines if line.startswith("## ")]
    assert days == ["## 16 May 2025", "## 15 May 2025", "## 14 May 2025"]


def test_briefing_settings_are_whole():
    settings = yaml.safe_load((SEEDS / "briefing.yml").read_text(encoding="utf-8"))
    assert {"title", "subtitle", "summary", "timezone", "parties", "issues"} <= settings.keys()
    assert ZoneInfo(settings["timezone"])
    assert len(settings["parties"]) == len(set(settings["parties"]))


def test_every_issue_has_terms_and_every_term_one_issue():
    issues = yaml.safe_load((SEEDS / "briefing.yml").read_text(encoding="utf-8"))["issues"]
    terms = [term for listed in issues.values() for term in listed]
    assert all(issues.values()) and all(isinstance(term, str) for term in terms)
    assert len(terms) == len({term.casefold() for term in terms})


def test_every_issue_is_spoken_of_in_some_digest():
    issues = yaml.safe_load((SEEDS / "briefing.yml").read_text(encoding="utf-8"))["issues"]
    everything = " ".join(text_of(outlet) for outlet in OUTLETS.values()).casefold()
    assert [
        name for name, terms in issues.items() if not any(t.casefold() in everything for t in terms)
    ] == []


def test_every_person_of_the_originals_is_named_in_the_digest_of_each_document_that_names_them():
    people = [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]
    missed = [
        (person["name"], number)
        for person in people
        for number in OUTLETS
        if any(file.startswith(number) for file in person["files"])
        and not any(spelling in text_of(OUTLETS[number]) for spelling in person["spellings"])
    ]
    assert len(people) > 70 and missed == []


@beside_originals
def test_the_project_keeps_to_its_own_words():
    tool = ORIGINALS / "tools" / "own_words.py"
    parts = [ROOT / name for name in ("generator", "seeds", "site_src", "tests", "docs")]
    told = [*parts, *sorted(ROOT.glob("*.md")), *sorted(ROOT.glob("*.yml"))]
    command = [sys.executable, str(tool), *map(str, told), str(ORIGINALS / "seeds")]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout


@beside_originals
@pytest.mark.parametrize("number", sorted(OUTLETS))
def test_what_stands_between_marks_is_kept_word_for_word_and_in_order(number):
    kept = quoted(frontmatter.loads("---\n---\n" + original(number)).content)
    path = next(path for path in DIGESTS if frontmatter.load(str(path))["outlet"] == OUTLETS[number])
    assert quoted(frontmatter.load(str(path)).content) == kept


@beside_originals
def test_every_labelled_quotation_stands_in_its_digest():
    lines = (ORIGINALS / "gold" / "quotes.jsonl").read_text(encoding="utf-8").splitlines()
    labels = [json.loads(line) for line in lines]
    missing = [q["text"] for q in labels if folded(q["text"]) not in text_of(OUTLETS[q["file"][:3]])]
    assert labels and missing == []


@beside_originals
def test_every_labelled_spelling_of_a_name_is_kept_where_its_source_has_it():
    lines = (ORIGINALS / "gold" / "people.jsonl").read_text(encoding="utf-8").splitlines()
    labels = [json.loads(line) for line in lines]
    lost = [
        (number, alias)
        for number in sorted(OUTLETS)
        for alias in {alias for label in labels for alias in label["aliases"]}
        if alias in folded(original(number)) and alias not in text_of(OUTLETS[number])
    ]
    assert labels and sorted(lost) == []
