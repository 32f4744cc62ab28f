"""Which lines can stand on a timeline, in invented words."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.model import Cast, Citation, Event, FoundEvent, Part
from generator.organize.results.alike import Likeness
from generator.organize.results.one_event import Report, Reports
from generator.organize.results.one_event import is_same as is_one
from generator.organize.timeline import _is_sound
from generator.organize.times.instants import clock_order
from generator.pipeline import brief


def event(line: str, certainty: str = "reported", precision: str = "day") -> Event:
    return Event("e-1", "2023-03-09", precision, None, line, certainty, ())


@pytest.mark.parametrize(
    "line",
    [
        "Orla Quist says's talks will fail",
        "Ivo Marek confirms it",
        "Ivo Marek says Ivo Marek is negotiating with Oslo",
    ],
)
def test_a_misread_clause_is_no_line(line):
    assert not _is_sound(event(line))


def test_a_plan_for_some_year_is_a_claim_and_a_plan_for_a_day_is_none():
    assert not _is_sound(event("Kenya plans to close the port", "planned", "year"))
    assert _is_sound(event("Kenya plans to close the port", "planned"))
    assert _is_sound(event("Kenya closed the port", "background", "year"))


def found(kind: str, actor: str, terms: tuple[str, ...], verb: str = "say") -> FoundEvent:
    at = Citation("one", 0, 10, "0123456789")
    who = Citation("one", 0, len(actor), actor)
    line = (Part(" ".join((actor, verb, *terms))),)
    return FoundEvent(at, kind, verb, "2023-03-09", "day", "reported", line, who, terms=terms)


def is_same(one: FoundEvent, other: FoundEvent, people: tuple[str, ...], others: tuple[str, ...]) -> bool:
    like = Likeness([one, other], Cast(()))
    return is_one(Reports(Report(one, frozenset(people))), Report(other, frozenset(others)), like)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("start", "The talks", ()), ("start", "Talks between the teams", ()), True),
        (("start", "The doors", ()), ("start", "The talks", ()), False),
        (("end", "The first round", ()), ("end", "The round", ()), True),
        (("agree", "Both sides", ("telephone", "line")), ("agree", "Both sides", ("crew", "boat")), False),
    ],
)
def test_what_begins_or_is_agreed_must_be_the_same_thing(one, other, same):
    assert is_same(found(*one), found(*other), (), ()) is same


def test_two_words_of_one_speaker_are_one_event_only_when_they_say_the_same():
    first = found("say", "Quist", ("fee", "fleet", "ship", "pay"))
    assert is_same(first, found("say", "Quist", ("fee", "fleet", "ship")), ("quist",), ("quist",))
    assert not is_same(first, found("say", "Quist", ("fee", "map", "river", "soup")), ("quist",), ("quist",))
    assert not is_same(
        first, found("say", "Quist’s office", ("fee", "fleet", "ship")), ("quist",), ("quist",)
    )


def test_who_meets_two_people_meets_twice():
    first = found("meet", "Quist", ("lima", "minister"), "meet")
    assert not is_same(first, found("meet", "Quist", ("reporter",), "speak"), ("quist", "marek"), ("quist",))
    assert is_same(first, found("meet", "Marek", (), "meet"), ("quist", "marek"), ("quist", "marek"))


def test_clock_times_of_two_zones_stand_in_one_order():
    here = Event("e-1", "2023-03-09T10:04", "minute", "Europe/Zurich", "Talks begin", "reported", ())
    there = Event("e-2", "2023-03-09T04:00", "minute", "America/Guayaquil", "Talks begin", "reported", ())
    assert clock_order(there, "Europe/Zurich") == ("2023-03-09", "10:00")
    assert clock_order(there, "Europe/Zurich") < clock_order(here, "Europe/Zurich")


LIVE = """---
title: Talks in Lima, live
outlet: {outlet}
kind: live_blog
published: 2023-03-09T20:00:00-05:00
timezone: America/Lima
---

