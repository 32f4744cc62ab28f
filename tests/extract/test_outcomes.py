"""What came of talks and what is next, in invented sentences; names are marked by hand."""

import re

import pytest

from generator.extract.dates import find_dates
from generator.extract.outcomes import find_outcomes
from generator.extract.parties.scenes import scenes_of
from generator.extract.reading.analysis import analyse
from generator.model import FoundOutcome, as_text
from generator.pipeline import brief
from tests.extract.documents import document_of, mentions_in

NAMES = re.compile(r"(?:Orla|Ivo|Tamsin) (?:Quist|Marek|Voss)")


def outcomes_in(
    text: str, posted: str = "2023-03-09", kind: str = "article", passage_kind: str = "text"
) -> tuple[FoundOutcome, ...]:
    document = document_of(text, kind=kind, look=passage_kind, posted=posted)
    mentions = mentions_in(document, NAMES)
    (analysis,) = analyse([document])
    return find_outcomes(scenes_of(analysis, mentions, find_dates(analysis)), mentions)


def told(text: str) -> list[tuple[str, str]]:
    return [(one.kind, "".join(part.text for part in one.line)) for one in outcomes_in(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The two sides have agreed to swap 40 detainees.", "agreed"),
        ("Orla Quist has agreed to attend the talks.", None),
        ("The delegations undertook to clear the mines.", "agreed"),
        ("The mediator wants both sides to agree on a map.", None),
        ("The parties struck a deal on grain.", "agreed"),
        ("The deal on the table covers grain and salt.", None),
        ("The deal covers grain and salt.", "agreed"),
        ("The proposed deal covers grain and salt.", None),
        ("Each side figured that the other had agreed to the map.", None),
        ('The chairman trusts "the managers, who are mandated to settle".', None),
        ("If the parties strike a deal on grain, ships will sail.", None),
        ("The ministers signed a protocol on fishing.", "signed"),
        ("The ministers signed autographs.", None),
        ("Kenya and Peru exchanged 12 prisoners at the border.", "exchanged"),
        ("The sides exchange prisoners every spring.", None),
        ("Peru rejected the proposal for a truce.", "refused"),
        ("Peru refused to comment.", None),
        ("No agreement was reached on the fee.", "refused"),
        ("The sides failed to agree on the fee.", "refused"),
        ("Kenya will never recognise the new border.", "refused"),
        ("Kenya declined to attend the talks.", None),
        ("The talks were adjourned until Monday.", "adjourned"),
        ("The flight was postponed until Monday.", None),
        ("The talks concluded after an hour.", "adjourned"),
        ("Orla Quist concluded that nobody had listened.", None),
        ("Talks will resume once both lists have arrived.", "next step"),
        ("The noise will resume once the music starts.", None),
        ("The sides will exchange written proposals by 30 March.", "next step"),
        ("A second round will be held in Lima on 20 March.", "next step"),
        ("It is not known when a second round will be held.", None),
        ("Chile has offered to host a summit.", "next step"),
        ("Chile has offered coffee to the delegates.", None),
        ("Kenya had previously accepted a truce.", None),
        ("Kenya did not accede to the request for a pilot.", "refused"),
        ("The parties could not arrive at a shared view of the reef.", "refused"),
        ("The parties could not arrive at the airport.", None),
        ("The accord provides for the return of 12 nurses.", "agreed"),
        ("The draft provides for the return of 12 nurses.", None),
        ("What was agreed is trust.", None),
        ("The sanctions came into force on Wednesday.", "agreed"),
        ("The truce gives rise to hope.", None),
        ("Kenya freed 12 sailors on Wednesday.", "exchanged"),
        ("The envoys traded charges of shelling civilians.", None),
        ("Peru rejected the offer of a truce.", "refused"),
        ("Peru rejected the word “defeat”.", None),
        ("Since the war the two sides have signed twelve pacts.", None),
        ("The two sides have signed twelve pacts.", "signed"),
        ("Kenya has set out to raise its output.", None),
        ("Kenya declined the offer of a truce.", "refused"),
        ("Two officials declined to be identified.", None),
        ("Orinco said on Monday it has agreed to buy a mill.", "agreed"),
        ("Orinco said on Monday it was wise to agree to a truce.", None),
        ("The envoy dismissed the idea that Kenya had owned the reef.", None),
        ("Kenya rejected the idea of a truce at sea.", "refused"),
        ("Members must ratify the deal before it binds them.", "next step"),
        ("Members must ratify their vows.", None),
        ("Under the deal, Kenya will take back all those, including the sick, who left.", None),
        ("Under the deal, Kenya will take back all its fishermen.", "agreed"),
        ("The agreement granted Kenya an exemption from the toll.", "agreed"),
        ("A draft granted Kenya an exemption from the toll.", None),
        ("The deal binds both to open the port.", "agreed"),
        ("To succeed, the deal must oblige both to open the port.", None),
        ("The treaty must ensure that Kenya accepts the truce.", None),
        ("Kenya refused to change its stance.", None),
    ],
)
def test_what_came_of_it_is_told_apart_from_what_did_not_come(text, expected):
    found = told(text)
    assert [kind for kind, _ in found] == ([expected] if expected else [])


