"""Whose each term of the register is and to whom it is put, from invented news."""

import pytest

from generator.pipeline import brief

HEAD = "---\ntitle: Krill talks\noutlet: The Herald\npublished: 2031-03-04\n---\n\n"
OPENING = (
    "Delegations from Norway and Chile opened talks on krill in Lausanne on Tuesday.\n\nNorway’s minister, "
    "Åsa Brenn, called the quota a joke. Chile’s deputy minister, Luis Araya, said less.\n\n"
)


@pytest.fixture
def told(tmp_path):
    """The terms of one article of Tuesday, 4 March 2031: kind, whose, to whom, in the words that say so."""

    def tell(text: str) -> list[str]:
        (tmp_path / "one.md").write_text(f"{HEAD}{OPENING}{text}\n", encoding="utf-8")
        return [f"{one.kind}: {one.speaker} > {one.addressee}" for one in brief(tmp_path).register]

    return tell


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The islands are not negotiable, Araya said.", ["red line: luis-araya > None"]),
        ("The islands are not inhabited, Araya said.", []),
        ("Water is a red line for Chile.", ["red line: Chile > None"]),
        ("A cable is a red line on the maps.", []),
        ("Brenn gave Chile until midnight on Friday to answer.", ["deadline: asa-brenn > Chile"]),
        ("Brenn gave Chile a map of Friday Bay.", []),
        ("Norway is prepared to share the catch if Chile frees the crews.", ["offer: Norway > Chile"]),
        ("Norway wants an apology from Chile.", ["demand: Norway > Chile"]),
        ("Norway wants a good night’s sleep.", []),
        ("Brenn called for Chile to publish the report.", ["demand: asa-brenn > Chile"]),
        ("Brenn asked Chile for a list of the crews.", ["demand: asa-brenn > Chile"]),
        ("Brenn asked Chile for comment.", []),
        ("Araya’s final offer expires on Friday.", ["deadline: luis-araya > None"]),
        ("Araya’s library card expires on Friday.", []),
        ("Norway will not go above 4 per cent, Brenn said.", ["red line: asa-brenn > None"]),
        ("Norway will not go to the opera, Brenn said.", []),
        ("Chile will free the crews on condition that Norway pays.", ["condition: Chile > None"]),
        ("Brenn has set two conditions: the crews go home and he pays.", ["condition: asa-brenn > None"]),
        ("Brenn has set two records: one at school and one at sea.", []),
        ("Brenn said Norway would lift the ban once the crews were home.", ["condition: asa-brenn > None"]),
        ("Brenn said Norway lifted the ban once the crews were home.", []),
        (
            "Skippers who do not return by Friday will lose their licence, Brenn said.",
            ["deadline: asa-brenn > None", "threat: asa-brenn > None"],
        ),
        ("Skippers who do not return by Friday will see a film, Brenn said.", []),
        ("Brenn said that no money would go into a fund.", ["red line: asa-brenn > None"]),
        ("Brenn offered a brief smile.", []),
    ],
)  # fmt: skip
def test_a_term_is_of_whoever_voices_it(told, text, expected):
    assert told(text) == expected
