"""What is put to a vote or awaits an answer."""

import pytest

from tests.extract.test_awaited import asked_in


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "The agreement goes to a ballot of members, which ends in May.",
            "Will the agreement be approved in the ballot of members?",
        ),
        (
            "The pact will be put to a vote in parliament on Monday.",
            "Will the pact be approved in the vote in parliament?",
        ),
        ("Council to vote on the harbour bill on Monday", "Will the council approve the harbour bill?"),
        ("Parliament to vote on Orla Brenn on Monday", "Will parliament back Orla Brenn?"),
        (
            "If the senate rejects the bill, Norway has seven days to leave the port.",
            "Will the senate reject the bill?",
        ),
        (
            "The mediator handed over a written proposal. The parties have until noon tomorrow to answer.",
            "Will the parties accept the written proposal?",
        ),
        (
            "The mediator put forward a proposal. The two unions will give their answer by 30 April.",
            "Will the two unions accept the proposal?",
        ),
        (
            "Norway and Chad have until 30 June to answer the mediator's proposal.",
            "Will Norway and Chad accept the mediator's proposal?",
        ),
        (
            "Norway has offered Chad 30 boats a year. Chad has not replied.",
            "Will Chad accept the offer of Norway?",
        ),
        (
            "The two unions have a deal. Their members will vote on it on Saturday.",
            "Will the members approve the deal?",
        ),
        (
            "Under the deal, wages rise. Members will be asked to approve it at a meeting on Sunday.",
            "Will members approve the deal?",
        ),
        (
            "The bank's board is due to discuss the loan on June 28.",
            "Will the bank's board approve the loan?",
        ),
        ("The text has been initialled but not signed.", "Will the text be signed?"),
        ("A draft is on the table but is not signed.", "Will the draft be signed?"),
        (
            "Norway has offered Chad 30 boats. Chad has yet to respond.",
            "Will Chad accept the offer of Norway?",
        ),
        (
            "The owners have ten days to answer the mediator's proposal.",
            "Will the owners accept the mediator's proposal?",
        ),
    ],
)
def test_what_others_have_to_decide_is_asked(text, question):
    assert question in asked_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "The pact was put to a vote in 2019.",
        "The cup goes to a vote of the fans.",
        "The pact will not be put to a vote.",
        "The owners had ten days to paint the mediator's hall.",
        "The text was not signed in 2019.",
        "No text has been signed by the owners.",
        "The choir will give its answer by Friday.",
        "The mediator put forward a proposal. The two unions gave their answer on Friday.",
    ],
)
def test_what_was_voted_on_or_answers_nothing_is_not(text):
    assert asked_in(text) == []


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The deal is contingent on other owners joining in.", "Will other owners join in?"),
        ("Whether it works depends on Norway lifting the ban.", "Will Norway lift the ban?"),
        ("The deal must still win approval from the owners.", "Will the owners approve the deal?"),
        ("Both unions' boards must ratify the deal.", "Will both unions' boards approve the deal?"),
    ],
)
def test_what_more_hangs_on_is_asked(text, question):
    assert question in asked_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "The harvest depends on rain.",
        "The deal does not depend on other owners joining in.",
        "The deal won approval from the owners.",
        "Pending approval by the owners, Tomas Vild hopes to open in May.",
        "Since court decisions are not final until they are read, the mayor waits.",
    ],
)
def test_what_hangs_on_nobody_is_not(text):
    assert asked_in(text) == []


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The council decides on Saturday.", "What will the council decide on Saturday?"),
        (
            "The talks between the Norwegian, Peruvian, and Chadian delegations have concluded, he said.",
            "What came of the talks between the Norwegian, Peruvian, and Chadian delegations?",
        ),
        ("There is some confusion over when work starts.", "When does work start?"),
    ],
)
def test_a_decision_on_a_day_and_a_meeting_that_is_over_are_asked(text, question):
    assert question in asked_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "The council decided on Saturday.",
        "The council decides on fees.",
        "A goal decides on Saturday.",
        "The talks between Norway and Chad ended with a deal.",
        "The talks ended.",
        "The concert of the choir has ended.",
    ],
)
def test_what_is_decided_or_told_is_not(text):
    assert asked_in(text) == []


def test_a_vote_on_a_bill_is_asked_after_once():
    assert asked_in("The council will vote on the merger on Monday.") == [
        "Will the council approve the merger?"
    ]
    told = "The council could vote on the merger on Monday."
    assert asked_in(told) == ["Will the council vote on the merger on Monday?"]
