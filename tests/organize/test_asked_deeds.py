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
