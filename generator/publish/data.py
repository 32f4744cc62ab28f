"""briefing.json: the whole briefing as data, format briefing/1."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from generator.model import RECORDS, Briefing


def write_data(briefing: Briefing, folder: Path) -> None:
    """Write briefing.json into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "briefing.json").write_text(as_json(briefing), encoding="utf-8")


def as_json(briefing: Briefing) -> str:
    """The briefing as JSON text, two blanks an indent, keys in the order of the contract."""
    data: dict[str, Any] = {"format": "briefing/1"}
    data |= {name: [as_data(record) for record in getattr(briefing, name)] for name in RECORDS}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def as_data(value: object) -> Any:
    """A record as plain data: dataclasses by field, enums by value, tuples as lists."""
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value):
        return {f.name: as_data(getattr(value, f.name)) for f in fields(value)}
    return [as_data(item) for item in value] if isinstance(value, tuple) else value
