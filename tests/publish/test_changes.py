"""What is new since an earlier briefing, by substance."""

import json
from dataclasses import replace

import pytest
from sample import BRENN, DELEGATIONS, EVENTS, QUESTIONS, sample

from generator.publish.changes import changes_data, earlier_briefing, what_changed
from generator.publish.data import briefing_data

FULL = briefing_data(sample())


def kinds(before: dict, now: dict = FULL) -> list[tuple[str, str]]:
    return [(change.kind, change.what) for change in what_changed(now, before).items]


def without(name: str, n: int = 0) -> dict:
    return FULL | {name: [one for place, one in enumerate(FULL[name]) if place != n]}


@pytest.mark.parametrize(
    ("name", "kind", "what"),
    [
        ("people", "person", "Åsa Brenn"),
        ("questions", "question", "When will the next round be held?"),
        ("timeline", "event", "Norland and Sudmark meet at the Weir House"),
        ("disagreements", "contradiction", "When the talks begin"),
        ("outcomes", "outcome", "Weekly exchange of river data"),
        ("sources", "source", "Norland and Sudmark meet at Lake Tamm"),
    ],
)
def test_what_the_earlier_briefing_did_not_have_is_new_and_the_other_way_round_gone(name, kind, what):
    assert kinds(without(name)) == [(kind, what)]
    if name not in {"sources"}:
        assert kinds(FULL, without(name)) == [("gone", what)]


def test_a_new_member_of_a_known_delegation_is_new():
    team = replace(DELEGATIONS[0], members=DELEGATIONS[0].members[:2])
    assert kinds(briefing_data(sample(delegations=(team, DELEGATIONS[1])))) == [("member", "Col. P. Eide")]


def test_a_question_that_was_open_is_answered():
    answered = replace(QUESTIONS[0], status="answered", answer="In May.", answered=QUESTIONS[0].raised)
    now = briefing_data(sample(questions=(answered, QUESTIONS[1])))
    (change,) = what_changed(now, FULL).items
    assert (change.kind, change.text) == ("answer", "now answered: In May.")


def test_a_person_under_another_name_is_worded_differently_and_not_new():
    assert kinds(briefing_data(sample(people=(replace(BRENN, name="Brenn"), *sample().people[1:])))) == [
        ("wording", "Åsa Brenn")
    ]


def test_wording_comes_last():
    other = replace(QUESTIONS[0], question="When do they meet again?")
    now = briefing_data(
        sample(questions=(other,), timeline=(*EVENTS, replace(EVENTS[0], id="e-x", event="X")))
    )
    assert [change.kind for change in what_changed(now, FULL).items] == ["event", "gone", "wording"]


def test_nothing_to_compare_with_is_no_news():
    assert what_changed(FULL, None).items == ()
    assert what_changed(FULL, None).since is None


def test_building_again_keeps_the_news_and_the_bytes():
    first = FULL | {"changes": changes_data(what_changed(FULL, without("people")))}
    again = what_changed(FULL, first)
    assert changes_data(again) == first["changes"] and len(again.items) == 1


def test_the_day_compared_with_is_that_of_the_newest_document():
    assert what_changed(FULL, without("people")).since == "2031-03-04"


@pytest.mark.parametrize("text", ["", "{", "[]", '{"format": "other/1"}', "\x00"])
def test_a_file_that_is_no_briefing_is_as_good_as_none(tmp_path, text):
    (tmp_path / "old.json").write_text(text, encoding="utf-8")
    assert earlier_briefing(tmp_path / "old.json") is None
    assert earlier_briefing(tmp_path / "none.json") is None


def test_an_earlier_briefing_of_odd_shape_stops_nothing(tmp_path):
    odd = {"format": "briefing/1", "people": "many", "questions": [7, {}], "timeline": [{"id": None}]}
    (tmp_path / "old.json").write_text(json.dumps(odd), encoding="utf-8")
    earlier = earlier_briefing(tmp_path / "old.json")
    assert {kind for kind, _ in kinds(earlier)} >= {"person", "question", "event", "source"}
