"""Events and their lines, in invented sentences posted on Thursday, 9 March 2023."""

import re

import pytest

from generator.extract.dates import find_dates
from generator.extract.events import find_events
from generator.extract.parties.scenes import scenes_of
from generator.extract.reading.analysis import analyse
from generator.extract.roles import find_roles
from generator.model import FoundEvent
from tests.extract.documents import document_of, mentions_in

NAMES = re.compile(r"(?:Orla|Ivo|Tamsin|Bruno) (?:Quist|Marek|Voss|Almeida)")


def events_in(text: str, kind: str = "text", posted: str = "2023-03-09") -> tuple[FoundEvent, ...]:
    document = document_of(text, kind="live_blog", look=kind, posted=posted)
    mentions = mentions_in(document, NAMES)
    (analysis,) = analyse([document])
    roles = find_roles(analysis, mentions)
    return find_events(scenes_of(analysis, mentions, find_dates(analysis)), mentions, roles)


def told(events: tuple[FoundEvent, ...]) -> list[tuple[str, str, str]]:
    """What is listed: an event that says little alone only proves another."""
    return [(e.when, e.certainty, "".join(p.text for p in e.line)) for e in events if not e.is_thin]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Foreign Minister Orla Quist has arrived in Lima, an agency reports.",
            ("2023-03-09", "reported", "Orla Quist arrives in Lima"),
        ),
        (
            "Orla Quist, who is tired, met President Ivo Marek in Lima on Tuesday.",
            ("2023-03-07", "reported", "Orla Quist meets Ivo Marek in Lima"),
        ),
        (
            "The Peruvian delegation will leave for Nairobi on Saturday.",
            ("2023-03-11", "planned", "The Peruvian delegation will leave for Nairobi"),
        ),
        (
            "Ivo Marek has said that he would only travel if Orla Quist did.",
            ("2023-03-09", "reported", "Ivo Marek says that he would only travel if Orla Quist did"),
        ),
        (
            "Kenya withdrew from the fishing pact in 2011.",
            ("2011", "background", "Kenya withdraws from the fishing pact"),
        ),
        (
            "Ivo Marek slammed Orla Quist on Wednesday.",
            ("2023-03-08", "reported", "Ivo Marek criticizes Orla Quist"),
        ),
        (
            "Ivo Marek signed the accord of 3 February on Monday.",
            ("2023-03-06", "reported", "Ivo Marek signs the accord of 3 February"),
        ),
        (
            "On the ninth of February the guards charged at the gate.",
            ("2023-02-09", "reported", "The guards charge at the gate"),
        ),
        (
            "The two sides shall exchange the lists no later than 20 March.",
            ("2023-03-20", "planned", "The two sides shall exchange the lists no later than 20 March"),
        ),
    ],
)
def test_a_clause_becomes_a_line_with_its_day(text, expected):
    assert told(events_in(text)) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The talks are now slated for 9am on Friday.",
            [("2023-03-10T09:00", "planned", "The talks are due to begin")],
        ),
        (
            "The hearing is scheduled for Monday.",
            [("2023-03-13", "planned", "The hearing is due to take place")],
        ),
        (
            "The session will have been booked for Tuesday.",
            [("2023-03-14", "planned", "The session is due to take place")],
        ),
        (
            "The hearing is expected on Monday.",
            [("2023-03-13", "planned", "The hearing is expected to take place")],
        ),
        (
            "The next round is on 20 March in Lima.",
            [("2023-03-20", "planned", "The next round takes place in Lima")],
        ),
        (
            "The next round is July 21 in Lima.",
            [("2023-07-21", "planned", "The next round takes place in Lima")],
        ),
        ("The round is in its third week.", []),
        (
            "The experts have a meeting with the mediator on Friday.",
            [("2023-03-10", "planned", "The experts have a meeting with the mediator")],
        ),
        ("The experts have a cold on Friday.", []),
        (
            "Wednesday's session was cancelled at the request of Peru.",
            [("2023-03-08", "reported", "The session is cancelled at the request of Peru")],
        ),
        (
            "The press conference planned for Wednesday did not take place.",
            [("2023-03-08", "reported", "The press conference does not take place")],
        ),
        (
            "The hearing scheduled for Tuesday was called off.",
            [("2023-03-07", "reported", "The hearing is called off")],
        ),
        ("Next week's hearing was called off.", []),
        (
            "Orla Quist was asked about it on Tuesday and said no prisoner would be freed.",
            [("2023-03-07", "reported", "Orla Quist says no prisoner would be freed")],
        ),
        (
            "Orla Quist and Ivo Marek put their names to a one-page pact on Wednesday.",
            [("2023-03-08", "reported", "Orla Quist and Ivo Marek sign a one-page pact")],
        ),
        (
            "The truce was extended on Tuesday by a week.",
            [("2023-03-07", "reported", "The truce is extended by a week")],
        ),
        (
            "A survey team planting posts near Ryle was seized by rebels on Monday.",
            [("2023-03-06", "reported", "A survey team planting posts near Ryle is seized by rebels")],
        ),
        ("They will free ten men at the Lund–Ryle crossing on Monday.", []),
        (
            "Peru will free ten men at the Lund–Ryle crossing on Monday.",
            [("2023-03-13", "planned", "Peru will free ten men at the Lund-Ryle crossing")],
        ),
    ],
)
def test_what_is_set_what_fell_through_and_how_many_do_it(text, expected):
    assert told(events_in(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It was on Tuesday that the rebels freed the crew.",
            [("2023-03-07", "reported", "The rebels free the crew")],
        ),
        ("It was Tuesday's sermon that moved the crew.", []),
        (
            "Peru has suspended the landing of herring since 3 March.",
            [("2023-03-03", "reported", "Peru suspends the landing of herring")],
        ),
        ("Peru has eaten herring since 3 March.", []),
        (
            "Some 900 dockers have been on strike since Monday.",
            [("2023-03-06", "reported", "Some 900 dockers are on strike")],
        ),
        ("The truce has held since Monday.", []),
        ("Orla Quist has a hearing Tuesday.", [("2023-03-14", "planned", "Orla Quist has a hearing")]),
        (
            "Orla Quist was summoned on Tuesday and handed a note.",
            [
                ("2023-03-07", "reported", "Orla Quist is summoned"),
                ("2023-03-07", "reported", "Orla Quist is handed a note"),
            ],
        ),
        (
            "Orla Quist landed a few minutes ago in Lima.",
            [("2023-03-09", "reported", "Orla Quist lands in Lima")],
        ),
        ("Ivo Marek, left, with Orla Quist in Lima on Tuesday.", []),
        ("The walkout that may have been: the Peruvian team left the room on Tuesday.", []),
        ("A guest says he left on Tuesday with a bag.", []),
        ("The signing at four became a signing at six on Tuesday.", []),
        (
            'Orla Quist told the radio on Tuesday that Peru would sign "if it is asked, and not before".',
            [
                (
                    "2023-03-07",
                    "reported",
                    'Orla Quist says that Peru would sign "if it is asked, and not before"',
                )
            ],
        ),
        ("Ivo Marek slammed the door on Tuesday.", [("2023-03-07", "reported", "Ivo Marek slams the door")]),
        ("The men held in Lima on Tuesday were released.", []),
        (
            "Kenya and Peru held a joint patrol off Lima from 4 to 6 March.",
            [("2023-03-04/2023-03-06", "reported", "Kenya and Peru hold a joint patrol off Lima")],
        ),
        (
            "Nine shells fell on the port of Lima between 1:00pm and 1:40pm on Tuesday.",
            [("2023-03-07T13:00", "reported", "Nine shells fall on the port of Lima")],
        ),
        (
            "The captain was freed on Tuesday and left for Lima on Wednesday.",
            [
                ("2023-03-07", "reported", "The captain is freed"),
                ("2023-03-08", "reported", "The captain leaves for Lima"),
            ],
        ),
        (
            "Four Peruvian delegates left the hotel on Tuesday, our reporter Orla Quist says.",
            [("2023-03-07", "reported", "Four Peruvian delegates leave the hotel")],
        ),
    ],
)
def test_days_told_ahead_of_the_deed_and_who_only_passes_it_on(text, expected):
    assert told(events_in(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Will Orla Quist arrive on Saturday?",
        "If Orla Quist arrives, Ivo Marek would leave.",
        "Orla Quist had earlier said that she was ready.",
        "He has arrived.",
        "The sea is cold in Lima.",
    ],
)
def test_questions_conditions_and_nobody_are_no_events(text):
    assert events_in(text) == ()


