import pytest

from generator.vocabulary.countries import countries, country_of, country_of_office, with_article

STANDS_FOR = {
    "Türkiye": "Türkiye",
    "Turkey’s": "Türkiye",
    "the Kremlin": "Russia",
    "Kyiv": "Ukraine",
    "Kiev": "Ukraine",
    "U.S.": "United States",
    "the White House": "United States",
    "Emirati": "United Arab Emirates",
    "Downing Street": "United Kingdom",
    "Élysée": "France",
    "South Koreans": "South Korea",
    "European Union": "European Union",
    "EU": "European Union",
    "Republic of Tajikistan": "Tajikistan",
    "the Kyrgyz Republic": "Kyrgyzstan",
    "Sultanate of Oman": "Oman",
    "Kingdom of the Netherlands": "Netherlands",
    "Republic of Turkey": "Türkiye",
}


@pytest.mark.parametrize(("word", "name"), STANDS_FOR.items())
def test_a_word_stands_for_its_country(word, name):
    assert country_of(word).name == name


@pytest.mark.parametrize("word", ["us", "polish", "Springfield", "", "the", "Republic", "Letters"])
def test_other_words_stand_for_none(word):
    assert country_of(word) is None


def test_every_country_is_told_from_every_body():
    names = [country.name for country in countries()]
    assert len(names) == len(set(names)) > 200
    assert country_of("NATO").is_body
    assert not country_of("Malta").is_body


def test_an_office_of_one_country_alone_says_whose_it_is_where_that_country_is_named():
    text = "The Secretary of State left Washington."
    assert country_of_office("Secretary of State", text).name == "United States"
    assert country_of_office("Cardinal Secretary of State", text) is None
    assert country_of_office("Secretary of State for Transport", text) is None
    assert country_of_office("Secretary of State", "She left Banjul.") is None


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        ("Norway", "Norway"),
        ("Philippines", "the Philippines"),
        ("Marsh Liberation Front", "the Marsh Liberation Front"),
        ("Frontier Norway", "Frontier Norway"),
    ],
)
def test_some_names_stand_with_an_article_inside_a_sentence(name, inside):
    assert with_article(name) == inside
