"""Numbers of one thing and other accounts of it that cannot both hold, and pairs that only look like it."""

import pytest

from generator.model import Briefing
from tests.organize.papers import briefed


def listed(briefing: Briefing, kind: str) -> list[str]:
    return [each.about for each in briefing.disagreements if each.kind == kind]


@pytest.mark.parametrize(
    ("one", "other", "about"),
    [
        (
            "The blast at Callao harbour killed 14 sailors, the navy said.",
            "At least 20 sailors died in the blast at Callao harbour.",
            ["How many sailors were killed"],
        ),
        (
            "The blast at Callao harbour killed 14 sailors, the navy said.",
            "At least 10 sailors died in the blast at Callao harbour.",
            [],
        ),
        (
            "Peru has agreed to release 120 prisoners.",
            "Peru will free 95 prisoners, its minister said.",
            ["How many prisoners are to be released"],
        ),
        (
            "Peru has agreed to release 120 prisoners.",
            "Chile will free 95 prisoners, its minister said.",
            [],
        ),
        (
            "The fishing strip is 40 kilometres long.",
            "The fishing strip is 60 miles long.",
            ["The length or distance of the fishing strip"],
        ),
        ("The fishing strip is 40 kilometres long.", "The fishing strip is 25 miles long.", []),
        (
            "Lund Works said boats had been damaged, affecting no more than 1 percent of boat shipments.",
            "Lund Works said it doesn’t expect boat shipments to be affected by more than 1 percent.",
            [],
        ),
        (
            "The bank has promised a loan of $300 million.",
            "The loan of the bank is worth $250 million.",
            ["How large the loan is"],
        ),
        ("The bank has promised a loan of $300 million.", "The museum of the bank cost $250 million.", []),
        (
            "The delegation of Peru has nine members.",
            "The Peruvian team of eleven has arrived.",
            ["How many are in the delegation of Peru"],
        ),
        ("The delegation of Peru has nine members.", "The Chilean team of eleven has arrived.", []),
        (
            "Peru agreed to exchange 39 detained sailors for two trawlers.",
            "In Tacna 37 Peruvian sailors are being held, a minister said.",
            ["How many sailors are held"],
        ),
        (
            "Peru agreed to exchange 39 detained sailors for two trawlers.",
            "In Tacna 37 Peruvian nurses are being held, a minister said.",
            [],
        ),
        (
            "The union claims 600 members; the firm says it has fewer than 400.",
            "The firm is old.",
            ["The number of members"],
        ),
        ("The union claims 600 members; the firm says it has three ships.", "The firm is old.", []),
        (
            "Twelve nurses will be reinstated, the union said.",
            "The company will take back fourteen nurses.",
            ["How many nurses are to be reinstated"],
        ),
        ("Twelve nurses will be reinstated, the union said.", "Fourteen nurses were hurt.", []),
        (
            "The lake has fallen by 1.2 metres.",
            "The lake has fallen 80 centimetres.",
            ["The length or distance of the lake"],
        ),
        ("The lake has fallen by 1.2 metres.", "The lake has fallen 120 centimetres.", []),
        (
            "The board will reinstate twenty-three nurses dismissed in May.",
            "It takes back 31 people whom the clinic dismissed in May.",
            ["How many nurses were dismissed"],
        ),
        (
            "The board will reinstate twenty-three nurses dismissed in May.",
            "It takes back 23 people whom the clinic dismissed in May.",
            [],
        ),
        (
            "Forty people were hurt according to the union, six according to the police.",
            "The day was hot.",
            ["How many people were wounded"],
        ),
        ("The union says forty people were hurt, six of them police.", "The day was hot.", []),
        (
            "Some 450 porters walked out on Monday, the union said.",
            "Only 300 workers joined the stoppage, the clinic said.",
            ["How many porters are on strike"],
        ),
        (
            "Some 450 porters walked out on Monday, the union said.",
            "The clinic has 300 workers and ninety rooms.",
            [],
        ),
        (
            "Chile will hand over seven Peruvians arrested in Arica and free 15 divers.",
            "Nine Peruvians arrested in Arica will be pardoned.",
            ["How many Peruvians were seized"],
        ),
        (
            "Chile will hand over seven Peruvians arrested in Arica and free 15 divers.",
            "Nine Bolivians arrested in Arica will be pardoned.",
            [],
        ),
        (
            "The League of Weavers, the LOW, represents about 600 of the mill's workers.",
            "The LOW has about 300 members.",
            ["How many members the LOW has"],
        ),
        (
            "The League of Weavers, the LOW, represents about 600 of the mill's workers.",
            "The choir has about 300 members.",
            [],
        ),
        (
            "Peru insists on eight divers; Chile admits to holding seven.",
            "The sea was calm.",
            ["The number of divers"],
        ),
        ("Peru says it lost eight divers; Chile says it lost seven.", "The sea was calm.", []),
        (
            "Brokers say 14 lorries are held at the weir. Customs has 11 on its sheet.",
            "The sea was calm.",
            ["How many lorries are held"],
        ),
        (
            "Brokers say 14 lorries are held. Two brokers who know the weir said it was shut.",
            "It rained.",
            [],
        ),
        (
            "Twelve divers died in the blast, the League says; the port puts it at nine.",
            "The sea was calm.",
            ["How many divers were killed"],
        ),
        (
            "The monitors, forty of them according to Lima and no more than ten according to Arica, came.",
            "The sea was calm.",
            ["How many monitors came"],
        ),
        ("The mill wants nine shifts; the union says it demands seven.", "The sea was calm.", []),
        (
            "Gunners in Arica fired 20 shells at Tacna.",
            "In all gunners in Arica fired 3,000 shells at Tacna.",
            [],
        ),
        (
            "The No. 2 Peruvian in the party left Arica.",
            "The No. 3 Peruvian in the party left Arica.",
            [],
        ),
        (
            "The blast at Callao killed 14 sailors on Monday.",
            "The blast at Callao killed 14 sailors. It killed 20 sailors at Tacna on Tuesday.",
            [],
        ),
        ("The fighting at Arica killed 1,900 people.", "The fighting at Arica killed 900 sailors.", []),
        (
            "The mill pays an effective tax rate of around 5 percent on its Chilean profits.",
            "The mill paid an effective tax rate of 8 percent on its Chilean profits.",
            ["How large the effective tax rate is"],
        ),
        (
            "The mill pays an effective tax rate of around 5 percent on its Chilean profits.",
            "One study of the quarry puts the rate at 8 percent.",
            [],
        ),
        (
            "The fund, which owns about 3 percent of Norda, wants new ships.",
            "The fund, which owns about 7 percent of Norda, is in Lima.",
            ["Which is right: “about 3 percent” or “about 7 percent”"],
        ),
        (
            "Norda rose as much as 3 percent in early trading.",
            "Brent oil rose as much as 5 percent on Monday.",
            [],
        ),
        (
            "It included debts of around 300 billion yen ($2.6 billion), so that Norda put off the deal, "
            "worth $5.8 billion, sources said.",
            "It rained.",
            [],
        ),
        (
            "Peru said a group of 78 Bolivians had been sent on. Thirty went to Arica, the board said.",
            "It rained.",
            [],
        ),
        (
            "A polling firm estimated 5,000 demonstrators in Lima. The police put the figure at 14,000.",
            "It rained.",
            ["The number of demonstrators"],
        ),
        ("Four gunmen held their ground in Arica.", "Three men were arrested in Arica, the police said.", []),
        (
            "A ferry carrying 45 migrants left Lima on Friday.",
            "Two ferries carrying 120 migrants left Lima on Friday.",
            [],
        ),
        ("The fever hit 16,000 people in Lima.", "The fever could hit 40,000 people in Lima.", []),
        ("A total of 138 cases were confirmed and 110 were discarded, the office said.", "It rained.", []),
        ("Two more sailors of Peru were killed, an aide said, bringing the toll to four.", "It rained.", []),
        ("The talks lasted two hours on the second day.", "The first day of the talks lasted six hours.", []),
        ("The port runs 90 of its 600 sheds. Officials said 40 percent of the sheds leak.", "It rained.", []),
        (
            "About 2,600 dockers walked out in Lima on Monday.",
            "Some 2,300 dockers in Lima have been on strike since Monday.",
            ["How many dockers are on strike"],
        ),
        (
            "About 2,600 dockers walked out in Lima on Monday.",
            "Some 2,500 dockers in Lima have been on strike since Monday.",
            [],
        ),
        (
            "The Lift Drivers' Guild, which has some 340 members, was there too.",
            "The Lift Drivers' Guild, with about 400 members, has turned the paper down.",
            ["How many members the Lift Drivers' Guild has"],
        ),
        (
            "The Lift Drivers' Guild, which has some 340 members, was there too.",
            "The Lift Drivers' Guild, with about 350 members, has turned the paper down.",
            [],
        ),
        (
            "The bank has promised a loan of $300m for the dam.",
            "The loan of the bank for the dam is worth USD250m.",
            ["How large the loan is"],
        ),
        ("The bank has promised a loan of $300m for the dam.", "It paid EUR150 for the dam.", []),
        (
            "The strike in Lima has lasted five days.",
            "The last strike in Lima, in 2016, lasted nine days.",
            [],
        ),
        ("Peru says 11 of its men were killed. Chile has reported 14 dead.", "It rained.", []),
        (
            "Some 700 people marched to the port, the police said. Organisers: “well over a thousand”.",
            "It rained.",
            ["How many people marched"],
        ),
        (
            "The guard holds 52 members of the crew, the navy says. The movement has put the number at 46.",
            "It rained.",
            ["How many members are held"],
        ),
        ("The guard holds 52 members of the crew. At 46 Quay Street nobody was in.", "It rained.", []),
        (
            "The minister spoke of 46 prisoners. The envoy spoke of 58.",
            "It rained.",
            ["The number of prisoners"],
        ),
        ("The minister spoke of 46 prisoners. He left at 18.", "It rained.", []),
        (
            "The 14-strong delegation of Peru reached Lima on Monday.",
            "Peru sent a delegation which was nine strong.",
            ["How many are in the delegation of Peru"],
        ),
        ("The 14-strong delegation of Peru reached Lima.", "The wind in Peru was nine strong.", []),
        (
            "The share of Peru in the anchovy catch will be 14.2 per cent from 2024.",
            "Peru will get a share of 14.5 per cent of the anchovy catch.",
            ["How large the share is"],
        ),
        (
            "The share of Peru in the anchovy catch will be 14.2 per cent from 2024.",
            "Peru has asked for a share of 14.9 per cent of the anchovy catch.",
            [],
        ),
        (
            "The share of Peru in the anchovy catch will be 14.2 per cent for the years 2024 and 2025.",
            "Peru will get a share of 14 per cent of the anchovy catch.",
            [],
        ),
        (
            "The meeting in Lima lasted two hours and forty minutes.",
            "The meeting in Lima lasted four hours.",
            ["How long the meeting lasted"],
        ),
        (
            "The meeting in Lima lasted two hours and forty minutes.",
            "The meeting in Lima lasted 160 minutes.",
            [],
        ),
        (
            "Norda won 27 seats in the vote of May, behind Lista, which won 31.",
            "Norda came second in the vote of May with 28 seats, behind Lista with 31 seats.",
            ["How many seats Norda won"],
        ),
        (
            "Norda won 27 seats in the vote of May in Peru.",
            "Lista came first in the vote of May in Peru with 31 seats.",
            [],
        ),
        (
            "At the quay the port canceled 490 sailings on Saturday and 210 on Sunday.",
            "The port at the quay canceled 930 sailings from Friday to Sunday.",
            [],
        ),
        (
            "Peru wants a guarantee that at least 600 tonnes of gas are delivered to the dam.",
            "Chile will deliver 500 tonnes of gas to the dam of Peru.",
            [],
        ),
        (
            "The 90-foot tug at the bridge of Callao sank.",
            "The tug sank in 40 feet of water at the bridge.",
            [],
        ),
        ("Seventy cameras filmed the 2016 Port Cup.", "Forty cameras filmed the 2015 Port Cup.", []),
        (
            "The front holds 34 soldiers, mostly taken at Tacna, the army said.",
            "Twenty-nine soldiers are back at Tacna, the army said.",
            [],
        ),
        (
            "Brokers say one shop gets a $250 check. Another shop collects $900, the guild says.",
            "It rained.",
            [],
        ),
        (
            "Chile wants its nine divers home. Asked how many Peruvians Chile holds, the minister said 23.",
            "It rained.",
            [],
        ),
        ("The farmers' leader said 475 was too little. The minister said 520 or nothing.", "It rained.", []),
        (
            "Bookmakers say the chance of a yes in Peru is 33 percent.",
            "The chance of a yes in Peru is 69 percent, bookmakers say.",
            [],
        ),
        (
            "The boat had room for two, he said: at eleven, Radio Lima put out a list of three boats.",
            "It rained.",
            [],
        ),
    ],
)
def test_numbers_of_one_thing(tmp_path, one, other, about):
    assert listed(briefed(tmp_path, a=one, b=other), "number") == about


