"""What stands for a party without its full name: a short name, a label, `the company` where there are two."""

import pytest

from generator.extract.parties.parties import find_parties
from generator.extract.parties.scenes import scenes_of
from generator.extract.reading.analysis import analyse
from tests.extract.documents import document_of


def sides_in(*lines: str) -> list[list[str]]:
    """The parties that stand in each paragraph behind the first, in order."""
    (analysis,) = analyse([document_of(*lines)])
    scenes = scenes_of(analysis, [], [], find_parties(analysis, []))
    return [[side.name for side in scene.parties] for scene in scenes[1:]]


TALKS = "Talks between Pellet Mills and the Bakers’ Guild resumed."
MILLS, GUILD = "Pellet Mills", "Bakers' Guild"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pellet fielded a clerk.", [MILLS]),
        ("Pellet it is who pays.", [MILLS]),
        ("It rained in Pellet. Pellet was wet.", []),
        ("A pellet fell. Pellet prices rose.", []),
        ("Prices at the Pellet rose. The Pellet was full.", []),
        ("Guild: two clerks.", [GUILD]),
        ("Guild prices: two coins.", []),
        ("Guild delegation", [GUILD]),
        ("A guild delegate ate.", []),
    ],
)
def test_a_short_name_or_a_label_stands_for_a_party(text, expected):
    assert sides_in(TALKS, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Staff: two clerks.", ["the staff association"]),
        ("Staff prices: two coins.", []),
        ("Staff delegation", ["the staff association"]),
        ("Staff canteen", []),
    ],
)
def test_a_word_of_a_name_in_small_letters_is_a_label(text, expected):
    assert sides_in("Talks between the staff association and Pellet Mills resumed.", text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pellet Mills and the Bakers’ Guild open pay talks.", [MILLS, GUILD]),
        ("Pellet Mills and the Bakers’ Guild open shop doors.", []),
        ("Talks between the Farm and Forest Guild and Pellet Mills go on.", ["Farm and Forest Guild", MILLS]),
        ("Talks between the city of Tarn and Pellet Mills go on.", ["the city", MILLS]),
        ("The clerk, leaving for Camp Rain, said the talks were over.", []),
        ("A form signed for Camp Rain lay beside the talks.", []),
        ("Our team of Camp Rain is at the talks.", []),
        ("It sent two of its clerks from Camp Rain to the talks.", []),
    ],
)
def test_who_is_a_party_by_the_place_it_stands_in(text, expected):
    assert sides_in("It rained.", text) == [expected]


def test_of_two_companies_the_company_is_the_one_named_last():
    told = sides_in(
        "The Bakers’ Guild is on strike. Talks between the Bakers’ Guild, Pellet Mills and Oat Works go on.",
        "Pellet Mills wants peace. The company demanded it.",
        "The company pays.",
        "Oat Works is shut. The company is poor.",
    )
    assert told == [[MILLS, MILLS], [MILLS], ["Oat Works", "Oat Works"]]


def test_of_one_company_and_a_union_the_company_is_the_company():
    told = sides_in(
        "The Bakers’ Guild is on strike. Talks between the Bakers’ Guild and Pellet Mills go on.",
        "The guild is tired. The company is not.",
    )
    assert told == [[GUILD, MILLS]]


def test_the_last_word_of_a_name_stands_for_it_even_where_it_looks_like_a_town():
    told = sides_in(
        "The Liberal Bloc and the Oat List met for talks.", "The Bloc’s team ate.", "The bloc of flats ate."
    )
    assert told[:1] == [["Liberal Bloc"]]
