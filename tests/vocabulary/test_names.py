"""How names are built, in invented names of many traditions."""

import pytest

from generator.vocabulary.names import (
    given_gender,
    is_full,
    is_short_for,
    parts_of,
    same_given,
    standing_alone,
)

FAMILY = {
    "Tarja Hallonen": "Hallonen",
    "Pieter van der Laan": "van der Laan",
    "Baek Seung-gi": "Baek",
    "Faisal bin Nasser al-Thumari": "bin Nasser al-Thumari",
    "Jan Peeters Jr.": "Peeters",
    "J. M. de Vries": "de Vries",
    "Hallonen": "Hallonen",
}


@pytest.mark.parametrize(("name", "family"), FAMILY.items())
def test_the_family_name_is_told(name, family):
    assert parts_of(name).family_text in {family, family.split()[-1]}


def test_a_name_with_its_particle_alone_is_not_full():
    assert not is_full("Van der Laan")
    assert is_full("Pieter van der Laan")


def test_what_may_stand_for_a_name_alone():
    assert {"van der laan", "laan"} <= set(standing_alone("Pieter van der Laan"))
    assert {"herran", "quiroga"} <= set(standing_alone("Sofía Herrán Quiroga"))
    assert "thumari" in standing_alone("Faisal al-Thumari")
    assert "sofia" not in standing_alone("Sofía Herrán Quiroga")


@pytest.mark.parametrize(("one", "other"), [("Sergey", "Serhiy"), ("Yusuf", "Joseph"), ("John", "Giovanni")])
def test_one_given_name_in_two_languages(one, other):
    assert same_given(one, other)


@pytest.mark.parametrize(("one", "other"), [("Sergey", "Andrey"), ("Maria", "Marina"), ("Ali", "Alia")])
def test_two_given_names(one, other):
    assert not same_given(one, other)


def test_pet_names_and_gender():
    assert is_short_for("Bob", "Robert")
    assert not is_short_for("Bob", "William")
    assert (given_gender("Olena"), given_gender("Pavlo"), given_gender("Zzyzx")) == ("f", "m", "")