def test_the_terms_of_a_promise_stay_in_its_line():
    ((_, line),) = told("The parties agreed to extend the contract until 31 March.")
    assert line == "The parties agree to extend the contract until 31 March"


def test_a_plan_has_its_day_and_the_condition_it_hangs_on():
    (step,) = outcomes_in("The sides will meet again on 20 March, provided that both have sent their lists.")
    assert (step.when, step.condition.text) == ("2023-03-20", "provided that both have sent their lists")


def test_who_announces_it_of_himself_is_named():
    (step,) = outcomes_in("Norway announced that from 1 June it will lift its tariff.")
    assert ("".join(part.text for part in step.line), step.when) == (
        "Norway will lift its tariff",
        "2023-06-01",
    )


def test_they_who_reached_a_deal_are_the_sides():
    ((_, line),) = told("Aides confirmed on Wednesday that they had reached a deal on grain.")
    assert line == "The sides reach a deal on grain"


def test_the_day_of_the_deed_is_no_term_of_it():
    assert told("The talks were suspended on Wednesday.") == [("adjourned", "The talks are suspended")]
    ((_, line),) = told("The talks were suspended until Wednesday.")
    assert line == "The talks are suspended until Wednesday"


def test_the_leaders_of_many_are_not_the_two_sides():
    (one,) = outcomes_in("The leaders of more than 50 nations agreed on a plan.")
    assert not one.together
    (one,) = outcomes_in("The leaders agreed on a plan.")
    assert one.together


def test_what_is_only_possible_says_so():
    (step,) = outcomes_in("It is possible that the sides will meet again on 20 March.")
    assert step.firm == "possible"
    (step,) = outcomes_in("The sides will meet again on 20 March.")
    assert step.firm == "planned"


def test_what_is_denied_was_not_agreed():
    (one,) = outcomes_in("Orla Quist denied that the sides had agreed on a truce.")
    assert one.firm == "denied"


def test_what_follows_a_denial_is_not_denied_by_it():
    (one,) = outcomes_in("Kenya denied the raid, but Peru rejected its offer of a truce.")
    assert one.firm == "done"


def test_what_was_agreed_years_ago_is_no_outcome():
    assert not outcomes_in("In 2019 the two sides agreed on a truce.")
    assert not outcomes_in("The last round was in 2019. The two sides agreed on a truce.")


def test_they_are_the_sides_of_the_sentence_before():
    found = told("The union and the company signed a memorandum. They could not agree on pay.")
    assert found[1] == ("refused", "The union and the company could not agree on pay")


