"""Meetings in invented sentences posted on Thursday, 9 March 2023: their day, their place."""

import re

import pytest

from generator.extract.dates import find_dates
from generator.extract.meetings import find_meetings
from generator.extract.parties.scenes import scenes_of
from generator.extract.reading.analysis import analyse
from generator.model import Document, FoundMeeting, Mention, Passage

NAMES = re.compile(r"(?:Orla|Ivo) (?:Quist|Marek)")


def meeting_in(text: str, kind: str = "text") -> FoundMeeting:
    passage = Passage("p1", 0, len(text), kind, posted="2023-03-09")
    document = Document("one", "ONE", "one.txt", "One", "live_blog", "en", text, "0", (passage,))
    mentions = tuple(Mention(document.cite(m.start(), m.end())) for m in NAMES.finditer(text))
    (analysis,) = analyse([document])
    return find_meetings(scenes_of(analysis, mentions, find_dates(analysis)))[0]


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