def test_what_limits_a_statement_stays_in_its_line():
    (event,) = events_in("Orla Quist has said she will not speak to anybody before Bruno Almeida is free.")
    assert "before Bruno Almeida is free" in told((event,))[0][2]


def test_a_held_up_year_dates_nothing():
    assert all(e.when != "2011" for e in events_in("As in 2011, the talks will take place in Lima."))


def test_no_line_is_longer_than_a_reader_takes_in_at_once():
    text = (
        "Orla Quist has told reporters from several papers in Lima, Nairobi and other towns that the second"
        " round of talks between the delegations of both countries on the price of grain in the coming years"
        " will start as soon as the ships that were seized in the spring have been released by the navy."
    )
    assert all(len(line.split()) <= 24 for _, _, line in told(events_in(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The signing took place on Tuesday.", ("2023-03-07", "reported", "The signing takes place")),
        (
            "A second session is due to start on Saturday.",
            ("2023-03-11", "planned", "A second session is due to start"),
        ),
        (
            "A joint commission is to meet in Lima on Saturday.",
            ("2023-03-11", "planned", "A joint commission is to meet in Lima"),
        ),
        (
            "The next briefing will be on Saturday.",
            ("2023-03-11", "planned", "The next briefing is due to take place"),
        ),
        (
            "The Peruvian side undertook to release the crew on Saturday.",
            ("2023-03-11", "planned", "The Peruvian side is to release the crew"),
        ),
        (
            "The talks had been set for 2 March.",
            ("2023-03-02", "planned", "The talks had been set for 2 March"),
        ),
        (
            "Delegations of Peru and Kenya held talks in Lima on 6 and 7 March.",
            ("2023-03-06/2023-03-07", "reported", "Delegations of Peru and Kenya hold talks in Lima"),
        ),
    ],
)
def test_what_takes_place_and_what_is_undertaken_are_events(text, expected):
    assert expected in told(events_in(text))


@pytest.mark.parametrize(
    "text",
    [
        "The price rose.",
        "Kenya has not spoken since 2011.",
        "The Peruvian side refused to name a date on which it could release the crew.",
        "A video shows the river.",
    ],
)
def test_states_and_beginnings_of_something_else_are_no_events(text):
    assert all(event.kind == "refuse" for event in events_in(text))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Orla Quist shows both sides a map of the river.", "Orla Quist shows both sides a map of the river"),
        ("Orla Quist is having lunch with Ivo Marek.", "Orla Quist has lunch with Ivo Marek"),
        ("The first day is over.", "The first day is over"),
    ],
)
def test_a_post_with_its_hour_tells_what_happens_then(text, line):
    assert told(events_in(text, posted="2023-03-09T10:25")) == [("2023-03-09T10:25", "reported", line)]


