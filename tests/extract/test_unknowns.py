"""What invented sentences leave open, and what only looks like it."""

import re

import pytest

from generator.extract.reading.analysis import analyse
from generator.extract.unknowns import find_unknowns
from generator.model import FoundUnknown
from tests.extract.documents import document_of, mentions_in
from tests.extract.said import as_text

NAMES = re.compile(r"(?:Orla )?Brenn|(?:Tomas )?Vild")


def unknowns_in(text: str) -> tuple[FoundUnknown, ...]:
    (analysis,) = analyse([document_of(text)])
    return find_unknowns(analysis, mentions_in(analysis.document, NAMES))


@pytest.mark.parametrize(
    ("text", "kind", "question"),
    [
        (
            "It is unclear whether Tomas Vild will attend the talks.",
            "stated",
            "Will Tomas Vild attend the talks?",
        ),
        (
            "Orla Brenn said she was still considering whether to travel to Lima.",
            "pending",
            "Will Orla Brenn travel to Lima?",
        ),
        (
            "The ministry has not revealed who will lead the delegation.",
            "stated",
            "Who will lead the delegation?",
        ),
        (
            "Orla Brenn declined to say if the ports would close.",
            "declined",
            "Will the ports close?",
        ),
        (
            "No date has been set for the second round of talks.",
            "stated",
            "When will the second round of talks take place?",
        ),
        (
            "Officials have not confirmed where the summit will take place.",
            "stated",
            "Where will the summit take place?",
        ),
        (
            "Will the ferries sail on Monday? The harbour office does not say.",
            "asked",
            "Will the ferries sail on Monday?",
        ),
        (
            "A decision on whether Orla Brenn and Tomas Vild will meet depends on the weather.",
            "pending",
            "Will Orla Brenn and Tomas Vild meet?",
        ),
    ],
)
def test_an_unknown_is_found_and_phrased(text, kind, question):
    (unknown,) = unknowns_in(text)
    assert (unknown.kind, as_text(unknown.question)) == (kind, question)


@pytest.mark.parametrize(
    "text",
    [
        "Whether you like it or not, the ferries will sail.",
        "Who needs another promise? The harbour is full of them.",
        "The minister said who would lead the delegation.",
        "How did we get here? The treaty lapsed in spring.",
        "Could it all end by Friday?",
        "Orla Brenn asked for tea when the talks began.",
        "“Will they ever learn?” she said.",
        "The date for the talks has been set.",
        "There is a meeting, about which",
    ],
)
def test_what_only_looks_open_is_left_alone(text):
    assert unknowns_in(text) == ()


def test_a_pronoun_nobody_stands_behind_gives_no_phrase():
    (unknown,) = unknowns_in("It is unclear whether they will come.")
    assert unknown.question == ()
    assert unknown.words.text == "whether they will come"


