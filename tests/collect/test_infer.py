"""What a document is, when its front matter does not say."""

from datetime import date

import pytest

from generator.collect.dates import find_stamp, leading_stamp, leading_stamp_end, read_stamp
from generator.collect.document import read_document
from generator.collect.language import language_of
from generator.collect.outlets import code_of, distinct_codes

BODY = "The crews went back to their ships on Tuesday, and the first boat sailed at noon, the union said.\n"

STAMPS = {
    "16 May 2031": "2031-05-16",
    "May 16, 2031 10:59pm": "2031-05-16T22:59",
    "Friday, 16 May 2031 at 10:45 a.m. ET": "2031-05-16T10:45-04:00",
    "2031-05-16": "2031-05-16",
    "10:45 GMT": "2031-05-01T10:45+00:00",
    "16.05.2031, 19:00 CET": "2031-05-16T19:00+02:00",
    "12:30pm Moscow time": "2031-05-01T12:30+03:00",
    "22:40 (GMT+3)": "2031-05-01T22:40+03:00",
    "10:30 GMT (12:30 in Lund)": "2031-05-01T10:30+00:00",
    "7.15pm (1815 GMT)": "2031-05-01T19:15",
    "9:15 p.m. ET / 01:15 GMT": "2031-05-01T21:15-04:00",
    "Fri 16 May 2031 09.12 CEST": "2031-05-16T09:12+02:00",
}


@pytest.mark.parametrize("text", STAMPS)
def test_dates_and_times_are_read_as_printed(text):
    first = read_stamp("1 May 2031")
    assert read_stamp(text).iso(first.day) == STAMPS[text]


@pytest.mark.parametrize(
    "text", ["2031", "10", "may", "1,000", "31 February 2031", "24 hours", "25:00", "13:00 pm"]
)
def test_numbers_and_impossible_dates_are_none(text):
    assert read_stamp(text) is None


@pytest.mark.parametrize("text", ["Wednesday 12 March", "12 March", "March 12"])
def test_a_date_without_a_year_is_of_the_year_that_is_near(text):
    assert read_stamp(text) is None
    assert read_stamp(text, date(2031, 3, 10)).day == date(2031, 3, 12)
    assert read_stamp("31 December", date(2031, 1, 2)).day == date(2030, 12, 31)


def test_a_weekday_behind_an_hour_is_the_nearest():
    assert read_stamp("9:15 p.m. ET Wednesday (8:15 a.m. Thursday in Lund)") is None
    stamp = read_stamp("9:15 p.m. ET Wednesday (8:15 a.m. Thursday in Lund)", date(2031, 5, 16))
    assert stamp.iso() == "2031-05-14T21:15-04:00"


def test_a_weekday_that_fits_no_year_near_makes_no_date():
    assert read_stamp("Tuesday 12 March", date(2031, 3, 10)).day == date(2030, 3, 12)
    assert read_stamp("Saturday 12 March", date(2031, 3, 10)) is None


def test_a_dateline_without_a_year_has_the_year_of_the_other_documents(bundle_of):
    bundle = bundle_of(
        a_txt=f"Herald, 11 March 2031\n\n{BODY}", b_txt=f"Boats out\n\nORVIK, March 12 (NPU) - {BODY}"
    )
    assert [document.published for document in bundle.documents] == ["2031-03-11", "2031-03-12"]
    assert "published" in bundle.documents[1].inferred


def test_a_dateline_may_stand_below_the_points_of_the_report(bundle_of):
    points = "* Fleet to sail on Monday\n* Board votes 9-4\n* Ice off Sund"
    wire = f"UPDATE 1-Boats out\n\n{points}\n\nORVIK, March 12 (NPU) - {BODY}"
    story = f"Boats out\n\n{BODY}\n\n{BODY}\n\nORVIK, March 12 (NPU) - {BODY}"
    bundle = bundle_of(a_txt=f"Herald, 11 March 2031\n\n{BODY}", b_txt=wire, c_txt=story)
    assert [document.published for document in bundle.documents] == ["2031-03-11", "2031-03-12", None]


def test_a_document_without_a_date_keeps_the_days_of_the_others(bundle_of):
    day = "Herald, {} March 2031\n\n" + BODY
    bundle = bundle_of(a_txt=day.format(11), b_txt=day.format(9), c_txt=f"Boats out\n\nORVIK (NPU) - {BODY}")
    assert [document.near for document in bundle.documents] == [None, None, ("2031-03-09", "2031-03-11")]
    assert bundle.documents[2].published is None


