"""What passages speak of, so that two of them can be set beside each other; and how they differ in it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Version


@dataclass(frozen=True, slots=True)
class Matter:
    """What a passage speaks of: its key, the type readers see, the question and the same as a statement."""

    key: tuple[str, ...]
    type: str
    question: str
    whether: str
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dispute:
    """A difference between passages; `question` is what it leaves open, where that can be asked.

    `is_lone` says that nothing stands against a denial but what it denies: it is asked, not listed.
    """

    about: str
    kind: str
    versions: tuple[Version, ...]
    rule: str
    reason: str | None = None
    question: str = ""
    matter: Matter | None = None
    is_lone: bool = False
