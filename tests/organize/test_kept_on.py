"""What came otherwise than it was asked after, and claims that nobody could confirm."""

import pytest

from tests.organize.test_questions import briefed, dated, one

TALKS = "Delegations of Peru and Chile held talks in Lima on Wednesday. "


@pytest.mark.parametrize(
    ("later", "status"),
    [
        ("The delegations of Peru and Chile signed the pact in Lima on Friday.", "answered"),
        ("The delegations of Peru and Chile ate in Lima on Friday.", "open"),
    ],
)
def test_who_would_walk_out_and_signed_did_not(tmp_path, later, status):
    asked = f"{TALKS}Chile would walk out if the fee was raised, its minister said."
    briefing = briefed(tmp_path, a=dated("2023-03-01", asked), b=dated("2023-03-04", later))
    assert one(briefing, "walk out").status == status


@pytest.mark.parametrize(
    ("later", "status"),
    [
        (
            "The mayor of Lima says nobody has asked her to close the gate and that she is not going to.",
            "answered",
        ),
        ("The mayor of Lima says somebody has asked her to close the gate.", "open"),
        ("The mayor of Lima says she asked him to paint the gate and that he is not going to.", "open"),
    ],
)
def test_who_is_not_going_to_answers(tmp_path, later, status):
    asked = "The talks in Lima drag on. It is unclear whether the mayor will close the gate."
    briefing = briefed(tmp_path, a=dated("2023-03-01", asked), b=dated("2023-03-04", later))
    assert one(briefing, "gate").status == status


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The ferry has sunk, the Courier reports. We can't confirm it.", "Has the ferry sunk?"),
        ("The ferry has sunk, the Courier reports. We can't forget it.", ""),
        ("If the report is true, the president has left the capital.", "Has the president left the capital?"),
        ("If the report is true, the president will leave the capital.", ""),
    ],
)
def test_what_nobody_could_confirm_is_asked(tmp_path, text, question):
    found = briefed(tmp_path, a=dated("2023-03-01", f"The talks in Lima drag on. {text}")).questions
    assert [q.question for q in found] == ([question] if question else [])


@pytest.mark.parametrize(("word", "asked"), [("secret", True), ("planned", False)])
def test_talk_of_a_secret_meeting_asks_whether_they_met(tmp_path, word, asked):
    text = f"{TALKS}Talk of a {word} meeting between Mr Ivar Lund and Mr Paulo Sanz went round the town."
    found = [q.question for q in briefed(tmp_path, a=dated("2023-03-01", text)).questions]
    assert ("Did Ivar Lund and Paulo Sanz meet in private?" in found) == asked


def test_what_two_count_below_a_question_of_the_source_is_disputed(tmp_path):
    text = f"{TALKS}\n\nHow many boxes are stuck in Arica? The League counts 310 of them. The port shows 184."
    question = one(briefed(tmp_path, a=dated("2023-03-01", text)), "boxes")
    assert question.status == "disputed"
