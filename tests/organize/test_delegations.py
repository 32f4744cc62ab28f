"""What a delegation's record says of its members, in invented words."""

import pytest

from generator.pipeline import brief

OFFICE = "Water Minister Ana Quiroga arrived in Lima on Thursday. "


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            OFFICE + "Ana Quiroga, the head of the Chilean delegation in Lima, opened the talks with Peru.",
            "Water Minister",
        ),
        (
            "The Chilean delegation at the talks with Peru is led by Water Minister Ana Quiroga.",
            "Water Minister",
        ),
        ("Ana Quiroga, the head of the Chilean delegation in Lima, opened the talks with Peru.", None),
        (
            "The Chilean delegation at the talks with Peru is led by Ana Quiroga, head of the water board.",
            "head of the water board",
        ),
    ],
)
def test_a_head_is_told_with_the_office_held_beside_the_chair(tmp_path, text, role):
    (tmp_path / "a.txt").write_text(f"Lima, 2 March 2023\n\n{text}\n", encoding="utf-8")
    (chile,) = (one for one in brief(tmp_path).delegations if one.side == "Chile")
    assert [(member.label, member.status, member.role) for member in chile.members] == [
        ("Ana Quiroga", "head", role)
    ]
