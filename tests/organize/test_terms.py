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


@pytest.mark.parametrize(("giver", "speakers"), [("A draft", ["A draft"]), ("The warm spring", [])])
def test_a_paper_that_is_nobodys_tells_its_terms_itself(register, giver, speakers):
    talks = "Delegations of Norway and Sweden held talks in Turku."
    told = register(f"{talks} {giver} gives Norway a quota of 24,000 tonnes a year.")
    assert [term.speaker for term in told] == speakers


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


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("Norway demanded that Sweden reopen the canal.", "Sweden"),
        ("Norway called for more sanctions against Sweden.", None),
        ("Norway threatened Sweden with a ban.", "Sweden"),
        ("Norway said it would leave the talks if Malmo was not on the list.", None),
        ("Norway said it would close the canal unless Sweden paid the toll.", "Sweden"),
        ("Norway refuses to recognise the new posts as part of Sweden.", None),
        ("Norway wants the fighters to hand in their mortars.", "fighters"),
        ("Norway has demanded a public apology from Sweden.", "Sweden"),
        ("Norway demanded a list of boats from the harbour.", None),
        ("Norway has invited them to stay until Friday.", None),
        ("Norway is ready to hold talks with Sweden.", "Sweden"),
        ("Norway demanded that the terms be published.", None),
    ],
)
def test_whom_a_term_is_put_to(register, text, addressee):
    talks = "Delegations of Norway and Sweden met in Turku on Monday."
    first, *_ = register(f"{text}\n\n{talks} The Swedish delegation was headed by Envoy Nils Ek.")
    assert first.addressee == addressee


def test_what_an_onlooker_makes_of_two_countries_is_no_demand_of_theirs(register):
    told = "Norway and Sweden want the talks to go on, but Denmark does not, the historian Orla Ek has told"
    assert register(f"{told} the Post.") == ()


def test_what_a_colleague_says_of_somebody_is_not_his_own_word(register):
    teller = "Norwegian Foreign Minister Orla Brenn said"
    assert register(f"Norwegian President Nils Ek is willing to hold talks, {teller}.") == ()
    (term,) = register(f"Norwegian President Nils Ek had offered to hold talks in Turku, {teller}.")
    assert (term.speaker, term.told_by, term.sure.value) == ("nils-ek", "orla-brenn", "likely")


def test_whoever_it_was_that_offered_is_who_offered(register):
    (term,) = register("""
        Norwegian Foreign Minister Orla Brenn recalled that it was Sweden that offered a truce at sea.
    """)
    assert (term.kind, term.speaker) == ("offer", "Sweden")


def test_a_law_maker_threatens_for_himself_a_scholar_for_nobody(register):
    told = "said that he would block the treaty if one crown goes to the ferries."
    assert [t.speaker for t in register(f"Senator Nils Ek, a Republican, {told}")] == ["nils-ek"]
    assert register(f"Nils Ek, a professor of law, {told}") == ()


def test_a_notice_in_the_plain_present_promises_by_its_days(tmp_path):
    (tmp_path / "note.md").write_text(
        "---\noutlet: Voice of the Coast\nkind: communique\npublished: 2031-03-14\n---\n\n"
        "Statement by the Ministry of Fish\n\n1. The boats are withdrawn to ten miles within five days.\n\n"
        "2. The observers watched the port by night.\n",
        encoding="utf-8",
    )
    (term,) = brief(tmp_path).register
    assert (term.kind, term.when) == ("deadline", "2031-03-19")


def test_he_who_gives_until_a_day_is_the_one_who_acted_before(register):
    told = register(
        "Foreign Minister Nils Ek met the rebels in Turku. He gave them until 31 March to answer."
    )
    assert [(term.kind, term.speaker) for term in told] == [("deadline", "nils-ek")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Denmark sought calm in Turku, but Sweden all but ruled out a new round of talks.", "Sweden"),
        (
            "Nils Ek repeated that Orla Brenn is too close to the banks and demanded a list of loans.",
            "nils-ek",
        ),
        ("Denmark kept to its word and demanded an inquiry by the Nordic Council.", "Denmark"),
        ("Rebels fled as Denmark gained ground and its ally Sweden demanded a new round of talks.", "Sweden"),
    ],
)
def test_whose_term_it_is_in_a_joined_clause(register, text, speaker):
    assert [term.speaker for term in register(text)] == [speaker]


def test_a_day_that_the_source_only_knows_is_nobodys(register):
    (term,) = register("The deadline is tonight at midnight, after eleven days of talks in Turku.")
    assert (term.kind, term.speaker) == ("deadline", None)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("President Nils Ek surprised allies on Sunday when he offered the rebels direct talks.", "nils-ek"),
        (
            "The day is of the Council’s own making. It said that, without a deal, it would shut the port.",
            "council",
        ),
    ],
)
def test_whoever_is_behind_a_pronoun(register, text, speaker):
    assert [term.speaker for term in register(text)] == [speaker]


def test_a_party_stands_under_its_full_name(register):
    told = register("""
        Envoys of the Northern Reed Front and of the government met in Turku on Monday.

        The Front demanded an inquiry into the fire at the port.
    """)
    assert [term.speaker for term in told] == ["Northern Reed Front"]
