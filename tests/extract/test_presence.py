"""Who comes, in invented sentences: not the one whose envoy it is."""

import re

import pytest

from generator.extract.dates import find_dates
from generator.extract.presence import find_presence
from generator.extract.reading.analysis import analyse
from generator.extract.reading.scenes import scenes_of
from generator.model import Document, Mention, Passage

NAMES = re.compile(r"(?:Orla|Ivo) (?:Quist|Marek)")


def present_in(text: str) -> list[tuple[str, str]]:
    document = Document(
        "one", "ONE", "one.txt", "One", "article", "en", text, "0",
        (Passage("p1", 0, len(text), posted="2023-03-09"),),
    )  # fmt: skip
    mentions = tuple(Mention(document.cite(m.start(), m.end())) for m in NAMES.finditer(text))
    (analysis,) = analyse([document])
    found = find_presence(scenes_of(analysis, mentions, find_dates(analysis)), mentions)
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
    assert present_in("Orla Quist will stay home if the hosts are rude.") == []
    assert present_in("Orla Quist will stay home.") == [("Orla Quist", "absent")]


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
        ("Orla Quist is due to land at 4pm.", ["expected"]),
        ("Orla Quist is due a refund.", []),
        ("Orla Quist has called off her trip.", ["absent"]),
        ("Orla Quist has called off her wedding.", []),
        ("Orla Quist is not in the city.", ["absent"]),
        ("Orla Quist is in trouble.", []),
        ("Orla Quist’s plane touched down at 10:55 p.m.", ["arrived"]),
        ("Orla Quist, chairman of the Marsh Front, who flew in on Tuesday night, spoke.", ["arrived"]),
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
    ],
)
def test_other_words_for_coming_and_staying_away(text, expected):
    assert [status for _, status in present_in(text)] == expected
