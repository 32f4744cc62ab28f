"""Steps that somebody holds out, and what only looks like one."""

import pytest

from tests.extract.test_awaited import asked_in


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Norway said it may close the pass if Chad does not pay.", "Will Norway close the pass?"),
        ("The union warned that it might call a strike in March.", "Will the union call a strike in March?"),
        ("Norway threatened to close the pass on Monday.", "Will Norway close the pass on Monday?"),
        ("The firm has not ruled out closing the mill.", "Will the firm close the mill?"),
        (
            "The minister refused to rule out sending troops to the border.",
            "Will the minister send troops to the border?",
        ),
        ("The truce expires on Friday.", "Will the truce be extended?"),
        (
            "The mandate of the mission will expire at the end of May.",
            "Will the mandate of the mission be extended?",
        ),
        (
            "Norway agreed on a third round of restrictions, which is expected to be approved on Friday.",
            "Will the third round of restrictions be approved on Friday?",
        ),
        ('Asked if the gate opens on Monday: "The board has spoken."', "Will the gate open on Monday?"),
        ("Tomas Vild faces calls to resign.", "Will Tomas Vild resign?"),
        ("The talks cannot begin until the air strikes are halted.", "Will the air strikes be halted?"),
        ("Norway refused to sign unless Chad withdrew its boats.", "Will Chad withdraw its boats?"),
        (
            "The union would not return to work unless the firm paid the bonus.",
            "Will the firm pay the bonus?",
        ),
        ("The opposition called on Orla Brenn to step down.", "Will Orla Brenn step down?"),
    ],
)
def test_a_step_that_may_be_taken_is_asked(text, question):
    assert question in asked_in(text)


@pytest.mark.parametrize(
    "text",
    [
        'Asked if the gate opens on Monday: "No, it will not."',
        "The envoy reportedly burst into laughter at the claim, with his aide looking on.",
        "It may take time to mend the bridge, a spokesman said.",
        "The row threatens to become a burden.",
        "Norway often threatens to close the pass.",
        "The old pact expired in 2009.",
        "The pact will expire after five years.",
        "If the truce expires on Friday, the port will close.",
        "Orla Brenn said she may be late.",
        "Orla Brenn said it may take months rather than weeks.",
        "They did not sign until Chad paid the fee.",
        "They will not attend unless they can choose their delegation.",
        "The senate will not act until the next president takes office.",
        "The shop will not open until nine.",
        "The envoy arrives for talks with Orla Brenn and Tomas Vild.",
    ],
)
def test_what_is_no_step_is_not(text):
    assert asked_in(text) == []


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "Two people close to the talks said Norway might be offered special terms.",
            ["Might Norway be offered special terms?"],
        ),
        ("Two people familiar with the matter said the firm gave a lavish dinner for the envoys.", []),
        ("“I don’t know what the owners want,” said a guest at the fair.", []),
        ("Scholars debate whether a taller lighthouse would have saved the ship.", []),
        (
            "The council is debating whether to build a taller lighthouse.",
            ["Will the council build a taller lighthouse?"],
        ),
        ("The firm is expected to adopt the new screens.", []),
        ("Parliament is expected to adopt the budget.", ["Will Parliament approve the budget?"]),
        ("They warn that all payment mechanisms of the port are in jeopardy.", []),
        ("The question of who leads the choir is not a great one.", []),
        ("The envoy called for his release.", []),
        ("The ruling is expected to fill the papers for weeks.", []),
    ],
)
def test_who_could_not_tell_leaves_nothing_open(text, question):
    assert asked_in(text) == question
