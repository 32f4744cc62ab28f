"""Who is sent to a meeting, in invented sentences; names are marked by hand."""

import re
from dataclasses import replace

import pytest

from generator.extract.dates import find_dates
from generator.extract.parties.scenes import scenes_of
from generator.extract.reading.analysis import analyse
from generator.extract.teams import find_teams
from generator.model import FoundTeam
from tests.extract.documents import document_of, mentions_in

NAMES = re.compile(r"(?:Orla|Ivo|Tamsin|Bruno|Zadie|Pavel) (?:Quist|Marek|Voss|Almeida|Okoro|Brandt)")


def teams_in(*lines: str, title: str = "") -> tuple[FoundTeam, ...]:
    """The statements about teams; `title` is the office of whoever is named first."""
    document = document_of(*lines, posted="2023-03-09")
    mentions = mentions_in(document, NAMES)
    if title:
        mentions = [replace(one, title="" if number else title) for number, one in enumerate(mentions)]
    (analysis,) = analyse([document])
    return find_teams(scenes_of(analysis, mentions, find_dates(analysis)))


def told(teams: tuple[FoundTeam, ...]) -> list[tuple[str, str, str]]:
    return [(team.side or "", member.status, member.label) for team in teams for member in team.members]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Peruvian delegation was led by Foreign Minister Orla Quist.", [("Peru", "head", "Orla Quist")]),
        ("It was a storm that led Orla Quist to leave the meeting.", []),
        (
            "The Kenyan negotiators, led by Ivo Marek, landed. A Peruvian envoy said the team was late. "
            "It will be headed by Orla Quist.",
            [("Kenya", "head", "Ivo Marek"), ("Peru", "head", "Orla Quist")],
        ),
        ("The team from Kenya, headed by Ivo Marek, arrived.", [("Kenya", "head", "Ivo Marek")]),
        (
            "The Kenyan team includes envoy Orla Quist, retired general Ivo Marek and nurse Tamsin Voss.",
            [
                ("Kenya", "member", "Orla Quist"),
                ("Kenya", "member", "Ivo Marek"),
                ("Kenya", "member", "Tamsin Voss"),
            ],
        ),
        ("The Kenyan team includes Orla Quist, assisting Ivo Marek.", [("Kenya", "member", "Orla Quist")]),
        (
            "The president named Orla Quist, Ivo Marek and Tamsin Voss as Kenya’s negotiators.",
            [
                ("Kenya", "member", "Orla Quist"),
                ("Kenya", "member", "Ivo Marek"),
                ("Kenya", "member", "Tamsin Voss"),
            ],
        ),
        ("The police named Ivo Marek as the man who robbed Kenya’s negotiators.", []),
        ("Ivo Marek was appointed to the Kenyan delegation.", [("Kenya", "member", "Ivo Marek")]),
        ("Ivo Marek was presented to the Kenyan delegation.", []),
        ("Ivo Marek, an adviser to the Kenyan delegation, left.", [("Kenya", "adviser", "Ivo Marek")]),
        ("Ivo Marek, an adviser to the Kenyan president, left.", []),
        ("Ivo Marek, a Kenyan negotiator, left early.", [("Kenya", "member", "Ivo Marek")]),
        ("Ivo Marek, a former Kenyan negotiator, left early.", []),
        ("Ivo Marek was left out of the Kenyan delegation.", [("Kenya", "absent", "Ivo Marek")]),
        ("Ivo Marek was barred from the hall by the Kenyan delegation.", []),
        ("The talks are led on the Kenyan side by Ivo Marek.", [("Kenya", "head", "Ivo Marek")]),
        ("The Kenyan delegation met Ivo Marek, who heads a bank.", []),
        ("Ivo Marek, who led Kenya’s delegation, was tired.", [("Kenya", "head", "Ivo Marek")]),
        ("Ivo Marek led a long meeting on grain.", []),
        (
            "The Kenyan team, five strong, is under the direction of Ivo Marek.",
            [("Kenya", "head", "Ivo Marek")],
        ),
        ("The Kenyan team is under the impression that Ivo Marek left.", []),
        (
            "Under the leadership of Ivo Marek, Kenya’s delegation drove off.",
            [("Kenya", "head", "Ivo Marek")],
        ),
        ("Under Ivo Marek, the bank grew. Kenya’s delegation left.", []),
        ("A Kenyan team whose head, Orla Quist, limped, came in.", [("Kenya", "head", "Orla Quist")]),
        ("The Kenyans, especially that pedant Orla Quist, left.", []),
        (
            "Kenya has made Orla Quist, until now a plain member, the head of its delegation.",
            [("Kenya", "head", "Orla Quist")],
        ),
        ("The Kenyan team remains in the hands of Ivo Marek.", [("Kenya", "head", "Ivo Marek")]),
        ("Orla Quist heads Kenya’s team, Ivo Marek the Peruvian one.", [("Kenya", "head", "Orla Quist")]),
        ("Minister Zadie Okoro headlines that Kenyan group.", [("Kenya", "head", "Zadie Okoro")]),
        ("The head of the Kenyan delegation, Zadie Okoro, smiled.", [("Kenya", "head", "Zadie Okoro")]),
        ("Pavel Brandt, Peru’s chief negotiator, said so.", [("Peru", "head", "Pavel Brandt")]),
        ("The head of the Kenyan navy, Zadie Okoro, smiled.", []),
        (
            "The Kenyan team is made up of Ivo Marek, Defence Minister Tamsin Voss and Bruno Almeida.",
            [("Kenya", "member", name) for name in ("Ivo Marek", "Tamsin Voss", "Bruno Almeida")],
        ),
        (
            "Kenya will be represented at the talks by Ivo Marek and Tamsin Voss.",
            [("Kenya", "member", "Ivo Marek"), ("Kenya", "member", "Tamsin Voss")],
        ),
        ("The Kenyan delegation did not include Ivo Marek.", [("Kenya", "absent", "Ivo Marek")]),
        ("Ivo Marek, a member of the Kenyan delegation, agreed.", [("Kenya", "member", "Ivo Marek")]),
        ("Orla Quist will represent Peru at the talks.", [("Peru", "member", "Orla Quist")]),
        ("Peru’s team was steered by Orla Quist.", [("Peru", "head", "Orla Quist")]),
        ("Orla Quist steered Peru out of the crisis.", []),
        (
            "The Kenyan team has eleven delegates. Among them are Ivo Marek and Deputy Minister Tamsin Voss.",
            [("Kenya", "member", "Ivo Marek"), ("Kenya", "member", "Tamsin Voss")],
        ),
        ("Peru was there in the person of Orla Quist.", [("Peru", "member", "Orla Quist")]),
        ("Ivo Marek, who belongs to the Kenyan delegation, agreed.", [("Kenya", "member", "Ivo Marek")]),
        ("Ivo Marek, who belongs to the Kenyan elite, agreed.", []),
        (
            "A Kenyan team is here: Ivo Marek at the head, then Zadie Okoro and two clerks.",
            [
                ("Kenya", "head", "Ivo Marek"),
                ("Kenya", "member", "Zadie Okoro"),
                ("Kenya", "member", "two clerks"),
            ],
        ),
        ("There was doubt about the Kenyan team: Ivo Marek called it weak.", []),
        ("Facing the Kenyan team was a favour, done for one man: Ivo Marek.", []),
        ("Facing the Kenyan team was a favour to one man: Ivo Marek.", []),
        ("Orla Quist will present the results to Peru.", []),
        (
            "Peru’s negotiators Orla Quist and Ivo Marek met Kenyan delegates Tamsin Voss and Zadie Okoro.",
            [
                *(("Peru", "member", name) for name in ("Orla Quist", "Ivo Marek")),
                *(("Kenya", "member", name) for name in ("Tamsin Voss", "Zadie Okoro")),
            ],
        ),
        ("Kenya met Peru. The delegates Orla Quist and Ivo Marek stayed.", []),
        ("Kenyan delegation head Zadie Okoro smiled.", [("Kenya", "head", "Zadie Okoro")]),
        (
            "Kenya named its team. Ivo Marek is appointed head of the delegation.",
            [("Kenya", "head", "Ivo Marek")],
        ),
        (
            "The Kenyan team was composed of: Ivo Marek, head of delegation; Orla Quist; Dr Tamsin Voss.",
            [
                ("Kenya", "head", "Ivo Marek"),
                ("Kenya", "head", "Ivo Marek"),
                *(("Kenya", "member", name) for name in ("Orla Quist", "Tamsin Voss")),
            ],
        ),
        (
            "Ivo Marek led the Kenyan team. His aides Orla Quist and Tamsin Voss were with him.",
            [
                ("Kenya", "head", "Ivo Marek"),
                *(("Kenya", "member", name) for name in ("Orla Quist", "Tamsin Voss")),
            ],
        ),
        (
            "With her lawyer, Orla Quist, at her side, Tamsin Voss led the Kenyan team.",
            [
                ("Kenya", "member", "Orla Quist"),
                ("Kenya", "member", "Tamsin Voss"),
                ("Kenya", "head", "Tamsin Voss"),
            ],
        ),
        ("The Kenyan team, which Ivo Marek captains, has come.", [("Kenya", "head", "Ivo Marek")]),
        (
            "The Kenyan team has come. Its leader is Ivo Marek. The members are Orla Quist and Tamsin Voss.",
            [
                ("Kenya", "head", "Ivo Marek"),
                *(("Kenya", "member", name) for name in ("Orla Quist", "Tamsin Voss")),
            ],
        ),
        (
            "Ivo Marek, who took over the Kenyan team, had two people with him: Orla Quist and Tamsin Voss.",
            [
                *(("Kenya", "member", name) for name in ("Orla Quist", "Tamsin Voss")),
                ("Kenya", "head", "Ivo Marek"),
            ],
        ),
        (
            "The Kenyan team includes two nurses, Orla Quist and Ivo Marek.",
            [("Kenya", "member", name) for name in ("Orla Quist", "Ivo Marek")],
        ),
        (
            "Kenya sent Orla Quist instead of its minister, Ivo Marek, to head its team.",
            [("Kenya", "head", "Orla Quist")],
        ),
        (
            "The two chief negotiators, Kenya’s Ivo Marek and Peru’s Orla Quist, shook hands.",
            [("Kenya", "head", "Ivo Marek"), ("Peru", "head", "Orla Quist")],
        ),
        (
            "Kenya hosted a Peruvian team. The hosts were led by Ivo Marek, the visitors by Orla Quist.",
            [("Kenya", "head", "Ivo Marek"), ("Peru", "head", "Orla Quist")],
        ),
        ("Kenya met a Peruvian team. The guests danced with Ivo Marek.", []),
        (
            "Kenya’s chief negotiator, Ivo Marek, flew into Lima flanked by Orla Quist and Tamsin Voss.",
            [
                ("Kenya", "head", "Ivo Marek"),
                *(("Kenya", "member", name) for name in ("Orla Quist", "Tamsin Voss")),
            ],
        ),
        (
            "On Kenya’s side the talks were attended by Orla Quist.",
            [("Kenya", "member", "Orla Quist")],
        ),
        ("Ivo Marek campaigned for Kenya.", []),
        ("They include Kenya’s Ivo Marek and Peru’s Orla Quist.", []),
        ("The Kenyan side, under Minister Ivo Marek, arrived late.", [("Kenya", "head", "Ivo Marek")]),
        (
            "The Kenyan delegation: Ivo Marek, head; Orla Quist, deputy head.",
            [("Kenya", "head", "Ivo Marek"), ("Kenya", "member", "Orla Quist")],
        ),
        (
            "Across the table sat Peru’s minister, Orla Quist.",
            [("Peru", "member", "Orla Quist")],
        ),
        ("Three people, led by Ivo Marek, met the Kenyan minister.", [("", "head", "Ivo Marek")]),
        ("A Norwegian team led by Ivo Marek shuttled between the Kenyan and the Peruvian team.", []),
        ("The guarantors, Norway and Chile, were represented by Orla Quist and Ivo Marek.", []),
        ("The Kenyan team smiled. Ivo Marek serves both sides.", []),
    ],
)
def test_statements_about_a_team(text, expected):
    assert sorted(set(told(teams_in(text)))) == sorted(set(expected))


