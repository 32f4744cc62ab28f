"""An editor's decisions, and what became of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.documents import Citation
from generator.model.sureness import Sure


@dataclass(frozen=True, slots=True)
class Correction:
    """One decision of an editor, as `corrections.yml` gives it.

    `where` is the file and line it stands at; `target` the record it is about, by id or words (empty for
    an added question); `values` its further keys as texts; `guard_at` every place of the guard's words in
    this bundle (empty: the decision is stale); `places` the passages its words are found in, by key.
    """

    id: str
    kind: str
    where: str
    why: str
    on: str
    by: str | None
    guard: tuple[str, ...]
    target: str
    values: Mapping[str, tuple[str, ...]]
    guard_at: tuple[Citation, ...] = ()
    places: Mapping[str, tuple[Citation, ...]] = field(default_factory=dict)
    stale: str = ""  # why it does not fit this bundle, in words

    def value(self, key: str) -> str:
        """The first text under a key, empty where the decision does not have it."""
        return next(iter(self.values.get(key, ())), "")

    def outcome(self, applied: bool, note: str, records: tuple[str, ...] = ()) -> AppliedCorrection:
        """What became of it: whether it was applied, in words, and the ids of what it made or changed."""
        return AppliedCorrection(
            id=self.id,
            applied=applied,
            why=self.why,
            on=self.on,
            kind=self.kind,
            target=self.target,
            note=note,
            by=self.by,
            records=records,
            where=self.where,
        )


@dataclass(frozen=True, slots=True)
class AppliedCorrection:
    """What became of an editor's decision: `note` says what it did or why it is stale, `records` are the
    ids of the records it made or changed, `where` is its file and line."""

    id: str
    applied: bool
    why: str
    on: str
    kind: str = ""
    target: str = ""
    note: str = ""
    by: str | None = None
    records: tuple[str, ...] = ()
    where: str = ""
    rule: str = "correction"
    sure: Sure = Sure.SURE
