"""A caption that alone puts an event on another day than the other reports do: a slip, and no event."""

from __future__ import annotations

from collections.abc import Sequence

from generator.organize.results.one_event import Reports
from generator.organize.times.instants import days_apart


def without_slips(groups: Sequence[Reports]) -> list[Reports]:
    """A caption that alone puts an event on another day of the week than the other reports is a slip, and
    does not make a second event."""
    return [group for group in groups if not _is_slip(group, groups)]


def _is_slip(group: Reports, groups: Sequence[Reports]) -> bool:
    if any(event.passage != "caption" for event in group.events):
        return False
    first = group.first
    return any(
        other is not group
        and other.first.kind in {first.kind, "start", "end", "meet"}
        and len(other.events) + (other.first.when > first.when) > len(group.events)
        and group.people == other.people
        and 0 < days_apart(first.when, other.first.when) <= 7
        for other in groups
    )
