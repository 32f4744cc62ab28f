"""Romanizations and slips, in invented names."""

import pytest

from generator.identify.spellings import eastern_sound, is_slip, sound_alike, sounds_same

ONE_WORD = [
    ("Dobrensky", "Dobrenskyy"),
    ("Dobrensky", "Dobrenskii"),
    ("Halyshev", "Galyshev"),
    ("Yemchenko", "Iemchenko"),
    ("Zavoliak", "Zavolyak"),
    ("Araqzadeh", "Araghzadeh"),
    ("el-Tayeb", "Tayeb"),
    ("Şimşoğlu", "Shimshoglu"),
    ("Ouzounov", "Uzunoff"),
    ("Wagnerov", "Vagnerov"),
]
TWO_WORDS = [("Dobrensky", "Dobrovsky"), ("Fomin", "Fomina"), ("Zolin", "Zorin"), ("Umarov", "Omerov")]


@pytest.mark.parametrize(("one", "other"), ONE_WORD)
def test_two_romanizations_sound_the_same(one, other):
    assert sounds_same(one, other)


@pytest.mark.parametrize(("one", "other"), TWO_WORDS)
def test_two_names_do_not(one, other):
    assert not sounds_same(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("Chung", "Jeong"), ("Park", "Pak"), ("Hsu", "Xu"), ("Yi", "Lee")]
)
def test_older_systems_for_korean_and_chinese_are_known(one, other):
    assert eastern_sound(one) == eastern_sound(other)


@pytest.mark.parametrize(("one", "other"), [("Kim", "Ko"), ("Zhang", "Wang"), ("Park", "Bae")])
def test_korean_and_chinese_names_stay_apart(one, other):
    assert eastern_sound(one) != eastern_sound(other)


def test_only_vowels_tell_arabic_romanizations_apart():
    assert sound_alike("Mohamed", "Muhammad")
    assert not sound_alike("Ali", "Ela")


@pytest.mark.parametrize(
    ("one", "other"), [("Tamerov", "Tameron"), ("Hallonen", "Halonen"), ("Akker", "Acker")]
)
def test_a_letter_wrong_can_be_a_slip(one, other):
    assert is_slip(one, other)


@pytest.mark.parametrize(("one", "other"), [("Kim", "Kin"), ("Berg", "Burg"), ("Lyumin", "Lyumshin")])
def test_short_or_distant_words_are_no_slips(one, other):
    assert not is_slip(one, other)
