"""Who is who over several invented documents."""

import hashlib

from generator.extract import extract
from generator.identify import identify
from generator.model import Bundle, Document, Doubt, Passage, Settings


def document(number: int, text: str) -> Document:
    sha = hashlib.sha256(text.encode()).hexdigest()
    return Document(
        f"d{number}", "D", f"{number}.txt", "", "article", "en", text, sha, (Passage("p1", 0, len(text)),)
    )


def cast_of(*texts: str):
    documents = tuple(document(number, text) for number, text in enumerate(texts))
    return identify(Bundle(documents, Settings()), extract(documents))


def names_of(cast) -> dict[str, set[str]]:
    return {person.id: {spelling.text for spelling in person.names} for person in cast.people}


def test_a_family_name_alone_goes_to_its_bearer():
    cast = cast_of("Foreign Minister Tarja Hallonen spoke. Later Hallonen left.")
    assert names_of(cast) == {"tarja-hallonen": {"Tarja Hallonen", "Hallonen"}}


def test_two_bearers_of_one_family_name_are_told_by_their_office():
    cast = cast_of(
        "Prime Minister Baek Seung-gi and Deputy Minister Baek Dong-il met. Then Prime Minister Baek left."
    )
    assert names_of(cast)["baek-seung-gi"] == {"Baek Seung-gi", "Baek"}


def test_a_couple_is_told_by_the_form_of_address():
    cast = cast_of("Hilde Lindqvist and Lars Lindqvist came. Mrs Lindqvist said no.")
    assert names_of(cast)["hilde-lindqvist"] == {"Hilde Lindqvist", "Lindqvist"}


def test_a_guess_between_two_is_doubted():
    cast = cast_of("Omar Hassani met Farid Hassani. Hassani said no.")
    assert any(Doubt.SEVERAL_CANDIDATES in person.doubts for person in cast.people)


def test_a_name_alone_finds_its_bearer_in_another_document():
    cast = cast_of("Foreign Minister Tarja Hallonen spoke.", "Minister Hallonen said no.")
    assert list(names_of(cast)) == ["tarja-hallonen"]


def test_addresses_do_not_depend_on_order_or_number_of_documents():
    one, other = (
        "President Andrii Halyshev spoke.",
        "President Andrey Galyshev spoke. Galyshev left. Galyshev sat.",
    )
    ids = [set(names_of(cast_of(*texts))) for texts in ((one, other), (other, one), (one, other, other))]
    assert ids[0] == ids[1] == ids[2]
    assert len(ids[0]) == 1


def test_a_person_has_country_gender_and_offices():
    (person,) = cast_of("Norway’s Foreign Minister Tarja Hallonen spoke. Ms Hallonen left.").people
    assert (person.country, person.gender) == ("Norway", "f")
    assert [role.title for role in person.roles] == ["Norway’s Foreign Minister"]


def test_the_country_of_an_office_outweighs_anothers_possessive():
    (person,) = cast_of("Finnish President Tarja Hallonen spoke. He was called Britain’s Hallonen.").people
    assert person.country == "Finland"


def test_the_rarer_of_two_spellings_is_the_slip():
    (person,) = cast_of(
        "Defence Minister Rustam Tamerov spoke. Tamerov left.", "Defence Minister Rustam Tameron came."
    ).people
    assert [spelling.text for spelling in person.names if spelling.slip] == ["Rustam Tameron"]
    assert Doubt.NAME_SLIP in person.doubts


def test_a_body_that_speaks_is_one_over_its_wordings():
    cast = cast_of(
        "“We wait,” the Finnish Customs Agency said.", "“We still wait,” Finland’s customs agency said."
    )
    assert [body.name for body in cast.organizations] == ["Finnish Customs Agency"]
    assert not cast.people


def test_an_aide_has_the_country_of_whom_he_serves():
    cast = cast_of(
        "Finnish President Tarja Hallonen spoke. Hallonen’s aide Jussi Vanhala left. Omar Hassani sat."
    )
    assert {person.id: person.country for person in cast.people} == {
        "jussi-vanhala": "Finland",
        "omar-hassani": None,
        "tarja-hallonen": "Finland",
    }


def test_a_given_name_a_letter_off_in_a_source_that_writes_the_other_is_a_slip():
    cast = cast_of(
        "Defence Minister Rustem Adarov spoke. Rustem Adarov left the hall with two bags and a long letter. "
        "A day later Defence Minister Rustam Adarov wrote."
    )
    (person,) = cast.people
    assert {spelling.text for spelling in person.names if spelling.slip} == {"Rustam Adarov"}


