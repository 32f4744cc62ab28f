"""Questions of invented bundles: raised, merged, answered in the order of time."""

from pathlib import Path

from generator.model import Briefing, Question
from generator.pipeline import brief


def briefed(folder: Path, **documents: str) -> Briefing:
    for name, text in documents.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    return brief(folder)


def dated(day: str, text: str) -> str:
    return f"---\ntitle: Talks in Lima\noutlet: Paper {day}\npublished: {day}\n---\n\n{text}\n"


def one(briefing: Briefing, words: str) -> Question:
    (question,) = [q for q in briefing.questions if words in q.question]
    return question


OPEN = (
    "The talks in Lima bring Peru and Chile together. "
    "It is unclear whether Chilean President Maria Torres will attend the talks in Lima."
)
NO = "Chilean President Maria Torres will not attend the talks in Lima."
SHUT = NO + " The talks in Lima go on."


def test_a_later_word_answers_and_says_on_whose_word(tmp_path):
    question = one(briefed(tmp_path, a=dated("2023-03-01", OPEN), b=dated("2023-03-02", SHUT)), "Torres")
    assert question.question == "Will Maria Torres attend the talks in Lima?"
    assert (question.type, question.status) == ("attendance", "answered")
    assert question.answer is not None and question.answer.startswith("No, says ")
    assert [at.text for at in question.answered] == [NO]


def test_a_question_raised_again_after_the_answer_is_open(tmp_path):
    question = one(briefed(tmp_path, a=dated("2023-03-01", SHUT), b=dated("2023-03-02", OPEN)), "Torres")
    assert (question.status, question.answer) == ("open", None)


def test_two_sources_that_ask_the_same_raise_one_question(tmp_path):
    again = "President Maria Torres has not decided whether to travel to Lima for the talks in Lima."
    question = one(briefed(tmp_path, a=dated("2023-03-01", OPEN), b=dated("2023-03-01", again)), "Torres")
    assert len({at.source for at in question.raised}) == 2


def test_what_a_source_denies_is_a_disputed_question(tmp_path):
    text = "The talks in Lima drag on. The harbour office denied that the ferry had sunk."
    question = one(briefed(tmp_path, a=dated("2023-03-01", text)), "ferry")
    assert (question.question, question.status) == ("Did the ferry sink?", "disputed")


def test_an_agreed_deed_without_a_day_is_asked_for(tmp_path):
    text = "At the talks in Lima the two sides agreed an exchange of prisoners."
    question = one(briefed(tmp_path, a=dated("2023-03-01", text)), "exchange")
    assert question.question == "When will the exchange of prisoners take place?"


def test_an_agreed_deed_with_a_day_is_not(tmp_path):
    text = "At the talks in Lima the two sides agreed an exchange of prisoners on Friday."
    assert briefed(tmp_path, a=dated("2023-03-01", text)).questions == ()


def test_ids_do_not_change_with_more_documents(tmp_path):
    first = one(briefed(tmp_path, b=dated("2023-03-01", OPEN)), "Torres")
    more = one(
        briefed(tmp_path, a=dated("2023-02-01", "The talks in Lima were long."), c=dated("2023-03-02", SHUT)),
        "Torres",
    )
    assert first.id == more.id


def test_a_reply_that_decides_nothing_leaves_the_question_open(tmp_path):
    head, tail = "Press briefing\n\n", "\n\nQUESTION: Is the palace open?\n\nANA QUIROGA: Yes.\n"
    text = head + "QUESTION: {}\n\nANA QUIROGA: {}" + tail
    asked = "Will Peru accept the northern fee?"
    shut = briefed(tmp_path, a=text.format(asked, "No. It will never do so."))
    assert one(shut, "northern fee").status == "answered"
    still = briefed(tmp_path, a=text.format(asked, "No decision has been taken."))
    assert one(still, "northern fee").status == "open"


def test_a_question_has_the_topic_of_the_bundle_it_touches(tmp_path):
    (tmp_path / "briefing.yml").write_text("issues:\n  Coast: [coast, shore]\n", encoding="utf-8")
    found = briefed(tmp_path, a=dated("2023-03-01", "It is not known who will guard the northern shore."))
    assert one(found, "shore").topic == "Coast"
