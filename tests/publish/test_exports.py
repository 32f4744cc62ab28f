"""Each export is read back with a parser that is not ours, and says what the briefing says."""

import csv
import hashlib
import json
import warnings
from dataclasses import replace
from datetime import UTC, date, datetime

import feedparser
import icalendar
import jsonschema
import pybtex.database
import pytest
from pyld import jsonld
from sample import EVENTS, EVIL, QUOTES, sample

from generator.model import Briefing
from generator.publish import publish
from generator.publish.changes import Change, Changes
from generator.publish.exports import EXPORTS
from generator.publish.exports.calendar import calendar
from generator.publish.exports.feeds import atom, json_feed
from generator.publish.exports.references import LATEX, bibtex
from generator.publish.exports.tables import TABLES
from generator.publish.kinds import site_of

NEWS = Changes(
    "2031-03-03", (Change("n-aaaaaa", "person", "p-toska2", "Mira <Toska> & co", "named, 1 times"),)
)
ANNOTATION_CONTEXT = {
    "oa": "http://www.w3.org/ns/oa#",
    "id": "@id",
    "type": "@type",
    "Annotation": "oa:Annotation",
    "AnnotationPage": "http://www.w3.org/ns/activitystreams#OrderedCollectionPage",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "TextPositionSelector": "oa:TextPositionSelector",
    "items": {"@id": "http://www.w3.org/ns/activitystreams#items", "@container": "@list"},
    "target": "oa:hasTarget",
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "body": {"@id": "oa:hasBody", "@type": "@id"},
    "selector": "oa:hasSelector",
    "exact": "oa:exact",
    "start": "oa:start",
    "end": "oa:end",
}
"""The terms we use of the W3C context, written down here so that no test needs the network."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    pages = tmp_path_factory.mktemp("site") / "briefing"
    publish(sample(), pages)
    return pages / "data"


def rows(folder, name: str) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_export_is_written_and_two_builds_give_the_same_bytes(folder, tmp_path):
    publish(sample(), tmp_path / "briefing")
    names = {file.name for file in folder.iterdir()}
    assert {export.name for export in EXPORTS} < names
    for name in names:
        assert (folder / name).read_bytes() == (tmp_path / "briefing" / "data" / name).read_bytes(), name


def test_the_data_package_is_valid_with_its_tables_keys_and_hashes(folder):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from frictionless import Package  # noqa: PLC0415  its import warns

        package = Package.from_descriptor(str(folder / "datapackage.json"))
        report = package.validate()
    assert report.valid, report.flatten(["type", "message"])
    assert {resource.name for resource in package.resources} == set(TABLES)


def test_the_data_package_has_the_hash_of_every_seed(folder):
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    texts = {document.path: document.text for document in sample().bundle.documents}
    for seed in package["seeds"]:
        assert seed["hash"] == f"sha256:{hashlib.sha256(texts[seed['path']].encode()).hexdigest()}"
    assert len(package["seeds"]) == 3


def test_the_tables_hold_the_words_of_the_sources_byte_for_byte(folder):
    texts = {document.id: document.text for document in sample().bundle.documents}
    found = rows(folder, "quotes")
    assert len(found) == len(QUOTES)
    for row in found:
        assert row["words"] == texts[row["source"]][int(row["start"]) : int(row["end"])]


def test_the_tables_have_a_row_each_record(folder):
    counts = {name: len(rows(folder, name)) for name in TABLES}
    facts = {"people": 6, "quotes": 5, "delegations": 4, "questions": 2, "timeline": 2, "disagreements": 2}
    assert counts == facts | {"sources": 3}
    brenn = next(row for row in rows(folder, "people") if row["id"] == "p-brenn2")
    assert brenn["spellings"] == "Åsa Brenn | Brenn | Asa Bren"


def test_the_schema_beside_the_data_is_one_and_holds(folder):
    schema = json.loads((folder / "briefing.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads((folder / "briefing.json").read_text(encoding="utf-8")), schema)


def test_annotations_are_json_ld_that_finds_every_place(folder):
    page = json.loads((folder / "annotations.jsonld").read_text(encoding="utf-8"))
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    (expanded,) = jsonld.expand(page | {"@context": ANNOTATION_CONTEXT})
    items = expanded["http://www.w3.org/ns/activitystreams#items"][0]["@list"]
    found = set()
    for item in items:
        assert item["@type"] == ["http://www.w3.org/ns/oa#Annotation"]
        (target,) = item["http://www.w3.org/ns/oa#hasTarget"]
        position, words = target["http://www.w3.org/ns/oa#hasSelector"]
        start = position["http://www.w3.org/ns/oa#start"][0]["@value"]
        found.add((start, words["http://www.w3.org/ns/oa#exact"][0]["@value"]))
    assert found == {(at.start, at.text) for at in sample().citations()}


def test_an_annotation_quotes_what_stands_around_its_words(folder):
    page = json.loads((folder / "annotations.jsonld").read_text(encoding="utf-8"))
    texts = "\n".join(document.text for document in sample().bundle.documents)
    for item in page["items"]:
        words = item["target"]["selector"][1]
        assert words["prefix"] + words["exact"] + words["suffix"] in texts


def unlatex(text: str) -> str:
    for plain, written in sorted(LATEX.items(), key=lambda pair: -len(pair[1])):
        text = text.replace(written, "\x00" if plain == "\\" else plain)
    return text.replace("\x00", "\\")


def test_bibtex_holds_every_source_and_quotation(folder):
    data = pybtex.database.parse_file(str(folder / "references.bib"))
    assert set(data.entries) == {"herald", "wire", "note", *(quote.id for quote in QUOTES)}
    assert data.entries["q-eeeeee"].fields["title"].strip("{}") == "was never on the agenda"
    assert data.entries["herald"].fields["month"] == "mar"


def test_bibtex_survives_marks_that_mean_something_to_tex():
    briefing = sample(quotes=(replace(QUOTES[0], words=r"50% & more_{x} $1 \end #1 ~^"),))
    data = pybtex.database.parse_string(bibtex(site_of(briefing, "briefing")), "bibtex")
    assert unlatex(data.entries["q-aaaaaa"].fields["title"][1:-1]) == r"50% & more_{x} $1 \end #1 ~^"


def test_csl_items_have_what_a_citation_needs(folder):
    items = {
        item["id"]: item for item in json.loads((folder / "references.json").read_text(encoding="utf-8"))
    }
    assert items["herald"]["issued"] == {"date-parts": [[2031, 3, 4]]}
    assert items["q-aaaaaa"]["author"] == [{"literal": "Åsa Brenn"}]
    assert items["q-aaaaaa"]["title"] == QUOTES[0].words
    assert items["q-aaaaaa"]["URL"].startswith("https://lake.example/briefing/")


def test_the_calendar_has_the_dated_events(folder):
    read = icalendar.Calendar.from_ical((folder / "timeline.ics").read_bytes())
    events = {str(event["UID"]): event for event in read.walk("VEVENT")}
    met = events["e-met222@briefing"]
    assert (met["DTSTART"].dt, met["DTEND"].dt) == (date(2031, 3, 4), date(2031, 3, 5))
    assert str(met["SUMMARY"]) == "Norland and Sudmark meet at the Weir House"
    assert events["e-left22@briefing"]["DTSTART"].dt == datetime(2031, 3, 4, 10, 15)


@pytest.mark.parametrize(
    ("when", "zone", "start"),
    [
        ("2031-03-04T10:15", "Europe/Istanbul", datetime(2031, 3, 4, 7, 15, tzinfo=UTC)),
        ("2031-03-04T10:15+01:00", None, datetime(2031, 3, 4, 9, 15, tzinfo=UTC)),
        ("2031-03-04T10:15", "local", datetime(2031, 3, 4, 10, 15)),
        ("2031-03-04/2031-03-06", None, date(2031, 3, 4)),
        ("2031-03", None, None),
        ("2031-02-31", None, None),
    ],
)
def test_a_time_is_told_as_its_source_tells_it(when, zone, start):
    event = replace(EVENTS[0], when=when, timezone=zone, event=f"x; y, {EVIL}" * 4)
    text = calendar(site_of(sample(timeline=(event,)), "briefing"))
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    found = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert [one["DTSTART"].dt for one in found] == ([] if start is None else [start])


def feeds_of(briefing: Briefing, changes: Changes) -> tuple[dict, feedparser.FeedParserDict]:
    site = site_of(briefing, "briefing", changes)
    return json.loads(json_feed(site)), feedparser.parse(atom(site))


def test_both_feeds_tell_the_same_news():
    feed, parsed = feeds_of(sample(), NEWS)
    assert not parsed.bozo
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert [item["title"] for item in feed["items"]] == ["New person: Mira <Toska> & co"]
    (entry,) = parsed.entries
    assert entry.id == feed["items"][0]["id"] == "urn:briefing:n-aaaaaa"
    assert entry.link == feed["items"][0]["url"] == "https://lake.example/briefing/people/p-toska2.html"
    assert entry.title == "New person: Mira <Toska> & co"


def test_feeds_of_a_first_build_are_empty_and_well_formed():
    feed, parsed = feeds_of(sample(), Changes())
    assert feed["items"] == [] and parsed.entries == [] and not parsed.bozo
