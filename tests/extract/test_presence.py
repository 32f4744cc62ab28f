"""Who comes, in invented sentences: not the one whose envoy it is."""

import re

import pytest

from generator.extract.dates import find_dates
from generator.extract.parties.scenes import scenes_of
from generator.extract.presence import find_presence
from generator.extract.quotes import find_quotes
from generator.extract.reading.analysis import Analysis, analyse
from generator.model import Mention
from tests.extract.documents import document_of

NAMES = re.compile(r"(?:Orla|Ivo) (?:Quist|Marek)")


def present_in(text: str) -> list[tuple[str, str]]:
    (analysis,) = analyse([document_of(text, posted="2023-03-09")])
    return states_in(analysis)


def states_in(analysis: Analysis) -> list[tuple[str, str]]:
    document = analysis.document
    mentions = tuple(Mention(document.cite(m.start(), m.end())) for m in NAMES.finditer(document.text))
    quotes = find_quotes(analysis, mentions).quotes
    found = find_presence(scenes_of(analysis, mentions, find_dates(analysis)), mentions, quotes)
    return [(f.name_at.text, f.status) for f in found]


@pytest.mark.parametrize("mark", ["'", "’"])
def test_the_owner_of_an_envoy_has_not_arrived(mark):
    assert all(
        name != "Orla Quist" for name, _ in present_in(f"Orla Quist{mark}s envoy has arrived in Lima.")
    )
    names = present_in(f"Orla Quist{mark}s special envoy Ivo Marek has arrived in Lima.")
    assert all(name != "Orla Quist" for name, _ in names)


def test_the_one_who_arrives_is_there():
    assert present_in("Orla Quist has arrived in Lima.") == [("Orla Quist", "arrived")]


