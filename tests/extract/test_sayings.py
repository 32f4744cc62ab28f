"""The day of saying, in invented sentences published on Thursday, 9 March 2023."""

import pytest

from generator.extract import extract
from tests.extract.documents import document_of


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("“The boats will sail,” Orla Quist told reporters on Tuesday.", "2023-03-07"),
        ("“The boats will sail,” Orla Quist said.", None),
        ("Orla Quist said late Wednesday that the boats would sail on Sunday.", "2023-03-08"),
        ("Orla Quist said that the boats had sailed on Tuesday.", None),
    ],
)
def test_words_have_the_day_that_their_saying_is_dated_with(text, said):
    (found,) = extract([document_of(text, published="2023-03-09")])
    assert {quote.said for quote in (*found.quotes, *found.reports)} == {said}
