"""Shapes told by content: live blog, transcript, communiqué, bulletin, and else the article."""

import pytest

from generator.collect.shapes import KINDS, SHAPES

NEWEST_FIRST = """Karn talks live: envoys meet again
Updated 21:14 GMT, Thursday 4 April 2030

00:20 GMT
A text on the table
The mediator says a text exists, and that nobody has signed it yet.

23:05 GMT
Envoy leaves
The envoy has left for the airport, his office says.

22:40 GMT
Doors open
The doors of the town hall have opened for the press.
"""

TRANSCRIPT = """Daily briefing
Vellmar, 3 April 2030

MS. ASANTE: Good morning. I have a short statement and then your questions.

It is about the sluice.

QUESTION: Will it open?

MS. ASANTE: Not this week.

QUESTION: Next week?

MS. ASANTE: Ask me then.
"""

COMMUNIQUE = """Joint Communiqué

1. The parties met in Vellmar at the invitation of the mediator.
2. The parties agreed to exchange readings every day.
3. The next meeting will take place in May.
"""

BULLETIN = """VELLMAR, April 3, 2030 — Talks on the river have begun.
🔑 Key points:
-
Tern absent: Its minister stays at home.
-
Sluice shut: It has been since January.
🚨 Outlook:
Nobody expects a text tonight.
"""

ARTICLE = """Talks on the river open

The two ministers met at noon and parted at one, their offices said.

What comes next?

Both will return in May, when the snow has melted.
"""

CASES = {
    "live_blog": NEWEST_FIRST,
    "transcript": TRANSCRIPT,
    "communique": COMMUNIQUE,
    "bulletin": BULLETIN,
    "article": ARTICLE,
}


def rows(document):
    return [(p.kind, p.rule, document.shown(p.start, p.end)) for p in document.passages]


def labels_of(document):
    return [document.text[slice(*p.label)] for p in document.passages if p.label]


@pytest.mark.parametrize("kind", CASES)
def test_the_shape_is_told_by_content_and_marked_as_inferred(document_of, kind):
    document = document_of(a_txt=CASES[kind])
    assert document.kind == kind and "kind" in document.inferred


def test_the_editors_word_on_the_kind_stands(document_of):
    document = document_of(a_md=f"---\nkind: article\n---\n{TRANSCRIPT}")
    assert document.kind == "article" and "kind" not in document.inferred


def test_every_kind_of_the_contract_has_a_shape():
    assert set(KINDS) == {"article", "live_blog", "bulletin", "transcript", "communique"}
    assert SHAPES[-1].kind == "article"


def test_posts_have_their_time_and_pass_midnight_backwards(document_of):
    document = document_of(a_txt=NEWEST_FIRST)
    posted = {document.shown(p.start, p.end): p.posted for p in document.passages}
    assert posted["A text on the table"] == "2030-04-04T00:20+00:00"
    assert posted["Envoy leaves"] == "2030-04-03T23:05+00:00"
    assert posted["The doors of the town hall have opened for the press."] == "2030-04-03T22:40+00:00"
    assert posted["Karn talks live: envoys meet again"] is None


def test_oldest_first_passes_midnight_forwards(document_of):
    text = "4 April 2030\n\n22:40 Doors open.\n\n23:05 Envoy leaves.\n\n00:20 A text exists.\n"
    document = document_of(a_md=f"---\nkind: live_blog\n---\n{text}")
    assert [p.posted for p in document.passages][-3:] == [
        "2030-04-04T22:40",
        "2030-04-04T23:05",
        "2030-04-05T00:20",
    ]


DOTTED = """Lake talks live: two days of waiting

Thursday 13 March 2031
All times GMT

19.05
That is all
The envoys have left the hall, and the doors are closed for the night.

18.31
Who is at the table?
The minister sits opposite the envoy, and between them sits the mediator.

Wednesday 12 March

20.40
The envoy lands
The envoy has landed, and says that she has come with patience.
"""


