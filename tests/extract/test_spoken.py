"""Words spoken in dated posts, as lines of the timeline; invented, posted on Thursday, 9 March 2023."""

import pytest

from generator.extract import extract
from generator.model import FoundEvent
from tests.extract.documents import document_of

POSTED = "2023-03-09"


def events_in(*paragraphs: str, posted: str | None = POSTED) -> list[FoundEvent]:
    kind = "live_blog" if posted else "article"
    (found,) = extract([document_of(*paragraphs, kind=kind, posted=posted, published=POSTED)])
    return list(found.events)


def lines_in(*paragraphs: str, posted: str | None = POSTED) -> list[str]:
    return ["".join(part.text for part in event.line) for event in events_in(*paragraphs, posted=posted)]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        # the mark that closes a quotation hangs elsewhere in the parse
        (
            'Orla Quist has said that she and Ivo Marek "have to meet," adding that it would help.',
            'Orla Quist says that she and Ivo Marek "have to meet"',
        ),
        # a quotation of several sentences whose telling comes last
        (
            '"We have read the draft. We will not sign a truce without the port," Minister Orla Quist said.',
            'Orla Quist says: "We will not sign a truce without the port"',
        ),
        # a label and no verb of saying
        (
            'Minister Orla Quist, in the corridor: "The blockade must be lifted before the talks go on."',
            'Orla Quist says: "The blockade must be lifted before the talks go on"',
        ),
    ],
)
def test_words_of_a_post_are_told_as_they_stand(text, line):
    assert line in lines_in(text)


def test_who_is_heard_for_the_first_time_in_a_paragraph_is_told():
    text = "Minister Orla Quist said the truce holds. President Ivo Marek said the blockade was a mistake."
    assert len([line for line in lines_in(text) if line.startswith("Ivo Marek says")]) == 1


def test_a_later_sentence_about_another_day_is_not_of_today():
    text = "Talks failed on Sunday. President Ivo Marek said the blockade was a mistake."
    assert not any(line.startswith("Ivo Marek says") for line in lines_in(text))


def test_who_more_than_says_is_told_again():
    text = "Minister Orla Quist said the truce holds. Quist also criticized Ivo Marek for the blockade."
    assert "Quist criticizes Ivo Marek for the blockade" in lines_in(text)


def test_words_of_an_article_are_told_where_the_telling_has_a_day():
    said = '"We have read it all. The blockade must be lifted at once," Minister Orla Quist said on Tuesday.'
    events = events_in(said, posted=None)
    assert [(e.when, e.kind) for e in events] == [("2023-03-07", "say")]


def test_words_of_an_article_without_a_day_are_not_told():
    assert lines_in('"The blockade must be lifted at once," Minister Orla Quist said.', posted=None) == []


def test_words_that_point_at_other_words_are_not_told():
    assert lines_in('Minister Orla Quist: "This is what those people want from the truce."') == []


def test_nobody_says_of_himself_by_name_what_he_does():
    text = 'The envoy said that Orla Quist was "negotiating a truce".'
    assert not any(line.startswith("Orla Quist says") for line in lines_in("Orla Quist came.", text))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Some 300 guests are marching to the harbour.",
            "Some 300 guests march to the harbour",
        ),
        ("The board of Norlake has approved the proposal.", "The board of Norlake approves the proposal"),
    ],
)
def test_whoever_is_doing_something_at_the_head_of_a_post_is_told(text, line):
    assert lines_in(text, posted="2023-03-09T10:25") == [line]


def test_a_broadcaster_that_shows_something_is_not_told():
    assert lines_in("State television has shown the harbour.", posted="2023-03-09T10:25") == []


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Minister Orla Quist did not come.", ["Orla Quist does not come"]),
        ("Peru has not signed the truce.", ["Peru does not sign the truce"]),
        ("By early evening, no talks had yet begun.", ["No talks begin"]),
        ("Minister Orla Quist did not like the soup.", []),
        (
            "Governor Orla Quist has told the schools on the border to stay closed until Monday.",
            ["Orla Quist tells the schools on the border to stay closed until Monday"],
        ),
    ],
)
def test_what_has_not_come_about_and_what_is_ordered_at_the_head_of_a_post(text, lines):
    assert lines_in(text, posted="2023-03-09T10:25") == lines


def test_reporters_are_not_quoted():
    text = 'Correspondent Orla Quist: "The talks will drag on till the spring."'
    assert lines_in(text) == []


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Back at the table. Both delegations have gone in.", ["Both delegations go in"]),
        ("The mood has gone sour.", []),
        ("The negotiators are back after a break.", ["The negotiators are back after a break"]),
        ("The parties are out of money.", []),
        ("Good morning. The Kenyan delegation has landed.", ["The Kenyan delegation lands"]),
        ("It has rained. The Kenyan delegation likes Lima.", []),
        (
            "Talks have begun, in the town hall and not at the mill as on Tuesday.",
            ["Talks begin in the town hall and not at the mill as on Tuesday"],
        ),
        (
            "No explanation has been received, says Orla Quist's aide.",
            ["Orla Quist's aide says no explanation has been received"],
        ),
        ("No milk has been received, says Orla Quist's aide.", []),
    ],
)
def test_a_terse_post_tells_who_is_at_the_table(text, lines):
    assert lines_in(text, posted="2023-03-09T10:25") == lines


def test_words_in_everybody_s_mouth_are_not_told():
    assert lines_in('Minister Orla Quist: "We have the truth on our side."') == []
    assert lines_in('Minister Orla Quist: "We have a draft of the truce on our side."') != []


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        (
            'Minister Hope Quist, in the hall: "Hope alone will not lift the blockade before talks go on."',
            True,
        ),
        ('Minister Hope Quist, in the hall: "The blockade must end, Quist, before the talks go on."', False),
        ('Minister Rui de Quist, in the hall: "The accord de facto ends if the blockade goes on."', True),
        ('Minister Rui de Quist, in the hall: "The blockade is Quist\'s, and it must end."', False),
    ],
)
def test_words_that_call_the_speaker_by_family_name_are_another_s(text, is_told):
    assert any("Quist says:" in line for line in lines_in(text)) == is_told
