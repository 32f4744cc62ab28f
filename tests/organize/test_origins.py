"""On how many independent origins invented statements rest."""

from generator.collect import plain_document
from generator.extract import extract
from generator.identify import identify
from generator.model import Bundle, Settings
from generator.organize import organize
from generator.organize.copies import copies_of

QUOTE = "“We will not wait for the pilots until the autumn,” Orla Brenn told Radio Lund."
OTHER = "“We will not wait for the pilots until the autumn,” Orla Brenn said."


def briefing_of(*texts):
    documents = tuple(plain_document(f"d{number}", text) for number, text in enumerate(texts))
    bundle = Bundle(documents, Settings())
    findings = extract(documents)
    return organize(bundle, findings, identify(bundle, findings))


def origins_of(statement, briefing):
    return {origin.origin for origin in briefing.origins if origin.statement == statement.id}


def test_a_chain_names_its_hops_and_ends_with_the_source():
    (origin, *_) = briefing_of(QUOTE).origins
    assert origin.chain == ("Orla Brenn", "Radio Lund", "d0")
    assert origin.named and origin.origin == "Orla Brenn"


def test_people_without_a_name_leave_the_outlet_they_told_as_origin():
    (origin,) = briefing_of("A harbour official told Reuters that the canal was open.").origins
    assert origin.chain == ("harbour official", "Reuters", "d0")
    assert not origin.named and origin.origin == "Reuters"


def test_two_sources_of_one_utterance_are_two_origins_unless_a_text_says_otherwise():
    briefing = briefing_of(OTHER, "“We will not wait for the pilots until the autumn,” said Orla Brenn.")
    (utterance,) = briefing.utterances
    assert len(origins_of(utterance, briefing)) == 2


def test_the_same_wire_copy_is_two_sources_and_one_origin():
    copy = " ".join(f"The ferry number {n} left the old harbour at dawn with {n} men." for n in range(2, 9))
    first, second = plain_document("a", copy + " " + OTHER), plain_document("b", copy + " " + OTHER)
    assert copies_of([first, second]) == {"b": "a"}
    briefing = briefing_of(copy + " " + OTHER, copy + " " + OTHER)
    (utterance,) = briefing.utterances
    assert len(origins_of(utterance, briefing)) <= 1


def test_two_texts_about_one_thing_are_no_copy():
    one = plain_document("a", "The ferry left the old harbour at dawn with nine men and a dog on board.")
    other = plain_document("b", "Nine men and a dog were on the ferry that left at dawn from the harbour.")
    assert copies_of([one, other]) == {}
