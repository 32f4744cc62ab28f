"""What one sentence says of a team."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Citation, FoundMember


@dataclass(frozen=True, slots=True)
class Statement:
    """What a rule found in a sentence: members, the words that name the team, and where the clause ends."""

    rule: str
    start: int
    end: int
    members: tuple[FoundMember, ...]
    side: str | None = None
    direction: str = ""
    is_list: bool = False
    size: int | None = None
    beside: Citation | None = None  # the name of whom they sit beside
