"""Who came and who did not, from invented news: the state that stands is one about the talks."""

import pytest

from generator.model import Briefing, standing
from generator.pipeline import brief

HEAD = "---\ntitle: A title\noutlet: The Herald\npublished: 2031-03-04\n---\n\n"
TALKS = "The talks in Lausanne between Norway and Chile opened on Tuesday. "


@pytest.fixture
def told(tmp_path):
    """The briefing of one article of Tuesday, 4 March 2031."""

    def tell(text: str) -> Briefing:
        (tmp_path / "one.md").write_text(f"{HEAD}{TALKS}{text}\n", encoding="utf-8")
        return brief(tmp_path)

    return tell


@pytest.fixture
def state(told):
    """The standing state of the only person of the article, and the meeting it is about."""

    def tell(text: str) -> tuple[str, str | None]:
        one = standing(told(text).presence)
        return one.status, one.event

    return tell


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Foreign Minister Åsa Brenn will not attend the talks. Åsa Brenn arrived in Lima on Tuesday.",
            "declined",
        ),
        ("Foreign Minister Åsa Brenn arrived in Lausanne on Tuesday.", "arrived"),
        ("Foreign Minister Åsa Brenn stays in Oslo.", "absent"),
        ("Foreign Minister Åsa Brenn stayed at home with a fever.", "absent"),
        ("Foreign Minister Åsa Brenn pulled out of the talks.", "absent"),
        ("Foreign Minister Åsa Brenn will not make the trip to Lausanne.", "declined"),
    ],
)
def test_the_standing_state_is_about_the_talks(state, text, expected):
    assert state(text) == (expected, "the talks in Lausanne")


def test_who_is_only_elsewhere_has_no_part_in_the_talks(told):
    assert told("Foreign Minister Åsa Brenn landed in Lima for a fair.").presence == ()


AROUND = "The hall stands in Lausanne, Switzerland. "


@pytest.mark.parametrize(("words", "stands"), [("would not go", "declined"), ("would go", "arrived")])
def test_who_enters_the_country_but_stays_away_has_not_come(state, words, stands):
    told = f"Minister Åsa Brenn said she {words} to Lausanne. Brenn arrived in Switzerland on Tuesday."
    assert state(AROUND + told) == (stands, "the talks in Lausanne")


def test_who_is_named_in_a_team_before_the_talks_is_expected(tmp_path):
    def write(name: str, day: int, text: str) -> None:
        head = HEAD.replace("2031-03-04", f"2031-03-0{day}")
        (tmp_path / name).write_text(f"{head}{text}\n", encoding="utf-8")

    team = "Foreign Minister Åsa Brenn, Trade Minister Ivar Holm and Ambassador Liv Sand"
    write("one.md", 3, f"Norway’s delegation to the talks is made up of {team}.")
    write("two.md", 4, "The talks in Lausanne between Norway and Chile opened on Tuesday.")
    assert {state.status for state in brief(tmp_path).presence} == {"expected"}
    write("two.md", 4, "The talks in Lausanne between Norway and Chile opened on Monday.")
    assert {state.status for state in brief(tmp_path).presence} == {"present"}
    write("two.md", 4, "The talks in Lausanne between Norway and Chile opened on Tuesday.")
    write(
        "zero.md", 3, "The talks are near. Foreign Minister Åsa Brenn has arrived in Lausanne for the talks."
    )
    states = {(state.person, state.status) for state in brief(tmp_path).presence}
    assert {status for person, status in states if "brenn" in person} == {"arrived"}


def test_who_declined_is_told_so_once_although_the_place_is_named_otherwise(told):
    text = f"{AROUND}Foreign Minister Åsa Brenn will not travel to Lausanne.\n\n"
    text += "Foreign Minister Åsa Brenn decided not to come to Switzerland."
    (state,) = told(text).presence
    assert (state.status, len(state.at)) == ("declined", 2)


