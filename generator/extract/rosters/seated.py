"""Delegations set as one paragraph a side: `Norway. A B (chair); C D, envoy; and two advisers.`"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from generator.extract.parties.scenes import Scene
from generator.extract.rosters.running_text import items_between, members_between
from generator.extract.rosters.words import side_in
from generator.model import FoundTeam
from generator.vocabulary.letters import INITIAL, UPPER

OPENING = re.compile(
    rf"(?:^|(?<=[.!?])\s)\W*(?:[Ff]or |From |On behalf of )?(?:[Tt]he )?(?P<side>[{UPPER}][^.:;(),]{{2,60}}?)"
    rf"(?:(?:'s?)? (?:side|team|delegation|negotiators|panel))?"
    rf"\W{{0,3}}(?P<stop>[.:])(?=\W{{0,3}}\s[{UPPER}])"
)
"""A side's name alone before a stop or colon, as a label of its list; inside a paragraph a colon."""
FEWEST = 2
"""Names that make a list."""


def find_seated(scenes: Sequence[Scene]) -> Iterator[FoundTeam]:
    """The delegations told in paragraphs that open with the side's name, or after it inside them."""
    for scene in scenes:
        labels = list(labels_in(scene))
        for number, (opened, start, side) in enumerate(labels):
            behind = labels[number + 1][0] if number + 1 < len(labels) else len(scene.text)
            end = min(end_of_list(scene, start), behind)
            if ";" in scene.text[start:end]:
                members = items_between(scene, start, end)
            else:
                members = members_between(scene, start, end, "member") if len(labels) > 1 else []
            if len([member for member in members if member.name_at]) >= FEWEST:
                at, posted = scene.cite(opened, end), scene.paragraph.passage.posted
                yield FoundTeam(
                    at, side, tuple(members), is_list=True, posted=posted, rule="a side's paragraph"
                )


def labels_in(scene: Scene) -> Iterator[tuple[int, int, str]]:
    """The sides that stand alone as labels, each with the offsets where it and what it labels begin."""
    if not scene.sides_between(0, len(scene.text), towns=True):
        return
    passage = scene.paragraph.passage
    written = scene.paragraph.document.text[passage.start : passage.end]
    has_colon = ":" in written  # for some of them the reading has a full stop
    for opening in OPENING.finditer(scene.text) if has_colon else filter(None, [OPENING.match(scene.text)]):
        is_set_off = opening.start() == 0 or written[opening.start("stop")] == ":"
        is_label = is_set_off and _is_name(opening["side"])
        if not is_label or scene.names_between(opening.start(), opening.end()):
            continue
        side = side_in(scene, *opening.span("side"))
        if side is not None:
            yield opening.start(), opening.end(), side


def _is_name(label: str) -> bool:
    """Whether a label is a name and no more: `Government of Peru`; no sentence such as `Peru left`."""
    return all(word[0].isupper() or word in {"of", "the", "for", "and"} for word in label.strip(" *").split())


def end_of_list(scene: Scene, start: int) -> int:
    """The end of the list: the full stop behind its last item."""
    found = _stop().search(scene.text, start)
    return found.end() if found else len(scene.text)


@cache
def _stop() -> re.Pattern[str]:
    """A full stop that is not that of a short form: `Lt.`, `Gen.`, `Atty.`, `J.`."""
    return re.compile(
        rf"(?<!\b{INITIAL})(?<!\b{INITIAL}\w)(?<!\b{INITIAL}\w\w)(?<!\b{INITIAL}\w\w\w)\.(?:\s|$)"
    )