def test_who_will_stay_home_on_a_condition_is_not_absent():
    states = present_in("Orla Quist will stay home if the hosts are rude.")
    assert states == [("Orla Quist", "conditional")]
    assert present_in("Orla Quist will stay home.") == [("Orla Quist", "declined")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orla Quist left this morning.", ["left"]),
        ("Orla Quist left politics this morning.", []),
        ("Orla Quist flew in at dawn and left the hall at noon.", ["arrived", "left"]),
        ("It is not true that Orla Quist flew in.", []),
        ("Orla Quist will be absent from the talks.", ["absent"]),
        (
            "Orla Quist flew to Oslo, but in the end chose not to go to the talks in Lima.",
            ["arrived", "declined"],
        ),
        ("Orla Quist did not board the plane.", ["absent"]),
        ("Orla Quist boarded the plane.", []),
        ("Orla Quist had been expected but did not attend.", ["expected", "absent"]),
        ("Orla Quist did not come to terms with the loss.", []),
        ("Orla Quist sent her deputy, Tamsin Voss, in her place.", ["absent"]),
        ("Orla Quist sent her deputy, Tamsin Voss, a letter.", []),
        ("Orla Quist was represented by her deputy.", ["absent"]),
        ("Orla Quist represented her deputy.", []),
        ("Orla Quist was replaced at the session by her deputy.", ["absent"]),
        ("Orla Quist was replaced at the mill by her deputy.", []),
        ("The guild was represented by its envoy, Orla Quist.", ["present"]),
        ("The guild is represented by a lion on the flag of Orla Quist.", []),
        ("The guild is to send an observer, Orla Quist, to the talks.", ["expected"]),
        ("The guild sent an envoy, Orla Quist, to the talks.", ["arrived"]),
        ("The guild sent an envoy, Orla Quist, a letter.", []),
        ("Orla Quist is on her way!", ["expected"]),
        ("Orla Quist is on her guard!", []),
        ("Orla Quist came last and by the side door.", ["arrived"]),
        ("Orla Quist came last in the race.", []),
        ("Orla Quist sits in the middle this time.", ["present"]),
        ("Orla Quist sits on three boards.", []),
        ("Orla Quist arrived uninvited on Tuesday.", ["arrived"]),
        ("Somebody hoped until the end that Orla Quist would fly in.", []),
        ("Orla Quist landed in Lima a day after she said that she would be staying at home.", ["arrived"]),
        ("In came Ivo Marek, with Orla Quist, who flew in from Oslo, and Ivo Quist.", ["arrived"]),
        ("Orla Quist is due to land at 4pm.", ["expected"]),
        ("Orla Quist is due a refund.", []),
        ("Orla Quist has called off her trip.", ["absent"]),
        ("Orla Quist has called off her wedding.", []),
        ("Orla Quist is not in the city.", ["absent"]),
        ("Orla Quist is in trouble.", []),
        ("Orla Quist’s plane touched down at 10:55 p.m.", ["arrived"]),
        ("Orla Quist, chairman of the Marsh Front, who flew in on Tuesday night, spoke.", ["arrived"]),
        ("Orla Quist’s office would not say if she will come to Lima.", ["conditional"]),
        ("Orla Quist’s clerk would not say if the ferry will come to Lima.", []),
        ("Orla Quist was the first to arrive.", ["arrived"]),
        ("Orla Quist was too old to arrive.", []),
        ("Orla Quist, arriving at the talks, waved.", ["arrived"]),
        ("Orla Quist ruled out arriving at the talks.", ["declined"]),
        ("Orla Quist had to cancel her trip to the talks.", ["absent"]),
        ("Orla Quist hated to cancel her trip to the talks.", []),
        ("Orla Quist is stuck in Lima.", ["absent"]),
        ("Orla Quist is stuck in her ways.", []),
        ("Orla Quist is not on the plane.", ["absent"]),
        ("Orla Quist is not on the committee.", []),
        ("Orla Quist would board a plane if the other president did.", ["conditional"]),
        ("Orla Quist would board up a window if the wind rose.", []),
        ("Orla Quist followed the talks from Lima.", ["absent"]),
        ("Orla Quist followed the talks.", []),
        ("Ivo Marek came in place of Orla Quist.", ["absent"]),
        ("Ivo Marek went in place of Orla Quist.", ["absent"]),
        ("Ivo Marek bought a boat in place of Orla Quist.", []),
        ("Orla Quist’s place was taken by a clerk.", ["absent"]),
        ("Orla Quist’s place was painted by a clerk.", []),
        ("Missing from the table was Orla Quist.", ["absent"]),
        ("Orla Quist withdrew from the delegation.", ["absent"]),
        ("Orla Quist withdrew from the bank.", []),
        ("Orla Quist is already inside.", ["present"]),
        ("Orla Quist is driving from Lima.", []),
        ("Orla Quist is driving to Lima.", ["expected"]),
        ("Orla Quist: The minister was in the hotel for eight hours.", []),
        ("Orla Quist chose to stay in Lima.", ["present"]),
        ("Orla Quist asked a clerk to stay in Lima.", []),
        ("Orla Quist would stay in Lima, her clerk said.", ["present"]),
        ("Orla Quist might stay in Lima, her clerk said.", []),
        ("Orla Quist never left Lima.", ["absent"]),
        ("Orla Quist never left the matter alone.", []),
        ("Orla Quist visited Lima.", ["arrived"]),
        ("Orla Quist visited a fish market in Lima.", []),
        ("Orla Quist is already old.", []),
        ("Orla Quist stayed behind.", []),
        ("Orla Quist was held in 2019 when she landed in Lima with a radio.", []),
    ],
)
def test_what_tells_of_coming_and_staying_away(text, expected):
    assert [status for name, status in present_in(text) if name == "Orla Quist"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orla Quist kept away throughout the talks.", ["absent"]),
        ("Orla Quist kept away the dogs.", []),
        ("Orla Quist pulled out on Sunday after a shooting.", ["absent"]),
        ("Orla Quist pulled out a gun.", []),
        ("Orla Quist was not present.", ["absent"]),
        ("Orla Quist was absent-minded.", []),
        ("Orla Quist will not be there.", ["declined"]),
        ("Orla Quist will not be mayor.", []),
        ("Orla Quist is not making the trip to Lund.", ["declined"]),
        ("Orla Quist is not making the bed.", []),
        ("Orla Quist failed to appear.", ["absent"]),
        ("Orla Quist failed to agree.", []),
        ("Orla Quist is to join the talks on Friday.", ["expected"]),
        ("Orla Quist is to leave the hall on Friday.", []),
        ("Orla Quist’s seat remained empty.", ["absent"]),
        ("Orla Quist’s glass remained empty.", []),
        ("Orla Quist ruled out travelling to Lima.", ["declined"]),
        ("Orla Quist ruled out the plan.", []),
        ("Orla Quist is on her way to Lima.", ["expected"]),
        ("Orla Quist is on her way to an agreement.", []),
        ("Orla Quist stayed away from the talks.", ["absent"]),
        ("Orla Quist stayed away for two hours.", []),
        ("Orla Quist took part in the talks.", ["present"]),
        ("Orla Quist took no part in the signing.", []),
        ("Orla Quist will not be there.", ["declined"]),
        ("Orla Quist will not be there for ever.", []),
    ],
)
def test_other_words_for_coming_and_staying_away(text, expected):
    assert [status for _, status in present_in(text)] == expected


