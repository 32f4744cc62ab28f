"""What a bundle without a title is called: written as small bundles of invented news, briefed and named."""

from dataclasses import replace

import pytest
from sample import sample

from generator.model import Role
from generator.publish.facing import facing, in_a_sentence
from generator.publish.named_sides import named_side
from generator.publish.titles import topic_of
from tests.briefs import brief


@pytest.fixture
def briefed(tmp_path):
    def make(*documents: tuple[str, str]):
        for number, (title, text) in enumerate(documents):
            (tmp_path / f"{number}.md").write_text(f'---\ntitle: "{title}"\n---\n\n{text}\n')
        return brief(tmp_path)

    return make


def test_two_countries_that_the_headlines_name_are_the_topic(briefed):
    briefing = briefed(
        ("Norwegian boats return to Finland", "Norway sent two boats to Finland on Friday."),
        ("Finland and Norway at odds over cod", "Anna Lund met Petra Vos. Anna Lund left. Petra Vos left."),
    )
    assert topic_of(briefing) == "Finland and Norway"


def test_beside_one_country_stands_the_one_that_all_texts_name(briefed):
    briefing = briefed(
        ("Norway ends its cod ban", "The United States praised Norway. The United States had asked for it."),
        ("Norway sells cod again", "The United States bought cod from Norway. Sweden did not."),
    )
    assert topic_of(briefing) == "Norway and the United States"


def test_a_firm_that_the_headlines_share_is_the_topic_and_a_common_word_is_none(briefed):
    briefing = briefed(
        ("Medvia Dam Leaks", "The dam of Medvia leaks. The engineers of Medvia look at the dam."),
        ("Owner of Medvia Blames the Dam", "The owner of Medvia blames the dam and its engineers."),
    )
    assert topic_of(briefing) == "Medvia"


def test_a_name_in_the_headlines_is_told_in_full(briefed):
    briefing = briefed(
        ("Lindqvist leaves the dam", "Mayor Marta Lindqvist left the dam."),
        ("Lindqvist is back", "Marta Lindqvist, the mayor, is back."),
    )
    assert topic_of(briefing) == "Marta Lindqvist"


def test_without_any_shared_name_the_people_are_the_topic(briefed):
    briefing = briefed(
        ("A dam leaks", "Marta Lindqvist met Pavel Horak at the dam. Marta Lindqvist left."),
        ("Two meet", "Pavel Horak and Marta Lindqvist met again."),
    )
    assert topic_of(briefing) == "Marta Lindqvist and Pavel Horak"


def test_two_bodies_whose_delegations_are_named_are_the_topic_where_the_headlines_share_none():
    briefing = replace(sample(), meetings=())
    teams = [replace(one, meeting=None, members=one.members[:1] * 2) for one in briefing.delegations]
    assert topic_of(replace(briefing, delegations=tuple(teams))) == " and ".join(one.side for one in teams)
    assert topic_of(replace(briefing, delegations=())) != topic_of(
        replace(briefing, delegations=tuple(teams))
    )


def test_a_host_that_all_texts_name_is_not_the_topic_beside_the_two_that_have_teams(briefed):
    briefing = briefed(
        ("Malta sends its team", "Italy is the host. Malta's team is led by Carla Borg. Italy waits."),
        ("Malta and its guild", "In Italy the Dock Guild's team, led by Toni Vella, negotiates with Malta."),
    )
    assert topic_of(briefing) == "Malta and the Dock Guild"


def test_a_party_stands_with_the_article_of_the_texts(briefed):
    briefing = briefed(
        ("Talks", "The Liberals met Social Labour. The Liberals left. Social Labour waits in Lund.")
    )
    assert in_a_sentence(briefing, "Liberals") == "the Liberals"
    assert in_a_sentence(briefing, "Social Labour") == "Social Labour"
    assert in_a_sentence(briefing, "United States") == "the United States"


def test_who_sits_beside_the_two_sides_is_not_one_of_them():
    briefing = sample()
    talks = briefing.meetings[0]
    mine, theirs = talks.parties[:2]
    (team,) = [one for one in briefing.delegations if one.side == mine and one.meeting == talks.id]
    host = replace(team, id="d-host", side="Hostland")
    assert facing(replace(briefing, delegations=(host, team)), talks) == [mine, theirs]
    assert facing(replace(briefing, delegations=(host, team)), replace(talks, parties=())) == [
        "Hostland",
        mine,
    ]


@pytest.mark.parametrize(
    ("office", "side"),
    [
        ("Norlandish foreign minister", "Norland"),
        ("spokesman for the Norlandish opposition", None),
        ("Norlandish historian", None),
        ("spokesman for the Norlandish Fjord Liberation Fronts", "Fjord Liberation Front"),
        ("FLF envoy", "Fjord Liberation Front"),
    ],
)
def test_an_opposition_does_not_sit_on_its_countrys_side(office, side):
    briefing = sample()
    first, second = briefing.delegations
    briefing = replace(briefing, delegations=(first, replace(second, side="Fjord Liberation Front")))
    person = replace(briefing.people[0], country="Norland", roles=(Role(office, None, first.at),))
    assert named_side(briefing, person) == side
