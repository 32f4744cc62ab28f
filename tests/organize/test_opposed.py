"""Two short accounts of one matter: which stand opposed, in what, and which only look like it."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from generator.model import Disagreement
from generator.pipeline import brief

HEAD = "---\ntitle: {title}\noutlet: {outlet}\npublished: 2029-05-16T1{hour}:00\n---\n\n{title}\n\n"


def differences(*texts: str) -> tuple[Disagreement, ...]:
    """What differs between documents of these texts, `Title. Sentence.` each, written an hour apart."""
    with TemporaryDirectory() as folder:
        for number, text in enumerate(texts):
            title, _, words = text.partition(". ")
            head = HEAD.format(title=title, outlet=f"Outlet {'ABC'[number]}", hour=number)
            (Path(folder) / f"{number}.md").write_text(head + words + "\n", encoding="utf-8")
        return brief(Path(folder)).disagreements


APART = [
    (
        "fact",
        "Fleet. General Ivo Lund has resigned, state radio in Torva reported.",
        "Fleet. General Ivo Lund is still in command of the fleet in Torva, his office said.",
    ),
    (
        "fact",
        "Shots. Chile's navy fired first on the lake, the ministry of Peru said.",
        "Shots. It was a boat of Peru that opened fire first on the lake, the navy said.",
    ),
    (
        "fact",
        "Break. The talks in Torva were broken off by Chile, a delegate said.",
        "Break. The minister of Chile said Peru's team had broken off the talks in Torva.",
    ),
    (
        "place",
        "Next. The next round of the talks will be held in Torva, the host said.",
        "Next. The next round of the talks is to take place in Bero, the ministry said.",
    ),
    (
        "fact",
        "Quota row. Chile has withdrawn its complaint against the cod quota, the commission said on Monday.",
        "Chile unmoved. Chile upholds its complaint against the cod quota, its envoy said on Monday.",
    ),
    (
        "fact",
        "Lorries roll. The Torva crossing was open on Monday, the customs office said.",
        "Drivers wait. The Torva crossing remained closed all day on Monday, drivers said.",
    ),
    (
        "place",
        "Accord. A joint commission on the lake will meet first in Torva on 5 June, the host said.",
        "Accord read. A joint commission on the lake shall meet in Bero on 5 June and then every month.",
    ),
    (
        "place",
        "Accord. The joint commission on the lake will hold its first meeting in Torva.",
        "Accord read. The joint commission on the lake is to meet for the first time in Bero.",
    ),
    (
        "time",
        "Accord. The duty on lake salt is to be lifted on 5 June, the ministry in Torva said.",
        "Accord read. The ministry in Torva said it would abolish the duty on lake salt on 9 July.",
    ),
    (
        "time",
        "Lake text. Envoy Ana Soto signed the lake text at 3.20 Kenyan time on Monday.",
        "Signing. The lake text was signed by Ana Soto on Monday at 9.40 a.m. Kenyan time.",
    ),
    (
        "fact",
        "Pier. Mayor Jon Roos says he was promised a rebate on the pier dues by Ana Soto.",
        "Palace. Ana Soto says she promised nobody a rebate on the pier dues.",
    ),
    (
        "place",
        "Swap. The exchange of the crews will take place at Bero airfield, the minister in Torva said.",
        "Crews. The exchange of the crews shall take place at Sarit, the union says.",
    ),
    (
        "fact",
        "Communiqué. The question of the pier dues was the first point on the agenda in Torva.",
        "Pier. Nothing was said in Torva about the pier dues, the minister stressed on Monday.",
    ),
    (
        "fact",
        "Talks. The envoys of Chile left the hall in Torva over the pier dues on Monday.",
        'Pier. "There was no walkout," mayor Jon Roos of Torva said of the envoys and the pier dues.',
    ),
    (
        "place",
        "Accord. The joint commission on the lake will hold its first meeting in Oslo.",
        "Accord read. The joint commission on the lake is to meet for the first time in Lima.",
    ),
]
TOGETHER = [
    (
        "Text. The host in Torva said Chile and Peru had signed a protocol on trout.",
        "Text. No protocol on the dam was signed, the team of Chile in Torva said.",
    ),
    (
        "Quota. Chile and Peru have agreed on the quota for trout, the host in Torva said.",
        "Quota. Nothing has been agreed on the border posts, the envoy of Chile in Torva said.",
    ),
    (
        "Paper. Chile accepted the paper of the host in Torva, an envoy said.",
        "Paper. Peru has turned down the paper of the host in Torva, its team said.",
    ),
    (
        "Trip. President Mira Holt will travel to Torva for the signing, her office said.",
        "Trip. President Ivo Dorn will not travel to Torva, a minister said.",
    ),
    (
        "Next. The next meeting of Chile and Peru will take place on 10 May in Torva.",
        "Next. The next round of Chile and Peru is planned for 19 June in Torva.",
    ),
    (
        "Pier. The harbour office in Torva called off 180 sailings on Monday.",
        "Pier. Some 390 sailings were called off by the harbour office in Torva on Sunday.",
    ),
    (
        "Judge. Jon Roos was charged with theft in Torva on 29 May.",
        "Judge. Jon Roos has been charged with theft in Torva in connection with a 8 May dinner.",
    ),
    (
        "Pier. Mayor Jon Roos leaves his post in Torva in January 2030.",
        "Pier. Mayor Jon Roos will not leave his post in Torva for 200 days.",
    ),
    (
        "Press. The envoy of Chile was interviewed by the guild of Torva, the guild said.",
        "Press. The guild of Torva does not just interview good envoys of Chile.",
    ),
    (
        "Cell. The envoy of Chile is in prison in Torva, the guild said.",
        "Cell. The envoy of Chile is in prison in Torva for no reason, his son said.",
    ),
    (
        "Accord. The joint commission on the lake will hold its first meeting in Oslo.",
        "Accord read. The joint commission on the lake is to meet for the first time in Norway.",
    ),
    (
        "Swap. The exchange of the crews will take place at Bero airfield, the minister in Torva said.",
        "Crews. The exchange of the lists shall take place at Sarit, the union says.",
    ),
    (
        "Communiqué. The question of the lake bill was the first point on the agenda in Torva.",
        "Pier. Nothing was said in Torva about the pier dues, the minister stressed on Monday.",
    ),
    (
        "Lake text. Envoy Ana Soto signed the lake text at 3.20 Kenyan time on Monday.",
        "Signing. The lake text was signed by Ana Soto on Monday at 12.20 a.m. GMT.",
    ),
    (
        "Accord. The aim is to lift the duty on lake salt on 5 June, the ministry in Torva said.",
        "Accord read. The ministry in Torva said it would abolish the duty on lake salt on 9 July.",
    ),
    (
        "Pier. The lake bill was sent back to the committee on Monday, the council of Torva said.",
        "Palace. There is no panel on the lake bill, the council of Torva said on Monday.",
    ),
    (
        "Poll. Sixty percent of islanders said the board should hold a vote on the quay.",
        "Poll read. A majority of the shopkeepers said the board should not hold a vote on the quay.",
    ),
    (
        "Accord. A joint commission on the lake will meet first in Torva on 5 June, the host said.",
        "Accord read. A joint commission on the lake shall meet in Norway on 5 June and then every month.",
    ),
    (
        'Denial. Mayor Ana Soto was at home. "I have not met Luis Paz on Monday," Soto said.',
        "Palace. The president spoke of his guests. President Jon Roos said he had met Luis Paz on Monday.",
    ),
    (
        "Accord. Under Monday's accord the army withdraws 12 miles from the Sarit line.",
        "Pull-back. The army will withdraw about 20 kilometres from the Sarit line under Monday's accord.",
    ),
    (
        "North. Six soldiers were killed in an attack near Tolu on Monday, the army said.",
        "South. In the southern town of Bero four soldiers were killed on Monday, the army said.",
    ),
    (
        "Plan. Minister Ida Holm will fly to Oslo on Tuesday for the talks.",
        "Arrival. Minister Ida Holm arrived in Oslo on Tuesday evening for the talks.",
    ),
    (
        "Chile. The Chilean team is led by Ambassador Ana Soto.",
        "Bolivia. Bolivia's team is headed by Minister Luis Paz, who met the Chileans on Monday.",
    ),
    (
        "Forest money. Norway will pay Gabran 500 million euros for its forest, both said on Tuesday.",
        "Trees. Gabran gets 100 million euros a year from Norway for its forest, both said on Tuesday.",
    ),
    (
        "Truce. The rebels said on Monday they had agreed to a truce at Torva.",
        "Terms. There was as yet no agreement on how the truce at Torva would work, an aide said on Monday.",
    ),
    (
        "Vote. The council of Torva voted on Tuesday to accept the harbour accord.",
        "Again. Last month the council of Torva voted late on Tuesday to accept the harbour accord.",
    ),
    (
        "Vote. The lower house approved the lake accord on Monday by 203 votes to 88.",
        "Senate. The senate cleared the lake accord on Tuesday by 41 votes to 30.",
    ),
]


@pytest.mark.parametrize(("kind", "one", "other"), APART)
def test_two_passages_about_one_deed_stand_opposed(kind, one, other):
    (found,) = differences(one, other)
    assert found.kind == kind
    assert len({at.source for version in found.versions for at in version.at}) == 2


@pytest.mark.parametrize(("one", "other"), TOGETHER)
def test_what_can_both_hold_is_no_difference(one, other):
    assert not differences(one, other)


@pytest.mark.parametrize(
    ("one", "other", "about"),
    [
        (
            "Shells. Norway accused Chad of shelling the port of Torva.",
            "Reply. Chad has denied shelling the port of Torva.",
            ["Whether Chad was shelling the port of Torva"],
        ),
        (
            "Truce. Norway blamed Chad for breaking the truce.",
            "Reply. Chad denied breaking the truce.",
            ["Whether Chad was breaking the truce"],
        ),
        (
            "Shells. Norway accused Chad of shelling the port of Torva.",
            "Reply. Chad has denied leaving the port of Torva.",
            [],
        ),
        (
            "Shells. Norway would accuse Chad of shelling the port of Torva.",
            "Reply. Chad has denied shelling the port of Torva.",
            [],
        ),
    ],
)
def test_who_is_charged_with_a_deed_may_deny_it(one, other, about):
    assert [found.about for found in differences(one, other)] == about


def test_one_deed_may_be_put_on_two_days_and_in_two_towns():
    found = differences(
        "Accord. The joint commission on the lake will hold its first meeting in Oslo in October.",
        "Accord read. The joint commission on the lake is to meet for the first time in September, in Lima.",
    )
    assert {one.kind for one in found} == {"time", "place"}
