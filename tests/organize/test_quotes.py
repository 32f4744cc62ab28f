"""Speakers over the documents of one bundle, on invented people."""

import pytest

from generator.collect import collect
from generator.extract import extract
from generator.identify import identify
from generator.model import Cast, Citation, FoundQuote, Person, Speaker, Spelling
from generator.organize import organize
from generator.organize.quotes import tell_quotes


def speakers_in(folder, *texts: str) -> list[tuple[str, str]]:
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    bundle = collect(folder)
    findings = extract(bundle.documents)
    return [
        (q.speaker.type, q.speaker.label)
        for q in organize(bundle, findings, identify(bundle, findings)).quotes
    ]


OFFICES = "Trade Minister Pavel Horak met the Chilean envoy, Rosa Quispe, and Health Minister Jan Vondra."

ALONE = {
    # Only the other document tells the office; a bare one means somebody close by.
    "Horak came late. It rained.\n“We go home,” the trade minister said.": ("person", "Pavel Horak"),
    "Horak came late.\n“We go home,” the minister said.": ("person", "Pavel Horak"),
    "Quispe came late.\n“We go home,” the Chilean said.": ("person", "Rosa Quispe"),
    "Horak came late with Vondra.\n“We go home,” the minister said.": ("unnamed", "the minister"),
    "Horak came late.\n“We go home,” the deputy trade minister said.": (
        "unnamed",
        "the deputy trade minister",
    ),
    "Horak came late.\n“We go home,” the Chilean trade minister said.": (
        "unnamed",
        "the Chilean trade minister",
    ),
    "It rained.\n“We go home,” the trade minister said.": ("unnamed", "the trade minister"),
}


@pytest.mark.parametrize(("text", "speaker"), ALONE.items())
def test_an_office_alone_is_the_one_named_here_who_holds_it_in_another_document(tmp_path, text, speaker):
    assert speakers_in(tmp_path, OFFICES, text) == [speaker]


FULL = "The envoy, Pavel Horak, came. The mayor is Marta Brandt."


def test_a_family_name_alone_is_the_one_who_bears_it_in_another_document(tmp_path):
    assert speakers_in(tmp_path, FULL, "It rained. “We go home,” Horak said.") == [("person", "Pavel Horak")]


def test_a_family_name_that_two_bear_is_neither(tmp_path):
    both = f"{FULL} The judge is Ilse Horak."
    assert speakers_in(tmp_path, both, "It rained. “We go home,” Horak said.") != [("person", "Pavel Horak")]


def test_a_short_name_in_capitals_is_no_family_name(tmp_path):
    assert speakers_in(tmp_path, FULL, "It rained. “We go home,” HORAK said.") == [("organization", "HORAK")]


@pytest.mark.parametrize(
    ("label", "who"),
    [("Pavel Horak", "pavel-horak"), ("pavel horak", None), ("Pavel", None), ("Horak’s office", None)],
)
def test_a_whole_name_of_the_bundle_is_its_bearer_whatever_it_was_taken_for_here(label, who):
    there, here = Citation("one", 0, 11, "Pavel Horak"), Citation("two", 0, len(label), label)
    spelt = Spelling("Pavel Horak", "one", 1, at=there)
    known = Person("pavel-horak", "Pavel Horak", (spelt,), (), None, 1, (there,))
    found = FoundQuote((here,), "direct", Speaker("unnamed", label, here))
    (quote,) = tell_quotes([found], Cast((known,)))
    assert quote.speaker.id == who