def test_an_aide_to_somebody_does_not_bring_him_along():
    teams = teams_in(
        "The Peruvian team includes Orla Quist, an aide to President Ivo Marek, and Tamsin Voss."
    )
    assert [label for _, _, label in told(teams)] == ["Orla Quist", "Tamsin Voss"]


def test_whoever_attends_a_meeting_with_the_members_is_no_member():
    teams = teams_in(
        "Besides the members of the Peruvian delegation – Orla Quist and Ivo Marek – the meeting was attended"
        " by Tamsin Voss."
    )
    assert [label for _, _, label in told(teams)] == ["Orla Quist", "Ivo Marek"]


def test_a_heading_over_several_names_does_not_make_all_of_them_heads():
    teams = teams_in(
        "The Peruvian delegation will be led by:",
        "• Orla Quist – Presidential Aide (Head of Delegation)",
        "• Ivo Marek – Deputy Foreign Minister",
        "Supporting Experts",
        "The delegation will also include:",
        "• Tamsin Voss (Foreign Ministry, Fisheries)",
    )
    assert told(teams) == [
        ("Peru", "head", "Orla Quist"),
        ("Peru", "member", "Ivo Marek"),
        ("Peru", "expert", "Tamsin Voss"),
    ]


def test_a_line_for_a_side_opens_a_list_only_of_people():
    lines = ("1. Ivo Marek (head)", "2. Orla Quist")
    assert told(teams_in("For Kenya:", *lines)) == [
        ("Kenya", "head", "Ivo Marek"),
        ("Kenya", "member", "Orla Quist"),
    ]
    assert told(teams_in("For Kenya:", "1. The port stays open.", "2. The fee falls.")) == []


