"""What the line of an event does, in classes of deeds, in invented sentences."""

import pytest

from tests.extract.test_events import events_in


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("Ivo Marek said he would not attend the talks.", "not attend"),
        ("Ivo Marek said he had decided to attend the talks.", "attend"),
        ("Ivo Marek said he refused to recognise the border.", "not recognise"),
        ("Ivo Marek said Peru would never recognise the border.", "not recognise"),
        ("Ivo Marek criticised Orla Quist for not recognising the border.", "not recognise"),
        ("Ivo Marek said that nobody had recognised the border.", "not recognise"),
        ("Ivo Marek said that Peru was ready for talks.", "meet"),
        ("Ivo Marek said a visit to Oslo was possible on Friday.", "visit"),
        ("Orla Quist put off the vote on the port.", "postpone"),
    ],
)
def test_a_line_does_what_it_tells_or_has_said(text, does):
    (event,) = events_in(text)
    assert does in event.does


def test_a_deed_that_is_only_asked_after_is_not_done():
    (event,) = events_in("Ivo Marek said he would decide whether to attend the talks in Lima.")
    assert event.does == ("decide",)


def test_what_somebody_was_going_to_do_is_not_his_going():
    (event,) = events_in("Ivo Marek said he was going to sign the accord in Lima.")
    assert event.does == ("sign",)
