"""Words that say when, in invented sentences written on Thursday, 9 March 2023."""

import pytest

from generator.extract.dates import find_dates
from generator.extract.reading.analysis import analyse
from generator.model import Doubt, FoundDate
from tests.extract.documents import document_of


def dates_in(text: str, posted: str | None = "2023-03-09") -> tuple[FoundDate, ...]:
    (analysis,) = analyse([document_of(text, posted=posted)])
    return find_dates(analysis)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The envoys met on Tuesday in Lima.", "2023-03-07"),
        ("The envoys will meet on Tuesday in Lima.", "2023-03-14"),
        ("The minister said on Thursday that she was tired.", "2023-03-09"),
        ("The team is expected to arrive on Saturday.", "2023-03-11"),
        ("The truce that was supposed to begin on Monday never came.", "2023-03-06"),
        ("Officials have said that they do not expect her in Lima on Saturday.", "2023-03-11"),
        ("The envoy hails Wednesday's talks with the rebels.", "2023-03-08"),
        ("The talks were initially planned to take place on Wednesday.", "2023-03-08"),
        ("The ferry was rescheduled for Friday.", "2023-03-10"),
        ("He landed late Wednesday.", "2023-03-08"),
        ("Norway called a 12 June vote.", "2023-06-12"),
        ("Norway held a 12 June vote.", "2022-06-12"),
        ("The chair set a deadline of 25 May for the talks.", "2023-05-25"),
        ("The chair lost a letter of 25 May.", "2022-05-25"),
        ("Norway announced that from 1 June it will lift the ban.", "2023-06-01"),
        ("She spoke on Wednesday evening.", "2023-03-08"),
        ("They quarrelled early last Sunday.", "2023-03-05"),
        ("They will vote next Monday.", "2023-03-13"),
        ("They will leave tomorrow morning.", "2023-03-10"),
        ("The treaty was signed on 2 June 1997.", "1997-06-02"),
        ("The treaty was signed on June 2, 1997, in Lima.", "1997-06-02"),
        ("The treaty lapsed in 2011.", "2011"),
        ("The 2011 treaty lapsed.", "2011"),
        ("The first round was held in the spring of 2019.", "2019-21"),
        ("The first round was held in late November.", "2022-11"),
        ("The summit will be held in April.", "2023-04"),
        ("It broke down three years ago.", "2020"),
        ("The summit takes place next month.", "2023-04"),
        ("The list will be approved next week.", "2023-03-13/2023-03-19"),
        ("The offer was made over the weekend.", "2023-03-04/2023-03-05"),
        ("She was a senator from 2001 to 2009.", "2001/2009"),
        ("The gate was stormed on the ninth of February.", "2023-02-09"),
        ("They met on March the first.", "2023-03-01"),
        ("The truce lapsed on the twenty-first day of May 2011.", "2011-05-21"),
        ("The talks lasted until Tuesday.", "2023-03-07"),
        ("The talks were put off until Tuesday.", "2023-03-14"),
        ("They sat until Tuesday at midnight.", "2023-03-07"),
        ("She regretted the fires of 2 and 7 January.", "2023-01-07"),
        ("If none has been signed by Monday, the ministry steps in.", "2023-03-13"),
        ("The firm will sue unless the fines are dropped by 31 March.", "2023-03-31"),
        ("Kenya will free the men arrested near Lima on 7 May.", "2022-05-07"),
        ("The assembly is called for Saturday.", "2023-03-11"),
        ("The tug sank a week last Friday.", "2023-02-24"),
        ("The tug sank last Friday.", "2023-03-03"),
        ("The dockers walked out a fortnight ago on Monday.", "2023-02-20"),
        ("The board will vote a week on Monday.", "2023-03-20"),
        ("The board will vote on Monday week.", "2023-03-20"),
        ("The board will vote on Monday.", "2023-03-13"),
        ("The dues will rise to £85 a week from Monday.", "2023-03-13"),
        ("They'd told the firm on Monday that he was coming.", "2023-03-06"),
        ("“Ask me on Saturday,” he said.", "2023-03-11"),
        ("There will be no licences after 30 September.", "2023-09-30"),
        ("Until Sunday her deputy had been named as the head.", "2023-03-05"),
        ("The others get a review, to be concluded by the end of November.", "2023-11"),
        ("The Committee shall report within forty-five days.", "2023-04-23"),
        ("The teams will meet again in ten days.", "2023-03-19"),
        ("The ministry stepped in on the fifth.", "2023-03-05"),
        ("The elders meet on the 14th.", "2023-03-14"),
    ],
)
def test_words_of_time_become_edtf(text, when):
    assert [date.when for date in dates_in(text)] == [when]


