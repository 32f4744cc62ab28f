"""No two records under one id: what was made from the same evidence is told apart by what it says.

An id must not depend on the order of the documents, so the words and places of the record are added to
what it is made from; only the first of two records that say the very same is kept.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

from generator.model import RECORDS, Briefing, citations_in, short_code
from generator.organize.targets import LISTED


def with_distinct_ids(briefing: Briefing) -> Briefing:
    """The briefing with an id of its own for every record that has one."""
    counts = Counter(
        record.id for name in RECORDS for record in getattr(briefing, name) if hasattr(record, "id")
    )
    twice = {identifier for identifier, n in counts.items() if n > 1}
    if not twice:
        return briefing
    lists: dict[str, Any] = {}
    for name in RECORDS:
        records = [_told_apart(name, record, twice) for record in getattr(briefing, name)]
        lists[name] = _once(records)
    return Briefing(bundle=briefing.bundle, **lists)


def _told_apart(name: str, record: Any, twice: set[str]) -> Any:
    if getattr(record, "id", None) not in twice or name in {"people", "organizations", "corrections"}:
        return record
    places = sorted(f"{at.source}\x1f{at.text}" for at in citations_in(record))
    words = str(getattr(record, LISTED.get(name, "id")))
    kind = record.id.partition("-")[0]
    return replace(record, id=short_code(kind, record.id, name, words, *places))


def _once(records: list[Any]) -> tuple[Any, ...]:
    """The records without those whose id an earlier one has."""
    found: dict[Any, Any] = {}
    for n, record in enumerate(records):
        found.setdefault(getattr(record, "id", n), record)
    return tuple(found.values())
