"""What holds or goes on and may not for long, and what is not in force, or long over."""

import pytest

from tests.extract.test_awaited import asked_in

HOLDS, ENDS = ["Will the ceasefire hold?"], ["When will the porters’ strike end?"]


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        ("Both navies agreed on a truce, which has held since Friday.", HOLDS),
        ("Both navies could agree on a truce, which would begin in May.", []),
        ("The ceasefire began at midnight on Saturday.", HOLDS),
        ("A ceasefire may begin in the coming days.", []),
        ("The ceasefire came into force at noon.", HOLDS),
        ("No ceasefire came into force at noon.", []),
        ("Chad was blamed for most of the violations of the truce.", HOLDS),
        ("Chad was blamed for most of the violations of the treaty.", []),
        ("The fragile truce in the strait faces its first test.", HOLDS),
        ("Norway spoke of a truce in the strait.", []),
        ("The truce of 1974 began at midnight.", []),
        ("The porters' strike continues at Orvik and Sund.", ENDS),
        ("The porters' strike will continue if the firm does not pay.", []),
        ("The porters' strike entered its third week on Monday.", ENDS),
        ("The porters' strike has not entered a second day.", []),
        ("The porters' singing goes on.", []),
    ],
)
def test_it_is_asked_how_long_it_lasts(text, questions):
    assert [q.replace("'", "’") for q in asked_in(text)] == questions
