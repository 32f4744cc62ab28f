"""CSV tables and their description as a Frictionless data package, with the hash of every seed.

A cite stands in a cell as `source:start-end`, several parted by blanks; texts are the sources' own.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.model import Citation
from generator.publish.markdown import slug, web_address
from generator.publish.site import Site

Row = Iterable[object]
INTEGERS = {"part", "start", "end", "mentions", "characters", "version"}


@dataclass(frozen=True, slots=True)
class Table:
    """A table: title, one line about it, its columns (the first `keys` of them name a row), its rows."""

    title: str
    about: str
    columns: tuple[str, ...]
    keys: int
    rows: Callable[[Site], Iterator[Row]]
    refers: Mapping[str, str] = field(default_factory=dict)  # column -> table whose `id` it holds


def cell(value: object) -> str:
    """A value as a cell: empty for nothing."""
    return "" if value is None else str(value)


def refs(ats: Iterable[Citation]) -> str:
    """Cites as `source:start-end`, parted by blanks."""
    return " ".join(f"{at.source}:{at.start}-{at.end}" for at in ats)


def _source_rows(site: Site) -> Iterator[Row]:
    for one in site.briefing.bundle.documents:
        facts = (
            one.outlet,
            one.author,
            one.published,
            web_address(one.url),
            one.kind,
            one.language,
            one.rights,
        )
        yield one.id, one.code, one.path, one.title, *facts, len(one.text), one.sha256


def _people(site: Site) -> Iterator[Row]:
    for one in site.briefing.people:
        spellings = " | ".join(dict.fromkeys(name.text for name in one.names))
        offices = " | ".join(dict.fromkeys(role.title for role in one.roles))
        known = (one.country, one.side, one.mentions, refs(one.at), one.rule, one.sure.value)
        yield one.id, one.name, spellings, offices, *known


def _quotes(site: Site) -> Iterator[Row]:
    for one in (*site.briefing.quotes, *site.briefing.reports):
        voice = one.speaker
        told = (one.cue, one.said, one.posted, " | ".join(doubt.value for doubt in one.doubts))
        for part, at in enumerate(one.at, 1):
            place = (at.source, at.start, at.end)
            yield (
                one.id,
                part,
                at.text,
                *place,
                voice.id,
                voice.label,
                voice.type,
                one.kind,
                *told,
                one.rule,
                one.sure.value,
            )


def _delegations(site: Site) -> Iterator[Row]:
    for one in site.briefing.delegations:
        for part, member in enumerate(one.members, 1):
            who = (member.person, member.label, member.role, member.status)
            yield (
                one.id,
                part,
                one.name,
                one.side,
                one.event,
                one.meeting,
                *who,
                refs(member.at),
                member.rule,
                member.sure.value,
            )


def _questions(site: Site) -> Iterator[Row]:
    for one in site.briefing.questions:
        told = (one.type, one.topic, one.status, one.answer)
        yield one.id, one.question, *told, refs(one.raised), refs(one.answered), one.rule, one.sure.value


def _timeline(site: Site) -> Iterator[Row]:
    for one in site.briefing.timeline:
        told = (one.when, one.precision, one.timezone, one.event, one.certainty, one.place)
        yield one.id, *told, refs(one.at), one.rule, one.sure.value


def _disagreements(site: Site) -> Iterator[Row]:
    for one in site.briefing.disagreements:
        for n, version in enumerate(one.versions, 1):
            told = (one.about, one.kind, one.reason, version.says)
            yield one.id, n, *told, refs(version.at), one.rule, one.sure.value


TABLES: Mapping[str, Table] = {
    "people": Table(
        "People",
        "everybody named, with spellings and offices",
        ("id", "name", "spellings", "offices", "country", "side", "mentions", "at", "rule", "sure"),
        1,
        _people,
    ),
    "quotes": Table(
        "Quotations",
        "a row each part of a quotation or report, with speaker and place",
        ("id", "part", "words", "source", "start", "end", "speaker", "label", "type", "kind", "cue", "said",
         "posted", "doubts", "rule", "sure"),
        2,
        _quotes,
        {"source": "sources"},
    ),
    "delegations": Table(
        "Delegations",
        "a row each place in a delegation",
        ("id", "part", "name", "side", "event", "meeting", "person", "label", "role", "status",
         "at", "rule", "sure"),
        2,
        _delegations,
    ),
    "questions": Table(
        "Open questions",
        "what is open, answered or disputed",
        ("id", "question", "type", "topic", "status", "answer", "raised", "answered", "rule", "sure"),
        1,
        _questions,
    ),
    "timeline": Table(
        "Timeline",
        "dated events, planned and denied told apart",
        ("id", "when", "precision", "timezone", "event", "certainty", "place", "at", "rule", "sure"),
        1,
        _timeline,
    ),
    "disagreements": Table(
        "Where sources differ",
        "a row each version",
        ("id", "version", "about", "kind", "reason", "says", "at", "rule", "sure"),
        2,
        _disagreements,
    ),
    "sources": Table(
        "Sources",
        "the documents, each with its SHA-256",
        ("id", "code", "path", "title", "outlet", "author", "published", "url", "kind", "language", "rights",
         "characters", "sha256"),
        1,
        _source_rows,
    ),
}  # fmt: skip
"""Every table, by the name of its file."""


def table(site: Site, name: str) -> str:
    """The table as CSV after RFC 4180, with a line feed alone at the end of each row."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    spec = TABLES[name]
    writer.writerow(spec.columns)
    writer.writerows([cell(value) for value in row] for row in spec.rows(site))
    return out.getvalue()


# ------------------------------------------------------------------ the package


def datapackage(site: Site, folder: Path) -> str:
    """The description of the tables in the folder, with size and hash of each file and seed."""
    documents = site.briefing.bundle.documents
    package = {
        "profile": "tabular-data-package",
        "name": slug(site.title) or "briefing",
        "title": site.title,
        "description": site.subtitle,
        **({"created": f"{site.as_of}T00:00:00Z"} if site.as_of else {}),
        "sources": [
            {"title": one.title, **({"path": url} if (url := web_address(one.url)) else {})}
            for one in documents
        ],
        "seeds": [{"id": one.id, "path": one.path, "hash": f"sha256:{one.sha256}"} for one in documents],
        "resources": [_resource(name, folder) for name in TABLES],
    }
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def _resource(name: str, folder: Path) -> dict[str, Any]:
    spec, data = TABLES[name], (folder / f"{name}.csv").read_bytes()
    return {
        "name": name,
        "title": spec.title,
        "description": spec.about,
        "path": f"{name}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "schema": _schema(spec),
    }


def _schema(spec: Table) -> dict[str, Any]:
    fields = [{"name": name, "type": "integer" if name in INTEGERS else "string"} for name in spec.columns]
    foreign = [
        {"fields": [column], "reference": {"resource": other, "fields": ["id"]}}
        for column, other in spec.refers.items()
    ]
    named: dict[str, Any] = {"fields": fields, "primaryKey": list(spec.columns[: spec.keys])}
    return named | ({"foreignKeys": foreign} if foreign else {})
