"""What later documents of a bundle answer, and what they leave open."""

import pytest

from tests.organize.test_questions import briefed, dated, one


@pytest.mark.parametrize(
    ("later", "status"),
    [
        ("Negotiators from Peru and Chile clinched a deal on the port fees on Monday.", "answered"),
        ("Norway and Sweden clinched a deal on herring on Monday.", "open"),
        ("Negotiators from Peru and Chile reached a provisional deal on the port fees.", "open"),
        ("Negotiators from Peru and Chile did not clinch a deal on the port fees on Monday.", "open"),
    ],
)
def test_a_deal_that_was_sought_is_answered_by_the_one_reached(tmp_path, later, status):
    sought = "Negotiators from Peru and Chile are hoping to reach a deal on the port fees by Monday."
    briefing = briefed(tmp_path, a=dated("2023-03-01", sought), b=dated("2023-03-07", later))
    question = one(briefing, "port fees")
    assert question.question == "Will negotiators from Peru and Chile reach a deal on the port fees?"
    assert question.status == status


def test_a_deal_reached_before_it_was_sought_answers_nothing(tmp_path):
    sought = "Negotiators from Peru and Chile are hoping to reach a deal on the port fees by Monday."
    reached = "Negotiators from Peru and Chile reached a deal on the port fees."
    briefing = briefed(tmp_path, a=dated("2023-03-01", reached), b=dated("2023-03-07", sought))
    assert one(briefing, "port fees").status == "open"


@pytest.mark.parametrize(
    ("later", "status"),
    [
        ("Peru and Chile agreed on Friday on a fishing line.", "answered"),
        ("Chile agreed on Friday to paint its boats.", "open"),
        ("Peru and Chile signed a fishing pact in Lima on Friday.", "answered"),
    ],
)
def test_whether_there_is_a_deal_is_answered_by_what_both_agree_later(tmp_path, later, status):
    hoped = (
        "Delegations of Peru and Chile held talks in Lima on Wednesday. Hopes of a deal faded in the evening."
    )
    briefing = briefed(tmp_path, a=dated("2023-03-01", hoped), b=dated("2023-03-03", later))
    assert one(briefing, "reach an agreement").status == status


def test_what_each_side_charges_the_other_with_is_disputed(tmp_path):
    text = "Peru and Chile accused each other of violating the truce."
    question = one(briefed(tmp_path, a=dated("2023-03-01", text)), "violating")
    assert (question.question, question.status) == (
        "Which side is to blame for violating the truce?",
        "disputed",
    )


@pytest.mark.parametrize(
    ("later", "status"),
    [
        ("The merger of the two harbour unions passed on Monday with 60 votes.", "answered"),
        ("The board of the harbour unions voted 13-0 to approve the merger on Monday.", "answered"),
        ("The board of the harbour unions voted 13-0 to hold more talks on the merger.", "open"),
        ("The merger of two banks was approved on Monday.", "open"),
    ],
)
def test_an_approval_that_was_awaited_is_answered_by_the_vote(tmp_path, later, status):
    awaited = "The board must still approve the merger of the two harbour unions."
    briefing = briefed(tmp_path, a=dated("2023-03-01", awaited), b=dated("2023-03-07", later))
    assert one(briefing, "approve the merger").status == status


def test_an_approval_given_before_it_was_awaited_answers_nothing(tmp_path):
    awaited = "The board must still approve the merger of the two harbour unions."
    given = "The board approved the first merger of the harbour unions."
    briefing = briefed(tmp_path, a=dated("2023-03-01", given), b=dated("2023-03-07", awaited))
    assert one(briefing, "approve the merger").status == "open"


@pytest.mark.parametrize(
    ("before", "later", "status"),
    [
        ("The porters' strike goes on.", "The porters ended their strike on Sunday.", "answered"),
        ("The porters' strike goes on.", "The bakers ended their strike on Sunday.", "open"),
        ("The ceasefire in the strait began on Monday.", "The ceasefire collapsed on Sunday.", "answered"),
        ("The ceasefire in the strait began on Monday.", "The ceasefire held on Sunday.", "open"),
        ("Orla Quist has not said what she will recommend.", "Orla Quist recommended a yes.", "answered"),
        ("Orla Quist has not said what she will recommend.", "Bruno Voss recommended a yes.", "open"),
        ("The port council decides on Sunday.", "The port council voted 20 to 11 for the pact.", "answered"),
        ("The port council decides on Sunday.", "The city voted 20 to 11 for the pact.", "open"),
    ],
)
def test_what_lasted_or_was_to_be_said_is_answered_by_what_is_told_of_it_later(
    tmp_path, before, later, status
):
    text = "The talks in Lima drag on. "
    briefing = briefed(tmp_path, a=dated("2023-03-01", text + before), b=dated("2023-03-07", text + later))
    (question,) = briefing.questions
    assert question.status == status


def test_what_was_only_reported_is_answered_where_it_is_told_as_done(tmp_path):
    reported = "The direct talks between Peru and Chile have reportedly concluded in Lima."
    told = (
        "The direct talks between Peru and Chile have concluded in Lima after two hours, the host confirmed."
    )
    question = one(briefed(tmp_path, a=dated("2023-03-01", reported)), "concluded")
    assert question.status == "open"
    both = briefed(tmp_path, a=dated("2023-03-01", reported), b=dated("2023-03-01", told))
    assert one(both, "concluded").status == "answered"


