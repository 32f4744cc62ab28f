"""briefing.json, format briefing/1: the whole briefing as data, checked against its schema first."""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema_rs import Draft202012Validator

from generator.errors import InvalidExport
from generator.model import RECORDS, Briefing, Citation, Document, field_names

SCHEMA = Path(__file__).with_name("briefing.schema.json")


def write_data(data: Mapping[str, Any], folder: Path) -> None:
    """Write briefing.json and its schema into the folder; raises InvalidExport when it breaks the schema."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "briefing.json").write_text(data_json(data), encoding="utf-8", newline="\n")
    schema = SCHEMA.read_text(encoding="utf-8")
    (folder / SCHEMA.name).write_text(schema, encoding="utf-8", newline="\n")


def as_json(briefing: Briefing) -> str:
    """The briefing as JSON text, one blank an indent, keys in the order of the contract."""
    return data_json(briefing_data(briefing))


def data_json(data: Mapping[str, Any]) -> str:
    """The data as JSON text; raises InvalidExport when it breaks the schema."""
    check(data)
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def briefing_data(briefing: Briefing) -> dict[str, Any]:
    """The briefing as plain data: format, sources, then every list of records."""
    used = sorted(set(briefing.citations()), key=lambda at: (at.source, at.start, at.end))
    data: dict[str, Any] = {"format": "briefing/1"}
    data["sources"] = [_source(document, used) for document in briefing.bundle.documents]
    return data | {name: as_data(getattr(briefing, name)) for name in RECORDS}


def as_data(value: object) -> Any:
    """A record as plain data: dataclasses by field, enums by value, tuples as lists."""
    if isinstance(value, Enum):
        return value.value
    if hasattr(value, "__dataclass_fields__"):
        return {name: as_data(getattr(value, name)) for name in field_names(value)}
    return [as_data(item) for item in value] if isinstance(value, tuple) else value


def check(data: Mapping[str, Any]) -> None:
    """Raises InvalidExport with the first place where the data breaks the schema."""
    flaw = next(_validator().iter_errors(data), None)
    if flaw is not None:
        place = "/".join(str(part) for part in flaw.instance_path)
        raise InvalidExport(
            f"briefing.json: {place}", flaw.message[:200], "please report this with the seeds"
        )


@cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


def _source(document: Document, used: list[Citation]) -> dict[str, Any]:
    kept = [
        "id",
        "code",
        "path",
        "title",
        "outlet",
        "author",
        "published",
        "url",
        "kind",
        "language",
        "timezone",
        "rights",
        "digest_of",
        "sha256",
    ]
    cited = [at for at in used if at.source == document.id]
    return {name: getattr(document, name) for name in kept} | {
        "characters": len(document.text),
        "inferred": list(document.inferred),
        "analysed": document.analysed,
        "passages": _passages(document, cited),
        "rule": "read",
        "sure": "sure",
    }


def _passages(document: Document, cited: list[Citation]) -> list[dict[str, Any]]:
    """The passages in order, each with whether a citation touches it."""
    used = {passage.id for at in cited for passage in document.passages_under(at)}
    return [{**as_data(passage), "used": passage.id in used} for passage in document.passages]