def test_a_masthead_stands_below_the_title_with_its_section_or_as_the_agency(bundle_of):
    wire = f"Boats go out again\nNorthern Press Union\n\nORVIK, March 12 (NPU) - {BODY}"
    bundle = bundle_of(
        a_txt=f"Boats go out again\n\nLake Courier | Live\n\n{BODY}",
        b_txt=wire,
        c_txt=f"Boats go out again\n\nWinds | Waves\n\n{BODY}",
    )
    assert [document.outlet for document in bundle.documents] == [
        "Lake Courier",
        "Northern Press Union",
        None,
    ]


def test_a_byline_is_told_without_its_places(document_of):
    text = f"Boats go out again\n\nBy Ann Ode in Orvik and Per Lund in Sund Bay\n\n{BODY}"
    assert document_of(a_txt=text).author == "Ann Ode and Per Lund"


def test_a_paper_names_its_issuer_and_goes_on_with_its_title(document_of):
    head = "JOINT COMMUNIQUÉ\non the fishing grounds\n\nIssued by the Office of the Mediator\n\n"
    paper = document_of(a_txt=f"{head}1. The Parties agreed. {BODY}")
    assert paper.title == "Joint Communiqué on the fishing grounds"
    assert paper.outlet == "Office of the Mediator"


@pytest.mark.parametrize(
    ("head", "title", "outlet"),
    [
        (
            "JOINT COMMUNIQUÉ\nOffice of the Mediator\non the lake",
            "Joint Communiqué on the lake",
            "Office of the Mediator",
        ),
        (
            "JOINT COMMUNIQUÉ\nOffice of the Mediator for the Lake",
            "JOINT COMMUNIQUÉ",
            "Office of the Mediator for the Lake",
        ),
        ("Communiqué No. 4\nBoats go out again", "Communiqué No. 4", None),
        ("Boats go out again\nThe Lake Herald", "Boats go out again", "The Lake Herald"),
        ("Boats go out again\nGovernment calls it a loss", "Boats go out again", None),
        ("The Lake Herald\nBoats go out again today", "Boats go out again today", "The Lake Herald"),
        (
            "Daily press briefing, Office of the Mediator\nNo. 4",
            "Daily press briefing, Office of the Mediator",
            None,
        ),
        ("NPA3021 3 GEN 0412 LUN/VAR\nBoats go out again", "Boats go out again", None),
        ("TRANSCRIPT\nBoats go out again", "Boats go out again", None),
        ("Boats go out again\nBackground to the Times", "Boats go out again", None),
    ],
)
def test_the_lines_of_a_head_are_title_and_outlet(document_of, head, title, outlet):
    document = document_of(a_txt=f"{head}\n\n{BODY}\n{BODY}")
    assert (document.title, document.outlet) == (title, outlet)
    assert document.text[document.readable[-1].start :].strip() == BODY.strip()


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        ("Boats go out | World | The Lake Herald", "The Lake Herald"),
        ("The Lake Herald: Boats go out", "The Lake Herald"),
        ("Boats go out", None),
        ("Boats go out - voice of the lake", "voice of the lake"),
        ("Boats go out | Live", None),
    ],
)
def test_what_a_page_title_has_beside_the_heading_is_the_outlet(document_of, title, outlet):
    page = f"<html><head><title>{title}</title></head><body><h1>Boats go out</h1><p>{BODY}</p></body></html>"
    assert document_of(a_html=page).outlet == outlet


@pytest.mark.parametrize(
    ("notice", "zone"),
    [
        ("All times are local (FJT), GMT+12", "Pacific/Fiji"),
        ("All times are local (QXT), GMT+12", "+12:00"),
        ("All times are Nairobi time", "Africa/Nairobi"),
        ("All times GMT", "UTC"),
        ("All times are local", None),
    ],
)
def test_a_page_says_which_zone_its_times_are_in(document_of, notice, zone):
    posts = "".join(f"{hour}:20 QXT\n\nA bell\n\n{BODY}\n" for hour in (18, 16, 14))
    page = document_of(a_txt=f"Boats go out\n\n{notice}\n\n11 June 2031\n\n{posts}")
    assert page.timezone == zone
    assert next(p.posted for p in page.passages if p.kind == "text") == "2031-06-11T18:20"
    assert [page.text[p.start : p.end] for p in page.passages if p.kind == "heading"][-1] == "A bell"


