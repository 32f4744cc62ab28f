"""One act of speech, many renderings."""

from dataclasses import replace

import pytest

from generator.collect import plain_document
from generator.model import Citation, Document, Quote, Voice, short_code
from generator.organize.differing.renderings import is_reworded
from generator.organize.utterances import group_utterances, is_same_utterance, with_utterances


def said(words: str, by: str | None = "p-marek", source: str = "one", kind: str = "direct") -> Quote:
    voice = Voice(by, "person" if by else "unnamed", by or "an official")
    at = (Citation(source, 0, len(words), words),)
    return Quote(short_code("q", source, words), words, kind, at, voice, None, "said", None, None, None)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Nothing's gonna move until Orla and I sit down, ok?", "nothing is going to move until Orla", True),
        ("We want the harbour open", "We want the prisoners home", False),
        (
            "We see this as a continuation of the harbour process, which the other side broke off",
            "It is the continuation of the harbour process that was broken off by the other side",
            True,
        ),
        ("very good", "very good", False),
        ("The convoy will leave at dawn tomorrow", "The price of grain will fall by spring", False),
    ],
)
def test_the_same_words_are_known_across_renderings(one, other, same):
    assert is_same_utterance(one, other) is same


def test_renderings_are_lined_up_with_the_fullest_first():
    short = said("we will open the old harbour", source="two")
    full = said("If the convoy arrives, we will open the old harbour to every ship")
    (utterance,) = group_utterances([short, full])
    assert utterance.quotes == (full.id, short.id)


def test_two_speakers_never_share_an_utterance():
    assert (
        group_utterances([said("ready for serious work today"), said("ready for serious work today", "p-b")])
        == ()
    )


def test_unnamed_voices_are_not_taken_for_one():
    one, other = said("we will open the old harbour", None), said("we will open the old harbour", None, "two")
    assert group_utterances([one, other]) == ()


def test_an_utterance_keeps_its_id_whatever_the_order():
    one, other = said("we will open the old harbour now"), said("we will open the old harbour", source="two")
    assert group_utterances([one, other])[0].id == group_utterances([other, one])[0].id


def test_each_rendering_names_its_utterance_and_others_name_none():
    pair = [said("we will open the old harbour now"), said("we will open the old harbour", source="two")]
    alone = said("the price of grain")
    utterances = group_utterances([*pair, alone])
    named = with_utterances([*pair, alone], utterances)
    assert [quote.utterance for quote in named] == [utterances[0].id, utterances[0].id, None]


def test_the_same_words_of_two_speakers_in_one_source_are_two_utterances_each_found_by_its_quotations():
    words = "nobody waits for the ferry at the northern pier"
    spoken = [
        said(words, by="p-marek"),
        said(f"{words} today", by="p-marek", source="two"),
        said(words, by="p-orla"),
        said(f"{words} now", by="p-orla", source="three"),
    ]
    spoken = [replace(quote, id=f"q-{n}") for n, quote in enumerate(spoken)]
    utterances = group_utterances(spoken)
    assert len({utterance.id for utterance in utterances}) == 2
    homes = {quote.id: quote.utterance for quote in with_utterances(spoken, utterances)}
    assert {one.id: set(one.quotes) for one in utterances} == {
        homes["q-0"]: {"q-0", "q-1"},
        homes["q-2"]: {"q-2", "q-3"},
    }


def test_a_sentence_and_the_words_it_quotes_are_no_two_renderings():
    document = plain_document(
        "one", "The park is “open to all from now on,” Ito said.\n“It is open to all from now on.”"
    )
    quoted, sentence = (
        placed(document, "open to all from now on", "direct"),
        placed(document, "The park is “open to all from now on,”", "indirect"),
    )
    again = placed(document, "It is open to all from now on.", "direct")
    assert group_utterances([quoted, sentence], [document]) == ()
    (utterance,) = group_utterances([quoted, sentence, again], [document])
    assert set(utterance.quotes) == {quoted.id, again.id}


def test_one_passage_that_says_a_thing_twice_renders_it_once():
    document = plain_document("one", "“We will open the old harbour,” Ito said; “we will open the harbour.”")
    pair = [
        placed(document, "We will open the old harbour,", "direct"),
        placed(document, "we will open the harbour.", "direct"),
    ]
    assert group_utterances(pair, [document]) == ()
    assert len(group_utterances([*pair, said("we will open the old harbour", source="two")], [document])) == 1


def placed(document: Document, words: str, kind: str) -> Quote:
    start = document.text.index(words)
    return replace(said(words, kind=kind), at=(document.cite(start, start + len(words)),))


def test_one_word_in_two_is_not_another_word():
    assert not is_reworded("we want a cease-fire in Lima now", "we want a ceasefire in Lima now")
    assert is_reworded("we want a cease-fire in Lima now", "we want a truce in Lima now")
