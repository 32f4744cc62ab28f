"""What is new since an earlier briefing.json, by substance: people, members, answers, events; wording last.

A record is the same when its id is, or the words that name it. A build from the same documents finds
nothing new and keeps the news of the build before, so that building twice gives the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.model import short_code

Data = Mapping[str, Any]
Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is new, changed or gone; `record` is the id it is about, `what` names it."""

    id: str
    kind: str
    record: str
    what: str
    text: str

    @property
    def label(self) -> str:
        """The kind in words."""
        return LABELS[self.kind]


@dataclass(frozen=True, slots=True)
class Changes:
    """All that is new; `since` says what was compared with: nothing, or the day of the earlier briefing."""

    since: str | None = None
    items: tuple[Change, ...] = ()

    def grouped(self) -> dict[str, list[Change]]:
        """The items by label, in the order of `LABELS`."""
        found: dict[str, list[Change]] = {}
        for change in self.items:
            found.setdefault(change.label, []).append(change)
        return found


LABELS = {
    "source": "New document",
    "person": "New person",
    "member": "New in a delegation",
    "answer": "A question answered",
    "question": "New question",
    "outcome": "New outcome",
    "event": "New event",
    "contradiction": "New contradiction",
    "gone": "No longer told",
    "wording": "Worded differently",
}
"""The kinds of change with their words, most important first."""


def earlier_briefing(path: Path | None) -> Data | None:
    """An earlier briefing.json; None where there is none or it cannot be read as one."""
    if path is None or not path.is_file():
        return None
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, OSError):
        return None
    return data if isinstance(data, dict) and str(data.get("format", "")).startswith("briefing/") else None


def what_changed(now: Data, before: Data | None) -> Changes:
    """The changes from the earlier briefing to this one; its own news where the two say the same."""
    if before is None:
        return Changes()
    items = tuple(dict.fromkeys(change for find in _FINDERS for change in find(now, before)))
    if not items:
        return _news_of(before)
    order = list(LABELS)
    return Changes(_day(before), tuple(sorted(items, key=lambda one: order.index(one.kind))))


def _news_of(before: Data) -> Changes:
    kept = before.get("changes")
    if not isinstance(kept, dict):
        return Changes(_day(before))
    items = tuple(
        Change(**{name: str(item.get(name, "")) for name in ("id", "kind", "record", "what", "text")})
        for item in kept.get("items", [])
        if item.get("kind") in LABELS
    )
    return Changes(kept.get("since"), items)


def changes_data(changes: Changes) -> dict[str, Any]:
    """The changes as they stand in briefing.json."""
    names = ("id", "kind", "record", "what", "text")
    items = [{name: getattr(change, name) for name in names} for change in changes.items]
    return {"since": changes.since, "items": items}


def _day(data: Data) -> str:
    times = [one.get("published") or "" for one in _list(data, "sources")]
    times += [p.get("posted") or "" for one in _list(data, "sources") for p in one.get("passages", [])]
    return max((str(time)[:10] for time in times), default="")


# ------------------------------------------------------------------ one kind after the other


def _list(data: Data, name: str) -> list[Record]:
    return [one for one in data.get(name, []) if isinstance(one, dict)]


def _change(kind: str, record: str, what: str, text: str) -> Change:
    return Change(short_code("n", kind, record, what, text), kind, record, what, text)


def _sources(now: Data, before: Data) -> Iterator[Change]:
    known = {one.get("sha256") for one in _list(before, "sources")}
    paths = {one.get("path") for one in _list(before, "sources")}
    for one in _list(now, "sources"):
        if one["sha256"] not in known:
            text = "a document changed" if one["path"] in paths else "a document came in"
            yield _change("source", one["id"], one["title"], f"{text}: {one.get('outlet') or one['path']}")


def _people(now: Data, before: Data) -> Iterator[Change]:
    ids = {one.get("id") for one in _list(before, "people")}
    spelt = {name.get("text") for one in _list(before, "people") for name in one.get("names", [])}
    for one in _list(now, "people"):
        if one["id"] not in ids and not spelt & {one["name"], *(name["text"] for name in one["names"])}:
            yield _change(
                "person", one["id"], one["name"], f"{one['name']} is named, {one['mentions']} times"
            )


def _members(now: Data, before: Data) -> Iterator[Change]:
    def members(data: Data) -> Iterator[tuple[tuple[str, str, str], Record, Record]]:
        for one in _list(data, "delegations"):
            for member in one.get("members", []):
                key = (str(one.get("side")), str(member.get("label")).casefold(), str(member.get("status")))
                yield key, one, member

    known = {key for key, _, _ in members(before)}
    for key, delegation, member in members(now):
        if key not in known:
            text = f"{member['label']}: {member['status']}, {delegation['name']}"
            yield _change("member", delegation["id"], member["label"], text)


def _answers(now: Data, before: Data) -> Iterator[Change]:
    known = _by_words(before, "questions", "question")
    for one in _list(now, "questions"):
        old = known.get(one["id"]) or known.get(one["question"].casefold())
        if one["status"] != "open" and (old or {}).get("status", "open") == "open":
            text = f"now {one['status']}" + (f": {one['answer']}" if one.get("answer") else "")
            yield _change("answer", one["id"], one["question"], text)


def _new(
    kind: str, name: str, words: str, telling: Callable[[Record], str]
) -> Callable[[Data, Data], Iterator[Change]]:
    """What finds the records of a list that the earlier briefing did not have, by id or by words."""

    def find(now: Data, before: Data) -> Iterator[Change]:
        known = _by_words(before, name, words)
        for one in _list(now, name):
            if one["id"] not in known and one[words].casefold() not in known:
                yield _change(kind, one["id"], one[words], telling(one))

    return find


def _by_words(data: Data, name: str, words: str) -> dict[str, Record]:
    found: dict[str, Record] = {}
    for one in _list(data, name):
        found[str(one.get("id"))] = one
        found[str(one.get(words)).casefold()] = one
    return found


TOLD = (
    ("people", "name"),
    ("questions", "question"),
    ("timeline", "event"),
    ("disagreements", "about"),
    ("outcomes", "says"),
)
"""The lists whose records a reader may have noted, with the words that name each."""


def _gone(now: Data, before: Data) -> Iterator[Change]:
    spelt = {name["text"].casefold(): one for one in _list(now, "people") for name in one["names"]}
    for name, words in TOLD:
        known: dict[str, Record] = {**_by_words(now, name, words), **(spelt if name == "people" else {})}
        for one in _list(before, name):
            if str(one.get("id")) not in known and str(one.get(words)).casefold() not in known:
                yield _change("gone", "", str(one.get(words)), f"no longer among the {name}")


def _wording(now: Data, before: Data) -> Iterator[Change]:
    for name, words in TOLD:
        old = {str(one.get("id")): one for one in _list(before, name)}
        for one in _list(now, name):
            was = str(old.get(one["id"], one).get(words))
            if was != one[words]:
                yield _change("wording", one["id"], one[words], f"before: {was}")


_FINDERS = (
    _sources,
    _people,
    _members,
    _answers,
    _new("question", "questions", "question", lambda one: f"{one['status']}, {one['type']}"),
    _new("outcome", "outcomes", "says", lambda one: str(one["kind"])),
    _new("event", "timeline", "event", lambda one: f"{one['when']}, {one['certainty']}"),
    _new(
        "contradiction",
        "disagreements",
        "about",
        lambda one: f"{one['kind']}, {len(one['versions'])} versions",
    ),
    _gone,
    _wording,
)