@pytest.mark.parametrize(
    "text", ["Orla Quist wants a map.", "Orla Quist seems tired.", "Orla Quist owns a boat."]
)
def test_a_state_in_a_post_is_no_event(text):
    assert events_in(text, posted="2023-03-09T10:25") == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya counts ten, Peru says twelve.", []),  # a verb with an object of its own tells nothing else
        (
            "Peru agreed on Tuesday to free two divers after talks on a wreck last month.",
            [
                (
                    "2023-03-07",
                    "reported",
                    "Peru agrees to free two divers after talks on a wreck last month",
                )
            ],
        ),
        (
            "Kenya has closed its ports; Peru answered on Tuesday by recalling its envoy.",
            [("2023-03-07", "reported", "Peru answers by recalling its envoy")],
        ),
        (
            "Orla Quist came to Lima after 3 March, when the ferry Alba was stopped by Kenya.",
            "2023-03-03",
        ),
    ],
)
def test_a_day_belongs_to_the_verb_it_hangs_on(text, expected):
    found = told(events_in(text))
    if isinstance(expected, list):
        assert found == expected
    else:
        assert [line for when, _, line in found if when == expected and "stopped" in line]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Swap agreed as Lima talks close", 0),
        ("Peru frees two divers", 1),
        ("Kenya puts toll at ten, Peru says 12", 0),
        ("Peru says border was open", 1),
    ],
)
def test_a_heading_tells_what_its_verb_tells(text, lines):
    assert len(events_in(text, kind="heading")) == lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Relations soured after 3 March, when the Kenyan ferry was stopped by a Peruvian boat.",
            [("2023-03-03", "reported", "The Kenyan ferry is stopped by a Peruvian boat")],
        ),
        ("Relations soured, when the Kenyan ferry was stopped by a Peruvian boat.", []),
        (
            "An inquiry was promised by both governments on 5 March.",
            [("2023-03-05", "reported", "An inquiry is promised by both governments")],
        ),
        ("An inquiry was promised on 5 March.", []),
        (
            "The Kenyan delegation will announce the name of the pilot by 20 March.",
            [
                (
                    "2023-03-20",
                    "planned",
                    "The Kenyan delegation will announce the name of the pilot by 20 March",
                )
            ],
        ),
        (
            "The Republic of Peru shall free the twelve (12) divers, no later than 22 March 2023.",
            [
                (
                    "2023-03-22",
                    "planned",
                    "The Republic of Peru shall free the twelve divers, no later than 22 March 2023",
                )
            ],
        ),
        ("Until Sunday Peru had been announced as the host.", []),
    ],
)
def test_deeds_told_in_side_clauses_passives_and_undertakings(text, expected):
    assert told(events_in(text)) == expected


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Nobody has established where the sailors were on the evening of 2 February.", []),
        ("Orla Quist has praised the register.", ["2023-03-09"]),
        ("Orla Quist has in the past praised the register.", []),
        ("Orla Quist has repeatedly praised the register.", []),
        ("The talks came to nothing. Orla Quist has described them as a ruse.", []),
        ("Orla Quist denounced the fires of 2 February.", ["2023-03-09"]),
    ],
)
def test_what_is_asked_old_or_of_another_deed_has_no_day(text, days):
    assert [event.when for event in events_in(text)] == days


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Orla Quist, adviser to the Varnish Front, who flew in on Tuesday night, is tired.",
            [("2023-03-07", "reported", "Orla Quist flies in")],
        ),
        (
            "The letter that was handed to the embassy on Tuesday is short.",
            [("2023-03-07", "reported", "The letter is handed to the embassy")],
        ),
        (
            "Peru will free seven sailors arrested by the coastguard on 7 February.",
            [("2023-02-07", "background", "Seven sailors are arrested by the coastguard")],
        ),
        ("Peru will free seven sailors arrested near Lima on 7 February.", []),
        (
            "Orla Quist leads the team after making a surprise appearance in Lima late on Tuesday.",
            [("2023-03-07", "reported", "Orla Quist makes a surprise appearance in Lima")],
        ),
        (
            "The Kenyan delegation abandoned the session of Tuesday evening.",
            [("2023-03-07", "reported", "The Kenyan delegation abandons the session")],
        ),
        (
            "The fifteen men shall be released and handed over in Lima not later than 20 March.",
            [
                (
                    "2023-03-20",
                    "planned",
                    "The fifteen men shall be handed over in Lima not later than 20 March",
                )
            ],
        ),
        (
            "The assembly of the dockers is called for 10 a.m. on Saturday.",
            [
                (
                    "2023-03-11T10:00",
                    "planned",
                    "The assembly of the dockers is called for 10 a.m. on Saturday",
                )
            ],
        ),
        (
            "Orla Quist will travel on Tuesday to Lima and on Friday to Quito.",
            [
                ("2023-03-14", "planned", "Orla Quist will travel to Lima"),
                ("2023-03-10", "planned", "Orla Quist will travel to Quito"),
            ],
        ),
        (
            "Kenya's envoy did not sign the pact on sharks until Tuesday.",
            [("2023-03-07", "reported", "Kenya's envoy signs the pact on sharks")],
        ),
        ("With the opening on Friday of the fair drawing near, rain fell.", []),
        ("No fleet was ever launched on a Monday morning.", []),
        ("Were the drivers to strike from Monday, the port would lose a million a day.", []),
        (
            "The hearing, adjourned on Tuesday, resumes on 9 April.",
            [
                ("2023-04-09", "planned", "The hearing resumes"),
                ("2023-03-07", "reported", "The hearing is adjourned"),
            ],
        ),
        (
            "The pilots met on 27 February. The following Monday they signed the roster.",
            [
                ("2023-02-27", "reported", "The pilots meet"),
                ("2023-03-06", "reported", "The pilots sign the roster"),
            ],
        ),
        ("The quarrel deepened on Tuesday.", []),
        ("A strike is planned for Friday.", []),
    ],
)
def test_every_clause_with_a_day_of_its_own_tells_an_event(text, expected):
    assert [event for event in told(events_in(text)) if event[0] != "2023-03-09"] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The third date is 7 March.",
        "The men whom the firm sacked on Tuesday are back.",
        "Orla Quist played down the chance that she comes on Friday.",
        "“The boats that left on Tuesday were ours,” Orla Quist said.",
    ],
)
def test_what_is_claimed_or_not_told_whole_is_no_event_of_its_day(text):
    assert {event.when for event in events_in(text)} <= {"2023-03-09"}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The talks had begun. They were broken off on Tuesday.", "The talks are broken off"),
        ("The talks broke down, two envoys said. They resumed on Tuesday.", "The talks resume"),
        ("The envoy, Orla Quist, is ill. She left Lima on Tuesday.", "Orla Quist leaves Lima"),
        ("Orla Quist is ill. She is old. She left Lima on Tuesday.", "Orla Quist leaves Lima"),
        ("Two envoys said the boats had left. They returned on Tuesday.", None),
        ("It was clear on Tuesday that all had left.", None),
        ("The boat was old. On Tuesday it became clear that all had left.", None),
        ("The boat was old. On Tuesday it emerged that all had left.", None),
        ("The boat was old. On Tuesday it left the port of Lima.", "The boat leaves the port of Lima"),
    ],
)
def test_a_pronoun_that_acts_stands_for_what_the_sentence_before_is_about(text, line):
    lines = [line for when, _, line in told(events_in(text)) if when == "2023-03-07"]
    assert lines == ([line] if line else [])


