"""Where invented sources differ, and where they only seem to."""

from functools import partial

import pytest

from generator.model import Briefing
from generator.pipeline import brief
from tests.organize import papers

briefed = partial(papers.briefed, day="2023-03-01")


def kinds(briefing: Briefing) -> list[tuple[str, str]]:
    return [(each.kind, each.about) for each in briefing.disagreements]


def test_a_denial_stands_against_its_claim(tmp_path):
    found = briefed(tmp_path, a="Radio Lima said the ferry had sunk. The harbour office denied those claims.")
    assert kinds(found) == [("fact", "Whether the ferry had sunk")]
    assert [v.at[0].text for v in found.disagreements[0].versions] == [
        "Radio Lima said the ferry had sunk.",
        "The harbour office denied those claims.",
    ]


def test_two_counts_set_side_by_side_differ(tmp_path):
    found = briefed(tmp_path, a="Peru counts 340 boats on the reef. Chile counts 212 boats on the reef.")
    assert [kind for kind, _ in kinds(found)] == ["number"]


def test_the_same_count_twice_does_not(tmp_path):
    found = briefed(tmp_path, a="Peru counts 340 boats on the reef. Chile counts 340 boats on the reef.")
    assert kinds(found) == []


def test_two_causes_of_one_end_are_shown_together(tmp_path):
    found = briefed(
        tmp_path,
        a="Peru unilaterally withdrew from the 1999 talks.",
        b="The 1999 talks were disrupted by the Chilean side.",
    )
    assert ("cause", "Why the 1999 talks failed") in kinds(found)


def test_yes_and_no_about_one_start_differ(tmp_path):
    found = briefed(
        tmp_path,
        a="The talks in Lima have begun, the host said.",
        b="By evening, no talks in Lima had begun.",
    )
    assert [kind for kind, _ in kinds(found)] == ["fact"]


def test_one_clock_time_in_two_zones_is_no_difference(tmp_path):
    found = briefed(
        tmp_path,
        a="The talks in Lima will start at 10 a.m. Lima time (15:00 GMT) on 3 March 2023.",
        b="The talks in Lima will start at 3 p.m. GMT on 3 March 2023.",
    )
    assert kinds(found) == []


def test_the_words_of_one_speaker_told_otherwise_are_lined_up(tmp_path):
    found = briefed(
        tmp_path,
        a="“We will never sell the northern harbour to strangers,” President Maria Torres said in Lima.",
        b="“We shall never sell the northern harbor to any stranger,” President Maria Torres said in Lima.",
    )
    assert [kind for kind, _ in kinds(found)] == ["wording"]


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("The islanders blame a tanker; the navy denies having sent one.", "Whether a tanker is to blame"),
        ("Peru accuses Chile of moving buoys. Chile denies it.", "moving buoys holds"),
        ("Peru accuses Chile of moving buoys, which Chile denies.", "moving buoys holds"),
        ("Peru accused the port of hiring guards, a charge the port denies.", "hiring guards holds"),
        ("Peru accuses Chile of moving buoys. Chile moved them at night.", None),
    ],
)
def test_a_charge_is_told_by_what_it_charges(tmp_path, text, about):
    facts = [title for kind, title in kinds(briefed(tmp_path, a=text)) if kind == "fact"]
    assert facts == [] if about is None else facts[0].endswith(about)


def test_a_claim_without_its_subject_is_none(tmp_path):
    assert kinds(briefed(tmp_path, a="Harbour master denies nets were cut")) == []


def numbers(briefing: Briefing) -> list[tuple[str, list[str]]]:
    found = [each for each in briefing.disagreements if each.kind == "number"]
    return [(each.about, [version.says for version in each.versions]) for each in found]


def test_a_toll_put_at_a_number_counts_what_stood_before(tmp_path):
    told = "The minister said that 37 Chilean fishermen were being held in Arica. Peru put the number at 41."
    assert numbers(briefed(tmp_path, a=told)) == [
        ("How many Chilean fishermen are held", ["“37 Chilean fishermen”", "“41”"])
    ]


def test_sums_of_other_things_are_not_compared(tmp_path):
    found = briefed(
        tmp_path,
        a="The strike fund holds 3 million pounds. The strike costs the town 9 million pounds a week.",
        b="The gap in the pension scheme is 40 million pounds. The union wants 5 per cent.",
        c="The company offered 2 per cent. Prices rose by 8 per cent.",
    )
    assert numbers(found) == []


def test_numbers_told_in_one_breath_under_a_question_differ(tmp_path):
    (tmp_path / "t.txt").write_text(
        "Press briefing\n1 March 2023\n\nQUESTION: How many prisoners will be released? We have been told "
        "seven, and we have been told nine.\n\nANA QUIROGA: We shall see.\n",
        encoding="utf-8",
    )
    found = brief(tmp_path)
    assert [says for _, says in numbers(found)] == [["“seven”", "“nine”"]]


