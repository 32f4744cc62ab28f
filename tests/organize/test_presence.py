"""Who came and who did not, from invented news: the state that stands is one about the talks."""

import pytest

from generator.model import Briefing, standing
from generator.pipeline import brief

HEAD = "---\ntitle: A title\noutlet: The Herald\npublished: 2031-03-04\n---\n\n"
TALKS = "The talks in Lausanne between Norway and Chile opened on Tuesday. "


@pytest.fixture
def told(tmp_path):
    """The briefing of one article of Tuesday, 4 March 2031."""

    def tell(text: str) -> Briefing:
        (tmp_path / "one.md").write_text(f"{HEAD}{TALKS}{text}\n", encoding="utf-8")
        return brief(tmp_path)

    return tell


@pytest.fixture
def state(told):
    """The standing state of the only person of the article, and the meeting it is about."""

    def tell(text: str) -> tuple[str, str | None]:
        one = standing(told(text).presence)
        return one.status, one.event

    return tell


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Foreign Minister Åsa Brenn will not attend the talks. Åsa Brenn arrived in Lima on Tuesday.",
            "declined",
        ),
        ("Foreign Minister Åsa Brenn arrived in Lausanne on Tuesday.", "arrived"),
        ("Foreign Minister Åsa Brenn stays in Oslo.", "absent"),
        ("Foreign Minister Åsa Brenn stayed at home with a fever.", "absent"),
        ("Foreign Minister Åsa Brenn pulled out of the talks.", "absent"),
        ("Foreign Minister Åsa Brenn will not make the trip to Lausanne.", "declined"),
    ],
)
def test_the_standing_state_is_about_the_talks(state, text, expected):
    assert state(text) == (expected, "the talks in Lausanne")


def test_who_is_only_elsewhere_has_no_part_in_the_talks(told):
    assert told("Foreign Minister Åsa Brenn landed in Lima for a fair.").presence == ()


AROUND = "The hall stands in Lausanne, Switzerland. "


@pytest.mark.parametrize(("words", "stands"), [("would not go", "declined"), ("would go", "arrived")])
def test_who_enters_the_country_but_stays_away_has_not_come(state, words, stands):
    told = f"Minister Åsa Brenn said she {words} to Lausanne. Brenn arrived in Switzerland on Tuesday."
    assert state(AROUND + told) == (stands, "the talks in Lausanne")