@pytest.mark.parametrize(
    ("before", "lines"),
    [
        ("The firm signed the pact.", ["The council is to vote on the pact"]),
        ("The pact has two parts.", ["The council is to vote on the pact"]),
        ("The report on the pact has two parts.", []),
    ],
)
def test_what_a_thing_is_done_to_is_named_where_one_noun_before_fits(before, lines):
    events = events_in(f"{before} The council is to vote on it on Friday.")
    assert [line for when, _, line in told(events) if when == "2023-03-10"] == lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The walkout on Tuesday halted the talks.",
            [("2023-03-07", "reported", "The walkout halts the talks")],
        ),
        (
            "Wednesday's session lasted an hour.",
            [("2023-03-08", "reported", "The session lasts an hour")],
        ),
        ("Saturday's fire weighs on the talks.", []),
        ("The Varnish Front did not sign on Tuesday.", []),
        (
            "The talks were adjourned on Wednesday after a row.",
            [("2023-03-08", "reported", "The talks are adjourned after a row")],
        ),
        (
            "The talks were adjourned until Saturday.",
            [("2023-03-11", "planned", "The talks were adjourned until Saturday")],
        ),
        ("Orla Quist was joined by Ivo Marek and, from Tuesday, Bruno Voss.", []),
        ("Orla Quist offered 900 crowns. On Tuesday it was 1,000.", []),
        (
            "The court ruled on Tuesday that the treaty was valid.",
            [("2023-03-07", "reported", "The court rules that the treaty is valid")],
        ),
        (
            "Orla Quist and Ivo Marek put their names to it on Tuesday.",
            [("2023-03-07", "reported", "Orla Quist and Ivo Marek sign")],
        ),
    ],
)
def test_a_day_beside_a_noun_is_the_day_of_what_takes_place_then(text, expected):
    assert [event for event in told(events_in(text)) if event[0] not in {"", "2023-03-09"}] == expected


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Her place was taken on Tuesday by the envoy, Orla Quist.", "Her place"),
        ("They met at noon on Tuesday (1 p.m. in Lima) in Kisumu.", "1 p.m."),
        ("The session was to resume on Tuesday and got going at four.", "got going"),
    ],
)
def test_a_line_has_no_word_of_another_clause_bracket_or_person(text, line):
    lines = [each for _, _, each in told(events_in(text))]
    assert not any(line in each or each.startswith("Orla Quist is taken") for each in lines)


