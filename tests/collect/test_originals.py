"""The five originals, where they are at hand: what is news and what is page furniture, by line."""

import pytest

from generator.collect import collect

ASIDE = {
    "000": {3, 5, 6, 7, 19, 21, 137, 138, 139, 181},
    "001": {11, 171},
    "002": {5, 29, 49, 63, 65, 67},
    "003": {5, 47, 49, 50, 51, 52, 53, 55},
    "004": {4, 6, 8, 10, 12, 14, 20, 22, 24},
}
CAPTIONS = {
    "000": {25, 37, 53, 97, 109, 143, 173, 191, 199, 217, 237, 259, 271, 279, 289},
    "002": {9},
}
HEADINGS = {
    "000": {1, 9, 23, 35, 51, 83, 95, 107, 127, 141, 153, 161, 171, 183, 189, 197, 215, 235, 257, 277, 287},
    "001": {10, 16, 98, 197, 205, 211},
    "002": {3},
    "003": {1},
    "004": {3, 16, 19, 26},
}


def lines_of_kind(document, kind):
    return {
        document.text.count("\n", 0, passage.start) + 1
        for passage in document.passages
        if passage.kind == kind
    }


@pytest.fixture(scope="module")
def documents(originals):
    return {document.path[:3]: document for document in collect(originals).documents}


@pytest.mark.parametrize("name", ASIDE)
def test_all_furniture_is_set_apart_and_nothing_else(documents, name):
    assert lines_of_kind(documents[name], "boilerplate") == ASIDE[name]


@pytest.mark.parametrize("name", ASIDE)
def test_captions_are_told_from_the_narrative(documents, name):
    assert lines_of_kind(documents[name], "caption") == CAPTIONS.get(name, set())


@pytest.mark.parametrize("name", ASIDE)
def test_headings_without_marks_are_recognised(documents, name):
    assert lines_of_kind(documents[name], "heading") == HEADINGS[name]


@pytest.mark.parametrize("name", ASIDE)
def test_a_passage_is_a_line_that_is_not_blank(documents, name):
    text = documents[name].text
    assert len(documents[name].passages) == sum(bool(line.strip()) for line in text.split("\n"))


def test_what_each_is(documents):
    known = {name: (d.kind, d.outlet, d.code, (d.published or "")[:10]) for name, d in documents.items()}
    assert known == {
        "000": ("live_blog", "CNN", "CNN", "2025-05-15"),
        "001": ("live_blog", "RT", "RT", "2025-05-16"),
        "002": ("article", "The Moscow Times", "MT", "2025-05-15"),
        "003": ("article", "Just the News", "JTN", "2025-05-15"),
        "004": ("bulletin", None, "Bulletin", "2025-05-15"),
    }


def test_posts_stand_under_their_dates(documents):
    posted = [passage.posted for passage in documents["001"].passages]
    assert posted[0] is None
    assert [posted.count(day) for day in ("2025-05-16", "2025-05-15", "2025-05-14")] == [88, 99, 37]


def test_a_page_without_dates_over_its_posts_says_nothing_of_their_time(documents):
    assert {passage.posted for passage in documents["000"].passages} == {None}
