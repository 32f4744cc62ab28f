"""Parties to talks that are no country, in invented sentences; people's names are marked by hand."""

import re
from dataclasses import replace

import pytest

from generator.extract.parties.parties import find_parties
from generator.extract.parties.shared import shared_parties
from generator.extract.reading.analysis import analyse
from generator.model import FoundParty
from tests.extract.documents import document_of, mentions_in

NAMES = re.compile(r"(?:Orla|Ivo|Tamsin) (?:Quist|Marek|Voss)")


def parties_in(*lines: str) -> tuple[FoundParty, ...]:
    document = document_of(*lines)
    (analysis,) = analyse([document])
    return find_parties(analysis, mentions_in(document, NAMES))


def names_in_each(*texts: str) -> list[set[str]]:
    """The parties of each of several documents, with what they tell each other."""
    documents = [replace(document_of(text), id=f"d{n}") for n, text in enumerate(texts)]
    analyses = list(analyse(documents))
    shared = shared_parties(analyses, [find_parties(one, []) for one in analyses])
    return [{party.name for party in parties} for parties in shared]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Talks between Pellet Mills and the Bakers’ Guild opened.", ["Bakers' Guild", "Pellet Mills"]),
        ("A train between Pellet Mills and the Bakers’ Guild stopped at talks.", []),
        ("Talks between the Rail League and Pellet Mills resume in Tarn.", ["Pellet Mills", "Rail League"]),
        ("Trains between the Rail League and Pellet Mills resume in Tarn.", []),
        (
            "Negotiators of the Farm and Forest Party met Pellet Mills.",
            ["Farm and Forest Party", "Pellet Mills"],
        ),
        (
            "Negotiators of the Front and Forest Party met Pellet Mills. The Front wants more.",
            ["Forest Party", "Front", "Pellet Mills"],
        ),
        ("The Tarn Growers’ Chain sent four negotiators.", ["Tarn Growers' Chain"]),
        ("The Tarn Growers’ Chain sent four lorries to the talks.", []),
        ("Pellet Mills and the Bakers’ Guild met again for talks.", ["Bakers' Guild", "Pellet Mills"]),
        ("The delegation of the Union of Carriers spoke.", ["Union of Carriers"]),
        ("The delegation of the Republic of Kenya spoke.", []),
        ("The Kenyan Foreign Ministry’s delegation spoke.", []),
        ("The British Bakers’ Guild’s negotiators left the talks.", ["British Bakers' Guild"]),
        ("Orla Quist’s negotiators left the talks.", []),
        ("On Monday negotiators for Pellet Mills left.", ["Pellet Mills"]),
        ("It rained in Tarn and near Lund. Tarn and Lund met for talks.", []),
    ],
)
def test_what_stands_where_a_party_does_is_one(text, expected):
    assert [party.name for party in parties_in(text)] == expected


def test_a_short_name_in_brackets_and_a_part_stand_for_the_whole():
    (guild, mills) = parties_in(
        "The Bakers’ Guild (BG) and Pellet Mills resumed talks.", "Pellet said no to the BG."
    )
    assert guild.forms == ("Bakers' Guild", "BG")
    assert mills.forms == ("Pellet Mills", "Pellet")


def test_what_one_document_spells_out_another_may_call_by_its_short_name():
    spelt = "The Bakers’ Guild had called the employers’ federation Mill Owners Kenya (MOK) to talks."
    short = "Negotiators for MOK left the talks on Monday."
    assert names_in_each(spelt, short)[1] == {"Mill Owners Kenya"}
    assert names_in_each(short) == [{"MOK"}]


@pytest.mark.parametrize("noun", ["government", "junta"])
def test_the_government_is_the_state_that_another_document_sets_against_its_rebels(noun):
    whole = "Peru's government and the rebels of the Andean Front opened talks. The government's team left."
    other = f"The {noun} waits in Lima. The delegation of the Andean Front has left Peru."
    assert "Peru" in names_in_each(whole)[0]
    assert "Peru" not in names_in_each(other)[0]
    assert "Peru" in names_in_each(whole, other)[1]


def test_of_two_parties_each_is_called_by_what_only_it_can_be():
    (guild, mills) = parties_in(
        "Talks between the Bakers’ Guild and Pellet Mills began.",
        "Negotiations between the guild and the miller broke off.",
    )
    assert (guild.nouns, mills.nouns) == (("guild",), ("miller",))


