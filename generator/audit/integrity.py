"""briefing.json against the seeds: every cite is its slice, every reference leads to a record."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from generator.audit.built import Built, Finding
from generator.audit.reduction import reduced

FILE = "briefing.json"
POINTERS = {
    "meeting": "meetings",
    "head": "people",
    "person": "people",
    "people": "people",
    "utterance": "utterances",
    "conflicts": "disagreements",
}
"""Keys that hold the id of a record, or a list of them, and the list it must stand in."""


def check(built: Built) -> Iterator[Finding]:
    """Every seed, cite, quotation, id and reference of the exported data."""
    yield from _seeds(built)
    yield from _ids(built)
    for name, record in built.listed():
        label = f"{FILE}: {record.get('id') or name}"
        for at in cites_in(record):
            yield from _cite(built, at, label)
        yield from _pointers(built, record, label)
    yield from _quotes(built)
    yield from _people(built)
    yield from _corrections(built)


def _seeds(built: Built) -> Iterator[Finding]:
    for source in built.data["sources"]:
        data = built.seeds.get(source["path"])
        if data is None:
            yield Finding(source["path"], "is cited, and is not among the seeds")
        elif hashlib.sha256(data).hexdigest() != source["sha256"]:
            yield Finding(source["path"], "has changed since the site was built")
        elif len(built.texts[source["id"]]) != source["characters"]:
            yield Finding(f"{FILE}: {source['id']}", "counts another number of characters")


def _ids(built: Built) -> Iterator[Finding]:
    seen: set[str] = set()
    for _, record in built.listed():
        identifier = record.get("id")
        if identifier in seen:
            yield Finding(f"{FILE}: {identifier}", "two records have this id")
        if identifier:
            seen.add(identifier)


def cites_in(value: Any) -> Iterator[Mapping[str, Any]]:
    """Every cite inside exported data."""
    if isinstance(value, dict):
        if value.keys() == {"source", "start", "end", "text"}:
            yield value
        else:
            for item in value.values():
                yield from cites_in(item)
    elif isinstance(value, list):
        for item in value:
            yield from cites_in(item)


def _cite(built: Built, at: Mapping[str, Any], label: str) -> Iterator[Finding]:
    text = built.texts.get(at["source"])
    if text is None:
        yield Finding(label, f"cites {at['source']}, which is no source")
    elif text[at["start"] : at["end"]] != at["text"] or not 0 <= at["start"] < at["end"] <= len(text):
        yield Finding(label, f"cites other words than stand at {at['source']}:{at['start']}-{at['end']}")


def _pointers(built: Built, record: Mapping[str, Any], label: str) -> Iterator[Finding]:
    for key, value in record.items():
        if key == "members":
            for member in value:
                yield from _pointers(built, member, label)
        if key in POINTERS:
            for identifier in value if isinstance(value, list) else [value]:
                if identifier and built.records.get(identifier, ("",))[0] != POINTERS[key]:
                    yield Finding(label, f"points to {identifier}, which is none of the {POINTERS[key]}")


def _quotes(built: Built) -> Iterator[Finding]:
    for name in ("quotes", "reports"):
        for quote in built.data[name]:
            label, speaker = f"{FILE}: {quote['id']}", quote["speaker"]
            if quote["words"] != " ".join(at["text"] for at in quote["at"]):
                yield Finding(label, "says other words than its spans")
            record = built.records.get(speaker["id"] or "")
            if speaker["id"] and (record is None or record[1]["name"] != speaker["label"]):
                yield Finding(label, f"is given to {speaker['label']}, who is not {speaker['id']}")
    for utterance in built.data["utterances"]:
        for identifier in utterance["quotes"]:
            if built.records.get(identifier, ("",))[0] not in {"quotes", "reports"}:
                yield Finding(f"{FILE}: {utterance['id']}", f"renders {identifier}, which is no quotation")


def _people(built: Built) -> Iterator[Finding]:
    for person in built.data["people"]:
        label = f"{FILE}: {person['id']}"
        for name in person["names"]:
            words = built.reduced_texts.get(name["source"], "")
            if reduced(name["text"]) not in words and not _is_put_together(name["text"], words):
                yield Finding(label, f"is spelt “{name['text']}” nowhere in {name['source']}")
        spelt = {reduced(name["text"]).casefold() for name in person["names"]}  # transcripts name in capitals
        is_given = reduced(person["name"]).casefold() in spelt or person["rule"].startswith("correction")
        if not is_given and not _is_put_together(person["name"], built.all_words):
            yield Finding(label, f"is called “{person['name']}”, which no source says")


def _is_put_together(name: str, words: str) -> bool:
    """Whether each word of a name that stands nowhere as a whole, since markup parts it, stands there."""
    return all(part in words for part in reduced(name).split())


def _corrections(built: Built) -> Iterator[Finding]:
    """Every decision shown is one of the file's, in its own words."""
    said = set(_values_of(built.seeds.get("corrections.yml", b"")))
    for one in built.data["corrections"]:
        for key in ("why", "on"):
            if one["why"] and reduced(str(one[key])) not in said:
                yield Finding(f"{FILE}: {one['id']}", f"its `{key}` does not stand in corrections.yml")


def _values_of(file: bytes) -> Iterator[str]:
    """Every value of a YAML file, reduced; none where it is no YAML."""
    try:
        waiting = [yaml.safe_load(file)]
    except (yaml.YAMLError, ValueError):
        return
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict | list):
            waiting += value.values() if isinstance(value, dict) else value
        else:
            yield reduced(str(value))
