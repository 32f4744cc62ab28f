"""Deeds told by nouns, denied ones, days counted from others. The day of writing is Thursday 9 March 2023."""

from __future__ import annotations

import pytest

from generator.model import FoundEvent
from tests.extract.test_events import events_in

TODAY = "2023-03-09"


def days_told(text: str) -> list[tuple[str, str, str]]:
    found: tuple[FoundEvent, ...] = events_in(text)
    told = [(e.when[:10], e.certainty, "".join(part.text for part in e.line)) for e in found]
    return [event for event in told if event[0] != TODAY]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Since Tuesday's walkout the two camps have not spoken.",
            ("07", "reported", "The walkout takes place"),
        ),
        ("The killing of two guards on Sunday casts a shadow.", ("05", "reported", "Two guards are killed")),
        (
            "A boat whose seizure on 2 March had soured the talks is free.",
            ("02", "reported", "A boat is seized"),
        ),
        ("Bakers tour the mills ahead of Saturday's hearing.", ("11", "planned", "The hearing is due")),
        ("Saturday's march has been cancelled.", ("04", "denied", "The march takes place")),
        ("The hearing was moved from Monday to 14 March.", ("14", "planned", "The hearing is due")),
        ("The unions called a strike for 25 March.", ("25", "planned", "The unions call a strike")),
        ("Farmers boycotted Monday's session.", ("06", "reported", "Farmers boycott Monday's session")),
        (
            "The bakers broke off talks with the mill on Monday.",
            ("06", "reported", "The bakers break off talks with the mill"),
        ),
    ],
)
def test_a_noun_with_its_day_tells_a_deed(text, event):
    day, certainty, line = event
    assert (f"2023-03-{day}", certainty, line) in days_told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The bakers called for a vote on Saturday.",
        "There are fears of an attack on Saturday.",
        "If there is a walkout on Friday, the mill will close.",
        "The bakers nearly walked out on Tuesday.",
        "The council sits every Tuesday.",
        "The survey of bakers was carried out on Monday.",
        "The mayor urged both camps to meet on Saturday.",
        "If members turn it down, the strike will start on Saturday.",
        "“We hope we can sign on Saturday,” Orla Quist said.",
    ],
)
def test_what_is_wished_feared_or_a_habit_has_no_day(text):
    assert days_told(text) == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("There was no raid on Sunday, the mill's spokesman said.", "A raid takes place"),
        ("The bakers did not walk out on Sunday, their lawyer said.", "The bakers walk out"),
        ("Orla Quist denied that boats had crossed the line on Sunday.", "Boats cross the line"),
        ("The council dismissed reports of a raid on Sunday.", "A raid takes place"),
        ("It is not true that the talks broke down on Sunday, Orla Quist said.", "The talks break down"),
        ("The firm denied having received a letter on Sunday.", "The firm receives a letter"),
        (
            "The vote had been due to open on Sunday but was called off.",
            "The vote had been due to open on Sunday",
        ),
    ],
)
def test_what_somebody_denies_is_told_as_it_was_claimed(text, line):
    assert ("2023-03-05", "denied", line) in days_told(text)


@pytest.mark.parametrize(
    ("text", "day", "line"),
    [
        (
            "The mill opened its gates the day after the vote on Sunday.",
            "2023-03-06",
            "The mill opens its gates",
        ),
        ("Tuesday's raid came a day after Kenya offered talks.", "2023-03-06", "Kenya offers talks"),
        ("Peru raised its toll on the eve of Friday's vote.", "2023-03-09", "Peru raises its toll"),
        (
            "Gunmen freed the boat on Tuesday. The day before, they had freed its crew.",
            "2023-03-06",
            "Gunmen free the boat's crew",
        ),
        (
            "The firms signed a wage pact on Monday and tore it up on Tuesday.",
            "2023-03-07",
            "The firms tear the wage pact up",
        ),
    ],
)
def test_a_day_is_counted_from_another_and_a_pronoun_gets_its_noun(text, day, line):
    told = [(e.when[:10], "".join(part.text for part in e.line).replace("’", "'")) for e in events_in(text)]
    assert (day, line) in told
