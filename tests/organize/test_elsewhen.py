"""One deed of the talks told of two days, hours or places, or denied; and what only looks like it."""

import pytest

from tests.organize.test_opposed import differences

RESTS = (
    "The mayor of Torva has lent the old town hall. Rain fell on the lake. Fishermen mended their nets."
    " A band played on the quay. The price of salt is low. Children waved flags at the gate.",
    "Nobody in the cafés seemed surprised. Gulls followed the last ferry. An old judge drinks his tea black."
    " The lake is calm at night. Porters slept on the benches. A cat has moved in.",
)
"""So much that each account tells of more than one matter."""
APART = [
    ("time", "The truce runs from 18 May for thirty days.", "The truce starts on 1 June, the Front says."),
    (
        "time",
        "The lake treaty is to be signed on Friday in the old town hall.",
        "The signing is planned for Saturday.",
    ),
    (
        "time",
        "The envoys of the lake towns met on Monday evening at the palace.",
        "It was on Tuesday morning that the envoys of the lake towns met.",
    ),
    (
        "time",
        "Judge Soto's talks began at 9.30 in the morning on Tuesday.",
        "It was noon on Tuesday before the talks began.",
    ),
    (
        "time",
        "The lake patrol was attacked at about two in the afternoon on 2 May.",
        "The attack on the lake patrol on 2 May happened at 4.30 p.m., by the army's account.",
    ),
    (
        "place",
        "The exchange of prisoners takes place in Torva.",
        "Prisoners are to be exchanged in Bero, an officer says.",
    ),
    (
        "fact",
        "The Front has freed the salt engineer.",
        "The salt engineer is still in rebel hands, his firm says.",
    ),
    (
        "fact",
        "The salt law has been scrapped under the draft.",
        "The salt law stays in force under the draft.",
    ),
    (
        "fact",
        "The Chilean delegation left Torva on Monday night.",
        "The Chilean delegation was still in Torva on Tuesday.",
    ),
    (
        "fact",
        "Chile has put 59 per cent on the table, an official says.",
        "“There is no offer of 59 per cent,” a negotiator said.",
    ),
    (
        "fact",
        "The union's team walked out of the hall on Tuesday afternoon.",
        "“Nobody walked out. We had a break,” the union's spokeswoman said.",
    ),
    ("fact", "The salt guild's delegation got up and left at noon.", "The parties did not leave the talks."),
    (
        "fact",
        "Chile's minister has apologised to Peru for the raid.",
        "There was no apology from Chile's minister, his office said.",
    ),
    (
        "fact",
        "The two presidents spoke by telephone on Sunday.",
        "“There was no call between the presidents,” an aide in Bero said.",
    ),
    (
        "number",
        "The Front will hand over 30 prisoners of war.",
        "The rebels are to release 45 captured soldiers.",
    ),
    (
        "number",
        "Peru is holding 40 Chilean soldiers, a ministry says.",
        "A spokesman in Bero put the number of Chilean soldiers in its prisons at 25.",
    ),
    (
        "number",
        "The shelling of Bero on 2 March killed 14 people, the police say.",
        "Nine villagers died when Bero was shelled, the hospital there told us.",
    ),
    (
        "number",
        "The war has driven 210,000 people from their homes, the Red Cross says.",
        "Almost 400,000 people have fled since the war began.",
    ),
    (
        "number",
        "About 300 strikers went back to work, the mill says. The guild puts it at “17, two by mistake”.",
        "Nobody in the valley counts any more.",
    ),
    (
        "number",
        "The opening session was short. It lasted an hour and ten minutes, the hosts said.",
        "The two teams sat together for close to four hours, a delegate said.",
    ),
    (
        "number",
        "The salt council met for two hours, says the guild.",
        "The meeting of the salt council dragged on for an hour and a half too long: for five hours.",
    ),
    ("fact", "It was Chile that asked for a break on Tuesday.", "The break was requested by Peru."),
    (
        "fact",
        "The truce was first proposed by Chile's president.",
        "The idea of a truce came from the Front, its spokesman says.",
    ),
    (
        "place",
        "The second round will be held in Torva in May.",
        "The two sides will meet again in Bero, the Front says.",
    ),
    (
        "time",
        "The delegations will be back in Torva on 3 June.",
        "No date has been agreed for a second round, the Front says.",
    ),
]
TOGETHER = [
    (
        "At the weekend Peru's president called for direct talks on the lake.",
        "Chile's president Ana Soto had called repeatedly for direct talks on the lake.",
    ),
    ("Chile asked for a break on Tuesday.", "Peru had asked for a break for days."),
    ("Chile asked for that, he said.", "It was Peru's idea, she said."),
    ("The fishermen met for two hours in the chapel.", "The salt council met for five hours."),
    ("The government will meet again on Friday to hear its envoy.", "The next round opens on 4 June."),
    ("The talks broke down last month.", "The talks on the lake collapsed last week."),
    ("The union's team of seven arrived by bus.", "The salt mill has sent a team of four."),
    ("Nobody walked out on Monday.", "The mill's team left the hotel for the airport on Friday."),
    ("There was no apology from Peru's minister.", "Chile's minister has apologised for the raid."),
    ("The mudslide killed 14 people in Bero.", "Nine villagers died in a shelling of Torva."),
    (
        "By Tuesday noon 1,200 workers had joined the strike.",
        "By Thursday 2,600 workers had joined the strike.",
    ),
    (
        "The lake treaty is to be signed on Friday.",
        "The signing of the salt charter is planned for Saturday.",
    ),
    ("The Front freed the salt engineer on Tuesday.", "The salt engineer was in rebel hands for a month."),
    ("The salt engineer is still in rebel hands.", "The Chilean envoy is in good hands."),
    (
        "The Chilean delegation was still in Torva on Monday.",
        "The Chilean delegation left Torva on Tuesday night.",
    ),
    (
        "The talks opened on Monday at 8 a.m.",
        "The doors of the hall opened to the press at 11 a.m. on Monday.",
    ),
    (
        "Planes of the army flew home from Torva on Monday.",
        "The army’s planes were still active in Torva on Tuesday.",
    ),
]


def told(*texts: str):
    accounts = zip(("Lake talks open", "Lake talks go on"), texts, RESTS, strict=True)
    return differences(
        *(
            f"{title}. The talks on the lake, the salt and the Front’s prisoners are held in Torva."
            f" {text}\n\n{rest}"
            for title, text, rest in accounts
        )
    )


@pytest.mark.parametrize(("kind", "one", "other"), APART)
def test_one_deed_is_told_otherwise(kind, one, other):
    assert [each.kind for each in told(one, other)] == [kind]


@pytest.mark.parametrize(("one", "other"), TOGETHER)
def test_what_only_looks_like_it_is_not(one, other):
    assert not told(one, other)


def test_a_time_before_its_clause_is_shown_with_it():
    (each,) = told(*APART[2][1:])
    assert each.versions[1].says.startswith("“It was on Tuesday morning")
