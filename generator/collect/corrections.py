"""`corrections.yml`: an editor's decisions, read and held against the documents they were made about.

A decision is one entry of a list: its kind with the target, then `why`, `on` and `guard`, and what the
kind needs besides. Here it is only read: whether its guard and its passages still stand is noted on it,
the stages that own the records apply it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from generator.collect.contradictions import refuse_contradictions
from generator.collect.places import places_of
from generator.errors import BadCorrections
from generator.model import Citation, Correction, Document, short_code

FILE = "corrections.yml"


@dataclass(frozen=True, slots=True)
class Form:
    """What a kind of decision must and may say besides why, on, by, guard and source; `cites` are the
    keys whose value is words of a passage; one of `either` must be there."""

    needs: tuple[str, ...] = ()
    may: tuple[str, ...] = ()
    either: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()


FORMS: Mapping[str, Form] = {
    "merge": Form(),
    "split": Form(may=("name",), either=("off", "at"), cites=("at",)),
    "rename": Form(needs=("to",)),
    "retitle": Form(needs=("to",), may=("from", "cite"), cites=("cite",)),
    "reattribute": Form(either=("to", "unnamed")),
    "hide": Form(may=("list",)),
    "pin": Form(may=("list",)),
    "add_question": Form(
        needs=("cite",),
        may=("type", "topic", "status", "answer", "answered"),
        cites=("cite", "answered"),
    ),
    "answer_question": Form(needs=("answer", "cite"), may=("status",), cites=("cite",)),
    "rephrase": Form(needs=("to",), may=("cite", "list"), cites=("cite",)),
}
"""Every kind of decision, as CONTRIBUTING shows them."""

ALWAYS = ("why", "on", "guard")
STATUSES = ("open", "answered", "disputed")


def read_corrections(path: Path, documents: Sequence[Document]) -> tuple[Correction, ...]:
    """The decisions in the file, none where there is no file; raises BadCorrections with file and line."""
    if not path.is_file():
        return ()
    found = tuple(_correction(*entry, documents) for entry in _entries(path))
    refuse_contradictions(found)
    return found


# ------------------------------------------------------------------ from the file


def _entries(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each entry with its place, `file:line`."""
    tree = _tree(path)
    if tree is None:
        return
    if not isinstance(tree, yaml.SequenceNode):
        raise BadCorrections(f"{path}:1", "this is no list", "start each decision with `- kind: target`")
    for node in tree.value:
        where = f"{path}:{node.start_mark.line + 1}"
        if not isinstance(node, yaml.MappingNode):
            raise BadCorrections(where, "this is no decision", f"begin with one of {_listed(FORMS)}")
        keys = [str(key.value) for key, _ in node.value]
        twice = next((key for key in keys if keys.count(key) > 1), None)
        if twice:
            raise BadCorrections(where, f"`{twice}` stands twice in one decision", "make two entries of it")
        yield where, _value(node)


def _tree(path: Path) -> Any:
    try:
        return yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise BadCorrections(
            f"{path}:{line}", f"no YAML: {error.problem}", "quote texts that hold : or #"
        ) from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise BadCorrections(f"{path}:1", "this is no YAML in UTF-8", "save it as plain text") from error


def _value(node: yaml.Node) -> dict[str, Any]:
    """The entry with every scalar as text: YAML would read the key `on` as true, and a tag as an order."""
    loader = yaml.BaseLoader("")
    try:
        return dict(loader.construct_document(node))
    finally:
        loader.dispose()


# ------------------------------------------------------------------ one decision


def _correction(where: str, entry: dict[str, Any], documents: Sequence[Document]) -> Correction:
    kind = _kind(where, entry)
    _check_keys(where, kind, entry)
    targets = _texts(where, kind, entry[kind])
    values = {key: _texts(where, key, value) for key, value in entry.items() if key not in (kind, *ALWAYS)}
    if kind == "merge":
        targets, values["with"] = _two_or_more(where, targets)
    guard = _texts(where, "guard", entry["guard"])
    made = Correction(
        id=short_code("c", kind, *targets, *(part for key in sorted(values) for part in (key, *values[key]))),
        kind=kind,
        where=where,
        why=_one_text(where, "why", entry["why"]),
        on=_day(where, entry["on"]),
        by=_one_text(where, "by", entry["by"]) if "by" in entry else None,
        guard=guard,
        target=" ".join(targets),
        values=values,
    )
    return _held_against(made, documents)