@pytest.mark.parametrize(
    ("one", "other", "kinds"),
    [
        (
            "Peru and Chile agreed to reopen the Tacna crossing, a minister said.",
            "No agreement was reached on the Tacna crossing, an official said.",
            ["fact"],
        ),
        (
            "Peru and Chile agreed to reopen the Tacna crossing, a minister said.",
            "No agreement was reached on the coastal fee, an official said.",
            [],
        ),
    ],
)
def test_one_act_told_otherwise(tmp_path, one, other, kinds):
    assert [each.kind for each in briefed(tmp_path, a=one, b=other).disagreements] == kinds


@pytest.mark.parametrize(
    ("one", "other", "kind", "about"),
    [
        (
            "The delegations of Peru and Chile met in Lima on Tuesday.",
            "The talks in Lima between Peru and Chile opened on Wednesday.",
            "time",
            ["On what day the talks in Lima are held"],
        ),
        (
            "The delegations of Peru and Chile met in Lima on Tuesday for two days of talks.",
            "The talks in Lima between Peru and Chile opened on Wednesday.",
            "time",
            [],
        ),
        (
            "The talks in Lima between Peru and Chile have started.",
            "A meeting between Ana Soto and Luis Paz that was announced for noon did not take place.",
            "fact",
            [],
        ),
        (
            "A Peruvian aide called the talks useful.",
            "The talks in Lima produced nothing, a Chilean aide said.",
            "fact",
            ["What the talks came to"],
        ),
        (
            "A Peruvian aide called the talks useful.",
            "The talks in Lima could produce nothing, a Chilean aide said.",
            "fact",
            [],
        ),
    ],
)
def test_the_meeting_itself_told_otherwise(tmp_path, one, other, kind, about):
    assert listed(briefed(tmp_path, a=one, b=other), kind) == about