def test_a_lettered_list_ends_where_the_numbers_go_on():
    teams = teams_in(
        "2. The delegation of Kenya was headed by Zadie Okoro, Minister of Trade, and was composed of:",
        "   (a) Ivo Marek, Deputy Minister of Trade;",
        "   (b) Bruno Almeida, Union of Carriers, adviser;",
        "   (c) two legal experts of the ministry.",
        "3. The sides agreed to meet again.",
    )
    assert sorted(told(teams)) == [
        ("Kenya", "adviser", "Bruno Almeida"),
        ("Kenya", "expert", "two legal experts of the ministry"),
        ("Kenya", "head", "Zadie Okoro"),
        ("Kenya", "member", "Ivo Marek"),
    ]


def test_who_joins_him_in_the_next_paragraph_is_of_his_side_and_not_of_the_team_he_met():
    above = "Minister Ivo Marek met a Peruvian delegation."
    teams = teams_in(above, "Joining him were Orla Quist and Zadie Okoro.")
    assert [(team.side, team.beside and team.beside.text) for team in teams] == [(None, "Ivo Marek")]


def test_an_earlier_round_of_talks_is_told_apart():
    (team,) = teams_in("Orla Quist headed Peru’s team at the failed 2019 talks.")
    assert team.meeting is not None
    assert team.meeting.former


def test_a_sentence_set_into_an_earlier_round_tells_of_that_round():
    (team,) = teams_in("In the previous round, in May, the Peruvian team had been headed by Orla Quist.")
    assert team.meeting is not None
    assert team.meeting.former


def test_a_team_named_without_its_side_is_the_one_named_last():
    teams = teams_in("The Kenyan delegation has arrived. It is led by Minister Zadie Okoro.")
    assert told(teams) == [("Kenya", "head", "Zadie Okoro")]
    teams = teams_in("The Kenyan delegation has arrived. The federal side is headed by Zadie Okoro.")
    assert told(teams) == [("", "head", "Zadie Okoro")]


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("The Kenyan team is the only one to include two women.", []),
        ("The Kenyan team includes eleven members, an aide said.", [11]),
    ],
)
def test_some_of_a_team_are_not_its_size(text, sizes):
    assert [team.size for team in teams_in(text) if team.size] == sizes


def test_the_size_of_a_team_counts_its_head():
    (team,) = teams_in("The Kenyan team will include 11 other delegates.")
    assert (team.side, team.size) == ("Kenya", 12)


def test_a_meeting_of_three_is_inherited_by_the_lines_that_follow():
    teams = teams_in(
        "The Peruvian delegation at the trilateral meeting with Kenya and Norway includes Orla Quist.",
        "The Kenyan team is made up of Zadie Okoro and Ivo Marek.",
    )
    assert [set(team.meeting.parties) for team in teams if team.meeting] == [{"Peru", "Kenya", "Norway"}] * 2


def test_whom_the_team_also_includes_does_not_lead_it():
    teams = teams_in(
        "Peru’s delegation is led by Water Minister Orla Quist and includes Deputy Minister Ivo Marek."
    )
    heads = {m.label for team in teams for m in team.members if m.status == "head"}
    assert heads == {"Orla Quist"}


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("Peru has sent a delegation of fourteen to Lausanne.", 14),
        ("Peru’s eight-strong team was led by Orla Quist.", 8),
        ("Orla Quist will lead the Peruvian delegation, with 11 other delegates.", 12),
        ("A delegation of two countries came from Peru.", None),
        ("Peru’s delegation was composed of eight high-level officials.", 8),
        ("Peru’s delegation was composed of eight songs.", None),
        ("Peru’s delegation, consisting of six persons, was led by Orla Quist.", 6),
        ("Peru’s negotiators are Orla Quist and two site delegates, Ivo Marek and Zadie Okoro.", None),
        ("Peru’s delegates, numbering 800, meet in a hall.", None),
    ],
)
def test_how_many_a_team_is_said_to_have(text, size):
    assert [team.size for team in teams_in(text) if team.size] == ([size] if size else [])


