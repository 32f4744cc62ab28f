"""Which words invented sources choose differently for one thing."""

import pytest

from generator.collect import plain_document
from generator.extract import extract
from generator.identify import identify
from generator.model import Bundle, Settings
from generator.organize.wording import is_one_place, tell_wording


def wording_of(*texts):
    documents = tuple(plain_document(f"d{number}", text) for number, text in enumerate(texts))
    bundle = Bundle(documents, Settings())
    findings = extract(documents)
    return [
        (w.topic, w.term, w.source, w.count)
        for w in tell_wording(bundle, findings, identify(bundle, findings))
    ]


def test_two_names_of_one_country_are_counted_for_each_source():
    told = wording_of("The ship left Burma. Burma is glad.", "The ship left Myanmar on Monday.")
    assert {row[1:] for row in told} == {("Burma", "d0", 2), ("Myanmar", "d1", 1)}


def test_sources_that_agree_have_no_entry():
    assert wording_of("The ship left Burma.", "A second ship left Burma.") == []


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Brannholm Castle", "Branholm Castle", True),
        ("Brannholm Castle", "Brannholm Bridge", False),
        ("Brånnholm", "Brannholm", True),
        ("Brannholm", "Brandstad", False),
        ("Konstanivka", "Kostyanivka", True),
        ("North Brannholm", "Brannholm", False),
    ],
)
def test_one_place_in_two_spellings_is_known(one, other, same):
    assert is_one_place(one, other) is same


def test_rival_nouns_are_told_with_the_words_that_make_them_a_choice():
    told = wording_of("The full-scale invasion began in March.", "The conflict began in March.")
    assert {row[1] for row in told} == {"full-scale invasion", "conflict"}


def test_what_a_source_quotes_is_not_its_own_choice():
    told = wording_of("“The invasion began in March,” Orla Brenn said.", "The conflict began in March.")
    assert "invasion" not in {row[1] for row in told}
