"""Which invented sentences voice a condition, deadline, demand, offer, red line or threat."""

import pytest

from generator.collect import plain_document
from generator.extract.reading.analysis import analyse
from generator.extract.register import find_terms


def terms_in(text):
    (analysis,) = analyse([plain_document("one", text)])
    return find_terms(analysis)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway demanded that Sweden reopen the canal.", "demand"),
        ("Norway has called for a halt to the dredging.", "demand"),
        ("The minister urged Sweden to free the crew.", "demand"),
        ("“Sweden must free the crew,” the minister said.", "demand"),
        ("Norway offered to host the next round.", "offer"),
        ("Norway is ready to discuss the tariff, the minister said.", "offer"),
        ("“We will never accept the tariff,” the minister said.", "red line"),
        ("Norway refuses to recognise the new border.", "red line"),
        ("The minister said the harbour is not on the table.", "red line"),
        ("The minister said Norway will only negotiate with the king.", "condition"),
        ("“If Sweden frees the crew, we will lift the ban,” the minister said.", "condition"),
        ("“Nothing will move until the crew is free,” the minister said.", "condition"),
        ("The minister said he would not meet anyone but the king.", "condition"),
        ("Sweden threatened to close the canal.", "threat"),
        ("The minister warned that a ban would bring sanctions.", "threat"),
        ("“We will impose tariffs if the canal stays shut,” the minister said.", "threat"),
        ("Both sides must submit their lists by 3 March.", "deadline"),
        ("The owners have until Friday to leave the harbour.", "deadline"),
    ],
)
def test_a_term_is_told_by_its_kind(text, kind):
    assert kind in {term.kind for term in terms_in(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Did Norway demand that the canal reopen?",
        "Norway did not demand a new round.",
        "If the round goes ahead, it would be the first since March.",
        "The crew could have gone home if the judge had come.",
        "By Thursday evening no round had begun.",
        "Norway was essentially demanding that Sweden give up.",
        "It became clear that Norway in essence demanded that Sweden give up.",
        "The minister will not meet the envoy on Monday.",
        "Everything depends on the weather.",
        "The ministers are ready for lunch.",
        "Sweden would ask for more, an analyst said.",
    ],
)
def test_what_only_sounds_like_a_term_is_none(text):
    assert terms_in(text) == ()


def test_a_term_says_whose_it_is_and_to_whom():
    (term,) = terms_in("Norway demanded that Sweden reopen the canal.")
    assert (term.actor.text, term.addressee.text) == ("Norway", "Sweden")
    assert term.says.text == "demanded that Sweden reopen the canal"


def test_a_pronoun_leads_to_the_name_before_it():
    (term,) = terms_in("Orla Brenn flew home on Monday. She demanded a new vote.")
    assert term.actor.text == "Orla Brenn"


def test_the_attribution_behind_a_term_is_no_part_of_it():
    (term,) = terms_in("Norway is ready to discuss the tariff, the minister, Orla Brenn, has said.")
    assert term.says.text == "is ready to discuss the tariff"
    assert "Orla Brenn" in term.at.text
