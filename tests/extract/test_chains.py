"""Through whom invented sentences came."""

import pytest

from generator.collect import plain_document
from generator.extract.chains import find_chains
from generator.extract.reading.analysis import analyse


def hops_in(text):
    (analysis,) = analyse([plain_document("one", text)])
    return [(tuple(hop.text for hop in chain.hops), chain.named) for chain in find_chains(analysis)]


@pytest.mark.parametrize(
    ("text", "hops", "named"),
    [
        ("A Swedish official told Reuters the canal was open.", ("A Swedish official", "Reuters"), False),
        ("The canal is open, AFP has reported, citing a harbour source.", ("a harbour source", "AFP"), False),
        ("The canal is open, according to Reuters.", ("Reuters",), True),
        ("The canal is open, according to Interfax sources.", ("Interfax sources", "Interfax"), False),
        ("The canal is open, a source close to the mayor told Radio Lund.",
         ("a source close to the mayor", "Radio Lund"), False),
        ("The canal is open, two people familiar with the plan said.",
         ("two people familiar with the plan",), False),
        ("“The canal is open,” Orla Brenn told broadcaster ZDF.", ("Orla Brenn", "ZDF"), True),
        ("The Lund Herald cited unnamed diplomats as saying that the canal was open.",
         ("unnamed diplomats", "Lund Herald"), False),
    ],
)  # fmt: skip
def test_a_chain_runs_from_the_first_teller_on(text, hops, named):
    assert hops_in(text) == [(hops, named)]


@pytest.mark.parametrize(
    "text",
    [
        "Orla Brenn said that the canal was open.",
        "The minister told reporters that the canal was open.",
        "The ministry's press service said the canal was open.",
        "Officials have not confirmed where the round takes place.",
        "The mayor's spokesman said the canal was open.",
        "Workers told of long nights.",
    ],
)
def test_whoever_speaks_to_the_document_itself_under_his_name_makes_no_chain(text):
    assert hops_in(text) == []


def test_the_outlet_of_the_sentence_before_stands_behind_its_description():
    text = "The canal is open, Der Spiegel has reported. The crews are glad, an aide told the magazine."
    assert hops_in(text)[1] == (("an aide", "Der Spiegel"), False)
