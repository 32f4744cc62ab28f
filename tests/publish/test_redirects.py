"""Other addresses of people: spellings, merged records, names that several share."""

from dataclasses import replace

from sample import BRENN, HALVIK, VASKO, sample

from generator.model import AppliedCorrection
from generator.publish import publish
from generator.publish.kinds import site_of
from generator.publish.redirects import other_addresses


def others(**more) -> dict[str, list[str]]:
    found = other_addresses(site_of(sample(**more), "briefing"))
    return {alias: [person.id for person in people] for alias, people in found.items()}


def test_every_spelling_leads_to_its_person():
    assert {alias for alias, people in others().items() if people == ["p-brenn2"]} == {
        "asa-brenn", "brenn", "asa-bren",
    }  # fmt: skip


def test_a_spelling_that_two_share_leads_to_a_choice(tmp_path):
    twin = replace(HALVIK, names=(*HALVIK.names, BRENN.names[1]))
    assert others(people=(BRENN, twin))["brenn"] == ["p-brenn2", "p-halvik"]
    publish(sample(people=(BRENN, twin)), tmp_path / "briefing")
    choice = (tmp_path / "briefing/people/brenn.html").read_text(encoding="utf-8")
    assert "refresh" not in choice and 'href="p-brenn2.html"' in choice and 'href="p-halvik.html"' in choice
    moved = (tmp_path / "briefing/people/asa-bren.html").read_text(encoding="utf-8")
    assert 'content="0; url=p-brenn2.html"' in moved


def test_a_merged_record_keeps_its_address():
    merge = AppliedCorrection("c-1", True, "w", "2031-05-02", "merge", records=("p-vasko2", "p-gone22"))
    assert others(corrections=(merge,))["p-gone22"] == ["p-vasko2"]
    assert "p-gone22" not in others(corrections=(replace(merge, applied=False),))


def test_no_alias_takes_the_address_of_a_page():
    namesake = replace(VASKO, id="brenn")
    assert "brenn" not in others(people=(BRENN, namesake)) and "index" not in others()
