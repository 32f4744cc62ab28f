"""Judgements at two ends of an axis, and words that only sound like one."""

from functools import partial

import pytest

from tests.organize import papers

NEAR = (
    "Carlos Soto, the foreign minister of Chile, spoke in Lima. "
    "Ana Quiroga, the foreign minister of Peru, listened.\n\n"
)
briefed = partial(papers.briefed, near=NEAR)


@pytest.mark.parametrize(
    ("one", "other", "about"),
    [
        (
            "Soto said his delegation had all the powers it needed to conclude the talks.",
            "Ana Quiroga criticized Chile for not sending any decision-makers to the talks.",
            ["Whether the delegation of Chile may decide"],
        ),
        (
            "Soto said his delegation had all the powers it needed to conclude the talks.",
            "Ana Quiroga said that we do not see decision-makers often.",
            [],
        ),
        (
            "The delegation of Chile has no mandate, Ana Quiroga said.",
            "The Chilean delegation has a mandate to sign, Carlos Soto said.",
            ["Whether the delegation of Chile may decide"],
        ),
        (
            "The delegation of Chile has no mandate, Ana Quiroga said.",
            "The Peruvian delegation has a mandate to sign, Carlos Soto said.",
            [],
        ),
        (
            "Carlos Soto said he would not meet any official but the president of Peru.",
            "Chile is open to any format of negotiations, an aide said.",
            ["Whom Chile would negotiate with"],
        ),
        (
            "Carlos Soto said he would not meet any official but the president of Peru.",
            "Peru is open to any format of negotiations, an aide said.",
            [],
        ),
        (
            "Carlos Soto, who had ruled out any talks with Peru, came after all.",
            "Carlos Soto said he was ready to talk.",
            ["Whether Chile is willing to talk"],
        ),
        (
            "Carlos Soto, who had ruled out any talks with Peru, came after all.",
            "Ana Quiroga said she was ready to talk.",
            [],
        ),
        (
            "Peru’s position is changing too rapidly, an aide said.",
            "“This is my unwavering position,” Ana Quiroga said.",
            ["Whether the position of Peru is steady"],
        ),
        (
            "Peru’s position is changing too rapidly, an aide said.",
            "“This is my unwavering position,” Carlos Soto said.",
            [],
        ),
        (
            "The Chileans sent a low-level delegation to Lima.",
            "The Chilean delegation is high-ranking, Carlos Soto said.",
            ["How high-ranking the delegation of Chile is"],
        ),
        (
            "The Chileans sent a low-level delegation to Lima.",
            "Peru demands a high-ranking Chilean delegation.",
            [],
        ),
        (
            "Peru has come to the talks without preconditions.",
            "Ana Quiroga named a release of sailors as a precondition for talks.",
            ["Whether conditions are set for the talks"],
        ),
        (
            "Peru has come to the talks without preconditions.",
            "The condition of the road to Lima is poor.",
            [],
        ),
        (
            "The composition of the team mirrors the Chilean delegation of 2021.",
            "A general makes the Chilean team even more high-ranking than two years ago.",
            ["How the delegation of Chile compares with the one before"],
        ),
    ],
)
def test_both_ends_told_of_one_side(tmp_path, one, other, about):
    found = briefed(tmp_path, a=one, b=other).disagreements
    assert [each.about for each in found if each.rule == "judged otherwise"] == about


def test_the_words_of_a_judgement_keep_what_denies_or_counts_them(tmp_path):
    one = "Peru has come to the talks without preconditions."
    other = "Ana Quiroga said that Chile has a lot of preconditions for Peru."
    (found,) = briefed(tmp_path, a=one, b=other).disagreements
    says = {version.says for version in found.versions}
    assert says == {"“without preconditions”", "“a lot of preconditions”"}


def test_a_judgement_is_not_torn(tmp_path):
    found = briefed(
        tmp_path,
        a="Carlos Soto said he would not meet any official but the president of Peru.",
        b="Chile is open to any format of negotiations, an aide said.",
    )
    (one,) = [each for each in found.disagreements if each.about == "Whom Chile would negotiate with"]
    assert [v.says for v in one.versions] == [
        "“any format”",
        "“not meet any official but the president of Peru”",
    ]
