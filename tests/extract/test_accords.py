"""Whether a deal that is sought will be reached, and what only looks like it."""

import pytest

from tests.extract.said import as_text
from tests.extract.test_awaited import asked_in
from tests.extract.test_unknowns import unknowns_in


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Negotiators are hoping to reach a deal by Monday.", "Will negotiators reach a deal?"),
        (
            "Norway and Chad failed to strike a deal on the port by the deadline.",
            "Will Norway and Chad strike a deal on the port?",
        ),
        ("A deal could be clinched in the coming days.", "Will a deal be clinched?"),
        ("Norway and Chad are rushing to hammer out a deal.", "Will Norway and Chad hammer out a deal?"),
        ("Orla Brenn is aiming to seal a deal at this summit.", "Will Orla Brenn seal a deal?"),
        ("“I think that we can reach an agreement,” he said.", "Will the two sides reach an agreement?"),
    ],
)
def test_a_deal_that_is_sought_is_asked_after(text, question):
    assert question in asked_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Norway has reached a deal with Chad.",
        "Unless they reach a deal, the port will close.",
        "No deal was reached in the talks of 2019.",
        "A settlement could be reached only by a new council.",
        "The trader tried to do deals.",
        "Norway and Chad rushed to hammer out the deal after a court struck down the old one.",
    ],
)
def test_a_deal_that_is_there_or_supposed_is_not(text):
    assert asked_in(text) == []


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "Norway and Chad accused each other of violating the truce.",
            "Which side is to blame for violating the truce?",
        ),
        (
            "The rebels and the army blamed each other for the attack on the convoy.",
            "Who is to blame for the attack on the convoy?",
        ),
    ],
)
def test_what_each_side_charges_the_other_with_is_asked(text, question):
    assert question in asked_in(text)


def test_a_charge_against_one_side_alone_asks_nothing():
    assert asked_in("Norway accused Chad of violating the treaty.") == []


@pytest.mark.parametrize(
    ("text", "is_asked"),
    [
        ("There will be no deal tonight, said a diplomat.", True),
        ("Should there be no deal tonight, the crews will strike.", False),
        ("A deal is within reach, said the mediator.", True),
        ("A deal is in the drawer, said the mediator.", False),
        ("Negotiators were still far from a deal.", True),
        ("There is a deal on fish between Norway and Chad.", False),
        ("The chances of an agreement are slim.", True),
        ("There is no agreement on how the gate would work.", False),
    ],
)
def test_how_near_a_deal_is_asks_whether_there_will_be_one(text, is_asked):
    asked = [as_text(found.question) for found in unknowns_in(text) if found.rule == "a deal in prospect"]
    assert asked == (["Will the two sides reach an agreement?"] if is_asked else [])