def _kind(where: str, entry: Mapping[str, Any]) -> str:
    kinds = [key for key in entry if key in FORMS]
    if len(kinds) != 1:
        what = f"it says {' and '.join(kinds)} at once" if kinds else "it does not say what to do"
        raise BadCorrections(where, what, f"give each decision one of {_listed(FORMS)}")
    return str(kinds[0])


def _check_keys(where: str, kind: str, entry: Mapping[str, Any]) -> None:
    form = FORMS[kind]
    missing = [key for key in (*ALWAYS, *form.needs) if key not in entry]
    if missing:
        raise BadCorrections(where, f"{kind} lacks `{missing[0]}`", _hint(missing[0]))
    if form.either and not any(key in entry for key in form.either):
        raise BadCorrections(where, f"{kind} lacks `{'` or `'.join(form.either)}`", _hint(form.either[0]))
    known = (kind, *ALWAYS, "by", "source", *form.needs, *form.may, *form.either)
    strange = [key for key in entry if key not in known]
    if strange:
        raise BadCorrections(where, f"{kind} knows no `{strange[0]}`", f"it may say {_listed(known[1:])}")
    if str(entry.get("status", "open")) not in STATUSES:
        raise BadCorrections(where, "a status that does not exist", f"it is one of {_listed(STATUSES)}")
    if "answer" in entry and kind == "add_question" and "answered" not in entry:
        raise BadCorrections(where, "an answer without its passage", "add `answered`: words of the passage")


def _hint(key: str) -> str:
    return {
        "why": "say in a sentence why, readers see it",
        "on": "add the day of the decision, on: 2025-05-20",
        "guard": "add the words of the source that it was made about, so that a changed seed is noticed",
        "cite": "add words of the passage that says so",
    }.get(key, f"add `{key}`; CONTRIBUTING has an example of each kind")


def _texts(where: str, key: str, value: Any) -> tuple[str, ...]:
    """A text or list of texts as a tuple, white space folded; nothing empty."""
    items = value if isinstance(value, list) else [value]
    if not items or not all(isinstance(item, str) and item.strip() for item in items):
        raise BadCorrections(where, f"`{key}` is no text", f"write {key}: and some words, or a list of them")
    return tuple(" ".join(item.split()) for item in items)


def _one_text(where: str, key: str, value: Any) -> str:
    return " ".join(_texts(where, key, value))


def _two_or_more(where: str, names: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if len(set(names)) < 2:
        raise BadCorrections(where, "merge needs two names", "merge: [the name to keep, the other spelling]")
    return names[:1], tuple(dict.fromkeys(names[1:]))


def _day(where: str, value: Any) -> str:
    try:
        return date.fromisoformat(str(value)[:10]).isoformat()
    except ValueError as error:
        raise BadCorrections(where, f"`on` is no day: {value}", "write on: 2025-05-20") from error


def _listed(names: Any) -> str:
    return ", ".join(names)


# ------------------------------------------------------------------ against the documents


def _held_against(made: Correction, documents: Sequence[Document]) -> Correction:
    """The decision with the places of its words, and why it is stale if some are gone."""
    inside = [document for document in documents if _is_meant(document, made.value("source"))]
    guards = [places_of(words, inside) for words in made.guard]
    places: dict[str, tuple[Citation, ...]] = {}
    stale = "" if inside else f"no source is called “{made.value('source')}”"
    for words, at in zip(made.guard, guards, strict=True):
        stale = stale or ("" if at else f"the words “{words}” no longer stand in the sources")
    for key in FORMS[made.kind].cites:
        for words in made.values.get(key, ()):
            at = places_of(words, inside, whole_sentence=key != "at")
            places[key] = (*places.get(key, ()), *at)
            stale = stale or ("" if at else f"no passage says “{words}”")
    guard_at = tuple(at for some in guards for at in some)
    return replace(made, guard_at=guard_at, places=places, stale=stale)


def _is_meant(document: Document, name: str) -> bool:
    """Whether a source is meant by a code, id, path, outlet or title; every one by no name."""
    names = {document.code, document.id, document.path, document.outlet or "", document.title}
    return not name or re.sub(r"\s+", " ", name).casefold() in {one.casefold() for one in names}