@pytest.mark.parametrize(
    ("text", "about"),
    [
        (
            "Radio Lima says the two ministers met in Tacna. The palace says no such meeting was held.",
            ["Whether the two ministers met in Tacna"],
        ),
        ("Radio Lima says the two ministers met in Tacna. The palace says the rain has stopped.", []),
        (
            "According to Ana Soto, all had settled on June. According to Luis Paz nothing had been settled.",
            ["Whether all had settled on June"],
        ),
        (
            "According to Ana Soto, all had settled on 2032. According to Luis Paz, no boat had been sold.",
            [],
        ),
        ("A second round will be held in Arica, the host said. He said no rain was expected.", []),
        (
            "Two aides say the envoy was overruled on the nets. “She wasn't overruled,” says a third.",
            ["Whether the envoy was overruled on the nets"],
        ),
        ("Two aides say the envoy was overruled on the nets. “She wasn't tired,” says a third.", []),
        (
            "One aide says the envoy threatened to go home. Her office says she threatened nothing.",
            ["Whether the envoy threatened to go home"],
        ),
        ("One aide says the envoy threatened to go home. Her office says she feared nothing.", []),
    ],
)
def test_two_tellers_one_after_the_other(tmp_path, text, about):
    assert listed(briefed(tmp_path, a=text), "fact") == about


