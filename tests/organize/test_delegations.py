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


def test_labels_in_one_paragraph_make_sides_of_what_is_no_country(tmp_path):
    text = (
        "The teams. Blue Harbour: Grace Lund, Colin Marek, with Uri Tarn as adviser."
        " New Albion: Ann Price and Ravi Berg. They have sat down for talks."
    )
    (tmp_path / "a.txt").write_text(f"Lima, 2 March 2023\n\n{text}\n", encoding="utf-8")
    told = {one.side: [(m.label, m.status) for m in one.members] for one in brief(tmp_path).delegations}
    assert told == {
        "Blue Harbour": [("Grace Lund", "member"), ("Colin Marek", "member"), ("Uri Tarn", "adviser")],
        "New Albion": [("Ann Price", "member"), ("Ravi Berg", "member")],
    }


def test_nobody_sits_for_both_sides(tmp_path):
    text = (
        "The Peruvian delegation consists of: Ana Quiroga, Water Minister; Hugo Tello, engineer.\n\n"
        "Kenya’s team will speak first. Ana Quiroga is a member of the delegation.\n"
    )
    (tmp_path / "a.txt").write_text(f"Lima, 2 March 2023\n\n{text}\n", encoding="utf-8")
    told = {one.side: [m.label for m in one.members] for one in brief(tmp_path).delegations}
    assert told == {"Peru": ["Ana Quiroga", "Hugo Tello"]}


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("Peru is led by Ana Quiroga, the foreign minister.", {"Peru": "ana-quiroga"}),
        ("The Peruvians, led by Foreign Minister Ana Quiroga, arrived at noon.", {"Peru": "ana-quiroga"}),
        ("Kenya is led by President Ana Quiroga.", {}),
    ],
)
def test_who_leads_a_side_of_the_talks_needs_no_word_for_its_team(tmp_path, text, heads):
    talks = "Talks between Peru and Chile began in Lima on Tuesday."
    (tmp_path / "a.txt").write_text(f"Lima, 2 March 2023\n\n{talks} {text}\n", encoding="utf-8")
    assert {one.side: one.head for one in brief(tmp_path).delegations} == heads


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "The islands’ team is led by Chile’s minister, Ana Quiroga. She leads the islands’ delegation.",
            {"the islands"},
        ),
        ("Chile’s team is led by its minister, Ana Quiroga. She leads the Chilean delegation.", {"Chile"}),
    ],
)
def test_who_leads_for_several_islands_does_not_lead_for_his_own_country_alone(tmp_path, text, sides):
    (tmp_path / "a.txt").write_text(f"Lima, 2 March 2023\n\nTalks on tuna opened. {text}\n", encoding="utf-8")
    assert {one.side for one in brief(tmp_path).delegations} == sides


def test_who_only_observes_is_no_member(tmp_path):
    text = (
        "The delegations to the talks of Chile and Peru.\n\n"
        "For Chile: Ana Quiroga, head of delegation; Luis Marek; Bishop Oscar Paz, observer.\n\n"
        "For Peru: Inés Soto, head of delegation; Rosa Lund, legal adviser."
    )
    (tmp_path / "a.txt").write_text(f"Lima, 2 March 2023\n\n{text}\n", encoding="utf-8")
    chile, peru = brief(tmp_path).delegations
    assert [(member.label, member.status) for member in chile.members] == [
        ("Ana Quiroga", "head"),
        ("Luis Marek", "member"),
    ]
    assert [member.status for member in peru.members] == ["head", "adviser"]
