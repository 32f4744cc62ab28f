"""No two records under one id: what was made from the same evidence is told apart by what it says.

An id must not depend on the order of the documents, so the words and places of the record are added to
what it is made from; only the first of two records that say the very same is kept. Of records that others
point to, one keeps the id, so that no pointer leads nowhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from generator.model import RECORDS, Briefing, citations_in, short_code
from generator.organize.editing.targets import LISTED

POINTED_TO = {"quotes", "reports", "utterances", "meetings", "disagreements"}


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
        records = getattr(briefing, name)
        kept = {min(_evidence(name, one) for one in same) for same in _sharing(name, records, twice)}
        lists[name] = _once([_told_apart(name, record, twice, kept) for record in records])
    return Briefing(bundle=briefing.bundle, **lists)


def _sharing(name: str, records: Sequence[Any], twice: set[str]) -> Iterator[list[Any]]:
    """The records of a list that others point to, those of one id together."""
    for identifier in sorted(twice) if name in POINTED_TO else ():
        same = [record for record in records if record.id == identifier]
        if same:
            yield same


def _told_apart(name: str, record: Any, twice: set[str], kept: set[tuple[str, ...]]) -> Any:
    if getattr(record, "id", None) not in twice or name in {"people", "organizations", "corrections"}:
        return record
    evidence = _evidence(name, record)
    kind = record.id.partition("-")[0]
    return record if evidence in kept else replace(record, id=short_code(kind, *evidence))


def _evidence(name: str, record: Any) -> tuple[str, ...]:
    """What the record says and rests on."""
    places = sorted(f"{at.source}\x1f{at.text}" for at in citations_in(record))
    return record.id, name, str(getattr(record, LISTED.get(name, "id"))), *places


def _once(records: list[Any]) -> tuple[Any, ...]:
    """The records without those whose id an earlier one has."""
    found: dict[Any, Any] = {}
    for n, record in enumerate(records):
        found.setdefault(getattr(record, "id", n), record)
    return tuple(found.values())
