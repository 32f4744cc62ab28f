"""What a reader of the shipped digests knows: who sat at the table, and how the main questions stand.

Members and states alone, no wording: a line may be told better, a fact of the digests not be lost.
"""

from pathlib import Path

import pytest

from generator.model import Briefing, Delegation
from tests.briefs import brief

SEEDS = Path(__file__).parents[2] / "seeds"
pytestmark = pytest.mark.slow

HEADS = {"Ukraine": {"Rustem Umerov", "Andrii Sybiha"}, "Russia": {"Vladimir Medinsky"}}
SEATED = {
    "Ukraine": {"Vadim Skibitsky", "Aleksandr Poklad", "Sergiy Kyslytsya"},
    "Russia": {"Mikhail Galuzin", "Alexander Fomin", "Igor Kostyukov"},
}
EXPERTS = {"Andrey Zorin", "Ekaterina Podobreveskaya", "Alexander Polishchuk", "Vladimir Shevtsov"}
STAYED_AWAY = {
    "Ukraine": {"Volodymyr Zelensky"},
    "Russia": {"Vladimir Putin", "Sergey Lavrov", "Yuri Ushakov"},
}
BESIDE_THE_TALKS = {
    "Ukraine": {"Rustem Umerov", "Andrii Sybiha", "Andrey Yermak"},
    "Türkiye": {"Ibrahim Kalin", "Hakan Fidan", "Berris Ekinci"},
    "United States": {"Marco Rubio", "Keith Kellogg", "Thomas Barrack"},
}
MAIN_QUESTIONS = [
    ("Putin attend", "answered", "No"),
    ("Zelensky attend", "answered", "No"),
    ("Trump attend", "answered", "No"),
    ("Ukraine send delegation", "answered", "Yes"),
    ("delegations Russia Ukraine meet", "answered", "Yes"),
    ("When talks start", "answered", "16 May 2025"),
    ("Who leads Russian", "answered", "Vladimir Medinsky"),
    ("Who leads Ukrainian", "disputed", "Rustem Umerov"),
    ("Who represent Russia", "answered", "Vladimir Medinsky"),
    ("What talks achieve", "answered", "1,000 prisoners"),
    ("Why 2022 talks fail", "disputed", ""),
    ("Trump Putin meet", "open", ""),
    ("Putin Zelensky meet", "open", ""),
    ("another round", "open", ""),
    ("ceasefire", "open", ""),
    ("Ukraine give territory", "open", ""),
]


@pytest.fixture(scope="module")
def briefing() -> Briefing:
    return brief(SEEDS, corrected=False)


def seats(team: Delegation, *status: str) -> set[str]:
    return {member.label for member in team.members if member.person and member.status in status}


def teams_of(briefing: Briefing, *, main: bool) -> dict[str, Delegation]:
    """The teams of the talks themselves, or those of the meeting of three beside them."""
    main_event = briefing.delegations[0].event
    return {team.side: team for team in briefing.delegations if (team.event == main_event) == main}


@pytest.mark.parametrize("side", sorted(HEADS))
def test_the_talks_have_two_teams_with_their_heads_members_and_those_who_stayed_away(briefing, side):
    teams = teams_of(briefing, main=True)
    assert set(teams) == set(HEADS)
    assert seats(teams[side], "head") == HEADS[side]
    assert seats(teams[side], "member") == SEATED[side]
    assert seats(teams[side], "adviser", "expert") == (EXPERTS if side == "Russia" else set())
    assert seats(teams[side], "expected", "declined", "absent") == STAYED_AWAY[side]


def test_who_heads_a_team_is_told_in_two_ways_and_both_are_kept(briefing):
    told = [{v.says for v in each.versions} for each in briefing.disagreements if each.kind == "head"]
    assert [
        {head for head in ("Umerov", "Sybiha", "Medinsky", "Ushakov") if head in str(says)} for says in told
    ] == [
        {"Medinsky", "Ushakov"},
        {"Umerov", "Sybiha"},
    ]


def test_the_meeting_with_the_hosts_has_teams_of_its_own(briefing):
    teams = teams_of(briefing, main=False)
    assert {side: seats(team, "head", "member") for side, team in teams.items()} == BESIDE_THE_TALKS


@pytest.mark.parametrize(("words", "state", "answer"), MAIN_QUESTIONS)
def test_a_main_question_is_asked_and_stands_as_the_digests_have_it(briefing, words, state, answer):
    asked = [
        each
        for each in briefing.questions
        if set(words.split()) <= set(each.question.replace(",", " ").replace("?", " ").split())
    ]
    assert state in {each.status for each in asked}
    assert all(answer in (each.answer or "") for each in asked if each.status == state)