{posts}
"""


def told(folder: Path, *posts: str) -> list[tuple[str, str, str, int]]:
    """(when, certainty, line, passages) of each event of a page of 9 March 2023, in the order shown."""
    (folder / "a.md").write_text(LIVE.format(outlet="Quay Wire", posts="\n\n".join(posts)), encoding="utf-8")
    events = brief(folder).timeline
    return [(event.when, event.certainty, event.event, len(event.at)) for event in events]


def test_a_plan_and_the_report_that_it_came_about_are_one_event(tmp_path):
    lines = told(
        tmp_path,
        "**09:10** The Kenyan delegation will arrive in Lima on Thursday evening, a spokesman said.",
        "**18:05** The Kenyan delegation has arrived in Lima.",
    )
    assert [(certainty, line, n) for _, certainty, line, n in lines] == [
        ("reported", "The Kenyan delegation arrives in Lima", 2)
    ]


def test_an_hour_that_only_the_plan_tells_stays(tmp_path):
    lines = told(
        tmp_path,
        "## Thursday, 9 March 2023\n\nThe Kenyan delegation will arrive in Lima at 17:00, a spokesman said.",
        "The Kenyan delegation has arrived in Lima.",
    )
    assert sorted((when, certainty) for when, certainty, *_ in lines) == [
        ("2023-03-09", "reported"),
        ("2023-03-09T17:00", "planned"),
    ]


def test_a_plan_of_somebody_else_stays_a_plan(tmp_path):
    lines = told(
        tmp_path,
        "**09:10** The Kenyan delegation will arrive in Lima on Thursday evening, a spokesman said.",
        "**18:05** The Norwegian delegation has arrived in Lima.",
    )
    assert sorted(certainty for _, certainty, *_ in lines) == ["planned", "reported"]


def test_two_hours_for_one_start_are_two_reports():
    one, other = (replace(found("start", "Talks", ()), precision="minute", is_dated=True) for _ in range(2))
    eight, eleven = replace(one, when="2023-03-09T08:00"), replace(other, when="2023-03-09T11:00")
    assert not is_same(eight, eleven, (), ())
    assert is_same(eight, replace(eleven, when="2023-03-09T08:00"), (), ())


def test_ten_here_and_fifteen_there_are_one_hour():
    start = replace(found("start", "Talks", ()), precision="minute", is_dated=True)
    here = replace(start, when="2023-03-09T10:00", timezone="America/Lima")
    there = replace(start, when="2023-03-09T15:00", timezone="Europe/London")
    assert is_same(here, there, (), ())


def test_a_pause_and_a_truce_that_begin_are_one_thing():
    assert is_same(found("start", "The pause", ()), found("start", "A truce", ()), (), ())
    assert not is_same(found("start", "The pause", ()), found("start", "The breakfast", ()), (), ())


def test_what_was_planned_before_stands_first_in_its_day(tmp_path):
    (tmp_path / "b.md").write_text(
        "---\ntitle: Before\noutlet: Pier Post\npublished: 2023-03-08\n---\n\n"
        "The Norwegian delegation will leave Lima on Thursday.\n",
        encoding="utf-8",
    )
    lines = told(tmp_path, "Orla Quist has arrived in Lima.", "Orla Quist said that the talks would fail.")
    assert [certainty for _, certainty, *_ in lines] == ["planned", "reported", "reported"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("arrive", "Quist", ("in", "Lima"), "arrives"), ("travel", "Quist", ("to", "Peru"), "flies"), True),
        (("arrive", "Quist", ("in", "Lima"), "arrives"), ("travel", "Quist", ("to", "Oslo"), "flies"), False),
    ],
)
def test_a_country_and_its_capital_are_one_goal(one, other, same):
    assert is_same(found(*one), found(*other), ("quist",), ("quist",)) is same


def test_two_bodies_that_approve_do_so_twice():
    council, board = (
        ("agree", "The council", ("approve", "draft")),
        ("agree", "The board", ("approve", "draft")),
    )
    assert not is_same(found(*council), found(*board), (), ())
    assert is_same(found(*council), found(*council), (), ())


def test_who_only_looks_on_is_not_heard_in_the_timeline(tmp_path):
    said = "“Kenya will never sign a truce without the port,” said {}."
    for who, lines in (
        ("political expert Orla Quist", 0),
        ("former ambassador Orla Quist", 0),
        ("Foreign Minister Orla Quist", 1),
    ):
        posts = told(tmp_path, f"**09:10** {said.format(who)}")
        assert len([line for *_, line, _ in posts if "never sign" in line]) == lines


NEAR = (
    "**08:00** Prime Minister Orla Quist of Norway has landed in Lima.",
    "**08:10** President Ivo Marek of Peru has landed in Callao.",
    "**08:20** The port of Callao was closed.",
    "**08:30** Two Kenyan banks have opened branches in Cusco.",
    "**08:40** The Peruvian fleet has left the bay.",
)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (
            "**09:10** Prime Minister Orla Quist said the quota vote had been postponed to the evening.",
            "**10:10** “The ballot on the quota will be put off until the evening,” Quist said.",
            True,
        ),
        (
            "**09:10** Prime Minister Orla Quist said that Norway would never recognise the fishing border.",
            "**10:10** Orla Quist said she refused to recognise the border of the fishing board.",
            True,
        ),
        (
            "**09:10** Prime Minister Orla Quist said that Norway would never recognise the fishing border.",
            "**10:10** Orla Quist said Norway would recognise the fishing border.",
            False,
        ),
        (
            "**09:10** Prime Minister Orla Quist said the navy had seized 40 trawlers off Callao.",
            "**10:10** Orla Quist said the navy had seized 12 trawlers off Callao.",
            False,
        ),
        (
            "**09:10** Prime Minister Orla Quist said she would not attend the talks in Lima.",
            "**10:10** The Norwegian prime minister’s office said that she would not travel to Lima.",
            True,
        ),
        (
            "**09:10** Prime Minister Orla Quist said she would not attend the talks in Lima.",
            "**10:10** President Ivo Marek said he would not attend the talks in Lima.",
            False,
        ),
        (
            "**09:10** Prime Minister Orla Quist said Norway would lift the embargo.",
            "**10:10** A Norwegian official said Norway would lift the embargo.",
            False,
        ),
    ],
)
def test_one_word_of_one_speaker_stands_on_one_line(tmp_path, one, other, same):
    alone = told(tmp_path, *NEAR, one)
    assert len(told(tmp_path, *NEAR, one, other)) == len(alone) + (not same)


def test_talks_set_for_a_day_began_on_it(tmp_path):
    lines = told(
        tmp_path,
        "**08:00** The Kenyan and Norwegian delegations have arrived in Lima.",
        "**09:10** The delegations are set to meet on Thursday, a spokesman said.",
        "**18:05** Talks between the Kenyan and Norwegian delegations have begun in Lima.",
    )
    assert [(certainty, n) for _, certainty, line, n in lines if "Talks" in line or "meet" in line] == [
        ("reported", 2)
    ]


def test_that_somebody_will_not_come_is_told_once(tmp_path):
    lines = told(
        tmp_path,
        "**08:00** Prime Minister Orla Quist of Norway has landed in Lima.",
        "**09:10** Orla Quist will not attend the talks in Callao on Friday.",
        "**10:10** Orla Quist said she would not attend the talks in Callao.",
    )
    assert [(when, n) for when, _, line, n in lines if "attend" in line] == [("2023-03-09T10:10", 2)]


@pytest.mark.parametrize(
    ("post", "certainty"),
    [
        (
            "A radio said the talks were to start in Lima at 11:00, a report dismissed by Norway as “fake.”",
            "denied",
        ),
        ("A radio said the talks were to start in Lima at 11:00, a report confirmed by Norway.", "planned"),
    ],
)
def test_what_the_sentence_itself_says_is_denied_stands_as_denied(tmp_path, post, certainty):
    assert [each for _, each, line, _ in told(tmp_path, f"**09:10** {post}") if "talks" in line] == [
        certainty
    ]


def test_a_word_that_is_disputed_says_so(tmp_path):
    post = "Orla Quist said the round was postponed to the evening – a statement disputed by the host, Peru."
    near = "**08:00** Prime Minister Orla Quist of Norway has landed in Lima."
    assert ("denied", "Orla Quist says the round was postponed to the evening") in [
        (certainty, line) for _, certainty, line, _ in told(tmp_path, near, f"**09:10** {post}")
    ]


def test_who_is_told_of_beside_the_talks_makes_no_second_start(tmp_path):
    lines = told(
        tmp_path,
        "**09:10** The talks opened in Lima at 9:00, with envoy Ivo Marek of Peru carrying messages.",
        "**10:10** The indirect talks began in Lima at 9:00, an hour late.",
    )
    assert len([line for *_, line, _ in lines if "talks" in line]) == 1


def test_a_signing_of_the_night_is_one_only_among_the_same_people():
    night = replace(found("sign", "Quist", ("pact",), "sign"), when="2023-03-08T23:30", precision="minute")
    after = found("sign", "Quist", ("text",), "initial")
    assert is_same(night, after, ("quist", "marek"), ("quist",))
    assert not is_same(night, after, ("quist", "marek"), ("quist", "voss"))


@pytest.mark.parametrize(
    ("posts", "count"),
    [
        (
            ("**09:10** **Talks resume**\n\nThe second day of talks began a few minutes ago.",),
            1,
        ),
        (("**09:10** **Talks resume**", "**11:10** The second day of talks ended at the palace."), 2),
        (
            (
                "The parliament of Peru has been called for Friday at noon.",
                "The parliament of Peru will hear Orla Quist on Friday at noon.",
            ),
            1,
        ),
        (
            (
                "The parliament of Peru has been called for Friday at noon.",
                "The parliament of Peru will hear Orla Quist on Friday at 17:00.",
            ),
            2,
        ),
    ],
)
def test_a_heading_and_its_post_and_what_is_set_for_one_hour_are_one(tmp_path, posts, count):
    near = "**08:00** Prime Minister Orla Quist of Norway has landed in Lima."
    assert len(told(tmp_path, near, *posts)) == count + 1


def test_the_deed_in_short_is_the_deed_at_length():
    short = found("move", "The strike", (), "suspend")
    long = replace(short, line=(Part("The strike at both mills is suspended"),))
    assert is_same(short, long, (), ())
    assert not is_same(found("move", "The ferry", (), "suspend"), long, (), ())


def test_what_one_recalls_with_its_month_another_tells_with_its_day():
    day = found("agree", "Norway", ("duty", "shirt", "adopt"), "adopt")
    month = replace(day, when="2023-03", precision="month", certainty="background")
    assert is_same(month, day, (), ())
    assert not is_same(replace(month, when="2022-03"), day, (), ())
    group = Reports(Report(month))
    group.add(Report(day))
    assert group.first is day


def test_a_line_says_whose_word_it_is_until_another_tells_it_too(tmp_path):
    claim = "**09:10** President Ivo Marek of Peru said that the navy had freed twelve sailors on Tuesday."
    assert [line for _, _, line, _ in told(tmp_path, claim) if "navy" in line] == [
        "The navy frees twelve sailors, Ivo Marek says"
    ]
    plain = "**10:10** The navy freed twelve sailors on Tuesday, off Callao."
    lines = [(line, n) for _, _, line, n in told(tmp_path, claim, plain) if "navy" in line]
    assert len(lines) == 1
    assert not lines[0][0].endswith("says")


@pytest.mark.parametrize(
    ("deed", "count"),
    [
        ("Orla Quist left Lima at 17:00 on Friday", 1),
        ("Orla Quist phoned Ivo Marek at 17:00 on Friday", 2),
    ],
)
def test_two_deeds_of_one_hour_are_two(tmp_path, deed, count):
    near = "**08:00** Prime Minister Orla Quist of Norway has landed in Lima."
    lines = told(tmp_path, near, "Orla Quist left the palace at 17:00 on Friday.", f"{deed}.")
    assert len(lines) == count + 1
