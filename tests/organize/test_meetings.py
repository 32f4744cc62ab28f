"""The talks of a bundle, from invented news: held on which day, or with nobody opposite."""

import pytest

from generator.collect import collect
from generator.model import Briefing
from generator.organize.times.occasion import find_occasion
from generator.pipeline import brief

HEAD = "---\ntitle: A title\noutlet: The Herald\npublished: 2031-03-04\n---\n\n"


@pytest.fixture
def told(tmp_path):
    """The briefing on a bundle of one article of Tuesday, 4 March 2031."""

    def tell(text: str) -> Briefing:
        (tmp_path / "one.md").write_text(f"{HEAD}{text}\n", encoding="utf-8")
        return brief(tmp_path)

    return tell


def test_delegations_that_met_on_a_day_have_held_their_talks(told):
    (meeting,) = told("The delegations of Norway and Chile met in Lausanne on Tuesday.").meetings
    assert (meeting.status, meeting.when, meeting.place) == ("held", "2031-03-04", "Lausanne")


def test_the_first_talks_since_a_year_gone_by_are_those_of_today(told):
    text = "The delegations of Norway and Chile met in Lausanne on Tuesday, the first talks since the"
    (meeting,) = told(f"{text} Basel round of 2024 broke down.").meetings
    assert (meeting.status, meeting.when, meeting.place) == ("held", "2031-03-04", "Lausanne")


def test_a_chief_negotiator_is_a_member_where_somebody_else_leads(told):
    text = "Norway’s delegation is led by Fisheries Minister Åsa Brenn. It includes chief negotiator Tor Vik."
    (delegation,) = told(text).delegations
    assert [(one.label, one.status) for one in delegation.members] == [
        ("Åsa Brenn", "head"),
        ("Tor Vik", "member"),
    ]


def test_a_chief_negotiator_leads_where_nobody_else_does(told):
    (delegation,) = told("Norway’s chief negotiator, Tor Vik, landed in Lausanne.").delegations
    assert [(one.label, one.status) for one in delegation.members] == [("Tor Vik", "head")]


def test_delegations_that_will_meet_have_not(told):
    (meeting,) = told("The delegations of Norway and Chile will meet in Lausanne on Thursday.").meetings
    assert (meeting.status, meeting.when) == ("planned", "2031-03-06")


def test_a_delegation_is_told_of_where_no_meeting_is(told):
    (delegation,) = told("Norway’s delegation is led by Fisheries Minister Åsa Brenn.").delegations
    assert (delegation.side, delegation.head, delegation.meeting) == ("Norway", "asa-brenn", None)


def test_the_same_two_on_two_days_are_two_meetings(told):
    text = "President Åsa Brenn met Chancellor Luis Araya in Lima on Monday."
    text += " Brenn met Araya once more on Tuesday."
    assert [meeting.when for meeting in told(text).meetings] == ["2031-03-03", "2031-03-04"]


def test_talks_that_both_sides_ended_were_held(told):
    (meeting,) = told("Norway and Chile ended two days of talks in Lausanne on Tuesday.").meetings
    assert (meeting.status, meeting.parties) == ("held", ("Chile", "Norway"))


def test_a_conference_for_the_press_is_no_meeting(told):
    assert not told("Åsa Brenn of Norway held a press conference with Luis Araya of Chile.").meetings


@pytest.mark.parametrize(
    ("words", "noun"),
    [("joint summit", "summit"), ("press conference", "meeting"), ("conference", "conference")],
)
def test_talks_are_called_what_the_sources_call_them_but_not_what_is_held_for_the_press(
    tmp_path, words, noun
):
    (tmp_path / "one.md").write_text(f"{HEAD}The {words} ended at noon.\n", encoding="utf-8")
    assert find_occasion(collect(tmp_path).documents).noun == noun


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The talks in Lima in January collapsed. The negotiations in Quito go on.", "Quito"),
        ("The talks in Lima in December collapsed. The negotiations in Quito go on.", "Quito"),
        ("The talks in Lima in May are to be short. Talks in Lima cost little.", "Lima"),
        ("The talks in Lima in March went on. Both envoys flew to Quito and drove to Quito again.", "Lima"),
        ("The talks in Lima and the talks in Quito are told of. One envoy arrived in Quito.", "Quito"),
        ("The talks in Lima and the talks in Quito are told of. One envoy arrived in Bogota.", None),
    ],
)
def test_the_talks_are_where_they_are_held_now(tmp_path, text, place):
    (tmp_path / "one.md").write_text(f"{HEAD}{text}\n", encoding="utf-8")
    assert find_occasion(collect(tmp_path).documents).place == place


