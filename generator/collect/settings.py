"""`briefing.yml`: what the editor says of the whole bundle; each value is checked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import yaml

from generator.errors import BadSettings
from generator.model import Settings

NAMES = ("briefing.yml", "briefing.yaml")
LARGEST = 1024 * 1024


class Wrong(Exception):
    """A value that cannot be used; the text is what to write instead. `read_settings` adds file and line."""


def read_settings(seeds: Path) -> Settings:
    """The settings of the bundle; raises BadSettings naming file and line."""
    path = next((seeds / name for name in NAMES if (seeds / name).is_file()), None)
    if path is None:
        return Settings()
    root = _root(path)
    if root is None:
        return Settings()
    if not isinstance(root, yaml.MappingNode):
        raise BadSettings(f"{path}:1", "no list of settings", "write `title: …` and the like, one a line")
    return Settings(**dict(_values(path, root)))


def _root(path: Path) -> yaml.Node | None:
    if path.stat().st_size > LARGEST:
        raise BadSettings(str(path), "larger than 1 MB", "settings are a few lines; is this the right file?")
    try:
        text = path.read_text(encoding="utf-8-sig")
        if any(isinstance(token, yaml.AliasToken) for token in yaml.scan(text, yaml.SafeLoader)):
            raise BadSettings(str(path), "a value that refers to another (`*name`)", "write the value out")
        return yaml.compose(text, yaml.SafeLoader)
    except UnicodeDecodeError as error:
        raise BadSettings(str(path), "not UTF-8", "save it as UTF-8") from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        what = f"not YAML: {error.problem or 'cannot be read'}"
        raise BadSettings(
            f"{path}:{line}", what, "mind the indents; put values with a colon in quotes"
        ) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise BadSettings(str(path), "not YAML", "take out control characters and deep nesting") from error


def _values(path: Path, root: yaml.MappingNode) -> Any:
    seen: set[str] = set()
    for key, value in root.value:
        name = str(key.value)
        where = f"{path}:{key.start_mark.line + 1}"
        if name not in CHECKS:
            raise BadSettings(
                where, f"there is no setting {name!r}", f"the settings are {', '.join(sorted(CHECKS))}"
            )
        if name in seen:
            raise BadSettings(where, f"{name} is set twice", "keep one of the two")
        seen.add(name)
        try:
            read = CHECKS[name](_plain(value))
        except Wrong as wrong:
            raise BadSettings(where, f"{name} cannot be used", str(wrong)) from wrong
        if read is not None:
            yield name, read


def _plain(node: yaml.Node) -> Any:
    """The node's value with safe types only; a tag of any other kind is a wrong value."""
    loader = yaml.SafeLoader("")
    try:
        return loader.construct_object(node, deep=True)
    except (yaml.YAMLError, ValueError) as error:
        raise Wrong("write plain text, without YAML tags") from error


def _words(value: object) -> str | None:
    if value is None or isinstance(value, str):
        return " ".join(value.split()) or None if value else None
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    raise Wrong("write one line of text; in quotes, if it has a colon")


def _names(value: object) -> tuple[str, ...] | None:
    if value is None:
        return None
    if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
        raise Wrong("write a list of names: [Freedonia, Sylvania]")
    return tuple(" ".join(item.split()) for item in value)


def _issues(value: object) -> Mapping[str, tuple[str, ...]] | None:
    if value is None:
        return None
    if not isinstance(value, dict) or not all(isinstance(name, str) for name in value):
        raise Wrong("write a name and its terms, one issue a line: ceasefire: [truce, cease-fire]")
    return MappingProxyType({name: _names(terms) or (name,) for name, terms in value.items()})


def _timezone(value: object) -> str | None:
    name = _words(value)
    try:
        return ZoneInfo(name).key if name else None
    except (OSError, ValueError, KeyError) as error:
        raise Wrong("write a zone such as Europe/Istanbul") from error


def _address(value: object) -> str | None:
    words = _words(value)
    if words is None:
        return None
    parts = urlsplit(words)
    if parts.scheme not in {"http", "https"} or not parts.hostname or any(c in words for c in " <>\"'"):
        raise Wrong("write an address that begins with https://")
    return words


def _count(value: object) -> int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise Wrong("write a whole number of characters, such as 400")
    return value


CHECKS: Mapping[str, Callable[[object], Any]] = {
    "title": _words,
    "subtitle": _words,
    "summary": _words,
    "timezone": _timezone,
    "parties": _names,
    "issues": _issues,
    "site_url": _address,
    "repository": _address,
    "excerpt_characters": _count,
}
"""Every setting, and how its value is read."""
