"""Invented passages that set themselves against a claim, and some that only sound like it."""

import pytest

from generator.extract.denials import find_denials
from generator.extract.reading.analysis import analyse
from generator.model import FoundDenial
from tests.extract.documents import document_of
from tests.extract.said import as_text


def denials_in(text: str) -> tuple[FoundDenial, ...]:
    (analysis,) = analyse([document_of(text)])
    return find_denials(analysis, ())


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The minister denied that the ferry had sunk.", "the ferry had sunk"),
        (
            "The minister rejected claims that the ferry had sunk, saying that it was in port.",
            "the ferry had sunk",
        ),
        ("The minister denied reports that the ferry had sunk.", "the ferry had sunk"),
        ("Lund says the ferry was empty. But the captain says that is not the case.", "the ferry was empty"),
        ("Radio Lund said the ferry had sunk. The minister denied those claims.", "the ferry had sunk"),
        ("Radio Lund said the ferry had sunk, a report dismissed by the crew as fake.", "the ferry had sunk"),
        ("Reports that the ferry has sunk are false, the harbour office says.", "the ferry has sunk"),
        (
            "An aide told reporters that the ferry had sunk. The minister called this a fairy tale.",
            "the ferry had sunk",
        ),
        ("Lund says the ferry was empty, which the captain flatly denies.", "the ferry was empty"),
        (
            'A source says that Lund has put a paper to both. Minister Roos: "I know of no such paper."',
            "Lund has put a paper to both",
        ),
        (
            'We reported that Lund would ask for a ban. His adviser calls that "invented from end to end".',
            "Lund would ask for a ban",
        ),
        (
            "Reports in local papers of an apology by Lund do not correspond to reality.",
            "there was an apology by Lund",
        ),
        ("The minister dismissed rumours of a rift in the cabinet.", "there was a rift in the cabinet"),
        (
            "We came out together. The minister rejected the suggestion of a rift in the cabinet.",
            "there was a rift in the cabinet",
        ),
        ("Lund says the ferry was empty. The captain contested that.", "the ferry was empty"),
        (
            "Radio Lund claimed that the ferry had sunk. However, according to the crew, it has not left.",
            "the ferry had sunk",
        ),
        (
            'Captain Soto has dismissed as "a fable" reports that sailors burned a mill on Sunday.',
            "sailors burned a mill on Sunday",
        ),
        ("The islanders say the patrol fired twice. Lund says that nobody fired.", "the patrol fired twice"),
        (
            "An aide said that Lund had threatened to leave. The host denied it.",
            "Lund had threatened to leave",
        ),
        (
            "Varn says that Lund had agreed and that Olsen had stopped the ferry. Olsen denies those claims.",
            "Olsen had stopped the ferry",
        ),
        (
            "An aide says an order to close the port is signed. Another aide says no such order exists.",
            "an order to close the port is signed",
        ),
        ('Radio Lund says the ferry had sunk. "Pure fiction," says the captain.', "the ferry had sunk"),
        ('Radio Lund says the ferry had sunk. The captain said: "Not true."', "the ferry had sunk"),
    ],
)
def test_a_denial_is_tied_to_its_claim(text, claim):
    (denial,) = denials_in(text)
    assert as_text(denial.about) == claim


@pytest.mark.parametrize(
    "text",
    [
        "The minister rejected the offer.",
        "The court dismissed the captain from his post.",
        "However, the ferry sailed at noon.",
        "Radio Lund said the ferry had sailed. However, it said, the port had not been busy.",
        "The story is long and true.",
        "He called for tea. The talks went on.",
        "Lund offered a berth. Varn rejected it.",
        "The ferry left at noon. The minister denied it to nobody.",
        "Varn said the crew had loaded the ferry. However, Olsen said the crew had no choice but to wait.",
        "The port announced a plan for the ferry. Officials said the plan was no small work for the ferry.",
        "Varn said the crew should sail. This is not the right thing to do to a crew, he said.",
        "The club said it had the votes, after a letter that denied it a loan.",
        "The club said it had the votes, after a ruling that denied its claims to the quay.",
        "The club said it had the votes, after a ruling that denied the appeal.",
        "The bill would deny licences to smugglers, the minister said.",
        "The theft carries ten years in prison, the lawyer said. The captain denied the accusations.",
        "Officials said they would not comment on the ferry. However, the captain told radio it had sailed.",
        "The court heard of the offer. He knows nothing of wine.",
        "The minister dismissed rumours about his health.",
        "Reports of a rift were not confirmed.",
        'Radio Lund says the ferry had sunk. "Pure silk," says the captain.',
        'Radio Lund says the ferry had sunk. The captain wrote of what he calls the "myths" of the port.',
        'Radio Lund says the ferry had sunk. "Not false," says the captain.',
        "The army said the raid hit a camp. It spoke of denying it safe haven.",
        "Radio Lund reported on Friday, saying it may sail, that the ferry is in port. However, it has "
        "not been sold, Radio Lund reported.",
        "The widow said that the ferry was hers; she also denied any wrongdoing.",
        "Radio Lund spoke of an open vote. It is one that is actually contested, with many names.",
        "Lund says the ferry should be armed, which flatly contradicts the aims of this gathering.",
        "On Saturday the sailor was sent home, his wife said. He had been denied access to a lawyer.",
        "Lund relies on the harbour law. In a case like it this same argument was denied by a judge.",
        "On Thursday Lund asked for the order to be lifted. “This is not a case about one boat.”",
        'The search found no proof for that, the captain said. "They knew this was false," said Roos.',
        "The owners said the ferry was sound. They said that was wrong.",
        "Radio Lund could not confirm those details. The minister dismissed the reports, aides said.",
    ],
)
def test_what_denies_nothing_is_left_alone(text):
    assert denials_in(text) == ()


def test_who_knows_nothing_of_it_denies_what_was_told():
    (denial,) = denials_in(
        "Lund has apologised to the crew, says Varn. His office knows nothing of an apology."
    )
    assert denial.claim.text == "Lund has apologised to the crew"


def test_both_sides_are_whole_sentences():
    text = "Radio Lund said the ferry had sunk. The minister denied those claims."
    (denial,) = denials_in(text)
    assert (denial.claim_at.text, denial.at.text) == (
        *tuple(text.split(" The ")[0:1]),
        "The minister denied those claims.",
    )


def test_what_the_denier_says_next_goes_with_the_denial():
    denied = "The minister denied reports that the ferry had sunk.\n\n"
    (denial,) = denials_in(denied + '"No, nothing has sunk," he told Radio Lund. "I like ferries."')
    assert [at.text for at in denial.also][:1] == ['"No, nothing has sunk," he told Radio Lund.']


def test_what_somebody_else_says_next_does_not():
    denied = "The minister denied reports that the ferry had sunk. "
    (denial,) = denials_in(denied + '"The sea is calm," a fisherman said.')
    assert denial.also == ()


def test_the_report_that_is_denied_may_be_told_later():
    denied = "The minister denied reports that the ferry had sunk. "
    (denial,) = denials_in(denied + "He likes boats. Two newspapers reported that the ferry went down.")
    assert [at.text for at in denial.told] == ["Two newspapers reported that the ferry went down."]


def test_a_report_of_something_else_is_not_it():
    denied = "The minister denied reports that the ferry had sunk. "
    (denial,) = denials_in(denied + "Two newspapers reported that the budget is late.")
    assert denial.told == ()


def test_a_claim_ends_where_its_teller_goes_on():
    (denial,) = denials_in(
        "The captain rejected claims that the crew had left the ferry saying it was empty."
    )
    assert denial.claim.text == "the crew had left the ferry"
