"""The course of the talks, in the order in which one thing rests on another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import Bundle, Cast, Delegation, Event, Findings, Meeting
from generator.organize.delegations import tell_delegations
from generator.organize.meetings import tell_meetings
from generator.organize.moments import Moments
from generator.organize.sides import Sides
from generator.organize.timeline import tell_timeline


@dataclass(frozen=True, slots=True)
class Course:
    """What there is to tell of who met whom, who came, what happened and what came of it."""

    meetings: tuple[Meeting, ...]
    delegations: tuple[Delegation, ...]
    timeline: tuple[Event, ...]


def tell_course(bundle: Bundle, findings: Sequence[Findings], cast: Cast) -> Course:
    """The meetings with their delegations, from all documents together."""
    sides, moments = Sides(bundle, findings, cast), Moments(bundle.documents)
    meetings = tell_meetings(bundle.documents, findings, cast, sides, moments)
    delegations = tell_delegations(findings, cast, sides, meetings, (), moments)
    timeline = tell_timeline(findings, cast, sides, moments)
    return Course(meetings, delegations, timeline)