def test_a_side_is_never_the_same_passage_as_the_other_of_one_sentence(tmp_path):
    found = briefed(
        tmp_path,
        a="Talks between Peru and Chile have begun, Radio Lima claimed. The host said that was false.",
        b="By noon no talks had begun in Lima.",
    )
    (one,) = [each for each in found.disagreements if each.kind == "fact"]
    yes, no = (set(version.at) for version in one.versions)
    assert yes and no and not yes & no


@pytest.mark.parametrize(
    ("one", "other", "is_listed"),
    [
        (
            "The Chilean delegation stormed out of the hall, an aide said.",
            "No one left the hall, the host said.",
            True,
        ),
        ("The Chilean delegation stormed out of the hall, an aide said.", "The talks ended at noon.", False),
        ("The delegation left the hall for lunch on Monday.", "No one left the hall on Tuesday.", False),
    ],
)
def test_who_left_the_room(tmp_path, one, other, is_listed):
    talks = "The talks in Lima between Peru and Chile are long. "
    found = briefed(tmp_path, a=talks + one, b=talks + other)
    assert ("Whether the Chilean delegation stormed out of the hall" in listed(found, "fact")) == is_listed


def test_figures_that_nothing_names_are_shown_by_their_sentences(tmp_path):
    text = "The cut, which Peru puts down to repairs, amounts to 15 per cent by the Chilean count. "
    text += "Figures of the operator suggest 11."
    one = briefed(tmp_path, a=text).disagreements[-1]
    assert one.about == "Which is right: “11” or “15 per cent”"
    assert one.versions[0].says == "“Figures of the operator suggest 11”"


