import pytest

from generator.collect.settings import read_settings
from generator.errors import BadSettings

BAD = {
    "no mapping": ("- title\n", 1, "no list of settings"),
    "an unknown setting": ("title: T\ntitel: T\n", 2, "there is no setting 'titel'"),
    "a setting twice": ("title: T\ntitle: U\n", 2, "set twice"),
    "a list for a title": ("title: [a]\n", 1, "title cannot be used"),
    "a text for parties": ("\nparties: Freedonia\n", 2, "parties cannot be used"),
    "a list for issues": ("issues: [a]\n", 1, "issues cannot be used"),
    "a number for terms": ("issues:\n  truce: 3\n", 1, "issues cannot be used"),
    "a word for a count": ("excerpt_characters: many\n", 1, "excerpt_characters cannot be used"),
    "a negative count": ("excerpt_characters: -1\n", 1, "excerpt_characters cannot be used"),
    "a script for an address": ("site_url: javascript:alert(1)\n", 1, "site_url cannot be used"),
    "an unknown zone": ("timezone: Mars/Base\n", 1, "timezone cannot be used"),
    "a tag": ("title: !!python/name:os.system\n", 1, "title cannot be used"),
    "broken YAML": ("title: T\nparties: [a\n", 3, "not YAML"),
}


def test_settings_are_read_with_their_types(given):
    folder = given(
        briefing_yml="title: Ferry talks\nparties: [Freedonia, Sylvania]\n"
        "issues:\n  fares: [ticket, price]\n  piers:\nexcerpt_characters: 200\ntimezone: Europe/Paris\n"
    )
    settings = read_settings(folder)
    assert (settings.title, settings.parties) == ("Ferry talks", ("Freedonia", "Sylvania"))
    assert settings.issues == {"fares": ("ticket", "price"), "piers": ("piers",)}
    assert (settings.excerpt_characters, settings.timezone) == (200, "Europe/Paris")


def test_without_settings_every_field_has_its_default(tmp_path):
    assert read_settings(tmp_path).excerpt_characters == 400


def test_an_empty_file_and_empty_values_are_defaults(given):
    assert read_settings(given(briefing_yml="")).title is None
    assert read_settings(given(briefing_yml="title:\nparties:\n")).parties == ()


@pytest.mark.parametrize("case", BAD)
def test_a_bad_value_is_named_with_file_line_and_remedy(given, case):
    text, line, what = BAD[case]
    with pytest.raises(BadSettings) as error:
        read_settings(given(briefing_yml=text))
    assert error.value.where.endswith(f"briefing.yml:{line}")
    assert what in error.value.what and error.value.hint


def test_a_file_that_refers_to_itself_is_refused(given):
    with pytest.raises(BadSettings, match="refers to another"):
        read_settings(given(briefing_yml="parties: &p [a]\nissues: {x: *p}\n"))
