"""Which lines can stand on a timeline, in invented words."""

import pytest

from generator.model import Event
from generator.organize.timeline import _is_sound


def event(line: str, certainty: str = "reported", precision: str = "day") -> Event:
    return Event("e-1", "2023-03-09", precision, None, line, certainty, ())


@pytest.mark.parametrize("line", ["Orla Quist says's talks will fail", "Ivo Marek confirms it"])
def test_a_misread_clause_is_no_line(line):
    assert not _is_sound(event(line))


def test_a_plan_for_some_year_is_a_claim_and_a_plan_for_a_day_is_none():
    assert not _is_sound(event("Kenya plans to close the port", "planned", "year"))
    assert _is_sound(event("Kenya plans to close the port", "planned"))
    assert _is_sound(event("Kenya closed the port", "background", "year"))
