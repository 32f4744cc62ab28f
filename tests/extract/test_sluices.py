"""What one question word asks of the clause before it, and what a text lets two or one answer."""

import pytest

from tests.extract.test_awaited import asked_in
from tests.extract.test_unknowns import unknowns_in


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Ana Lund cancelled her trip to Lima, but she did not explain why.", True),
        ("Ana Lund cancelled her trip to Lima, and she explained why.", False),
        ("The envoy cancelled his trip. Nobody is saying why.", True),
        ("The envoy cancelled his trip. He had his reasons why.", False),
        ("There were plans to cancel the trip, but the office did not say when.", False),
    ],
)
def test_a_question_word_alone_asks_of_the_clause_before(text, asked):
    assert any("cancel" in question and question.endswith("?") for question in asked_in(text)) == asked


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Peru will free the sailors but has not said when.", "When will Peru free the sailors?"),
        ("The salt duty goes, but when?", "When does the salt duty go?"),
        ("The boats were seized, and it is not clear where.", "Where were the boats seized?"),
        ("The crews left the hall. Nobody would say why.", "Why did the crews leave the hall?"),
    ],
)
def test_the_clause_is_asked_in_full(text, question):
    assert question in asked_in(text)


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("The duty goes, but when? Lima wants 1 July. Quito offers 1 May.", 2),
        ("The duty goes, but when? Lima wants 1 July. It rains in Quito.", 0),
        ("There is confusion over when work starts. Sanz says Friday. Torres says Monday.", 2),
        ("There is confusion over when work starts. Sanz says Friday. He laughs.", 0),
        ("How did the board find the votes? Sanz says that he was paid. Torres says nobody was.", 2),
        ("What held up the morning? According to two clerks, it was the maps. It rained.", 1),
    ],
)
def test_two_who_tell_it_otherwise_are_heard(text, many):
    assert [len(found.replies) for found in unknowns_in(text) if found.question] == [many]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "The assembly is to vote on Friday on whether to raise the fee.",
            "Will the assembly raise the fee?",
        ),
        ("The assembly voted on Friday on whether to raise the fee.", ""),
        ("If the crews did it, will there be a truce on Monday?", "Will there be a truce on Monday?"),
        ("The sticking point is who decides on the fee.", "Who decides on the fee?"),
        ("The turning point is who decides on the fee.", ""),
        (
            "It is unclear whether a shirt sewn in Lorn from Peruvian cloth is local.",
            "Is a shirt sewn in Lorn from Peruvian cloth local?",
        ),
    ],
)
def test_what_a_vote_or_a_condition_leaves_open(text, question):
    assert asked_in(text) == ([question] if question else [])


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "The minister gave the rebels until Friday to leave the island.",
            "Will the rebels leave the island?",
        ),
        ("A truce would give the army three weeks to crush the rebels.", ""),
        (
            "Sanz demanded that the rebels free the crew. He gave them until Friday.",
            "Will the rebels free the crew?",
        ),
        ("Sanz demanded that the rebels free the crew. He gave them his boat.", ""),
        ("The parties must answer by Friday.", "Will the parties answer by Friday?"),
        ("Visitors must leave by Friday.", ""),
        ("The unions have threatened to close the port.", "Will the unions close the port?"),
        ("The threatened unions close the port.", ""),
        ("The sticking point: who pays for the gate.", "Who pays for the gate?"),
        ("One question: the fee, which nobody wants to pay.", ""),
    ],
)
def test_what_a_day_is_set_for_or_threatened(text, question):
    assert asked_in(text) == ([question] if question else [])


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The report that the dam was opened has not been confirmed.", "Was the dam opened?"),
        ("The report that the dam was opened has been confirmed.", ""),
        ("The ministry would neither confirm nor deny that the dam was opened.", "Was the dam opened?"),
        ("The ministry confirmed that the dam was opened.", ""),
        ("The ministry declined to comment on reports that the dam was opened.", "Was the dam opened?"),
        ("The ministry commented on reports that the dam was opened.", ""),
        ("It is not yet certain that the ferry will sail.", "Will the ferry sail?"),
        ("It is certain that the ferry will sail.", ""),
    ],
)
def test_what_nobody_bears_out_is_asked(text, question):
    assert asked_in(text) == ([question] if question else [])


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The pact takes effect once both boards have ratified it.", "Will both boards ratify the pact?"),
        ("The pact took effect once both boards had ratified it.", ""),
        ("The pact is not yet in force.", "When will the pact come into force?"),
        ("The pact is in force.", ""),
        ("Peru has signed the pact, Chile has not.", "Will Chile sign the pact?"),
        ("Peru has signed the pact, but not in Lima.", ""),
        ("The text has still to be signed.", "Will the text be signed?"),
        ("The text was still signed.", ""),
    ],
)
def test_an_accord_that_does_not_hold_yet_is_asked_after(text, question):
    assert asked_in(text) == ([question] if question else [])


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The signing was called off. Accounts of the reason vary.", "Why was the signing called off?"),
        ("The signing was called off. Accounts of the rain vary.", None),
        (
            "The pact was to have been signed. It was not. Explanations differ.",
            "Why was the pact not signed?",
        ),
        ("The pact was to have been signed. It was long. Explanations differ.", None),
    ],
)
def test_reasons_that_differ_ask_why(text, question):
    assert [q for q in asked_in(text) if q.startswith("Why")] == ([question] if question else [])