def test_the_sentence_is_the_passage_and_the_person_is_named():
    text = "Rain fell. It is not known whether Tomas Vild will join the talks."
    (unknown,) = unknowns_in(text)
    assert unknown.at.text == "It is not known whether Tomas Vild will join the talks."
    assert [name.text for name in unknown.names] == ["Tomas Vild"]
    assert unknown.type == "attendance"


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("It is not known who fired first.", "Who fired first?"),
        ("It is known who fired first.", None),
        (
            "Nothing is decided yet about talks in Lund of the pilots and the owners.",
            "Will talks in Lund of the pilots and the owners take place?",
        ),
        (
            "No date has been set for the release of the crew.",
            "When will the release of the crew take place?",
        ),
        ("A date has been set for the release of the crew.", None),
        ("The pilots speak of a ferry lost at sea. The report is long.", None),
        ("Lund demands that Norway withdraw its boats.", "Will Norway withdraw its boats?"),
        ("In 1994 Lund demanded that Norway withdraw its boats.", None),
        (
            "Norway demands compensation for the boats burned in 1994.",
            "Will there be compensation for the boats burned in 1994?",
        ),
    ],
)
def test_what_is_not_known_not_dated_not_granted(text, question):
    asked = [as_text(unknown.question) for unknown in unknowns_in(text) if unknown.question]
    assert asked == ([question] if question else [])


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The mayor refused to say with whom Orla Brenn would speak.", "With whom will Orla Brenn speak?"),
        ("Whether Orla Brenn leaves the island is not known.", "Will Orla Brenn leave the island?"),
        (
            "It is unclear whether an accord that has been signed by one of two unions would bind the mine.",
            "Will an accord that has been signed by one of two unions bind the mine?",
        ),
        (
            "He did not reveal whom Orla Brenn intended to call about the dam.",
            "Whom does Orla Brenn intend to call about the dam?",
        ),
        (
            "It is unclear whether the port is a priority for the union as it deals with a strike.",
            "Is the port a priority for the union?",
        ),
    ],
)
def test_a_question_keeps_what_it_turns_on(text, question):
    assert question in [as_text(found.question) for found in unknowns_in(text)]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The smaller union has signed.", None),
        ("Fears of a flood have yet to come true.", None),
        (
            "The pact ends the strike. It needs the approval of the assembly, which meets on Sunday.",
            "Will the assembly approve the pact?",
        ),
        ("The pact had the approval of the assembly.", None),
        ("The question of the fees is referred to a committee.", "What will be decided on the fees?"),
        ("The question of the fees refers to the old quarrel.", None),
        ("An agreement was reached on the reef fees.", None),
    ],
)
def test_what_waits_for_somebody_is_asked(text, question):
    asked = [as_text(unknown.question) for unknown in unknowns_in(text) if unknown.question]
    assert asked == ([question] if question else [])


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Nobody has established where the boats were in May.", "Where were the boats in May?"),
        ("Neither side said what would happen to the reef.", "What will happen to the reef?"),
        (
            "Nor has anyone explained how a lake in one country is to be measured by two.",
            "How is a lake in one country to be measured by two?",
        ),
        (
            "They failed to settle how much water Norway must let through.",
            "How much water must Norway let through?",
        ),
        ("Whether the board can refuse is a matter on which lawyers differ.", "Can the board refuse?"),
        ("What sank the ferry? Norway says a reef; the crew say a mine.", "What sank the ferry?"),
        ("It was unclear when the ferry would sail.", "When will the ferry sail?"),
        ("Officials said it was unclear when the ferry would sail.", "When will the ferry sail?"),
        ("The ministry gave no date for the next round.", "When will the next round take place?"),
        ("There is no agreement yet on who will pay for the ferry.", "Who will pay for the ferry?"),
        ("Parliament must still approve the pact.", "Will Parliament approve the pact?"),
        ("Members will vote on the offer next week.", "Will members approve the offer?"),
        ("Diplomats are waiting to see whether Vild comes.", "Will Vild come?"),
        ("The fate of the crew remains uncertain.", "What will become of the crew?"),
        ("Little is known about where the gold went.", "Where did the gold go?"),
        ("The two sides are still arguing over who will guard the bridge.", "Who will guard the bridge?"),
        ("The union is expected to announce on Monday whether it will strike.", "Will the union strike?"),
        ("Peru did not say how many men it would withdraw.", "How many men will Peru withdraw?"),
        ("Questions remain about who ordered the raid.", "Who ordered the raid?"),
        ("Asked whether Norway would sign, Vild shrugged.", "Will Norway sign?"),
        ("An inquiry is under way into who opened the gates.", "Who opened the gates?"),
        (
            "The sides will meet again, but no date has been set.",
            "When will the next round of talks take place?",
        ),
        ("Sources differ on how many boats were lost.", "How many boats were lost?"),
        ("Still to be settled is who will chair the board.", "Who will chair the board?"),
        ("The pact says nothing about who will pay.", "Who will pay?"),
        ("A decision on the reef is expected by Monday.", "What will be decided on the reef?"),
        ("So will there be a signing today? Yes", "Will there be a signing today?"),
        (
            "It's unclear how Peru will react to Orla Brenn leaving.",
            "How will Peru react to Orla Brenn leaving?",
        ),
        ("The question now is what comes next.", "What comes next?"),
        (
            "They signed a fishing pact that still requires senators’ approval.",
            "Will senators approve the fishing pact?",
        ),
        ("The deal still requires senators’ approval.", "Will senators approve the deal?"),
        ("The pact must still be ratified by their parliaments.", "Will the parliaments approve the pact?"),
    ],
)
def test_what_nobody_knows_is_asked_however_it_is_told(text, question):
    assert question in [as_text(found.question) for found in unknowns_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        "There was no photograph, because the two sides could not settle who would stand in front.",
        "Whether Norway pays can no longer be put off.",
        "The fate of the crew was told on Monday.",
        "The mayor explained how the bridge was built.",
        "She answered questions about how the work had changed her life.",
        "The debate about how schools are run goes on.",
        "The system allows them to determine whether the door was open.",
        "Nobody knows what is going on.",
        "It is not clear whether the minister will do so.",
        "They will decide when the time comes.",
        "She knows when the ship sails.",
        "I would ask everybody to note that the company has signed nothing today.",
        "The identity of the envoy was disclosed.",
        "The road was unclear when the ferry sailed.",
        "The pact was approved by parliament.",
        "We will wait to see what happens.",
        "Vild left open the door of the car.",
        "What sank the ferry? A reef, the pilots say.",
        "The ferry company has not said whether it will be renewed.",
        "Mateo Ruiz urged Orla Brenn not to sign the note.",
        "The contract would base pay on how crews do and whether dismissed sailors would be hired first.",
        "Hundreds of people have called the hotline with questions about whether a walkout was coming.",
        "Leaders expressed relief but also pessimism about whether Tomas Vild will keep his word.",
        '"I don\'t know how many boats came in each hour but it felt like 20," Orla Brenn said.',
        "Each side has until Friday noon to raise objections.",
        "Officials said the guild has not explained how it reached that conclusion.",
        "If the owners fail to pay, Norway and Peru will seek a court order.",
        "Norway's economy would suffer more if Tomas Vild were to raise the fee.",
        "The spokesman offered a figure of 900 boats but provided no further detail.",
        "Is there a way to end the quarrel to the benefit of both?",
        'He said the fees "remain a pillar" of efforts to press Norway to disarm.',
        "A statement from last year's fishing talks called for a truce and a joint council.",
        "There may be an inquiry into why the depth of the reef was not known.",
        "A diplomat who asked not to be named said about 900 boats were lost.",
        "He added that an agreement on mines should not shield the owners.",
        "Ivo Quist left Lima, while Tomas Vild stayed on. It was unclear whether he would stop in Oslo.",
    ],
)
def test_what_would_be_asked_of_the_wrong_one_is_not_asked(text):
    assert [as_text(found.question) for found in unknowns_in(text) if found.question] == []


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Which ministry will pay is the subject of negotiation.", "Which ministry will pay?"),
        (
            "Whether growers will be paid in dollars is still being negotiated.",
            "Will growers be paid in dollars?",
        ),
        ("The sale hinges on whether the league gives its blessing.", "Will the league give its blessing?"),
        ("The text leaves open what happens to the camps.", "What happens to the camps?"),
        (
            "The party is divided over whether to put forward a new leader.",
            "Will the party put forward a new leader?",
        ),
        ("It remains to be seen if the tram drivers will sign.", "Will the tram drivers sign?"),
        ("It was not possible to establish who had paid for the flights.", "Who has paid for the flights?"),
        (
            "The two unions have put off until Sunday a decision on calling a strike.",
            "Will the two unions call a strike?",
        ),
        ("The outcome of the ballot will be announced on Monday.", "What will be the outcome of the ballot?"),
        (
            "The fate of the night allowance is up in the air.",
            "What will become of the night allowance?",
        ),
        (
            "The main sticking point is the length of the lease.",
            "Will the two sides agree on the length of the lease?",
        ),
        ("There are misgivings as to whether the bishop will appear.", "Will the bishop appear?"),
        ("The pact is pending approval by the senate.", "Will the senate approve the pact?"),
        ("Rumours abound over who succeeds the chairwoman.", "Who succeeds the chairwoman?"),
        ("The reason for the delay was not given.", "What is the reason for the delay?"),
        (
            "Neither the guild nor the studios would say when they will meet.",
            "When will the guild and the studios meet?",
        ),
        (
            "The crews have an offer from the port. Their assembly has yet to decide whether to accept it.",
            "Will the crews’ assembly accept the offer from the port?",
        ),
        ("No word yet from the owner on when the ferry will sail.", "When will the ferry sail?"),
    ],
)
def test_an_open_predicate_is_read_from_its_subject_or_its_object(text, question):
    assert question in [as_text(found.question).replace("'", "’") for found in unknowns_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The price had long been disputed but was fixed on Monday at 90 dollars.",
        "All open questions have been settled, the chair said.",
        "The panel decides who may fish where, under the accord.",
        "No deal was reached on Monday.",
        "My door is open.",
        "There is no doubt that the harvest will be good, the growers said.",
        "We are studying the offer.",
        "The map was not published.",
        "Two delegations, two documents: list, then who",
        "They came, but nobody could say which",
        "The pact is attacked by people who don't know the terms of the lease.",
        "If a valve leaks, a panel will decide whether the owner must close the pit.",
        "The clerk warned reporters not to predict how the board would vote.",
        "The envoy asked the board to consider what happens to the pit without the lease.",
        "The miners agreed to what they had agreed before.",
        "The country is divided over the dam.",
        "The crews are stuck on the island.",
        "They wasted no time at the meeting in Oslo.",
        "The board, whose chairman, Jan Holt, has yet to accept, is to report in May.",
        "Our lines are now being drawn for and against the dam.",
        "A deal without the port is dead on arrival.",
        "Duties would follow, which many argue would ruin the growers.",
        "It seems that if Norway does not agree, the mayor will have reason to reconsider his course.",
    ],
)
def test_what_is_settled_or_no_matter_is_not_held_open(text):
    assert [as_text(found.question) for found in unknowns_in(text) if found.question] == []