def test_a_head_only_expected_is_not_the_head_beside_the_one_who_came(told):
    text = "Norway and Chile held talks in Lausanne on Tuesday. Norway’s team was led by Minister Åsa Brenn. "
    (team,) = told(f"{text}It had been expected to be led by Finance Minister Ivar Holm.").delegations
    assert (team.head, [one.status for one in team.members]) == ("asa-brenn", ["head", "expected"])


def test_that_talks_were_held_is_proved_by_no_plan(told):
    plan = "Talks between Norway and Chile could still be held in Lausanne on Tuesday, aides said."
    end = "Norway and Chile ended two days of talks in Lausanne on Tuesday."
    (meeting,) = told(f"{plan}\n\n{end}").meetings
    assert [at.text for at in meeting.at] == [end]


def test_talks_told_with_their_first_and_last_day_were_held_from_one_to_the_other(told):
    text = (
        "The delegations of Norway and Chile met in Lausanne from 2 to 4 March 2031. "
        "The talks of Norway and Chile began on Sunday."
    )
    (meeting,) = told(text).meetings
    assert (meeting.status, meeting.when) == ("held", "2031-03-02/2031-03-04")


def test_a_call_for_something_and_colleagues_among_themselves_are_no_meetings(told):
    who = "Chilean Foreign Minister Luis Araya and Chilean Trade Minister Ana Quiroga"
    assert [one.name for one in told(f"{who} met in Lima on Tuesday.").meetings] == []
    assert [one.name for one in told(f"{who} met with Norwegian envoys in Lima on Tuesday.").meetings] == [
        "Meeting of Ana Quiroga, Luis Araya and Norway"
    ]
    text = "President Åsa Brenn’s call for a truce by Chancellor Luis Araya went unheard on Tuesday."
    assert told(text).meetings == ()


def test_a_third_side_told_of_only_beside_the_talks_is_no_party_to_them(told):
    text = "Talks between Norway and Chile opened in Lausanne on Tuesday.\n\n"
    text += "Talks between Norway, Chile and Peru have been proposed.\n\n"
    text += "Talks between Norway, Chile and Peru may come."
    assert told(text).meetings[0].parties == ("Chile", "Norway")


def test_two_who_met_with_a_third_are_not_listed_once_more(told):
    text = (
        "President Åsa Brenn of Norway met Chancellor Luis Araya of Chile and Senator Ana Quiroga of Peru in "
    )
    text += "Lima on Monday. Brenn spoke of herring after meeting Araya."
    (meeting,) = told(text).meetings
    assert (len(meeting.people), meeting.when) == (3, "2031-03-03")


def test_a_meeting_held_and_one_planned_after_it_are_two(told):
    text = "Norwegian President Åsa Brenn met Chilean Chancellor Luis Araya in Lima on Monday. "
    text += "Brenn will meet Araya again on Friday."
    states = [(meeting.status, meeting.when) for meeting in told(text).meetings]
    assert states == [("held", "2031-03-03"), ("planned", "2031-03-07")]


@pytest.mark.parametrize(("verb", "is_call"), [("phoned", True), ("met", False), ("telephoned", True)])
def test_who_only_telephoned_were_at_no_table(told, verb, is_call):
    (meeting,) = told(
        f"Norwegian President Åsa Brenn {verb} Chilean Chancellor Luis Araya on Monday."
    ).meetings
    assert meeting.is_call is is_call


