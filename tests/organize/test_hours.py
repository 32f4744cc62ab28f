"""The hours named for the start, in one answer with who names them."""

from generator.model import Question
from tests.organize.papers import briefed

SIDES = "Talks between Peru and Chile are held in Lima. The delegations of Peru and Chile came by sea.\n\n"
ASKED = "It is not known whether the talks between Peru and Chile will start on Friday.\n\n"


def when_asked(folder, **texts: str) -> Question:
    questions = briefed(folder, near=SIDES + ASKED, **texts).questions
    (question,) = [q for q in questions if q.type == "start"]
    return question


def test_two_hours_are_told_with_their_sources_and_passages(tmp_path):
    one = "The talks between Peru and Chile are due to start at 10 a.m. on Friday."
    other = "The talks between Peru and Chile are scheduled to begin at 12:30 p.m. on Friday."
    question = when_asked(tmp_path, a=one, b=other)
    assert question.answer is not None
    assert question.answer.startswith("Hours named: for 3 March 2023 “10 a.m.")
    assert "(PA)" in question.answer and "(PB)" in question.answer
    assert {at.text for at in question.answered} >= {one, other}


def test_one_hour_told_twice_is_no_list(tmp_path):
    one = "The talks between Peru and Chile are due to start at 10 a.m. on Friday."
    other = "The talks between Peru and Chile are scheduled to begin at 10 a.m. on Friday."
    question = when_asked(tmp_path, a=one, b=other)
    assert question.answer is None


def test_the_hour_of_another_meeting_is_not_listed(tmp_path):
    one = "The talks between Peru and Chile are due to start at 10 a.m. on Friday."
    other = "The talks between Bolivia and Brazil are due to start at 4 p.m. on Friday."
    question = when_asked(tmp_path, a=one, b=other)
    assert "4 p.m." not in (question.answer or "")
