"""People on a list who are told by what they do or how many they are, and which kind of member that makes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from generator.extract.parties.scenes import Scene
from generator.model import FoundMember
from generator.vocabulary import table, words

DOERS = tuple(sorted(words("not_people", "doers", "counted_doers")))
"""How nouns for people by what they do end."""


def has_role(text: str) -> bool:
    """Whether a noun of office stands in these words."""
    return any(word in role_nouns() for word in re.findall(r"[a-z]+", text.lower()))


@cache
def role_nouns() -> frozenset[str]:
    """The nouns of office, one and many."""
    nouns = table("teams")["roles"]["nouns"]
    return frozenset([*nouns, *(f"{noun}s" for noun in nouns)])


def unnamed_at(scene: Scene, start: int, end: int) -> list[FoundMember]:
    """Those who are only counted on a list: `two lawyers`, `two clerks and an interpreter`."""
    match = _unnamed().match(scene.text[start:end])
    if match is None or not (has_role(match["who"]) or _are_people(match["who"])):
        return []
    at = scene.cite(start + match.start("who"), start + match.end("who"))
    own = FoundMember(re.sub(r"^an?\s+", "", at.text), at, None, None, status_of(at.text, "member"))
    return [own, *unnamed_at(scene, start + match.end("who"), end)]


def _are_people(described: str) -> bool:
    """Whether a description is of people by what they do: two hydrologists, a banker, four club chairmen."""
    noun = re.split(r" (?:of|from|for|at|who|whose|with) ", described)[0].split()[-1].lower()
    return noun.endswith(DOERS) and noun.removesuffix("s") not in words("not_people", "traders")


@cache
def _unnamed() -> re.Pattern[str]:
    counts = "|".join(table("numbers")["words"])
    return re.compile(
        rf"[\s,]*(?:and\s+)?(?P<who>(?i:an?|{counts}|\d{{1,2}})(?:\s[a-z][\w-]*){{1,7}}?)(?=\s*(?:[.;,)]|$|\s(?:who(?:se)?|and)\b))"
    )


def status_of(text: str, otherwise: str) -> str:
    """The kind of member the words beside a name speak of."""
    lowered = text.lower()
    return next((status for status, named in _statuses().items() if named.search(lowered)), otherwise)


@cache
def _statuses() -> Mapping[str, re.Pattern[str]]:
    """The words for each kind of member beside the plain one."""
    told = table("teams")["status"]
    return {
        status: re.compile(rf"\b(?:{'|'.join(map(re.escape, told[status]))})\b")
        for status in ("adviser", "expert", "observer")
    }