SOUGHT = "Few hope for a meeting between Norwegian President Åsa Brenn and Chilean Chancellor Luis Araya.\n\n"


def test_a_meeting_of_two_that_many_passages_speak_of_is_sought(told):
    text = (
        f"{SOUGHT}A meeting between Brenn and Araya needs time.\n\nAides doubt a meeting of Brenn and Araya."
    )
    (meeting,) = told(text).meetings
    assert (meeting.status, meeting.when, meeting.place) == ("planned", None, None)
    assert told(SOUGHT).meetings == ()


def test_a_round_to_come_is_of_the_sides_of_the_talks(told):
    text = "Talks between Norway and Chile ended in Lausanne on Tuesday. A second round will be held in Lima "
    text += "on 20 March."
    _, following = told(text).meetings
    assert (following.name, following.parties) == ("Next round of talks", ("Chile", "Norway"))


def test_one_who_met_a_group_without_names_is_listed_with_its_day_alone(told):
    text = "Norwegian President Åsa Brenn met striking miners in Lima"
    assert [one.name for one in told(f"{text} on Monday.").meetings] == [
        "Meeting of Åsa Brenn and striking miners"
    ]
    assert told(f"{text}.").meetings == ()


TEAMS = "Norway’s delegation is led by Minister Åsa Brenn. Chile’s delegation is led by Minister Luis Araya. "


def test_talks_are_on_the_day_announced_where_no_sentence_names_both_sides_and_a_day(told):
    ahead = f"{TEAMS}The talks will start on Tuesday at 9 a.m. in Lausanne, the hosts said."
    (meeting,) = told(ahead).meetings
    assert (meeting.status, meeting.when) == ("planned", "2031-03-04")
    (meeting,) = told(f"{ahead}\n\nThe first session began at 9.40 a.m. on Tuesday.").meetings
    assert (meeting.status, meeting.when) == ("held", "2031-03-04")
    assert not told(f"{TEAMS}The fair will start on Tuesday at 9 a.m. in Lausanne.").meetings


def test_talks_with_one_side_are_those_of_both_in_a_paper_of_the_other(told):
    (meeting,) = told(f"{TEAMS}The talks with Chile opened on Monday.").meetings
    assert (meeting.status, meeting.when, meeting.parties) == ("held", "2031-03-03", ("Chile", "Norway"))
    assert not told(f"{TEAMS}The talks with Peru opened on Monday.").meetings


def test_talks_are_not_in_the_town_from_which_somebody_follows_them(told):
    text = "Norway and Chile opened talks on Tuesday. Ivar Holm follows the talks from his office in Bergen."
    assert told(text).meetings[0].place is None
    assert told(text.replace("from his office in", "of both teams in")).meetings[0].place == "Bergen"


WHO = ("Chile’s minister Ana Quiroga", "Peru’s minister Luis Araya")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{WHO[0]} held talks on Monday with {WHO[1]}.", ("held", "2031-03-03")),
        (f"{WHO[0]} held a banquet on Monday with {WHO[1]}.", None),
        (f"The meeting on Monday between {WHO[0]} and {WHO[1]} lasted an hour.", ("held", "2031-03-03")),
        (f"The quarrel on Monday between {WHO[0]} and {WHO[1]} lasted an hour.", None),
        (f"{WHO[0]} will see {WHO[1]} in Lima on Friday.", ("planned", "2031-03-07")),
        (f"{WHO[0]} sees in {WHO[1]} a friend.", None),
        (f"{WHO[0]} flies to Lima on Friday for talks with {WHO[1]}.", ("planned", "2031-03-07")),
        (f"{WHO[0]} hopes in Lima for talks with {WHO[1]}.", None),
        ("The council of the Greens will vote at a meeting in Lund on Friday.", ("planned", "2031-03-07")),
        ("The council of the Greens will vote at a booth in Lund on Friday.", None),
        ("The joint commission will hold its next session in Lima on Friday.", ("planned", "2031-03-07")),
        ("The board of Norsk Paper has called a meeting for Friday.", ("planned", "2031-03-07")),
        ("The board of Norsk Paper had called a meeting for Friday, a clerk said.", None),
        ("The board of Norsk Paper had called a taxi for Friday.", None),
    ],
)
def test_meetings_in_many_words(told, text, expected):
    meetings = told(f"The news of the day is short. {text}").meetings
    assert [(one.status, one.when) for one in meetings] == ([expected] if expected else [])


