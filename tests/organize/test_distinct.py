"""No two records under one id."""

from dataclasses import replace

from generator.model import Briefing, Bundle, Citation, Question, Settings
from generator.organize.editing.distinct import with_distinct_ids

ONE = Question("w-1", "Who pays?", "fact", None, (Citation("one", 0, 3, "Who"),), "open", None, ())
OTHER = replace(ONE, question="Who comes?")
THIRD = replace(ONE, id="w-3")


def ids(*questions: Question) -> list[str]:
    return [
        one.id for one in with_distinct_ids(Briefing(Bundle((), Settings()), questions=questions)).questions
    ]


def test_distinct_ids_stay_as_they_are():
    assert ids(ONE, THIRD) == ["w-1", "w-3"]


def test_two_records_under_one_id_get_their_own_whatever_their_order():
    first, second, third = ids(ONE, OTHER, THIRD)
    assert len({first, second, third}) == 3 and third == "w-3"
    assert ids(OTHER, THIRD, ONE) == [second, third, first]


def test_a_record_that_is_there_twice_is_told_once():
    assert len(ids(ONE, replace(ONE))) == 1