def test_one_sentence_that_tells_and_denies_is_shown_in_halves(tmp_path):
    found = briefed(tmp_path, a="The harbour office denied reports that the ferry had sunk.")
    assert [[at.text for at in v.at] for v in found.disagreements[0].versions] == [
        ["the ferry had sunk"],
        ["The harbour office denied reports"],
    ]


def test_a_denied_no_is_asked_without_it(tmp_path):
    found = briefed(tmp_path, a="An aide said the reef was never on the agenda. Chile disputes this.")
    assert kinds(found) == [("fact", "Whether the reef was on the agenda")]


def test_what_had_not_begun_yesterday_and_has_begun_today_is_no_difference(tmp_path):
    briefed(tmp_path, a="No talks had begun in Lima. Peru and Chile sent teams.")
    later = "The talks in Lima have begun. Peru and Chile sent teams."
    assert kinds(briefed(tmp_path, day="2023-03-02", b=later)) == []


def test_two_towns_for_the_next_round_differ(tmp_path):
    found = briefed(
        tmp_path,
        a="The second round will be held in Tacna on 8 March, said the host of the talks in Lima.",
        b="A second round of talks will be held in Arica on 8 March.",
    )
    assert kinds(found) == [("place", "Where the next round of talks is held")]


def test_towns_of_two_further_rounds_do_not(tmp_path):
    found = briefed(
        tmp_path,
        a="The second round will be held in Tacna on 8 March, said the host of the talks in Lima.",
        b="A third round of talks will be held in Arica on 18 March.",
    )
    assert kinds(found) == []


@pytest.mark.parametrize(
    ("told", "denied", "facts"),
    [
        (
            "Guards fired tear gas at the porters on Monday, the union said.",
            "The governor denies that tear gas was used.",
            ["Whether tear gas was used"],
        ),
        ("The porters sang all Monday.", "The governor denies that tear gas was used.", []),
        (
            "Brokers said the mill will move its looms to Bolivia.",
            "A spokeswoman denied that.",
            ["Whether the mill will move its looms to Bolivia"],
        ),
        ("The porters sang all Monday.", "A spokeswoman denied that she was tired.", []),
        (
            "A clerk said the governor had torn up a map.",
            "The government calls that invented.",
            ["Whether the governor had torn up a map"],
        ),
        ("The Chilean minister left the room after lunch.", "Peru's delegates asked for a recess.", []),
        ("The envoy met the rebels in Arica.", "She has not denied that.", []),
        ("The envoy met the rebels in Arica.", "She stood by her decision to contradict the report.", []),
        ("The house passed a bill on nets.", "The senate rejected that version.", []),
    ],
)
def test_what_is_denied_must_be_told_by_somebody(tmp_path, told, denied, facts):
    found = briefed(tmp_path, a=f"{told} {denied}")
    assert [about for kind, about in kinds(found) if kind == "fact"] == facts


@pytest.mark.parametrize(
    ("one", "other", "places"),
    [
        ("A second round is planned for 8 March in Tacna.", "The second round will be held in Arica.", 1),
        ("A second round is planned for 8 March in Tacna.", "The second round will be held in Tacna.", 0),
        ("The next round is in Tacna on 8 March.", "The next meeting will take place in Arica.", 1),
        ("The next round is in Tacna on 8 March.", "The first meeting took place in Arica.", 0),
        ("The next meeting will be in Tacna on 8 March. Chile says it will be in Arica.", "It rained.", 1),
        ("The fleet will be in Tacna on 8 March. Chile says it will be in Arica.", "It rained.", 0),
    ],
)
def test_towns_set_for_the_next_round(tmp_path, one, other, places):
    found = briefed(tmp_path, a=f"The talks in Lima ended. {one}", b=other)
    assert len([kind for kind, _ in kinds(found) if kind == "place"]) == places


@pytest.mark.parametrize(
    ("one", "other", "about"),
    [
        (
            "The Chilean delegation will be led by Foreign Minister Carlos Soto, a paper reported.",
            "Foreign Minister Carlos Soto of Chile stayed away from the talks in Lima.",
            [("fact", "Whether Carlos Soto attends the talks in Lima")],
        ),
        (
            "Foreign Minister Carlos Soto of Chile will skip the talks, an aide said. "
            "Carlos Soto played down the chance that he would attend the talks in Lima.",
            "Foreign Minister Carlos Soto of Chile could attend the talks, he said. "
            "Carlos Soto said that he might travel to Lima on Friday.",
            [("fact", "Whether Carlos Soto attends the talks in Lima")],
        ),
        (
            "Foreign Minister Carlos Soto of Chile will skip the talks, an aide said.",
            "Foreign Minister Carlos Soto of Chile could attend the talks, he said.",
            [],
        ),
        (
            "The Chilean delegation will be led by Foreign Minister Carlos Soto, a paper reported.",
            "President Ana Quiroga of Peru stayed away from the talks in Lima.",
            [],
        ),
        (
            "The Chilean delegation includes Carlos Soto, the envoy for the sea, and Ana Quiroga, an aide.",
            "Carlos Soto, the Chilean envoy for the sea, did not travel to the talks in Lima.",
            [("fact", "Whether Carlos Soto attends the talks in Lima")],
        ),
        (
            "The Chilean delegation includes Carlos Soto, the envoy for the sea, and Ana Quiroga, an aide.",
            "Luis Paz, the Chilean envoy for the land, did not travel to the talks in Lima.",
            [],
        ),
    ],
)
def test_who_was_announced_and_stayed_away(tmp_path, one, other, about):
    talks = "The delegations of Chile and Peru meet for talks in Lima. "
    found = briefed(tmp_path, a=talks + one, b=talks + other)
    assert kinds(found) == about
    asked = [question.status for question in found.questions if " attend " in question.question]
    assert "disputed" not in asked  # the last word on who comes is an answer


