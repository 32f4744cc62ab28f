"""Meetings in invented sentences posted on Thursday, 9 March 2023: their day, their place."""

import re

import pytest

from generator.extract.dates import find_dates
from generator.extract.meetings import find_meetings
from generator.extract.parties.scenes import scenes_of
from generator.extract.reading.analysis import analyse
from generator.model import FoundMeeting
from tests.extract.documents import document_of, mentions_in

NAMES = re.compile(r"(?:Orla|Ivo) (?:Quist|Marek)")


def meetings_in(text: str, look: str = "text") -> tuple[FoundMeeting, ...]:
    document = document_of(text, kind="live_blog", look=look, posted="2023-03-09")
    mentions = mentions_in(document, NAMES)
    (analysis,) = analyse([document])
    return find_meetings(scenes_of(analysis, mentions, find_dates(analysis)), mentions)


def meeting_in(text: str, look: str = "text") -> FoundMeeting:
    return meetings_in(text, look)[0]


def test_the_weekday_of_a_caption_dates_no_meeting():
    told = "Orla Quist met Ivo Marek in Lima on Tuesday."
    assert meeting_in(told).when == "2023-03-07"
    assert meeting_in(told, "caption").when is None


def test_a_caption_with_a_full_date_dates_its_meeting():
    assert meeting_in("Orla Quist met Ivo Marek in Lima on 7 March 2023.", "caption").when == "2023-03-07"


def test_only_the_nearest_place_is_where_a_meeting_was():
    text = "Orla Quist met Ivo Marek in Lima to speak about the drought in Kenya."
    assert meeting_in(text).place == "Lima"


def test_a_town_behind_an_hour_is_a_zone():
    assert "Lima" not in (meeting_in("Orla Quist met Ivo Marek at 12:30pm Lima time.").place or "")


@pytest.mark.parametrize(
    ("text", "status", "when"),
    [
        ("Orla Quist and Ivo Marek are now meeting in Lima.", "held", "2023-03-09"),
        ("Orla Quist and Ivo Marek are meeting in Lima on Saturday.", "planned", "2023-03-11"),
    ],
)
def test_what_is_now_going_on_is_of_the_day_of_the_post(text, status, when):
    found = meeting_in(text)
    assert (found.status, found.when) == (status, when)


@pytest.mark.parametrize(
    "text, status",
    [
        ("Orla Quist met Ivo Marek in Lima on Tuesday.", "held"),
        ("A first round of talks between Peru and Kenya ended on Tuesday.", "held"),
        ("Talks between Peru and Kenya got under way on Tuesday.", "held"),
        ("Talks between Peru and Kenya got underway on Tuesday.", "held"),
        ("The team took notice of the wish for a meeting between Orla Quist and Ivo Marek.", "open"),
        ("The delegations of Peru and Kenya met in Lima on Tuesday.", "held"),
    ],
)
def test_a_meeting_is_held_only_when_the_clause_says_so(text, status):
    assert meeting_in(text).status == status


def test_whom_two_people_met_is_told_with_them():
    found = meeting_in("Orla Quist and Ivo Marek met with Peruvian envoys in Lima.")
    assert (len(found.names), found.parties) == (2, ("Peru",))
    assert meeting_in("Orla Quist and Ivo Marek of Peru met in Lima.").parties == ()


