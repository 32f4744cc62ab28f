"""Indirect reports, on invented people."""

import pytest

from tests.extract.said import findings_of

CASES = {
    "Marta Lindqvist said that the dam would hold.": [("the dam would hold", "Marta Lindqvist")],
    "The harbour board let Marta Lindqvist know that it would not pay.": [
        ("it would not pay", "The harbour board")
    ],
    "Marta Lindqvist left. Two hours late, a Danish official said that the dam would hold.": [
        ("the dam would hold", "a Danish official")
    ],
    "The justice minister, Marta Lindqvist, stays. The transport minister said that the dam would hold.": [
        ("the dam would hold", "The transport minister")
    ],
    "The board made no offers but a senior clerk, Marta Lindqvist, said Monday that the dam would hold.": [
        ("the dam would hold", "Marta Lindqvist")
    ],
    "The storm comes as the board seeks to mend the old weir and top pilots warned it could break.": [
        ("it could break", "top pilots")
    ],
    "Marta Lindqvist plans to argue that the dam will hold. She may say that it must.": [],
    "The minister of justice, Marta Lindqvist, stays. The transport minister said that the dam would hold.": [
        ("the dam would hold", "The transport minister")
    ],
    "The dam would hold until spring, Marta Lindqvist said.": [
        ("The dam would hold until spring", "Marta Lindqvist")
    ],
    "According to Marta Lindqvist, the dam will hold until spring.": [
        ("the dam will hold until spring", "Marta Lindqvist")
    ],
    "Marta Lindqvist met Pavel Horak. She promised to repair the dam.": [
        ("to repair the dam", "Marta Lindqvist")
    ],
    # Set beside or before what is said, and not what is said.
    "While Vondra conceded there were gaps in it, Marta Lindqvist stressed the need for a dam.": [],
    "As they weighed the deal last week, Marta Lindqvist pushed her aide to demand more money.": [],
    "Take Marta Lindqvist, who on Sunday wrote, “They lie about it.”": [],
    "Clerks knocked down a Harbour Post report that said the dam was late.": [],
    "“It is hard,” said Marta Lindqvist, a clerk under Mayor Ivo Horak, who said the dam will hold.": [
        ("the dam will hold", "Marta Lindqvist")
    ],
    "They met at the hall, where the mayor, Marta Lindqvist, according to two clerks, said that "
    "the dam was shut.": [("the dam was shut", "Marta Lindqvist")],
    # A denial's words begin with the verb: they are not what she says.
    "Marta Lindqvist denied that the dam had ever leaked.": [
        ("denied that the dam had ever leaked", "Marta Lindqvist")
    ],
    "The mayor, Marta Lindqvist, asked if the dam would hold, said that the dam was safe.": [
        ("the dam was safe", "Marta Lindqvist")
    ],
    "The panel is investigating whether Marta Lindqvist erred by urging the clerk to open the dam.": [],
    "Marta Lindqvist will announce on Monday whether the dam is safe.": [],
    "Marta Lindqvist has called two clerks to tell them of the dam. She knows what the clerks want.": [],
    "“We stay,” Marta Lindqvist said.": [],
    "Marta Lindqvist drove to the dam.": [],
    "Marta Lindqvist is expected to inspect the dam.": [],
    "Marta Lindqvist was told to leave the valley.": [],
    "Marta Lindqvist plans to inspect the dam on Monday.": [],
    "It appears that the dam will hold until spring.": [],
    "Marta Lindqvist declined to say whether the dam would hold.": [],
    "The ministry has not confirmed where the new dam will stand.": [],
    "Marta Lindqvist dismissed reports that the dam had ever leaked.": [],
    "Asked whether the dam would hold, Marta Lindqvist said nothing.": [],
    "Marta Lindqvist said on Monday that the dam would hold.": [("the dam would hold", "Marta Lindqvist")],
    "Lund says the dam held; Orvik says that it broke in two.": [
        ("the dam held", "Lund"),
        ("it broke in two", "Orvik"),
    ],
    "Engineers began to repair the dam in March.": [],
    "According to the report, Horak convinced Marta Lindqvist to close the dam.": [
        ("Horak convinced Marta Lindqvist to close the dam", "the report")
    ],
    "According to Marta Lindqvist, who built the dam, it will hold until spring.": [
        ("it will hold until spring", "Marta Lindqvist")
    ],
    # Asked is who was asked; reluctance confirms nothing.
    "Marta Lindqvist was asked whether the dam would hold.": [],
    "Marta Lindqvist asked whether the dam would hold.": [("whether the dam would hold", "Marta Lindqvist")],
    "“We will see,” she said on board the Northern Star, when asked whether the dam would hold.": [],
    "The town’s reluctance to confirm that its team would come angered Pavel Horak.": [],
    "Marta Lindqvist’s reaction was to insist that the dam would hold.": [
        ("the dam would hold", "Marta Lindqvist")
    ],
    "A person familiar with it said the dam leaked, asking not to be identified.": [
        ("the dam leaked", "A person")
    ],
    "Has the ministry said that the dam would hold?": [],
    # What has no voice reports nothing, nor does the author.
    "Let's say the dam holds until spring.": [],
    "I think that the dam holds until spring.": [],
    "Campaigners say that the dam holds until spring.": [("the dam holds until spring", "Campaigners")],
    "The issue of tolls says that the dam is lost.": [],
    # Bodies: by the name that stands for them.
    "The company said no. It added that the dam is lost.": [("the dam is lost", "The company")],
    "It was said that the dam is lost.": [],
    "The Harbour Federation said in a statement that the dam is lost.": [
        ("the dam is lost", "The Harbour Federation")
    ],
    "The Harbour Federation believed in a statement that was lost.": [],
    "The mayor’s office was shut. His office later said that the dam is lost.": [
        ("the dam is lost", "The mayor's office")
    ],
    "The minister must answer by 9 p.m. SINTAC says that the dam is lost.": [("the dam is lost", "SINTAC")],
    "The agency AFP wrote to him. The agency says that the dam is lost.": [("the dam is lost", "AFP")],
    "The newspaper Nova Zora says that the dam is lost.": [("the dam is lost", "Nova Zora")],
    "An engineer told Reuters of it. The source said that the dam is lost.": [
        ("the dam is lost", "The source")
    ],
    "Pavel Horak left. His office says that the dam is lost.": [("the dam is lost", "Pavel Horak’s office")],
    "It rained. His office says that the dam is lost.": [("the dam is lost", "His office")],
    "Two engineers stood outside. They said that the dam is lost.": [("the dam is lost", "Two engineers")],
    # Who is let, heard, watched or quoted says it, and nobody says what neither says.
    "The mayor let Pavel Horak explain that the dam is lost.": [("the dam is lost", "Pavel Horak")],
    "The mayor watched Pavel Horak tell them that the dam is lost.": [("the dam is lost", "Pavel Horak")],
    "The mayor quoted Pavel Horak as saying that the dam is lost.": [("the dam is lost", "Pavel Horak")],
    "Neither the mayor nor Pavel Horak said that the dam is lost.": [],
    "No engineer said that the dam is lost.": [],
    "Neither plan held, and Pavel Horak said that the dam is lost.": [("the dam is lost", "Pavel Horak")],
    "An engineer who would not be quoted by name said that the dam is lost.": [
        ("the dam is lost", "An engineer")
    ],
    "After hours of rain, with no help in sight, according to officials, dozens of men left the dam.": [],
}


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_a_report_has_its_content_and_source(text, expected):
    found = [(r.words, r.speaker.label) for r in findings_of(text).reports]
    assert found == expected


def test_a_clause_that_is_quoted_in_part_is_a_report_as_well():
    found = findings_of("Marta Lindqvist said the dam was “as good as new” after the repair.")
    assert [quote.words for quote in found.quotes] == ["as good as new"]
    assert [report.words for report in found.reports] == ["the dam was “as good as new” after the repair"]


ASIDES = {
    "Viktor Medin spoke.\nPresident Vladan Put set the agenda on Monday, he added.": "Viktor Medin",
    "Envoy Vladan Put is concerned, he has said, at the delay.": "Vladan Put",
    "Orla Finch spoke. Her team under minister Rolf Umland, she said, will have a mandate.": "Orla Finch",
    "Vladan Put met Viktor Medin. He himself would not go, he said, since Medin was ill.": "Vladan Put",
    "Pavel Horak mocked it. Viktor Medin, he added, had been asleep all day.": "Pavel Horak",
}


@pytest.mark.parametrize(("text", "speaker"), ASIDES.items())
def test_he_who_adds_a_thing_is_not_the_one_it_tells_of(text, speaker):
    assert [report.speaker.label for report in findings_of(text).reports] == [speaker]