@pytest.mark.parametrize(
    ("text", "about"),
    [
        (
            "Lima said the blast at Callao harbour killed 14 sailors.\n\n"
            "The blast at Callao harbour killed at least 20 sailors, the union said.",
            [],  # an article that means to tell of two counts sets them against each other
        ),
        (
            "The blast at Callao harbour killed 14 sailors, the navy said. The union put the toll at 20.",
            ["How many sailors were killed"],
        ),
    ],
)
def test_one_article_differs_with_itself_only_where_it_says_so(tmp_path, text, about):
    assert listed(briefed(tmp_path, one=text), "number") == about


@pytest.mark.parametrize(
    ("one", "other", "about"),
    [
        (
            "The council voted on Thursday by 15 votes to 12 to approve the paper.",
            "The vote in the dockers' council was close: 17 in favour to 10 against, an aide said.",
            ["How the council voted"],
        ),
        (
            "The council voted on Thursday by 15 votes to 12 to approve the paper.",
            "The vote in the council was 15 to 12, an aide said.",
            [],
        ),
        (
            "The council voted on Thursday by 15 votes to 12 to approve the paper.",
            "The harbour board voted 8-5 to reopen the quay.",
            [],
        ),
        (
            "The council voted on Thursday by 15 votes to 12 to approve the paper.",
            "The council cut its forecast from 17 to 10 ships after the vote.",
            [],
        ),
        (
            "The council voted on Thursday by 15 votes to 12 to approve the paper.",
            "A bank put the odds of a yes in the council's vote at 60 to 40 percent.",
            [],
        ),
    ],
)
def test_one_vote_counted_otherwise(tmp_path, one, other, about):
    assert listed(briefed(tmp_path, a=one, b=other), "number") == about