CLAUSES = (
    ("Orla Quist was among those who took part in the Bergen round.", "present"),
    ("Orla Quist could not get to the talks in Bergen: her flight turned back.", "absent"),
    ("Orla Quist reached Bergen on Wednesday evening with a van full of maps.", "arrived"),
    ("Orla Quist reached an agreement with her neighbours.", ""),
    ("Orla Quist has declined an invitation to the talks in Bergen.", "declined"),
    ("Orla Quist turned down a seat at the talks.", "declined"),
    ("Orla Quist rejected a seat at the table.", "declined"),
    ("Orla Quist rejected the offer at the talks.", ""),
    ("Orla Quist confirmed her appearance at the talks.", "expected"),
    ("Orla Quist confirmed her figures at the talks.", ""),
    ("Orla Quist accepted an invitation to Kenya.", "expected"),
    ("Orla Quist accepted an offer to Kenya.", ""),
    ("Orla Quist turned down the offer.", ""),
    ("Orla Quist is now at the table, beside the Kenyan delegation.", "present"),
    ("Orla Quist came back to the talks in Bergen on Monday, a day after storming out.", "present"),
    ("Orla Quist returned to the table on Tuesday.", "present"),
    ("Orla Quist returned to power on Tuesday.", ""),
    ("Orla Quist will join the talks provided that the pickers call off their march.", "conditional"),
    ("Orla Quist will come as long as the guns stay silent.", "conditional"),
    ("Orla Quist will come when there is a paper.", "conditional"),
    ("Orla Quist agreed to join the talks only when the mayor asked her.", "expected"),
    ("Orla Quist will attend on condition that the maps are shown.", "conditional"),
    ("Whether Orla Quist joins the talks in Bergen depends on a court ruling.", "conditional"),
    ("Orla Quist's attendance depends on a court ruling.", "conditional"),
    ("Orla Quist may yet come to Bergen.", "conditional"),
    ("Orla Quist has not decided whether to go to Bergen.", "conditional"),
    ("Orla Quist is weighing a trip to Bergen.", "conditional"),
    ("Orla Quist landed in Bergen before dawn on Friday for the third round of talks.", "arrived"),
    ("Orla Quist was seen entering the hall at nine.", "arrived"),
    ("Orla Quist walked into the hall at nine.", "arrived"),
    ("Orla Quist took her seat at the table on Monday.", "present"),
    ("Orla Quist sat down on a bench.", ""),
    ("Orla Quist was in the room when the text was read.", "present"),
    ("Orla Quist was not in the room.", "absent"),
    ("Orla Quist never came.", "absent"),
    ("Orla Quist never showed up.", "absent"),
    ("Orla Quist did not turn up for the session.", "absent"),
    ("Orla Quist snubbed the talks.", "absent"),
    ("Orla Quist is boycotting the talks that began in Bergen on Monday.", "absent"),
    ("Orla Quist gave the talks a miss.", "absent"),
    ("Orla Quist sent her deputy to the talks instead.", "absent"),
    ("Orla Quist stayed home with a fever.", "absent"),
    ("Orla Quist was nowhere to be seen.", "absent"),
    ("Orla Quist was kept from the talks by a storm.", "absent"),
    ("There was no sign of Orla Quist.", "absent"),
    ("Still no Orla Quist.", "absent"),
    ("The talks began without Orla Quist.", "absent"),
    ("The talks opened in the absence of Orla Quist.", "absent"),
    ("Orla Quist's absence was noted at the talks.", "absent"),
    ("Orla Quist's chair stood empty.", "absent"),
    ("Missing from the talks was Orla Quist.", "absent"),
    ("Orla Quist was missing from the talks.", "absent"),
    ("Orla Quist cancelled her flight to Bergen.", "absent"),
    ("Orla Quist has cancelled her participation.", "absent"),
    ("Orla Quist pulled out of the talks.", "absent"),
    ("Orla Quist will skip the talks.", "declined"),
    ("Orla Quist will not be coming to Bergen.", "declined"),
    ("Orla Quist won't travel to Bergen.", "declined"),
    ("Orla Quist said she had no intention of going to Bergen.", "declined"),
    ("Orla Quist does not plan to attend.", "declined"),
    ("Orla Quist is expected in Bergen on Thursday.", "expected"),
    ("Orla Quist is expected to attend.", "expected"),
    ("Orla Quist is due in Bergen on Thursday.", "expected"),
    ("Orla Quist is scheduled to arrive in Bergen on Thursday.", "expected"),
    ("Orla Quist will travel to Bergen on Sunday.", "expected"),
    ("Orla Quist is travelling to Bergen on Sunday.", "expected"),
    ("Orla Quist is flying to Bergen on Sunday.", "expected"),
    ("Orla Quist is coming to Bergen, her office confirmed.", "expected"),
    ("Orla Quist said she would take part in the talks despite her illness.", "expected"),
    ("Orla Quist has confirmed that she will attend.", "expected"),
    ("Orla Quist has confirmed her attendance.", "expected"),
    ("Orla Quist has agreed to come to Bergen.", "expected"),
    ("Orla Quist accepted an invitation to the talks.", "expected"),
    ("Orla Quist plans to be in Bergen by Friday.", "expected"),
    ("Orla Quist intends to lead the team in person at the talks.", "expected"),
    ("Orla Quist left Lima for Bergen on Thursday.", "expected"),
    ("Orla Quist set off for Bergen on Thursday.", "expected"),
    ("Orla Quist is en route to Bergen.", "expected"),
    ("Orla Quist boarded a plane to Bergen.", "expected"),
    ("Orla Quist left Bergen on Thursday.", "left"),
    ("Orla Quist left the talks on Thursday.", "left"),
    ("Orla Quist stormed out of the session.", "left"),
    ("Orla Quist walked away from the table.", "left"),
    ("Orla Quist has gone home.", "left"),
    ("Orla Quist quit the talks.", "left"),
    ("Orla Quist quit her job.", ""),
    ("Orla Quist departed for the airport before noon.", "left"),
    ("Orla Quist packed her bags and flew home.", "left"),
    ("Orla Quist left the company.", ""),
    ("Orla Quist went on to say that the talks had failed.", ""),
    ("Orla Quist arrived at the opera.", ""),
    ("Orla Quist was present in court on Wednesday.", ""),
    ("Orla Quist is expected at the opera on Friday.", ""),
    ("Opponents demanded that Orla Quist go to the talks in person.", ""),
    ("Orla Quist took no part in the dance.", ""),
    ("Orla Quist should come to Bergen, the paper wrote.", ""),
    ("Orla Quist should have been at the talks.", ""),
    ("Orla Quist attended a school in Bergen.", ""),
    ("Orla Quist joined the army in 2003.", ""),
    ("Orla Quist came under pressure.", ""),
    ("Orla Quist missed her children.", ""),
    ("Orla Quist missed the deadline.", ""),
    ("Orla Quist would come only if the prisoners were freed.", "conditional"),
    ("If the prisoners are freed, Orla Quist will fly to Bergen.", "conditional"),
    ('"I will go if he goes," said Orla Quist.', "conditional"),
    ("Orla Quist was barred from the talks.", "absent"),
    ("Orla Quist was too ill to travel to Bergen.", "absent"),
    ("Illness kept Orla Quist away from the talks.", "absent"),
    ("Orla Quist stayed behind in Lima.", "absent"),
    ("Orla Quist joined by video from Lima.", "absent"),
    ("Orla Quist, who had been expected, did not appear.", "expected absent"),
    ("Orla Quist attended the talks on Tuesday.", "present"),
    ("Orla Quist attended.", "present"),
    ("Orla Quist chaired the session.", "present"),
    ("Also at the table was Orla Quist.", "present"),
    ("Orla Quist and her deputy were at the talks.", "present"),
    ("Orla Quist was back at the table on Wednesday.", "present"),
    ("Orla Quist turned up on Tuesday at 10.55pm, two hotel workers told us.", "arrived"),
    ("Orla Quist was criticized for not coming to Bergen.", "absent"),
    ("The minister criticized Orla Quist for not showing up in Bergen.", "absent"),
)
"""One clause each way in which the language tells of coming, staying away, or of something else."""


