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
    (
        "Rwandan soldiers fired first, Uganda says.",
        "Ugandan soldiers opened fire first, according to Kigali.",
    ),
    (
        "The dam was damaged by a blast on 12 February.",
        "The blast that damaged the dam happened on 14 February.",
    ),
    ("The mill strike began on 4 March.", "The mill strike started on 6 March, the owners say."),
    ("Rwanda has accepted the proposal of the mediator.", "Rwanda rejected the proposal of the mediator."),
    ("The text has 14 articles.", "The agreement consists of eleven articles."),
    ("The helicopter carried 11 people, all of whom died.", "Eight people died when the helicopter crashed."),
    ("The prisoners were tortured, a nurse said.", "The army denied that prisoners had been tortured."),
    ("Kampala said a joint statement would be issued.", "There will be no joint statement, Kigali said."),
    ("The exchange of prisoners took place at Cyanika.", "The prisoners were exchanged at Gatuna."),
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
        "The session was cut short. The hosts blame a fuse. The clerks tell another story: there was no oil.",
        "The reason",
    ),
    (
        "The envoy stayed at home. A fever, says her office. Vanity, says her rival.",
        "The reason for “The envoy stayed at home”",
    ),
    (
        "Whose plan was that? “Ours,” says the league. Lady Orme recalls that it was hers.",
        "Whose plan was that",
    ),
    (
        "The toll was dropped by the shippers, two clerks said. A reeve said it had merely been put off.",
        "Whether",
    ),
    ("Kigali says a guide was hit by a shell. Kampala maintains that he had trodden on a nail.", "Whether"),
    ("Kigali reads the fourth point as covering the cook. Kampala does not.", "How the fourth point is read"),
    ("Officially, the gate was shut for repairs. In truth, two guards say, nobody had the key.", "Whether"),
    (
        "That is how the fee came to go, in the league's account. Others tell it differently. It slept.",
        "How the fee came to go",
    ),
]
ALONE = [
    "Kigali says it will sign on Friday. Kampala says it hopes so.",
    "The mayor blames the masons for the noise. The masons blame the rain for the delay.",
    "Two clerks said he was arrested on Monday. His sister said he had been questioned.",
    "Kigali reads the text today. Kampala does not read it before Friday.",
    "They must send the dispute to a judge. The office is studying that, Orme said. The reeve is, he says.",
    "Each side cites figures. Kampala points to the harvest.",
    "The reeve pleaded guilty. Orme pleaded guilty of theft.",
]


@pytest.mark.parametrize(("text", "about"), BESIDE)
def test_accounts_set_side_by_side_differ(text, about):
    told = [d.about for d in of(text).disagreements if d.rule.startswith("rivals")]
    assert len(told) == 1 and told[0].startswith(about)


@pytest.mark.parametrize("text", ALONE)
def test_what_two_say_of_two_things_is_no_difference(text):
    assert not [d.about for d in of(text).disagreements if d.rule.startswith("rivals")]


def test_any_such_call_is_the_one_of_the_sentence_before():
    text = "Orme told the reeve to sign, two clerks say. The hall denies that any such talk took place."
    (told,) = [d for d in of(text).disagreements if d.kind == "fact"]
    assert "told the reeve" in told.versions[0].says and "any such talk" in told.versions[1].says


@cache
def of(text: str) -> Briefing:
    with TemporaryDirectory() as folder:
        Path(folder, "a.md").write_text(HEAD.format(outlet="Wire") + text + "\n", encoding="utf-8")
        return brief(Path(folder))
