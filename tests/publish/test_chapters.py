"""Long lists in chapters: short sections share one, long ones are cut, nothing is lost or told twice."""

import re
from dataclasses import dataclass, replace

import pytest
from sample import sample

from generator.model import RegisterEntry
from generator.publish.chapters import chapter_addresses, chapters
from generator.publish.kinds import all_pages, site_of
from generator.publish.markdown import html
from generator.publish.timeline import main_events


@dataclass(frozen=True)
class One:
    id: str


def some(letter, n):
    return tuple(One(f"{letter}{k}") for k in range(n))


def test_what_one_page_holds_has_no_chapters():
    assert chapters("days", [("First", some("a", 3)), ("Second", some("b", 2))], 5) == []


def test_short_sections_share_a_chapter_and_keep_their_order():
    made = chapters("days", [("First", some("a", 2)), ("Second", some("b", 2)), ("Third", some("c", 3))], 4)
    assert [(one.path, one.name) for one in made] == [
        ("days/first", "First – Second"),
        ("days/third", "Third"),
    ]


def test_a_long_section_is_cut_into_parts_of_its_own():
    made = chapters("days", [("First", some("a", 1)), ("Second", some("b", 9)), ("Third", some("c", 1))], 4)
    assert [one.name for one in made] == [
        "First",
        "Second, part 1",
        "Second, part 2",
        "Second, part 3",
        "Third",
    ]
    assert len({one.path for one in made}) == 5


@pytest.mark.parametrize("most", range(1, 12))
def test_every_record_stands_once_in_its_order_and_no_chapter_is_too_long(most):
    sections = [("A", some("a", 5)), ("B", some("b", 1)), ("C", some("c", 4))]
    made = chapters("x", sections, most)
    told = [one for chapter in made for one in chapter.records]
    assert told == [one for _, records in sections for one in records] or not made
    assert all(len(chapter.records) <= most for chapter in made)


def test_without_chapters_records_stand_on_the_index():
    assert chapter_addresses("x", [], some("a", 1)) == {"a0": "x/index.html#a0"}


def pages_of(briefing):
    return {page.path: page.text for page in all_pages(site_of(briefing, "briefing"))}


def test_a_long_timeline_shows_main_lines_and_leads_to_its_days():
    (event,) = sample().timeline[:1]
    many = tuple(replace(event, id=f"t-{n:03}", when=f"2031-03-0{n % 4 + 1}") for n in range(120))
    pages = pages_of(sample(timeline=many))
    days = [path for path in pages if path.startswith("timeline/") and path != "timeline/index.md"]
    assert len(days) == 4
    assert 'id="t-' not in pages["timeline/index.md"].replace('id="t-herald', "")
    assert pages["timeline/index.md"].count('<li class="b-') == 4 * 8
    for one in many:
        assert sum(text.count(f'id="{one.id}"') for text in pages.values()) == 1
    assert all(f'"{path.removeprefix("timeline/")[:-3]}.html"' in pages["timeline/index.md"] for path in days)


@pytest.mark.parametrize(
    ("line", "lane"),
    [
        ("Åsa Brenn calls on Sudmark to open the dam", "left"),
        ("Åsa Brenn and Ilir Vasko speak of the dam", "both"),
        ("Norland and Sudmark speak of the dam", "both"),
    ],
)
def test_what_one_side_does_stands_on_its_side_whoever_else_is_named(line, lane):
    event = replace(sample().timeline[0], event=line)
    page = pages_of(sample(timeline=(event,)))["timeline/index.md"]
    assert re.findall(r'<li class="b-(left|right|both)', page) == [lane]


def test_main_lines_are_the_talks_and_deeds_before_words_and_nobodys_day_twice():
    talks, leaving = sample().timeline
    says = replace(leaving, id="e-says", rule="a clause of speech")
    elsewhere = replace(leaving, id="e-more", when="2031-03-04T11:00", at=says.at)
    site = site_of(sample(timeline=(talks, leaving, says, elsewhere)), "briefing")
    assert [one.id for one in main_events(site, site.briefing.timeline, 1)] == [talks.id]
    other_day = replace(elsewhere, id="e-next", when="2031-03-05")
    assert main_events(site, [says, leaving, elsewhere, other_day], 2) == [leaving, other_day]


@pytest.mark.parametrize(("kind", "name"), [("questions", "questions"), ("disagreements", "differences")])
def test_many_questions_and_differences_are_all_listed_and_each_leads_to_its_place(kind, name):
    one = getattr(sample(), kind)[0]
    many = tuple(replace(one, id=f"x-{n:03}") for n in range(40))
    pages = pages_of(sample(**{kind: many}))
    for record in many:
        assert f'.html#{record.id}"' in pages[f"{name}/index.md"]
        assert sum(text.count(f'id="{record.id}"') for text in pages.values()) == 1


def test_the_list_of_many_differences_says_what_each_side_says_and_who_says_it():
    one = sample().disagreements[0]
    pages = pages_of(sample(disagreements=tuple(replace(one, id=f"x-{n:03}") for n in range(40))))
    codes = {document.id: document.code for document in sample().bundle.documents}
    for version in one.versions:
        line = rf"{re.escape(str(html(version.says)))} +(?:<b class=\"b-code\">[^<]+</b> )*"
        assert re.search(
            line + rf'<b class="b-code">{codes[version.at[0].source]}</b>', pages["differences/index.md"]
        )


def test_a_short_list_stays_on_one_page():
    pages = pages_of(sample())
    assert [path for path in pages if path.startswith("timeline/")] == ["timeline/index.md"]


def test_many_meetings_without_delegations_have_a_page_of_their_own_and_are_all_listed():
    meeting = sample().meetings[0]
    more = tuple(replace(meeting, id=f"m-{n:03}", name=f"Meeting {n}") for n in range(9))
    pages = pages_of(sample(meetings=(*sample().meetings, *more)))
    for one in more:
        assert f'meetings.html#{one.id}"' in pages["delegations/index.md"]
        assert f'id="{one.id}"' in pages["delegations/meetings.md"]
    assert "delegations/meetings.md" not in pages_of(sample())


def test_many_whose_coming_was_spoken_of_stand_by_state_and_lead_to_the_board():
    presence = sample().presence[0]
    many = tuple(replace(presence, person=f"p-{n:03}") for n in range(20))
    pages = pages_of(sample(presence=many))
    assert 'href="presence.html"' in pages["delegations/index.md"]
    assert pages["delegations/presence.md"].count('<th scope="row">') >= 20
    assert "delegations/presence.md" not in pages_of(sample())


def test_where_statements_and_terms_are_many_the_terms_stand_on_a_page_of_their_own():
    position = sample().positions[0]
    demand = RegisterEntry("", "demand", "p-vasko2", None, "a map of the dam", position.at)
    many = tuple(replace(demand, id=f"t-{n:03}") for n in range(40))
    pages = pages_of(sample(register=many, positions=(position,) * 30))
    assert all(f'id="{one.id}"' in pages["positions/terms.md"] for one in many)
    assert 'href="terms.html#r-1"' in pages["positions/index.md"]
    assert "positions/terms.md" not in pages_of(sample(register=many))
