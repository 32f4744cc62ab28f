"""Our own sentences: each name stands in the passages cited or is a known name, each number stands there or
is derived by a named rule, and no verb of ours takes sides.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Any

from generator.audit.built import Built, Finding
from generator.audit.integrity import cites_in
from generator.audit.reduction import reduced
from generator.vocabulary import words
from generator.vocabulary.sentence_words import (
    capitalized,
    day_of,
    is_among,
    names_of_nobody,
    underived_numbers,
    words_of,
)

OURS = {
    "questions": ("question", "answer"),
    "timeline": ("event",),
    "outcomes": ("says",),
    "disagreements": ("about", "reason"),
    "meetings": ("name",),
    "delegations": ("name",),
    "register": ("says", "consequence"),
}
"""The lists whose records tell something in our words, with the keys that hold them."""
NAMING = (
    "name", "label", "side", "place", "party", "event", "timezone", "speaker", "organization", "country",
    "title", "addressee", "text",
)  # fmt: skip
"""Keys of the data whose value names somebody or something."""


class Known:
    """Names and numbers that may stand in a sentence of ours without standing in the passage it cites."""

    def __init__(self, built: Built) -> None:
        self.built = built

    @cached_property
    def names(self) -> frozenset[str]:
        """Words of every known name: people with all spellings, bodies, meetings, places, countries."""
        found: set[str] = set()
        for name, record in self.built.listed():
            if name not in {"quotes", "reports", "wording"}:
                found |= _named_in(record)
        for source in self.built.data["sources"]:
            found |= words_of(f"{source['title']} {source['outlet'] or ''} {source['code']}")
        return frozenset(found)


def _named_in(record: Any) -> set[str]:
    if isinstance(record, dict):
        if record.keys() == {"source", "start", "end", "text"}:
            return set()
        own = {word for key in NAMING if isinstance(record.get(key), str) for word in words_of(record[key])}
        listed = [
            one for key in ("parties", "members") for one in record.get(key) or [] if isinstance(one, str)
        ]
        inner = [_named_in(value) for value in record.values() if isinstance(value, dict | list)]
        return own.union(*inner, words_of(" ".join(listed)))
    if isinstance(record, list):
        return set().union(*(_named_in(one) for one in record))
    return set()


def check(built: Built) -> Iterator[Finding]:
    """Every sentence of ours in the data; pages repeat them word for word, which `statements` sees to."""
    known = Known(built)
    for name, keys in OURS.items():
        for record in built.data[name]:
            passages = list(_passages(built, record))
            for key in keys:
                if isinstance(record.get(key), str):
                    label = f"briefing.json: {record.get('id') or name}"
                    yield from _sentence(known, record, record[key], passages, label)


def _passages(built: Built, record: Mapping[str, Any]) -> Iterator[str]:
    """The passages a record cites, whole."""
    seen = set()
    for at in cites_in(dict(record)):
        for passage in built.sources.get(at["source"], {}).get("passages", []):
            place = (at["source"], passage["start"])
            if passage["start"] < at["end"] and at["start"] < passage["end"] and place not in seen:
                seen.add(place)
                yield built.texts.get(at["source"], "")[passage["start"] : passage["end"]]


def _sentence(
    known: Known, record: Mapping[str, Any], text: str, passages: Iterable[str], label: str
) -> Iterator[Finding]:
    cited = " ".join(reduced(passage) for passage in passages)
    there, is_edited = words_of(cited), record["rule"].startswith("correction")
    for word in capitalized(reduced(text)):
        is_known = is_among(word, there, known.names) or is_among(word, there, known.names, names_of_nobody())
        if not is_known and not (is_edited and word in known.built.all_words):
            yield Finding(label, f"names “{word}”, which its passages do not")
    days = [day for at in cites_in(dict(record)) for day in _days_of(known.built, at)]
    for number in underived_numbers(text, f"{cited} {_derived(known.built, record)}", days):
        yield Finding(label, f"says {number}, which its passages do not")
    if not is_edited:
        for verb in sorted(words_of(text) & words("neutral", "loaded") - there):
            yield Finding(label, f"says “{verb}” in our own words")


def _derived(built: Built, record: Mapping[str, Any]) -> str:
    """Named rules: what a record counts itself (its versions, members, sources), its own date, and figures
    in the names of the sources it cites."""
    cited = [
        built.sources.get(source, {}) for source in sorted({at["source"] for at in cites_in(dict(record))})
    ]
    names = [f"{one.get('title')} {one.get('outlet')} {one.get('code')}" for one in cited]
    counts = [len(record[key]) for key in ("versions", "members") if isinstance(record.get(key), list)]
    if record.get("type") == "team":  # some of a team's members, never more than it has
        counts += range(1, max((len(team["members"]) for team in built.data["delegations"]), default=0) + 1)
    counts.append(len({at["source"] for at in cites_in(dict(record))}))
    return " ".join([*names, str(record.get("when") or ""), *map(str, counts)])


def _days_of(built: Built, at: Mapping[str, Any]) -> Iterator[date]:
    source = built.sources.get(at["source"], {})
    stamps = [source.get("published")]
    stamps += [
        p["posted"] for p in source.get("passages", []) if p["start"] < at["end"] and at["start"] < p["end"]
    ]
    yield from (day for stamp in stamps if (day := day_of(stamp)))
