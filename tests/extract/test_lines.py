"""Lines of the timeline as a reader meets them, in invented sentences posted on Thursday, 9 March 2023."""

import pytest

from tests.extract.test_events import events_in, told


def lines_of(text: str) -> list[str]:
    return [line for _, _, line in told(events_in(text))]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Orla Quist said on Tuesday that she would travel to Lima.",
            "Orla Quist says that she will travel to Lima",
        ),
        (
            "Ivo Marek said on Tuesday that he would only travel if Orla Quist did.",
            "Ivo Marek says that he would only travel if Orla Quist did",
        ),
        (
            "Orla Quist said on Tuesday that the port pleased traders, above all former President Ivo Marek.",
            "Orla Quist says that the port pleased traders, above all Ivo Marek",
        ),
        (
            "Orla Quist said on Tuesday that the port had been closed.",
            "Orla Quist says that the port has been closed",
        ),
        (
            "Peru and Kenya opened talks in Lima on Tuesday, with Norway and Chile as guarantors.",
            "Peru and Kenya open talks in Lima",
        ),
        (
            "Peru, which neither buys water nor sells boats, offered a venue on Tuesday.",
            "Peru offers a venue",
        ),
        (
            "President Ivo Marek left. The two presidents were invited to a summit in Lima on Tuesday.",
            "The two presidents are invited to a summit in Lima",
        ),
        (
            "The Peruvian, Kenyan, and Norwegian delegations have arrived in Lima.",
            "The Peruvian, Kenyan, and Norwegian delegations arrive in Lima",
        ),
        (
            "Kenyan ministers have said they'd impose a fine unless the fleet leaves.",
            "Kenyan ministers say they would impose a fine unless the fleet leaves",
        ),
        (
            "Foreign Minister Orla Quist and President Ivo Marek met in Lima on Tuesday.",
            "Orla Quist and Ivo Marek meet in Lima",
        ),
        (
            "Peru's President Orla Quist and Kenya's President Ivo Marek have begun talks in Lima.",
            "Orla Quist and Ivo Marek begin talks in Lima",
        ),
        (
            "“We will not pay for that water,” Orla Quist told reporters on Tuesday.",
            'Orla Quist says: "We will not pay for that water"',
        ),
        (
            "Bruno Almeida spent Tuesday in the old town of Lima.",
            "Bruno Almeida spends Tuesday in the old town of Lima",
        ),
        (
            "The Kenyan delegation will send its list by Saturday.",
            "The Kenyan delegation will send its list by Saturday",
        ),
    ],
)
def test_a_line_keeps_what_completes_it(text, line):
    assert line in lines_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "“And that is why we left,” Orla Quist told reporters on Tuesday.",
        "The spokesman arrived on Tuesday.",
        "The outlet described the talks on Tuesday as slow.",
        "Orla Quist replaced him on Tuesday.",
        "Kenya is weighing, Orla Quist said on Tuesday, whether to come.",
        "March 2022 saw the last attempt.",
        "Media suggested on Tuesday a possible start.",
    ],
)
def test_what_leans_on_other_words_or_is_cut_gives_no_line(text):
    assert lines_of(text) == []


def test_the_one_who_holds_an_office_is_named():
    text = "President Orla Quist landed in Lima on Tuesday. The president left on Wednesday."
    assert lines_of(text)[1] == "Orla Quist leaves"


def test_an_office_that_two_hold_is_nobody():
    text = "President Orla Quist met President Ivo Marek on Tuesday. The president left on Wednesday."
    assert len(lines_of(text)) == 1


def test_a_dateline_is_no_subject():
    assert lines_of("LIMA, March 9 — Kenya and Peru signed a treaty on Tuesday.") == [
        "Kenya and Peru sign a treaty"
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Orla Quist said on Tuesday that she was ready to talk.",
            "Orla Quist says that she is ready to talk",
        ),
        (
            "Orla Quist said on Tuesday that she expected to be asked to the talks.",
            "Orla Quist says that she expects to be asked to the talks",
        ),
        (
            "Orla Quist has said the port is open to any ship that carries grain, Reuters has reported.",
            "Orla Quist says the port is open to any ship that carries grain",
        ),
        (
            "Orla Quist said on Tuesday that she could call her Kenyan counterpart, Ivo Marek.",
            "Orla Quist says that she could call Ivo Marek",
        ),
        (
            "Orla Quist said on Tuesday that a decision on whether Ivo Marek and Bruno Almeida will meet "
            "depends on the results of the discussions between the Kenyan and Peruvian delegations.",
            "Orla Quist says that a decision on whether Ivo Marek and Bruno Almeida will meet depends on the",
        ),
    ],
)
def test_a_line_says_of_what_and_in_the_tense_of_the_day(text, line):
    assert [told for told in lines_of(text) if told.startswith(line)]


@pytest.mark.parametrize(
    "text",
    [
        "As a result, the bridge was closed, Orla Quist said on Tuesday.",
        "The Kenyan asked each to bring a list on Tuesday.",
        "Prisoner swap on Tuesday: 22 for nine.",
        "Kenya withdrew from the pact on Tuesday.",
    ],
)
def test_what_leans_on_another_sentence_gives_no_line(text):
    assert lines_of(text) == []


