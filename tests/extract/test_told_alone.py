"""Which lines stand alone and which deeds are none, in invented sentences of Thursday, 9 March 2023."""

import pytest

from tests.extract.test_events import events_in, told


def lines(text: str, **more: str) -> list[str]:
    return [line for _, _, line in told(events_in(text, **more))]


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("The Kenyan team began with nine, and improved that to six on Tuesday.", False),
        ("The Kenyan team began with nine, and improved its offer to six on Tuesday.", True),
        ('Her adviser, Ivo Marek, called that "a fairy tale" on Tuesday.', False),
        ('Her adviser, Ivo Marek, called the treaty "a fairy tale" on Tuesday.', True),
        ("Opposition lawmaker Orla Quist said on Tuesday that it must be ratified.", False),
        ("Opposition lawmaker Orla Quist said on Tuesday that the treaty must be ratified.", True),
    ],
)
def test_a_word_that_points_out_of_the_line_makes_none(text, is_told):
    own = [line for line in lines(text) if "improves" in line or "calls" in line or "ratified" in line]
    assert bool(own) is is_told


def test_a_clause_whose_object_the_parse_has_put_elsewhere_is_left_out():
    text = "Talks to end a strike that has closed Peru's largest ports broke up on Tuesday, her office said."
    assert "Talks to end a strike break up" in lines(text)


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("The order was to leave by Tuesday.", False),
        ("The delegation was to leave on Tuesday.", True),
        ("The talks in Lima this week are about a dam.", False),
        ("The talks in Lima this week are over.", True),
        ("The navy's folders lay on the table on Tuesday.", False),
        ("The navy's folders were handed to Kenya on Tuesday.", True),
        ("Orla Quist stopped to talk to some children on Tuesday.", False),
        ("Orla Quist stopped in Lima on Tuesday.", True),
    ],
)
def test_what_nobody_does_is_no_event(text, is_told):
    assert bool(lines(text)) is is_told


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("President Ivo Marek invited Orla Quist to a ceremony in Lima on Saturday.", None),
        ("President Ivo Marek invited Orla Quist on Tuesday to a ceremony in Lima.", "2023-03-07"),
        ("As for the fire in the port on Saturday, Orla Quist repeated that Kenya had set it.", None),
        ("Orla Quist repeated on Saturday that Kenya had set the fire in the port.", "2023-03-04"),
        ("The two sides agreed on the release of nine sailors on 10 March.", "2023-03-09"),
        ("The two sides agreed on the release of nine sailors on 8 March.", "2023-03-08"),
    ],
)
def test_the_day_of_what_is_spoken_of_is_not_the_day_of_speaking(text, when):
    deeds = ("invites", "repeats", "agree")
    days = {day for day, _, line in told(events_in(text)) if any(deed in line for deed in deeds)}
    assert days == ({when} if when else set())


def test_what_begins_at_midnight_does_not_begin_in_the_hour_of_the_post():
    assert not lines("The truce begins at midnight.", posted="2023-03-09T20:00")
    assert lines("The truce has begun.", posted="2023-03-09T20:00")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Talks were adjourned on Wednesday until next Tuesday.",
            ("2023-03-08", "reported", "Talks are adjourned until next Tuesday"),
        ),
        (
            "It was not until Wednesday that the Kenyan union called off the strike.",
            ("2023-03-08", "reported", "The Kenyan union calls off the strike"),
        ),
        (
            "In a letter sent on Tuesday Kenya offered to free the crew.",
            ("2023-03-07", "reported", "Kenya offers to free the crew"),
        ),
        (
            "Two days later, on 3 March, the rebels released the nine sailors.",
            ("2023-03-03", "reported", "The rebels release the nine sailors"),
        ),
        (
            "A third round is pencilled in for 21 March in Oslo.",
            ("2023-03-21", "planned", "A third round is due to take place in Oslo"),
        ),
        ("The army shelled the port on Sunday.", ("2023-03-05", "reported", "The army shells the port")),
        (
            "Kenyan envoys shuttled between the hotels throughout Tuesday.",
            ("2023-03-07", "reported", "Kenyan envoys shuttle between the hotels"),
        ),
    ],
)
def test_the_day_is_that_of_the_deed_however_it_is_told(text, expected):
    assert expected in told(events_in(text))


def test_a_letter_of_a_day_that_is_only_spoken_of_dates_nothing():
    assert not lines("Kenya rejected the ideas in a letter that Peru had written in May.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A Kenyan jet landed in Bergen shortly before 3 p.m. on Tuesday.",
            (
                "2023-03-07T15:00",
                "reported",
                "A Kenyan jet lands in Bergen shortly before 3 p.m. on Tuesday",
            ),
        ),
        (
            "Kenya's team is to leave Lima shortly before 3 p.m. on Tuesday.",
            (
                "2023-03-14T15:00",
                "planned",
                "Kenya's team is to leave Lima shortly before 3 p.m. on Tuesday",
            ),
        ),
        (
            "Kenya's cabinet approved the deal on Tuesday; its parliament votes on Monday.",
            ("2023-03-07", "reported", "Kenya's cabinet approves the deal"),
        ),
        ("The text was finalised on Wednesday night.", ("2023-03-08", "reported", "The text is finalised")),
    ],
)
def test_what_stands_behind_a_stop_or_before_an_hour_is_read_as_such(text, expected):
    assert expected in told(events_in(text))
