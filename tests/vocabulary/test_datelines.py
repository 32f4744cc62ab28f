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
        "OSLO The talks ended on Friday",
        "LIMA/SUND The talks ended",
        "SUND, Norway The talks ended",
        "ORVIK, Ohio/LIMA The talks ended",
        "OSLO (NPU) The talks ended",
        "OSLO —The talks ended",
        "Lund, Varn (CNN) The talks ended on Friday",
        "*SUND, 7 March 2025* — The talks ended",
        "SUND, 7 March 2025  — The talks ended",
    ],
)
def test_places_in_capitals_need_no_mark_after_them_where_one_is_known(opening):
    assert opening[dateline_in(opening).end() :].startswith("The talks")


@pytest.mark.parametrize(
    "opening",
    [
        "NATO Secretary Ann Ode said",
        "SUND The talks ended",
        "OSLO CALLING EVERYBODY AGAIN",
        "LIMA is waiting",
        "The Lund Party (LP) The talks ended on Friday",
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


@pytest.mark.parametrize(
    ("opening", "sentence"),
    [
        ("GENEVA Envoys of both sides met on Friday", "Envoys of both sides met on Friday"),
        ("NATO Envoys of both sides met on Friday", None),
        ("OSLO/GENEVA A second round has opened", "A second round has opened"),
        ("UNESCO A second round has opened", None),
        ("SUND, Norway Norway will host the talks", "Norway will host the talks"),
        ("SUND, Orm and Varn will host the talks", None),
        ("LIMA U.S. envoys met on Friday", "U.S. envoys met on Friday"),
        ("U.S. Envoy Ann Ode met the two on Friday", None),
        ("Lund, Varn (CNN) Envoys of both sides met", "Envoys of both sides met"),
        ("The Lund Party (LP) Envoys of both sides met", None),
        ("GENEVA —Envoys of both sides met", "Envoys of both sides met"),
        ("GENEVA ROUND OPENS", None),
    ],
)
def test_a_known_town_in_capitals_or_a_known_agency_needs_no_dash(opening, sentence):
    found = dateline_in(opening)
    assert (opening[found.end() :] if found else None) == sentence
