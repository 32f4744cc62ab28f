"""What bodies decide and announce, in invented sentences, true and false alternating."""

import pytest

from generator.extract.dates import find_dates
from generator.extract.outcomes import find_outcomes
from generator.extract.parties.scenes import scenes_of
from generator.extract.reading.analysis import analyse
from tests.extract.documents import document_of

LEAD = ("The fair opened.", "It rained.", "Many came.", "The band played.", "Tea was served.")


def told(text: str, *before: str) -> list[tuple[str, str]]:
    """The kinds and lines of what the last paragraph decides, read on 6 March 2031."""
    (analysis,) = analyse([document_of(*before, text, published="2031-03-06")])
    found = find_outcomes(scenes_of(analysis, (), find_dates(analysis)), ())
    return [(one.kind, "".join(part.text for part in one.line)) for one in found if one.turn == "decision"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Senate passed the grain bill 93-3 on Wednesday.", "The Senate passes the grain bill 93-3"),
        ("The Senate passed the salt on Wednesday.", None),
        (
            "The European Union imposed sanctions on six firms on Wednesday.",
            "The European Union imposes sanctions on six firms",
        ),
        ("The European Union could impose sanctions on six firms.", None),
        (
            "A federal judge on Wednesday ordered Orinco to hand over its records.",
            "A federal judge orders Orinco to hand over its records",
        ),
        ("A tourist on Wednesday ordered Orinco to hand over his bag.", None),
        (
            "Prosecutors charged two grain traders with fraud on Wednesday.",
            "Prosecutors charge two grain traders with fraud",
        ),
        ("The shop charged two traders on Wednesday.", None),
        ("The Supreme Court upheld the tariff on Wednesday.", "The Supreme Court upholds the tariff"),
        ("The baker upheld the tariff on Wednesday.", None),
        ("Norway decided on Wednesday to sell its stake.", "Norway decides to sell its stake"),
        ("Norway decided on Wednesday to wait.", None),
        ("The board voted 9-0 to negotiate with Peru.", "The board votes 9-0 to negotiate with Peru"),
        ("The board wants to negotiate with Peru.", None),
        (
            "Norway called a 12 June referendum on the deal on Wednesday.",
            "Norway calls a 12 June referendum on the deal",
        ),
        ("Norway called the deal a success on Wednesday.", None),
        ("Norway launched an audit on Wednesday.", "Norway launches an audit"),
        ("Norway opened talks on Wednesday.", None),
        ("Norway suspended grain shipments on Wednesday.", "Norway suspends grain shipments"),
        ("Grain shipments have long been slow.", None),
        ("The governor signed the grain bill on Wednesday.", "The governor signs the grain bill"),
        ("The governor put the bill on the table on Wednesday.", None),
        (
            "Norway said on Wednesday it was buying the operator Chile Grain.",
            "Norway is buying the operator Chile Grain",
        ),
        ("Norway was buying grain when the price fell.", None),
        ("In 2019 the Senate passed the grain bill.", None),
        ("The court on Wednesday upheld the 2019 grain law.", "The court upholds the 2019 grain law"),
        ("The Supreme Court refused to hear the appeal.", None),
        (
            "The Supreme Court on Wednesday refused to block the grain law.",
            "The Supreme Court refuses to block the grain law",
        ),
        (
            "Norway named Pia Stroem its envoy on Wednesday.",
            "Norway names Pia Stroem its envoy",
        ),
        ("Norway named the harbour.", None),
        ("Orla Quist was sworn in as envoy on Wednesday.", "Orla Quist is sworn in as envoy"),
        ("Orla Quist swore in the car on Wednesday.", None),
        ("The grain bill passed the Senate on Wednesday.", "The grain bill passes the Senate"),
        ("The grain ship passed the Senate on Wednesday.", None),
        ("Opponents of the law sued the state on Wednesday.", "Opponents of the law sue the state"),
        (
            "A judge issued an injunction against the deal on Wednesday.",
            "A judge issues an injunction against the deal",
        ),
        ("A judge issued a smile.", None),
        (
            "A jury on Wednesday awarded Orla Quist 15 million dollars.",
            "A jury awards Orla Quist 15 million dollars",
        ),
        ("A reader awarded the book five stars.", None),
        ("The trial was suspended on Wednesday.", "The trial is suspended"),
        ("The rain was suspended on Wednesday.", None),
        (
            "The court on Wednesday blocked Orinco from selling the mill.",
            "The court blocks Orinco from selling the mill",
        ),
        ("The strike at the port ended on Wednesday.", "The strike at the port ends"),
        ("The concert at the port ended on Wednesday.", None),
        ("Norway raised its grain tariff to 12 percent.", "Norway raises its grain tariff to 12 percent"),
        ("Norway raised its glass.", None),
        ("The court rules over a small county.", None),
        (
            "A court ruled on Wednesday that the grain law was void.",
            "A court rules that the grain law is void",
        ),
        ("Norway started eating late.", None),
        (
            "Norway started sending back migrants on Wednesday.",
            "Norway starts sending back migrants",
        ),
    ],
)
def test_a_decision_needs_one_who_can_take_it_and_a_thing_to_decide(text, expected):
    assert [line for _, line in told(text)] == ([expected] if expected else [])


def test_what_a_report_tells_far_down_is_news_only_with_a_day():
    assert told("The Senate passed the grain bill on Wednesday.", *LEAD)
    assert not told("The Senate passed the grain bill.", *LEAD)
    assert told("The board voted 9-0 to sell the mill.", *LEAD)


def test_what_is_barred_or_put_on_hold_is_not_agreed():
    assert [k for k, _ in told("The regulator blocked the takeover on Wednesday.")] == ["refused"]
    assert [k for k, _ in told("Norway put its takeover of Orinco on hold on Wednesday.")] == ["adjourned"]


def test_what_only_explains_the_news_is_no_news_itself():
    assert not told("Crowds gathered after a jury chose not to charge the officer.")
    assert told("A jury chose not to charge the officer.")
    assert not told("“The court rejected a ploy to rule the mill,” the owner said.")
    assert told("Crowds gathered after the Senate passed the grain bill on Wednesday.")


def test_who_forms_a_panel_or_launches_a_fight_decides():
    assert told("The board has formed a committee of nine to weigh a sale.")
    assert not told("The members formed a line at the door.")
    assert told("Norway launched a proxy fight on Wednesday to remove the board.") == [
        ("agreed", "Norway launches a proxy fight to remove the board")
    ]
    assert not told("There makes deals all the more difficult to strike.")
