"""What counts as the same words on a page and in a seed."""

import pytest

from generator.audit.reduction import reduced

SAME = {
    "[We came](https://a.example/b_c) with a map": "We came with a map",
    "came](https://a.example) with a [map": "came with a map",
    "![A map](map.png) of the [lake][1]": "A map of the lake1",
    "We\u200b came\u202e with\xa0a  map": "We came with a map",
    "**We** _came_": "We came",
}
OTHER = {
    "We came with a map […] and left": "We came with a map and left",
    "We came (with a map)": "We came with a map",
    "We came with 12 maps": "We came with 1 2 maps",
}


@pytest.mark.parametrize(("one", "other"), SAME.items())
def test_marks_and_what_cannot_be_seen_do_not_count(one, other):
    assert reduced(one) == reduced(other)


@pytest.mark.parametrize(("one", "other"), OTHER.items())
def test_words_marked_cuts_and_figures_do(one, other):
    assert reduced(one) != reduced(other)
