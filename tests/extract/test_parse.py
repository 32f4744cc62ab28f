"""The copied parse answers as the model's own objects do."""

import pytest

from generator.extract.reading.analysis import language_model
from generator.extract.reading.doc import Doc

TEXTS = (
    '"They look at Orla when they talk," the aide of the Velt ministry said.  It was 10 May.\nNobody left.',
    "Velt, which had asked for more time, and Marn agreed on Friday that ferries sail if both sign.",
    "",
    "Why?",
)


@pytest.fixture(params=TEXTS)
def pair(request):
    parsed = language_model()(request.param)
    return parsed, Doc(parsed)


def numbers(tokens) -> list[int]:
    return [token.i for token in tokens]


def place(span) -> tuple[int, int] | None:
    return None if span is None else (span.start, span.end)


def test_words_keep_what_the_model_says_of_them(pair):
    names = (
        "text",
        "lower_",
        "lemma_",
        "pos_",
        "tag_",
        "dep_",
        "ent_type_",
        "idx",
        "whitespace_",
        "like_num",
    )
    flags = ("is_alpha", "is_digit", "is_upper", "is_space", "is_punct", "is_sent_start", "text_with_ws")
    for theirs, ours in zip(*pair, strict=True):
        assert [getattr(theirs, n) for n in names + flags] == [getattr(ours, n) for n in names + flags]


def test_words_hang_where_the_model_hangs_them(pair):
    for theirs, ours in zip(*pair, strict=True):
        for name in ("children", "lefts", "rights", "subtree", "ancestors", "sent"):
            assert numbers(getattr(theirs, name)) == numbers(getattr(ours, name)), name
        for name in ("head", "left_edge", "right_edge"):
            assert getattr(theirs, name).i == getattr(ours, name).i, name


def test_every_span_has_the_words_ends_and_root_of_the_models(pair):
    theirs, ours = pair
    for start in range(len(theirs) + 1):
        for end in range(start, len(theirs) + 1):
            their, our = theirs[start:end], ours[start:end]
            assert (their.text, their.start_char, their.end_char) == (our.text, our.start_char, our.end_char)
            assert start == end or their.root.i == our.root.i


def test_characters_lead_to_the_same_words(pair):
    theirs, ours = pair
    for start in range(len(theirs.text)):
        for end in range(start + 1, len(theirs.text) + 1):
            for mode, expand in (("strict", False), ("expand", True)):
                assert place(theirs.char_span(start, end, alignment_mode=mode)) == place(
                    ours.char_span(start, end, expand=expand)
                )


def test_places_outside_a_passage_are_refused():
    doc = Doc(language_model()("Orla left."))
    for ask in (lambda: doc[9], lambda: doc[0:1][1]):
        with pytest.raises(IndexError):
            ask()


def test_beside_the_ends_of_a_passage_stands_a_word_without_letters():
    doc = Doc(language_model()("Orla left."))
    assert doc[0].nbor().text == "left"
    for nothing in (doc[0].nbor(-1), doc[-1].nbor(), doc[0].nbor(-1).nbor(-1)):
        said = nothing.text, nothing.lower_, nothing.pos_, nothing.dep_, nothing.ent_type_
        assert not any(said) and nothing.head is nothing and not nothing.subtree


@pytest.mark.parametrize(
    ("text", "word"), [("if Velt did not de-escalate.", True), ("a part-time aide.", False)]
)
def test_a_verb_with_its_prefix_is_one_word(text, word):
    assert any("-" in token.text[1:] for token in language_model()(text)) is word


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("The talks are scheduled to begin at 12:30pm Lima time (9:30am GMT) at the old palace in Marn.", 1),
        ("The talks begin at 9 p.m. Lima time on the quay.", 1),
        ("The talks, which opened at 8 a.m. Port Marn time on Monday, were led by two clerks.", 1),
        ("The ferry left at 8 p.m. This time it rained.", 2),
        ("The ferry left at 12:30pm. Time ran out.", 2),
    ],
)
def test_no_sentence_ends_inside_a_clock_time_and_its_zone(text, sentences):
    assert len(Doc(language_model()(text)).sents) == sentences
