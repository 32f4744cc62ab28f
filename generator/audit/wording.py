"""Our own sentences: each name stands in the passages cited or is a known name, each number stands there or
is derived by a named rule, and no verb of ours takes sides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from generator.audit.built import Built, Finding
from generator.audit.integrity import cites_in
from generator.audit.reduction import reduced
from generator.vocabulary import words
from generator.vocabulary.countries import country_words

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
WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
DATE = re.compile(r"\b(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?: (\d{4}))?\b")
NEAR = timedelta(days=14)
"""How far a day that a text gives by its name can be from the day it was written on."""
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
            found |= _words_of(f"{source['title']} {source['outlet'] or ''} {source['code']}")
        return frozenset(found)

    @cached_property
    def general(self) -> frozenset[str]:
        """Words that name nobody of this briefing; read only when a word is not known otherwise."""
        return frozenset(_general())


def _named_in(record: Any) -> set[str]:
    if isinstance(record, dict):
        if record.keys() == {"source", "start", "end", "text"}:
            return set()
        own = {word for key in NAMING if isinstance(record.get(key), str) for word in _words_of(record[key])}
        listed = [
            one for key in ("parties", "members") for one in record.get(key) or [] if isinstance(one, str)
        ]
        inner = [_named_in(value) for value in record.values() if isinstance(value, dict | list)]
        return own.union(*inner, _words_of(" ".join(listed)))
    if isinstance(record, list):
        return set().union(*(_named_in(one) for one in record))
    return set()


def _general() -> set[str]:
    """Words that name nobody of this briefing: the calendar, countries, what we write with a capital."""
    return _words_of(" ".join(country_words())) | {
        word.casefold() for word in words("neutral", "capitalized")
    }


def _words_of(text: str) -> set[str]:
    return {_key(word) for word in WORD.findall(reduced(text))}


def _key(word: str) -> str:
    return re.sub(r"['’]s?$", "", word).replace("’", "'").casefold().strip(".")


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
    there = _words_of(cited)
    for word in _capitalized(reduced(text)):
        if not _is_known(word, there, known.names) and not _is_known(word, there, known.general):
            yield Finding(label, f"names “{word}”, which its passages do not")
    figures = set(NUMBER.findall(cited)) | set(NUMBER.findall(_derived(known.built, record)))
    for number in NUMBER.findall(_without_dates(known.built, record, text)):
        if number not in figures and not _is_derived(number, figures):
            yield Finding(label, f"says {number}, which its passages do not")
    if not record["rule"].startswith("correction"):
        for verb in sorted(_words_of(text) & words("neutral", "loaded") - there):
            yield Finding(label, f"says “{verb}” in our own words")


def _capitalized(text: str) -> list[str]:
    """The words with a capital letter that do not begin a sentence."""
    found = []
    for match in WORD.finditer(text):
        before = text[: match.start()].rstrip(" \"'“‘(")
        if match[0][0].isupper() and before and before[-1] not in ".?!:":
            found.append(match[0])
    return found


def _is_known(word: str, there: set[str], names: frozenset[str]) -> bool:
    key = _key(word)
    parts = re.split(r"['’.-]", word)
    return key in there or key in names or all(_key(part) in there | names for part in parts if part)


def _derived(built: Built, record: Mapping[str, Any]) -> str:
    """Named rule: what a record counts itself (its versions, members, sources), and its own date."""
    counts = [len(record[key]) for key in ("versions", "members") if isinstance(record.get(key), list)]
    if record.get("type") == "team":  # some of a team's members, never more than it has
        counts += range(1, max((len(team["members"]) for team in built.data["delegations"]), default=0) + 1)
    counts.append(len({at["source"] for at in cites_in(dict(record))}))
    return " ".join([str(record.get("when") or ""), *map(str, counts)])


def _without_dates(built: Built, record: Mapping[str, Any], text: str) -> str:
    """Named rule: a date is worked out from the day a cited passage was posted or published on."""
    days = [day for at in cites_in(dict(record)) for day in _days_of(built, at)]

    def left(match: re.Match[str]) -> str:
        month = MONTHS.index(match[2][:3].lower()) + 1
        year = int(match[3]) if match[3] else (days[0].year if days else 1)
        try:
            told = date(year, month, int(match[1]))
        except ValueError:
            return match[0]
        return "" if any(abs(told - day) <= NEAR for day in days) else match[0]

    return DATE.sub(left, text)


def _days_of(built: Built, at: Mapping[str, Any]) -> Iterator[date]:
    source = built.sources.get(at["source"], {})
    stamps = [source.get("published")]
    stamps += [
        p["posted"] for p in source.get("passages", []) if p["start"] < at["end"] and at["start"] < p["end"]
    ]
    for stamp in stamps:
        match = re.match(r"\d{4}-\d\d-\d\d", stamp or "")
        if match:
            yield date.fromisoformat(match[0])


def _is_derived(number: str, figures: set[str]) -> bool:
    """Named rules: a day without its leading nought, a figure with or without its thousands comma."""
    plain = {figure.replace(",", "").lstrip("0") for figure in figures}
    plain |= {part.lstrip("0") for figure in figures for part in re.split(r"[:.,]", figure)}
    return number.replace(",", "").lstrip("0") in plain