def test_clock_times_with_a_point_and_headings_without_a_year(document_of):
    document = document_of(a_txt=DOTTED)
    posted = {document.text[p.start : p.end][:9]: p.posted for p in document.passages if p.kind == "text"}
    assert posted["The envoy"] == "2031-03-12T20:40"
    assert posted["The minis"] == "2031-03-13T18:31"
    assert document.timezone == "UTC"


BLOG = """# LIVE: Ferry talks

{line}

17:50

The two teams sign the pact in the hall. They shook hands.

16:20

The minister leaves the hall, and says nothing to the press at the door.

09:05

The teams arrive at the palace by bus. The rain has stopped.
"""


@pytest.mark.parametrize(
    "line",
    [
        "Friday 11 June 2027, last updated at 21.40",
        "Orvik, 11 June 2027",
        "Live, Friday 11 June 2027",
        "Friday 11 June 2027, evening edition",
        "Lake Herald, English edition, Friday, June 11, 2027",
        "Friday, June 11, 2027, updated 8:20 p.m.",
        "Friday, June 11, 2027 (updated at 8.20pm CET)",
        "Live: Friday 11 June 2027. Last update 8 p.m.",
    ],
)
def test_the_clock_times_of_a_live_blog_are_of_the_day_of_its_date_line(document_of, line):
    document = document_of(a_md=BLOG.format(line=line))
    assert (document.kind, document.published) == ("live_blog", "2027-06-11")
    assert [p.posted for p in document.passages if document.text[p.start :].startswith("The two")] == [
        "2027-06-11T17:50"
    ]
    assert document.outlet == ("Lake Herald" if "Herald" in line else None)


def test_a_question_below_a_time_is_the_posts_heading(document_of):
    document = document_of(a_txt=DOTTED)
    kinds = {document.text[p.start : p.end]: p.kind for p in document.passages}
    assert kinds["Who is at the table?"] == "heading"


def test_a_time_may_open_the_heading_of_its_post(document_of):
    text = (
        "# Lake talks live\n\n## Thursday 13 March 2031\n\n### 9:05 p.m. – The end\n\nThat is all.\n\n"
        "### 7:40 p.m. – A breath\n\nShe has spoken outside.\n\n"
        "### 4:40 p.m. – Signed\n\nThey have signed it.\n"
    )
    document = document_of(a_md=text)
    posted = {document.text[p.start : p.end]: p.posted for p in document.passages}
    assert posted["That is all."] == "2031-03-13T21:05"
    assert posted["They have signed it."] == "2031-03-13T16:40"


def test_a_heading_above_its_time_belongs_to_the_post_below(document_of):
    text = "".join(f"## Post {n}\n\n1{n}:00\n\nThe door opened once more.\n\n" for n in (4, 3, 2))
    document = document_of(a_md=f"---\nkind: live_blog\npublished: 2030-04-04\n---\n{text}")
    posted = {document.shown(p.start, p.end): p.posted for p in document.passages}
    assert posted["Post 4"] == "2030-04-04T14:00" and posted["Post 2"] == "2030-04-04T12:00"


def test_without_any_date_a_clock_time_stays_off_the_record(document_of):
    text = "Live: the night\n\n14:00\n\nDoors open.\n\n13:00\n\nDoors shut.\n\n12:00\n\nDoors open.\n"
    document = document_of(a_txt=text)
    assert document.kind == "live_blog"
    assert all(passage.posted is None for passage in document.passages)


def test_a_turn_has_its_label_and_so_have_the_paragraphs_that_go_on_with_it(document_of):
    document = document_of(a_txt=TRANSCRIPT)
    labels = [p.label and document.text[p.label[0] : p.label[1]] for p in document.passages]
    assert labels == [None, None, *["MS. ASANTE"] * 2, "QUESTION", "MS. ASANTE", "QUESTION", "MS. ASANTE"]


def test_labels_in_small_letters_and_in_bold_are_labels_when_they_come_back(document_of):
    text = "".join(f"**Ann Lee:** What then, {n}?\n\n**Jon Vire:** Nothing, {n}.\n\n" for n in (1, 2))
    document = document_of(a_md=text)
    assert document.kind == "transcript"
    assert labels_of(document) == ["Ann Lee", "Jon Vire"] * 2