@pytest.mark.parametrize(
    "text",
    [
        "The march may last a while.",
        "April Okafor spoke.",
        "The ship carried 2019 containers of grain.",
        "It cost 1,995 dollars.",
        "01:58 • Source: Harbour TV",
        "They waited for three years.",
        "The vote ended 12 to 9.",
        "The truce ends at midnight.",
        "The fire killed nine in two weeks.",
        "The treaty enters into force within sixty days of ratification.",
        "On the first, nobody spoke.",
        "The price rose by ten, they said.",
        "The police put the dead at nine.",
    ],
)
def test_other_figures_and_words_are_no_dates(text):
    assert dates_in(text) == ()


@pytest.mark.parametrize(
    ("text", "when", "timezone", "instant"),
    [
        (
            "It starts at 10am Nairobi time (7am GMT).",
            "2023-03-09T10:00",
            "Africa/Nairobi",
            "2023-03-09T07:00Z",
        ),
        (
            "It starts at 10 a.m. local time in Nairobi.",
            "2023-03-09T10:00",
            "Africa/Nairobi",
            "2023-03-09T07:00Z",
        ),
        ("They meet at 10:45am (07:45am GMT).", "2023-03-09T10:45", "+03:00", "2023-03-09T07:45Z"),
        ("They meet at 18:30 UTC.", "2023-03-09T18:30", "UTC", "2023-03-09T18:30Z"),
        ("The pause begins at 6 a.m. on Friday.", "2023-03-10T06:00", None, None),
        ("We will wait from 10 a.m. on Friday.", "2023-03-10T10:00", None, None),
        ("We will wait until noon on Friday.", "2023-03-10T12:00", None, None),
    ],
)
def test_a_clock_time_keeps_its_zone_and_knows_its_instant(text, when, timezone, instant):
    (date,) = dates_in(text)
    assert (date.when, date.timezone, date.instant) == (when, timezone, instant)


def test_two_statements_of_one_instant_are_equal_only_as_instants():
    (here,) = dates_in("It starts at 10am Moscow time.")
    (there,) = dates_in("It starts at 7am GMT.")
    assert here.when != there.when
    assert here.instant == there.instant


def test_a_relative_date_says_what_it_was_worked_out_from():
    (date,) = dates_in("The envoys met on Tuesday.")
    assert date.base == "2023-03-09"
    assert date.doubts


def test_without_a_day_of_writing_relative_words_are_no_dates():
    assert dates_in("The envoys met on Tuesday.", posted=None) == ()


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The envoys met on Tuesday. The next day they left.", ["2023-03-07", "2023-03-08"]),
        ("They flew in on 2 March and left the same evening.", ["2023-03-02", "2023-03-02"]),
        ("He spoke on Tuesday. A day earlier she had resigned.", ["2023-03-07", "2023-03-06"]),
        ("It closed on 3 January and reopened the following month.", ["2023-01-03", "2023-02"]),
        ("They have until 30 March. On that day the licences run out.", ["2023-03-30", "2023-03-30"]),
        ("On the eve of the talks he called. He left the same evening.", []),
        ("He had left a day earlier.", ["2023-03-08"]),
    ],
)
def test_a_day_may_be_counted_from_the_day_the_story_has_reached(text, when):
    assert [date.when for date in dates_in(text)] == when


def test_a_paragraph_goes_on_from_the_day_before_it_in_its_first_sentence_alone():
    first, later = "The envoys met on Tuesday.", "He spoke to them before. Earlier that day he had left."
    for second, when in ((later[25:], ["2023-03-07", "2023-03-07"]), (later, ["2023-03-07"])):
        document = document_of(first, second, published="2023-03-09")
        assert [date.when for date in find_dates(next(iter(analyse([document]))))] == when