def found_in(text: str) -> list[tuple[str, str, str | None, str | None]]:
    found = meetings_in(text)
    return [(f"{m.noun} of {m.body}" if m.body else m.noun, m.status, m.when, m.place) for m in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Orla Quist is due to meet Ivo Marek in Lima on Friday.",
            ("meeting", "planned", "2023-03-10", "Lima"),
        ),
        ("Orla Quist refused to meet Ivo Marek in Lima on Friday.", None),
        (
            "Orla Quist and Ivo Marek plan to meet in Lima on Friday.",
            ("meeting", "planned", "2023-03-10", "Lima"),
        ),
        (
            "Little is hoped for when Orla Quist and Ivo Marek meet on Friday.",
            ("meeting", "planned", "2023-03-10", None),
        ),
        ("Orla Quist spoke by telephone with Ivo Marek on Tuesday.", ("call", "held", "2023-03-07", None)),
        ("Orla Quist spoke with a smile on Tuesday of Ivo Marek.", None),
        ("Orla Quist phoned Ivo Marek on Tuesday.", ("call", "held", "2023-03-07", None)),
        ("Orla Quist received Ivo Marek in Lima on Tuesday.", ("meeting", "held", "2023-03-07", "Lima")),
        ("Orla Quist received a letter from Peru on Tuesday.", None),
        (
            "Orla Quist told reporters after meeting Ivo Marek in Lima on Tuesday that all was well.",
            ("meeting", "held", "2023-03-07", "Lima"),
        ),
        (
            "Kenya and Peru agreed on Tuesday to meet in Oslo on 20 March.",
            ("meeting", "planned", "2023-03-20", "Oslo"),
        ),
        (
            "Talks between Kenya and Peru are scheduled to open in Oslo on Friday.",
            ("talks", "planned", "2023-03-10", "Oslo"),
        ),
    ],
)
def test_who_meets_whom_is_told_in_many_plain_ways(text, expected):
    found = [meeting for meeting in found_in(text) if meeting[1] != "open"]
    assert found == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The board of Lund Bank met in Oslo on Tuesday.",
            ("meeting of the board of Lund Bank", "held", "2023-03-07", "Oslo"),
        ),
        ("The board met in Oslo on Tuesday.", None),
        ("The board of Lund Bank met a deadline on Tuesday.", None),
        (
            "NATO ministers are due to meet in Oslo on Friday.",
            ("meeting of NATO ministers", "planned", "2023-03-10", "Oslo"),
        ),
        ("The two ministers met in Oslo on Tuesday.", None),
        (
            "A technical group will meet on Friday.",
            ("meeting of the technical group", "planned", "2023-03-10", None),
        ),
        ("Kenyan and Peruvian ministers met last year.", None),
    ],
)
def test_one_body_may_meet_alone_on_a_known_day(text, expected):
    found = [meeting for meeting in found_in(text) if " of " in meeting[0]]
    assert found == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Talks between Kenya and Peru opened in Oslo on Tuesday.", ("Kenya", "Peru")),
        (
            "Kenya is tired of its talks with Peru and Chile, which opened in Oslo on Tuesday.",
            ("Kenya", "Peru", "Chile"),
        ),
        ("Norwegian-brokered talks between Kenya and Peru opened in Oslo on Tuesday.", ("Kenya", "Peru")),
        ("Kenya-Peru talks opened in Oslo on Tuesday.", ("Kenya", "Peru")),
    ],
)
def test_whose_talks_they_are_sit_at_the_table_and_whoever_brokered_them_does_not(text, parties):
    assert meeting_in(text).parties == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The representatives of Lima, Nairobi and Oslo will hold a meeting on Friday.", 3),
        ("The teams of Kenya and Peru held talks in Norway on Tuesday.", 2),
        ("Kenya and Peru ended talks with envoys in Norway on Tuesday.", 2),
    ],
)
def test_a_capital_stands_for_its_envoys_and_a_host_country_for_a_place(text, parties):
    assert len(meetings_in(text)[0].parties) == parties


def test_whose_government_a_delegation_is_of_has_not_met_anybody():
    text = "The delegation of Kenya met on Tuesday with that of the government of Orla Quist in Peru."
    assert all(not one.names for one in meetings_in(text))
    met = meeting_in("The delegation of Kenya met on Tuesday with the advisers Orla Quist and Ivo Marek.")
    assert len(met.names) == 2