def test_a_label_may_have_a_long_outlet_in_brackets_and_the_head_a_place_and_an_hour(document_of):
    text = (
        "The mediator meets the press\nSund, Hotel Lake, Friday 12 June 2031, 5 p.m.\n\n"
        "ANN ODE: Good evening to you all.\n\nQUESTION (Lake News): Will they sign?\n\nANN ODE: Ask them.\n\n"
        "Q [in Varnish]: Why not?\n\nANN ODE: Ask them.\n\nMODERATOR: Last one.\n\n"
        "QUESTION (Agence maritime du grand lac, Orvik): Were any boats held?\n\n"
        "ANN ODE: I know of none (as I said: none).\n"
    )
    document = document_of(a_txt=text)
    labels = labels_of(document)
    assert document.published == "2031-06-12T17:00"
    assert labels[3] == "Q [in Varnish]"
    assert labels[-2:] == ["QUESTION (Agence maritime du grand lac, Orvik)", "ANN ODE"]


def test_news_of_a_joint_statement_is_none(document_of):
    text = (
        "Two ports sign protocol and issue joint statement after talks\n\n"
        "VELLMAR, April 3 - The port of Tern signed a protocol, and a joint statement followed.\n\n"
        "The parties agreed to meet again, and the sides expressed hope, according to the mediator.\n"
    )
    assert document_of(a_txt=text).kind == "article"


def test_the_points_of_a_communique_have_their_numbers(document_of):
    document = document_of(a_txt=COMMUNIQUE)
    assert labels_of(document) == ["1.", "2.", "3."]


def test_list_marks_alone_on_their_line_are_set_apart(document_of):
    document = document_of(a_txt=BULLETIN)
    assert rows(document)[1:4] == [
        ("heading", "symbol heading", "🔑 Key points:"),
        ("boilerplate", "list mark", "-"),
        ("text", "", "Tern absent: Its minister stays at home."),
    ]


def test_an_article_has_its_title_and_its_question_as_headings(document_of):
    headings = [words for kind, _, words in rows(document_of(a_txt=ARTICLE)) if kind == "heading"]
    assert headings == ["Talks on the river open", "What comes next?"]


def test_a_videos_running_time_is_no_time_of_a_post(document_of):
    document = document_of(
        a_md="---\nkind: live_blog\npublished: 2030-04-04\n---\nSee the doors\n01:58 • Source: Pier\n\n"
        "## Doors open\n\nThe doors have opened for the press.\n\n10:30 was the hour they named.\n"
    )
    assert all(passage.posted is None for passage in document.passages)


INTERVIEW = """# “They can keep the keys”: Tomas Berg on the mill

*By Ann Lee, 10 June 2032*

Tomas Berg, 58, has run the mill at Holt since 2019. He talked to us by telephone.

**Mr Berg, why did you walk out?**

I did not walk out. The room was needed.

It was a wedding.

**The union says you never meant to come back.**

Let it say so.

**What is in the offer?**

Two years of wages. We keep the fund whole.

**And if they say no, will you shut it?**

Then I will post the keys.
"""


def test_an_interview_gives_each_answer_the_name_above_its_questions(document_of):
    document = document_of(a_md=INTERVIEW)
    labels = labels_of(document)
    asked = [document.text[p.start : p.end] for p in document.passages if p.rule == "interview question"]
    assert document.kind == "transcript"
    assert labels == ["Tomas Berg"] * 5
    assert len(asked) == 4 and asked[1].strip("*") == "The union says you never meant to come back."


def test_a_line_that_says_who_is_host_and_who_guest_is_nobodys_turn(document_of):
    turns = "ORDE: Is it over?\n\nPRYCE: No.\n\nORDE: Who signs?\n\nPRYCE: The mayor.\n"
    document = document_of(a_txt=f"The lease\n\nHost: Ann Orde. Guest: Owen Pryce, a councillor.\n\n{turns}")
    assert [bool(passage.label) for passage in document.passages] == [False, False, True, True, True, True]


