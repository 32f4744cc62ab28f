"""The course of the talks, in the order in which one thing rests on another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.model import Bundle, Cast, Delegation, Event, Findings, Meeting, Outcome, Presence, Quote
from generator.organize.delegations import seated, tell_delegations
from generator.organize.meetings import tell_meetings
from generator.organize.outcomes import Table, tell_outcomes
from generator.organize.parties.sides import Sides
from generator.organize.presence import Talks, tell_presence
from generator.organize.results.events import with_outcomes, with_plans
from generator.organize.talks import TALKS
from generator.organize.timeline import tell_timeline
from generator.organize.times.moments import Moments
from generator.organize.times.occasion import Occasion, find_occasion


@dataclass(frozen=True, slots=True)
class Course:
    """What there is to tell of who met whom, who came, what happened and what came of it."""

    meetings: tuple[Meeting, ...]
    delegations: tuple[Delegation, ...]
    presence: tuple[Presence, ...]
    timeline: tuple[Event, ...]
    outcomes: tuple[Outcome, ...]


def _last_day(meetings: Sequence[Meeting], findings: Sequence[Findings]) -> str:
    """The last day on which the talks went on or came to something; empty where none is told."""
    talks = [m.when.rsplit("/", maxsplit=1)[-1] for m in meetings if m.rule == TALKS and m.when]
    told = (one for found in findings for one in found.outcomes if one.firm == "done" and one.when)
    ends = [one.when[:10] for one in told if one.kind in {"signed", "agreed", "adjourned"} and one.when]
    return max(talks + ends) if talks and ends else ""


def _first_day(meetings: Sequence[Meeting]) -> str:
    """The first day on which the talks were held; empty where none is told."""
    held = (m.when for m in meetings if m.rule == TALKS and m.status == "held" and m.when)
    return next(held, "")[:10]


def _held_at(occasion: Occasion, meetings: Sequence[Meeting], findings: Sequence[Findings]) -> Occasion:
    """The occasion with the place of the talks, where the documents name none beside the noun itself."""
    talks = next((m for m in meetings if m.rule == TALKS), None)
    if occasion.place:
        return occasion
    if talks is None:
        return occasion
    if talks.place is None:
        where = _where_they_come(findings)
        return replace(occasion, around=occasion.around | frozenset([where] if where else []))
    return replace(occasion, around=occasion.around | frozenset(talks.place.split(", ")))


def _where_they_come(findings: Sequence[Findings]) -> str | None:
    """The one place that at least two people come to or are expected at, more of them than at any other."""
    coming = {
        (state.place, state.name_at.text.split()[-1])
        for found in findings
        for state in found.presence
        if state.place and state.status in {"arrived", "expected"}
    }
    told = Counter(place for place, _ in coming).most_common(2)
    is_plain = bool(told) and told[0][1] > 1 and (len(told) == 1 or told[0][1] > told[1][1])
    return told[0][0] if is_plain else None


def tell_course(
    bundle: Bundle, findings: Sequence[Findings], cast: Cast, spoken: Sequence[Quote] = ()
) -> Course:
    """The meetings with their delegations, from all documents together; `spoken` tells on whose word."""
    sides, moments = Sides(bundle, findings, cast), Moments(bundle.documents)
    meetings = tell_meetings(bundle.documents, findings, cast, sides, moments)
    talks = Talks(
        _held_at(find_occasion(bundle.documents), meetings, findings),
        any(meeting.rule == TALKS for meeting in meetings) or any(seated(findings, sides)),
        _first_day(meetings),
        _last_day(meetings, findings),
    )
    presence = tell_presence(findings, cast, sides, talks, moments)
    delegations = tell_delegations(findings, cast, sides, meetings, presence, moments)
    timeline = tell_timeline(findings, cast, sides, moments)
    table = Table(bundle.documents, cast, sides, moments, meetings)
    outcomes = tell_outcomes(findings, table, spoken)
    steps = with_plans(outcomes, timeline, table.newest, sides.principal)
    return Course(meetings, delegations, presence, with_outcomes(timeline, outcomes), steps)
