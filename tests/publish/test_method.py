"""The page on how this was made."""

from dataclasses import replace

import pytest
from sample import BRENN, EVENTS, QUOTES, sample

from generator.model import AppliedCorrection, Origin
from generator.publish.changes import Change, Changes
from generator.publish.exports import EXPORTS
from generator.publish.kinds import all_pages, site_of
from generator.publish.method import method_pages, origin_shares

MERGED = ("merge", "Brenn", "Bren counted as Brenn")
APPLIED = AppliedCorrection("c-done22", True, "Two spellings", "2031-05-02", *MERGED, records=("p-brenn2",))
STALE = AppliedCorrection(
    "c-stale2", False, "Once so", "2031-05-01", "hide", "Old words", "the words are gone"
)


def text(changes: Changes | None = None, **more) -> str:
    site = site_of(sample(**more), "briefing", changes or Changes())
    (page,) = method_pages(site)
    return page.text


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.name)
def test_every_export_can_be_taken_from_here(export):
    assert f'href="../data/{export.name}"' in text()


def test_corrections_say_what_when_and_why_and_stale_ones_why_not():
    shown = text(corrections=(APPLIED, STALE))
    assert "Merge: Bren counted as Brenn" in shown and "Two spellings" in shown and "2 May 2031" in shown
    assert "No longer fitting" in shown and "the words are gone" in shown
    assert "No longer fitting" not in text(corrections=(APPLIED,))


def test_what_is_new_is_told_by_kind():
    news = Changes("2031-03-01", (Change("n-1", "person", "p-brenn2", "Åsa Brenn", "named, 3 times"),))
    shown = text(news)
    assert "1 March 2031" in shown and "New person" in shown and "../people/p-brenn2.html" in shown
    assert "first build" in text()


def test_everything_unsure_is_listed_with_its_rule():
    shown = text()
    assert "was never on the agenda" in shown and "The source does not name who said this." in shown
    assert "What is unsure" not in text(quotes=(replace(QUOTES[0], doubts=()),), people=(BRENN,))


def test_two_sources_of_one_teller_are_one_origin():
    quote = replace(QUOTES[0], at=(*QUOTES[0].at, QUOTES[2].at[0]))
    alone = {"timeline": (), "questions": (), "disagreements": (), "outcomes": (), "meetings": ()}
    two = site_of(sample(quotes=(quote,), **alone), "briefing")
    assert origin_shares(two)[1] == ("two independent origins", 1, 100)
    told = Origin(quote.id, ("TASS",), True, "TASS")
    one = site_of(sample(quotes=(quote,), origins=(told,), **alone), "briefing")
    assert origin_shares(one)[0] == ("one origin", 1, 100)


def test_a_line_of_the_timeline_says_on_how_many_origins_its_sources_rest():
    event = replace(EVENTS[0], at=(QUOTES[0].at[0], QUOTES[2].at[0]))
    assert len({at.source for at in event.at}) == 2

    def line(event=event, **lists):
        site = site_of(sample(timeline=(event,), **lists), "briefing")
        return next(page.text for page in all_pages(site) if page.path == "timeline/index.md")

    assert ">two origins<" in line()
    assert ">one origin<" in line(origins=(Origin(event.id, ("TASS",), True, "TASS"),))
    assert "origin" not in line(replace(event, at=event.at[:1]))