@pytest.mark.parametrize(
    ("before", "later", "status"),
    [
        ("There was no word on when the ministers would meet again.", "{} are to sit down again.", "open"),
        (
            "There was no word on when the ministers would meet again.",
            "The two foreign ministers are to sit down again on 14 March.",
            "answered",
        ),
        (
            "The ministry declined to say how many boats Norway was holding.",
            "Norway holds six boats, its navy said.",
            "answered",
        ),
        (
            "The ministry declined to say how many boats Norway was holding.",
            "Norway painted six boats, its navy said.",
            "open",
        ),
        (
            "It is unclear whether the Peruvian president will come to Lund.",
            "The president of Peru flew in to Lund at dawn.",
            "answered",
        ),
        (
            "It is unclear whether the Peruvian president will come to Lund.",
            "The president of Chile flew in to Lund at dawn.",
            "open",
        ),
        (
            "It is unclear whether Norway will withdraw its patrol boats.",
            "Norwegian patrol boats left the strait in the morning.",
            "answered",
        ),
        (
            "It is unclear whether Norway will withdraw its patrol boats.",
            "Norwegian patrol boats found a whale in the morning.",
            "open",
        ),
        (
            "The pact must still be approved by the Peruvian parliament.",
            "Lawmakers in Lima voted 141 to 60 in favour of the pact.",
            "answered",
        ),
        (
            "The pact must still be approved by the Peruvian parliament.",
            "Lawmakers in Lima spoke for nine hours of the pact.",
            "open",
        ),
        (
            "The pact on the harbour must still be approved by the Peruvian parliament.",
            "Lawmakers voted late on Monday by 141 to 60 for the pact.",
            "answered",
        ),
        (
            "The pact on the harbour must still be approved by the Peruvian parliament.",
            "Lawmakers voted late on Monday by 141 to 60 for a new harbour.",
            "open",
        ),
        (
            "The pact must still be approved by the Peruvian parliament.",
            "Lawmakers voted in Lima on a date before the pact.",
            "open",
        ),
        ("Orla Quist has not said if she will sign.", "Orla Quist put her name to the pact.", "answered"),
        ("Orla Quist has not said if she will sign.", "Bruno Voss put his name to the pact.", "open"),
        (
            "It is unclear whether Orla Quist will keep her job.",
            "Orla Quist resigned on Monday as head of the mill.",
            "answered",
        ),
        (
            "It is unclear whether Orla Quist will keep her job.",
            "Bruno Voss resigned on Monday as head of the mill.",
            "open",
        ),
        (
            "It is unclear whether the mill will raise its offer.",
            "The mill will not raise its offer, its owner said.",
            "answered",
        ),
        ("The fishing ground will reopen on Friday.", "The fishing ground reopened at dawn.", "answered"),
        (
            "It is unclear whether the mill will raise its offer.",
            "The mill refused to raise its offer on Friday.",
            "answered",
        ),
        ("The fishing ground could reopen on Friday.", "The fishing ground was to reopen at dawn.", "open"),
        (
            "The pilots' members vote on the deal this week.",
            "Pilots have voted by a margin of two to one to accept the deal.",
            "answered",
        ),
        ("The pilots' members vote on the deal this week.", "Pilots have voted for a new flag.", "open"),
        ("The fate of the missing pilot is unclear.", "The navy rescued the pilot on Sunday.", "answered"),
        ("The fate of the missing pilot is unclear.", "The navy painted the pilot on Sunday.", "open"),
        ("Orla Quist has not said where she will sign.", "Orla Quist signed the pact in Arica.", "answered"),
        ("Orla Quist has not said where she will sign.", "Orla Quist signed the pact at noon.", "open"),
        (
            "It is unclear who seized the boats.",
            "Bruno Voss seized the boats on Friday, the police said.",
            "answered",
        ),
        (
            "It is unclear who seized the boats.",
            "Bruno Voss painted the boats on Friday, the police said.",
            "open",
        ),
        (
            "It is unclear whether the mill will raise its offer.",
            "The mill will not raise its offer unless the pilots return.",
            "open",
        ),
    ],
)
def test_a_deed_told_later_answers_when_how_many_or_whether(tmp_path, before, later, status):
    head = "The talks in Lund between Norway and Peru began. "
    briefing = briefed(tmp_path, a=dated("2023-03-01", head + before), b=dated("2023-03-07", later))
    asked = [q for q in briefing.questions if any(before in at.text or at.text in before for at in q.raised)]
    assert [q.status for q in asked][:1] == [status]


@pytest.mark.parametrize(
    ("next_turn", "status"),
    [
        ("The port told us an hour ago that nobody has paid.", "disputed"),
        ("You said so in May.", "answered"),
        ("And the fuel?", "answered"),
    ],
)
def test_what_the_asker_holds_against_a_reply_disputes_it(tmp_path, next_turn, status):
    turns = [
        "KAPUL: Was the toll ever paid by the mill?",
        "BRENN: Yes, on Monday. I saw the receipt.",
        f"KAPUL: {next_turn}",
        "BRENN: They can say that.",
        "KAPUL: Will the ferries sail on Friday?",
        "BRENN: We hope so.",
    ]
    head = "---\ntitle: Talks in Lima\nkind: transcript\nlanguage: en\npublished: 2023-03-01\n---\n\n"
    question = one(briefed(tmp_path, a=head + "\n\n".join(turns) + "\n"), "toll ever paid")
    assert question.status == status