def test_nobody_says_that_he_has_confirmed_something():
    text = (
        "Peruvian leader Orla Quist has confirmed that a team will be sent to Lima for the talks with Chile, "
        "a decision she took, she added, out of respect for Ivo Marek, the Chilean president."
    )
    assert not any(line.startswith("Orla Quist says Orla Quist") for _, _, line in told(events_in(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya said it would sell the port on Friday.", ["Kenya will sell the port"]),
        ("The quay is often called the old one on Tuesday.", []),
        ("Orla Quist was named to the board on Tuesday.", ["Orla Quist is named to the board"]),
        ("Orla Quist was seen as the winner on Tuesday.", []),
        ("Orla Quist proposed the vote on 7 March.", ["Orla Quist proposes the vote"]),
        ("Orla Quist proposed the 9 May start date for the vote.", []),
        ("Kenya agreed on Tuesday to free the crew on 20 March.", ["agrees to free", "is to free the crew"]),
        ("Kenya agreed on Tuesday to free the crew within a week.", ["agrees to free the crew"]),
        ("Orla Quist said on Tuesday that Kenya went too far.", ["says that Kenya went too far"]),
        ("Kenya's talks ended earlier than scheduled on Tuesday.", ["talks end earlier than scheduled"]),
        ("Peru opened the gates nearly two years ago.", ["Peru opens the gates"]),
        ("The raid followed a vote in Lima on 7 March.", []),
        ("Ivo Marek, a former pilot and trader, left Lima on Tuesday.", ["Ivo Marek leaves Lima"]),
        ("Lima seeks a successor to Ivo Marek, who died on Tuesday.", ["Ivo Marek dies"]),
        ("Another asked a judge on Tuesday to free the crew.", []),
        ("Peru gave the crew until Friday to leave.", []),
        ("The crew has until Friday to leave.", ["The crew has until Friday to leave"]),
        (
            "The deal, which was set out in a letter on Tuesday, will hold.",
            ["The deal is set out in a letter"],
        ),
        ("The hall in Lima was among the largest on Tuesday.", []),
        (
            "Kenya said 400 men were moved from Lima to Quito on Tuesday.",
            ["400 men are moved from Lima to Quito"],
        ),
        ("The hearing was moved to Friday.", ["The hearing was moved to Friday"]),
        ("Orla Quist cancelled a visit to Peru later this month.", []),
        ("Orla Quist spoke in an address, broadcast on Tuesday from Lima, of peace.", []),
        (
            "The Kenyan president pressed Orla Quist on Tuesday for a loan.",
            ["president presses Orla Quist for a loan"],
        ),
    ],
)
def test_a_deed_of_its_own_day_is_told_and_nothing_else(text, expected):
    lines = [line.replace("'", "’") for _, _, line in told(events_in(text))]
    assert len(lines) == len(expected)
    assert all(part in line for part, line in zip(expected, lines, strict=True))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Ivo Marek has said that the heads of the Kenyan delegation are not even in Lima where the talks "
            "on the northern fish with Peru and Chile are expected to take place.",
            "Ivo Marek says that the heads of the Kenyan delegation are not even in Lima where the talks "
            "are expected to take place",
        ),
        (
            "Orla Quist has declined to say if Ivo Marek will sign the accord.",
            "Orla Quist declines to say if Ivo Marek will sign the accord",
        ),
        (
            "Talks off: Orla Quist criticized Kenya for the delay.",
            "Orla Quist criticizes Kenya for the delay",
        ),
        ("Ivo Marek has outwitted Orla Quist.", "Ivo Marek outwits Orla Quist"),
        ("Kenya met the Marek government on Monday.", "Kenya meets the Marek government"),
    ],
)
def test_a_post_tells_what_was_just_said_or_done_in_as_many_words_as_it_takes(text, line):
    assert [told for _, _, told in told(events_in(text))] == [line]


