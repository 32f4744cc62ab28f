"""The shipped decisions fit the shipped digests: none is stale, each is applied."""

from pathlib import Path

import pytest

from tests.briefs import brief

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.mark.slow
def test_every_shipped_decision_is_applied_and_none_of_them_without():
    briefing = brief(SEEDS)
    assert [(one.where, one.note) for one in briefing.corrections if not one.applied] == []
    assert len({one.kind for one in briefing.corrections}) >= 7
