"""An editor's decisions on what is told: valid ones applied, stale ones named, contradictions refused."""

from dataclasses import replace

import pytest

from generator.errors import BadCorrections
from generator.model import (
    Briefing,
    Bundle,
    Cast,
    Citation,
    Correction,
    Disagreement,
    Doubt,
    Person,
    Question,
    Quote,
    Settings,
    Spelling,
    Sure,
    Utterance,
    Version,
    Voice,
)
from generator.organize.editing.corrections import apply_corrections, reattribute

AT = Citation("one", 0, 12, "We will wait")
PASSAGE = Citation("one", 20, 40, "Nobody knows who pays")
VESK = Person("p-vesk", "Orlan Vesk", (Spelling("O. Vesk", "one", 1),), (), None, 1, (AT,))
UNKNOWN = Voice(None, "unnamed", "the envoy")
QUOTE = Quote(
    "q-1", "We will wait", "direct", (AT,), UNKNOWN, AT, "said", None, None, "u-1", (Doubt.SPEAKER_UNKNOWN,)
)
REPORT = replace(QUOTE, id="r-1", words="they will wait", kind="indirect")
QUESTION = Question("w-1", "Who pays for it?", "fact", None, (PASSAGE,), "open", None, ())
OTHER = Question("w-2", "Who came to it?", "fact", None, (PASSAGE,), "open", None, ())
DISAGREEMENT = Disagreement("d-1", "who pays", "fact", None, (Version("A", (AT,)), Version("B", (PASSAGE,))))


def decision(kind: str, target: str, **values) -> Correction:
    places = {key: (PASSAGE,) for key in ("cite", "answered") if key in values}
    texts = {key: (value,) for key, value in values.items()}
    name = f"c-{kind}-{target}-{sorted(texts.items())}"
    return Correction(name, kind, "c.yml:1", "so", "2031-05-02", None, ("g",), target, texts, places=places)


def briefed(*decisions: Correction) -> Briefing:
    bundle = Bundle((), Settings(), decisions)
    return apply_corrections(
        Briefing(
            bundle,
            people=(VESK,),
            quotes=(QUOTE,),
            reports=(REPORT,),
            utterances=(Utterance("u-1", ("q-1", "r-1")),),
            questions=(QUESTION, OTHER),
            disagreements=(DISAGREEMENT,),
        )
    )


def spoken(one: Correction):
    return reattribute((QUOTE, REPORT), Cast((VESK,)), Bundle((), Settings(), (one,)))


def test_a_quotation_goes_to_the_person_an_editor_names_by_any_spelling():
    (quote, report), (done,) = spoken(decision("reattribute", "We will wait", to="O. Vesk"))
    assert quote.speaker == Voice("p-vesk", "person", "Orlan Vesk")
    assert quote.doubts == () and quote.sure is Sure.SURE and quote.rule.startswith("correction ")
    assert report == REPORT
    assert done.applied and done.records == ("q-1",)


def test_a_quotation_goes_to_nobody_when_the_name_is_not_known():
    quotes, (done,) = spoken(decision("reattribute", "We will wait", to="Ada Lind"))
    assert quotes == (QUOTE, REPORT)
    assert (done.applied, done.note) == (False, "nobody here is called “Ada Lind”")


def test_an_unnamed_speaker_is_given_in_so_many_words():
    (quote, _), _ = spoken(decision("reattribute", "q-1", unnamed="an aide"))
    assert quote.speaker == Voice(None, "unnamed", "an aide")


def test_a_question_is_added_first_with_its_passage_and_whom_it_concerns():
    made = briefed(decision("add_question", "When will Orlan Vesk pay?", cite="x")).questions[0]
    assert (made.raised, made.status, made.people) == ((PASSAGE,), "open", ("p-vesk",))


def test_a_question_is_answered_by_its_words_or_id():
    for target in ("who pays for it", "w-1"):
        made = briefed(decision("answer_question", target, answer="The port.", cite="x")).questions[0]
        assert (made.status, made.answer, made.answered) == ("answered", "The port.", (PASSAGE,))


def test_a_rephrased_question_is_still_found_under_its_old_words_and_the_new_ones():
    rephrase = decision("rephrase", "Who pays for it?", to="Who bears the cost?")
    for words in ("Who pays for it?", "Who bears the cost?"):
        made = briefed(decision("answer_question", words, answer="All.", cite="x"), rephrase).questions[0]
        assert (made.question, made.answer) == ("Who bears the cost?", "All.")


def test_the_words_of_a_source_are_not_rephrased():
    (done,) = briefed(decision("rephrase", "We will wait", to="We shall wait")).corrections
    assert not done.applied and "sources' own words" in done.note


def test_a_pin_names_the_record_and_changes_no_list():
    briefing = briefed(decision("pin", "Who came to it?"))
    assert briefing.pinned == ("w-2",) and briefing.questions == (QUESTION, OTHER)
    assert [one.kind for one in briefing.corrected["w-2"]] == ["pin"]


def test_what_is_hidden_is_gone_with_all_that_pointed_to_it():
    briefing = briefed(decision("hide", "q-1"))
    assert briefing.quotes == () and briefing.utterances == ()
    assert briefing.reports[0].utterance is None


@pytest.mark.parametrize(
    ("target", "values", "note"),
    [
        ("Who left?", {}, "no record is called “Who left?”"),
        ("to it", {}, ""),
        ("who", {}, "stands in 3 records"),
        ("who", {"list": "disagreements"}, ""),
    ],
)
def test_words_mean_one_record_or_none(target, values, note):
    (done,) = briefed(decision("hide", target, **values)).corrections
    assert done.applied is (note == "") and note in done.note


def test_a_stale_decision_is_reported_and_never_applied():
    stale = replace(decision("hide", "w-1"), stale="the words “g” no longer stand in the sources")
    briefing = briefed(stale)
    assert briefing.questions == (QUESTION, OTHER)
    assert briefing.corrections[0].note == stale.stale and not briefing.corrections[0].applied


def test_two_answers_to_one_question_under_two_names_stop_the_build():
    with pytest.raises(BadCorrections, match="answer question is decided twice for w-1"):
        briefed(
            decision("answer_question", "w-1", answer="A.", cite="x"),
            decision("answer_question", "Who pays for it?", answer="B.", cite="x"),
        )
