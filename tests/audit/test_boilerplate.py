"""Page furniture of a source on a page of ours: found, unless it is only a day."""

import pytest

from generator.audit.boilerplate import check
from generator.audit.built import Built

TEXT = "THE LAKE POST\n\n{line}\n\nThe ferry sails.\n"


def built_with(line: str) -> Built:
    """A site of one page that holds this line, which one seed has as furniture."""
    text = TEXT.format(line=line)
    start = text.index(line)
    passages = [
        {"start": start, "end": start + len(line), "kind": "boilerplate"},
        {"start": start + len(line) + 2, "end": len(text) - 1, "kind": "text"},
    ]
    source = {"id": "a", "path": "a.txt", "title": "Ferry", "outlet": "Post", "passages": passages}
    page = f"<html><body><article><h2>{line}</h2></article></body></html>"
    return Built({"timeline/index.html": page.encode()}, "", {"sources": [source]}, {"a.txt": text.encode()})


@pytest.mark.parametrize(
    ("line", "is_found"),
    [
        ("Wednesday 14 February 2029", False),
        ("Read more stories from the pier", True),
        ("14 February 2029, latest edition", True),
    ],
)
def test_a_day_is_no_furniture_of_a_source(line, is_found):
    assert bool(list(check(built_with(line)))) == is_found
