"""One event under two dates, and dates that only look like two."""

from functools import partial

import pytest

from tests.organize import papers

SIDES = "Talks between Peru and Chile are held in Lima. The delegations of Peru and Chile came by sea.\n\n"
briefed = partial(papers.briefed, near=SIDES)


@pytest.mark.parametrize(
    ("one", "other", "about"),
    [
        (
            "The last talks between Peru and Chile took place in March 2021.",
            "Soto led the team at the previous talks with Peru in Tacna in April 2021.",
            ["When the last talks before these were held"],
        ),
        (
            "The last talks between Peru and Chile took place in March 2021.",
            "The last known talks between the two were held in the spring of 2021.",
            [],
        ),
        (
            "The last talks between Peru and Chile took place in March 2021.",
            "The last talks between Peru and Bolivia took place in April 2021.",
            [],
        ),
        (
            "Carlos Soto held a meeting on Tuesday to prepare the Chilean team.",
            "Soto chaired a meeting late on Wednesday in preparation for the talks.",
            ["On what day Carlos Soto’s preparatory meeting was"],
        ),
        (
            "Carlos Soto held a meeting on Tuesday to prepare the Chilean team.",
            "Soto chaired a meeting late on Wednesday about the price of copper.",
            [],
        ),
        (
            "The talks in Lima between Peru and Chile opened on Monday at 8 a.m.",
            "The talks in Lima began at 11 a.m. on Monday, a host said.",
            ["At what time the talks in Lima start"],
        ),
        (
            "The talks in Lima between Peru and Chile opened on Monday at 8 a.m.",
            "The doors of the talks in Lima opened to the press at 11 a.m. on Monday.",
            [],
        ),
        (
            "The delegation of Chile will be waiting for the other side to meet at 10 a.m. on Friday.",
            "The talks between Peru and Chile are scheduled to begin at 12:30 p.m. on Friday.",
            ["At what time the talks start"],
        ),
        (
            "The talks between Peru and Chile were planned for 10 a.m. on Tuesday.",
            "The talks between Peru and Chile began at 1 p.m. on Tuesday, three hours late.",
            [],
        ),
    ],
)
def test_when_it_was(tmp_path, one, other, about):
    carlos = "Carlos Soto, the president of Chile, stays at home. "
    found = briefed(tmp_path, a=carlos + one, b=carlos + other).disagreements
    assert [each.about for each in found if each.kind == "time"] == about
