"""Takes records out of a briefing together with whatever points to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.model import RECORDS, Briefing, Quote
from generator.organize.editing.targets import Target


def without(briefing: Briefing, targets: Sequence[Target]) -> Briefing:
    """The briefing without these records; no record left points to one that is gone."""
    lists = {name: getattr(briefing, name) for name in RECORDS}
    for target in targets:
        lists[target.kind] = tuple(record for record in lists[target.kind] if record is not target.record)
    gone = frozenset(target.id for target in targets if target.id)
    return _loosened(Briefing(bundle=briefing.bundle, **lists), gone)


def _loosened(briefing: Briefing, gone: frozenset[str]) -> Briefing:
    utterances = tuple(
        replace(one, quotes=tuple(quote for quote in one.quotes if quote not in gone))
        for one in briefing.utterances
    )
    kept = tuple(one for one in utterances if len(one.quotes) > 1)
    homes = {one.id for one in kept}
    return replace(
        briefing,
        utterances=kept,
        quotes=tuple(_at_home(quote, homes) for quote in briefing.quotes),
        reports=tuple(_at_home(report, homes) for report in briefing.reports),
        delegations=tuple(
            replace(
                one,
                meeting=None if one.meeting in gone else one.meeting,
                conflicts=tuple(conflict for conflict in one.conflicts if conflict not in gone),
            )
            for one in briefing.delegations
        ),
        origins=tuple(one for one in briefing.origins if one.statement not in gone),
    )


def _at_home(quote: Quote, homes: set[str]) -> Quote:
    return quote if quote.utterance in homes else replace(quote, utterance=None)
