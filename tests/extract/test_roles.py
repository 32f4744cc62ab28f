"""Offices as worded, in invented news; and what gives nobody an office."""

import importlib.util
from pathlib import Path

import pytest

from generator.extract import find_people
from generator.extract.roles import find_roles

_SPEC = importlib.util.spec_from_file_location("people_cases", Path(__file__).with_name("test_people.py"))
_PEOPLE = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(_PEOPLE)


def roles_in(text: str) -> list[tuple[str, str]]:
    analysis = _PEOPLE.read(text)
    return [(role.name_at.text, role.title) for role in find_roles(analysis, find_people(analysis))]


def role_in(text: str):
    analysis = _PEOPLE.read(text)
    (role,) = find_roles(analysis, find_people(analysis))
    return role


CASES = {
    "Norway’s Foreign Minister Tarja Hallonen met Jussi Vanhala, a senior adviser to the Finnish premier.": [
        ("Tarja Hallonen", "Norway’s Foreign Minister"),
        ("Jussi Vanhala", "senior adviser to the Finnish premier"),
    ],
    "She was telling reporters Jussi Vanhala had left.": [],
    # Two fields are one office; in a row of offices and names what stands between may be either's.
    "It sent Envoy Jussi Vanhala, Minister of Water and Energy Tarja Hallonen, the head of the guard, "
    "General Ricardo Montaldo, and others.": [
        ("Jussi Vanhala", "Envoy"),
        ("Tarja Hallonen", "Minister of Water and Energy"),
        ("Ricardo Montaldo", "General"),
    ],
    "Jussi Vanhala, its own chair, met Tarja Hallonen, Minister for Trade and Tourism.": [
        ("Jussi Vanhala", "chair"),
        ("Tarja Hallonen", "Minister for Trade and Tourism"),
    ],
    "A naval spokesman, Lt. Col. Jussi Vanhala, left.": [("Jussi Vanhala", "naval spokesman")],
    "She told the two ministers that Jussi Vanhala had left.": [],
    "Presidents Ricardo Montaldo and Sofía Herrán will meet.": [
        ("Ricardo Montaldo", "President"),
        ("Sofía Herrán", "President"),
    ],
    "Ricardo Montaldo said Kenya’s president would come.": [],
    "Pavel Horak said Tarja Hallonen was an illegitimate leader.": [],
    "Pavel Horak said Tarja Hallonen was the new mayor.": [("Tarja Hallonen", "new mayor")],
    # In a list each office goes one way.
    "Pavel Horak, Deputy Foreign Minister, Tarja Hallonen, Deputy Mayor, and Jussi Vanhala, judge, left.": [
        ("Pavel Horak", "Deputy Foreign Minister"),
        ("Tarja Hallonen", "Deputy Mayor"),
        ("Jussi Vanhala", "judge"),
    ],
    "There sat the deputy mayor, Tarja Hallonen, the secretary of FENAR, Pavel Horak, and Jussi Vanhala.": [
        ("Tarja Hallonen", "deputy mayor"),
        ("Pavel Horak", "secretary of FENAR"),
    ],
    # An apposition is of the noun before it.
    "According to one of them, a member of the board, Pavel Horak got up and left.": [],
    "A member of the board, Pavel Horak, got up and left.": [("Pavel Horak", "member of the board")],
    # What words are said in is no part of the office.
    "In a radio interview harbour minister Pavel Horak said no.": [("Pavel Horak", "harbour minister")],
    "Pavel Horak is the only official.": [],
    # Whoever fights or keeps the office-holder is none; an office of a body has the body's whole name.
    "Fighters opposing President Pavel Horak and militias keeping Mayor Tarja Hallonen in power left.": [
        ("Pavel Horak", "President"),
        ("Tarja Hallonen", "Mayor"),
    ],
    "Harbour League for Nurses President Tarja Hallonen met Bank of Finland Governor Pavel Horak.": [
        ("Tarja Hallonen", "Harbour League for Nurses President"),
        ("Pavel Horak", "Bank of Finland Governor"),
    ],
    # What leads up to a relation, or goes on with a verb, is another's.
    "The chief of staff to his successor Tarja Hallonen left.": [],
    "A judge on the court barring Pavel Horak left.": [],
    "In one of the cases that were cited by Pavel Horak, a broker bought the dam.": [],
    "In one of the cases that were cited by Pavel Horak, a broker, the dam broke.": [
        ("Pavel Horak", "broker")
    ],
    # Who names somebody, or hears of one who served, holds nothing by it.
    "The day Pavel Horak names his nominee is near.": [],
    "Pavel Horak was named chairman.": [("Pavel Horak", "chairman")],
    "Pavel Horak is due to speak of Tarja Hallonen, who served as a judge.": [("Tarja Hallonen", "judge")],
    "The head of the Harbour Service of Norway, or HSN, Tarja Hallonen, came.": [
        ("Tarja Hallonen", "head of the Harbour Service of Norway")
    ],
    "CNN’s Tarja Hallonen came.": [("Tarja Hallonen", "CNN")],
    "The head of the Chilean delegation in Lima, Ricardo Montaldo, told reporters.": [
        ("Ricardo Montaldo", "head of the Chilean delegation in Lima"),
    ],
    "Elena Duarte and a minister, she said, left.": [],
    "• Kwon Tae-jin – Deputy Minister (Head of Delegation)": [
        ("Kwon Tae-jin", "Deputy Minister"),
        ("Kwon Tae-jin", "Head of Delegation"),
    ],
    "• Kwon Tae-jin (Unification Ministry, Exchange Bureau)": [
        ("Kwon Tae-jin", "Unification Ministry, Exchange Bureau"),
    ],
    "Pieter van der Laan, 54, the Dutch special envoy to Sudan and former mayor of Utrecht, spoke.": [
        ("Pieter van der Laan", "Dutch special envoy to Sudan"),
        ("Pieter van der Laan", "former mayor of Utrecht"),
    ],
    "The talks included Secretary of State Kurt Ballard, Elena Duarte’s envoy Omar Hassani and others.": [
        ("Kurt Ballard", "Secretary of State"),
        ("Omar Hassani", "Elena Duarte’s envoy"),
    ],
    "Head of the Harbour Board Omar Hassani and chief of the Coast Service Kurt Ballard came.": [
        ("Omar Hassani", "Head of the Harbour Board"),
        ("Kurt Ballard", "chief of the Coast Service"),
    ],
    "Elena Duarte served as governor of the Port Bank until 2003 and as Minister of Ports.": [
        ("Elena Duarte", "governor of the Port Bank"),
        ("Elena Duarte", "Minister of Ports"),
    ],
    "Including President Elena Duarte, nine came.": [("Elena Duarte", "President")],
}


