"""The day of saying, in invented sentences published on Thursday, 9 March 2023."""

import pytest

from generator.extract import extract
from generator.model import Document, Passage


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
    document = Document(
        "one", "ONE", "one.txt", "One", "article", "en", text, "0", (Passage("p1", 0, len(text)),),
        published="2023-03-09",
    )  # fmt: skip
    (found,) = extract([document])
    assert {quote.said for quote in (*found.quotes, *found.reports)} == {said}