def test_the_only_negotiator_somebody_would_meet_sits_on_no_team_and_a_country_s_is_its_own():
    talks = "The delegations of Kenya and Peru met for talks in Lima."
    said = "Kenyan President Orla Quist has said Ivo Marek is the only Peruvian negotiator"
    assert told(teams_in(talks, f"{said} in Lima.")) == [("Peru", "member", "Ivo Marek")]
    assert not teams_in(talks, f"{said} she would meet in Lima.")


def test_a_head_who_is_only_expected_is_told_as_such():
    (team,) = teams_in("The Kenyan delegation, expected to be led by Ivo Marek, has arrived.")
    assert team.direction == "future"
    (team,) = teams_in("The Kenyan delegation, led by Ivo Marek, has arrived.")
    assert team.direction != "future"
    assert not team.expected


def test_the_other_side_in_the_same_breath_has_its_own_head():
    teams = teams_in("Norway’s delegation was led by Orla Quist and that of Chile by Ivo Marek.")
    assert sorted(told(teams)) == [("Chile", "head", "Ivo Marek"), ("Norway", "head", "Orla Quist")]


def test_a_paragraph_that_opens_with_its_side_lists_its_team():
    teams = teams_in(
        "Norway. Orla Quist (chair); Lt. Ivo Marek, of the navy; and Zadie Okoro, legal counsel.",
        "Marsh Liberation Front: Tamsin Voss, who heads the team; Bruno Almeida. Two more sit behind them.",
    )
    assert told(teams) == [
        ("Norway", "head", "Orla Quist"),
        ("Norway", "member", "Ivo Marek"),
        ("Norway", "adviser", "Zadie Okoro"),
        ("Marsh Liberation Front", "head", "Tamsin Voss"),
        ("Marsh Liberation Front", "member", "Bruno Almeida"),
    ]


def test_a_paragraph_that_opens_with_a_side_and_goes_on_is_no_list():
    assert not teams_in("Norway: Orla Quist met Ivo Marek; both left.")
    assert not teams_in("Weather: Orla Quist, envoy; Ivo Marek, minister.")


def test_a_union_or_front_has_a_delegation_as_a_country_has():
    teams = teams_in("The delegation of the Free Rail Union was led by Orla Quist.")
    assert told(teams) == [("Free Rail Union", "head", "Orla Quist")]


def test_a_state_has_its_name_in_full_and_the_word_republic_alone_is_none():
    teams = teams_in("The delegation of the Republic of Tajikistan was headed by Orla Quist.")
    assert told(teams) == [("Tajikistan", "head", "Orla Quist")]
    (team,) = teams_in("The delegation of the Republic was headed by Orla Quist.")
    assert team.side is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya sent its trade minister, Orla Quist, in his place.", [("Kenya", "member", "Orla Quist")]),
        ("Kenya sent its trade minister, Orla Quist, to observe.", []),
        ("Kenya sent only one negotiator, Ivo Marek.", [("Kenya", "member", "Ivo Marek")]),
        ("Kenya sent a letter to Ivo Marek.", []),
        (
            "Kenya’s side (Orla Quist and Ivo Marek) sat.",
            [("Kenya", "member", n) for n in ("Ivo Marek", "Orla Quist")],
        ),
        ("Representing Kenya at the talks was Orla Quist.", [("Kenya", "member", "Orla Quist")]),
        ("Representing Kenya at the fair is an honour, Orla Quist said.", []),
        ("Kenya left the talking to Ivo Marek.", [("Kenya", "member", "Ivo Marek")]),
        ("Kenya left the keys to Ivo Marek’s flat in a drawer.", []),
        ("Orla Quist has been added to Kenya’s team.", [("Kenya", "member", "Orla Quist")]),
        (
            "Kenya’s negotiators were Orla Quist and Ivo Marek.",
            [("Kenya", "member", n) for n in ("Ivo Marek", "Orla Quist")],
        ),
        ("Kenya’s negotiators were tired, Orla Quist and Ivo Marek said.", []),
        ("Orla Quist took over as head of the Kenyan delegation.", [("Kenya", "head", "Orla Quist")]),
        ("Orla Quist took over a bank in Kenya.", []),
        ("Kenya named its delegation. Orla Quist will lead it.", [("Kenya", "head", "Orla Quist")]),
        ("Kenya named its price. Orla Quist will lead it.", []),
        ("Orla Quist, of Kenya’s team, agreed.", [("Kenya", "member", "Orla Quist")]),
        ("Orla Quist, of Kenya’s press, agreed.", []),
        (
            "Three people, led by Orla Quist, came for Kenya.",
            [("", "head", "Orla Quist"), ("Kenya", "member", "Orla Quist")],
        ),
        (
            "For Kenya: Orla Quist (in the chair) and Ivo Marek.",
            [("Kenya", "head", "Orla Quist"), ("Kenya", "member", "Ivo Marek")],
        ),
        ("For Kenya, it was a good day, Orla Quist said.", []),
        ("Peru derides how the Kenyan team is composed: Quist’s aide Ivo Marek called it small.", []),
        (
            "Peru’s team was headed by Orla Quist and Kenya’s by Ivo Marek.",
            [("Kenya", "head", "Ivo Marek"), ("Peru", "head", "Orla Quist")],
        ),
    ],
)
def test_who_is_sent_and_who_takes_over(text, expected):
    assert sorted(told(teams_in(text)), key=str) == sorted(expected, key=str)


def test_who_sits_beside_a_member_is_one_and_beside_anybody_else_is_none():
    teams = teams_in("Peru’s team is led by Orla Quist. She is joined by Ivo Marek and two clerks.")
    assert [label for _, _, label in told(teams)] == ["Orla Quist", "Ivo Marek", "two clerks"]
    assert told(teams_in("The singer Orla Quist is joined by Ivo Marek.")) == []


def test_an_office_in_front_of_a_name_with_a_comma_is_that_name_s():
    (team,) = teams_in(
        "Peru is represented by its head of trade, Orla Quist, its chief judge, Ivo Marek, and a clerk."
    )
    assert [m.role for m in team.members] == ["head of trade", "chief judge", None]


