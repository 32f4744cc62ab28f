"""Every page of an invented briefing: links, anchors, escaping, evidence, determinism."""

from __future__ import annotations

import posixpath
import re
from dataclasses import replace
from html.parser import HTMLParser

import markdown
import pytest
from sample import BRENN, EVIL, HERALD_DOC, QUOTES, sample

from generator.model import Bundle, RegisterEntry, Role, Settings, Voice
from generator.publish.home import absentees, clauses, ledger
from generator.publish.kinds import all_pages, site_of
from generator.publish.outcomes import told_outcomes
from generator.publish.positions import subject_of
from generator.publish.site import Site

EXTENSIONS = ["attr_list", "md_in_html", "toc"]


class Anchors(HTMLParser):
    def __init__(self):
        super().__init__()
        self.ids, self.links, self.tags, self.attributes = [], [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [name for name, _ in attrs]
        self.ids += [value for name, value in attrs if name == "id"]
        self.links += [value for name, value in attrs if name == "href"]


def built(briefing) -> dict[str, str]:
    """Address → HTML of every page, relative to the site's root."""
    pages = {}
    for page in all_pages(site_of(briefing, "briefing")):
        body = page.text.partition("\n---\n")[2] if page.text.startswith("---\n") else page.text
        address = "index.html" if page.path == "home.md" else f"briefing/{page.path.removesuffix('.md')}.html"
        pages[address] = markdown.markdown(body, extensions=EXTENSIONS)
    return pages


def read(html: str) -> Anchors:
    parser = Anchors()
    parser.feed(html)
    return parser


@pytest.fixture(scope="module")
def pages():
    return built(sample())


def test_every_link_and_anchor_leads_somewhere(pages):
    ids = {address: read(html).ids for address, html in pages.items()}
    for address, html in pages.items():
        for link in read(html).links:
            if re.match(r"https?:", link):
                continue
            path, _, anchor = link.partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(address), path)) if path else address
            if target.startswith("briefing/data/"):
                continue  # files beside the pages; test_method.py sees to them
            assert target in pages, (address, link)
            assert not anchor or anchor in ids[target], (address, link)


def test_no_id_stands_twice_on_a_page(pages):
    for address, html in pages.items():
        ids = read(html).ids
        assert len(ids) == len(set(ids)), address


def test_no_markdown_is_left_over_and_headings_are_headings(pages):
    for address, html in pages.items():
        text = re.sub(r"<[^>]*>", "", html)
        assert not re.search(r"^#|\{ ?#|markdown=", text, re.MULTILINE), address
        assert html.count("<h1") == 1, address


def test_every_tag_has_its_entry_and_the_entry_shows_the_sentence(pages):
    home = pages["index.html"]
    assert '<a class="b-tag" id="t-herald-2" href="#e-herald-2">' in home
    entry = home[home.index('id="e-herald-2"') :].partition("</li>")[0]
    assert "sat down at the Weir House on Tuesday." in entry
    assert "They had not met" not in entry
    assert 'href="briefing/sources/herald.html#p2"' in entry


def test_a_reserved_source_shows_only_what_proves_a_statement(pages):
    source = pages["briefing/sources/herald.html"]
    assert "They had not met for nine years" not in source
    assert "Share this article" not in source
    assert "#:~:text=" in source


def test_a_free_source_shows_whole_paragraphs(pages):
    assert "Whether the dam stays closed was left open." in pages["briefing/sources/wire.html"]


def test_unused_paragraphs_keep_their_anchors(pages):
    ids = read(pages["briefing/sources/herald.html"]).ids
    assert [f"p{n}" for n in range(1, 10)] == sorted(set(ids) & {f"p{n}" for n in range(1, 99)})


def test_a_person_page_prints_every_spelling_and_marks_the_slip(pages):
    page = pages["briefing/people/p-brenn2.html"]
    assert re.search(r"<th scope=\"row\"><mark>A</mark>sa Bren</th>", page)
    assert "Slip of the pen" in page
    assert "Also written: Asa" in page


def test_each_quotation_has_one_card_with_a_permalink(pages):
    for quote in QUOTES:
        assert sum(html.count(f'id="{quote.id}"') for html in pages.values()) == 1


def test_words_are_shown_without_the_comma_of_the_sentence_around_them(pages):
    assert "that our grandchildren drink from”" in pages["briefing/quotes/asa-brenn.html"]


def test_unnamed_speakers_have_their_place_and_their_doubt(pages):
    page = pages["briefing/quotes/unnamed.html"]
    assert "a Norland official" in page
    assert "does not name who said this" in page


def test_who_speaks_in_a_transcript_alone_has_a_page_of_words():
    turn = replace(QUOTES[0], id="r-aaaaaa", kind="turn", rule="transcript")
    pages = built(sample(quotes=(), utterances=(), reports=(turn,)))
    assert "One spoken statement." in pages["briefing/quotes/asa-brenn.html"]
    assert "that our grandchildren drink from" in pages["briefing/people/p-brenn2.html"]