@pytest.mark.parametrize(
    ("text", "about"),
    [
        (
            "Some 700 porters are marching to the quay, the police say. Organisers: well over a thousand.",
            ["How many porters are marching"],
        ),
        (
            "The union put the number of empty posts at 300. The ministry spoke of 120.",
            ["The number of empty posts"],
        ),
        (
            "The talks opened after the fire. The loss rose to 19 on Friday, the guild said. "
            "The navy spoke of 23.",
            [],
        ),
        ("The guild counted 600 strikers; the police counted half of that.", ["The number of strikers"]),
        (
            "The mayor told the shops to close. Of the 20,000 who left, half are back, he says. "
            "The harbour office's figure for those still away is 13,500.",
            [],
        ),
    ],
)
def test_what_two_reckon_is_named_by_the_words_beside_the_number(tmp_path, text, about):
    assert listed(briefed(tmp_path, a=text), "number") == about


@pytest.mark.parametrize(
    ("one", "other", "about"),
    [
        (
            "At the pilot station off Callao harbour eleven ships lay at anchor in the dock strike.",
            "The dock strike at Callao has left 14 vessels waiting off the pilot station.",
            ["How many ships lay at anchor"],
        ),
        (
            "At the pilot station off Callao harbour eleven ships lay at anchor in the dock strike.",
            "The dock strike at Callao has left 14 cranes idle off the pilot station.",
            [],
        ),
        (
            "The dockers' union of Callao gets an arbitration panel of three under the port charter.",
            "Under the port charter of Callao an arbitration panel of five will hear the dockers' union.",
            ["How large the panel is"],
        ),
        (
            "The dockers' union of Callao gets an arbitration panel of three under the port charter.",
            "Under the port charter of Callao an arbitration panel in the dockers' union met on day five.",
            [],
        ),
        (
            "The dock strike at Callao cost the growers' league 900 million kroner, its head said.",
            "The growers' league says the dock strike at Callao has cost it 1.4 billion kroner.",
            ["What the dock strike cost"],
        ),
        (
            "The dock strike at Callao cost the growers' league 900 million kroner, its head said.",
            "The growers' league says the dock strike at Callao has cost it 900 million kroner.",
            [],
        ),
        (
            "Peru wants to get 45 percent of the squid catch off Callao.",
            "The accord puts Peru's share of the squid catch off Callao at 30 percent.",
            [],
        ),
        (
            "Under the accord Peru's share is 45 percent of the squid off Callao.",
            "The share of Peru is 30 percent of the squid off Callao under the accord.",
            ["How large the share is"],
        ),
        (
            "Of asparagus three shiploads rotted; the lorries left Monday, and 240 of them came back.",
            "By Monday the last 310 lorries with asparagus had left Callao, after three shiploads rotted.",
            [],
        ),
        (
            "The paper signed at Callao speaks of 115 prisoners and of a truce with the dockers.",
            "After the truce with the dockers signed at Callao 120 prisoners go home.",
            ["How many prisoners go home"],
        ),
        (
            "A joint commission of ten will watch the truce with the dockers signed at Callao.",
            "The truce with the dockers signed at Callao is watched by a monitoring body of twelve.",
            ["How large the commission is"],
        ),
        (
            "The strike at Callao has driven 340,000 people from their homes.",
            "In the strike at Callao half a million people have fled their homes.",
            ["How many people were displaced"],
        ),
    ],
)
def test_things_of_one_matter_are_counted_in_other_words(tmp_path, one, other, about):
    assert listed(briefed(tmp_path, A=one, B=other), "number") == about


@pytest.mark.parametrize(
    ("other", "about"),
    [
        ("Norway and Chile met in Lausanne. The paper speaks of 45 captives and of a fee.", True),
        ("Norway and Chile met in Lausanne. The paper speaks of 45 sailors and of a fee.", False),
        ("Norway and Chile met in Lausanne. The paper speaks of 400 captives and of a fee.", False),
    ],
)
def test_captives_counted_otherwise_are_those_who_are_to_be_freed(tmp_path, other, about):
    one = "Norway and Chile met in Lausanne. They agreed to free 40 prisoners."
    found = listed(briefed(tmp_path, a=one, b=other), "number")
    assert found == (["How many prisoners are to be released"] if about else [])