def test_two_offices_are_one_persons_and_a_clause_is_none():
    (team,) = teams_in(
        "Kenya’s delegation includes Ivo Marek, head of the Foreign Trade Office and Kenya’s envoy to the UN."
    )
    assert [m.role for m in team.members] == ["head of the Foreign Trade Office and Kenya's envoy to the UN"]
    told = teams_in(
        "President Orla Quist has said Ivo Marek is the only member of Kenya’s delegation she would meet."
    )
    assert {m.role for team in told for m in team.members} <= {None}
    told = teams_in("Justice Minister Orla Quist signed for Peru and Ivo Marek for Chile.")
    assert {(m.label, m.role) for team in told for m in team.members} == {
        ("Orla Quist", "Justice Minister"),
        ("Ivo Marek", None),
    }
    (team,) = teams_in(
        "Kenya’s delegation, Orla Quist said, includes “senior officials from all ministries”."
    )
    assert [m.label for m in team.members] == ["senior officials from all ministries"]


def test_a_side_comes_with_a_number_of_people():
    size, head, beside = teams_in(
        "Peru came with four. Orla Quist, who runs ports, is in charge; Ivo Marek and a lawyer are with her."
    )
    assert (size.size, told([head])) == (4, [("Peru", "head", "Orla Quist")])
    assert [label for _, _, label in told([beside])] == ["Ivo Marek", "lawyer"]
    assert not teams_in("Peru came with four proposals.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "For the talks the union sent four people: besides Orla Quist there was Ivo Marek, who writes.",
            [("the union", "member", "Ivo Marek"), ("the union", "member", "Orla Quist")],
        ),
        ("The talks failed. The union sent four letters: Orla Quist wrote them.", []),
        (
            "On the union’s bench sit Orla Quist, its clerk, and two lawyers. The talks go on.",
            [("the union", "member", "Orla Quist"), ("the union", "member", "two lawyers")],
        ),
        ("On the union’s roof sit Orla Quist and Ivo Marek.", []),
        (
            "The talks began with a judge and, for the union, its clerk, Orla Quist. The union’s team ate.",
            [("the union", "member", "Orla Quist")],
        ),
        (
            "Orla Quist sat across the table from Kenya’s envoy Ivo Marek and his deputy, Zadie Okoro.",
            [
                ("", "member", "Orla Quist"),
                ("Kenya", "member", "Ivo Marek"),
                ("Kenya", "member", "Zadie Okoro"),
            ],
        ),
        ("Orla Quist sat across the river from Kenya.", []),
        (
            "Kenya’s team is led by Ivo Marek. Ivo Marek was replaced by his deputy, Zadie Okoro.",
            [
                ("Kenya", "head", "Ivo Marek"),
                ("Kenya", "member", "Zadie Okoro"),
                ("Kenya", "absent", "Ivo Marek"),
            ],
        ),
        (
            "Kenya’s team is led by Ivo Marek. The lamp was replaced by Zadie Okoro.",
            [("Kenya", "head", "Ivo Marek")],
        ),
    ],
)
def test_who_sits_for_a_side_that_is_no_country(text, expected):
    assert sorted(told(teams_in(text)), key=str) == sorted(expected, key=str)


def test_who_chairs_the_talks_leads_none_of_the_teams():
    teams = teams_in("Kenya came with four. Orla Quist is in the chair; Ivo Marek is in the lead.")
    assert told(teams) == [("Kenya", "head", "Ivo Marek")]


def test_sides_that_sit_opposite_each_other_are_counted():
    teams = teams_in(
        "At the talks the union had four chairs, the company five. Across from them sat six from Kenya."
    )
    assert sorted((team.side, team.size) for team in teams) == [
        ("Kenya", 6),
        ("the company", 5),
        ("the union", 4),
    ]


def test_a_list_between_semicolons_may_open_with_an_office_alone():
    teams = teams_in(
        "Kenya’s team had six members: the Minister of Trade (leader); Ms Orla Quist, clerk; and four cooks."
    )
    assert told(teams) == [("Kenya", "head", "Minister of Trade"), ("Kenya", "member", "Orla Quist")]
    assert [team.size for team in teams if team.size] == [6]


def test_who_leads_a_working_group_leads_no_delegation():
    assert not teams_in("Kenya’s team came. Orla Quist led the working group on weights.")


def test_who_signs_a_note_for_a_side_is_no_member():
    assert not teams_in("For Kenya, the press officer, Orla Quist")
    assert told(teams_in("For Kenya, the trade minister, Orla Quist")) == [("Kenya", "member", "Orla Quist")]


@pytest.mark.parametrize(
    "text",
    [
        "Ivo Marek headed Kenya’s team until Monday night, when Deputy Minister Orla Quist took over.",
        "Kenya’s team was headed by Ivo Marek at first and by Orla Quist from Wednesday.",
    ],
)
def test_a_change_at_the_head_is_no_second_head(text):
    (change,) = [team for team in teams_in(text) if team.took_over]
    assert told([change]) == [("Kenya", "head", "Orla Quist")]


def test_waiting_until_somebody_comes_is_no_change_at_the_head():
    teams = teams_in("Ivo Marek, who headed Kenya’s team, waited until noon, when Orla Quist brought tea.")
    assert not [team for team in teams if team.took_over]


def test_an_office_heads_its_own_item_and_not_the_next():
    text = (
        "Kenya’s delegation counted five: the Minister of Lands, head of delegation; Mrs Orla Quist, clerk."
    )
    assert ("Kenya", "head", "Orla Quist") not in told(teams_in(text))


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Kenya's delegation includes Orla Quist.", True),
        ("Orla Quist should this time include envoys of Kenya's delegation.", False),
    ],
)
def test_who_asks_for_members_is_none(text, is_told):
    assert any(member for team in teams_in(text) for member in team.members) == is_told


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("The Kenyan opposition delegation, led by Orla Quist, arrived in Lima.", "Kenyan opposition"),
        ("The Kenyan delegation, led by Orla Quist, met the opposition in Lima.", "Kenya"),
        (
            "A delegation from Kenya's main opposition group came. The team included Orla Quist.",
            "Kenyan opposition",
        ),
        ("A delegation from Kenya came. The team included Orla Quist.", "Kenya"),
        ("Kenyan rebel negotiators were led by Orla Quist.", "Kenyan rebels"),
    ],
)
def test_the_envoys_of_an_opposition_are_not_those_of_the_state(text, side):
    assert {team.side for team in teams_in(text)} == {side}