@pytest.mark.parametrize(
    ("text", "near", "when"),
    [
        ("They agreed on Thursday.", ("2023-03-09", "2023-03-12"), "2023-03-09"),
        ("They agreed on Thursday.", ("2023-03-01", "2023-03-12"), None),
        ("They will meet on Friday.", ("2023-03-09", "2023-03-12"), "2023-03-10"),
        ("The list is due by May 20.", ("2023-03-01", "2023-03-12"), "2023-05-20"),
        ("They had been due to meet on Tuesday.", ("2023-03-09", "2023-03-12"), "2023-03-07"),
        ("They are due to meet on Tuesday.", ("2023-03-09", "2023-03-12"), "2023-03-14"),
        ("A boat was held on December 3.", ("2023-03-01", "2023-03-12"), "2022-12-03"),
        ("They met yesterday.", ("2023-03-09", "2023-03-09"), None),
        ("They met last Friday.", ("2023-03-09", "2023-03-12"), None),
        ("They agreed on Thursday.", None, None),
    ],
)
def test_a_document_without_a_date_counts_from_the_days_of_the_others(text, near, when):
    document = document_of(text, near=near)
    dates = find_dates(next(iter(analyse([document]))))
    assert [date.when for date in dates] == ([when] if when else [])
    assert all(date.doubts == (Doubt.TIME_FROM_OTHERS,) for date in dates)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("It opens at 9 a.m. local time. The day before they met.", ["2023-03-09T09:00", "2023-03-08"]),
        ("It opens at 9 p.m. on Friday.", ["2023-03-10T21:00"]),
    ],
)
def test_an_hour_takes_no_day_of_the_next_sentence(text, when):
    assert [date.when for date in dates_in(text)] == when


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("They met on 6 and 7 March.", "2023-03-06/2023-03-07"),
        ("They met on 6-8 March 2021.", "2021-03-06/2021-03-08"),
        ("They met on March 6 and 7.", "2023-03-06/2023-03-07"),
        ("The talks had been set for 2 April.", "2023-04-02"),
        ("After the 2 September raid they stayed away.", "2022-09-02"),
        ("The session is to open on Monday.", "2023-03-13"),
        ("The session was to open on Monday.", "2023-03-06"),
        ("A video shows the envoys on Wednesday.", "2023-03-08"),
    ],
)
def test_spans_and_plans_are_reckoned_from_their_verbs(text, when):
    assert [date.when for date in dates_in(text)] == [when]


@pytest.mark.parametrize("text", ["They sold 6 and 7 boats.", "The vote ended 6-8."])
def test_pairs_of_figures_without_a_month_are_no_days(text):
    assert dates_in(text) == ()


def test_the_hour_of_a_people_has_its_zone():
    (date,) = dates_in("She spoke at 2 p.m. Kenyan time.")
    assert (date.when, date.timezone) == ("2023-03-09T14:00", "Africa/Nairobi")


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("She floated a visit earlier this week.", "2023-03-06/2023-03-08"),
        ("She will visit Lima later this week.", "2023-03-09/2023-03-12"),
        ("She visited Lima this week.", "2023-03-06/2023-03-12"),
        ("The crew shall be released within 48 hours.", "2023-03-11"),
        ("The crew shall be released by the end of the month.", "2023-03-31"),
        ("The crew shall be released by the end of this week.", "2023-03-12"),
    ],
)
def test_a_limit_and_a_part_of_the_week_have_their_days(text, when):
    assert [date.when for date in dates_in(text)] == [when]


def test_a_second_time_in_brackets_may_be_four_figures_and_name_its_own_day():
    (talks,) = dates_in("They met at 1:10 p.m. local time (1310 GMT).")
    assert (talks.when, talks.timezone) == ("2023-03-09T13:10", "+00:00")
    truce = dates_in("It starts at 6 a.m. Friday in Mindoro (2200 GMT Thursday).")[0]
    assert (truce.when, truce.timezone) == ("2023-03-10T06:00", "+08:00")


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The gate was shut at 3.20, the guard said.", ["2023-03-09T03:20"]),
        ("The share was sold at 3.20, the broker said.", []),
        ("The gate was shut at 3.20 Kenyan time.", ["2023-03-09T03:20"]),
        ("The gate was shut at 3:15 in the afternoon.", ["2023-03-09T15:15"]),
        ("The gate was shut at 3:15 in the morning.", ["2023-03-09T03:15"]),
        ("The gate was shut at 9:15 at night.", ["2023-03-09T21:15"]),
        ("The gate was shut at 2:15 at night.", ["2023-03-09T02:15"]),
        ("The rate stood at 3.20 percent.", []),
        ("It was signed on the night of Tuesday, at half past eleven.", ["2023-03-07T23:30"]),
        ("It was signed on Tuesday, at half past eleven.", ["2023-03-07"]),
        ("Work begins again on Saturday 06:00.", ["2023-03-11T06:00"]),
        ("The home side won 06:00.", []),
    ],
)
def test_a_point_or_a_part_of_the_day_tells_an_hour(text, when):
    assert [date.when for date in dates_in(text)] == when