@pytest.mark.parametrize(
    ("text", "guests"),
    [
        ("Orla Quist met senior bankers in Lima on Tuesday.", "senior bankers"),
        ("Orla Quist met a deadline in Lima on Tuesday.", None),
        ("A group of striking miners met with Orla Quist on Tuesday.", "the group of striking miners"),
        ("The minister met with Orla Quist on Tuesday.", None),
        ("Orla Quist met with her envoys on Tuesday.", "her envoys"),
    ],
)
def test_whom_one_meets_may_be_a_group_in_the_words_of_the_text(text, guests):
    assert [one.guests for one in meetings_in(text)] == ([guests] if guests else [])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Orla Quist met with Ivo Marek and Ivo Quist in Lima.", [3]),
        ("Orla Quist met separately with Ivo Marek and Ivo Quist in Lima.", [2, 2]),
        ("Orla Quist met Ivo Marek in Lima, with Peru and Kenya on the agenda.", [2]),
        ("Orla Quist told reporters of it after talks with Ivo Marek.", [2]),
        ("Orla Quist has spoken to Ivo Marek about the dam.", [2]),
        ("Orla Quist has spoken to farmers about Ivo Marek.", []),
        ("Orla Quist envoy Ivo Marek met Ivo Quist in Lima.", [2]),
    ],
)
def test_those_whom_one_met_sat_at_one_table_unless_told_apart(text, names):
    assert [len(one.names) for one in meetings_in(text)] == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orla Quist led a long meeting on Tuesday to prepare the talks.", ("a meeting led", "held")),
        ("Orla Quist led a long march on Tuesday to prepare the talks.", None),
        ("Orla Quist is attending a meeting of the Lake Group in Lima.", ("a meeting of one body", "held")),
        ("Orla Quist called for a meeting of the Lake Group on Friday.", None),
        (
            "Orla Quist will take part in the NATO summit in Oslo next month.",
            ("a meeting of one body", "planned"),
        ),
        ("A second round will be held in Oslo on 20 March.", ("the next round", "planned")),
        ("A second round would hardly bring the sides together.", None),
        (
            "It goes back to the first rounds of talks, which were held in Lima in February 2019.",
            ("talks of old", "background"),
        ),
        ("The fishing council held a meeting in Lima on Tuesday.", ("a meeting of one body", "held")),
    ],
)
def test_a_meeting_may_be_told_by_its_noun_with_its_day_or_place(text, expected):
    found = [(one.rule, one.status) for one in meetings_in(text) if one.status != "open"]
    assert found == ([expected] if expected else [])


def test_what_somebody_does_where_he_meets_another_tells_day_and_place_for_both():
    text = "Orla Quist was in the port of Lima on Tuesday to open a fair, where she met Ivo Marek."
    (found,) = meetings_in(text)
    assert (found.when, found.status) == ("2023-03-07", "held")


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Orla Quist travelled to Lima to meet Ivo Marek on Tuesday.", ["held"]),
        ("Orla Quist did not travel to Lima to meet Ivo Marek on Tuesday.", []),
        ("Orla Quist will travel to Lima to meet Ivo Marek on Friday.", ["planned"]),
        ("Orla Quist spoke ahead of a meeting of the Lake Group in Lima on 20 March.", ["planned"]),
        ("Orla Quist pleads for a meeting of the Lake Group in Lima on Saturday.", []),
    ],
)
def test_what_somebody_travels_for_or_waits_for_takes_place(text, states):
    assert [one.status for one in meetings_in(text) if one.status != "open"] == states


def test_a_meeting_that_has_not_been_called_off_is_not():
    assert meeting_in("The talks between Peru and Kenya have not been cancelled.").status == "open"
    assert meeting_in("The talks between Peru and Kenya have been cancelled.").status == "cancelled"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By noon Orla Quist had been to see Ivo Marek, alone.", [("meeting", 2, "held")]),
        ("By noon Orla Quist had been happy to see Ivo Marek.", []),
        ("After that Orla Quist rang Ivo Marek.", [("call", 2, "held")]),
        ("Orla Quist rang the bell at noon.", []),
        ("Orla Quist has called Peru and Kenya for Monday at 10.", [("meeting", 1, "planned")]),
        ("Orla Quist called Peru for help on Monday.", []),
        (
            "The Kenyan negotiators landed. On Tuesday they were received by Orla Quist.",
            [("meeting", 1, "held")],
        ),
        ("The 27 members of the dockers’ council have begun their meeting.", [("meeting", 0, "held")]),
        ("The Greens’ board held a video meeting on Tuesday.", [("meeting", 0, "held")]),
        ("The Greens’ board held a video screen on Tuesday.", []),
        ("Orla Quist had a telephone conversation with Ivo Marek on Tuesday.", [("call", 2, "held")]),
        ("Orla Quist ran between both teams on Friday.", []),
        ("Orla Quist ran to and fro between both teams on Friday.", [("meeting", 1, "held")]),
    ],
)
def test_a_meeting_is_told_by_everyday_verbs(text, expected):
    found = [(one.noun, len(one.names), one.status) for one in meetings_in(text) if one.status != "open"]
    assert found == expected