def test_talks_that_resumed_after_a_day_without_went_on_until_then(told):
    text = "Norway and Chile broke off their talks in Lausanne on Sunday. The talks resumed on Tuesday."
    assert told(text).meetings[0].when == "2031-03-02/2031-03-04"
    assert told(text.replace("resumed", "were praised")).meetings[0].when == "2031-03-02"


def test_talks_are_where_their_people_land_and_sign_when_no_sentence_says_so(told):
    text = f"{TEAMS}The talks opened on Monday. Brenn landed in Singapore, and Araya arrived in Singapore."
    assert told(text).meetings[0].place == "Singapore"
    assert told(text.replace("arrived in Singapore", "slept")).meetings[0].place is None


def test_a_signing_planned_for_another_day_since_did_not_take_place(told):
    text = (
        "The delegations of Norway and Chile met in Lausanne on Tuesday. "
        "The signing is to take place in Lausanne on 6 March, a clerk said. "
        "The signing has been put off to 9 March, the mediator said."
    )
    signings = [(one.status, one.when) for one in told(text).meetings if one.name == "Signing"]
    assert signings == [("cancelled", "2031-03-06"), ("planned", "2031-03-09")]


def test_the_union_is_no_party_beside_the_union_of_countries(told):
    text = "Ministers from Chile and the European Union were locked in talks in Lausanne on Tuesday."
    (meeting,) = told(f"{text} The Union offered more. The Union met Chile’s delegation.").meetings
    assert meeting.parties == ("Chile", "European Union")


