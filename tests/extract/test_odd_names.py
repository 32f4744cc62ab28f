"""Names that markup, a line's end or another blank than the usual one parts: read as a reader reads them."""

import pytest

from generator.collect.document import read_document
from generator.extract import extract

CASES = {
    "Minister [Orla](https://o.example/x_y) Venn said the ferry sails.": "Orla Venn",
    "Minister **Orla** *Venn* said the ferry sails.": "Orla Venn",
    "Minister <b>Orla</b> Venn said the ferry sails.": "Orla Venn",
    "Minister Orla[^1] Venn said the ferry sails.": "Orla Venn",
    "Minister Orla\xa0Venn said the ferry sails.": "Orla Venn",
    "Minister Orla\u202fVenn said the ferry sails.": "Orla Venn",
    "Minister Orla   Venn said the ferry sails.": "Orla Venn",
    "Minister [Orla] Venn said the ferry sails.": "[Orla] Venn",
}


def findings_of(text: str):
    document = read_document("one.md", f"Ferries\n\n4 March 2031\n\n{text}\n".encode())
    (found,) = extract([document])
    return document, found


@pytest.mark.parametrize(("text", "name"), CASES.items())
def test_a_name_is_read_without_what_stands_inside_it(text, name):
    document, found = findings_of(text)
    (mention,) = found.mentions
    assert mention.text == name
    assert mention.at.text == document.text[mention.at.start : mention.at.end]


def test_a_name_over_the_end_of_a_line_is_one_name():
    line = "The water minister of the river state in the far north, Orla"
    wrapped = (
        f"{line}\nVenn, who chairs the talks, said that the ferry sails at noon, and\nthat nobody waits."
    )
    assert {mention.text for mention in findings_of(wrapped)[1].mentions} == {"Orla Venn"}


def test_a_form_of_address_is_no_office_of_a_member():
    text = (
        "The delegation of Chile was headed by Mr. Tor Halvik, Minister of Energy, and left Oslo on Monday."
    )
    (team,) = findings_of(text)[1].teams
    assert [(member.label, member.role) for member in team.members] == [("Tor Halvik", "Minister of Energy")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("President Sofia Berg will not attend the talks.", ["Sofia Berg"]),
        ("Sofia has not answered.", []),
        ("“We are late,” Santiago Ruiz said.", ["Santiago Ruiz"]),
        ("The Santiago talks went on.", []),
        ("President To Quan will not attend the talks.", ["To Quan"]),
        ("The envoy, To Quan, will not attend.", ["To Quan"]),
        ("The envoys went on To Quan.", []),
        ("Ms Malta Rossi left the hall before the others came.", ["Malta Rossi"]),
        ("Malta Freeport Corporation left the hall before the others came.", []),
        ("Ambassador Ana Lagos arrived in the hall on Monday.", ["Ana Lagos"]),
        ("The ambassador flew from Accra to Lagos.", []),
        ("Foreign Minister Jordan Blake arrived in the hall on Monday.", ["Jordan Blake"]),
        ("The Jordan River rose.", []),
    ],
)
def test_a_person_may_be_called_like_a_country_or_a_town(text, names):
    assert [mention.text for mention in findings_of(text)[1].mentions] == names


def test_the_country_in_a_persons_name_is_no_side():
    text = "Talks of Peru and Chile go on. President Jordan Blake of Peru met Ana Lagos of Chile on Monday."
    (_, found) = findings_of(text)
    assert {side for meeting in found.meetings for side in meeting.parties} <= {"Peru", "Chile"}
