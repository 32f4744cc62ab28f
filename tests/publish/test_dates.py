import pytest

from generator.publish.dates import in_words, newest, span, zone_in_words


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2031-03-05", "5 March 2031"),
        ("2031-03-05T09:30", "5 March 2031, 09:30"),
        ("2031-03-05T09:30:00+02:00", "5 March 2031, 09:30"),
        ("2031-03-05T09:30Z", "5 March 2031, 09:30 UTC"),
        ("2031-03", "March 2031"),
        ("2031", "2031"),
        ("2031-03-05~", "about 5 March 2031"),
        ("2031-03-04/2031-03-05", "4–5 March 2031"),
        ("2031-03-31/2031-04-02", "31 March – 2 April 2031"),
        ("../2031-03-05", "until 5 March 2031"),
        ("spring", "spring"),
        (None, ""),
    ],
)
def test_dates_are_said_to_their_precision(when, words):
    assert in_words(when) == words


def test_the_newest_day_ignores_what_is_not_known_to_the_day():
    assert newest(["2031-03", None, "2031-03-04T10:00", "2031-02-30"]) == "2031-03-04"
    assert newest(["2031"]) is None


def test_a_span_of_one_day_is_that_day():
    assert span(["2031-03-04", "2031-03-04T10:00"]) == "4 March 2031"
    assert span([]) == ""


def test_a_zone_is_named_after_its_town():
    assert zone_in_words("America/Port_of_Spain") == "Port of Spain time"
    assert [zone_in_words(zone) for zone in ("GMT", "+03:00", "Etc/GMT+3", None)] == [
        "GMT",
        "+03:00",
        "Etc/GMT+3",
        "",
    ]