@pytest.mark.parametrize(
    "text",
    [
        "Orla Quist has long known Ivo Marek.",
        "Ivo Marek has responded to Orla Quist.",  # what?
        "Orla Quist declined to say if Ivo Marek would sign.",  # when?
        "Asked about it, she smiled. Orla Quist has painted Ivo Marek.",  # not what the post opens with
    ],
)
def test_no_state_and_no_aside_of_a_post_is_its_news(text):
    assert told(events_in(text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ivo Marek has extended the deadline from 14:00 to 16:00.",
            [("2023-03-09", "Ivo Marek extends the deadline from 14:00 to 16:00")],
        ),
        ("The mills at Lima run down on Friday.", [("2023-03-10", "The mills at Lima run down")]),
        ("The mills at Lima ran down on Friday.", [("2023-03-03", "The mills at Lima run down")]),
        ("Sunday work is left to a working group.", []),
        (
            "Sunday’s session was left to Ivo Marek.",
            [("2023-03-05", "The session is left to Ivo Marek")],
        ),
        ("By Tuesday’s list the Greens were to have one ministry.", []),
        (
            "Kenya signed a paper by which all fire across the border ceases on Friday.",
            [("2023-03-09", "Kenya signs a paper by which all fire across the border ceases on Friday")],
        ),
        ("It was the note and not the storm that kept them in the hall on Tuesday.", []),
        ("Ivo Marek: our strike goes on.", []),
        ("Ivo Marek agreed on Tuesday.", []),
        ("Ivo Marek agreed to a truce on Tuesday.", [("2023-03-07", "Ivo Marek agrees to a truce")]),
        ("For the firm Orla Quist leads today.", []),
    ],
)
def test_a_day_of_something_else_and_a_label_make_no_event(text, expected):
    assert [(when, line) for when, _, line in told(events_in(text))] == expected