def test_a_noun_that_two_parties_share_stands_for_neither():
    parties = parties_in("Talks between the Corn Guild, the Bakers’ Guild and Pellet Mills began.")
    assert not any("guild" in party.nouns for party in parties)


def test_in_a_strike_the_company_is_the_one_that_is_no_union():
    (works, union) = sorted(
        parties_in("The strike ends. Kestrel Works and the Nurses’ Union resumed talks."),
        key=lambda party: party.name,
    )
    assert "management" in works.nouns
    assert "management" not in union.nouns


def test_a_label_of_a_transcript_and_what_a_minister_is_for_are_no_parties():
    minister = "Deputy Minister for Harbour Relations Ida Voss met both."
    assert not parties_in(
        minister,
        "Harbour Relations and MODERATOR met.",
        "Talks between Harbour Relations and QUESTION began.",
    )


def test_a_party_is_found_behind_the_noun_that_says_what_it_is():
    names = [
        party.name for party in parties_in("Talks between the bakers’ union KNB and Pellet Mills began.")
    ]
    assert names == ["KNB", "Pellet Mills"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The union and the company met for talks.",
            [("the union", ("union",)), ("the company", ("company",))],
        ),
        ("The union and the company met for lunch.", []),
        ("The talks failed. The council’s team left.", [("the council", ("council",))]),
        ("The talks failed. The football team left.", []),
        ("The talks failed. The rebels sent nine people.", [("the rebels", ("rebels",))]),
        ("The talks failed. The government sent nine people.", []),
    ],
)
def test_a_side_without_a_name_is_called_by_its_noun(text, expected):
    told = [(party.name, party.nouns[:1]) for party in parties_in(text)]
    assert sorted(told) == sorted(expected)


def test_of_two_unions_the_one_set_beside_the_noun_is_the_union():
    parties = parties_in(
        "The strike ends. The union, KNB, and the rival ORV union spoke.",
        "Talks: KNB, the union that called it, demanded more. The union rejected ten.",
    )
    assert [(party.name, "union" in party.nouns) for party in parties] == [("KNB", True)]


def test_a_word_set_before_a_noun_is_no_short_name():
    (guild, works) = parties_in("Talks between the Harbour Guild and Tarn Works.", "A Harbour tug sank.")
    assert guild.forms == ("Harbour Guild",)
    assert works.forms == ("Tarn Works",)


def test_a_numeral_is_no_part_of_a_name():
    (chain,) = parties_in("Thirty Tarn Growers’ Chain negotiators left the talks.")
    assert chain.name == "Tarn Growers' Chain"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["The River Forum was represented by Orla Quist.", "The River Forum walked."], ["River Forum"]),
        (
            ["The River Forum and Pellet Mills met for talks.", "River Forum monitors came."],
            ["Pellet Mills", "River Forum"],
        ),
    ],
)
def test_who_mediates_hosts_or_watches_is_no_side(lines, expected):
    assert [party.name for party in parties_in("The talks went on.", *lines)] == expected


def test_a_firm_named_like_its_town_is_a_party_where_it_acts_as_one():
    strike = "The strike at Tarn goes on, and talks began at Tarn."
    assert "Tarn" in [one.name for one in parties_in(strike, "Tarn had sent its clerk, Orla Quist.")]
    assert "Tarn" not in [one.name for one in parties_in(strike, "Tarn was cold. So was Orla Quist.")]


def test_the_first_word_of_a_name_stands_for_it_before_its_leader():
    texts = ("The Centre Alliance and the Rural List opened talks.", "Centre leader Orla Quist came.")
    assert "Centre" in parties_in(*texts)[0].forms
    assert "Centre" not in parties_in(texts[0], "Centre Street was closed. Orla Quist came.")[0].forms


def test_both_sides_of_a_table_are_parties_where_their_people_are_listed():
    (line,) = ["On one side of it sat the Bakers’ Bloc: Orla Quist and Ivo Marek."]
    other = " On the other, the Rural List: Tamsin Voss and Orla Voss."
    assert [p.name for p in parties_in("The coalition talks began.", line + other)] == [
        "Bakers' Bloc",
        "Rural List",
    ]
    assert not parties_in(
        "The coalition talks began.", "On one side of it sat the Bakers’ Bloc: a dog, a cat."
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norsk will be represented by Orla Quist, Ostgard by its clerk, Ivo Marek. The talks go on.", 2),
        ("Winter will be over soon, Ostgard by the sea. The talks go on. Orla Quist left.", 0),
        ("The Tarn Rail Union (TRU) had come with a delegation of six. Talks go on with Orla Quist.", 1),
        ("The Tarn Rail Union (TRU) had come with a flag of red. Talks go on with Orla Quist.", 0),
    ],
)
def test_who_is_represented_or_comes_with_a_team_is_a_party(text, expected):
    assert len(parties_in(text)) == expected