def test_who_is_told_of_in_other_words_alone_has_them_on_his_own_page():
    report = replace(QUOTES[0], id="r-aaaaaa", kind="indirect", rule="report")
    pages = built(sample(quotes=(), utterances=(), reports=(report,)))
    assert "Said without quotation marks" in pages["briefing/people/p-brenn2.html"]
    assert "briefing/quotes/asa-brenn.html" not in pages


def test_a_page_says_who_uses_a_paragraph(pages):
    source = pages["briefing/sources/herald.html"]
    row = source[source.index('id="p4"') :].partition("</li>")[0]
    assert '<a href="../people/p-brenn2.html">Åsa Brenn</a>' in row


def test_pages_are_the_same_each_time():
    assert built(sample()) == built(sample())


def test_seed_text_can_do_nothing():
    person = replace(BRENN, name=EVIL, roles=(Role(EVIL, None, BRENN.roles[0].at),))
    quote = replace(QUOTES[0], words=EVIL, speaker=Voice(person.id, "person", EVIL))
    document = replace(HERALD_DOC, title=EVIL, outlet=EVIL, url="javascript:alert(1)", code="<i>")
    briefing = sample()
    bundle = replace(
        briefing.bundle,
        documents=(document, *briefing.bundle.documents[1:]),
        settings=Settings(
            title=EVIL, subtitle=EVIL, summary=EVIL, issues={EVIL: ("river",)}, parties=(EVIL,)
        ),
    )
    pages = built(sample(bundle=bundle, people=(person, *briefing.people[1:]), quotes=(quote, *QUOTES[1:])))
    for address, html in pages.items():
        parsed = read(re.sub(r'<script type="application/ld.json">[^<]*</script>', "", html))
        assert not {"script", "i\\"} & set(parsed.tags), address
        assert not [name for name in parsed.attributes if name.startswith("on")], address
        assert not [link for link in parsed.links if link.startswith("javascript")], address
        assert "\u202e" not in html, address


@pytest.mark.parametrize("kind", ["people", "quotes", "meetings", "delegations", "questions", "timeline"])
def test_a_briefing_without_one_kind_still_stands(kind):
    also = {"quotes": ("reports", "utterances"), "delegations": ("meetings", "presence", "outcomes")}.get(
        kind, ()
    )
    empty = dict.fromkeys((kind, *also), ())
    pages = built(sample(**empty))
    assert "index.html" in pages
    assert not any(address.startswith(f"briefing/{kind}/") for address in pages)


def test_a_briefing_of_nothing_but_documents_stands():
    bundle = Bundle((HERALD_DOC,), Settings())
    names = (
        "people",
        "organizations",
        "quotes",
        "utterances",
        "meetings",
        "delegations",
        "presence",
        "outcomes",
    )
    more = ("questions", "disagreements", "timeline", "positions")
    pages = built(sample(bundle=bundle, **dict.fromkeys((*names, *more), ())))
    left = ["briefing/method/index.html", "briefing/sources/herald.html", "briefing/sources/index.html"]
    assert sorted(pages) == [*left, "index.html"]
    assert "Evidence" not in pages["index.html"]


def test_whom_a_source_seats_at_the_table_is_not_named_as_absent_beside_it():
    briefing = sample()
    away = replace(briefing.presence[0], person="p-toska2", status="absent", when="2031-03-05")
    told = replace(briefing, presence=(away,))
    assert [one.person for one in absentees(replace(told, delegations=()))] == ["p-toska2"]
    seats = tuple(replace(m, person="p-toska2", status="member") for m in briefing.delegations[0].members[:1])
    team = replace(briefing.delegations[0], members=seats)
    assert absentees(replace(told, delegations=(team,))) == []


def test_a_call_is_no_meeting_on_the_home_page_and_a_kind_is_not_told_twice():
    briefing = sample()
    call = replace(
        briefing.meetings[0],
        name="Call of Norland and Sudmark",
        status="held",
        when="2031-03-04",
        is_call=True,
    )
    agreed = replace(briefing.outcomes[0], kind="agreed", says="Norland and Sudmark agree to talk again")
    pact = replace(agreed, id="o-2", says="The river is shared", kind="agreed")
    site = Site(replace(briefing, meetings=(call,), outcomes=(agreed, pact)))
    told = [text for text, *_ in clauses(site, call)]
    assert told[0].startswith("Norland and Sudmark spoke by telephone on ")
    assert "Norland and Sudmark agree to talk again" in told
    assert "Agreed: The river is shared" in told


def test_the_card_names_the_meeting_where_nothing_above_it_does():
    briefing = sample()
    talks = replace(briefing.meetings[0], status="held", when="2031-03-04", place="Lund")
    alone = replace(talks, name="Meeting of the council", parties=())
    (first, *_), (second, *_) = (
        ledger(Site(replace(briefing, meetings=(one,), delegations=seated)), one)
        for one, seated in ((talks, briefing.delegations), (alone, ()))
    )
    assert first[:3] == ("Held", "Tuesday 4 March 2031", "Lund")
    assert second[:3] == ("Held", "Meeting of the council", "Tuesday 4 March 2031, Lund")