@pytest.mark.parametrize(
    ("text", "kind", "line"),
    [
        ("There was no deal on the fee.", "refused", "No deal on the fee is reached"),
        ("There was no deal without a fee.", None, ""),
        ("There is no solution to the war.", None, ""),
        ("There is no agreed date for another round.", "adjourned", "No date for another round is set"),
        ("No agreement was reached on Wednesday.", "refused", "No agreement is reached"),
        ("No date was set for a second round.", "adjourned", "No date is set for a second round"),
        ("No date was set.", None, ""),
        ("No further talks are planned.", "adjourned", "No further talks are planned"),
        (
            "Kenya and Peru have yet to set a date for the signing.",
            "adjourned",
            "Kenya and Peru have yet to set a date for the signing",
        ),
        ("The sides were unable to agree on the fee.", "refused", "The sides are unable to agree on the fee"),
        ("The sides were unable to agree with her.", None, ""),
        (
            "The parties were not able to reach a compromise on fares.",
            "refused",
            "The parties are not able to reach a compromise on fares",
        ),
        ("Neither side would budge on the fee.", "refused", "Neither side would budge on the fee"),
        ("The lorry would not budge.", None, ""),
        ("Peru withheld its consent to the annex.", "refused", "Peru withholds its consent to the annex"),
        ("Peru withheld its name.", None, ""),
        (
            "The Peruvian delegation walked out on Tuesday.",
            "refused",
            "The Peruvian delegation walks out of the talks",
        ),
        ("The miners walked out on Tuesday.", None, ""),
        ("The sides came to terms on the fee.", "agreed", "The sides come to terms on the fee"),
        ("The town came to terms with its past.", None, ""),
        ("The ministers shook hands on a deal.", "agreed", "The ministers shake hands on a deal"),
        ("The ministers shook hands on the stairs.", None, ""),
        ("The talks were extended by a day.", "agreed", "The talks are extended by a day"),
        ("The parties gave each other until Monday to reply.", "next step", "The parties are to reply"),
        (
            "The accord still has to be approved by both parliaments.",
            "next step",
            "The accord has to be approved by both parliaments",
        ),
        ("The cake still has to be approved by both cooks.", None, ""),
        ("The tariffs came into force on 1 March.", "agreed", "The tariffs take effect"),
        ("Negotiators emerged without an agreement.", "refused", "Negotiators emerge without an agreement"),
        ("The round ended with no result.", "refused", "The round ends with no result"),
        ("The round ended with no warning.", "adjourned", "The round ends with no warning"),
        ("No breakthrough was made on the fee.", "refused", "No breakthrough is made on the fee"),
        ("No cake was made for the guests.", None, ""),
        ("Peru handed back the trawler.", "exchanged", "Peru hands back the trawler"),
        ("Peru will not sign.", "refused", "Peru will not sign"),
        ("A chair cannot sign.", None, ""),
        ("The ministers failed to sign the accord.", "refused", "The ministers fail to sign the accord"),
        ("A deal was done before midnight.", "agreed", "A deal is done before midnight"),
        (
            "The sides undertook to release all remaining prisoners.",
            "agreed",
            "The sides undertake to release all remaining prisoners",
        ),
        (
            "Session cancelled for this evening, the chair says.",
            "adjourned",
            "Session is cancelled for this evening",
        ),
        (
            "The text was initialled by both envoys on Tuesday evening.",
            "signed",
            "The text is initialled by both envoys",
        ),
    ],
)
def test_what_there_is_not_and_what_is_come_to(text, kind, line):
    assert told(text) == ([(kind, line)] if kind else [])


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("The two navies shall open a hotline within ten days.", "communique", ["agreed", "next step"]),
        ("The two navies shall open a hotline within ten days.", "article", []),
        ("The Parties signed minutes of their first round.", "communique", ["signed"]),
        ("The Parties signed visitors' books.", "communique", []),
        ("The Parties exchanged lists of the missing.", "communique", ["exchanged"]),
        ("The Parties released lists of the missing.", "communique", []),
    ],
)
def test_a_paper_binds_the_parties_to_what_they_shall_do(text, kind, found):
    assert [one.kind for one in outcomes_in(text, kind=kind)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ferry talks live: swap agreed as first day closes", 0),
        ("Peru agrees to swap divers for boats", 1),
    ],
)
def test_a_clipped_passive_in_a_heading_has_no_doer(text, found):
    assert len(outcomes_in(text, passage_kind="heading")) == found


def lines(text: str, kind: str = "article") -> list[tuple[str, str, str | None]]:
    found = outcomes_in(text, kind=kind)
    return [(one.kind, "".join(part.text for part in one.line), one.when) for one in found]


def test_an_undertaking_with_its_term_is_agreed_and_a_next_step():
    assert lines("(a) Kenya shall release the twelve sailors, no later than 20 March 2023;") == [
        ("agreed", "Kenya shall release the twelve sailors, no later than 20 March 2023", None),
        ("next step", "Kenya shall release the twelve sailors", "2023-03-20"),
    ]


