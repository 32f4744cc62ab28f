"""The hours named for the start, in one answer with who names them."""

from generator.model import Question
from generator.pipeline import brief

SIDES = "Talks between Peru and Chile are held in Lima. The delegations of Peru and Chile came by sea.\n\n"
ASKED = "It is not known whether the talks between Peru and Chile will start on Friday.\n\n"


def when_asked(folder, **documents: str) -> Question:
    for name, text in documents.items():
        head = f"---\ntitle: Talks in Lima\noutlet: Paper {name}\npublished: 2023-03-02\n---\n\n"
        (folder / f"{name}.md").write_text(head + SIDES + ASKED + text + "\n", encoding="utf-8")
    (question,) = [q for q in brief(folder).questions if q.type == "start"]
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
