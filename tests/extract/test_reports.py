"""Indirect reports, on invented people."""

import pytest

from tests.extract.said import findings_of

CASES = {
    "Marta Lindqvist said that the dam would hold.": [("the dam would hold", "Marta Lindqvist")],
    "The dam would hold until spring, Marta Lindqvist said.": [
        ("The dam would hold until spring", "Marta Lindqvist")
    ],
    "According to Marta Lindqvist, the dam will hold until spring.": [
        ("the dam will hold until spring", "Marta Lindqvist")
    ],
    "Marta Lindqvist met Pavel Horak. She promised to repair the dam.": [
        ("to repair the dam", "Marta Lindqvist")
    ],
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
