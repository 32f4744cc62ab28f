"""What came of talks, from invented news: on whose word, who denies it, what still lies ahead."""

import pytest

from generator.model import Briefing
from generator.pipeline import brief

HEAD = "---\ntitle: A title\noutlet: The Herald\npublished: {day}\n---\n\n"
TALKS = "The delegations of Norway and Chile met in Lausanne on Tuesday. "


@pytest.fixture
def told(tmp_path):
    """The briefing on articles, each of its own day of March 2031; Tuesday is the 4th."""

    def tell(*articles: tuple[int, str]) -> Briefing:
        for number, (day, text) in enumerate(articles):
            head = HEAD.format(day=f"2031-03-{day:02}")
            (tmp_path / f"{number}.md").write_text(f"{head}{text}\n", encoding="utf-8")
        return brief(tmp_path)

    return tell


def test_an_outcome_stands_on_the_word_of_who_tells_it(told):
    text = f"{TALKS}The two sides have agreed to swap ten pilots, Norwegian envoy Åsa Brenn told reporters."
    (one,) = told((4, text)).outcomes
    assert (one.kind, one.speaker, one.parties) == ("agreed", "asa-brenn", ("Chile", "Norway"))


def test_who_tells_it_may_be_named_within_it(told):
    text = f"{TALKS}Both sides, Norwegian envoy Åsa Brenn confirmed, have agreed to exchange ten pilots each."
    (one,) = told((4, text)).outcomes
    assert (one.says, one.speaker) == (
        "Chile and Norway agree to exchange ten pilots each",
        "asa-brenn",
    )


def test_two_reports_of_one_swap_are_one_outcome(told):
    first = (4, f"{TALKS}The two sides agreed to exchange 40 prisoners.")
    second = (5, "Norway and Chile have agreed a prisoner swap of 40 men.")
    (one,) = told(first, second).outcomes
    assert {at.source for at in one.at} == {"0", "1"}


def test_who_denies_an_outcome_is_shown_with_it(told):
    text = f"{TALKS}Norway and Chile agreed on a fishing line, Norwegian envoy Åsa Brenn said. Chilean envoy "
    (one,) = told(
        (4, f"{text}Luis Araya denied that Norway and Chile had agreed on a fishing line.")
    ).outcomes
    assert one.denied_by == ("luis-araya",)


def test_what_others_agree_is_no_outcome_of_the_talks(told):
    assert not told((4, f"{TALKS}Kenya and Peru agreed to build a bridge.")).outcomes


def test_a_decision_of_somebody_else_counts_where_it_is_about_the_matter(told):
    talks = "Norway and Chile hold talks on the herring tariff in Lausanne. "
    first = (4, f"{talks}Norway's parliament passed the herring tariff bill on Tuesday.")
    second = (5, f"{talks}The Kenyan parliament passed the highway budget on Tuesday.")
    found = [one for one in told(first, second).outcomes if one.is_decision]
    assert [one.says for one in found] == ["Norway’s parliament passes the herring tariff bill"]
    assert found[0].sort == "decided"


def test_two_reports_of_one_signing_are_one(told):
    first = (4, f"{TALKS}Norway and Chile signed a deal on herring quotas on Tuesday.")
    second = (5, "Norway and Chile signed a five-year quota deal on Tuesday.")
    assert [one.kind for one in told(first, second).outcomes] == ["signed"]


def test_what_takes_effect_is_told_once(told):
    first = (4, f"{TALKS}The truce took effect on Tuesday.")
    second = (5, "Guns were silent after the deal came into force on Tuesday.")
    assert len(told(first, second).outcomes) == 1


def test_who_leads_talks_of_others_is_no_party_to_them(told):
    news = f"{TALKS}Norway and Chile agreed on a line. Kenya-led talks in Lausanne ended on Tuesday."
    (end,) = (one for one in told((4, news)).outcomes if one.kind == "adjourned")
    assert "Kenya" not in end.parties


def test_a_plan_that_time_has_overtaken_is_no_next_step(told):
    plan = (3, "Norway and Chile will hold talks in Lausanne on Tuesday.")
    assert not [one for one in told(plan, (4, TALKS)).outcomes if one.kind == "next step"]


def test_a_plan_for_after_the_newest_day_is_the_next_step(told):
    (one,) = told((4, f"{TALKS}A second round will be held in Lund on 20 March.")).outcomes
    assert (one.kind, one.when) == ("next step", "2031-03-20")


def test_what_was_agreed_is_not_dated_by_a_later_article(told):
    (one,) = told((6, f"{TALKS}The two sides agreed to exchange 40 prisoners.")).outcomes
    assert one.when is None