def test_a_team_without_its_side_is_that_of_whoever_tells_of_it():
    teams = teams_in(
        "Peru’s team, led by Orla Quist, landed.",
        "A Kenyan diplomat said that the team was late. He said it would be headed by Ivo Marek.",
    )
    assert ("Kenya", "head", "Ivo Marek") in told(teams)
    teams = teams_in(
        "Peru’s team, led by Orla Quist, landed.",
        "A diplomat said that the team was early. It was joined by Ivo Marek.",
    )
    assert all(side == "Peru" for side, _, _ in told(teams))


def test_for_one_side_somebody_leads_behind_the_labels_of_the_others():
    teams = teams_in(
        "The Blues and the Reds met at the mill for talks.",
        "For the Blues: Tamsin Voss and Bruno Almeida. For the Reds Orla Quist leads, with Ivo Marek.",
    )
    assert ("Reds", "head", "Orla Quist") in told(teams)
    assert not [one for one in told(teams) if one[0] == "Blues" and one[2] in {"Orla Quist", "Ivo Marek"}]


def test_a_side_named_in_an_aside_is_not_the_one_that_is_represented():
    before = "At the talks the Free Rail Union’s team was led by Orla Quist."
    teams = teams_in(
        before,
        "The guild, which bargains alongside the Free Rail Union but signs its own notes, was represented by "
        "its chair, Ivo Marek.",
    )
    assert not [one for one in told(teams) if one[::2] == ("Free Rail Union", "Ivo Marek")]
    teams = teams_in(before, "The Free Rail Union was represented by its clerk, Ivo Marek.")
    assert ("Free Rail Union", "member", "Ivo Marek") in told(teams)


def test_a_list_behind_a_colon_says_who_ours_are():
    teams = teams_in(
        "Kenya’s talks with Peru go on.",
        "Ours is unchanged: Orla Quist at the head, Trade Minister Ivo Marek, and two clerks.",
    )
    assert told(teams)[:2] == [("", "head", "Orla Quist"), ("", "member", "Ivo Marek")]
    assert not teams_in("Kenya’s talks go on.", "Ours is a simple demand: Orla Quist must leave.")


def test_who_took_part_is_listed_as_the_following():
    teams = teams_in(
        "The Free Rail Union’s team met the company for talks.",
        "The Free Rail Union took part with the following: chair Orla Quist (head), clerk Ivo Marek.",
    )
    assert told(teams) == [
        ("Free Rail Union", "head", "Orla Quist"),
        ("Free Rail Union", "member", "Ivo Marek"),
    ]


def test_two_delegations_have_two_heads():
    teams = teams_in("The delegations were headed by H.E. Orla Quist and H.E. Ivo Marek, Deputy Premier.")
    assert [label for _, _, label in told(teams)] == ["Orla Quist", "Ivo Marek"]
    teams = teams_in("Kenya’s delegation was headed by Orla Quist and included Ivo Marek.")
    assert sorted(told(teams)) == [("Kenya", "head", "Orla Quist"), ("Kenya", "member", "Ivo Marek")]


TALKS = "Kenya and Peru held talks. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Orla Quist leads Kenya’s team. Beside her sat Ivo Marek, who runs the mint.",
            [("Kenya", "head", "Orla Quist"), ("Kenya", "member", "Ivo Marek")],
        ),
        (
            "Orla Quist leads Kenya’s team. Beside her house stood Ivo Marek’s.",
            [("Kenya", "head", "Orla Quist")],
        ),
        (
            "Orla Quist heads the Kenyans, who number nine. With her we counted Ivo Marek, the chief "
            "negotiator, and Tamsin Voss.",
            [
                ("Kenya", "head", "Orla Quist"),
                ("Kenya", "member", "Ivo Marek"),
                ("Kenya", "member", "Tamsin Voss"),
            ],
        ),
        ("Orla Quist heads the Rail Guild, which is old.", []),
        (
            "Orla Quist leads Kenya’s team. His deputy, Ivo Marek, and Tamsin Voss, who runs the mint, sat "
            "beside him.",
            [
                ("Kenya", "head", "Orla Quist"),
                ("Kenya", "member", "Ivo Marek"),
                ("Kenya", "member", "Tamsin Voss"),
            ],
        ),
        (
            "Orla Quist led Kenya’s delegation of eight, which also included Ivo Marek.",
            [("Kenya", "head", "Orla Quist"), ("Kenya", "member", "Ivo Marek")],
        ),
        (
            "Orla Quist led Kenya’s delegation to the fair, which also included a zoo.",
            [("Kenya", "head", "Orla Quist")],
        ),
        (
            "Kenya’s team is headed by Orla Quist; Ivo Marek and Tamsin Voss are also on it.",
            [
                ("Kenya", "head", "Orla Quist"),
                ("Kenya", "member", "Ivo Marek"),
                ("Kenya", "member", "Tamsin Voss"),
            ],
        ),
        (
            "Among the Kenyans are Orla Quist and Ivo Marek.",
            [("Kenya", "member", "Orla Quist"), ("Kenya", "member", "Ivo Marek")],
        ),
        ("Among the critics are Orla Quist and Ivo Marek.", []),
        (
            "On the Kenyan side we could see Orla Quist and Ivo Marek.",
            [("Kenya", "member", "Orla Quist"), ("Kenya", "member", "Ivo Marek")],
        ),
        ("On the Kenyan side they fear Orla Quist and Ivo Marek.", []),
        ("Signing for Kenya was Trade Minister Orla Quist.", [("Kenya", "member", "Orla Quist")]),
        ("Voting for Kenya was like rain, Orla Quist said.", []),
        ("Kenya’s team has come. At its head is Orla Quist.", [("Kenya", "head", "Orla Quist")]),
        ("It was a storm. At its head is Orla Quist’s roof.", []),
        (
            "Joining Kenyan minister Orla Quist at the table were her deputy Ivo Marek and Tamsin Voss.",
            [
                ("Kenya", "member", "Ivo Marek"),
                ("Kenya", "member", "Tamsin Voss"),
                ("Kenya", "member", "Orla Quist"),
            ],
        ),
        ("Kenya’s Orla Quist went to Lund for a meeting with President Ivo Marek.", []),
    ],
)
def test_a_team_is_told_over_several_sentences(text, expected):
    assert sorted(told(teams_in(TALKS + text))) == sorted(expected)


