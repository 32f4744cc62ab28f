"""Golden bundles of invented text: what is told of them, whole, a line a record.

`make golden` rewrites the expected files; their diff is reviewed like code.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path

import pytest

from generator.model import RECORDS, Briefing, Citation
from generator.pipeline import brief

CASES = sorted(path.parent for path in Path(__file__).parent.glob("*/seeds"))


def told(briefing: Briefing) -> str:
    """Every record of the briefing, a line each, under the name of its list."""
    return "\n".join(line for name in RECORDS for line in lines_of(name, briefing)) + "\n"


def lines_of(name: str, briefing: Briefing) -> Iterator[str]:
    yield f"# {name}"
    for record in getattr(briefing, name):
        yield " | ".join(f"{f.name}: {shown(getattr(record, f.name), briefing)}" for f in fields(record))


def shown(value: object, briefing: Briefing) -> str:
    if isinstance(value, Citation):
        return f"{briefing.documents[value.source].code} {value.start}-{value.end}"
    if isinstance(value, Enum):
        return value.name.lower()
    if isinstance(value, tuple):
        return "[" + ", ".join(shown(item, briefing) for item in value) + "]"
    if is_dataclass(value):
        return "{" + ", ".join(shown(getattr(value, f.name), briefing) for f in fields(value)) + "}"
    return "-" if value is None else str(value)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_is_told_of_a_golden_bundle_is_what_was_reviewed(case, request):
    expected = case / "expected" / "briefing.txt"
    text = told(brief(case / "seeds"))
    if request.config.getoption("--rewrite-golden"):
        expected.parent.mkdir(exist_ok=True)
        expected.write_text(text, encoding="utf-8")
    assert expected.read_text(encoding="utf-8") == text
