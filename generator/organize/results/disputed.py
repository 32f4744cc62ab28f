"""Outcomes that are one version of what the sources tell differently, with what is told against them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.model import Citation, Disagreement, Outcome, Sure, Version

KINDS = {"place", "time", "fact"}
TELLING = re.compile(r"[A-Z][\w’'-]{2,}|\d[\d.,:]*")
"""Names and numbers: what one version has and the other has not."""


def with_disputes(outcomes: Sequence[Outcome], disagreements: Sequence[Disagreement]) -> tuple[Outcome, ...]:
    """The outcomes with what is told against each; of a kind those that nobody disputes first."""
    told = [_disputed(one, disagreements) for one in outcomes]
    kinds = list(dict.fromkeys(one.kind for one in told))
    return tuple(sorted(told, key=lambda one: (kinds.index(one.kind), bool(one.denied))))


def _disputed(outcome: Outcome, disagreements: Sequence[Disagreement]) -> Outcome:
    against = [at for one in disagreements if one.kind in KINDS for at in _others(outcome, one.versions)]
    new = tuple(dict.fromkeys(at for at in against if at not in outcome.denied))
    if not new:
        return outcome
    own = tuple(at for at in outcome.at if at not in new)
    said = (outcome.speaker, outcome.speakers) if own == outcome.at else (None, ())  # who told the other one
    return replace(
        outcome, at=own, denied=(*outcome.denied, *new), speaker=said[0], speakers=said[1], sure=Sure.UNSURE
    )


def _others(outcome: Outcome, versions: Sequence[Version]) -> Iterator[Citation]:
    """The passages of the other versions, where the outcome tells one of them in its own words."""
    own = [v for v in versions if any(at.overlaps(outcome.at[0]) for at in v.at)]
    says = set(TELLING.findall(outcome.says))
    if len(own) == 1 and set(TELLING.findall(own[0].says)[1:] or TELLING.findall(own[0].says)) & says:
        yield from (at for version in versions if version is not own[0] for at in version.at)


__all__ = ["with_disputes"]
