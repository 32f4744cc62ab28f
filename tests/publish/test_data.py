"""briefing.json says what the briefing says, and nothing that breaks its schema."""

import json

import pytest

from generator.errors import InvalidExport
from generator.model import Briefing, Bundle, Document, Passage, Person, Settings, Spelling
from generator.publish.data import as_json, briefing_data, check

TEXT = "Talks open\n\nMinister Ada Lind said she would wait."


def briefing() -> Briefing:
    passages = (Passage("p1", 0, 10, "heading"), Passage("p2", 12, len(TEXT)))
    document = Document("one", "ONE", "one.txt", "Talks open", "article", "en", TEXT, "0" * 64, passages)
    at = document.cite(21, 29)
    person = Person("ada-lind", "Ada Lind", (Spelling("Ada Lind", "one", 1),), (), None, 1, (at,))
    return Briefing(Bundle((document,), Settings()), people=(person,))


def test_a_passage_is_used_when_something_cites_it():
    (source,) = briefing_data(briefing())["sources"]
    assert [passage["used"] for passage in source["passages"]] == [False, True]


def test_the_json_reads_back_with_every_list_of_the_format():
    data = json.loads(as_json(briefing()))
    assert data["format"] == "briefing/1"
    assert data["people"][0]["at"][0]["text"] == "Ada Lind"
    assert data["register"] == []


def test_data_that_breaks_the_schema_is_named_and_never_written():
    data = briefing_data(briefing())
    data["people"][0]["mentions"] = "many"
    with pytest.raises(InvalidExport, match="people/0/mentions"):
        check(data)