OPENING = (
    "Delegations from Norway and Chile opened talks on krill in Lausanne on Monday, with Portugal "
    "mediating.\n\nNorway’s fisheries minister, Åsa Brenn, said little. Chile’s deputy fisheries minister, "
    "Luis Araya, said less. The Portuguese mediator, Rui Teles, was silent.\n\n"
)
BOTH, NOBODY = {"Luis Araya, Åsa Brenn"}, set[str]()
WITH_TELES = {"Rui Teles, Åsa Brenn"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The two ministers met on Sunday.", BOTH),
        ("Brenn waved to Araya. They met again at noon on Sunday.", BOTH),
        ("Both delegations are here; when they will meet is open.", NOBODY),
        ("The Norwegian minister sat down with her Chilean counterpart on Sunday.", BOTH),
        ("The Norwegian minister sat down on Sunday to write a letter to Araya.", NOBODY),
        ("Brenn came face to face with Araya on Sunday.", BOTH),
        ("Brenn came to face charges over Araya on Sunday.", NOBODY),
        ("Brenn and Araya spoke for half an hour on Sunday.", BOTH),
        ("Brenn and Araya spoke of half a ship on Sunday.", NOBODY),
        ("The mediator brought Brenn and Araya together on Sunday.", BOTH),
        ("A gale brought Brenn and Araya together on Sunday.", NOBODY),
        (
            "The mediator met Brenn at nine and Araya at noon on Sunday.",
            {*WITH_TELES, "Luis Araya, Rui Teles"},
        ),
        ("The mediator spent an hour with Brenn on Sunday.", WITH_TELES),
        ("The mediator spent years with Brenn on the file.", NOBODY),
        ("There was a call on Sunday between Brenn and Araya.", BOTH),
        ("Reports that Brenn met Araya on Sunday are untrue.", NOBODY),
        ("Brenn paid a visit to Teles on Sunday.", WITH_TELES),
        ("Brenn paid a fine to Teles on Sunday.", NOBODY),
        ("Brenn met Teles in a football friendly on Sunday.", NOBODY),
    ],
)
def test_who_met_may_be_told_in_many_words(told, text, expected):
    briefing = told(OPENING + text)
    names = {person.id: person.name for person in briefing.people}
    found = {", ".join(sorted(names[one] for one in m.people)) for m in briefing.meetings if m.people}
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The talks resume on Thursday.", "Session of the talks, 2031-03-06, planned"),
        ("The talks on the budget with Peru resume on Thursday.", ""),
        ("The two sides reconvene at 9am on Wednesday.", "Session of the talks, 2031-03-05, planned"),
        ("The session of 4 March rose at noon.", "Session of the talks, 2031-03-04, held"),
        ("The session of parliament rose at noon on 4 March.", ""),
        ("Wednesday’s session was cancelled.", "Session of the talks, 2031-03-05, cancelled"),
        (
            "The mediator went to and fro between the two delegations on Tuesday.",
            "Meeting of Rui Teles and both delegations, 2031-03-04, held",
        ),
        ("A ferry went to and fro between the two hotels on Tuesday.", ""),
        (
            "The mediator summoned both sides to Lisbon on 6 March.",
            "Meeting of Rui Teles and both sides, 2031-03-06, planned",
        ),
        (
            "In Bergen on 12 February, Norway and Chile held a first round of talks.",
            "Talks in Bergen, 2031-02-12, held",
        ),
        (
            "Brenn and Araya were to have met on Tuesday.",
            "Meeting of Åsa Brenn and Luis Araya, 2031-03-04, cancelled",
        ),
        (
            "Brenn was to see Araya on Wednesday, but their meeting was put back to Friday.",
            "Meeting of Åsa Brenn and Luis Araya, 2031-03-07, planned",
        ),
    ],
)
def test_sessions_and_rounds_stand_beside_the_talks(told, text, expected):
    first, *others = told(OPENING + text).meetings
    assert (first.when, first.parties) == ("2031-03-03", ("Chile", "Norway"))
    assert [f"{m.name}, {m.when}, {m.status}" for m in others] == ([expected] if expected else [])


def test_a_word_behind_a_dateline_is_read_as_the_first_of_its_sentence(told):
    text = "Talks between the Rowers Guild and the operator, Westway Boats, began in Lund on Monday."
    (meeting,) = told(f"LUND, March 3 (Reuters) - {text}").meetings
    assert meeting.parties == told(text).meetings[0].parties
    assert "Rowers Guild" in meeting.parties


OPENED = "The delegations of Norway and Chile met in the Palace Hotel in Lausanne on Tuesday. "


@pytest.mark.parametrize(
    ("where", "place"),
    [("in the same place", True), ("in the same spirit", False)],
)
def test_the_next_meeting_may_be_in_the_same_place(told, where, place):
    meetings = told(f"{OPENED}The next meeting will take place on 20 March {where}.").meetings
    (later,) = (one for one in meetings if one.rule == "the next round")
    assert (later.place == meetings[0].place) is place


def test_talks_of_those_at_the_head_in_the_town_and_on_the_day_of_the_talks_are_these(told):
    heads = "Foreign Minister Åsa Brenn of Norway and Foreign Minister Rosa Vidal of Chile"
    text = f"The delegations of Norway and Chile met in Lausanne on Tuesday. {heads} opened talks in"
    assert [one.name for one in told(f"{text} Lausanne on Tuesday.").meetings] == ["Talks in Lausanne"]


@pytest.mark.parametrize(
    ("when", "status", "count"),
    [(" on Tuesday", "held", 2), ("", "planned", 1)],
)
def test_only_a_next_meeting_of_a_known_day_is_shown_to_have_been_held(told, when, status, count):
    text = f"The delegations of Norway and Chile met in Lausanne{when}. The talks were long."
    meetings = told(f"{text} The next meeting will take place in Oslo{when}.").meetings
    (later,) = (one for one in meetings if one.rule == "the next round")
    assert (later.status, len(later.at)) == (status, count)