def test_an_explainer_and_a_column_that_ask_are_no_interviews(document_of):
    asked = "**Who signed it?**\n\nThe harbour master.\n\n**What is in it?**\n\nA rise.\n\n"
    explainer = f"# What we know\n\nAn accord by Ali Noor.\n\n{asked}**Could it fail?**\n\nIf you vote, no.\n"
    column = "# Why I doubt it\n\nBy Ann Lee\n\n" + "Do you believe it?\n\nI do not, and we paid.\n\n" * 4
    assert document_of(a_md=explainer).kind == "article"
    assert document_of(a_md=column).kind == "article"


def test_posts_after_midnight_on_top_of_a_days_section_are_of_the_day_after(document_of):
    text = (
        "# LIVE: the dam\n\n## Friday, 4 October 2030\n\n12:20 a.m.\nLights out.\n\n"
        "11:50 p.m.\nHands shaken.\n\n9:00 a.m.\nDoors open.\n\n"
        "## Thursday, 3 October 2030\n\n6:00 p.m.\nAll have left.\n"
    )
    posted = {document.posted for document in document_of(a_md=text).passages if document.kind == "text"}
    nights = {"2030-10-05T00:20", "2030-10-04T23:50", "2030-10-04T09:00", "2030-10-03T18:00"}
    assert posted == nights


BOLD = """# Harbour strike live

*Updated 4 March 2031*

**17:20 — The dockers have accepted**
Hale, hoarse: "The council says yes. It was not easy."

**16:40 Lund goes home.** Marta Lund, the mayor, has left by the gate. "I have a pen," she said.

**15:05** Good morning. The **final** offer is on the table.

**14:50 The crews of Bergholm and of both islands will vote on the last offer.** They
meet at noon.
"""


def test_words_in_bold_that_open_a_post_are_its_heading(document_of):
    document = document_of(a_md=BOLD)
    told = [(p.kind, p.posted, document.shown(p.start, p.end)) for p in document.passages if p.posted]
    day = "2031-03-04T"
    assert told == [
        ("heading", day + "17:20", "The dockers have accepted"),
        ("text", day + "17:20", 'Hale, hoarse: "The council says yes. It was not easy."'),
        ("heading", day + "16:40", "Lund goes home."),
        (
            "text",
            day + "16:40",
            'Marta Lund, the mayor, has left by the gate. "I have a pen," she said.',
        ),
        ("text", day + "15:05", "Good morning. The final offer is on the table."),
        (
            "text",
            day + "14:50",
            "The crews of Bergholm and of both islands will vote on the last offer. They meet at noon.",
        ),
    ]


def test_markup_around_a_whole_line_is_no_part_of_its_passage(document_of):
    document = document_of(
        a_md="# Ferries\n\n*Ann Lund at the pier. Photo: P. Hale*\n\n**Ann Lund** left *early*.\n"
    )
    assert [document.text[p.start : p.end] for p in document.passages] == [
        "Ferries",
        "Ann Lund at the pier. Photo: P. Hale",
        "Ann Lund** left *early*.",
    ]
    assert document.shown(document.passages[2].start, document.passages[2].end) == "Ann Lund left early."


def test_posts_under_weekdays_alone_are_of_the_days_a_line_on_top_tells(document_of):
    text = """Lake talks live: two days at the pier

Wednesday 9 June and Thursday 10 June 2027. By Ann Ode. Oldest posts first.

WEDNESDAY

9.34am
The envoys are in.

11.50pm
They are still at it.

THURSDAY

8.05am
It is signed.
"""
    document = document_of(a_txt=text)
    assert document.kind == "live_blog"
    told = {document.text[p.start : p.end]: p.posted for p in document.passages if p.kind == "text"}
    assert told["The envoys are in."] == "2027-06-09T09:34"
    assert told["It is signed."] == "2027-06-10T08:05"