def test_the_zone_printed_over_the_posts_is_the_pages_own(document_of):
    posts = "".join(f"{hour}:20 PET\n\n{BODY}\n" for hour in (18, 16, 14))
    page = document_of(a_txt=f"Boats go out\n\n11 June 2031\n\n{posts}")
    assert page.timezone == "America/Lima" and page.passages[-1].posted == "2031-06-11T14:20-05:00"


def test_a_leading_time_needs_words_after_it():
    assert leading_stamp("10:45 GMT: The doors open.").clock == "10:45"
    assert leading_stamp("22:40 The doors open.").clock == "22:40"
    assert leading_stamp("10 a.m. is when the doors open.") is None
    assert leading_stamp("16 May 2031 was a Friday.") is None


def test_a_date_in_a_line_is_found_with_its_place():
    start, end, stamp = find_stamp("BERGHOLM, March 4, 2031 — The crews")
    assert (start, end, stamp.iso()) == (10, 23, "2031-03-04")


def test_title_date_and_outlet_of_a_headline(document_of):
    document = document_of(a_txt=f"March 4, 2031 - Ferries sail again | The Pier Post\n\n{BODY}")
    assert (document.title, document.published) == ("Ferries sail again", "2031-03-04")
    assert (document.outlet, document.code) == ("The Pier Post", "PP")


def test_a_dateline_gives_the_date_and_the_first_sentence_a_title(document_of):
    document = document_of(a_txt="BERGHOLM, March 4, 2031 — The ferries sail again. Crews voted for it.\n")
    assert (document.title, document.published) == ("The ferries sail again", "2031-03-04")
    assert document.outlet is None and document.code == "Article"


def test_the_address_below_gives_url_outlet_and_date(document_of):
    document = document_of(
        a_txt=f"Ferries sail again\n\n{BODY}\nThis was said to The Pier Post.\n\nOriginal url:\n\n"
        "<https://www.thepierpost.example/2031/03/04/ferries>\n"
    )
    assert document.url == "https://www.thepierpost.example/2031/03/04/ferries"
    assert (document.outlet, document.published) == ("The Pier Post", "2031-03-04")


def test_an_outlet_that_speaks_of_itself_is_told_and_one_it_quotes_is_not(document_of):
    own = "A clerk told PPN. Another told PPN. A third has told PPN that nothing is known. " + BODY
    assert document_of(a_txt=f"Ferries\n\n{own}").outlet == "PPN"


def test_two_outlets_quoted_alike_tell_nothing(document_of):
    text = "A clerk told PPN. Another told QQN. " * 3 + BODY
    assert document_of(a_txt=f"Ferries\n\n{text}").outlet is None


def test_what_is_stated_is_never_inferred_over(document_of):
    document = document_of(
        a_md="---\ntitle: T\noutlet: O\ncode: OO\npublished: 2031-03-05T10:00:00+01:00\n---\n# Other | P\n\n"
        + BODY
    )
    assert (document.title, document.outlet, document.code) == ("T", "O", "OO")
    assert document.published == "2031-03-05T10:00+01:00"
    assert document.inferred == ("kind", "language")


@pytest.mark.parametrize(
    ("outlet", "code"),
    [
        ("CNN", "CNN"),
        ("The Pier Post", "PP"),
        ("Just the Pier", "JTP"),
        ("Reuters", "Reuters"),
        ("pier.example", "pier"),
    ],
)
def test_a_code_is_short_and_can_be_read_aloud(outlet, code):
    assert code_of(outlet, "article") == code


def test_equal_codes_are_told_apart_by_what_differs():
    rows = [("live", "03-04", ""), ("article", "03-04", "")]
    assert distinct_codes(["PP", "PP"], rows) == ["PP live", "PP article"]
    assert distinct_codes(["PP", "PP"], [("live", "", ""), ("live", "", "")]) == ["PP a", "PP b"]
    assert distinct_codes(["PP", "QQ"], rows) == ["PP", "QQ"]