def test_hours_behind_at_are_a_clock_time_and_no_length():
    assert [d.when for d in dates_in("They signed at 11.30 hours.")] == ["2023-03-09T11:30"]
    assert dates_in("They talked for 11.30 hours.") == ()


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("On the third of May, a Wednesday, the cranes stopped.", ["2022-05-03", "2022-05-03"]),
        ("The picture was taken on Thursday, 7 March, in Lima.", ["2023-03-07", "2023-03-07"]),
        ("It begins on Friday the tenth, at six in the morning.", ["2023-03-10T06:00"]),
        ("If none is read on 1 July, the meeting on the 14th is off.", ["2023-07-01", "2023-07-14"]),
    ],
)
def test_a_weekday_and_a_number_take_the_date_beside_them(text, when):
    assert [date.when for date in dates_in(text)] == when


@pytest.mark.parametrize(
    ("text", "posted", "when"),
    [
        ("At twenty past five they signed.", "2023-03-09T17:32", ["2023-03-09T17:20"]),
        ("At a quarter to nine they sat down.", "2023-03-09T17:32", ["2023-03-09T08:45"]),
        ("At ten to five this afternoon they signed.", "2023-03-09", ["2023-03-09T16:50"]),
        ("They sat down at ten in the morning.", "2023-03-09", ["2023-03-09T10:00"]),
        ("They sat down at ten on Tuesday.", "2023-03-09", ["2023-03-07"]),
    ],
)
def test_hours_in_words_are_clock_times_where_the_half_of_the_day_is_known(text, posted, when):
    assert [date.when for date in dates_in(text, posted)] == when


def test_an_article_goes_on_from_the_day_its_paragraph_has_reached():
    text = "The worst came on Tuesday. Shortly before six the lawyers left. At 8.20 p.m. all were back."
    document = document_of(text, published="2023-03-09")
    days = [date.when for date in find_dates(next(iter(analyse([document]))))]
    assert days == ["2023-03-07", "2023-03-07T20:20"]


CHRONOLOGY = (
    "The first round was held in May 2019 in Lima. Nothing came of it. {} "
    "In October 2019 a grain accord was signed. In June 2020 three presidents tried again. "
    "A summit followed in July 2021."
)


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("On 8 August the ministers met for the first time.", "2019-08-08"),
        ("In early September the camps were found.", "2019-09"),
        ("On 8 March the ministers met again.", "2023-03-08"),  # not between the two dates in full
        ("On 8 August 2018 the ministers had met before.", "2018-08-08"),
    ],
)
def test_a_day_without_a_year_keeps_the_order_of_a_chronology(sentence, when):
    assert dates_in(CHRONOLOGY.format(sentence))[1].when == when


def test_two_looks_back_make_no_chronology():
    text = "The war began in May 2019. On 8 August the ministers met. It had paused in October 2019."
    assert dates_in(text)[1].when == "2022-08-08"


def hours_of(*paragraphs: str) -> list[str]:
    """The dates of an article that bears Saturday, 11 March 2023."""
    (analysis,) = analyse([document_of(*paragraphs, published="2023-03-11")])
    return [date.when for date in find_dates(analysis)]


def test_the_hours_of_a_story_finished_after_midnight_are_of_the_evening():
    story = "The jury sat on Friday until past midnight.", "Jurors had met on Wednesday too."
    assert hours_of(*story, "At 9:15 p.m. the doors were opened.")[-1] == "2023-03-10T21:15"
    assert hours_of(*story, "Earlier in the day, the mayor thanked the cooks.")[-1] == "2023-03-10"


def test_a_story_that_tells_of_its_own_day_has_hours_of_that_day():
    story = "The jury sat on Friday until past midnight.", "On Saturday the judge sent for soup."
    assert hours_of(*story, "At 9:15 a.m. the doors were opened.")[-1] == "2023-03-11T09:15"
