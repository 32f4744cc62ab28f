"""Addresses and ids outlive the coming and going of documents; what is new is told by substance."""

import json
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.collect import collect
from generator.extract import extract
from generator.identify import identify
from generator.model import Briefing, Bundle
from generator.organize import organize
from generator.pipeline import build
from generator.publish.kinds import site_of
from generator.publish.redirects import other_addresses

SEEDS = Path(__file__).parent / "golden" / "other-talks" / "seeds"


@pytest.fixture(scope="module")
def read():
    bundle = collect(SEEDS)
    return bundle, extract(bundle.documents)


def briefing_of(read, order: list[int]) -> Briefing:
    bundle, findings = read
    some = Bundle(tuple(bundle.documents[n] for n in order), bundle.settings)
    found = [findings[n] for n in order]
    return organize(some, found, identify(some, found))


def addresses(briefing: Briefing) -> tuple[dict[str, str], set[str]]:
    """Person id → page, and every address that leads to some person."""
    site = site_of(briefing, "briefing")
    pages = {person.id: site.addresses[person.id] for person in briefing.people}
    return pages, {*pages.values(), *(f"people/{alias}.html" for alias in other_addresses(site))}


@pytest.mark.slow
@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(5)), n=st.integers(2, 5))
def test_every_address_still_leads_somewhere_when_documents_come_or_change_place(read, order, n):
    before, after = briefing_of(read, order[:n]), briefing_of(read, sorted(range(5)))
    pages, _ = addresses(before)
    _, reachable = addresses(after)
    assert set(pages.values()) <= reachable


@pytest.mark.slow
@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(5)))
def test_the_order_of_documents_changes_no_address_and_no_id(read, order):
    one, other = briefing_of(read, order), briefing_of(read, sorted(range(5)))
    assert addresses(one) == addresses(other)
    assert {quote.id for quote in one.quotes} == {quote.id for quote in other.quotes}


@pytest.mark.slow
@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(5)), n=st.integers(1, 4))
def test_a_quotation_keeps_its_id_when_other_documents_go(read, order, n):
    some, everything = briefing_of(read, order[:n]), briefing_of(read, sorted(range(5)))
    kept = {quote.id for quote in everything.quotes if quote.at[0].source in some.documents}
    assert {quote.id for quote in some.quotes} == kept


def news(pages: Path) -> dict:
    return json.loads((pages / "data" / "briefing.json").read_text(encoding="utf-8"))["changes"]


@pytest.mark.slow
def test_daily_use_three_documents_then_five_then_nothing_new(tmp_path):
    seeds, pages, earlier = tmp_path / "seeds", tmp_path / "site_src" / "briefing", tmp_path / "earlier.json"
    files = sorted(path for path in SEEDS.rglob("*") if path.suffix in {".md", ".txt", ".html"})
    seeds.mkdir()
    for file in files[:3]:
        shutil.copy(file, seeds)
    build(seeds, pages, since=earlier)
    assert news(pages) == {"since": None, "items": []}

    shutil.copy(pages / "data" / "briefing.json", earlier)
    for file in files[3:]:
        shutil.copy(file, seeds)
    build(seeds, pages, since=earlier)
    kinds = [item["kind"] for item in news(pages)["items"]]
    assert kinds.count("source") == len(files) - 3 and "person" in kinds
    assert "What is new" in (pages / "method" / "index.md").read_text(encoding="utf-8")
    assert len(json.loads((pages / "data" / "new.json").read_text(encoding="utf-8"))["items"]) > 0

    before = (pages / "data" / "briefing.json").read_bytes()
    shutil.copy(pages / "data" / "briefing.json", earlier)
    build(seeds, pages, since=earlier)
    assert (pages / "data" / "briefing.json").read_bytes() == before


@pytest.mark.slow
def test_a_decision_is_replayed_on_a_changed_bundle_or_named_as_stale(tmp_path):
    shutil.copytree(SEEDS, tmp_path / "seeds")
    entry = "- add_question: Where does the number of ships come from?\n  cite: {0}\n  guard: {0}\n"
    entry += "  why: w\n  on: 2031-05-02\n"
    words = ("I do not know where this number comes from", "Nothing has changed. It was considered")
    (tmp_path / "seeds" / "corrections.yml").write_text(
        entry.format(words[0]) + entry.format(words[1]).replace("Where does", "Why does"), encoding="utf-8"
    )
    pages = tmp_path / "site_src" / "briefing"
    assert [one.applied for one in build(tmp_path / "seeds", pages).corrections] == [True, True]
    changed = tmp_path / "seeds" / "04-briefing.txt"
    text = changed.read_text(encoding="utf-8").replace("this number comes from", "the figure is from")
    changed.write_text(text, encoding="utf-8")
    gone, kept = build(tmp_path / "seeds", pages).corrections
    assert (gone.applied, kept.applied) == (False, True) and words[0] in gone.note
    assert build(tmp_path / "seeds", pages, corrected=False).corrections == ()
