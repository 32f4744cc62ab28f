"""Words about a team: members by name or description, a side, a number, where a clause ends."""

from __future__ import annotations

import re
from functools import cache

from generator.extract.parties.scenes import Name, Scene
from generator.extract.reading.parse import Span, Token
from generator.extract.rosters.running_text import role_around
from generator.model import FoundMember
from generator.vocabulary import table

PRESS = re.compile(r"\b(?:press|spokes\w+|information)\b", re.IGNORECASE)
"""Whoever speaks to reporters."""
THERE = r"there|(?:gone?|went|come|came) in|in the (?:room|hall)|at (?:the|its) (?:table|side)|inside|with it"
"""Words for being at the table."""


def named_member(scene: Scene, name: Name, status: str, sentence: Span) -> FoundMember:
    """The member that a name stands for, with the office beside it."""
    lead = scene.text[sentence.start_char : name.start]
    at = name.mention.at
    return FoundMember(name.mention.text, at, at, role_around(scene, name, lead, sentence.end_char), status)


def unnamed_members(scene: Scene, sentence: Span, start: int, status: str) -> list[FoundMember]:
    """Members that are only described: the words up to the end of the list, as one label."""
    words = scene.text[start : sentence.end_char]
    cut = re.split(r"\.$|\.\s|;|,\s+according\s|\swho\s|\swill\s|,\s+will\s", words.rstrip())[0]
    cut = cut.strip(' ,."')
    if (
        not 2 <= len(cut.split()) <= 30
        or cut.startswith(("no ", "none ", "neither "))
        or not re.search(r"[a-z]s?\b", cut)
    ):
        return []
    at = scene.cite(start, start + words.index(cut) + len(cut))
    label = re.sub(r"^(?:the|a|an)\s+", "", at.text)
    return [FoundMember(label, at, None, None, status)] if is_people(cut) else []


def unnamed_group(scene: Scene, team: Token, status: str) -> list[FoundMember]:
    """`A group of expert advisers` that includes officials is itself an unnamed part of the delegation."""
    of = [c for c in team.children if c.dep_ == "prep" and c.lower_ == "of"]
    if team.lemma_ != "group" or not of or not is_people(text_of(of[0])):
        return []
    start, end = team.left_edge.idx, of[0].idx + len(text_of(of[0]))
    at = scene.cite(start, end)
    return [FoundMember(re.sub(r"^(?:[Aa]n?|[Tt]he)\s+", "", at.text), at, None, None, status)]


def text_of(preposition: Token) -> str:
    """A preposition and its noun phrase without what is set after a comma."""
    return preposition.doc[preposition.i : preposition.right_edge.i + 1].text.split(",")[0]


def is_people(text: str) -> bool:
    """Whether these words describe people by office."""
    return _people().search(text) is not None


@cache
def _people() -> re.Pattern[str]:
    nouns = (*table("teams")["roles"]["nouns"], "expert", "official")
    return re.compile(rf"\b(?:{'|'.join(nouns)})s?\b", re.IGNORECASE)


def side_in(scene: Scene, start: int, end: int) -> str | None:
    """The side named last between two offsets, towns of government included."""
    sides = scene.sides_between(start, end, towns=True)
    return sides[-1].name if sides else None


def end_of_clause(sentence: Span, start: int) -> int:
    """Where the clause that begins at this offset ends: at a relative clause, semicolon or full stop."""
    stop = re.search(
        r",?\s+(?:who|which|whose|where)\b|;|,\s+(?:but|and (?:is|was|will|has))\b",
        sentence.doc.text[start : sentence.end_char],
    )
    return start + stop.start() if stop else sentence.end_char


YEAR = 4
"""Digits of a year; no delegation has so many people."""


def number_of(word: str | None) -> int | None:
    """The number of people that a figure or number word means; a year is none."""
    if word is None:
        return None
    if word.isdigit():
        return int(word) if len(word) < YEAR else None
    known: int | None = table("numbers")["words"].get(word.lower())
    return known
