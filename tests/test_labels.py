"""The hand labels point at what they say they point at."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
OTHER = HERE / "golden" / "other-talks"
FILES = sorted((OTHER / "labels").glob("*.jsonl")) + sorted((HERE / "gate" / "labels").rglob("*.jsonl"))


def records(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def passages(value: Any) -> Iterator[list[Any]]:
    if isinstance(value, dict):
        if {"file", "start", "end"} <= value.keys():
            yield [value["file"], value["start"], value["end"]]
        for item in value.values():
            yield from passages(item)
    elif isinstance(value, list):
        if len(value) in (3, 4) and isinstance(value[0], str) and isinstance(value[1], int):
            yield value
        else:
            for item in value:
                yield from passages(item)


def seed(name: str) -> str:
    with (OTHER / "seeds" / name).open(encoding="utf-8", newline="") as file:
        return file.read()


def as_read(raw: str) -> str:
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "", raw))).strip()


@pytest.mark.parametrize("path", FILES, ids=lambda path: "-".join([*path.parts[-3:-1], path.stem]))
def test_passages_are_ordered(path: Path) -> None:
    assert records(path)
    assert all(0 <= start < end for _, start, end, *_ in passages(records(path)))


@pytest.mark.parametrize("path", sorted((OTHER / "labels").glob("*.jsonl")), ids=lambda path: path.stem)
def test_passages_are_whole_words_of_the_invented_bundle(path: Path) -> None:
    for name, start, end, *words in passages(records(path)):
        text = seed(name)
        assert text[start:end] == text[start:end].strip() and end <= len(text)
        assert not words or as_read(text[start:end]) == words[0]


def test_quotations_hold_their_words() -> None:
    for quote in records(OTHER / "labels" / "quotes.jsonl"):
        raw = seed(quote["file"])[quote["start"] : quote["end"]]
        assert as_read(raw)[1:-1] == quote["text"]


def test_every_spelling_occurs() -> None:
    text = "".join(seed(str(path.relative_to(OTHER / "seeds"))) for path in (OTHER / "seeds").rglob("*.*"))
    for person in records(OTHER / "labels" / "people.jsonl"):
        assert all(spelling in text for spelling in person["spellings"]), person["name"]


def test_meetings_named_by_delegations_exist() -> None:
    for folder in (OTHER / "labels", HERE / "gate" / "labels"):
        known = {meeting["id"] for meeting in records(folder / "meetings.jsonl")}
        assert {group["meeting"] for group in records(folder / "delegations.jsonl")} <= known


def test_the_copied_labels_hold_no_quoted_words() -> None:
    allowed = {"file", "start", "end", "kind", "speaker", "speaker_type", "continues", "unsure"}
    quotes = records(HERE / "gate" / "labels" / "quotes_000_001.jsonl")
    assert all(quote.keys() <= allowed for quote in quotes)
