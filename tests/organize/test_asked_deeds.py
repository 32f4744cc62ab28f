"""A deed under `whether`, or in the question itself, is answered by a passage that tells it."""

import pytest

from tests.organize.test_questions import briefed, dated, one

TALKS = "Delegations of Peru and Chile held talks in Lima on Tuesday. "
WHO = "Peruvian Trade Minister Ana Lund and Chilean Foreign Minister Paulo Sanz were there. "


@pytest.mark.parametrize(
    ("asked", "later", "words", "status", "answer"),
    [
        (
            "Chile has not said whether it will lift the levy.",
            "Chile lifted the levy on Friday.",
            "levy",
            "answered",
            "Yes, ",
        ),
        ("Chile has not said whether it will lift the levy.", "Peru lifted the levy.", "levy", "open", None),
        (
            "Lund has not said whether she will extend the deadline.",
            "Lund has extended the deadline to Monday.",
            "deadline",
            "answered",
            "Yes, ",
        ),
        (
            "Lund has not said whether she will extend the deadline.",
            "Lund will extend the deadline, if Peru pays.",
            "deadline",
            "open",
            None,
        ),
        ("Will Lund go to court?", "Lund has filed a lawsuit.", "court", "answered", "Yes, "),
        ("Lund is angry. Will she go to court?", "Lund has filed a lawsuit.", "court", "answered", "Yes, "),
        ("Will Lund go to court?", "Sanz has filed a lawsuit.", "court", "open", None),
        (
            "A Chilean official said Sanz would resign.",
            "Sanz resigned on Friday.",
            "resign",
            "answered",
            "Yes, ",
        ),
        ("A Chilean official said Sanz would resign.", "Lund resigned on Friday.", "resign", "open", None),
    ],
)
def test_a_deed_that_was_asked_after_is_told_later(tmp_path, asked, later, words, status, answer):
    first, then = dated("2023-03-01", TALKS + WHO + asked), dated("2023-03-04", TALKS + WHO + later)
    question = one(briefed(tmp_path, a=first, b=then), words)
    assert question.status == status
    assert (question.answer or "").startswith(answer or "")


@pytest.mark.parametrize(
    ("asked", "later", "words", "status"),
    [
        ("The miners have threatened to close the port.", "The miners closed the port.", "close", "answered"),
        ("The miners have threatened to close the port.", "The miners painted the port.", "close", "open"),
        ("The miners’ strike goes on.", "The miners went back to work on Friday.", "strike", "answered"),
        ("The miners’ strike goes on.", "The pilots went back to work on Friday.", "strike", "open"),
        ("The truce appeared to be holding.", "The truce broke down on Friday.", "ceasefire", "answered"),
        (
            "It is unclear where the next round will be held.",
            "The next round will be held in Quito on 20 March.",
            "Where",
            "answered",
        ),
    ],
)
def test_threats_strikes_truces_and_rounds_are_answered(tmp_path, asked, later, words, status):
    first, then = dated("2023-03-01", TALKS + asked), dated("2023-03-04", TALKS + later)
    assert one(briefed(tmp_path, a=first, b=then), words).status == status
