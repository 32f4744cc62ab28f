"""A full name that one document of a bundle introduces is known to the others, on invented people."""

import pytest

from generator.collect import collect, plain_document
from generator.extract import extract
from generator.identify import identify

INTRODUCED = "Trade Minister Kinza Dukat of Oslo arrived. “It holds,” said Mrs Sana Ostrom, the chairwoman."

CASES = {
    "Kinza Dukat wrote his name first, Sana Ostrom after him.": ["Kinza Dukat", "Sana Ostrom"],
    "In the hall sat Dukat, beside him Ostrom.": ["Dukat", "Ostrom"],
    "They met in Dukat Street.": [],
    "They met in Narvik, near Molde.": [],
}


def _names(*texts: str) -> list[list[str]]:
    found = extract([plain_document(f"d{number}", text) for number, text in enumerate(texts)])
    return [[mention.text for mention in one.mentions] for one in found]


@pytest.mark.parametrize(("text", "names"), CASES.items())
def test_a_name_introduced_elsewhere_is_known_here(text, names):
    assert _names(INTRODUCED, text)[1] == names


def test_a_town_that_one_document_lets_speak_is_nobody_where_the_others_go_there():
    speaks = "Ra Moor said no. “It holds,” said Ra Moor."
    others = ["They met in Ra Moor on Monday.", "The talks in Ra Moor go on.", "It rained at Ra Moor."]
    assert _names(speaks) == [["Ra Moor", "Ra Moor"]]
    assert _names(speaks, *others) == [[], [], [], []]


def test_the_first_word_of_a_firms_name_is_no_person_anywhere():
    alone = "Medvia says it runs ten beds. Medvia’s team left, Tarja Hallonen of Medvia said."
    assert _names(alone, "Clinic operator Medvia Group agreed.") == [["Tarja Hallonen"], []]


def test_a_gender_told_elsewhere_is_known_here():
    _, here = extract([plain_document("a", INTRODUCED), plain_document("b", "Ostrom met Dukat.")])
    assert [mention.gender for mention in here.mentions] == ["f", ""]


def test_a_double_family_name_is_cut_to_its_first_half(tmp_path):
    (tmp_path / "a.txt").write_text("Commissioner Ines Marin-Lopez came. “It holds,” said Ines Marin-Lopez.")
    (tmp_path / "b.txt").write_text("It rained. “We go home,” Marin said. Commissioner Marin left.")
    bundle = collect(tmp_path)
    assert [person.name for person in identify(bundle, extract(bundle.documents)).people] == [
        "Ines Marin-Lopez"
    ]


def test_a_party_that_one_document_lists_is_one_where_others_name_it():
    roster = (
        "The teams for the talks. Blue Path: Sana Ostrom, Kinza Dukat. Old Mill: Tarja Hallonen, Ra Dukat."
    )
    texts = (roster, "Nobody at Blue Path would speak.", "The Blue paths were muddy.")
    found = extract([plain_document(f"d{number}", text) for number, text in enumerate(texts)])
    assert [[party.name for party in one.parties] for one in found] == [
        ["Blue Path", "Old Mill"],
        ["Blue Path"],
        [],
    ]
