"""Which lines can stand on a timeline, in invented words."""

import pytest

from generator.model import Citation, Event, FoundEvent, Part
from generator.organize.instants import clock_order
from generator.organize.timeline import Reports, _is_same, _is_sound


def event(line: str, certainty: str = "reported", precision: str = "day") -> Event:
    return Event("e-1", "2023-03-09", precision, None, line, certainty, ())


@pytest.mark.parametrize("line", ["Orla Quist says's talks will fail", "Ivo Marek confirms it"])
def test_a_misread_clause_is_no_line(line):
    assert not _is_sound(event(line))


def test_a_plan_for_some_year_is_a_claim_and_a_plan_for_a_day_is_none():
    assert not _is_sound(event("Kenya plans to close the port", "planned", "year"))
    assert _is_sound(event("Kenya plans to close the port", "planned"))
    assert _is_sound(event("Kenya closed the port", "background", "year"))


def found(kind: str, actor: str, terms: tuple[str, ...], verb: str = "say") -> FoundEvent:
    at = Citation("one", 0, 10, "0123456789")
    who = Citation("one", 0, len(actor), actor)
    return FoundEvent(at, kind, verb, "2023-03-09", "day", "reported", (Part("x"),), who, terms=terms)


def is_same(one: FoundEvent, other: FoundEvent, people: tuple[str, ...], others: tuple[str, ...]) -> bool:
    return _is_same(Reports(one, frozenset(people), frozenset()), other, frozenset(others), frozenset())


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
