"""Delegations set as lists: an opening line, then one member a line, numbered, lettered or with bullets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.extract.parties.scenes import Scene
from generator.extract.parties.sides import names_of
from generator.extract.rosters.running_text import has_role, status_of
from generator.model import Citation, FoundMember, FoundTeam
from generator.vocabulary import table

ITEM = re.compile(r"\s*(?:[•*·▪–—-]|\(?[a-z0-9]{1,2}[.)])\s*(?=\S)", re.IGNORECASE)
NOTE = re.compile(r"\(([^)]*)\)")
HEAD_NOTE = re.compile(r"\b(?:head|chief|leader|chair|lead)\b(?: of (?:the )?delegation)?", re.I)
HEADING = re.compile(r"(?:The )?(?:Delegation|Team|Side) (?:of|from) [^.;:]{3,60}|[^.;:]{3,60} [Dd]elegation")
"""The name of a delegation as a heading."""
AS_HEAD = re.compile(
    r",\s+(?:(?:the\s+)?(?:head|chief|leader) of (?:the )?(?:delegation|team)|head|leader)\s*$", re.IGNORECASE
)
POST_NOMINAL = re.compile(r"[A-Z]{2,4}")
"""What stands behind a name on a formal list beside the office: `Head of Delegation`, `OBE`."""
OURS = re.compile(r"\W*(?:[Yy]our|[Oo]ur)\b")
OF_PEOPLE = re.compile(r"\bcommittee\b|^\W*(?:For|On behalf of) [^,;.]+:$", re.IGNORECASE)
"""What opens lists of people and of things: `Your committee was:`, `For Kenya:`."""
BACK = 4
"""How many paragraphs back the side of a list is looked for when its opening line does not name it."""


def find_lists(scenes: Sequence[Scene], told: Sequence[tuple[int, FoundTeam]]) -> Iterator[FoundTeam]:
    """The delegations that are set as lists. `told` are the statements of running text by paragraph."""
    last: str | None = None
    for number, scene in enumerate(scenes):
        items = _items_after(scenes, number) if _opens_list(scene.text) else []
        if items and (_are_people(items) or not _is_of_people(scene.text)):
            team = _team(scenes, number, items, [team for at, team in told if at == number])
            if OURS.match(scene.text):
                team = replace(team, side=None)  # of whoever writes
            elif team.side is None or " also " in scene.text:
                team = replace(team, side=last)
            last = team.side
            yield team


def _opens_list(text: str) -> bool:
    """Whether a line is the bare name of a delegation, or speaks of one or its members before a colon."""
    teams = "|".join(table("teams")["teams"])
    if text.rstrip().endswith(":"):
        return re.search(rf"\b(?:{teams}|members|composed)\b", text, re.I) is not None or _is_of_people(text)
    return HEADING.fullmatch(text.strip(" *#")) is not None


def _is_of_people(text: str) -> bool:
    """Whether a line opens a list of members only where people stand on it."""
    return OF_PEOPLE.search(text.rstrip()) is not None


def _are_people(items: Sequence[Scene]) -> bool:
    """Whether each item but one at most names somebody."""
    return sum(bool(item.names_between(0, len(item.text))) for item in items) >= max(1, len(items) - 1)


def _items_after(scenes: Sequence[Scene], number: int) -> list[Scene]:
    """The lines after an opening that bear one kind of mark: the list ends where the marks change."""
    items: list[Scene] = []
    kind = _mark(scenes[number])
    for scene in scenes[number + 1 :]:
        mark = _mark(scene)
        if (
            not mark
            or mark == kind
            or (items and mark != _mark(items[0]))
            or scene.text.rstrip().endswith(":")
        ):
            break
        items.append(scene)
    return items


def _mark(scene: Scene) -> str:
    """The kind of list mark a line bears: a bullet, `1`, `(a)`; empty where it bears none."""
    match = ITEM.match(_with_mark(scene))
    return re.sub(r"[a-z]", "a", re.sub(r"\d+", "1", match[0].strip().lower())) if match else ""


def _with_mark(scene: Scene) -> str:
    """The item with the mark before it, which may stand outside the passage."""
    start = scene.paragraph.passage.start
    line = scene.paragraph.document.text.rfind("\n", 0, start) + 1
    return scene.paragraph.document.text[line:start] + scene.text


def _team(
    scenes: Sequence[Scene], number: int, items: Sequence[Scene], told: Sequence[FoundTeam]
) -> FoundTeam:
    opening = scenes[number]
    heading = _heading(scenes, number)
    otherwise = status_of(f"{heading} {opening.text}", "member")
    members = [_member(item, otherwise) for item in items]
    if re.search(r"\b(?:led|headed)\s+by:", opening.text) and len(members) == 1:
        members = [FoundMember(m.label, m.at, m.name_at, m.role, "head") for m in members]
    named = names_of(opening.sides_between(0, len(opening.text)))
    sides = sorted((team.side for team in told if team.side), key=lambda side: side not in named)
    side = next(iter(sides), None) or _side(scenes, number)
    return FoundTeam(
        at=opening.paragraph.cite_characters(0, len(opening.text.rstrip())),
        side=side,
        members=tuple(members),
        meeting=next((team.meeting for team in told if team.meeting), None),
        is_list=True,
        direction="future" if re.search(r"\bwill\b", opening.text) else "",
        posted=opening.paragraph.passage.posted,
        rule="a list",
    )


def _heading(scenes: Sequence[Scene], number: int) -> str:
    """The short line over an opening, when it is no item of a list itself."""
    above = scenes[number - 1] if number else None
    return above.text if above and len(above.text) < 60 and not _mark(above) else ""


def _side(scenes: Sequence[Scene], number: int) -> str | None:
    """The side named in the opening line, else the one named first in the lines before it."""
    for scene in reversed(scenes[max(number - BACK + 1, 0) : number + 1]):
        sides = names_of(scene.sides_between(0, len(scene.text)))
        if sides:
            return sides[0]
    return None


def _member(item: Scene, otherwise: str) -> FoundMember:
    mark = ITEM.match(item.text)
    start = mark.end() if mark else 0
    body = item.text[start:].rstrip(" ;.,")
    note = next((n for n in NOTE.findall(body) if HEAD_NOTE.search(n)), None)
    is_head = (note and _is_head_note(note)) or AS_HEAD.search(body)
    status = "head" if is_head else status_of(body, otherwise)
    name, role = _split(body)
    found = item.names_between(start, start + len(name) + 2)
    if found:
        at = found[0].mention.at
        return FoundMember(found[0].mention.text, at, at, _bare(role) or None, status)
    if _looks_like_name(name):
        at = item.cite(start, start + len(name))
        return FoundMember(at.text, at, at, _bare(role) or None, status)
    return _described(item, start, body, status)


def _described(item: Scene, start: int, body: str, status: str) -> FoundMember:
    at: Citation = item.cite(start, start + len(body))
    return FoundMember(re.sub(r"^(?:a|an|the)\s+", "", at.text), at, None, None, status)


def _split(body: str) -> tuple[str, str]:
    """The name and what is said of it: `Name – role`, `Name, role`, `Name (role)`, `Role Name`."""
    parts = re.split(r"\s+[–—-]\s+|,\s+|:\s+|\s+(?=\()", body, maxsplit=1)
    return parts[0], parts[1] if len(parts) > 1 else ""


def _bare(role: str) -> str:
    """The office without notes on the place in the delegation."""
    without = NOTE.sub(lambda m: "" if HEAD_NOTE.search(m[1]) else m[1], role)
    kept = [
        part
        for part in re.split(r",\s*", without)
        if part.strip().lower() not in {"adviser", "advisor", "expert"}
        and not AS_HEAD.fullmatch(f", {part.strip()}")
        and not POST_NOMINAL.fullmatch(part.strip())
    ]
    return ", ".join(kept).strip(" ,;.()")


def _is_head_note(note: str) -> bool:
    return len(note.split()) <= 4 and (
        note.strip().lower() in {"head", "chair", "leader", "chief", "lead negotiator", "chief negotiator"}
        or "delegation" in note.lower()
    )


def _looks_like_name(name: str) -> bool:
    words = name.split()
    return 2 <= len(words) <= 5 and all(w[0].isupper() or len(w) <= 3 for w in words) and not has_role(name)