def test_a_subject_that_goes_on_behind_and_is_told_whole():
    ((_, line, _),) = lines("Twenty men on one side and seven on the other will be exchanged on 11 March.")
    assert line == "Twenty men on one side and seven on the other will be exchanged"


def test_the_words_before_a_term_go_with_it():
    ((_, line, when),) = lines("The sailors will be released not later than 22 March 2023.")
    assert (line, when) == ("The sailors will be released", "2023-03-22")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The members voted to accept the offer.", ("agreed", "The members vote to accept the offer")),
        ("The members voted against the offer.", ("refused", "The members vote against the offer")),
        (
            "The dockers dropped their demand for a bonus.",
            ("agreed", "The dockers drop their demand for a bonus"),
        ),
        ("The dockers dropped their tools.", None),
        (
            "The talks broke up without a deal.",
            ("refused", "The talks break up without a deal"),
        ),
        ("The crowd broke up without a smile.", None),
        ("Orla Quist and Ivo Marek put their names to it.", ("signed", "Orla Quist and Ivo Marek sign")),
        ("Orla Quist put her hat on it.", None),
        ("The envoy smiled. Kenya accepted this proposal.", None),
        ("Kenya rejected a report that it had left.", None),
        ("The accord ought never to have been initialled.", None),
        ("“They’ve agreed on the colour of the paper,” Orla Quist said.", None),
        ("The truce was extended by two weeks.", ("agreed", "The truce is extended by two weeks")),
        ("An enquiry into the fire was declined.", ("refused", "An enquiry into the fire is declined")),
        ("Orla Quist wrote her name first.", ("signed", "Orla Quist signs")),
    ],
)
def test_other_ways_to_agree_refuse_and_sign(text, expected):
    assert told(text)[-1:] == ([expected] if expected else [])


WAYS = (
    ("Export terms for the second well were clinched in Lima.", "agreed"),
    ("The home side clinched the title in Lima.", None),
    ("The cabinet rejected a motion by two of its ministers.", None),
    ("The members voted to accept the offer.", "agreed"),
    ("The ministers failed to bridge their differences over quotas.", "refused"),
    ("The members must ratify the deal by 20 March.", "next step"),
    ("The union must ratify the deal.", None),
    ("The company has until 20 March to answer.", "next step"),
    ("The exporters are said to have agreed on a price.", None),
    ("A paper had reported that the yard had agreed to a rise.", None),
    ("Under the accord Peru would cut its catch by half.", "agreed"),
    ("Peru would cut its catch by half.", None),
    ("The accord, reached after a week, ends a month of rumours.", None),
    ("The two firms announced a deal under which fares will fall.", "agreed"),
    ("The mediator persuaded both sides to accept a freeze on rents.", "agreed"),
    ("The mediator tried to persuade both sides to accept a freeze on rents.", None),
    ("It took a night for the two sides to agree on a route.", "agreed"),
    ("Kenya stayed away, rejecting calls for inspections.", "refused"),
    ("The rebels walked out of the talks.", "refused"),
    ("The rebels left the talks for an hour.", None),
    ("The yard ended its talks with a rival.", "adjourned"),
    ("The guests spoke of a formula that the bank spurned.", None),
    ("The ministers instructed the panel to report by 20 March.", "next step"),
    ("Tariffs will fall as soon as an agreement is reached.", None),
    ("The council should have adopted a resolution.", None),
    ("Peru would not have signed the treaty without the envoy.", None),
    ("How many pilots will return to work is unclear.", None),
    ("Kenya has always rejected the offer.", None),
    ("Orla Quist had said that she would never accept the offer.", None),
    ("The parties are negotiating a deal on grain.", None),
    ("The two sides agreed on the following:", None),
    ("The two sides agreed to differ.", None),
    ("The two sides agreed that the view was fine.", None),
    ("The envoy turned down a medal.", None),
    ("Contrary to reports, the union did not agree to the rise.", None),
    ("The talks stalled over tolls.", "refused"),
    ("The engine stalled over the bridge.", None),
    ("The talks were moved to 20 March.", "adjourned"),
    ("The piano was moved to 20 March Street.", None),
    ("The morning session ended at noon.", None),
    ("Talks ended as soon as they had begun.", "adjourned"),
    ("Reports that the union had left the talks are untrue.", None),
    ("The pope hopes the two sides will meet again in May.", None),
    ("Nothing was agreed on the price of gas.", "refused"),
    ("In a deal struck on Wednesday, the line will rehire 90 pilots.", "agreed"),
    ("A tax on second homes was dropped at the request of Peru.", "agreed"),
    ("A hint on second homes was dropped.", None),
    ("The clubs made a bargain.", "agreed"),
    ("The rivals swapped a trawler for eleven guards.", "exchanged"),
    ("The talks broke up and are to resume on 20 March.", "adjourned"),
    ("Full signature is foreseen for 20 March.", "next step"),
    ("The home fans agree that the coach should go.", None),
    ("The miners forgo wages for a place at sea.", None),
    ("The talks go on only after the yard agrees to a rise.", None),
    ("Kenya's mood changed, cancelling a round of talks.", None),
    ("It is far from clear that the talks will resume.", None),
    ("Under the proposed deal fares would fall.", None),
    ("Kenya rejected the deal.", "refused"),
    ("He rejected the deal.", None),
    ("Kenya ruled that out.", None),
    ("Its envoy is Orla Quist, who negotiated the treaty with Peru.", None),
    ("Kenya's Fishers' Party agreed by a margin of four votes to join the accord.", "agreed"),
    ("Orla Quist agreed to join the talks.", None),
    ("Kenya said yes to the mediator's text.", "agreed"),
    ("Kenya said yes and went home.", None),
    ("Kenya said no to the text.", "refused"),
    ("Kenya said no more.", None),
    ("The signing which was announced for nine did not take place.", "adjourned"),
    ("The wedding did not take place.", None),
    ("Kenya will not extend the time limit, its foreign minister said.", "refused"),
    ("The signing is set for 20 March.", "next step"),
    ("The table is set for 20 March.", None),
    ("Parliament votes on the accord on 20 March.", "next step"),
    ("Parliament votes on such accords by hand.", None),
    ("The bill was sent back to committee by 87 votes to 82.", "adjourned"),
    ("The letter was sent back to the sender by mail.", None),
    ("Kenya rejected the deal on grain.", "refused"),
)
"""One clause each way in which the language tells that something came of talks, or of something else."""


