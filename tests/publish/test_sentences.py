from generator.collect.document import read_document
from generator.publish.sentences import excerpt, shortened
from generator.vocabulary.sentences import sentences_of


def sentences(text):
    return [text[start:end] for start, end in sentences_of(text)]


def test_initials_and_titles_do_not_end_a_sentence():
    text = "Gen. A. Osei met U.S. envoys. “We agreed.” Nobody signed."
    assert sentences(text) == ["Gen. A. Osei met U.S. envoys.", "“We agreed.”", "Nobody signed."]


def test_a_decimal_or_lower_case_does_not_end_a_sentence():
    assert len(sentences("It cost 3.5 million. and so on")) == 1


def test_cuts_are_marked_and_neighbours_joined():
    document = read_document("one.txt", b"One here. Two here. Three here. Four here.")
    assert excerpt(document, [(0, 9), (10, 19), (32, 42)], None) == "One here. Two here. […] Four here."


def test_a_long_run_is_cut_at_a_word():
    assert shortened("alpha beta gamma delta", 17) == "alpha beta […]"
    assert shortened("alpha", 17) == "alpha"


def test_markup_of_the_source_is_not_shown():
    document = read_document("one.md", b"# Talks\n\nThe **envoy** left [early](https://a.example/b).")
    (_, passage) = document.passages
    assert excerpt(document, [(passage.start, passage.end)], None) == "The envoy left early."
