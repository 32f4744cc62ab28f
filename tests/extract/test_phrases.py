"""Which nouns of invented sentences the text calls an issue, and which somebody is after."""

import pytest

from generator.collect import plain_document
from generator.extract.phrases import find_phrases
from generator.extract.reading.analysis import analyse


def stakes_in(text):
    (analysis,) = analyse([plain_document("one", text)])
    return {(phrase.head, phrase.stake) for phrase in find_phrases(analysis) if phrase.stake}


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("The two are far apart on quotas.", "quota"),
        ("The dispute over quotas went on.", "quota"),
        ("The round broke up after differences over the levy and the quotas.", "quota"),
        ("The levy remains the main sticking point.", "levy"),
        ("The main disagreement appears to be the levy.", "levy"),
        ("They settled all but two issues -- the levy and the quotas.", "quota"),
        ("Other issues, including quotas, stayed open.", "quota"),
        ("The ministers disagreed over the extent of the levy.", "levy"),
    ],
)
def test_what_the_text_calls_an_issue(text, head):
    assert (head, "called") in stakes_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "The ministers spoke over lunch.",
        "The clerk opened the session on time.",
        "The fishermen remain the best of friends.",
        "The point of the story is a cat.",
    ],
)
def test_what_is_only_a_noun_is_no_issue(text):
    assert not stakes_in(text)


def test_what_somebody_wants_or_refuses_is_at_stake():
    assert ("levy", "goal") in stakes_in("Norway wants Sweden to lift the levy.")
    assert ("levy", "goal") in stakes_in("Norway demanded an end to the levy.")
    assert not stakes_in("Norway lifted the levy.")
    assert ("levy", "goal") in stakes_in("The levy must be discussed first.")
    assert not stakes_in("The ministers discussed the levy.")
    assert ("levy", "goal") in stakes_in("Norway hopes to end the dispute by scrapping the levy.")
    assert not stakes_in("The levy was discussed on Monday.")


def test_what_a_hyphen_joins_is_one_word():
    assert ("cease-fire", "goal") in stakes_in("Norway demanded an end to the cease-fire.")