def test_each_way_of_telling_what_came_of_it():
    kinds = {text: next((one.kind for one in outcomes_in(text)), None) for text, _ in WAYS}
    assert kinds == dict(WAYS)


@pytest.mark.parametrize(
    "text",
    [
        "The regime has accepted in writing to release eighty of our men.",
        "The team is led by Sindre Aukland, who negotiated the trade agreement with Chile.",
    ],
)
def test_a_line_cut_short_and_what_somebody_once_did_are_no_outcomes(text):
    assert outcomes_in(text) == ()


def test_the_items_of_a_list_of_results_are_outcomes(tmp_path):
    head = "---\ntitle: A bulletin\noutlet: Port Wire\npublished: 2028-06-01\n---\n\n"
    items = (
        "- Overtime paid at time and a half\n- No dismissals before 2030\n- Automation: item carried over\n"
    )
    (tmp_path / "one.md").write_text(f"{head}Outcome of the fourth round:\n\n{items}", encoding="utf-8")
    told = {one.says: one.kind for one in brief(tmp_path).outcomes}
    assert told == {
        "Overtime paid at time and a half": "agreed",
        "No dismissals before 2030": "agreed",
        "Automation: item carried over": "adjourned",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The board of the guild has approved the proposal.", "The board of the guild approves the proposal"),
        ("The company accepts.", None),
        (
            "The council decided, by 15 votes to 12, to approve the draft text.",
            "The council decides by 15 votes to 12 to approve the draft text",
        ),
        ("The sources declined to offer more details.", None),
        (
            "Norway's parliament voted 61-39 to ratify the accord.",
            "Norway's parliament votes 61-39 to ratify the accord",
        ),
        ("The envoys refused to give a reason for the delay.", None),
        (
            "Three parties have agreed on a programme that closes the mines by 2033.",
            "Three parties agree on a programme that closes the mines by 2033",
        ),
        ("The term of fourteen days ends at noon.", None),
        ("The guild agreed to the terms at 3.20pm London time.", "The guild agrees to the terms"),
        ("Signing put off again, to Sunday", None),
        (
            "Both armies agreed on a truce, apart from what a general called “minor posts”.",
            "Both armies agree on a truce",
        ),
        ("9 April shall be released on Sunday.", None),
        ("The mediator said the talks are suspended, not broken off.", "The talks are suspended"),
        (
            "Talks to end a strike that has shut Varn's largest ports broke up without a deal, it said.",
            None,  # the parse takes the ports for those who broke up
        ),
    ],
)
def test_a_line_keeps_what_completes_it_and_no_more(text, expected):
    assert [line for _, line in told(text)] == ([expected] if expected else [])


