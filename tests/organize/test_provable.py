"""What cannot be proved is not told."""

from dataclasses import replace

import pytest

from generator.model import Briefing, Bundle, Document, Meeting, Passage, Person, Question, Settings, Spelling
from generator.organize.editing.provable import only_provable

TEXT = "The envoy of Norland said on Tuesday that 1,200 prisoners wait. Orlan Vesk left at 09:30."
DOCUMENT = Document(
    "one", "ONE", "one.txt", "Talks", "article", "en", TEXT, "0" * 64, (Passage("p1", 0, len(TEXT)),),
    published="2031-03-05",
)  # fmt: skip
AT = DOCUMENT.cite(0, 9)
VESK = Person("vesk", "Orlan Vesk", (Spelling("O. Vask", "one", 1),), (), None, 1, (AT,))
ASKED = Question("w-1", "Who waits?", "fact", None, (AT,), "answered", "They wait.", (AT,))


def told(**more) -> tuple[Question, ...]:
    briefing = Briefing(Bundle((DOCUMENT,), Settings()), people=(VESK,), questions=(replace(ASKED, **more),))
    return only_provable(briefing).questions


@pytest.mark.parametrize(
    ("question", "is_told"),
    [
        ("Will Norland free 1200 prisoners?", True),
        ("Will Norland free 1300 prisoners?", False),
        ("Will Orlan Vask come on 4 March 2031?", True),
        ("Will Orlan Vask come on 4 May 2031?", False),
        ("Did Norland’s envoy leave at 9:30?", True),
        ("Will Sudmark’s envoy leave?", False),
        ("Will Poland come on Friday?", True),
        ("Is it so that he boasted?", False),
    ],
)
def test_a_question_names_and_counts_only_what_is_given(question, is_told):
    assert [one.question for one in told(question=question)] == ([question] if is_told else [])


def test_an_answer_that_says_more_is_left_out_alone():
    (one,) = told(answer="It is Sudmark.")
    assert (one.question, one.answer, one.answered) == ("Who waits?", None, (AT,))
    assert told(answer="Norland does.")[0].answer == "Norland does."


def test_a_word_that_only_markup_makes_is_no_word_of_the_passage():
    text = "It is unclear whether Per Sk![a](b)og will come."
    noise = [(text.index(mark), text.index(mark) + len(mark)) for mark in ("![", "](b)")]
    passage = Passage("p1", 0, len(text), noise=tuple(noise))
    document = replace(DOCUMENT, text=text, passages=(passage,))
    asked = replace(ASKED, answer=None, answered=(), raised=(document.cite(0, len(text)),))
    briefing = Briefing(
        Bundle((document,), Settings()), questions=(replace(asked, question="Will Sk come?"),)
    )
    assert only_provable(briefing).questions == ()


def test_a_meeting_whose_name_says_too_much_stays_under_a_plain_one():
    meeting = Meeting("m-1", "Talks in Oslo 77", None, "Oslo", "held", (AT,))
    briefing = Briefing(Bundle((DOCUMENT,), Settings()), people=(VESK,), meetings=(meeting,))
    assert [one.name for one in only_provable(briefing).meetings] == ["Meeting"]
