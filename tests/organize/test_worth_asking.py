"""What is worth asking, and what a plan, a wish or a second wording of one question is not."""

import pytest

from tests.organize.test_questions import briefed, dated, one

TALKS = "Delegations of Peru and Chile held talks in Lima on Wednesday. "


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ("Norway will send 40 boats to the strait in June.", False),
        ("Norway may send 40 boats to the strait in June.", True),
        ("Norway plans to send 40 boats to the strait.", False),
        ("Norway may be planning to send 40 boats to the strait.", True),
        ("A choir did not know whether to sing, and went home.", False),
        ("A delegation from Chad has not decided whether to join the talks on salt.", True),
        ("Norway is to publish the harbour maps in June.", False),
        ("Norway will sign the harbour pact in June.", True),
        ("The harbour board has offered to lend the crews two cranes.", False),
        ("The harbour board has offered to sign the salt pact.", True),
    ],
)
def test_a_plan_that_nobody_doubts_is_no_question(tmp_path, told, asked):
    found = briefed(tmp_path, a=dated("2023-03-01", TALKS + told))
    assert bool(found.questions) == asked


def test_a_plan_that_somebody_else_doubts_is_one(tmp_path):
    first = dated("2023-03-01", "It is unclear whether Norway will send boats to the strait.")
    other = dated("2023-03-01", "Norway will send boats to the strait, a clerk said.")
    assert one(briefed(tmp_path, a=first, b=other), "boats").status == "open"


@pytest.mark.parametrize(
    ("later", "asked"),
    [
        ("The president will travel if there is a pact to sign.", 1),
        ("The president of the harbour club will travel if there is a pact to sign.", 2),
        ("It is not clear whether the president will come to Lima.", 1),
        ("Where is Torres? Nobody would say.", 1),
        ("It is not clear whether the presidents of the two countries will come to Lima.", 1),
        ("Maria Torres's government threatened to close its ports to the fleet.", 2),
        ("It is not clear whether the president will come to the next round in Arica.", 2),
    ],
)
def test_who_comes_is_asked_once_by_name(tmp_path, later, asked):
    first = f"{TALKS}It is unclear whether Chilean President Maria Torres will attend the talks in Lima. "
    found = briefed(tmp_path, a=dated("2023-03-01", first + later))
    assert len(found.questions) == asked


@pytest.mark.parametrize(
    ("later", "status", "answer"),
    [
        ("Norway will send 20 boats to the strait, Ana Quiroga said.", "answered", "Yes, says"),
        ("Norway may send 20 boats to the strait, Ana Quiroga said.", "open", None),
    ],
)
def test_what_was_not_said_is_answered_by_what_they_say_they_will_do(tmp_path, later, status, answer):
    first = dated("2023-03-01", "Norway has not said whether it will send boats to the strait.")
    asked = one(briefed(tmp_path, a=first, b=dated("2023-03-02", later)), "boats")
    assert asked.status == status
    assert asked.answer is None if answer is None else asked.answer.startswith(answer)


@pytest.mark.parametrize(
    ("later", "status"),
    [
        ("The harbour ministry goes to the Reform Party.", "answered"),
        ("The harbour ministry burned down on Friday.", "open"),
        ("The farm ministry goes to the Reform Party.", "open"),
    ],
)
def test_who_gets_a_thing_is_told_by_to_whom_it_goes(tmp_path, later, status):
    first = dated("2023-03-01", "Nobody knows which party will get the harbour ministry.")
    found = briefed(tmp_path, a=first, b=dated("2023-03-02", later))
    assert one(found, "ministry").status == status


@pytest.mark.parametrize(
    ("later", "status"),
    [
        ("The exchange of prisoners went ahead on Thursday.", "answered"),
        ("The exchange of stamps went ahead on Thursday.", "open"),
    ],
)
def test_what_goes_ahead_is_done(tmp_path, later, status):
    first = dated("2023-03-01", "It is unclear whether the exchange of prisoners will go ahead.")
    assert one(briefed(tmp_path, a=first, b=dated("2023-03-03", later)), "exchange").status == status