def test_a_given_name_another_source_writes_otherwise_is_no_slip():
    cast = cast_of("Defence Minister Rustem Adarov spoke.", "Defence Minister Rustam Adarov wrote.")
    assert not [spelling for person in cast.people for spelling in person.names if spelling.slip]


def test_one_name_with_offices_of_two_countries_is_doubted():
    cast = cast_of("Brazilian President Luiz Meirelles spoke. Peruvian minister Luiz Meirelles wrote.")
    assert [person.doubts for person in cast.people] == [(Doubt.SEVERAL_CANDIDATES,)]


def test_one_name_with_two_offices_of_one_country_is_not():
    cast = cast_of("Brazilian President Luiz Meirelles spoke. Brazilian minister Luiz Meirelles wrote.")
    assert [person.doubts for person in cast.people] == [()]


def test_blanks_inside_a_name_make_no_second_person():
    cast = cast_of(
        "Envoy Orla  Venn came. Envoy Orla Venn left.", "Envoy Orla\xa0Venn came. Orla\tVenn left."
    )
    assert [person.name for person in cast.people] == ["Orla Venn"]


def test_a_family_name_in_capitals_is_shown_in_small_letters():
    people = cast_of("Envoy Tor HALVIK-MOE met Envoy Åsa BRENN. Later Envoy Åsa Brenn left.").people
    assert [person.name for person in people] == ["Åsa Brenn", "Tor Halvik-Moe"]


def test_a_short_name_is_one_body_with_and_without_what_it_is():
    cast = cast_of(
        "“We wait,” said the ferry workers’ union SNEP. “We wait,” SNEP said.", "“We,” the USL said."
    )
    assert [body.name for body in cast.organizations] == ["SNEP", "USL"]


def test_somebodys_office_is_not_everybodys():
    cast = cast_of(
        "Envoy Tarja Hallonen left. “We wait,” her office said.",
        "Envoy Jussi Vanhala left. “We wait,” his office said. “We wait,” the office said.",
        "It rained. “We wait,” his office said. “We wait,” said the foreign office.",
    )
    assert [body.name for body in cast.organizations] == ["Tarja Hallonen’s office", "Jussi Vanhala’s office"]
    assert [len(body.at) for body in cast.organizations] == [1, 2]


def test_a_comma_before_junior_parts_nobody_in_two():
    told = "Donald Marsh, Jr., said no. “We stay,” Donald Marsh Jr. said. Donald Marsh, Jr came."
    assert len(cast_of(told).people) == 1


def test_the_commission_is_the_last_one_named_and_a_sentence_makes_no_name():
    cast = cast_of(
        "“We wait,” the Harbour Commission said. “We still wait,” the Commission said. "
        "Rebel groups said the dam had been hit. Oslo and Helsinki said the talks were over."
    )
    assert [(body.name, len(body.at)) for body in cast.organizations] == [("Harbour Commission", 2)]


def test_a_bodys_name_goes_on_behind_for():
    cast = cast_of("The Harbour Observatory for Sea Birds said the dam had broken.")
    assert [body.name for body in cast.organizations] == ["Harbour Observatory for Sea Birds"]


def test_a_body_of_countries_is_one_under_all_its_names():
    cast = cast_of(
        "“We wait,” the European Union said. “We wait,” the EU said.",
        "“We wait,” the W.H.O. said. The WHO left.",
    )
    assert [body.name for body in cast.organizations] == ["European Union", "World Health Organization"]


def test_a_name_without_its_first_given_name_is_one_person_in_one_office():
    cast = cast_of("Foreign Minister Mohammad Javad Hallonen spoke.", "Foreign Minister Javad Hallonen left.")
    assert [person.name for person in cast.people] == ["Mohammad Javad Hallonen"]


def test_a_name_without_its_first_given_name_in_another_office_may_be_another():
    cast = cast_of("Foreign Minister Mohammad Javad Hallonen spoke.", "The singer Javad Hallonen left.")
    assert len(cast.people) == 2


def test_a_given_name_cut_short_is_the_same():
    cast = cast_of("Envoy Ashtor B. Hallonen spoke.", "Envoy Ash Hallonen left.")
    assert len(cast.people) == 1