def test_whoever_sends_envoys_or_heads_a_government_is_not_there_himself():
    found = meeting_in("The government of Orla Quist met Ivo Marek in Lima on Tuesday.")
    assert [name.text for name in found.names] == ["Ivo Marek"]
    found = meeting_in("Orla Quist and her aide met Ivo Marek in Lima on Tuesday.")
    assert [name.text for name in found.names] == ["Orla Quist", "Ivo Marek"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The signing will be held in Lima on 21 March.", ("planned", "2023-03-21", "Lima")),
        ("The signing of books will be held in Lima.", None),
        ("The accord is to be signed in Lima on 21 March.", ("planned", "2023-03-21", "Lima")),
        ("The cheque is to be signed in Lima on 21 March.", None),
        ("The signing has been put off to 21 March.", ("planned", "2023-03-21", None)),
        ("The signing planned for 21 March has been called off.", ("cancelled", "2023-03-21", None)),
        ("The signing has not been set for 21 March.", None),
        ("The accord was signed in Lima on 7 March.", None),
    ],
)
def test_when_what_was_agreed_is_to_be_signed(text, expected):
    found = [(one.status, one.when, one.place) for one in meetings_in(text) if one.rule == "a signing"]
    assert found == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The two sides will meet again in Lima on 3 April.", "2023-04-03"),
        ("The two sides met again in Lima on 7 March.", None),
        ("The two sides will meet again in Lima on Friday at 9 a.m.", None),
        ("The delegations are due back in Lima on 3 April.", "2023-04-03"),
        ("The boats are due back in Lima on 3 April.", None),
        ("The negotiators will reconvene in Lima on 3 April.", "2023-04-03"),
        ("The minister said the delegations would be back in Lima on 3 April.", "2023-04-03"),
        ("The delegations would not be back in Lima on 3 April.", None),
    ],
)
def test_both_sides_come_together_once_more(text, when):
    found = [one.when for one in meetings_in(text) if one.rule == "the next round"]
    assert found == ([when] if when else [])


@pytest.mark.parametrize(
    ("text", "guests"),
    [
        ("Orla Quist received the two delegations on Tuesday.", ["both delegations"]),
        ("Orla Quist received the two letters on Tuesday.", []),
        ("Orla Quist saw both teams separately on Tuesday.", ["both teams"]),
        ("Orla Quist saw both films on Tuesday.", []),
    ],
)
def test_a_host_sees_both_sides_of_the_talks(text, guests):
    assert [one.guests for one in meetings_in(text)] == guests


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ministers from Kenya and Peru were locked in talks in Lima on Tuesday.", "held"),
        ("Ministers from Kenya and Peru were briefed in talks in Lima on Tuesday.", None),
    ],
)
def test_who_is_in_the_middle_of_talks_holds_them(text, status):
    both = [one.status for one in meetings_in(text) if set(one.parties) == {"Kenya", "Peru"}]
    assert both == ([status] if status else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orla Quist called on Ivo Marek on Tuesday.", "held"),
        ("Orla Quist called on Ivo Marek on Tuesday to withdraw his men.", ""),
        ("Orla Quist called on Ivo Marek for calm on Tuesday.", ""),
        ("Orla Quist visited Ivo Marek at his hotel on Tuesday.", "held"),
        ("Orla Quist visited the grave of Ivo Marek's mother on Tuesday.", ""),
        ("Orla Quist consulted Ivo Marek on Tuesday.", "held"),
        ("Orla Quist consulted a map on Tuesday.", ""),
        ("Orla Quist's meeting with Ivo Marek on Tuesday was brief.", "held"),
        ("Orla Quist's meeting with Ivo Marek on Tuesday was uncertain.", ""),
        ("Tuesday's meeting between Orla Quist and Ivo Marek was not brief.", ""),
        ("Orla Quist received Ivo Marek on Tuesday.", "held"),
        ("Orla Quist received a letter from Ivo Marek on Tuesday.", ""),
    ],
)
def test_visits_count_as_meetings_and_what_is_judged_has_been(text, expected):
    found = [one.status for one in meetings_in(text) if len(one.names) > 1 and one.status != "open"]
    assert found == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "when", "place"),
    [
        ("Orla Quist sat down with Ivo Marek in Cochabamba on 3 March.", "2023-03-03", "Cochabamba"),
        ("Orla Quist sat down with Ivo Marek in English on 3 March.", "2023-03-03", None),
        ("Orla Quist flies to Lima on Friday for talks with Ivo Marek.", "2023-03-10", "Lima"),
        (
            "A meeting between Orla Quist and Ivo Marek that had been set for 10 March was called off.",
            "2023-03-10",
            None,
        ),
    ],
)
def test_a_town_is_known_by_its_place_in_the_clause_and_a_plan_by_its_own_verb(text, when, place):
    (meeting,) = meetings_in(text)
    assert (meeting.when, meeting.place) == (when, place)


def test_who_sits_opposite_somebody_is_at_the_same_talks_as_before():
    assert meetings_in("Orla Quist sat opposite Ivo Marek.") == ()
