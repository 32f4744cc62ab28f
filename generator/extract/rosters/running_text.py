"""Lists of names in running text: who is on it, with what office, and where it ends."""

from __future__ import annotations

import re
from functools import cache

from generator.extract.reading.scenes import Name, Scene
from generator.model import FoundMember
from generator.vocabulary import table
from generator.vocabulary.letters import UPPER

SEPARATOR = re.compile(r",|;|\band\b|\bas well as\b|[–—(:]|\s-\s|\bby\b")
SHORT_FORM = re.compile(rf"\b[{UPPER}]\w{{0,3}}\. ")
"""`Lt. `, `Gen. `: no end of a sentence."""
MARKS = " \t,;.:–—-()•*\"'"


def members_between(
    scene: Scene, start: int, end: int, status: str, *, only_first: bool = False
) -> list[FoundMember]:
    """The people listed between two offsets, until words show that the list has ended.

    Names that only help to describe somebody else ("the President's aide", "aide to X") are passed over.
    With `only_first` a second name counts only when `and` alone joins it to the first.
    """
    members: list[FoundMember] = []
    position = start
    for name in scene.names_between(start, end):
        lead = scene.text[position : name.start]
        if ends_list(lead):
            break
        if is_described_by(scene, name, lead):
            continue
        if only_first and members and not re.match(r"\s+and\s", lead):
            break
        members.append(_member(scene, name, lead, status, end))
        position = name.end
    return members


def ends_list(lead: str) -> bool:
    """Whether the words before a name show that it is no longer on the list."""
    plain = re.sub(r",\s+(?:who|whose|which)\b[^,;]*,", ",", lead)  # an aside that closes again
    return bool(_stops().search(plain)) or ". " in SHORT_FORM.sub("", plain).strip()


def is_described_by(scene: Scene, name: Name, lead: str) -> bool:
    """Whether the name only describes another: a possessor, or the one whom an aide is aide to."""
    if re.match(r"['’]s?\b", scene.text[name.end :]):
        return True
    bound = re.search(r"\b(?:to|of)\s+([^,;]*)$", lead)
    return bound is not None and has_role(lead[: bound.start()]) and (has_role(bound[1]) or not bound[1])


def has_role(text: str) -> bool:
    """Whether a noun of office stands in these words."""
    return any(word in _role_nouns() for word in re.findall(r"[a-z]+", text.lower()))


def role_around(scene: Scene, name: Name, lead: str, end: int) -> str | None:
    """The office as worded, before the name or set after it between commas."""
    before = SEPARATOR.split(lead)[-1].strip(MARKS)
    if has_role(before):
        return re.sub(r"^(?:the|its|his|her|their|being)\s+", "", before)
    if name.mention.title and not _is_address(name.mention.title):
        return name.mention.title
    after = re.match(r",\s+((?:the|its|his|her|their|a|an)?\s*[^,;.–]+)", scene.text[name.end : end])
    if after and has_role(after[1]) and not scene.names_between(name.end, name.end + after.end()):
        role = re.split(r"\s+(?:and a member of|has|have|had|said|told|says)\b", after[1])[0]
        if re.search(r"[A-Z]\w+\s[A-Z]\w+\s+and\s", role):  # the next one on the list
            return None
        return re.sub(r"^(?:the|its|his|her|their|an?)\s+", "", role.strip(MARKS))
    return None


def _is_address(title: str) -> bool:
    """Whether the words before a name are a form of address alone (“Mr.”), which is no office."""
    forms = table("titles")["honorifics"]
    return title in forms["m"] or title in forms["f"] or title.rstrip(".") in {"Dr", "Mx"}


def status_of(text: str, otherwise: str) -> str:
    """The kind of member the words beside a name speak of."""
    lowered = text.lower()
    for status in ("adviser", "expert", "observer"):
        if any(re.search(rf"\b{re.escape(word)}\b", lowered) for word in table("teams")["status"][status]):
            return status
    return otherwise


def _member(scene: Scene, name: Name, lead: str, status: str, end: int) -> FoundMember:
    at = name.mention.at
    return FoundMember(name.mention.text, at, at, role_around(scene, name, lead, end), status)


@cache
def _stops() -> re.Pattern[str]:
    listed = "|".join(map(re.escape, table("teams")["stops"]))
    return re.compile(rf"\b(?:{listed})\b")


@cache
def _role_nouns() -> frozenset[str]:
    nouns = table("teams")["roles"]["nouns"]
    return frozenset([*nouns, *(f"{noun}s" for noun in nouns)])


__all__ = ["ends_list", "has_role", "is_described_by", "members_between", "role_around", "status_of"]
