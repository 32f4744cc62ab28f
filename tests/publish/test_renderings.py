from dataclasses import replace

from sample import VASKO, quote, sample

from generator.model import Citation, Voice
from generator.publish.kinds import site_of
from generator.publish.renderings import compare
from generator.publish.sheet import Sheet

VOICE = Voice(VASKO.id, "person", VASKO.name)


def compared(*texts):
    sheet = Sheet(site_of(sample(), "briefing"), "quotes/u.md", "", "")
    quotes = [quote(f"q-{n}", "We are ready to go on talking", VOICE) for n in range(len(texts))]
    return compare(sheet, [_saying(one, words) for one, words in zip(quotes, texts, strict=True)])


def _saying(one, words):
    return replace(one, words=words, at=(Citation("herald", 0, len(words), words),))


def test_other_words_are_marked_and_missing_pieces_left_out():
    made = compared("We will not go, said the wind, and nobody heard it", "We shall not go")
    first, second = made.renderings
    assert set(first.states) == {"same"}
    assert second.cells[0] == (("We", False), ("shall", True), ("not go", False))
    assert second.states == ("other", "left", "left")


def test_marks_and_case_make_no_difference():
    made = compared("We’re here, and we stay.", "we're here and we stay")
    assert set(made.renderings[1].states) == {"same"}


def test_words_that_only_a_shorter_rendering_has_are_marked():
    made = compared("Nothing happens until they meet", "Look, nothing happens")
    assert made.renderings[1].cells[0][0] == ("Look,", True)


def test_the_pieces_fill_the_bar():
    made = compared("One two three, four five six, seven eight nine", "One two three")
    assert made.widths[0][0] == 0
    assert sum(width for _, width in made.widths) == 1000