def test_two_paths_that_make_one_id_get_two(bundle_of):
    bundle = bundle_of(**{name: f"{name}\n\n{BODY}" for name in ("a b_txt", "a-b_txt", "A b_md")})
    ids = [document.id for document in bundle.documents]
    assert len(set(ids)) == 3 and all(identifier.startswith("a-b-") for identifier in ids)


def test_documents_of_one_title_stay_two_sources(bundle_of):
    bundle = bundle_of(a_txt=f"Ferries\n\n{BODY}", b_txt=f"Ferries\n\n{BODY}Nobody knows more.\n")
    assert [document.title for document in bundle.documents] == ["Ferries", "Ferries"]
    assert len({document.code for document in bundle.documents}) == 2


LANGUAGES = {
    "en": BODY,
    "de": "Die Fähren fahren wieder, und die Gewerkschaft sagt, dass es für alle ein guter Tag ist.",
    "fr": "Les équipages ont repris le travail mardi et le premier bateau est parti à midi pour les îles.",
    "es": "Los barcos volvieron a salir el martes y la gente de las islas dijo que era un buen día.",
    "ru": "Паромы снова вышли в море, и профсоюз заявил, что это был хороший день для всех на острове.",
    "uk": "Пороми знову вийшли в море, і профспілка заявила, що це був добрий день для всіх на острові.",
    "ar": "عادت العبارات إلى البحر يوم الثلاثاء",
    "zh": "渡轮星期二重新启航",
}


@pytest.mark.parametrize("code", LANGUAGES)
def test_languages_are_told_apart(code):
    assert language_of(LANGUAGES[code]) == code


def test_names_alone_are_in_no_language():
    assert language_of("Anders Vik, Ida Brook, Lena Ott, Jon Vire") is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Talks end. No numbers yet, says Quist.", "en"),
        ("Sem acordo. Não há números, diz o ministro da pesca.", "pt"),
        ("Es gibt noch kein Abkommen und die Zahlen sind nicht da, sagt der Minister.", "de"),
    ],
)
def test_a_few_words_are_english_unless_they_are_clearly_another_language(text, code):
    assert language_of(text) == code


def test_a_document_without_vocabulary_is_listed_and_not_analysed(document_of):
    document = document_of(a_txt=LANGUAGES["de"])
    assert document.language == "de" and not document.analysed


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("10:45 GMT: The doors open.", "The doors open."),
        ("[09.12] – The doors open.", "The doors open."),
        ("22:40 The doors open.", "The doors open."),
        ("At 22:40 the doors open.", "At 22:40 the doors open."),
    ],
)
def test_where_the_words_begin_after_a_time(text, rest):
    assert text[leading_stamp_end(text) :] == rest


@pytest.mark.parametrize(
    ("head", "title", "outlet"),
    [
        ('title: "Boats sail | Harbour news | The Herald"', "Boats sail", "The Herald"),
        ('title: "Boats sail - Herald News"\nurl: https://www.herald.example/a', "Boats sail", "Herald News"),
        ('title: "Boats sail - Herald News"', "Boats sail - Herald News", None),
        ('title: "Boats sail"\nurl: https://www.herald.example/a', "Boats sail", "herald.example"),
        ('title: "Boats sail | The Herald"\noutlet: The Gull', "Boats sail | The Herald", "The Gull"),
    ],
)
def test_a_stated_title_may_end_in_its_outlet(head, title, outlet):
    document = read_document("a.md", f"---\n{head}\n---\n\n{BODY}".encode())
    assert (document.title, document.outlet) == (title, outlet)


def test_a_short_line_on_top_may_end_with_the_date(bundle_of):
    bundle = bundle_of(
        a_txt=f"Boats out\n\nHerald del Lago, 11 March 2031\nAnalysis by Ann Ode\n\n{BODY}",
        b_txt=f"Boats out\n\nBy Ann Ode, Herald\nORVIK, March 12\n\n{BODY}",
        c_txt=f"Radio Orvik: Wednesday bulletin, 12 March, 1 p.m.\n\n{BODY}",
        d_txt=f"Fleet to sail for Sund on 12 March\n\n{BODY}",
        e_txt=f"Boats out\n\nThe fleet of Orvik sails on 12 March.\n\n{BODY}",
    )
    days = [document.published for document in bundle.documents]
    assert days == ["2031-03-11", "2031-03-12", "2031-03-12", None, None]
