"""Governments that are named without their country, and the bodies of state that are no side of talks."""

import pytest

from tests.extract.test_parties import names_in_each, parties_in

FRONT = "Coastal Front"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["The Government of the Republic and the Coastal Front met for talks."], {"the government", FRONT}),
        (
            ["The Government of the Islands and the Coastal Front met for talks."],
            {"Government of the Islands", FRONT},
        ),
        (
            [
                "The Government of the Kingdom and the Coastal Front met for talks.",
                "The government of Kenya ate.",
            ],
            {"Kenya", FRONT},
        ),
        (
            ["MINISTRY OF WORKS OF KENYA", "The Government and the Coastal Front met for talks."],
            {"Kenya", FRONT},
        ),
        (
            ["NEWS AGENCY OF KENYA", "The Government and the Coastal Front met for talks."],
            {"the government", FRONT},
        ),
        (
            ["Embassy of Kenya", "The Government of the Nation and the Coastal Front met for talks."],
            {"Kenya", FRONT},
        ),
        (
            ["Embassy staff sing of Kenya", "The Government and the Coastal Front met for talks."],
            {"the government", FRONT},
        ),
        (["Ministry of Works of Kenya", "The Government and Peru met for talks."], {"Kenya"}),
        (["Farmers of Kenya", "The Government and Peru met for talks."], set()),
    ],
)
def test_the_government_of_the_republic_is_that_of_the_letterhead(lines, expected):
    assert {party.name for party in parties_in(*lines)} == expected


UNION_SAYS = "The strike goes on. The union rejected the offer at the talks."


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([UNION_SAYS, "The Tarn Labour Court suspended the strike."], {"the union"}),
        ([UNION_SAYS, "The Tarn Labour Union suspended the strike."], {"Tarn Labour Union"}),
        (["Talks between the Bakers’ Guild and the Supreme Court opened."], {"Bakers' Guild"}),
        (
            ["Talks between the Bakers’ Guild and the Supreme Union opened."],
            {"Bakers' Guild", "Supreme Union"},
        ),
    ],
)
def test_a_court_is_no_side_nor_the_union(lines, expected):
    assert {party.name for party in parties_in(*lines)} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pellet Mills, the Bakers’ Guild and the Oat Regulator met for talks.", False),
        ("Pellet Mills and the Oat Regulator met for talks.", True),
        ("Pellet Mills, the Bakers’ Guild and the Oat Regulator’s team met for talks.", True),
    ],
)
def test_a_regulator_is_a_side_only_where_it_bargains_itself(text, expected):
    assert ("Oat Regulator" in {party.name for party in parties_in(text)}) is expected


def test_the_union_is_the_one_that_a_letterhead_names_and_another_document_spells_out():
    spelt = "The Bakers’ Union of Tarn (BUT) is on strike."
    assert names_in_each(spelt, f"BAKERS’ UNION OF TARN. {UNION_SAYS}")[1] == {"Bakers' Union of Tarn"}
    assert names_in_each(spelt, f"BAKERS OF TARN. {UNION_SAYS}")[1] == {"the union"}
    assert names_in_each(spelt, f"BAKERS’ UNION OF TARN. {UNION_SAYS} A rival union left.")[1] == {
        "the union"
    }
