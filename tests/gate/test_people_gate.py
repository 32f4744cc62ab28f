"""How many of the hand-labelled people are found whole: all their spellings in one record, nobody else's."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.identify import identify
from generator.model import Document, Person
from generator.vocabulary.names import name_words
from tests.briefs import read

HERE = Path(__file__).parent
INVENTED = HERE.parent / "golden" / "other-talks"


@dataclass(frozen=True)
class Found:
    """The labels found whole, those not, and the people nobody labelled."""

    whole: tuple[str, ...]
    broken: tuple[str, ...]
    extra: tuple[str, ...]


def measure(seeds: Path, labels: Path) -> Found:
    bundle, findings = read(seeds)
    people = identify(bundle, findings).people
    rows = [json.loads(line) for line in labels.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if expected(row, bundle.documents)]
    spelt = {text for row in rows for text in row["spellings"]}
    whole = {row["name"] for row in rows if is_whole(expected(row, bundle.documents), row, people)}
    extra = [person.name for person in people if not texts_of(person) & spelt]
    return Found(
        tuple(sorted(whole)), tuple(sorted({row["name"] for row in rows} - whole)), tuple(sorted(extra))
    )


def expected(row: dict, documents: tuple[Document, ...]) -> set[str]:
    """The spellings that stand in what a reader is shown: bylines and page furniture are set apart."""
    shown = [document.text[p.start : p.end] for document in documents for p in document.readable]
    return {text for text in row["spellings"] if any(text in passage for passage in shown)}


def texts_of(person: Person) -> set[str]:
    return {spelling.text for spelling in person.names}


def is_whole(wanted: set[str], row: dict, people: tuple[Person, ...]) -> bool:
    full = {text for text in wanted if len(name_words(text)) > 1} or wanted
    records = [person for person in people if texts_of(person) & full]
    parts = {word for text in row["spellings"] for word in (text, *name_words(text))}
    return len(records) == 1 and texts_of(records[0]) >= full and texts_of(records[0]) <= parts


@pytest.mark.slow
def test_the_people_of_the_originals_are_found_whole(originals):
    found = measure(originals, HERE / "labels" / "people.jsonl")
    assert len(found.whole) >= 70, found.broken
    assert found.extra == ()


@pytest.mark.slow
def test_the_people_of_an_invented_bundle_are_found_whole():
    found = measure(INVENTED / "seeds", INVENTED / "labels" / "people.jsonl")
    assert len(found.whole) >= 23, found.broken
    assert found.extra == ()


@pytest.mark.slow
def test_nothing_labelled_as_no_person_is_one():
    people = identify(*read(INVENTED / "seeds")).people
    rows = (INVENTED / "labels" / "not_people.jsonl").read_text(encoding="utf-8").splitlines()
    forbidden = {json.loads(row)["text"] for row in rows}
    assert not [person.name for person in people if texts_of(person) & forbidden]
