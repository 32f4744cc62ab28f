"""Steps that were asked after and are told later as taken or not taken."""

import pytest

from tests.organize.test_answers import briefed, dated, one


@pytest.mark.parametrize(
    ("later", "status", "answer"),
    [
        ("Norway lifted the ban on cod from Chad on Monday.", "answered", "Norway lifts the ban"),
        ("Norway did not lift the ban on cod from Chad.", "answered", "No, says"),
        ("Norway will lift the ban on cod from Chad in June.", "open", None),
        ("Norway lifted the ban on tall ships.", "open", None),
        ("Peru lifted the ban on cod from Chad on Monday.", "open", None),
    ],
)
def test_a_later_passage_that_tells_the_deed_answers(tmp_path, later, status, answer):
    first = dated("2023-03-01", "Norway said it may lift the ban on cod from Chad.")
    asked = one(briefed(tmp_path, a=first, b=dated("2023-03-14", later)), "lift the ban on cod")
    assert asked.status == status
    assert asked.answer is None if answer is None else asked.answer.startswith(answer)


def test_an_earlier_passage_answers_nothing(tmp_path):
    first = dated("2023-03-14", "Norway said it may lift the ban on cod from Chad.")
    before = dated("2023-03-01", "Norway lifted the ban on cod from Chad on Monday.")
    assert one(briefed(tmp_path, a=first, b=before), "lift the ban on cod").status == "open"


@pytest.mark.parametrize(
    ("later", "status"),
    [
        ("The board of the harbour union has approved the proposal.", "answered"),
        ("The owners turned the proposal down on Friday.", "answered"),
        ("The board of the harbour union has approved new uniforms.", "open"),
    ],
)
def test_who_accepts_or_rejects_what_an_answer_was_due_to_answers(tmp_path, later, status):
    text = "The mediator handed over a proposal. The parties have until noon on Thursday to answer."
    asked = one(briefed(tmp_path, a=dated("2023-03-01", text), b=dated("2023-03-03", later)), "proposal")
    assert asked.status == status
    assert (later.rstrip(".") in str(asked.answer)) == (status == "answered")


def test_two_that_ask_the_same_with_more_words_are_one(tmp_path):
    text = (
        "Norway threatened new sanctions on Chad. Norway will impose new tough sanctions on Chad if it stays."
    )
    questions = [q.question for q in briefed(tmp_path, a=dated("2023-03-01", text)).questions]
    assert len([q for q in questions if "sanctions" in q]) == 1


def test_judgements_that_stand_opposed_ask_what_is_so(tmp_path):
    first = "The delegation of Chile has no mandate, Ana Quiroga said."
    other = "The Chilean delegation has a mandate to sign, Carlos Soto said."
    briefing = briefed(tmp_path, a=dated("2023-03-01", first), b=dated("2023-03-01", other))
    asked = [q.question for q in briefing.questions if q.rule == "judged otherwise"]
    assert asked == ["Does the delegation of Chile have the power to decide?"]


@pytest.mark.parametrize(
    ("later", "status"),
    [
        ("Norway and Chad agreed to a cessation of hostilities on Monday.", "answered"),
        ("Norway and Chad agreed on Monday to discuss a possible truce.", "open"),
    ],
)
def test_a_truce_that_was_asked_for_is_answered_by_the_one_agreed(tmp_path, later, status):
    first = dated("2023-03-01", "The envoy called for a truce between Norway and Chad.")
    again = dated("2023-03-02", "The mayor of Lima called for a truce between Norway and Chad, too.")
    asked = one(briefed(tmp_path, a=first, b=again, c=dated("2023-03-14", later)), "truce")
    assert asked.status == status


@pytest.mark.parametrize(
    ("thing", "answer"),
    [
        ("the powers of the harbour office", "Norway and Chad reach a deal on the powers"),
        ("timber", None),
    ],
)
def test_what_they_were_apart_on_is_settled_by_a_deal_on_it(tmp_path, thing, answer):
    first = dated("2023-03-01", "The two sides remain at odds over the powers of the harbour office.")
    later = dated("2023-03-14", f"Norway and Chad reached a deal on {thing} on Monday.")
    asked = one(briefed(tmp_path, a=first, b=later), "powers")
    assert (asked.answer or "").startswith(answer or "") and (asked.status == "answered") == bool(answer)


@pytest.mark.parametrize(
    ("later", "status"),
    [
        ("Both houses of the legislature approved the measure on Thursday.", "answered"),
        ("The legislature will approve the measure in June.", "open"),
    ],
)
def test_what_a_body_was_to_approve_is_answered_when_it_does(tmp_path, later, status):
    first = dated("2023-03-01", "If the legislature approves the wage bill, it will take effect in May.")
    asked = one(briefed(tmp_path, a=first, b=dated("2023-03-14", later)), "legislature")
    assert asked.status == status


def test_an_offer_is_not_answered_by_one_who_was_willing(tmp_path):
    first = dated(
        "2023-03-01", "It is unclear whether Ana Quiroga will offer the owners three seats on the board."
    )
    later = dated("2023-03-09", "Ana Quiroga said last week that she had been willing and was never asked.")
    assert one(briefed(tmp_path, a=first, b=later), "three seats").status == "open"