def test_a_claim_whose_purpose_opens_the_passage_is_asked_after():
    (unknown,) = unknowns_in(
        "To address the worries of Lundish fishermen, the ferry firm will soon start publishing fares across "
        "all its piers when someone asks from the country where the request was made, a person familiar "
        "with its plans said on Tuesday."
    )
    question = (
        "Will the ferry firm soon start publishing fares across all its piers when someone asks from the "
    )
    assert as_text(unknown.question).startswith(question)


@pytest.mark.parametrize(
    "opening",
    [
        "To win the vote",
        "In order to win the vote",
        "In a bid to win",
        "Pressed by the unions",
        "If they agree",
    ],
)
def test_what_opens_a_claim_before_its_subject_is_not_asked_behind_it(opening):
    (unknown,) = unknowns_in(
        f"{opening}, the ferry firm will soon publish its fares, a person familiar with its plans said."
    )
    assert as_text(unknown.question) == "Will the ferry firm soon publish its fares?"


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "Nobody was told who from the navy would be in the room.",
            ["Who from the navy will be in the room?"],
        ),
        ("“I will sign for what is fair,” Orla Brenn said.", []),
        ("A source said on condition of anonymity that Orla Brenn closed his folder.", []),
        (
            "Radio Varn reports the delegations are at the gate. We have not been able to confirm it.",
            ["Are the delegations at the gate?"],
        ),
    ],
)
def test_what_stands_between_the_question_word_and_its_verb_stays_there(text, asked):
    assert [as_text(found.question) for found in unknowns_in(text) if found.question] == asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Norway has not yet said if it accepts the proposal.", ["Will Norway accept the proposal?"]),
        ("Norway will pay on Friday if the sun shines.", []),
        ("Orla Brenn left it open whether she would sign the pact.", ["Will Orla Brenn sign the pact?"]),
        ("Orla Brenn left the hall whether they liked it or not.", []),
    ],
)
def test_an_aside_in_the_parse_may_be_what_is_left_open(text, asked):
    assert [as_text(found.question) for found in unknowns_in(text) if found.question] == asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "Negotiations on the cod quota were postponed.",
            ["When will negotiations on the cod quota take place?"],
        ),
        ("Negotiations on the cod quota were long.", []),
    ],
)
def test_when_is_asked_of_what_was_put_off(text, asked):
    assert [as_text(found.question) for found in unknowns_in(text) if found.question] == asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("How the fee will be paid is open.", ["How will the fee be paid?"]),
        ("How the fee will be paid is plain.", []),
        ("Who will lead the inquiry is still open.", ["Who will lead the inquiry?"]),
        ("Who led the inquiry was plain to see.", []),
        ("Who will lead the team is for the members to decide.", ["Who will lead the team?"]),
        ("Who will lead the team is for the members to cheer.", []),
        ("Where the boats come from, nobody seemed to know.", ["Where do the boats come from?"]),
        ("Where the boats come from, everybody seemed to know.", []),
        ("The ministry was not in a position to say when the gate would open.", ["When will the gate open?"]),
        ("The ministry was in a position to say when the gate would open.", []),
        ("Asked by aides whether the gate would open, Vild declined to answer.", ["Will the gate open?"]),
        ("Asked by aides whether the gate would open, Vild did not decline to answer.", []),
        ("A question mark hangs over the future of the mill.", ["What will become of the mill?"]),
        ("A flag hangs over the future of the mill.", []),
        ("There is no guarantee that the mill will reopen.", ["Will the mill reopen?"]),
        ("There is a guarantee that the mill will reopen.", []),
        ("Both armies claim to have taken the bridge.", ["Which side has taken the bridge?"]),
        ("One of the armies claims to have taken the bridge.", []),
        ("The mystery: who pays the pilots?", ["Who pays the pilots?"]),
        ("The table: who pays the pilots?", []),
    ],
)
def test_what_stands_open_is_asked(text, asked):
    assert [as_text(found.question) for found in unknowns_in(text) if found.question] == asked
