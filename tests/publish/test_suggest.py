"""Proposals for corrections.yml: most doubtful first, each ready to paste."""

from dataclasses import replace

import yaml
from sample import BRENN, DOCUMENTS, QUESTIONS, QUOTES, sample

from generator.collect.corrections import read_corrections
from generator.model import Doubt, Judgement, Sure, Voice
from generator.publish.suggest import suggestions

UNKNOWN = replace(QUOTES[4], doubts=(Doubt.SPEAKER_UNKNOWN,), speaker=Voice(None, "unnamed", "an official"))
UNSURE = replace(QUESTIONS[0], sure=Sure.UNSURE)
MAY_BE = replace(BRENN, judgements=(Judgement(("Åsa Brenn", "Tor Halvik"), "unsure", 0.1, ("both lead",)),))


def test_the_most_doubtful_comes_first_and_certain_records_not_at_all():
    people = (MAY_BE, *sample().people[1:])
    found = yaml.safe_load(
        suggestions(sample(quotes=(QUOTES[0], UNKNOWN), questions=(UNSURE,), people=people))
    )
    kinds = [next(iter(entry)) for entry in found]
    assert kinds == ["merge", "reattribute", "hide", "split"]
    assert found[1]["reattribute"] == UNKNOWN.id and found[2]["hide"] == UNSURE.id


def test_each_entry_shows_its_evidence_as_comments():
    text = suggestions(sample(quotes=(UNKNOWN,)))
    assert "# The source does not make clear who spoke." in text
    assert "#   NOTE: A Norland official who asked not to be named" in text


def test_what_is_proposed_can_be_pasted(tmp_path):
    (tmp_path / "corrections.yml").write_text(suggestions(sample(questions=(UNSURE,))), encoding="utf-8")
    found = read_corrections(tmp_path / "corrections.yml", DOCUMENTS)
    assert found and [one.stale for one in found] == [""] * len(found)


def test_a_briefing_without_doubt_has_no_proposal():
    people = tuple(replace(one, names=one.names[:1]) for one in sample().people)
    assert yaml.safe_load(suggestions(sample(quotes=QUOTES[:1], people=people))) is None
