"""One person or two, with reasons; every name here is invented."""

import pytest

from generator.identify.features import Naming
from generator.identify.judge import group, judge


def naming(text: str, office: str = "", country: str = "", **more) -> Naming:
    offices = frozenset({(office, country)}) if office else frozenset()
    return Naming(text, offices=offices, countries=frozenset({country} if country else ()), **more)


def verdict(one: Naming, other: Naming) -> str:
    judged = judge([one, other])
    return judged[0].verdict if judged else "different"


SAME = [
    ("Vladimir Dobrensky", "Volodymyr Dobrenskyy"),
    ("Serhiy Halyshev", "Sergey Galyshev"),
    ("Mohammed al-Rashdi", "Muhammad Al Rashdi"),
    ("Luisa Ochoa", "Luisa Ochoa Quintero"),
    ("Szabó Ferenc", "Ferenc Szabó"),
    ("Park Chol-su", "Pak Chol Su"),
    ("Yusuf Demirag", "Yousef Demirağ"),
    ("George W. Harlan", "George Harlan"),
]
DIFFERENT = [
    ("Vladimir Dobrensky", "Vladimir Pushkaryov"),
    ("Olena Dobrenska", "Volodymyr Dobrensky"),
    ("Jan Peeters", "Jan Peeters Jr."),
    ("George W. Harlan", "George H. Harlan"),
    ("Kim Chol-su", "Kim Yong-mi"),
    ("Hilde Van den Bossche", "Luc Van den Bossche"),
    ("Lee Jae-hyun", "Lee Jae-yong"),
    ("Ali Hassan", "Ahmed Hassan"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_person_over_spellings(one, other):
    assert verdict(naming(one), naming(other)) == "same"


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_two_people_stay_two(one, other):
    assert verdict(naming(one), naming(other)) == "different"


def test_two_surnames_with_a_slip_speak_not_against_their_bearer():
    names = [naming("Celso Mbakala Etono"), naming("Celso Mbakala Ettono"), naming("Mbakala Ettono")]
    verdicts = {frozenset(judgement.spellings): judgement.verdict for judgement in judge(names)}
    assert verdicts[frozenset({"Celso Mbakala Ettono", "Mbakala Ettono"})] == "same"
    assert verdicts[frozenset({"Celso Mbakala Etono", "Mbakala Ettono"})] == "unsure"


def test_a_slip_needs_the_office_as_evidence():
    assert verdict(naming("Tarja Hallonen"), naming("Tarja Hallomen")) == "unsure"
    one, other = (
        naming(name, "foreign minister", "Finland") for name in ("Tarja Hallonen", "Tarja Hallomen")
    )
    assert verdict(one, other) == "same"


def test_the_same_office_does_not_make_one_person_of_two():
    one, other = (
        naming("Tarja Hallonen", "minister", "Finland"),
        naming("Jussi Vanhala", "minister", "Finland"),
    )
    assert verdict(one, other) == "different"


def test_a_judgement_gives_its_reasons_with_their_weights():
    (judged,) = judge([naming("Serhiy Halyshev"), naming("Sergey Galyshev")])
    assert "one family name, two romanizations (+0.45)" in judged.reasons


def test_groups_never_join_what_was_told_apart():
    names = [naming("Jan Peeters Jr."), naming("Jan Peeters"), naming("J. Peeters")]
    groups = group(names, judge(names))
    assert all({one.text for one in home} != {"Jan Peeters", "Jan Peeters Jr."} for home in groups)
    assert sum(len(home) for home in groups) == 3