def test_the_employers_are_the_federation_that_is_called_after_them():
    texts = ("The strike over pay goes on.", "The Crane Guild held talks with the employers.")
    (guild, owners) = parties_in(*texts, "The employers’ federation Mill Owners Tarn (MOT) sent four people.")
    assert ("employers" in owners.nouns, "employers" in guild.nouns) == (True, False)
    (guild, owners) = parties_in(*texts, "The farmers’ market Mill Owners Tarn was shut.")
    assert owners.name == "the employers"


def test_the_first_part_of_a_name_with_and_does_not_stand_for_it():
    text = "The Trade and Lift Drivers’ Guild (TLD) sent four people to the talks with the firm."
    (guild, *_) = parties_in(text, "Trade was slow.")
    assert (guild.name, "Trade" in guild.forms) == ("Trade and Lift Drivers' Guild", False)


def test_a_label_of_one_word_beside_those_of_bodies_is_a_party():
    line = "Rail League: Orla Quist and Ivo Marek. Centre: Tamsin Voss."
    assert [p.name for p in parties_in("The coalition talks began.", line)] == ["Centre", "Rail League"]
    line = line.replace("Centre", "Absent")
    assert [p.name for p in parties_in("The coalition talks began.", line)] == ["Rail League"]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("The Coastal Armed Front (FAC) and the Bakers’ Guild met for talks. The FAC left.", "FAC"),
        ("The Coastal Armed Front (south) and the Bakers’ Guild met for talks. The FAC left.", ""),
        (
            "Talks with the Coastal Armed Front, known by its Lundish initials FAC, began. The FAC left.",
            "FAC",
        ),
        ("Talks with the Coastal Armed Front, known by its flag, began. The FAC left.", ""),
    ],
)
def test_initials_may_be_those_of_another_tongue(text, short):
    front = next(party for party in parties_in(text) if party.name == "Coastal Armed Front")
    assert ("FAC" in front.forms) == bool(short)


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("Norsel’s team met the Bakers’ Guild for talks.", {"Norsel", "Bakers' Guild"}),
        ("Centre’s team met the Bakers’ Guild for talks in the town centre.", {"Bakers' Guild"}),
    ],
)
def test_a_name_of_one_word_is_known_in_each_document_where_it_is_no_common_word(told, names):
    name = told.split("’")[0]
    _, other = names_in_each(told, f"{name} was glad of the Bakers’ Guild.")
    assert other == names


def test_what_the_union_is_called_goes_with_it_where_no_other_can_be_meant():
    told = "The Bakers’ Guild and Pellet Mills met for talks. The guild left."
    texts = (
        f"{told}",
        "The Bakers’ Guild is old. The guild left.",
        "The Bakers’ Guild and a rival guild left. The guild sang.",
    )
    documents = [replace(document_of(text), id=f"d{n}") for n, text in enumerate(texts)]
    analyses = list(analyse(documents))
    shared = shared_parties(analyses, [find_parties(one, []) for one in analyses])
    nouns = [
        {noun for party in each if party.name == "Bakers' Guild" for noun in party.nouns} for each in shared
    ]
    assert ["guild" in each for each in nouns] == [True, True, False]


def test_capitals_that_open_a_paragraph_are_no_party():
    assert names_of_labels("SECOND ROUND. Orla Quist and Ivo Marek met for talks.") == set()
    assert names_of_labels("Bakers’ Guild. Orla Quist and Ivo Marek met for talks.") == {"Bakers' Guild"}


def names_of_labels(text: str) -> set[str]:
    return {party.name for party in parties_in(text)}


def test_a_government_beside_a_movement_is_a_party_of_its_own():
    named = names_of_labels(
        "The government of Kenya and the Coastal Front met for talks. The government left."
    )
    assert named == {"Kenya", "Coastal Front"}