def test_those_across_the_table_are_of_no_side_that_their_sentence_tells():
    teams = teams_in(
        TALKS + "Orla Quist heads the Kenyans. Facing her are Ivo Marek, who came from Lund, and Tamsin Voss."
    )
    assert [(t.side, t.rule, [m.label for m in t.members]) for t in teams if t.rule == "across"] == [
        (None, "across", ["Ivo Marek", "Tamsin Voss"])
    ]
    assert not [t for t in teams_in(TALKS + "Facing her fears is Orla Quist’s art.") if t.rule == "across"]


def test_among_those_who_come_with_somebody_nobody_is_of_the_side_told_of_before():
    teams = teams_in(
        TALKS
        + "Orla Quist heads the Kenyans. Across the table is Ivo Marek with a team of a dozen, among them "
        "Tamsin Voss, who runs the mint, customs chief Bruno Almeida and a cook."
    )
    assert {m.label for t in teams if t.side == "Kenya" for m in t.members} == {"Orla Quist"}
    assert {m.label for t in teams if t.rule == "across" for m in t.members} >= {
        "Tamsin Voss",
        "Bruno Almeida",
    }


def test_it_is_the_team_just_named_and_they_may_be_anybody():
    teams = teams_in(TALKS, "The delegation was led by Orla Quist. It included Ivo Marek and Tamsin Voss.")
    assert [m.label for t in teams if t.rule == "includes" for m in t.members] == ["Ivo Marek", "Tamsin Voss"]
    assert not teams_in(TALKS, "Many guests came. They included Ivo Marek and Tamsin Voss.")


def test_in_charge_of_something_is_not_at_the_head():
    (head, others) = teams_in(
        "Kenya’s delegation to the talks, headed by Orla Quist, included Ivo Marek, in charge of the mint, "
        "and Tamsin Voss."
    )
    assert {m.status for m in (*head.members, *others.members) if m.label == "Ivo Marek"} == {"member"}
    (team,) = teams_in("Kenya’s delegation to the talks included Orla Quist, in charge, and Ivo Marek.")
    assert [m.status for m in team.members] == ["head", "member"]


def test_the_leader_of_a_body_beside_a_side_does_not_lead_that_side():
    before = "The Rail Guild’s team met the company for talks."
    assert not teams_in(before, "A small club allied to the Rail Guild, whose leader Orla Quist left, wept.")
    teams = teams_in(before, "The Rail Guild, whose leader Orla Quist left, wept.")
    assert told(teams) == [("Rail Guild", "head", "Orla Quist")]


def test_one_name_may_have_and_in_it():
    teams = teams_in(
        "The Crane and Lift Drivers’ Guild (CLD) has called its members to talks.",
        "The Crane and Lift Drivers’ Guild, which is small, was represented by its chair, Orla Quist.",
    )
    assert told(teams) == [("Crane and Lift Drivers' Guild", "member", "Orla Quist")]
    teams = teams_in(
        "The Crane Works and the Lift Drivers’ Guild (LD) held talks.",
        "The Lift Drivers’ Guild was represented by its chair, Orla Quist.",
    )
    assert told(teams) == [("Lift Drivers' Guild", "member", "Orla Quist")]


def test_a_party_comes_with_its_people_and_a_storm_with_its_rain():
    teams = teams_in("The Rail League met the firm for talks. The League came with its clerk, Orla Quist.")
    assert ("Rail League", "member", "Orla Quist") in told(teams)
    assert not teams_in("The Rail League met the firm for talks. Rain came with a smell of Orla Quist’s tea.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Orla Quist is to lead the Kenyan delegation, in which Ivo Marek and Tamsin Voss will also sit.",
            {("Kenya", "Orla Quist"), ("Kenya", "Ivo Marek"), ("Kenya", "Tamsin Voss")},
        ),
        (
            "Orla Quist is to lead the Kenyan delegation, of which nothing is known.",
            {("Kenya", "Orla Quist")},
        ),
        ("From Nairobi: Orla Quist and Ivo Marek.", {("Kenya", "Orla Quist"), ("Kenya", "Ivo Marek")}),
        ("From Nairobi a letter came.", set()),
        (
            "Also present for Kenya were its lawyer, Orla Quist, and Ivo Marek.",
            {("Kenya", "Orla Quist"), ("Kenya", "Ivo Marek")},
        ),
        ("Also good for Kenya were its rains.", set()),
        (
            "On one side of the table sat the Kenyans: Orla Quist, Ivo Marek and Tamsin Voss.",
            {("Kenya", "Orla Quist"), ("Kenya", "Ivo Marek"), ("Kenya", "Tamsin Voss")},
        ),
        ("One answer came from Kenya: Orla Quist said no.", set()),
        (
            "Their Kenyan counterparts were Orla Quist, Admiral Ivo Marek and Tamsin Voss.",
            {("Kenya", "Orla Quist"), ("Kenya", "Ivo Marek"), ("Kenya", "Tamsin Voss")},
        ),
        ("Their Kenyan friends were Orla Quist and Ivo Marek.", set()),
        (
            "Kenya’s team will be headed by Orla Quist. She is taking with her Ivo Marek and Tamsin Voss.",
            {("Kenya", "Orla Quist"), ("Kenya", "Ivo Marek"), ("Kenya", "Tamsin Voss")},
        ),
        (
            "The delegation of Kenya was composed as follows: Orla Quist, Minister of Ports, head of "
            "delegation; Ivo Marek, Director of Customs; Captain Tamsin Voss.",
            {("Kenya", "Orla Quist"), ("Kenya", "Ivo Marek"), ("Kenya", "Tamsin Voss")},
        ),
        (
            "Kenya has replaced its chief negotiator. Orla Quist takes over from Ivo Marek. The rest of "
            "the team stays: Tamsin Voss and Zadie Okoro.",
            {
                ("Kenya", "Orla Quist"),
                ("Kenya", "Ivo Marek"),
                ("Kenya", "Tamsin Voss"),
                ("Kenya", "Zadie Okoro"),
            },
        ),
        ("Kenya has replaced its roof. Orla Quist takes over from Ivo Marek.", set()),
        (
            "Kenya’s list is headed by Orla Quist; Ivo Marek is on it as well.",
            {("Kenya", "Orla Quist"), ("Kenya", "Ivo Marek")},
        ),
    ],
)
def test_a_team_is_told_in_many_words(text, expected):
    assert {(side, label) for side, _, label in told(teams_in(TALKS + text))} == expected


