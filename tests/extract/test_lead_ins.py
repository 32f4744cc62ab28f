"""What leads into a sentence and is no part of it: datelines and the labels of topics."""

import pytest

from generator.extract.reading.lead_ins import without_lead_in
from generator.model import Passage


def read(text: str, **given) -> str:
    return without_lead_in(text, Passage("p1", 0, len(text), **given))


def test_a_dateline_is_blanked_and_what_follows_keeps_its_place():
    text = "SUND, 12 June 2031 (NPU) – The meeting ended."
    assert read(text) == " " * text.index("The") + "The meeting ended."


@pytest.mark.parametrize(
    ("text", "is_topic"),
    [
        ("Update, Friday, 7 p.m.: The board of the line approved the draft.", True),
        ("Ann Ode: We will not sign this paper.", False),
        ("Ode’s team: President Ivo Lund faulted Varn for sending nobody.", True),
        ("Lund insists: He talks with her only.", False),
        ("Lund absent: He will not come, they say.", True),
        ("The minister put it plainly: We will not sign.", False),
        ("Background: No talks are known since 2022.", True),
        ("Varn's team: Ana Torp, Pita Leth, Mere Vold.", False),
        ("Key point: “We will not sign it at all.”", False),
    ],
)
def test_the_label_of_a_topic_ends_like_a_sentence(text, is_topic):
    assert (":" not in read(text)) == is_topic


def test_the_label_of_a_turn_stays():
    text = "Next question: Will the boats sail on Friday?"
    assert ":" in read(text, label=(0, 13))
