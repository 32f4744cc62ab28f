"""Whose a term is, who tells it, who denies it, and on which day it was voiced: invented talks, whole."""

from textwrap import dedent

import pytest

from generator.organize.register import _share_most
from generator.pipeline import brief

HEAD = "---\noutlet: Turku Post\npublished: 2031-03-14\n---\n\n# Talks in Turku\n\n"


@pytest.fixture
def register(tmp_path):
    def told(text):
        (tmp_path / "post.md").write_text(HEAD + dedent(text), encoding="utf-8")
        return brief(tmp_path).register

    return told


def test_an_unnamed_teller_stays_in_the_line_with_the_denial(register):
    (term,) = register("""
        Two envoys told the Post that Norway had threatened to close the canal. Norway denied this.
    """)
    assert (term.told_by, [at.text for at in term.denied_at]) == ("two envoys", ["Norway denied this."])
    assert term.when is None and term.sure.value == "likely"


def test_ones_own_word_has_no_teller(register):
    (term,) = register("“We will never accept the toll,” Norwegian Foreign Minister Orla Brenn said.")
    assert (term.speaker, term.told_by, term.denied_at) == ("orla-brenn", None, ())
    assert term.when == "2031-03-14"


def test_the_statements_own_time_goes_before_the_day_of_the_paper(register):
    (term,) = register("In January Norway demanded that Sweden reopen the canal.")
    assert term.when == "2031-01"


def test_what_was_said_some_time_before_has_no_day(register):
    (term,) = register("Norway has repeatedly demanded that Sweden reopen the canal.")
    assert term.when is None


def test_a_deadline_is_dated_by_its_own_words(register):
    told = register(
        "Both sides must send lists by 20 March 2031. They shall return the crew within thirty days."
    )
    assert {term.when for term in told if term.kind == "deadline"} == {"2031-03-20", "2031-04-13"}


def test_one_term_in_other_words_is_told_once():
    first = {"meet", "varnish", "official", "apart", "king"}
    assert _share_most(first, {"meet", "varnish", "representatives", "town", "king"})
    assert not _share_most(first, {"sign", "varnish", "charter", "town", "king"})
    assert _share_most({"recognise", "land", "lund"}, {"recognize", "lands", "lund", "never"})