@pytest.mark.parametrize(
    ("text", "about"),
    [
        (
            "Correction: An earlier version of this story said that the fee was 40 crowns. It is 50.",
            ["Whether the fee was 40 crowns"],
        ),
        ("An earlier version of this article was signed by Orla Quist. She left the paper in May.", []),
        (
            "An earlier version of this page said rule 8 covers only cod. It covers all fish.",
            ["Whether rule 8 covers only cod"],
        ),
        ("An earlier version of this page said 40 crowns. It is 50.", []),
        (
            "A clerk says the board has sent a letter to all: it is not to be shown around. "
            'Harbour master Orla Quist, asked on the quay: "I know of no such letter."',
            ["Whether the board has sent a letter to all"],
        ),
        (
            'Harbour master Bruno Voss to Radio Lima: "Yes, I ate with Orla Quist in Callao. We had cod." '
            "Quist told us at noon that there had been no such meeting.",
            ["Whether it is so that “I ate with Orla Quist in Callao”"],
        ),
        (
            'Harbour master Bruno Voss to Radio Lima: "Yes, I swam with Orla Quist in Callao. We had cod." '
            "Quist told us at noon that there had been no such meeting.",
            [],
        ),
        (
            "Little is told of another paper, which offers the port a fund of its own. The board wants 75. "
            "A clerk of the fund said that no such commitment had been made.",
            ["Whether another paper offers the port a fund of its own"],
        ),
        (
            "The paper offers the port a fund of its own. The board has rejected any such commitment.",
            [],
        ),
        (
            "A clerk says the board has not sent a letter. "
            'Harbour master Orla Quist, asked on the quay: "I know of no such letter."',
            [],
        ),
    ],
)
def test_a_paper_sets_itself_right_and_a_thing_is_unknown_to_another(tmp_path, text, about):
    assert [told for _, told in kinds(briefed(tmp_path, a=text))] == about


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (
            "The bridge at Arica was reopened on Sunday.",
            "The bridge at Arica is still closed, a police officer said.",
            "fact",
        ),
        ("The bridge at Arica was reopened on Sunday.", "The bridge at Tacna is still closed.", ""),
        (
            "The strike of the drivers ended on Saturday night.",
            "The strike of the drivers is going on, the union said.",
            "fact",
        ),
        (
            "The strike of the drivers ended on Saturday night.",
            "The blockade of the harbour is going on, the union said.",
            "",
        ),
        ("The sailors were flown to Tacna on Sunday.", "The sailors were flown to Arica on Sunday.", "place"),
        ("The sailors were flown to Tacna on Sunday.", "The nurses were flown to Arica on Sunday.", ""),
        ("The truce will hold until 30 April.", "The truce runs out on 15 April.", "time"),
        ("The truce will hold until 30 April.", "The loan runs out on 15 April.", ""),
        (
            "The two ministers had dinner together on Sunday.",
            "The two ministers have not met, an aide said.",
            "fact",
        ),
        (
            "The two ministers had dinner together on Sunday.",
            "The two ministers have not slept, an aide said.",
            "",
        ),
        (
            "The pact on the wells runs for five years.",
            "The pact on the wells is for three years.",
            "number",
        ),
        ("The pact on the wells runs for five years.", "The wells are for three villages.", ""),
    ],
)
def test_one_thing_told_in_two_plain_ways(tmp_path, one, other, kind):
    found = briefed(tmp_path, day="2024-03-04", near="The talks on the border go on. ", a=one, b=other)
    assert [k for k, _ in kinds(found)] == ([kind] if kind else [])


def test_the_title_of_a_place_in_dispute_leaves_the_place_out(tmp_path):
    one, other = (f"The sailors were flown to {town} on Sunday." for town in ("Tacna", "Arica"))
    found = briefed(tmp_path, day="2024-03-04", near="The talks go on. ", a=one, b=other)
    assert kinds(found) == [("place", "Where the sailors were flown on Sunday")]
