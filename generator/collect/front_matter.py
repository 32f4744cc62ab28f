"""Front matter: what an editor states at the head of a file, checked for type before anyone relies on it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import yaml
from frontmatter.default_handlers import YAMLHandler

from generator.collect.dates import find_stamp, read_iso
from generator.collect.faults import LeftAside
from generator.collect.shapes import KINDS

OPENING = re.compile(r"\ufeff?---[ \t]*(?:\r\n|\n|\r)")
CLOSING = re.compile(r"(?m)^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)")
LARGEST = 64 * 1024
"""Characters. Front matter is a few lines; a longer one is a trap or no front matter."""

Stated = Mapping[str, str]


def split_front_matter(text: str, *, needed: bool) -> tuple[Stated, int]:
    """What the front matter states, and where the body begins; ({}, 0) without front matter.

    `needed` tells whether three dashes on the first line can only be front matter (Markdown) or may be a
    rule drawn over a text (plain text). Raises LeftAside for broken or mistyped front matter.
    """
    opening = OPENING.match(text)
    closing = CLOSING.search(text, opening.end()) if opening else None
    if opening is None or closing is None:
        return {}, 0
    block = text[opening.end() : closing.start()]
    if not needed and not re.match(r"\s*[a-z_]+\s*:", block):
        return {}, 0
    return _checked(_load(block)), closing.end()


class _Loader(yaml.SafeLoader):
    """Reads a day that no calendar has as its words, so that the key it stands under is blamed for it."""


def _day(loader: _Loader, node: yaml.ScalarNode) -> object:
    try:
        return loader.construct_yaml_timestamp(node)
    except ValueError:
        return node.value


_Loader.add_constructor("tag:yaml.org,2002:timestamp", _day)


def _load(block: str) -> dict[str, Any]:
    if len(block) > LARGEST:
        raise LeftAside("front matter that is too large", FORM)
    try:
        if any(isinstance(token, yaml.AliasToken) for token in yaml.scan(block, yaml.SafeLoader)):
            raise LeftAside("front matter that refers to itself", FORM)
        loaded = YAMLHandler().load(block, Loader=_Loader)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise LeftAside(f"broken front matter{_line(error)}", FORM) from error
    if loaded is None:
        return {}
    if not isinstance(loaded, dict):
        raise LeftAside("front matter that is no list of keys and values", FORM)
    return loaded


FORM = "write plain `key: value` lines between two lines of three dashes; put values with a colon in quotes"


def _line(error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    return f" (line {mark.line + 2})" if mark is not None else ""


def _checked(loaded: Mapping[Any, Any]) -> Stated:
    stated = {}
    for key, check in CHECKS.items():
        value = loaded.get(key)
        if value is None or value == "":
            continue
        read = check(value)
        if read is None:
            raise LeftAside(
                f"front matter whose {key} cannot be used: {_short(value)}", HINTS.get(key, WORDS)
            )
        stated[key] = read
    return stated


def _short(value: object) -> str:
    if not isinstance(value, str | int | float | date):
        return "a list" if isinstance(value, list) else "a mapping"
    words = " ".join(str(value).split())
    return words if len(words) <= 60 else words[:60] + "…"


def _words(value: object) -> str | None:
    """One line of text; a number is read as its figures, a list or a mapping is none."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return " ".join(str(value).split()) or None


def _published(value: object) -> str | None:
    if isinstance(value, datetime):
        return re.sub(r":00(?=$|[+-])", "", value.isoformat(), count=1)
    if isinstance(value, date):
        return value.isoformat()
    if not isinstance(value, str):
        return None
    if stamp := read_iso(value):
        return stamp.iso()
    found = find_stamp(value)
    return found[2].iso() if found else None


def _address(value: object) -> str | None:
    words = _words(value)
    if words is None or re.search(r"[\s<>\"\x00-\x1f]", words):
        return None
    parts = urlsplit(words)
    return words if parts.scheme in {"http", "https"} and parts.hostname else None


def _kind(value: object) -> str | None:
    return value if isinstance(value, str) and value in KINDS else None


def _language(value: object) -> str | None:
    found = re.fullmatch(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]+)*", value) if isinstance(value, str) else None
    return found[1].lower() if found else None


def _timezone(value: object) -> str | None:
    try:
        return ZoneInfo(value).key if isinstance(value, str) else None
    except (OSError, ValueError, KeyError):  # what zoneinfo raises for names that are none
        return None


CHECKS: Mapping[str, Callable[[object], str | None]] = {
    "title": _words,
    "outlet": _words,
    "code": _words,
    "author": _words,
    "published": _published,
    "url": _address,
    "kind": _kind,
    "language": _language,
    "timezone": _timezone,
    "rights": _words,
    "digest_of": _words,
}
"""Every key a document may state, and how its value is read; keys of other tools are passed over."""

WORDS = "write one line of text"
HINTS = {
    "published": "write a date as 2025-05-16 or a time as 2025-05-16T10:45+03:00",
    "url": "write an address that begins with http:// or https://",
    "kind": f"write one of {', '.join(sorted(KINDS))}",
    "language": "write a language code such as en",
    "timezone": "write a zone such as Europe/Istanbul",
}