@pytest.mark.parametrize(("text", "roles"), CASES.items())
def test_each_office_goes_to_who_holds_it(text, roles):
    assert roles_in(text) == roles


def test_an_office_says_its_organisation_and_country():
    role = role_in("Finnish Customs Agency (FCA) Director Jussi Vanhala resigned.")
    assert (role.organization, role.country) == ("Finnish Customs Agency (FCA)", "Finland")


def test_the_country_an_ambassador_is_sent_to_is_not_his():
    assert role_in("The US ambassador to Kenya, Kurt Ballard, left.").country == "United States"
    assert role_in("The ambassador to Kenya, Kurt Ballard, left.").country is None


def test_former_then_and_acting_are_told():
    assert role_in("Then-defence minister Elena Duarte wept.").former
    assert role_in("Acting president Elena Duarte wept.").acting
    assert not role_in("President Elena Duarte wept.").former


def test_a_role_cites_the_sentence_that_gives_it():
    role = role_in("It rained. Defence minister Elena Duarte wept. It went on raining.")
    assert role.at.text == "Defence minister Elena Duarte wept."


def test_a_picture_is_credited():
    assert role_in("The quay at dawn. Elena Duarte / Reuters").organization == "Reuters"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Tarja Hallonen, the envoy for Finland, left.", None),
        ("Tarja Hallonen, Finnish envoy for the lakes, left.", "Finland"),
        ("Finland envoy Tarja Hallonen left.", None),
        ("Tarja Hallonen, a Helsinki-based analyst, left.", None),
        ("Tarja Hallonen, spokeswoman for the Finnish government, left.", "Finland"),
        ("New Mexico Governor Tarja Hallonen left.", None),
        ("Tarja Hallonen, a South China Sea expert, left.", None),
        ("Tarja Hallonen, a South Korea expert, left.", "South Korea"),
    ],
)
def test_the_country_of_an_office_is_not_where_its_holder_is_sent_or_sits(text, country):
    assert role_in(text).country == country


def test_an_office_of_a_body_knows_the_body():
    role = role_in("Harbour League for Nurses President Tarja Hallonen left.")
    assert role.organization == "Harbour League for Nurses"
    assert role_in("District Attorney Tarja Hallonen left.").organization is None