def test_the_home_page_opens_with_what_was_signed_before_what_one_side_did_alone():
    briefing = sample()
    agreed = replace(briefing.outcomes[0], kind="agreed")
    alone = replace(agreed, id="o-alone", says="Norland drops a claim", parties=("Norland",))
    signed = replace(agreed, id="o-signed", kind="signed", says="The two sides sign a river pact")
    failed = replace(signed, id="o-denied", says="The two sides sign a dam pact", denied=agreed.at)
    told = told_outcomes(Site(replace(briefing, outcomes=(alone, agreed, failed, signed))))
    assert [one.id for one in told] == ["o-signed", agreed.id]
    denied = replace(agreed, denied=agreed.at)
    assert [one.id for one in told_outcomes(Site(replace(briefing, outcomes=(alone, denied))))] == ["o-alone"]


def test_what_an_accord_has_overtaken_is_not_what_came_of_it():
    briefing = sample()
    agreed = replace(
        next(one for one in briefing.outcomes if one.kind == "agreed"), when="2031-03-06", denied=()
    )
    broken = replace(agreed, id="o-broken", kind="adjourned", says="The talks break up", when="2031-03-04")
    ended = replace(broken, id="o-ended", says="The talks end", when="2031-03-06")
    for last, told in ((broken, [agreed.id]), (ended, [agreed.id, "o-ended"])):
        found = told_outcomes(Site(replace(briefing, outcomes=(agreed, last))))
        assert [one.id for one in found] == told


@pytest.mark.parametrize(
    ("speaker", "says", "rule", "subject"),
    [
        ("Norland", "wants the levy lifted", "wants a thing", "Norland"),
        ("Norland", "the levy must be lifted", "clause", None),
        ("Norland", "his men would give up nothing", "will not", None),
        ("Norland", "want the levy lifted", "wants a thing", None),
        ("the islands", "want the levy lifted", "wants a thing", "The islands"),
        ("Norland", "had made its visit conditional on a truce", "made a condition", "Norland"),
        ("Norland", "put forward a plan for the river", "verb of offer", "Norland"),
        ("Norland officials", "have called for a truce", "verb of demand", "Norland officials"),
        ("Norland and its allies", "insist on a truce", "verb of demand", "Norland and its allies"),
        ("committee", "has offered a truce", "verb of offer", "The committee"),
        (None, "wants the levy lifted", "wants a thing", None),
    ],
)
def test_a_term_that_begins_with_its_verb_has_its_speaker_before_it(speaker, says, rule, subject):
    entry = RegisterEntry("r-1", "demand", speaker, None, says, sample().positions[0].at, rule=rule)
    assert subject_of(Site(sample()), entry) == subject


def test_a_term_shows_of_which_party_its_speaker_is():
    at = sample().positions[0].at
    terms = [
        RegisterEntry(f"r-{n}", "demand", speaker, None, "wants the levy lifted", at)
        for n, speaker in enumerate((BRENN.id, "the mayor"))
    ]
    page = built(replace(sample(), register=tuple(terms), positions=()))["briefing/positions/index.html"]
    party, nobody = re.findall(r'<li id="r-\d".*?</li>', page, re.DOTALL)
    assert 'class="b-side' in party
    assert 'class="b-side' not in nobody


def test_what_one_side_agreed_is_told_before_that_they_parted():
    briefing = sample()
    agreed = replace(next(one for one in briefing.outcomes if one.kind == "agreed"), denied=())
    alone = replace(agreed, id="o-alone", says="Norland drops a claim", parties=("Norland",))
    parted = replace(agreed, id="o-parted", kind="adjourned", says="The talks end")
    told = told_outcomes(Site(replace(briefing, outcomes=(parted, alone))))
    assert [one.id for one in told] == ["o-alone", "o-parted"]


def test_the_next_step_told_first_has_a_day():
    briefing = sample()
    step = replace(briefing.outcomes[0], kind="next step", when=None)
    dated = replace(step, id="o-dated", says="The lists are exchanged", parties=(), when="2031-03-20")
    others = replace(dated, id="o-others", parties=("Elsewhere",))
    for steps in ((step, dated), (others, dated), (dated, step)):
        assert [one.id for one in told_outcomes(Site(replace(briefing, outcomes=steps)))] == ["o-dated"]


def test_a_meeting_that_one_source_tells_of_and_nobody_is_named_at_opens_no_page():
    assert "Norland and Sudmark met" in built(sample())["index.html"]
    pages = built(sample(delegations=(), presence=()))
    assert "Norland and Sudmark met" not in pages["index.html"]


def test_delegations_of_no_one_meeting_do_not_face_each_other():
    assert "Across the table" in built(sample())["index.html"]
    apart = tuple(replace(one, meeting=None) for one in sample().delegations)
    home = built(sample(delegations=apart))["index.html"]
    assert "Across the table" not in home
    assert "Named delegations" in home
    assert "led for" not in home


def test_two_documents_of_one_outlet_are_told_apart_by_their_titles():
    bundle = sample().bundle
    alike = replace(bundle, documents=tuple(replace(one, outlet="The Herald") for one in bundle.documents))
    home = built(sample(bundle=alike))["index.html"]
    assert all(document.title in home for document in alike.documents)
