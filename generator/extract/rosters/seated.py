"""Delegations set as one paragraph a side: `Norway. A B (chair); C D, envoy; and two advisers.`"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from generator.extract.reading.scenes import Scene
from generator.extract.rosters.running_text import members_between, status_of
from generator.extract.rosters.words import side_in
from generator.model import FoundMember, FoundTeam
from generator.vocabulary.letters import UPPER

OPENING = re.compile(
    rf"\s*(?:[Ff]or |On behalf of )?(?:[Tt]he )?(?P<side>[{UPPER}][^.:;()]{{2,60}}?)\s*[.:]\s+(?=[{UPPER}])"
)
"""A side's name alone before a stop or colon, as a label of the list behind it."""
AT_HEAD = re.compile(
    r"\((?:in the )?(?:chair|chairs|chairman|chairwoman|chairperson|head|leader)\)"
    r"|\b(?:who|and) (?:heads|leads|chairs)\b|\bin the chair\b"
    r"|,? head of (?:the )?(?:delegation|team|panel)\b",
    re.IGNORECASE,
)
FEWEST = 2
"""Names that make a list."""


def find_seated(scenes: Sequence[Scene]) -> Iterator[FoundTeam]:
    """The delegations told in paragraphs that open with the side's name."""
    for scene in scenes:
        opening = OPENING.match(scene.text)
        side = side_in(scene, *opening.span("side")) if opening else None
        if opening is None or side is None or scene.names_between(0, opening.end()):
            continue
        members = _members(scene, opening.end())
        if len([member for member in members if member.name_at]) >= FEWEST:
            at = scene.cite(0, _list_end(scene, opening.end()))
            posted = scene.paragraph.passage.posted
            yield FoundTeam(at, side, tuple(members), is_list=True, posted=posted, rule="a side's paragraph")


def _list_end(scene: Scene, start: int) -> int:
    """The end of the list: the full stop behind its last item."""
    found = _stop().search(scene.text, start)
    return found.end() if found else len(scene.text)


@cache
def _stop() -> re.Pattern[str]:
    """A full stop that is not that of a short form: `Lt.`, `Gen.`, `Atty.`, `J.`."""
    return re.compile(
        rf"(?<!\b[{UPPER}])(?<!\b[{UPPER}]\w)(?<!\b[{UPPER}]\w\w)(?<!\b[{UPPER}]\w\w\w)\.(?:\s|$)"
    )


def _members(scene: Scene, start: int) -> list[FoundMember]:
    """One member an item between semicolons; without semicolons it is no such list."""
    end = _list_end(scene, start)
    if ";" not in scene.text[start:end]:
        return []
    found, at = [], start
    for item in scene.text[start:end].split(";"):
        stop = at + len(item)
        status = "head" if AT_HEAD.search(item) else status_of(item, "member")
        found += members_between(scene, at, stop, status)[:1]
        at = stop + 1
    return found
