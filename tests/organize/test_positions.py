"""Whose words count as a side's position, and how they are shown."""

from generator.collect import plain_document
from generator.model import Bundle, Cast, Citation, Person, Quote, Role, Settings, Sure, Voice
from generator.organize.positions import tell_positions
from generator.organize.register import in_short
from generator.organize.standing import Standing, is_body, is_office

TEXT = "“We will pay for every net that was cut,” Orla Brenn said. “The nets are ours,” Tomas Vild said."
SETTINGS = Settings(parties=("Norway", "Sweden"), issues={"Nets": ("net",), "Fuel": ("fuel",)})


def person(identifier, name, title, country):
    return Person(identifier, name, (), (Role(title, None, ()),), country, 1, ())


def quote(document, words, voice, kind="direct"):
    start = document.text.index(words)
    at = Citation(document.id, start, start + len(words), words)
    return Quote("q-1" + words[:3], words, kind, (at,), voice, None, "said", None, None, None)


def positions_of(title, spoken_by="orla"):
    document = plain_document("d", TEXT)
    cast = Cast((person("orla", "Orla Brenn", title, "Norway"),))
    voice = Voice(spoken_by, "person", "Orla Brenn")
    spoken = (quote(document, "We will pay for every net that was cut,", voice),)
    standing = Standing(cast, (), SETTINGS.parties)
    return tell_positions(Bundle((document,), SETTINGS), (), spoken, (), standing)


def test_a_ministers_words_are_her_countrys_position():
    (position,) = positions_of("Minister of Fisheries")
    assert (position.issue, position.party, position.speaker) == ("Nets", "Norway", "orla")
    assert position.says == "“We will pay for every net that was cut”"
    assert position.at[0].text == "“We will pay for every net that was cut,” Orla Brenn said."


def test_a_senator_an_analyst_and_a_former_minister_are_nobodys_government():
    assert positions_of("Senator") == positions_of("political analyst") == ()
    assert positions_of("former Minister of Fisheries") == ()


def test_an_issue_nobody_speaks_of_has_no_position():
    assert "Fuel" not in {position.issue for position in positions_of("Minister of Fisheries")}


def test_offices_are_told_from_callings():
    assert is_office("Foreign Minister") and is_office("spokeswoman for the ministry")
    assert not is_office("former Foreign Minister") and not is_office("fisheries economist")


def test_bodies_speak_and_a_mere_crowd_does_not():
    assert (
        is_body("the Norwegian foreign ministry")
        and is_body("Oslo")
        and is_body("several European countries")
    )
    assert not is_body("Norwegian fishermen") and not is_body("the harbour")


def test_long_words_are_cut_and_say_so():
    assert in_short("one two three") == "one two three"
    assert in_short(" ".join(["word"] * 50)).endswith(" …")


def test_what_is_unsure_stays_unsure():
    assert {position.sure for position in positions_of("Minister of Fisheries")} == {Sure.SURE}