def test_where_he_will_go_is_told_by_the_sentence_before():
    (analysis,) = analyse([document_of("The two may talk in Lima in May. Orla Quist says she will go.")])
    document = analysis.document
    mentions = tuple(Mention(document.cite(m.start(), m.end())) for m in NAMES.finditer(document.text))
    scenes = scenes_of(analysis, mentions, find_dates(analysis))
    assert [one.place for one in find_presence(scenes, mentions)] == ["Lima"]


RECEIVED = (
    ("Orla Quist was met at the airport by a mayor.", "arrived"),
    ("Orla Quist was met with silence.", ""),
    ("Orla Quist was greeted on the tarmac by a brass band.", "arrived"),
    ("Orla Quist was greeted with laughter.", ""),
    ("Orla Quist was seen off at the airport.", "left"),
    ("Orla Quist has seen off two rivals.", ""),
    ("Orla Quist was driven from the airport to the hotel.", "arrived"),
    ("Orla Quist was driven by pity.", ""),
    ("A jet carrying Orla Quist landed shortly after noon.", "arrived"),
    ("A jet carrying lemons landed near Orla Quist.", ""),
    ("Kenyan reporters watched the arrival of Orla Quist in Lima.", "arrived"),
    ("Kenyan reporters watched the house of Orla Quist in Lima.", ""),
    ("Since her arrival in Lima on Tuesday, Orla Quist has said nothing.", "arrived"),
    ("Since her arrival at the bank, Orla Quist has said nothing.", ""),
    ("The arrival of Orla Quist is expected on Friday.", "expected"),
    ("The apology of Orla Quist is expected on Friday.", ""),
    ("Orla Quist's departure from Lima surprised the hosts.", "left"),
    ("Orla Quist's departure from the official line surprised the hosts.", ""),
    ("Orla Quist's attendance is in doubt.", "conditional"),
    ("Orla Quist's attendance is not in doubt.", ""),
    ("Orla Quist made her attendance dependent on a truce.", "conditional"),
    ("Orla Quist made her cousin dependent on a loan.", ""),
    ("Orla Quist's no-show angered the hosts.", "absent"),
    ("Orla Quist's game show angered the hosts.", ""),
    ("Notably absent was Orla Quist.", "absent"),
    ("Conspicuous by her absence was Orla Quist.", "absent"),
    ("Absent a deal, Orla Quist was angry.", ""),
)