def test_a_next_round_says_that_it_is_another_and_leaves_no_day_in_pieces():
    assert told("The sides will meet again in Varn on 14 March.") == [
        ("next step", "The sides will meet again in Varn")
    ]
    assert told("A second round will be held in Varn in the week of 11 May.") == [
        ("next step", "A second round will be held in Varn")
    ]
    assert told("Talks resume in Varn on 14 March.") == [("next step", "Talks resume in Varn")]
    assert told("Work resumes on 14 March.") == [("next step", "Work resumes")]
    assert told("The noise resumes on 14 March.") == []


def test_a_condition_before_whoever_tells_it_binds_the_step():
    (one,) = outcomes_in("If nothing is settled by Friday, Voss said, the guild will call out its drivers.")
    assert one.condition is not None and one.condition.text.startswith("If nothing is settled")


def test_what_a_paper_says_will_be_done_by_somebody_is_agreed():
    (one,) = outcomes_in(
        "Twelve observers will be sent by the Republic of Peru with the consent of both sides.",
        kind="communique",
    )
    assert one.kind == "agreed"
    assert not outcomes_in("Twelve observers will be pleased.", kind="communique")


def test_single_marks_stand_at_the_words_they_hold():
    ((_, line),) = told("Norway and Peru signed a 'general truce' on Thursday.")
    assert line == 'Norway and Peru sign a "general truce"'


def test_a_chronology_of_years_gone_by_tells_no_outcome_of_today():
    parts = ["Norway rejected a plan for the harbour on 8 March 2023."]
    for year in (2019, 2020, 2021, 2022):
        parts += [f"In June {year} the ministers met in Varn.", "Norway rejected a plan for the harbour."]
    (analysis,) = analyse([document_of(*parts, published="2023-03-09")])
    found = find_outcomes(scenes_of(analysis, (), find_dates(analysis)), ())
    assert [one.at.start for one in found] == [0]


def test_a_second_verb_keeps_the_day_that_is_all_it_tells():
    text = "The truce is to begin at midnight on Sunday and to run until 4 May."
    assert told(text) == [("next step", "The truce is to begin at midnight and to run until 4 May")]
    text = "The truce is to begin at midnight on Sunday and to cover the coast until 4 May."
    assert told(text) == [("next step", "The truce is to begin at midnight and to cover the coast")]


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Any raid on the port will end the truce on 20 March.", False),
        ("A meeting on the raid will be held in Lima on 20 March.", True),
        ("Under the law, a candidate has fourteen days to lay the text before parliament.", False),
        ("Kenya has until 20 March to lay the text before parliament.", True),
        ("In the event that it fails, the parties will meet again on 20 March.", False),
        ("The parties will meet again on 20 March.", True),
    ],
)
def test_a_threat_a_custom_and_what_hangs_on_something_are_no_steps(text, is_told):
    assert any(one.kind == "next step" for one in outcomes_in(text)) is is_told


def test_lists_that_do_not_agree_refuse_nothing():
    assert not [o for o in outcomes_in("The lists do not agree on some names.") if o.kind == "refused"]
    assert [o for o in outcomes_in("The two sides do not agree on the names.") if o.kind == "refused"]


def test_what_there_was_no_agreement_on_is_told():
    (found,) = outcomes_in("On the fishing quota there was no agreement.")
    assert as_text(found.line) == "No agreement on the fishing quota is reached"


def test_a_plan_tells_as_soon_as_what_it_is_to_come():
    (plan,) = outcomes_in("Kenya said a truce would be signed as soon as the rebels accepted the camps.")
    assert plan.condition is not None
    assert plan.condition.text == "as soon as the rebels accepted the camps"
    (plan,) = outcomes_in("Kenya said a truce would be signed soon.")
    assert plan.condition is None
