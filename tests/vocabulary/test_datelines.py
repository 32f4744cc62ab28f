"""Datelines of wires and papers, and openings that are none."""

import pytest

from generator.vocabulary.datelines import dateline_in


@pytest.mark.parametrize(
    ("opening", "agency"),
    [
        ("SUND, 12 June 2031 (NPU) – The", "NPU"),
        ("SUND (NPU) — Lund", "NPU"),
        ("Sund, 12 June 2031 (NPU) – The", "NPU"),
        ("ST. ORM'S, Varn, Jan. 3 (Lake Press) - A", "Lake Press"),
        ("ORVIK, May 15. /NPU/. The", "NPU"),
        ("SUND (NPU), June 12 – The", "NPU"),
        ("SUND/ORVIK, 2031-06-12 -- “We", None),
        ("SUND — The", None),
    ],
)
def test_a_dateline_gives_its_agency_in_any_order(opening, agency):
    found = dateline_in(opening)
    assert opening[found.end() :] in {"The", "Lund", "A", "“We"}
    assert (found["agency"] or found["slashed"]) == agency


@pytest.mark.parametrize(
    "opening",
    [
        "Ann Ode (Varn) — Head of the team",
        "NATO - the alliance - said so",
        "The talks – held in May – ended",
        "The May 3 - June 4 round",
        "US - Varn talks",
        "Varn — Which",
    ],
)
def test_what_only_looks_like_a_dateline_stays(opening):
    assert dateline_in(opening) is None
