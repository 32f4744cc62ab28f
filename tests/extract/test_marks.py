"""Invented sentences in the marks that outlets print."""

import pytest

from generator.extract.reading.marks import marked_spans
from generator.model import Doubt


def quoted(text, **options):
    return [text[span.start : span.end] for span in marked_spans(text, **options)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We stay,” she said. “Nobody leaves.”", ["We stay,", "Nobody leaves."]),
        ('"We stay," she said. "Nobody leaves."', ["We stay,", "Nobody leaves."]),
        ('“We stay," she said, and "nobody” left.', ["We stay,", "nobody"]),
        ("”We stay,” she said.", ["We stay,"]),
        ("„Wir bleiben“, sagte sie.", ["Wir bleiben"]),
        ("« Nous restons », she said.", ["Nous restons"]),
        ("''We stay,'' she said.", ["We stay,"]),
        ("“He told me “never” twice,” she said.", ["He told me “never” twice,"]),
        ('The 6\'2" keeper said: "I stay."', ["I stay."]),
        ("‘The workers’ rights are at risk,’ he said.", ["The workers’ rights are at risk,"]),
        ("'We're staying,' he said of the boys' club.", ["We're staying,"]),
        ("The bosses’ union and the ’90s are no quotation.", []),
        ("He called them ‘terrorists’ in the ministers’ hall.", ["terrorists"]),
        ("“‘Go,’ he told me,” she said.", ["‘Go,’ he told me,"]),
        ("She has “[a] plan … for all” (“so far”).", ["[a] plan … for all", "so far"]),
    ],
)
def test_marks_pair_whatever_their_shape(text, expected):
    assert quoted(text) == expected


def doubts(text):
    return [span.doubts for span in marked_spans(text)]


def test_a_quotation_that_opens_with_a_closing_mark_is_doubted():
    assert doubts("”We are ready,” Brandt stressed.") == [(Doubt.UNBALANCED_MARKS,)]


def test_a_sound_pair_is_not_doubted():
    assert doubts("“We are ready,” Brandt stressed. Prices rose 5%.") == [()]


def test_a_quotation_never_opened_begins_with_its_sentence():
    text = "“We knew,” Brandt told the radio last week. And now they wait. They hope.”"
    assert quoted(text) == ["We knew,", "And now they wait. They hope."]
    assert doubts(text) == [(), (Doubt.NEVER_OPENED,)]


def test_a_quotation_never_closed_ends_before_the_next_saying():
    text = "“It would help to press, adding that the town has “many conditions” for the deal."
    assert quoted(text) == ["It would help to press", "many conditions"]
    assert doubts(text) == [(Doubt.NEVER_CLOSED,), ()]


def test_a_quotation_left_open_is_closed_in_the_next_paragraph():
    assert quoted("But the meeting itself marked a win.” Others disagree.", carried=True) == [
        "But the meeting itself marked a win."
    ]
