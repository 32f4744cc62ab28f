"""Who said what, on invented people: the shapes that outlets print."""

import pytest

from generator.model import Doubt
from tests.extract.said import findings_of, said

CASES = {
    "“We stay,” Marta Lindqvist said on Monday.": [("We stay,", "Marta Lindqvist")],
    "“We stay,” said Marta Lindqvist, who speaks for the union. “Nobody leaves.”": [
        ("We stay,", "Marta Lindqvist"),
        ("Nobody leaves.", "Marta Lindqvist"),
    ],
    "According to Pavel Horak, the harbour is “as good as closed.”": [("as good as closed.", "Pavel Horak")],
    "The plan was described by Pavel Horak as “a gift to smugglers.”": [
        ("a gift to smugglers.", "Pavel Horak")
    ],
    "“We will not wait,” Pavel Horak was quoted as saying by the paper.": [
        ("We will not wait,", "Pavel Horak")
    ],
    "Pavel Horak called the offer “shabby” and its author a “clown.”": [
        ("shabby", "Pavel Horak"),
        ("clown.", "Pavel Horak"),
    ],
    "Marta Lindqvist spoke first.\nLindqvist: “The dam holds.”": [("The dam holds.", "Lindqvist")],
    "Marta Lindqvist, Harbour Radio: “The dam holds and will hold.”": [
        ("The dam holds and will hold.", "Marta Lindqvist")
    ],
    "The ministry said the dam was “perfectly safe.”": [("perfectly safe.", "(The ministry)")],
    "“It is a trap,” a senior official said on condition of anonymity.": [
        ("It is a trap,", "(a senior official)")
    ],
    "Marta Lindqvist said the dam would hold, adding that “nobody needs to leave.”": [
        ("nobody needs to leave.", "Marta Lindqvist")
    ],
    "Marta Lindqvist said Pavel Horak held a “special meeting” on the dam.": [
        ("special meeting", "Marta Lindqvist")
    ],
    "The crowd laughed, with Pavel Horak’s aide, Marta Lindqvist, saying: “Never on a Sunday.”": [
        ("Never on a Sunday.", "Marta Lindqvist")
    ],
    "“The dam holds.” ― Marta Lindqvist": [("The dam holds.", "Marta Lindqvist")],
    "“Will it hold?” Marta Lindqvist asked the engineers.": [("Will it hold?", "Marta Lindqvist")],
    "Marta Lindqvist’s reply was short: “Never.”": [("Never.", "Marta Lindqvist")],
    "The dam is “as safe as a house,” the head of the water board, Marta Lindqvist, has said.": [
        ("as safe as a house,", "Marta Lindqvist")
    ],
}


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_the_speaker_is_found(text, expected):
    assert said(text) == expected


NO_SPEECH = [
    "He drove a car with a “self-heating” seat to the coast.",
    "The film “Winter in Tallinn” opened on Friday.",
    "On the channel’s “Morning Round,” guests drank tea.",
    "The word “harbour” has six letters in the old spelling.",
    '<img width="600" height="400"> The dam is open.',
]


@pytest.mark.parametrize("text", NO_SPEECH)
def test_scare_quotes_and_titles_are_not_speech(text):
    found = findings_of(text)
    assert found.quotes == ()


def test_what_is_no_speech_is_kept_with_its_kind():
    found = findings_of("The film “Winter in Tallinn” opened on Friday.")
    assert [(marked.kind, marked.words) for marked in found.marked] == [("title", "Winter in Tallinn")]


def test_a_whole_clause_is_direct_and_a_part_of_one_is_mixed():
    found = findings_of("“We stay,” said Marta Lindqvist. She said the dam was “as good as new.”")
    assert [quote.kind for quote in found.quotes] == ["direct", "mixed"]


def test_a_closing_mark_in_place_of_an_opening_one_is_doubted():
    (quote,) = findings_of("”We are ready to talk,” Pavel Horak stressed.").quotes
    assert quote.doubts == (Doubt.UNBALANCED_MARKS,)


def test_an_unnamed_official_is_never_given_a_name():
    found = findings_of("Marta Lindqvist left. “It is a trap,” an official said.")
    assert found.quotes[0].speaker.name_at is None
    assert Doubt.ANONYMOUS in found.quotes[0].doubts