@pytest.mark.parametrize(
    "line",
    [
        "The Kenyan navy will release the crew within 48 hours",
        "Orla Quist will leave Lima as early as Friday",
    ],
)
def test_a_limit_stays_in_the_line(line):
    assert lines_of(f"{line}.") == [line]


def test_a_beginning_and_what_it_was_are_told_once():
    text = "The last attempt took place on Tuesday, when the Kenyan envoys proposed a fee for the port."
    assert lines_of(text) == ["The Kenyan envoys propose a fee for the port"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        # the second of two joined deeds is of the day of the first
        (
            "Orla Quist flew to Lima on Tuesday and signed a pact.",
            ["Orla Quist flies to Lima", "Orla Quist signs a pact"],
        ),
        (
            "Orla Quist travelled to Lima on Tuesday but opted against heading to the talks.",
            ["Orla Quist travels to Lima", "Orla Quist opts against heading to the talks"],
        ),
        # what follows, with its own hour
        (
            "Peru and Kenya will meet at 10:45am on Saturday, followed by talks with Norway at noon.",
            ["Peru and Kenya will meet", "Talks with Norway follow"],
        ),
        ("Norwegian police began removing tents on Tuesday.", ["Norwegian police begin removing tents"]),
        ("Orla Quist wants the text published by Monday.", []),
        ("The formats Ivo Marek proposed on Tuesday is what Peru adheres to.", []),
        (
            "Peru, which neither buys fish nor sells boats, offered a truce on Tuesday.",
            ["Peru offers a truce"],
        ),
        (
            "Talks with Peru are expected to extend into Saturday and Sunday.",
            ["Talks with Peru are expected to extend into Saturday"],
        ),
    ],
)
def test_joined_deeds_and_wishes(text, lines):
    assert lines_of(text) == lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Envoys of Peru and Kenya came to Lima. The two countries agreed to exchange 30 prisoners.",
            "Peru and Kenya agree to exchange 30 prisoners",
        ),
        (
            "Peru has sent envoys to Kenya. The teams are set to meet on Saturday.",
            "The teams of Peru and Kenya are set to meet",
        ),
        (
            "Peru, Norway and Kenya sent envoys. The two countries agreed to exchange 30 prisoners.",
            "The two countries agree to exchange 30 prisoners",
        ),
    ],
)
def test_the_two_countries_are_those_named_before(text, line):
    assert line in lines_of(text)


def test_both_sides_may_be_a_government_and_its_rebels_where_two_countries_are_only_hosts():
    hosts = "Peru’s rebels came.\nNorway hosts the talks.\nThey had been broken off by Kenya, a guarantor.\n"
    assert "The two sides agree to exchange 30 prisoners" in lines_of(
        f"{hosts}The two sides agreed on Tuesday to exchange 30 prisoners."
    )


def test_a_call_for_somebody_to_act_keeps_what_he_is_to_do():
    text = "Orla Quist called on Tuesday for the council, which brings together nine states, to tackle it."
    assert "Orla Quist calls for the council" not in lines_of(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "A group of 202 migrants, mostly Peruvian and Chilean, were shipped back to Kenya on Tuesday "
            "under a pact which will see Lima take back all who cross the lake to enter Norway illegally.",
            "A group of 202 migrants are shipped back to Kenya",
        ),
        (
            "Several dozen migrants being detained at a camp on the Kenyan island of Velm protested behind "
            "the barbed wire fence of the compound on Tuesday.",
            "Several dozen migrants protest behind the barbed wire fence of the compound",
        ),
        (
            "Orla Quist said Tuesday that selecting a mediator would not change the truce.",
            "Orla Quist says that selecting a mediator will not change the truce",
        ),
        (
            "Norway, the Faroes and Iceland signed a truce on Tuesday.",
            "Norway, the Faroes and Iceland sign a truce",
        ),
    ],
)
def test_what_is_done_comes_before_who_exactly_does_it(text, line):
    assert lines_of(text) == [line]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ivo Marek was given the task by Orla Quist on Monday of last week.",
            [("2023-02-27", "Ivo Marek is given the task by Orla Quist")],
        ),
        (
            "Norway agreed on Tuesday to enter a league, clearing the way for a vote there on Monday.",
            [("2023-03-07", "Norway agrees to enter a league")],
        ),
        ("Orla Quist could not be reached on Tuesday.", []),
        ("Orla Quist could travel to Lima on Saturday.", [("2023-03-11", "Orla Quist could travel to Lima")]),
        (
            "In the event that Orla Quist receives the mandate, Ivo Marek will travel to Lima on Saturday.",
            [],
        ),
        (
            "In this case Ivo Marek will travel to Lima on Saturday.",
            [("2023-03-11", "Ivo Marek will travel to Lima")],
        ),
        ("In case Orla Quist receives the mandate, Ivo Marek will travel to Lima on Saturday.", []),
    ],
)
def test_a_day_stays_with_its_deed(text, expected):
    found = [(when, line) for when, _, line in told(events_in(text)) if when != "2023-03-09"]
    assert found == expected
