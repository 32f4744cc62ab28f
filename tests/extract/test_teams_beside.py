"""Delegations told by what a side has, who advises it, who is missing; and what goes on about them."""

import pytest

from tests.extract.test_teams import teams_in, told

QUIST, MAREK, VOSS = "Orla Quist", "Ivo Marek", "Tamsin Voss"
PELLETS = "Talks between Pellet Mills and the Bakers’ Guild resumed. "
MILLS, GUILD = "Pellet Mills", "Bakers' Guild"


def _members(side, *names, status="member"):
    return [(side, status, name) for name in names]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Kenya has {QUIST}, a clerk; {MAREK}; and {VOSS}.", _members("Kenya", QUIST, MAREK, VOSS)),
        (f"Kenya has {QUIST}; {MAREK}; and {VOSS} to thank.", []),
        (
            f"For Kenya, it is {QUIST}, with {MAREK}, a cook; and {VOSS}.",
            _members("Kenya", QUIST, MAREK, VOSS),
        ),
        (f"For Kenya, it is {QUIST}; and {VOSS} slept.", _members("Kenya", QUIST)),
        (f"The Kenyan team has {QUIST} as its head.", _members("Kenya", QUIST, status="head")),
        (f"The Kenyan party has {QUIST} as head of its fleet.", []),
        (
            f"Kenya sent a small team. It is led by {QUIST} and includes {MAREK}.",
            [("Kenya", "head", QUIST), ("Kenya", "member", MAREK)],
        ),
        (f"Kenya sent a small ship. It is owned by {QUIST} and includes {MAREK}.", []),
        (
            f"The Kenyan team took the stage: {QUIST} in the middle, {MAREK} to her left.",
            _members("Kenya", MAREK, QUIST),
        ),
        (f"The Kenyans, under {QUIST}, number eleven.", _members("Kenya", QUIST, status="head")),
        (f"Kenya, under {QUIST}, grew rich.", []),
        (f"{QUIST} leads Kenya’s five negotiators.", _members("Kenya", QUIST, status="head")),
        (f"{QUIST} leads Kenya’s five lakes.", []),
        (f"Kenya’s cricket team, captained by {QUIST}, lost.", []),
        (f"{QUIST}, a member of the Kenyan delegation, left.", _members("Kenya", QUIST)),
        (f"{QUIST}, a former member of the Kenyan delegation, left.", []),
        (f"Those who mocked the Kenyan team were {QUIST} and {MAREK}.", []),
        (
            f"Also on the Kenyan side of the table are {QUIST}, who farms, and {MAREK}.",
            _members("Kenya", MAREK, QUIST),
        ),
        (
            f"{QUIST}, who heads the Kenyan team, brought with her {MAREK}.",
            [("Kenya", "head", QUIST), ("Kenya", "member", MAREK)],
        ),
        (f"{QUIST}, who heads the Kenyan team, brought a letter by {MAREK}.", [("Kenya", "head", QUIST)]),
        (
            f"{QUIST} and {MAREK} for Kenya, {VOSS} for Peru.",
            _members("Kenya", MAREK, QUIST) + _members("Peru", VOSS),
        ),
    ],
)
def test_whom_a_side_has(text, expected):
    assert sorted(set(told(teams_in(text)))) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Missing from the Kenyan bench was {QUIST}.", _members("Kenya", QUIST, status="absent")),
        (f"Missing from the Kenyan bank was a bag of {QUIST}.", []),
        (
            f"{QUIST}, named to the Kenyan team last week, did not travel.",
            _members("Kenya", QUIST, status="absent"),
        ),
        (f"{QUIST}, named to the Kenyan team, travelled.", []),
        (
            f"Kenya was represented by {QUIST} in the absence of {MAREK}.",
            [("Kenya", "absent", MAREK), ("Kenya", "member", QUIST)],
        ),
        (
            f"The Kenyan team was led by {QUIST}. {MAREK} has been dropped.",
            [("Kenya", "absent", MAREK), ("Kenya", "head", QUIST)],
        ),
        (f"The Kenyan song was led by {QUIST}. {MAREK} has been dropped.", []),
        (
            f"The Kenyan team was led by {QUIST}. {MAREK} and {VOSS} are new.",
            [("Kenya", "head", QUIST), *_members("Kenya", MAREK, VOSS)],
        ),
        (f"The Kenyan team came early. There was {QUIST}, the clerk.", _members("Kenya", QUIST)),
        (f"The Kenyan rain came early. There was {QUIST}, the clerk.", []),
        (
            f"The Kenyan team was led by {QUIST}. {MAREK}, who had been expected, sat this one out.",
            [("Kenya", "absent", MAREK), ("Kenya", "head", QUIST)],
        ),
        (f"The Kenyan team was led by {QUIST}. {MAREK} sat by the fire.", [("Kenya", "head", QUIST)]),
        (
            f"The Kenyan team was led by {QUIST}. The cook, {MAREK}, is her deputy.",
            [("Kenya", "head", QUIST), ("Kenya", "member", MAREK)],
        ),
        (f"The Kenyan team was led by {QUIST}. The cook, {MAREK}, is her son.", [("Kenya", "head", QUIST)]),
        (
            f"The Kenyan team was seven strong. Its members are: {QUIST} and {MAREK}.",
            _members("Kenya", MAREK, QUIST),
        ),
        (f"The Kenyan team was seven strong. Its enemies are: {QUIST} and {MAREK}.", []),
        (f"The Kenyan team came early. The talking was done by {QUIST}.", _members("Kenya", QUIST)),
        (f"The Kenyan team came early. The cooking was done by {QUIST}.", []),
    ],
)
def test_who_is_missing_and_what_goes_on_about_a_team(text, expected):
    assert sorted(set(told(teams_in(text)))) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Advising the guild is {QUIST}.", _members(GUILD, QUIST, status="adviser")),
        (f"Annoying the guild is {QUIST}.", []),
        (f"The guild is being advised by {QUIST}.", _members(GUILD, QUIST, status="adviser")),
        (f"The guild is being robbed by {QUIST}.", []),
        (f"The guild has hired {QUIST}.", _members(GUILD, QUIST, status="adviser")),
        (f"The guild has hired a hall from {QUIST}.", []),
        (f"Union: {QUIST} and {MAREK}.", []),
        (
            f"Guild: {QUIST} (leading), {MAREK} and {VOSS}.",
            [(GUILD, "head", QUIST), *_members(GUILD, MAREK, VOSS)],
        ),
        (f"The guild came early. For them it was {QUIST}.", _members(GUILD, QUIST)),
        (f"The guild came early. For them it was a joke, {QUIST} said.", []),
        (f"Pellet sent {QUIST} and {MAREK}.", _members(MILLS, MAREK, QUIST)),
        (f"The guild sent {QUIST} and a clerk.", [(GUILD, "member", "clerk"), *_members(GUILD, QUIST)]),
        (f"The guild sent us, from its clerk, {QUIST}, a letter.", []),
        (f"{QUIST} sat out because her brother works for Pellet Mills.", []),
        (
            f"Across from the guild sat a clerk. {QUIST} of the guild sat opposite {MAREK}.",
            [("", "member", MAREK), *_members(GUILD, QUIST)],
        ),
    ],
)
def test_who_advises_a_party_and_who_sits_under_its_label(text, expected):
    assert sorted(set(told(teams_in(PELLETS, text)))) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Kenyan team is six strong.", {6}),
        ("The Kenyan tea is six times as strong.", set()),
        ("Kenya’s team, which numbers nine and has a cook, ate.", {9}),
        ("The Kenyan team, twelve people in all, ate.", {12}),
        ("Kenya came first with 32, ahead of Peru.", set()),
        ("Kenya came with eight.", {8}),
        ("The clerk spoke of the Kenyans’ 32 lakes.", set()),
        ("The clerk heads the Kenyans, who number nine.", {9}),
    ],
)
def test_how_many_came(text, expected):
    assert {team.size for team in teams_in(text) if team.size} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"The Kenyans came early. {QUIST} had the chair, {MAREK} kept the notes.",
            _members("Kenya", MAREK, QUIST),
        ),
        (f"The Kenyans came early. {QUIST} mocked the chair, {MAREK} mocked the notes.", []),
        (f"The rain came early. {QUIST} had the chair, {MAREK} kept the notes.", []),
        (f"The Kenyans came early. {QUIST} had the chair.", []),
        (f"The Kenyans came early. President {QUIST} had the chair, {MAREK} had a cold.", []),
        (
            f"The Kenyans came early. Speaking softly, {QUIST} had the chair, {MAREK} kept the notes.",
            _members("Kenya", MAREK, QUIST),
        ),
        (f"The Kenyans came early. King {QUIST} had the chair, {MAREK} kept the notes.", []),
        (
            f"The Kenyans came early. {QUIST} is in charge, {MAREK} argues the law.",
            [("Kenya", "head", QUIST), ("Kenya", "member", MAREK)],
        ),
        (
            f"{QUIST} is there for Kenya, {MAREK} for Peru.",
            [("Kenya", "member", QUIST), ("Peru", "member", MAREK)],
        ),
        (f"{QUIST} has time for Kenya, {MAREK} for Peru.", []),
        (
            f"Kenya’s team of three was led by {QUIST}; Peru’s team of five by {MAREK}.",
            [("Kenya", "head", QUIST), ("Peru", "head", MAREK)],
        ),
        (f"The Kenyans met. Camp Rain’s team includes {QUIST}.", []),
        (f"The Kenyan team is old. {QUIST} has said it nine times, {MAREK} four.", []),
        (
            f"Kenya’s negotiators are old. {QUIST} has sat nine times, {MAREK} four. {VOSS} is the newcomer.",
            _members("Kenya", MAREK, QUIST, VOSS),
        ),
        (f"Kenya’s negotiators are old hands. {QUIST} said it was late. {VOSS} is the baker.", []),
        (f"The Kenyans came early. They are {QUIST}, {MAREK} and {VOSS}.", []),
        (
            f"The Kenyan team came early. They are {QUIST}, {MAREK} and {VOSS}.",
            _members("Kenya", MAREK, QUIST, VOSS),
        ),
        (
            f"The Kenyan team is led by {QUIST}; her deputy is {MAREK}.",
            [("Kenya", "head", QUIST), ("Kenya", "member", MAREK)],
        ),
        (f"The Kenyan team is led by {QUIST}; her dentist is {MAREK}.", [("Kenya", "head", QUIST)]),
        (f"Kenya fielded a team of lawyers headed by {QUIST}.", [("Kenya", "head", QUIST)]),
        (f"Kenya’s players, led by {QUIST}, lost.", []),
        (f"{QUIST} and {MAREK} for Kenya.", _members("Kenya", MAREK, QUIST)),
        (f"{QUIST} and {MAREK} left for Kenya.", []),
        (f"From Nairobi came {QUIST} and {MAREK}.", _members("Kenya", MAREK, QUIST)),
        (f"From Nairobi came a letter for {QUIST} and {MAREK}.", []),
        (f"The Kenyan team is without {QUIST}.", _members("Kenya", QUIST, status="absent")),
        (f"{QUIST}, who was on Kenya’s list, has not been seen.", _members("Kenya", QUIST, status="absent")),
        (f"{QUIST}, who was on Kenya’s coast, has not been seen.", []),
        (f"The Kenyan side is led by the minister, Colonel {QUIST}.", [("Kenya", "head", QUIST)]),
    ],
)
def test_a_paragraph_that_opens_with_a_team_goes_on_with_its_people(text, expected):
    assert sorted(set(told(teams_in(text)))) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{QUIST}, who is part of the Kenyan team, was tired.", _members("Kenya", QUIST)),
        (f"{QUIST}, who is part of the furniture, was tired.", []),
        (f"{QUIST} replaced {MAREK} in the Kenyan delegation.", _members("Kenya", QUIST)),
        (f"{QUIST} replaced a lamp in the Kenyan embassy.", []),
        (f"Kenya will send {MAREK} to the talks, {QUIST} said.", _members("Kenya", MAREK)),
        (f"Kenya will send nine observers, {QUIST} said.", []),
    ],
)
def test_who_says_so_is_not_on_the_list_and_who_is_part_of_a_team_is(text, expected):
    assert [(side, status, name) for side, status, name in told(teams_in(text))] == expected


@pytest.mark.parametrize(
    ("lead", "role"),
    [
        (f"Kenya sent Water Minister {QUIST} and {MAREK} to the talks.", "Water Minister"),
        (f"Kenya is represented by {MAREK}, together with the oil minister {QUIST}.", "oil minister"),
        (f"{QUIST}, state secretary for herring, heads the Kenyan team.", "state secretary for herring"),
    ],
)
def test_an_office_has_no_verb_and_no_link_before_it(lead, role):
    roles = {member.label: member.role for team in teams_in(lead) for member in team.members}
    assert roles[QUIST] == role


def test_a_team_led_long_ago_and_a_team_of_others_are_not_at_this_table():
    (bygone,) = teams_in(f"{QUIST}, who led Kenya’s delegation in 1987, is retired.")
    assert bygone.meeting is not None
    assert bygone.meeting.former
    sent = "Kenya sent a team to the talks."
    assert not any(team.size for team in teams_in(sent, "A team of six officers could be in Lund by May."))
    sizes = {(team.side, team.size) for team in teams_in("Kenya's team has nine members, Peru's eleven.")}
    assert sizes == {("Kenya", 9), ("Peru", 11)}
