"""Names of bodies in invented words: what is one body's name, and which two names are one body's."""

import pytest

from generator.identify.body_names import Forms, is_one_body, key_of, name_in

ONE = [
    "the Harbour Union",
    "the Ministry of Health and Human Services",
    "the Society for Dykes and Dams",
    "Bosnia and Herzegovina",
    "Harbour Watch",
    "the Finnish customs agency",
    "the agency",
    "the Lund Statement",
]
NOT_ONE = [
    "the Harbour Union and the Dockers' League",
    "Norway and Finland",
    "Norway, Sweden and Finland",
    "the Norwegian government and Helsinki",
    "Norway and others",
    "a Finnish customs agency",
    "two Norwegian unions",
    "the deeply divided Nordic states",
    "Norwegian media",
    "Media",
    "Lund’s draft",
    "a joint Finnish statement",
    "Paragraph six",
    "Article 4",
]


@pytest.mark.parametrize("label", ONE)
def test_one_body_is_named(label):
    assert is_one_body(label)


@pytest.mark.parametrize("label", NOT_ONE)
def test_several_bodies_groups_and_texts_are_no_body(label):
    assert not is_one_body(label)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("the Oslo-based Harbour Observatory", "Harbour Observatory"),
        ("the official NPU news agency", "NPU"),
        ("Norway’s NPU news agency", "NPU"),
        ("Friday’s Daily Gull", "Daily Gull"),
        ("the opposition Harbour Party", "Harbour Party"),
        ("the NPU Harbour Fund", "NPU Harbour Fund"),
        ("the H.F.O.", "HFO"),
    ],
)
def test_what_is_no_name_falls_off(label, name):
    assert name_in(label) == name


def test_initials_and_a_first_word_stand_for_the_one_long_name():
    forms = Forms(
        ["Federal Office of Dykes", "FOD", "Medvia", "Medvia Value LP", "Finnish Dyke Rescue Office"]
    )
    assert forms.longest(key_of("the FOD")) == key_of("Federal Office of Dykes")
    assert forms.longest(key_of("Medvia")) == key_of("Medvia Value LP")
    assert forms.longest(key_of("Dyke Rescue Office")) == key_of("Dyke Rescue Office")


def test_what_stands_in_brackets_is_a_short_name():
    forms = Forms(["Harbour Gull (HG) newspaper", "HG"])
    assert forms.longest(key_of("HG")) == key_of("Harbour Gull (HG) newspaper")


def test_a_short_name_of_two_long_ones_stays():
    forms = Forms(["Medvia", "Medvia Value LP", "Medvia Steel"])
    assert forms.longest(key_of("Medvia")) == key_of("Medvia")
