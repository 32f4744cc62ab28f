"""Four invented accounts of one day of talks, written with their contradictions listed beforehand."""

from pathlib import Path

import pytest

from generator.model import Briefing
from generator.pipeline import brief

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def talks() -> Briefing:
    return brief(Path(__file__).parent / "border_talks")


@pytest.mark.parametrize(
    ("kind", "about"),
    [
        ("head", "Who leads the Ethiopian delegation"),
        ("fact", "Whether any agreement had been reached on the Metema crossing"),
        ("fact", "Whether the two ministers met on Sunday in Addis Ababa"),
        ("fact", "Whether Ethiopian militias burned three villages"),
        ("fact", "What the talks came to"),
        ("time", "On what day the talks in Nairobi are held"),
        ("number", "How long the talks in Nairobi lasted"),
        ("number", "How many are in the Ethiopian delegation"),
        ("number", "How many soldiers were killed"),
        ("number", "How many prisoners are to be released"),
        ("number", "The share of the land"),
        ("number", "How large the loan is"),
        ("cause", "Why the 2023 talks failed"),
    ],
)
def test_what_was_written_as_a_contradiction_is_listed(talks, kind, about):
    assert (kind, about) in {(each.kind, each.about) for each in talks.disagreements}


def test_one_length_in_two_units_and_one_hour_in_two_zones_are_none(talks):
    listed = " ".join(each.about for each in talks.disagreements)
    assert "length or distance" not in listed and "At what time" not in listed


def test_who_might_have_come_and_did_not_is_the_course_of_things(talks):
    assert not [each.about for each in talks.disagreements if "attends" in each.about]


@pytest.mark.parametrize(
    ("question", "status", "topic"),
    [
        ("Will Girma Wolde attend the talks in Nairobi?", "answered", "Who comes"),
        ("Will Yasir Hamdan attend the talks in Nairobi?", "answered", "Who comes"),
        ("When will the release take place?", "open", "Prisoners"),
        ("Will the army in Khartoum accept joint patrols?", "open", "Joint patrols"),
        ("Will Ethiopia agree to joint patrols?", "open", "Joint patrols"),
        ("Who will monitor a truce?", "open", "Joint patrols"),
        ("Who fired first?", "open", None),
        ("Did the Ethiopian delegation walk out?", "answered", None),
        ("How many prisoners will Sudan release?", "answered", "Prisoners"),
    ],
)
def test_what_was_written_as_open_is_asked(talks, question, status, topic):
    found = {each.question: each for each in talks.questions}
    assert question in found
    assert (found[question].status, found[question].topic) == (status, topic)


def test_what_one_passage_demands_is_in_the_register_alone(talks):
    assert not [each.question for each in talks.questions if "east bank" in each.question]
    assert [each.says for each in talks.register if "east bank" in each.says]
