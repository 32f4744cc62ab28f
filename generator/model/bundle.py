"""The folder as it was read: its documents, its settings, the editor's decisions, what was left aside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.decisions import Correction
from generator.model.documents import Document


@dataclass(frozen=True, slots=True)
class Fault:
    """A document that was left aside: where, what is wrong with it, what would mend it."""

    path: str
    what: str
    hint: str


@dataclass(frozen=True, slots=True)
class Settings:
    """What `briefing.yml` says of the bundle; every field has a default."""

    title: str | None = None
    subtitle: str | None = None
    summary: str | None = None
    timezone: str | None = None
    parties: tuple[str, ...] = ()
    issues: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    site_url: str | None = None
    repository: str | None = None
    excerpt_characters: int = 400


@dataclass(frozen=True, slots=True)
class Bundle:
    """Everything that was read: documents in a fixed order (by path), settings, decisions, faults."""

    documents: tuple[Document, ...]
    settings: Settings
    corrections: tuple[Correction, ...] = ()
    faults: tuple[Fault, ...] = ()
    duplicates: Mapping[str, str] = field(default_factory=dict)  # path left out -> path it repeats
