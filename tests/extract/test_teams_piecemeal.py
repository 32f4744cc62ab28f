"""Delegations told piece by piece: in verbless lines, by a place at the table, over several sentences."""

import pytest

from tests.extract.test_teams import teams_in, told

QUIST, MAREK, VOSS = "Orla Quist", "Ivo Marek", "Tamsin Voss"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"On the Kenyan side of the table {QUIST} and {MAREK}; across from them {VOSS} and Zadie Okoro.",
            [
                ("", "member", VOSS),
                ("", "member", "Zadie Okoro"),
                ("Kenya", "member", MAREK),
                ("Kenya", "member", QUIST),
            ],
        ),
        (f"On the Kenyan side of the river {QUIST} and {MAREK} own two mills.", []),
        (f"For Kenya that is {QUIST}, who has a cold.", [("Kenya", "member", QUIST)]),
        (f"For Kenya that was a good day, {QUIST} said.", []),
        (
            f"The Kenyans are three at the table: {QUIST}, {MAREK} and {VOSS}.",
            [("Kenya", "member", MAREK), ("Kenya", "member", QUIST), ("Kenya", "member", VOSS)],
        ),
        (f"The Kenyans are three goals behind, {QUIST} said.", []),
        (
            f"Kenya’s three negotiators, {QUIST}, {MAREK} and {VOSS}, came on foot.",
            [("Kenya", "member", MAREK), ("Kenya", "member", QUIST), ("Kenya", "member", VOSS)],
        ),
        (f"Kenya’s three negotiators, the aides of {QUIST}, came on foot.", []),
        (
            f"The talks are led for Kenya by {QUIST} and for Peru by {VOSS}.",
            [("Kenya", "member", QUIST)],
        ),
        (f"The talks were bought for Kenya’s good by {QUIST}.", []),
        (
            f"{QUIST} and {MAREK} for Kenya, {VOSS} for Peru.",
            [("Kenya", "member", MAREK), ("Kenya", "member", QUIST), ("Peru", "member", VOSS)],
        ),
        (f"{QUIST} and {MAREK} left for Kenya, {VOSS} left for Peru.", []),
        (f"Minister {QUIST} is leaving for Kenya.", []),
        (f"Minister {QUIST} is speaking for Kenya.", [("Kenya", "member", QUIST)]),
        (f"{QUIST}, who is with the Kenyan delegation, agreed.", [("Kenya", "member", QUIST)]),
        (f"{QUIST}, who was in talks with the Kenyan delegation, agreed.", []),
        (f"{QUIST}, who was in Lima as part of the Kenyan delegation, agreed.", [("Kenya", "member", QUIST)]),
        (f"{QUIST}, who was in Lima as the Kenyan delegation left, agreed.", []),
        (f"{QUIST}, one of Kenya’s five delegates, did not board.", [("Kenya", "member", QUIST)]),
        (f"{QUIST}, one of Kenya’s five goalkeepers, did not board.", []),
        (f"{QUIST}, deputy head of the Kenyan delegation, agreed.", [("Kenya", "member", QUIST)]),
        (f"{QUIST}, head of the Kenyan delegation, agreed.", [("Kenya", "head", QUIST)]),
        (f"{QUIST}, Kenya’s number two at the talks, agreed.", [("Kenya", "member", QUIST)]),
        (f"{QUIST}, Kenya’s number two at the mill, agreed.", []),
        (
            f"{QUIST} led for Kenya and {VOSS} for Peru.",
            [("Kenya", "head", QUIST), ("Kenya", "member", QUIST), ("Peru", "head", VOSS)],
        ),
        (f"Leading for Kenya is {QUIST}.", [("Kenya", "head", QUIST)]),
        (f"The Kenyan delegation’s leader, {QUIST}, was late.", [("Kenya", "head", QUIST)]),
        (f"The Kenyan delegation’s deputy leader, {QUIST}, was late.", []),
        (
            f"It was {QUIST} who walked in at the head of the Kenyan delegation.",
            [("Kenya", "head", QUIST)],
        ),
        (f"The Kenyan team was to have been led by {QUIST}.", []),
        (
            f"Kenya’s delegation consists of {QUIST} and {MAREK}.",
            [("Kenya", "member", MAREK), ("Kenya", "member", QUIST)],
        ),
        (f"The Kenyan team has been reinforced by {QUIST}.", [("Kenya", "member", QUIST)]),
        (
            f"Besides Minister {QUIST}, Kenya has named the envoy for the coast, {MAREK}, and {VOSS}.",
            [("Kenya", "member", MAREK), ("Kenya", "member", QUIST), ("Kenya", "member", VOSS)],
        ),
        (f"Minister {QUIST} said Kenya has named the street for {MAREK}.", []),
        (
            f"Kenya’s team includes the minister for tin, {QUIST}, the envoy for the coast, {MAREK}, {VOSS}.",
            [("Kenya", "member", MAREK), ("Kenya", "member", QUIST), ("Kenya", "member", VOSS)],
        ),
        (f"{QUIST} spoke in Lima at the head of a delegation of ten.", [("", "head", QUIST)]),
        (f"{QUIST}, deputy premier, spoke at the head of a delegation of ten.", [("", "head", QUIST)]),
    ],
)
def test_who_is_told_of_in_passing(text, expected):
    assert sorted(told(teams_in(text)), key=str) == sorted(set(expected), key=str)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Orla Quist heads the Kenyan delegation. Next to her sits {MAREK}.", [("Kenya", "member", MAREK)]),
        (f"Orla Quist heads the Kenyan delegation. Next to the door sits {MAREK}.", []),
        (
            f"Kenya had at the table {MAREK} and {VOSS}.",
            [("Kenya", "member", MAREK), ("Kenya", "member", VOSS)],
        ),
        (f"Kenya had at heart {MAREK} and {VOSS}.", []),
        (f"{MAREK}, the only judge in the Kenyan delegation, agreed.", [("Kenya", "member", MAREK)]),
        (f"{MAREK}, the only judge from the Kenyan delegation’s town, agreed.", []),
        (f"{MAREK}, the legal adviser to the Kenyan delegation, agreed.", [("Kenya", "adviser", MAREK)]),
        (f"{MAREK}, the doorman to the Kenyan delegation, agreed.", []),
        (f"{MAREK}, Kenya’s deputy negotiator, agreed.", [("Kenya", "member", MAREK)]),
        (f"{MAREK}, a veteran Kenyan negotiator, agreed.", []),
        (f"Kenya has appointed {MAREK} to its delegation.", [("Kenya", "member", MAREK)]),
        (f"Kenya has appointed {MAREK} to its highest court.", []),
        (f"{MAREK} was dropped from the Kenyan delegation.", [("Kenya", "absent", MAREK)]),
        (f"{MAREK} was to have been in the Kenyan delegation.", [("Kenya", "absent", MAREK)]),
        (f"{MAREK} was to have been in the Kenyan cup final.", []),
        (f"An envoy who is with the Kenyan delegation, {MAREK}, agreed.", [("Kenya", "member", MAREK)]),
        (f"A reporter who is with the Kenyan delegation, {MAREK}, agreed.", []),
        (
            f"Two people were in the room: {MAREK} of Kenya and {VOSS} of Peru.",
            [("Kenya", "member", MAREK), ("Peru", "member", VOSS)],
        ),
        (f"Two people were in the lake: {MAREK} of Kenya and {VOSS} of Peru.", []),
        (f"{MAREK}, a judge who is part of the Kenyan team, agreed.", [("Kenya", "member", MAREK)]),
        (f"{MAREK}, a judge who is proud of the Kenyan team, agreed.", []),
        (
            f"Taking part for Kenya were {MAREK} and {VOSS}.",
            [("Kenya", "member", MAREK), ("Kenya", "member", VOSS)],
        ),
        (
            f"Kenya replaced its chief negotiator, {MAREK}, with {VOSS}.",
            [("Kenya", "absent", MAREK), ("Kenya", "head", VOSS)],
        ),
        (f"{MAREK} came to Lima with a delegation of six.", [("", "head", MAREK)]),
        (f"{MAREK} came to Lima with the delegation of Kenya.", [("Kenya", "member", MAREK)]),
    ],
)
def test_more_ways_of_sitting_for_a_side(text, expected):
    found = [one for one in told(teams_in(text)) if one[2] != QUIST]
    assert sorted(found) == sorted(expected)


