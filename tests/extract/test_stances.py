"""How firmly invented sentences tell that someone attends, something starts, two meet."""

import re

import pytest

from generator.extract.reading.analysis import analyse
from generator.extract.stances import find_stances
from tests.extract.documents import document_of, mentions_in

NAMES = re.compile(r"Orla Brenn|Tomas Vild")


def stances_in(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    document = document_of(text)
    (analysis,) = analyse([document])
    found = find_stances(analysis, mentions_in(document, NAMES))
    return [(s.about, s.stance, tuple(name.text for name in s.names)) for s in found]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Orla Brenn will not attend the talks.", "no"),
        ("Orla Brenn attended the talks.", "yes"),
        ("Orla Brenn could still travel to Lima.", "open"),
        ("Orla Brenn plans to travel to Lima on Friday.", "planned"),
        ("Orla Brenn has no plans to travel to Lima.", "no"),
        ("Orla Brenn said she would travel to Lima if the talks made progress.", "open"),
        ("Orla Brenn has not ruled out travelling to Lima.", "open"),
        ("Orla Brenn will go to Lima when there is a text.", "open"),
        ("Orla Brenn will go to Lima when the roads are dry.", "planned"),
        ("Orla Brenn will skip the talks.", "no"),
        ("Orla Brenn decided not to take part in the negotiations.", "no"),
        ("Orla Brenn may join the talks.", "open"),
        ("Orla Brenn played down the chance that she would attend the talks.", "no"),
        ("Orla Brenn did not rule out the possibility that she would attend the talks.", "open"),
    ],
)
def test_attendance_is_read_with_its_firmness(text, stance):
    assert ("attendance", stance, ("Orla Brenn",)) in stances_in(text)


@pytest.mark.parametrize(
    ("text", "about", "stance"),
    [
        ("The talks have begun in Lima.", "start", "yes"),
        ("By evening, no talks had begun.", "start", "no"),
        ("The first talks in three years are underway in Lima.", "start", "yes"),
        ("The talks are not yet under way.", "start", "no"),
        ("The talks will resume on Monday.", "start", "planned"),
        ("The talks ended without a paper.", "end", "yes"),
        ("The meeting was postponed.", "moved", "yes"),
    ],
)
def test_what_a_meeting_does_is_read(text, about, stance):
    assert (about, stance, ()) in stances_in(text)


def test_two_people_who_meet_are_both_named():
    assert stances_in("Orla Brenn met with Tomas Vild in Lima.") == [
        ("meeting", "yes", ("Orla Brenn", "Tomas Vild"))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It is unclear whether Orla Brenn will attend the talks.",
        "If Orla Brenn attends the talks, the ferries will sail.",
        "Orla Brenn joined the navy.",
        "Orla Brenn could not go that far.",
        "The rain began at noon.",
        "Will Orla Brenn attend the talks?",
    ],
)
def test_what_is_only_supposed_is_no_stance(text):
    assert stances_in(text) == []


def test_a_request_that_two_meet_is_no_meeting():
    assert stances_in("The request that Orla Brenn and Tomas Vild meet in Lima was noted.") == []