def test_whom_others_come_with_comes_too():
    teams = teams_in(TALKS + "Kenyan minister Orla Quist was flanked by Ivo Marek and Tamsin Voss.")
    assert told(teams) == [
        ("Kenya", "member", "Ivo Marek"),
        ("Kenya", "member", "Tamsin Voss"),
        ("Kenya", "member", "Orla Quist"),
    ]
    assert not teams_in(TALKS + "Orla Quist’s plan was backed by Ivo Marek.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kenya’s chief negotiator is Orla Quist, a judge; she replaced Ivo Marek in March.",
            {("Kenya", "Orla Quist")},
        ),
        (
            "The Kenyans are led by Orla Quist, the Peruvians’ nine by Ivo Marek.",
            {("Kenya", "Orla Quist"), ("Peru", "Ivo Marek")},
        ),
        ("The Kenyans are led by Orla Quist, the roof by Ivo Marek.", {("Kenya", "Orla Quist")}),
        (
            "Kenya was represented by Orla Quist and Ivo Marek, Peru by managing director Tamsin Voss.",
            {("Kenya", "Orla Quist"), ("Kenya", "Ivo Marek"), ("Peru", "Tamsin Voss")},
        ),
        (
            "Kenya’s side was smaller: managing director Orla Quist and Ivo Marek.",
            {("Kenya", "Orla Quist"), ("Kenya", "Ivo Marek")},
        ),
        ("Kenya’s lake was smaller: director Orla Quist and Ivo Marek measured it.", set()),
        (
            "Kenya’s team is led by Orla Quist. She was the first to go up, "
            "followed by Ivo Marek and Tamsin Voss.",
            {("Kenya", "Orla Quist"), ("Kenya", "Ivo Marek"), ("Kenya", "Tamsin Voss")},
        ),
        ("Rain came first, followed by Ivo Marek’s letter.", set()),
    ],
)
def test_each_side_is_told_in_a_few_words(text, expected):
    assert {(side, label) for side, _, label in told(teams_in(TALKS + text))} == expected


def test_a_decree_names_the_team_of_its_own_side():
    teams = teams_in(
        "By decree the President has appointed the delegation of Kenya to the talks with Peru: Orla "
        "Quist, Minister of Ports (head of the delegation); Ivo Marek, judge; Tamsin Voss, legal adviser."
    )
    assert [(side, status) for side, status, _ in told(teams)] == [
        ("Kenya", "head"),
        ("Kenya", "member"),
        ("Kenya", "adviser"),
    ]
    assert not teams_in("A letter from Kenya on the talks with Peru: Orla Quist wept, and Ivo Marek sang.")


def test_who_walks_at_the_head_of_a_team_heads_it_and_not_the_other():
    teams = teams_in(
        TALKS + "At the head of the Kenyan one walked Orla Quist, not Zadie Okoro; beside her Ivo Marek."
    )
    assert sorted(told(teams)) == [("Kenya", "head", "Orla Quist"), ("Kenya", "member", "Ivo Marek")]
    assert not teams_in(TALKS + "At the head of the bridge stood Orla Quist, not Zadie Okoro.")


def test_a_label_ends_the_list_before_it_though_a_short_name_stands_there():
    lines = "The teams at the talks. Kenya: Orla Quist, Ivo Marek of Lodz. Peru: Tamsin Voss and Zadie Okoro."
    assert set(told(teams_in(lines))) == {
        ("Kenya", "member", "Orla Quist"),
        ("Kenya", "member", "Ivo Marek"),
        ("Peru", "member", "Tamsin Voss"),
        ("Peru", "member", "Zadie Okoro"),
    }


def test_semicolons_part_those_whom_a_team_includes():
    teams = teams_in(
        "Kenya’s delegation to the talks included Orla Quist, head of the mint; Ivo Marek, a judge; and "
        "Tamsin Voss."
    )
    assert {label for _, _, label in told(teams)} == {"Orla Quist", "Ivo Marek", "Tamsin Voss"}
    teams = teams_in(
        "Kenya’s delegation to the talks included Orla Quist; Ivo Marek had left; Tamsin Voss ate."
    )
    assert {label for _, _, label in told(teams)} == {"Orla Quist"}


def test_a_team_behind_the_coming_of_the_rebels_is_not_the_government_s():
    lines = (TALKS + "Kenya’s delegation is led by Orla Quist.",)
    rebels = "The rebels came some hours later. The team of eight is headed by Zadie Okoro."
    kenyans = "The minister came some hours later. The team of eight is headed by Zadie Okoro."
    assert ("Kenya", "Zadie Okoro") not in {(side, who) for side, _, who in told(teams_in(*lines, rebels))}
    assert ("Kenya", "Zadie Okoro") in {(side, who) for side, _, who in told(teams_in(*lines, kenyans))}


def test_a_body_s_delegation_in_a_country_is_not_the_country_s():
    text = "The prisoners are well, said Orla Quist, who heads the {}delegation in Kenya."
    assert "Kenya" not in {side for side, _, _ in told(teams_in(TALKS + text.format("organization’s ")))}
