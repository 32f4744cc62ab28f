"""The other exports against briefing.json and the seeds: same records, same words, valid by their formats."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any
from xml.etree import ElementTree

from jsonschema_rs import Draft202012Validator

from generator.audit.built import Built, Finding
from generator.audit.reduction import reduced

NEEDED = (
    "briefing.schema.json",
    "datapackage.json",
    "annotations.jsonld",
    "references.bib",
    "references.json",
    "timeline.ics",
    "new.json",
    "new.atom",
)
TEX = {
    r"\textbackslash{}": "\\",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
    **{f"\\{char}": char for char in "{}&%$#_"},
}
TEX_MARK = re.compile("|".join(re.escape(mark) for mark in TEX))
BIB_ENTRY = re.compile(r"@(\w+)\{([^,]+),\n(.*?)\n\}\n", re.DOTALL)
# A field ends where the next one opens: what is quoted may run over lines, and its own braces are escaped.
BIB_FIELD = re.compile(r"^  (\w+) = \{(.*?)\},$(?=\n  \w+ = \{|\Z)", re.MULTILINE | re.DOTALL)
ICS_TEXT = re.compile(r"\\([\\;,nN])")


def check(built: Built) -> Iterator[Finding]:
    """Every export but the tables."""
    missing = [name for name in NEEDED if built.export(name) is None]
    if missing:
        yield from (Finding(name, "is missing among the exports") for name in missing)
        return
    yield from _schema(built)
    yield from _package(built)
    yield from _annotations(built)
    yield from _bibliography(built)
    yield from _csl(built)
    yield from _calendar(built)
    yield from _feeds(built)


def _json(built: Built, name: str) -> Any:
    try:
        return json.loads(built.export(name) or b"")
    except ValueError:
        return None


def _schema(built: Built) -> Iterator[Finding]:
    schema = _json(built, "briefing.schema.json")
    if not isinstance(schema, dict) or "$defs" not in schema:
        yield Finding("briefing.schema.json", "is no JSON Schema")
        return
    for flaw in list(Draft202012Validator(schema).iter_errors(dict(built.data)))[:5]:
        place = "/".join(str(part) for part in flaw.instance_path)
        yield Finding(f"briefing.json: {place}", f"breaks the schema: {flaw.message[:120]}")


def _package(built: Built) -> Iterator[Finding]:
    package = _json(built, "datapackage.json")
    if not isinstance(package, dict):
        yield Finding("datapackage.json", "is no JSON")
        return
    for resource in package["resources"]:
        data = built.export(resource["path"])
        if data is None:
            yield Finding(f"datapackage.json: {resource['path']}", "is listed, and is not there")
        elif resource["hash"] != f"sha256:{hashlib.sha256(data).hexdigest()}" or resource["bytes"] != len(
            data
        ):
            yield Finding(resource["path"], "is not what datapackage.json says it is")
    listed = {seed["path"]: seed["hash"] for seed in package["seeds"]}
    for source in built.data["sources"]:
        if listed.get(source["path"]) != f"sha256:{source['sha256']}":
            yield Finding(f"datapackage.json: {source['path']}", "has not the hash of this seed")


def _annotations(built: Built) -> Iterator[Finding]:
    page = _json(built, "annotations.jsonld")
    if not isinstance(page, dict) or page.get("@context") != "http://www.w3.org/ns/anno.jsonld":
        yield Finding("annotations.jsonld", "is no page of web annotations")
        return
    paths = {f"{source['path']} sha256:{source['sha256']}": source["id"] for source in built.data["sources"]}
    for item in page["items"]:
        position, words = item["target"]["selector"]
        source = paths.get(item["target"]["state"]["value"], "")
        text, start, end = built.texts.get(source, ""), position["start"], position["end"]
        around = text[max(0, start - len(words["prefix"])) : end + len(words["suffix"])]
        if around != words["prefix"] + words["exact"] + words["suffix"] or text[start:end] != words["exact"]:
            yield Finding(item["id"], "selects other words than stand at its position")


def _bibliography(built: Built) -> Iterator[Finding]:
    text = (built.export("references.bib") or b"").decode("utf-8", "replace")
    entries = {key: dict(BIB_FIELD.findall(body)) for _, key, body in BIB_ENTRY.findall(text)}
    for quote in built.data["quotes"]:
        fields = entries.get(quote["id"])
        if fields is None:
            yield Finding(f"references.bib: {quote['id']}", "is missing")
        else:
            yield from _same(
                "references.bib", quote, _plain_tex(fields["title"]), _plain_tex(fields["author"])
            )
    titles = {_plain_tex(fields.get("title", "")) for fields in entries.values()}
    for source in built.data["sources"]:
        if source["title"] not in titles:
            yield Finding(f"references.bib: {source['id']}", "has another title")


def _plain_tex(text: str) -> str:
    return TEX_MARK.sub(lambda match: TEX[match[0]], text[1:-1] if text.startswith("{") else text)


def _same(file: str, quote: Mapping[str, Any], words: str, speaker: str) -> Iterator[Finding]:
    if words != quote["words"]:
        yield Finding(f"{file}: {quote['id']}", "quotes other words")
    if speaker != (quote["speaker"]["label"] or "Speaker not stated"):
        yield Finding(f"{file}: {quote['id']}", "names another speaker")


def _csl(built: Built) -> Iterator[Finding]:
    items = {item["id"]: item for item in _json(built, "references.json") or []}
    for quote in built.data["quotes"]:
        item = items.get(quote["id"])
        if item is None:
            yield Finding(f"references.json: {quote['id']}", "is missing")
        else:
            yield from _same("references.json", quote, item["title"], item["author"][0]["literal"])


def _calendar(built: Built) -> Iterator[Finding]:
    text = (built.export("timeline.ics") or b"").decode("utf-8", "replace").replace("\r\n ", "")
    for body in text.split("BEGIN:VEVENT\r\n")[1:]:
        lines = dict(line.split(":", 1) for line in body.split("\r\n") if ":" in line)
        identifier = lines.get("UID", "").partition("@")[0]
        name, event = built.records.get(identifier, ("", {}))
        if name != "timeline":
            yield Finding(f"timeline.ics: {identifier}", "is no event of the timeline")
            continue
        shown = ICS_TEXT.sub(lambda match: {"n": "\n", "N": "\n"}.get(match[1], match[1]), lines["SUMMARY"])
        if reduced(shown) != reduced(event["event"]):
            yield Finding(f"timeline.ics: {identifier}", "tells the event in other words")
        day = next((value for key, value in lines.items() if key == "DTSTART;VALUE=DATE"), None)
        if day is not None and event["when"][:10].replace("-", "") != day:
            yield Finding(f"timeline.ics: {identifier}", "has another day")


def _feeds(built: Built) -> Iterator[Finding]:
    feed = _json(built, "new.json")
    try:
        atom = ElementTree.fromstring(built.export("new.atom") or b"")
    except ElementTree.ParseError:
        yield Finding("new.atom", "is no XML")
        return
    if not isinstance(feed, dict) or not str(feed.get("version")).startswith("https://jsonfeed.org/"):
        yield Finding("new.json", "is no JSON Feed")
        return
    told = [f"urn:briefing:{item['id']}" for item in built.data.get("changes", {}).get("items", [])]
    space = "{http://www.w3.org/2005/Atom}"
    entries = [entry.findtext(f"{space}id") for entry in atom.findall(f"{space}entry")]
    for name, found in (("new.json", [item["id"] for item in feed["items"]]), ("new.atom", entries)):
        if found != told[: len(found)] or (told and not found):
            yield Finding(name, "tells other news than briefing.json")
    for item, entry in zip(feed["items"], atom.findall(f"{space}entry"), strict=False):
        if item["title"] != entry.findtext(f"{space}title"):
            yield Finding(f"new.atom: {item['id']}", "is titled otherwise than in new.json")
