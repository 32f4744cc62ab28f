"""Two accounts of a day with many pairs of sentences: some cannot both hold, others only look like it."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from generator.model import Briefing
from generator.pipeline import brief

HEAD = (
    "---\ntitle: Talks in Kampala\noutlet: {outlet}\npublished: 2026-03-09\n---\n\n"
    "Talks between Uganda and Rwanda were held in Kampala on Tuesday, 3 March. "
    "The delegations of Uganda and Rwanda met in a hotel.\n\n"
)
APART = [
    (
        "The ambush on Sunday left nine soldiers dead.",
        "Rebels put the number of soldiers killed on Sunday at 21.",
    ),
    (
        "The two sides signed a memorandum on Wednesday evening.",
        "Nothing was signed on Wednesday, Kigali said.",
    ),
    (
        "Uganda agreed to withdraw its troops.",
        "Ugandan officials said they had not agreed to withdraw troops.",
    ),
    ("The Rwandan army shelled Kizita on Monday.", "No shots were fired at Kizita on Monday, the army said."),
    ("The talks lasted three hours.", "After nearly five hours the talks broke up."),
    ("The delegation of Rwanda had seven members.", "Rwanda sent a team of nine."),
    ("Rwanda has accepted the proposal of the mediator.", "Rwanda rejected the proposal of the mediator."),
    ("The text has 14 articles.", "The agreement consists of eleven articles."),
    ("The helicopter carried 11 people, all of whom died.", "Eight people died when the helicopter crashed."),
    ("The prisoners were tortured, a nurse said.", "The army denied that prisoners had been tortured."),
    ("Kampala said a joint statement would be issued.", "There will be no joint statement, Kigali said."),
    ("The deal is to run for two years.", "The agreement will last eighteen months, the owners said."),
    (
        "Windows were broken at the Rubaya depot.",
        "The police said nothing had been damaged at the Rubaya depot.",
    ),
    ("The third round will be held on 20 March.", "The sides will meet again on 22 March."),
]
TOGETHER = [
    ("Uganda wants 12 per cent.", "Rwanda offers 8 per cent."),
    ("Nine porters were killed at Kizita.", "Four porters were killed at Rubaya."),
    ("At least 40 people were hurt.", "More than 45 people were hurt."),
    ("Rwanda holds 33 Ugandan herders.", "Uganda holds 12 Rwandan traders."),
    ("In the first hour three ships passed the strait.", "By the evening nine ships had passed the strait."),
    ("Uganda has 300 guards on the ridge.", "Uganda withdrew 100 guards from the ridge."),
    ("The bridge was closed on Monday.", "The bridge was reopened on Friday."),
    ("The mill will hire 200 weavers.", "The mill dismissed 50 weavers in May."),
    ("Two people who know the mill said it was shut.", "Four people at the mill said it was open."),
    ("Some 450 carters walked out on Monday over pay.", "The bakers asked for a break at noon."),
    ("Kampala demanded that Kigali agree to a truce at sea.", "Kigali refused to accept the truce at sea."),
]


@cache
def told() -> Briefing:
    with TemporaryDirectory() as folder:
        for number, outlet in enumerate(("Daily Star", "Wire Post")):
            text = "\n\n".join(pair[number] for pair in (*APART, *TOGETHER))
            (Path(folder) / f"{number}.md").write_text(
                HEAD.format(outlet=outlet) + text + "\n", encoding="utf-8"
            )
        return brief(Path(folder))


def are_opposed(one: str, other: str) -> bool:
    for each in told().disagreements:
        sides = [{at.text for at in version.at} for version in each.versions]
        first, second = (
            {n for n, side in enumerate(sides) if any(t in text for t in side)} for text in (one, other)
        )
        if any(a != b for a in first for b in second):
            return True
    return False


@pytest.mark.parametrize(("one", "other"), APART)
def test_what_cannot_both_hold_is_listed(one, other):
    assert are_opposed(one, other)


@pytest.mark.parametrize(("one", "other"), TOGETHER)
def test_what_only_looks_like_it_is_not(one, other):
    assert not are_opposed(one, other)


def test_nothing_else_is_listed():
    listed = {at.text for each in told().disagreements for version in each.versions for at in version.at}
    known = " ".join(text for pair in APART for text in pair)
    assert not [text for text in listed if text not in known]


BESIDE = [
    (
        "Why the ferry left late is disputed. The master cites fog. Two stokers say he was asleep.",
        "Why the ferry left late",
    ),
    (
        "Accounts differ on the size of the crew. The shipper speaks of nine. A stoker says it was twelve.",
        "The size of the crew",
    ),
]
ALONE = [
    "The vote was contested. Two stokers say the master was asleep.",
    "The ferry left late, two stokers say. The master disputes the bill.",
    "Kigali says it will sign on Friday. Kampala says it hopes so.",
    "Two clerks said he was arrested on Monday. His sister said he had been questioned.",
    "They must send the dispute to a judge. The office is studying that, Orme said. The reeve is, he says.",
]


@pytest.mark.parametrize(("text", "about"), BESIDE)
def test_accounts_set_side_by_side_differ(text, about):
    told = [d.about for d in of(text).disagreements if d.rule.startswith("rivals")]
    assert len(told) == 1 and told[0].startswith(about)


@pytest.mark.parametrize("text", ALONE)
def test_what_two_say_of_two_things_is_no_difference(text):
    assert not [d.about for d in of(text).disagreements if d.rule.startswith("rivals")]


@cache
def of(text: str) -> Briefing:
    with TemporaryDirectory() as folder:
        Path(folder, "a.md").write_text(HEAD.format(outlet="Wire") + text + "\n", encoding="utf-8")
        return brief(Path(folder))
