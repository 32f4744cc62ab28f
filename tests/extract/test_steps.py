"""Steps that a party may take or means to take, and what is only foretold."""

import pytest

from tests.extract.test_awaited import asked_in


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The clerk said Norway could recall its envoy.", "Will Norway recall its envoy?"),
        ("Lawmakers may vote on the levy next week.", "Will lawmakers vote on the levy next week?"),
        ("Norway will leave the talks if Chad stays.", "Will Norway leave the talks?"),
        (
            "The union said that it would call out the drivers if nothing is settled.",
            "Will the union call out the drivers?",
        ),
        ("Chad has offered to host the talks.", "Will Chad host the talks?"),
        ("The firm plans to replace the whole board.", "Will the firm replace the whole board?"),
        ("Norway is set to lift the ban on Monday.", "Will Norway lift the ban on Monday?"),
        (
            "The prisoners are to be handed over on Sunday.",
            "Will the prisoners be handed over on Sunday?",
        ),
        ("The truce shall be extended by a month.", "Will the truce be extended by a month?"),
        (
            "The council agreed on new restrictions, which are expected to be approved next week.",
            "Will new restrictions be approved next week?",
        ),
        ("Norway threatened new sanctions on Chad.", "Will there be new sanctions on Chad?"),
        ("Norway threatened the owners with a boycott.", "Will there be a boycott?"),
        (
            "The bishop has offered the abbey as a venue for the talks.",
            "Will the abbey be a venue for the talks?",
        ),
    ],
)
def test_a_step_that_is_possible_or_meant_is_asked(text, question):
    assert question in asked_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "The heat could close the school.",
        "Norway could have recalled its envoy.",
        "Norway could not leave the talks.",
        "Painters might impose a grid on the picture.",
        "The ruling is expected to cut the price of fish.",
        "Norway would leave up to 300 people without water.",
        "The sides will exchange letters on Monday.",
        "The delegations will meet again at nine.",
        "Norway had planned to lift the ban.",
        "In 2009 Norway said it would lift the ban.",
        "Norway lifted the ban.",
        "The storm threatened the port.",
        "Norway named the envoy as a mediator.",
    ],
)
def test_what_is_only_foretold_settled_or_past_is_not(text):
    assert asked_in(text) == []


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Prices fell on concerns that Norway may reject the deal.", "Will Norway reject the deal?"),
        (
            "If parliament approves the pact, the port will open in May.",
            "Will parliament approve the pact?",
        ),
        ("The council said on Friday it would attend the talks.", "Will the council attend the talks?"),
        ("Norway has pledged to raise output in May.", "Will Norway raise output in May?"),
        ("Norway will hold a vote on the levy in May.", "Will Norway hold a vote on the levy in May?"),
        (
            "Norway was expected to sign into law a plan to lift the levy on cod from 10 to 15 crowns "
            "a barrel in all of its southern harbours by the end of the next fishing season in May.",
            "Will Norway sign into law a plan to lift the levy on cod from 10 to 15 crowns a barrel "
            "in all of its southern harbours?",
        ),
    ],
)
def test_a_step_that_is_feared_supposed_or_told_at_length_is_asked(text, question):
    assert question in asked_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "The story that Norway may reject the deal is old.",
        "If parliament approved the pact, the port opened.",
        "If it rains, the port will close.",
        "Norway raised its flag.",
        "Norway will raise its flag in May.",
        "Norway will hold its breath in May.",
    ],
)
def test_a_story_a_past_condition_and_a_flag_are_no_step(text):
    assert asked_in(text) == []