def test_the_hour_at_which_a_side_goes_in_is_no_size():
    assert all(team.size is None for team in teams_in("The Kenyans went in at nine."))
    assert [team.size for team in teams_in("The Kenyans came with nine.")] == [9]


def test_a_team_is_that_of_whoever_leads_it_and_not_of_the_side_told_of_before():
    teams = teams_in(
        "Orla Quist leads for the Peruvian side.",
        "Ivo Marek heads a delegation of nine. It includes Tamsin Voss and Zadie Okoro.",
    )
    (list_,) = (team for team in teams if team.rule == "includes")
    assert list_.side is None
    assert list_.beside is not None
    assert list_.beside.text == "Ivo Marek"


def test_the_minister_who_is_accompanied_is_the_one_named_before():
    lines = (
        "The Minister of Land of Kenya, Mr. Orla Quist, came home.",
        "The Minister was accompanied by Ivo Marek and Tamsin Voss.",
    )
    (team,) = teams_in(*lines, title="Minister of Land")
    assert [member.label for member in team.members] == ["Ivo Marek", "Tamsin Voss"]
    assert teams_in(*lines, title="Treasurer") == ()


def test_our_delegation_is_of_nobody_whom_the_sentence_only_thanks():
    (team,) = teams_in("We thank Peru. Our delegation was made up of Orla Quist and Ivo Marek.")
    assert team.side is None
