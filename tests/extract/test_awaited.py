"""What is waited for, what those who talk are not at one on, and what only looks like it."""

import pytest

from tests.extract.said import as_text
from tests.extract.test_unknowns import unknowns_in


def asked_in(text: str) -> list[str]:
    return [as_text(found.question) for found in unknowns_in(text) if found.question]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "The two sides remain at odds over the powers of the new office.",
            "Will the two sides agree on the powers of the new office?",
        ),
        (
            "Norway and Chad are still divided over fishing rights.",
            "Will the two sides agree on fishing rights?",
        ),
        (
            "Norway and Chad disagree on the fate of the port.",
            "Will Norway and Chad agree on the fate of the port?",
        ),
        (
            "Negotiations stalled over the size of the quota.",
            "Will the two sides agree on the size of the quota?",
        ),
        (
            "They missed the deadline, with talks snagged over a new harbour levy, sources said.",
            "Will the two sides agree on a new harbour levy?",
        ),
        ("Differences over the quota remain, officials said.", "Will the two sides agree on the quota?"),
        (
            "Security guarantees remain at the heart of the dispute.",
            "Will the two sides agree on security guarantees?",
        ),
        (
            "Negotiators failed to reach a deal on Friday on the fishing quota.",
            "Will negotiators reach a deal on the fishing quota?",
        ),
    ],
)
def test_what_they_are_apart_on_is_asked(text, question):
    assert question in asked_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Chad disagreed over the port for decades.",
        "The two sides had been at odds over the port before the accord.",
        "The cabinet remains divided over the harbour.",
        "Chad is the main obstacle to a deal.",
        "He lives at the heart of the city.",
    ],
)
def test_what_is_over_or_within_one_body_is_not_asked(text):
    assert asked_in(text) == []


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Norway has not responded to the proposal.", "How will Norway respond to the proposal?"),
        ("Norway said it would respond to the offer by Friday.", "How will Norway respond to the offer?"),
        (
            "There was no immediate response from Chad to the proposal.",
            "How will Chad respond to the proposal?",
        ),
        ("The firm has until Friday to respond to the offer.", "How will the firm respond to the offer?"),
        ("The company has five business days to contest the order.", "Will the company contest the order?"),
        ("Norway gave Chad 48 hours to withdraw its boats.", "Will Chad withdraw its boats?"),
        ("Financial terms of the agreement were not disclosed.", "What are the terms of the agreement?"),
        ("The ferry line gave no details of the plan.", "What are the details of the plan?"),
        (
            "Lawmakers demanded that the finance ministry explain how it arrived at the figure.",
            "How did the finance ministry arrive at the figure?",
        ),
        ("They asked for more information on whether the levy had been paid.", "Was the levy paid?"),
        (
            "It was not possible to judge whether the settlement was fair, the panel said.",
            "Was the settlement fair?",
        ),
        (
            "Norway and Chad will begin formal talks about deploying joint patrols.",
            "Will Norway and Chad deploy joint patrols?",
        ),
        (
            "Norway said it would hold talks on sharing the port with Chad.",
            "Will Norway share the port with Chad?",
        ),
    ],
)
def test_what_is_waited_for_is_asked(text, question):
    assert question in asked_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "The ministry did not immediately respond to a request for comment.",
        "The club could respond to the order without giving up its keys.",
        "Orla Brenn did not respond to the demand but smiled.",
        "The firm has less than ten months left to finish the bridge.",
        "Each side has until Friday noon to raise objections.",
        "The ministry disclosed the terms of the deal.",
        "The firm was in talks on buying the port in 2009.",
        "Orla Brenn asked Tomas Vild several times to say how much he was paid.",
    ],
)
def test_what_is_told_or_over_or_of_nobody_is_not_asked(text):
    assert asked_in(text) == []


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "The regulators meet in Oslo to decide whether they should ban the boats, such as trawlers and "
            "yachts, causing panic in the small towns where many families rely on renting them to visitors.",
            "Should the regulators ban the boats?",
        ),
        (
            "The regulators are due to meet to decide if they should act against the firms if they come to "
            "the conclusion that all of the channels that are open to them fall foul of the law.",
            "Should the regulators act against the firms?",
        ),
        (
            "Tomas Vild said he would decide whether to support the plan once he reviews it.",
            "Will Tomas Vild support the plan?",
        ),
        (
            "The figures went to the harbour judge, who is expected to consider whether to approve the deal.",
            "Will the harbour judge approve the deal?",
        ),
        (
            "The United States and Norway have held talks about building a port.",
            "Will the United States and Norway build a port?",
        ),
    ],
)
def test_what_hangs_loose_is_left_out_of_a_question(text, question):
    assert question in asked_in(text)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "The agreement will be presented to the council on Monday.",
            "Will the council approve the agreement?",
        ),
        ("The agreement was presented to the council on Monday.", None),
        ("Whatever is agreed has to pass the council.", "Will the council approve whatever is agreed?"),
        ("Whatever is agreed has to last.", None),
        ("The pact comes before the Althing tomorrow.", "Will the Althing approve the pact?"),
        ("The pact goes to Lima for printing.", None),
        ("The text has to go through parliament.", "Will parliament approve the text?"),
        ("A treaty goes to the assembly if it touches the budget.", None),
    ],
)
def test_what_is_brought_before_a_body_waits_for_its_approval(text, question):
    found = [as_text(each.question) for each in unknowns_in(text) if each.kind == "approval"]
    assert found == ([question] if question else [])


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The court will rule on the ban on Tuesday.", "How will the court rule on the ban?"),
        ("The court ruled on the ban on Tuesday.", None),
        ("The council will decide on the levy on Friday.", "What will the council decide on the levy?"),
        ("The crew will decide on a colour on Friday.", None),
        (
            "The deal enters into force after ratification by both parliaments.",
            "Will both parliaments approve the deal?",
        ),
        ("The deal entered into force after ratification by both parliaments.", None),
        ("Parliament has until 31 March to ratify the treaty.", "Will Parliament ratify the treaty?"),
    ],
)
def test_a_decision_to_come_is_asked_after(text, question):
    assert (question in asked_in(text)) if question else asked_in(text) == []


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("They gave different accounts of why the talks broke off.", "Why did the talks break off?"),
        ("They gave long accounts of why the talks broke off.", None),
        ("Norway denied that its boats had crossed.", None),
    ],
)
def test_what_is_told_in_several_ways_is_asked(text, question):
    assert asked_in(text) == ([question] if question else [])
