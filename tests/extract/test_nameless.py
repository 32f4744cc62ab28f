"""Claims on the word of unnamed people, of one paper, or told as only reported."""

import pytest

from tests.extract.test_awaited import asked_in


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "The firm withdrew its offer in May, said a person familiar with the talks.",
            "Did the firm withdraw its offer in May?",
        ),
        (
            "The Norwegian delegation has arrived in Lima for the talks, the agency says, citing a source.",
            "Has the Norwegian delegation arrived in Lima for the talks?",
        ),
        (
            "The talks between Norway and Chad have reportedly concluded.",
            "Have the talks between Norway and Chad concluded?",
        ),
        (
            "Norway and Chad are set to sign a pact on cod in May, a source close to the talks said.",
            "Will Norway and Chad sign a pact on cod in May?",
        ),
        (
            "The owners rejected the offer on Sunday, a newspaper reported.",
            "Did the owners reject the offer on Sunday?",
        ),
    ],
)
def test_what_nobody_named_tells_is_asked(text, question):
    assert question in asked_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "The firm offered eighty cents in May, said Orla Brenn.",
        "The hall was cold, said a person familiar with the talks.",
        "The firm did not offer more, said a person familiar with the talks.",
        "The owners had rejected the offer before, a newspaper reported.",
        "There are reports that the boat reportedly sank.",
        "The mayor later blamed the owners, who had reportedly left the talks.",
        "The weather was mild, a newspaper reported.",
    ],
)
def test_what_is_told_by_name_or_of_little_weight_is_not(text):
    assert asked_in(text) == []
