"""Whose word a deed is, in invented sentences posted on Thursday, 9 March 2023."""

import pytest

from tests.extract.test_events import events_in


def lines_with_tellers(text: str) -> list[str]:
    return ["".join(p.text for p in (*e.line, *e.told)) for e in events_in(text) if e.kind != "say"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "A Kenyan diplomat said the fishing board had dropped its demand for a map late on Tuesday.",
            "The fishing board drops its demand for a map, a Kenyan diplomat says",
        ),
        ("The navy freed twelve sailors on Tuesday.", "The navy frees twelve sailors"),
        (
            "Orla Quist said that the navy had freed twelve sailors on Tuesday.",
            "The navy frees twelve sailors, Orla Quist says",
        ),
        (
            "Ivo Marek said that the Kenyan delegation had landed in Lima on Tuesday.",
            "The Kenyan delegation lands in Lima",
        ),
        (
            "Two people on the team said the navy had freed twelve sailors on Tuesday.",
            "The navy frees twelve sailors, two people on the team say",
        ),
        (
            "IAEA inspectors said the navy had freed twelve sailors on Tuesday.",
            "The navy frees twelve sailors, IAEA inspectors say",
        ),
        (
            "A newspaper reported that the navy had freed twelve sailors on Tuesday.",
            "The navy frees twelve sailors",
        ),
    ],
)
def test_what_somebody_with_a_part_in_it_tells_is_told_as_his_word(text, line):
    assert line in lines_with_tellers(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Norway will deliver nine cutters to Kenya on 20 March, Kenyan officials said.",
            "Norway will deliver nine cutters to Kenya, Kenyan officials say",
        ),
        ("Norway will deliver nine cutters to Kenya on 20 March, Norwegian officials said.", None),
    ],
)
def test_what_another_side_is_to_do_is_the_word_of_the_one_that_says_so(text, line):
    lines = lines_with_tellers(text)
    assert (line in lines) if line else not any(one.endswith(("say", "says")) for one in lines)
