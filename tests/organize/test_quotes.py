"""Speakers over the documents of one bundle, on invented people."""

from generator.collect import collect
from generator.extract import extract
from generator.identify import identify
from generator.organize import organize


def speakers_in(folder, *texts: str) -> list[tuple[str, str]]:
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    bundle = collect(folder)
    findings = extract(bundle.documents)
    return [
        (q.speaker.type, q.speaker.label)
        for q in organize(bundle, findings, identify(bundle, findings)).quotes
    ]


FULL = "The envoy, Pavel Horak, came. The mayor is Marta Brandt."


def test_a_family_name_alone_is_the_one_who_bears_it_in_another_document(tmp_path):
    assert speakers_in(tmp_path, FULL, "It rained. “We go home,” Horak said.") == [("person", "Pavel Horak")]


def test_a_family_name_that_two_bear_is_neither(tmp_path):
    both = f"{FULL} The judge is Ilse Horak."
    assert speakers_in(tmp_path, both, "It rained. “We go home,” Horak said.") != [("person", "Pavel Horak")]


def test_a_short_name_in_capitals_is_no_family_name(tmp_path):
    assert speakers_in(tmp_path, FULL, "It rained. “We go home,” HORAK said.") == [("organization", "HORAK")]