def test_what_may_happen_on_the_last_day_told_is_no_next_step(told):
    text = f"{TALKS}Another round of talks could take place in Lausanne on Tuesday, an envoy said."
    assert not [one for one in told((4, text)).outcomes if one.kind == "next step"]


def test_an_outcome_told_on_the_day_of_the_talks_is_of_that_day(told):
    (one,) = told((4, f"{TALKS}Norway and Chile agreed on a fishing line.")).outcomes
    assert one.when == "2031-03-04"


def test_a_dated_outcome_stands_on_the_timeline_too(told):
    text = f"{TALKS}After two walks by the lake the two sides agreed on Tuesday to swap ten pilots."
    briefing = told((4, text))
    (one,) = briefing.outcomes
    assert one.says == "Chile and Norway agree to swap ten pilots"
    days = [event.when for event in briefing.timeline if event.event.endswith("agree to swap ten pilots")]
    assert days == [one.when]


def test_what_the_timeline_tells_already_is_not_told_twice(told):
    text = f"{TALKS}The two sides agreed on Tuesday to exchange 40 prisoners."
    events = [event for event in told((4, text)).timeline if "40 prisoners" in event.event]
    assert len(events) == 1


def test_what_is_planned_for_a_day_after_the_last_word_is_a_step_whatever_the_deed(told):
    text = f"{TALKS}The Norwegian delegation will fly to Lund on 20 March."
    assert [(one.kind, one.when) for one in told((4, text)).outcomes] == [("next step", "2031-03-20")]
    later = (20, "The market in Lund was full.")
    assert not told((4, text), later).outcomes


def test_that_talks_failed_is_overtaken_by_the_accord_they_came_to(told):
    failed = (4, f"{TALKS}The talks ended on Tuesday without an agreement.")
    assert [one.kind for one in told(failed).outcomes] == ["refused"]
    reached = (6, "Norway and Chile reached an agreement on a fishing line on Thursday.")
    assert [(one.kind, one.when) for one in told(failed, reached).outcomes] == [
        ("agreed", "2031-03-06"),
        ("adjourned", "2031-03-04"),
    ]


def test_one_accord_told_twice_with_and_without_its_matter_is_one_outcome(told):
    first = (4, f"{TALKS}The two sides reached an agreement on a fishing line.")
    (one,) = told(first, (5, "Norway and Chile have struck a deal.")).outcomes
    assert one.says == "Chile and Norway reach an agreement on a fishing line"


def test_terms_are_told_of_an_accord_that_there_is(told):
    term = "Under the deal, Chile would free ten pilots."
    assert not told((4, f"{TALKS}{term}")).outcomes
    found = told((4, f"{TALKS}The two sides struck a deal on pilots. {term}")).outcomes
    assert [one.says for one in found][-1] == "Chile would free ten pilots"


@pytest.mark.parametrize(
    ("text", "is_step"),
    [
        ("The pact must reach both parliaments by 20 March.", True),
        ("The cherries in the park will ripen by 20 March.", False),
        ("A storm could reach the harbour on 20 March.", False),
    ],
)
def test_a_dated_plan_is_a_step_only_where_it_is_of_the_talks(told, text, is_step):
    found = told((4, f"{TALKS}{text}")).outcomes
    assert [one.kind for one in found] == (["next step"] if is_step else [])


def test_what_a_notice_says_of_the_next_meeting_is_a_step_and_no_accord(told):
    text = (
        "Joint statement\n\n1. The parties signed a memorandum on the canal.\n\n2. A joint commission shall "
        "meet in Lausanne on 5 May 2031.\n\n3. The parties shall free all pilots."
    )
    found = [
        (one.kind, one.says) for one in told((6, f"{TALKS}\n\n{text}")).outcomes if "commission" in one.says
    ]
    assert {kind for kind, _ in found} == {"next step"}


def test_one_refusal_in_other_words_is_told_once(told):
    first = (4, f"{TALKS}Chile rejected a call of Norway and its allies for a herring truce.")
    second = (5, "Chile refused to accept the herring truce that Norway and its allies had demanded.")
    other = (5, "Chile refused to release the pilots.")
    assert [one.says for one in told(first, second, other).outcomes if one.kind == "refused"] == [
        "Chile refuses to accept the herring truce that Norway and its allies had demanded",
        "Chile refuses to release the pilots",
    ]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Chile rejected the herring truce.", "2031-03-04"),
        ("The day was a success for Chile, which refused to accept the herring truce.", None),
        ("Having rejected the herring truce, Chile called for talks in May.", None),
    ],
)
def test_what_only_says_more_of_somebody_has_not_the_day_of_the_talks(told, text, when):
    assert {one.when for one in told((4, TALKS + text)).outcomes if one.kind == "refused"} == {when}