"""Who is received, and whose arrival is told, has come."""

STAYING_ON = (
    ("Orla Quist will stay in Lima until Sunday.", "present"),
    ("Orla Quist will stay in office until Sunday.", ""),
    ("Orla Quist extended her stay in Lima by a day.", "present"),
    ("Orla Quist extended her hand in Lima.", ""),
    ("Orla Quist did not leave the hall.", "present"),
    ("Orla Quist did not leave a note.", ""),
    ("Orla Quist refused to leave the hall.", "present"),
    ("Orla Quist may not leave the hall.", ""),
    ("Orla Quist cut short her stay in Lima.", "left"),
    ("Orla Quist cut short her speech in Lima.", ""),
    ("Orla Quist was called back to Lund for consultations.", "left"),
    ("Orla Quist called back to ask for the map.", ""),
    ("Orla Quist postponed her trip to Lima.", "absent"),
    ("Orla Quist postponed her wedding in Lima.", ""),
    ("Orla Quist sees no reason to travel to Lima.", "declined"),
    ("Orla Quist sees no reason to smile.", ""),
    ("Orla Quist was not among those at the table.", "absent"),
    ("Orla Quist was not among those killed.", ""),
    ("Unless the border is opened, Orla Quist will stay away.", "conditional"),
    ("Orla Quist threatened to stay away from the talks.", "conditional"),
    ("Orla Quist threatened to call the police.", ""),
    ("Orla Quist said she would attend provided that the border was opened.", "conditional"),
)

"""Who stays on, goes early or may stay away."""

AT_HAND = (
    ("Also present was Orla Quist.", "present"),
    ("Orla Quist was present at the birth of a calf.", ""),
    ("Orla Quist sat opposite the minister.", "present"),
    ("Per Lund would come if the map was signed and Orla Quist sat opposite him.", ""),
    ("Orla Quist looked on as the ministers shook hands.", "present"),
    ("Orla Quist looked on the bright side.", ""),
    ("Orla Quist slipped in by a side door.", "arrived"),
    ("Orla Quist slipped on the ice.", ""),
    ("Orla Quist may attend the ceremony.", "conditional"),
    ("Orla Quist may attend a wedding.", ""),
    ("Orla Quist has accepted the invitation.", "expected"),
    ("Orla Quist has accepted the invitation to the wedding.", ""),
    ("Aides dismissed as gossip the report that Orla Quist had landed.", ""),
    ("Aides say that Orla Quist has landed.", "arrived"),
    ("In the cars: Per Lund and Orla Quist, who was not here on Monday.", "absent"),
    ("In the cars: Orla Quist and Per Lund, who was not here on Monday.", ""),
)

"""Who is there without a verb of coming, and who is only said to be."""


def test_each_way_of_telling_who_comes():
    every = (*CLAUSES, *RECEIVED, *STAYING_ON, *AT_HAND)
    analyses = analyse([document_of(text, posted="2023-03-09") for text, _ in every])
    told = {a.document.text: " ".join(status for _, status in states_in(a)) for a in analyses}
    assert told == {text: " ".join(expected.split()) for text, expected in every}