def test_a_part_that_was_agreed_on_answers_less_than_the_deal(tmp_path):
    first = dated("2023-03-01", TALKS + "A deal may be close, a clerk said.")
    part = dated("2023-03-03", "Peru and Chile agreed on Friday on who gets which berth.")
    deal = dated("2023-03-04", "Peru and Chile signed the harbour deal in Lima on Saturday.")
    asked = one(briefed(tmp_path, a=first, b=part, c=deal), "reach")
    assert "sign the harbour deal" in (asked.answer or "")


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ("The harbour bank denied that it was leaving the salt project.", 1),
        ("The harbour bank denied that it had pulled out of the salt project of Arica.", 1),
        ("The harbour bank denied that it had sold its boats to the crews.", 2),
    ],
)
def test_a_claim_that_is_denied_in_two_wordings_is_asked_once(tmp_path, told, asked):
    text = f"{TALKS}The harbour bank denied that it was walking away from the salt project. {told}"
    assert len(briefed(tmp_path, a=dated("2023-03-01", text)).questions) == asked


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ("Why did the crews leave the harbour hall? Nobody would say.", 2),
        ("Did the crews really leave the harbour hall? Nobody would say.", 1),
    ],
)
def test_the_reason_of_a_deed_is_another_question_than_the_deed(tmp_path, told, asked):
    text = f"{TALKS}It is unclear whether the crews left the harbour hall. {told}"
    assert len(briefed(tmp_path, a=dated("2023-03-01", text)).questions) == asked


@pytest.mark.parametrize(
    ("day", "written", "asked"),
    [
        ("19 April", "2023-03-05", False),
        ("3 March", "2023-03-01", True),
        ("19 April", "2023-03-02", False),
    ],
)
def test_the_next_meeting_is_another_one_when_the_first_is_over(tmp_path, day, written, asked):
    first = dated("2023-03-01", f"{TALKS}The next meeting will take place on 2 March at noon in Lima.")
    other = dated(written, f"Peru and Chile sat down. The next meeting will take place on {day} in Lima.")
    found = briefed(tmp_path, a=first, b=other)
    assert any(q.question.startswith("When will the next meeting") for q in found.questions) == asked


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ("The blast at Callao harbour killed 14 people, the navy said. The union put the toll at 20.", True),
        ("It is unclear how many people were killed at Callao harbour in all the years.", False),
    ],
)
def test_how_many_people_is_asked_where_the_numbers_stand_beside_it(tmp_path, told, asked):
    other = dated("2023-03-02", "The blast at Callao harbour killed 20 people, the guild said.")
    documents = {"a": dated("2023-03-01", told)} | ({"b": other} if asked else {})
    questions = [q.question for q in briefed(tmp_path, **documents).questions]
    assert ("How many people were killed?" in questions) == asked


@pytest.mark.parametrize(
    ("deed", "count"),
    [
        ("14 bodies had been brought in. The navy spoke of 20 dead.", 1),
        ("16 boats had been burned. The navy spoke of 25.", 2),
    ],
)
def test_a_bare_count_is_not_asked_beside_the_whole_of_it(tmp_path, deed, count):
    first = "The blast at Callao harbour killed 14 people, the navy said. The union put the toll at 20. "
    text = f"{first}The guild put the toll at 18.\n\nA nurse said {deed}"
    asked = [q.question for q in briefed(tmp_path, a=dated("2023-03-01", text)).questions]
    assert sum(question.startswith("How many") for question in asked) == count, asked


@pytest.mark.parametrize(
    ("told", "status"),
    [
        (
            "Peru said Chile's team walked out of the hall. Chile's spokeswoman said there was no walkout.",
            "open",
        ),
        ("Peru said Chile will leave the talks on Friday. Chile denied that it will leave.", "disputed"),
    ],
)
def test_a_threat_to_leave_is_another_question_than_whether_they_left(tmp_path, told, status):
    text = f"{TALKS}Chile has threatened to leave the talks. {told}"
    assert one(briefed(tmp_path, a=dated("2023-03-01", text)), "Will Chile leave").status == status


@pytest.mark.parametrize(
    ("number", "other", "asked"),
    [("25", "45", True), ("2.5 million", "4.5 million", False)],
)
def test_a_bare_count_of_millions_is_no_question(tmp_path, number, other, asked):
    text = f"The board said the fee would reach {number} farmers. The union put the number of farmers at"
    found = briefed(tmp_path, a=dated("2023-03-01", f"{text} {other}."))
    assert ("How many farmers are there?" in [q.question for q in found.questions]) == asked
