"""What a title as worded tells: an office of state, the head of a body, a calling of those who watch."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from generator.model import Role
from generator.vocabulary import words
from generator.vocabulary.terms import pattern_of

HEADS = frozenset({"head", "chief", "director", "chairman", "chairwoman", "deputy"})
"""Titles that are an office when the body is one of the state's."""


@cache
def _watching() -> re.Pattern[str]:
    callings = words("standing", "studying", "watching") | words("events", "worth.onlookers")
    return re.compile(rf"\b(?:{'|'.join(sorted(callings))})s?\b")


def watches(told: str) -> bool:
    """Whether titles, in small letters, are of those who study or report."""
    return _watching().search(told) is not None


def holds_office(roles: Iterable[Role]) -> bool:
    """Whether any title held now is an office."""
    return any(is_office(role.title) for role in roles if not role.former)


@lru_cache(maxsize=4096)
def is_led_by(title: str) -> bool:
    """Whether a title, as worded, is that of somebody who leads or speaks for a body."""
    bare = title.lower()
    if re.split(r"[\s-]", bare.strip())[0] in words("standing", "former"):
        return False
    head = re.split(r" (?:of|for|to|in|at) |,", bare)[0].split()[-1:] or [""]
    return head[0] in words("standing", "leaders") or is_office(title)


def heads_party(title: str) -> bool:
    """Whether a title, as worded, is that of whoever stands at the head of a whole body."""
    bare = re.split(r" (?:of|for|to|in|at) |,", title.lower())[0]
    if pattern_of(words("standing", "deputies")).search(bare):
        return False
    return any(bare == word or bare.endswith(f" {word}") for word in words("standing", "heads_of_party"))


def is_office(title: str) -> bool:
    """Whether a title, as worded, is an office of state held now."""
    bare = title.lower()
    first = re.split(r"[\s-]", bare.strip())[0] if bare.strip() else ""
    if first in words("standing", "former"):
        return False
    head = re.split(r" (?:of|for|to|in|at) |,", bare)[0]
    last = head.split()[-1:] or [""]
    if last[0] in HEADS and any(word in words("standing", "state_bodies") for word in re.split(r"\W+", bare)):
        return True
    return last[0] in _offices() or any(head.endswith(office) for office in _offices() if " " in office)


@cache
def _offices() -> frozenset[str]:
    return frozenset(office.lower() for office in words("standing", "offices"))