@pytest.mark.parametrize(
    ("text", "is_deed"),
    [
        ("The rebels’ spokesman said the army burned two mills on Tuesday.", False),
        ("A Kenyan envoy said on Wednesday that Peru seized two boats on Tuesday.", False),
        ("According to Orla Quist it was Ivo Marek who left Tuesday’s session.", False),
        ("The coast guard said that Peru seized two boats on Tuesday.", True),
        ("A Peruvian envoy said that Peru seized two boats on Tuesday.", True),
    ],
)
def test_what_one_side_says_another_did_is_no_report(text, is_deed):
    assert any(event.kind != "say" for event in events_in(text)) == is_deed


def test_nobody_does_his_own_deed_to_himself():
    before = "Ivo Marek believed in it."
    lines = [line for _, _, line in told(events_in(f"{before} On Tuesday he sent Bruno Voss to Lima."))]
    assert lines == ["Ivo Marek sends Bruno Voss to Lima"]
    lines = [line for _, _, line in told(events_in(f"{before} On Tuesday he sent Ivo Marek to Lima."))]
    assert lines == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ivo Marek is touring the coast this week.",
            ("2023-03-06/2023-03-12", "reported", "Ivo Marek tours the coast"),
        ),
        (
            "Ivo Marek is to tour the coast this week.",
            ("2023-03-06/2023-03-12", "planned", "Ivo Marek is to tour the coast"),
        ),
        (
            "Ivo Marek told reporters last week that the talks would fail.",
            ("2023-02-27/2023-03-05", "reported", "Ivo Marek says that the talks will fail"),
        ),
    ],
)
def test_what_is_told_of_a_week(text, expected):
    assert expected in told(events_in(text))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Ivo Marek said earlier that the talks would fail.", 0),
        ("Ivo Marek said earlier he would sign the accord.", 0),
        ("Ivo Marek said that the talks would fail.", 1),
        ("Orla Quist can wait no longer. Ivo Marek has rejected the demand for a truce.", 0),
        ("Ivo Marek has rejected the demand for a truce.", 1),
    ],
)
def test_what_was_so_before_is_not_of_the_day_of_writing(text, lines):
    assert len(told(events_in(text))) == lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Orla Quist said on Tuesday that she will abstain.", "Orla Quist says that she will abstain"),
        (
            "The Peruvian government said on Tuesday that it was prepared to provide “all kinds of support, "
            "including the hosting of talks and of their mediators, to achieve peace” in the strait.",
            'The Peruvian government says that it is prepared to provide "all kinds of support"',
        ),
        (
            "Peruvian officials told the Harbour Times this week that Ivo Marek did not plan on the talks.",
            "Peruvian officials say that Ivo Marek did not plan on the talks",
        ),
    ],
)
def test_words_that_were_said_are_told_as_far_as_they_stand(text, line):
    assert line in [line for _, _, line in told(events_in(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A pact was signed in Lima on the night of Tuesday, at half past ten local time, by Orla Quist.",
            ("2023-03-07T22:30", "reported", "A pact is signed in Lima by Orla Quist"),
        ),
        (
            "The Kenyan delegation met for four hours on Tuesday with that of Prime Minister Orla Quist.",
            ("2023-03-07", "reported", "The Kenyan delegation meets with that of Orla Quist"),
        ),
        (
            "The Senate has been called for Friday at noon.",
            ("2023-03-10T12:00", "planned", "The Senate has been called for Friday at noon"),
        ),
    ],
)
def test_what_stands_around_a_day_goes_with_it(text, expected):
    assert expected in told(events_in(text))


def test_nobody_has_said_anything_on_a_day_to_come():
    (event,) = events_in("The signing is to be in Lima on Friday, 17 March, Peruvian officials said.")
    assert event.when <= "2023-03-09" or event.certainty == "planned"