@pytest.fixture
def news(tmp_path):
    """The states in an article of Tuesday, 4 March 2031 that tells of no talks."""

    def tell(text: str) -> list[tuple[str, str | None, str | None]]:
        (tmp_path / "one.md").write_text(f"{HEAD}{text}\n", encoding="utf-8")
        return [(one.status, one.place, one.event) for one in brief(tmp_path).presence]

    return tell


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norwegian Foreign Minister Åsa Brenn arrived in Lima on Tuesday.", [("arrived", "Lima", None)]),
        ("Norwegian herring arrived in Lima on Tuesday.", []),
        ("Norwegian Foreign Minister Åsa Brenn will travel to Lima on Friday.", [("expected", "Lima", None)]),
        ("Norwegian Foreign Minister Åsa Brenn reached out to Lima on Friday.", []),
        ("Norwegian Foreign Minister Åsa Brenn will not travel to Lima.", [("declined", "Lima", None)]),
        ("The accord Norwegian Foreign Minister Åsa Brenn reached in Lima holds.", []),
    ],
)
def test_in_news_without_talks_it_is_told_whither_principals_go(news, text, expected):
    assert news(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Foreign Minister Åsa Brenn has been at her party's congress all afternoon.", []),
        ("Foreign Minister Åsa Brenn has been at the talks all afternoon.", ["present"]),
        (
            "The delegation of Norway took its seats. It included Foreign Minister Åsa Brenn, the ambassador "
            "Tor Halvik and the adviser Siv Lund.",
            ["present", "present", "present"],
        ),
    ],
)
def test_who_is_there_is_at_the_talks_and_in_the_team(told, text, expected):
    assert [one.status for one in told(text).presence if one.event] == expected


def test_where_two_people_come_is_where_talks_without_a_place_are_held(tmp_path):
    text = (
        "The talks between Norway and Chile opened on Tuesday. Foreign Minister Åsa Brenn of Norway landed "
        "in Lausanne on Tuesday. Foreign Minister Rosa Vidal of Chile is expected in Lausanne on Wednesday."
    )
    (tmp_path / "one.md").write_text(f"{HEAD}{text}\n", encoding="utf-8")
    told = [(one.person, one.status) for one in brief(tmp_path).presence if one.event]
    assert told == [("rosa-vidal", "expected"), ("asa-brenn", "arrived")]


def test_who_represents_a_side_at_another_meeting_is_there_and_not_at_these_talks(told):
    text = (
        "A meeting of Peru, Norway and Chile began at noon. Peru is represented by Foreign Minister Rosa "
        "Vidal and the ambassador Tor Halvik."
    )
    events = {one.event for one in told(text).presence if one.person == "rosa-vidal"}
    assert events == {"the meeting of Norway, Peru and Chile"}


def test_a_team_told_of_when_the_talks_are_over_was_there_while_they_lasted(tmp_path):
    head = "---\ntitle: A title\noutlet: The Herald\npublished: 2031-03-{:02}\n---\n\n"
    first = (
        "The talks in Lausanne between Norway and Chile opened on Tuesday. They signed an accord on Tuesday."
    )
    later = "The Norwegian delegation included Foreign Minister Åsa Brenn and the ambassador Siv Lund."
    (tmp_path / "one.md").write_text(f"{head.format(5)}{first}\n", encoding="utf-8")
    (tmp_path / "two.md").write_text(f"{head.format(7)}{later}\n", encoding="utf-8")
    told = [(one.person, one.status, one.when) for one in brief(tmp_path).presence if one.event]
    assert told == [("siv-lund", "present", "2031-03-04"), ("asa-brenn", "present", "2031-03-04")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Foreign Minister Åsa Brenn stayed behind in Lausanne to see the mediators.", ("present", True)),
        ("Foreign Minister Åsa Brenn stayed behind in Lima to see the vote.", ("absent", True)),
        ("A storm kept Foreign Minister Åsa Brenn in Lima.", ("absent", True)),
        ("Foreign Minister Åsa Brenn would stay in Lima, a clerk said.", ("absent", True)),
        ("Foreign Minister Åsa Brenn never left Lima.", ("absent", True)),
        ("Foreign Minister Åsa Brenn followed the talks from Lima.", ("absent", True)),
        (
            "Foreign Minister Åsa Brenn attended the talks. Åsa Brenn left Lausanne on Tuesday.",
            ("left", True),
        ),
    ],
)
def test_where_somebody_is_kept_tells_whether_he_is_there(state, text, expected):
    status, event = state(text)
    assert (status, event is not None) == expected


def test_the_capital_of_another_country_is_not_where_the_talks_are(told):
    assert not told("Foreign Minister Åsa Brenn will fly to the Peruvian capital on Friday.").presence
    assert told("Foreign Minister Åsa Brenn will fly to Lausanne on Friday.").presence


def test_a_condition_set_on_a_day_gone_by_is_of_that_day(told):
    text = "On Monday Foreign Minister Åsa Brenn had said she would come if asked. Åsa Brenn stayed away."
    states = told(text).presence
    assert [(one.status, one.when) for one in states] == [
        ("conditional", "2031-03-03"),
        ("absent", "2031-03-04"),
    ]


