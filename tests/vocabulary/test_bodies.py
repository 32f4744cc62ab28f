"""What the words of a body's name tell of it."""

import pytest

from generator.vocabulary.bodies import judges, regulates, words_of_kind


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Tarn Labour Court", True),
        ("Courtney Mills", False),
        ("High Court of Tarn", True),
        ("Guild of the High Court", False),
        ("Dockyard Arbitration Committee", True),
        ("Dockyard Strike Committee", False),
        ("Labour Relations Board", True),
        ("Public Relations Union", False),
        ("Conciliation Service", True),
        ("Conciliation Party", False),
    ],
)
def test_a_court_and_an_arbitration_committee_judge(name, expected):
    assert judges(name) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Energy Regulator", True),
        ("Energy Works", False),
        ("Competition Authority", True),
        ("Port Authority", False),
        ("Union of Hay Markets", False),
        ("Authority for Hay Markets", True),
    ],
)
def test_a_regulator_watches_over_a_trade(name, expected):
    assert regulates(name) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Millers' Labour Union", True),
        ("Ministry of Labour", False),
        ("Labour Union of the Court", True),
        ("Labour Court", False),
    ],
)
def test_what_an_authority_is_for_does_not_tell_its_kind(name, expected):
    assert ("labour" in words_of_kind(name)) is expected
