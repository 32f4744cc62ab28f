"""The CSV tables against briefing.json: the same rows, each cell the record's own value."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.audit.built import Built, Finding

TABLES = {
    "people": ("people",),
    "quotes": ("quotes", "reports"),
    "delegations": ("delegations",),
    "questions": ("questions",),
    "timeline": ("timeline",),
    "disagreements": ("disagreements",),
    "sources": ("sources",),
}
PARTS = {
    "delegations": ("part", "members"),
    "disagreements": ("version", "versions"),
    "quotes": ("part", "at"),
}
"""Tables with a row each part of a record: the column that counts the parts, the key that holds them."""
REF = re.compile(r"(.+):(\d+)-(\d+)")


def check(built: Built) -> Iterator[Finding]:
    """Every table."""
    for name, lists in TABLES.items():
        data = built.export(f"{name}.csv")
        if data is None:
            yield Finding(f"{name}.csv", "is missing among the exports")
            continue
        rows = list(csv.DictReader(io.StringIO(data.decode("utf-8", "replace"), newline="")))
        records = {record["id"]: record for key in lists for record in built.data[key]}
        yield from _rows(built, name, rows, records)


def _rows(
    built: Built, name: str, rows: list[dict[str, str]], records: Mapping[str, Mapping[str, Any]]
) -> Iterator[Finding]:
    counted, key = PARTS.get(name, ("", ""))
    expected = sum(len(record[key]) if key else 1 for record in records.values())
    if len(rows) != expected:
        yield Finding(f"{name}.csv", f"has {len(rows)} rows for {expected}")
    for row in rows:
        label, record = f"{name}.csv: {row.get('id')}", records.get(row.get("id") or "")
        if record is None:
            yield Finding(label, "is no record of briefing.json")
            continue
        values = _values(name, record, int(row[counted]) if counted and row[counted].isdigit() else 0)
        for column, cell in row.items():
            if column in values and cell != values[column]:
                yield Finding(label, f"has another {column}")
        yield from _refs(built, row, label)


def _values(name: str, record: Mapping[str, Any], part: int) -> dict[str, str]:
    """Column → what the cell must hold, for every column that repeats a value of the record."""
    values = dict(record)
    key = PARTS.get(name, ("", ""))[1]
    if key and 1 <= part <= len(record[key]):
        values |= record[key][part - 1]
    if name == "people":
        values["spellings"] = " | ".join(dict.fromkeys(one["text"] for one in record["names"]))
        values["offices"] = " | ".join(dict.fromkeys(one["title"] for one in record["roles"]))
    if name == "quotes":
        speaker = record["speaker"]
        values |= {
            "words": values["text"],
            "speaker": speaker["id"],
            "label": speaker["label"],
            "type": speaker["type"],
        }
        values["doubts"] = " | ".join(record["doubts"])
    if name == "sources":
        values.pop("url")
    return {column: _cell(value) for column, value in values.items() if not isinstance(value, dict)}


def _cell(value: object) -> str:
    if isinstance(value, list):
        cites = [one for one in value if isinstance(one, dict) and {"source", "start"} <= one.keys()]
        return " ".join(f"{one['source']}:{one['start']}-{one['end']}" for one in cites)
    return "" if value is None else str(value)


def _refs(built: Built, row: Mapping[str, str], label: str) -> Iterator[Finding]:
    for column in ("at", "raised", "answered"):
        for ref in (row.get(column) or "").split(" "):
            match = REF.fullmatch(ref)
            if ref and (match is None or int(match[3]) > len(built.texts.get(match[1], ""))):
                yield Finding(label, f"refers to {ref}, which is no place in a source")