def test_a_list_of_the_day_does_not_bring_back_who_stayed_away(told):
    team = "Norway’s delegation includes Åsa Brenn and Ivo Marek. "
    text = f"{team}Foreign Minister Åsa Brenn stayed away from the talks."
    (found,) = told(text).delegations
    assert [(member.label, member.status) for member in found.members] == [
        ("Ivo Marek", "member"),
        ("Åsa Brenn", "absent"),
    ]


def test_who_is_named_in_one_team_does_not_stay_away_from_the_other(told):
    text = (
        "The talks were led for Chile by Ivo Marek. Norway’s delegation includes Åsa Brenn and Tor Vik. "
        "Åsa Brenn, who knows Chile well, was listed as a member of the delegation but remained in Lima."
    )
    teams = {team.side: {member.label for member in team.members} for team in told(text).delegations}
    assert "Åsa Brenn" in teams["Norway"]
    assert "Åsa Brenn" not in teams.get("Chile", set())


WHO = "\n\nNorway’s minister, Åsa Brenn, has called the quota a joke.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Norwegian minister herself was absent on Tuesday.", "absent"),
        ("A Norwegian minister was absent from the opera on Tuesday.", ""),
        ("The minister’s plane touched down in Lausanne at noon.", "arrived"),
        ("The minister’s letter touched down in Lausanne at noon.", ""),
        ("Brenn walked out at four on Tuesday.", "left"),
        ("Brenn walked out of school at sixteen.", ""),
        ("Brenn arrived at the hotel at nine.", "arrived"),
        ("Brenn arrived at a sum of nine.", ""),
        ("Brenn has yet to arrive.", "absent"),
        ("Brenn has yet to speak.", ""),
        ("Brenn is not expected in Lausanne.", "absent"),
        ("Brenn is not expected in Lausanne until Thursday.", "expected"),
        ("Brenn turned down an invitation to Lausanne.", "declined"),
        ("Brenn turned down an invitation to sing.", ""),
        ("The arrival of Brenn on Tuesday lifted spirits.", "arrived"),
        ("The arrival of a letter for Brenn on Tuesday lifted spirits.", ""),
        ("Brenn was ill on Tuesday and missed the opening.", "absent"),
        ("Brenn was ill on Tuesday and missed the point.", ""),
        ("A spokesman dismissed the report that Brenn landed on Tuesday.", ""),
    ],
)
def test_who_comes_or_stays_away_is_told_in_many_words(told, text, expected):
    assert [state.status for state in told(WHO + text).presence] == ([expected] if expected else [])


TEAM = "The Norwegian team is made up of Foreign Minister Åsa Brenn, Ivo Marek and Per Lund. "


@pytest.mark.parametrize(
    ("then", "expected"),
    [
        ("Norway's team was led by Foreign Minister Åsa Brenn.", ["present"]),
        ("Foreign Minister Åsa Brenn stayed in Oslo.", ["expected", "absent"]),
    ],
)
def test_who_is_told_to_be_there_was_not_only_expected_the_day_before(tmp_path, then, expected):
    before = "---\ntitle: A title\noutlet: The Post\npublished: 2031-03-03\n---\n\n"
    opens = "The talks in Lausanne between Norway and Chile open on Tuesday. "
    (tmp_path / "one.md").write_text(f"{before}{opens}{TEAM}\n", encoding="utf-8")
    (tmp_path / "two.md").write_text(f"{HEAD}{TALKS}{then}\n", encoding="utf-8")
    told = [one.status for one in brief(tmp_path).presence if one.person == "asa-brenn"]
    assert told == expected


def test_the_day_of_a_coming_is_the_nearest_to_its_verb(told):
    text = "Foreign Minister Åsa Brenn flew into Lausanne on Monday and met reporters on Tuesday."
    assert [(one.status, one.when) for one in told(text).presence] == [("arrived", "2031-03-03")]


def test_who_left_leaves_once(told):
    told_twice = (
        "Foreign Minister Åsa Brenn attended the talks. Brenn walked out of the talks. Brenn stormed out."
    )
    assert [one.status for one in told(told_twice).presence].count("left") == 1


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Labour Minister Åsa Brenn opened the session on Tuesday.", "present"),
        ("Labour Minister Åsa Brenn opened the session to reporters on Tuesday.", ""),
        ("Labour Minister Åsa Brenn is to open the talks on Wednesday.", "expected"),
        ("Labour Minister Åsa Brenn refused to open the talks.", ""),
        ("Opening the meeting, Labour Minister Åsa Brenn spoke of the salt fee.", "present"),
        ("Labour Minister Åsa Brenn opened talks with a bank in March.", ""),
    ],
)
def test_who_opens_the_talks_is_there(told, text, status):
    assert [one.status for one in told(text).presence] == ([status] if status else [])
