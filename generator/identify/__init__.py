"""Stage 3: names to a Cast: same, different or unsure, with reasons."""

from __future__ import annotations

from collections.abc import Sequence

from generator.identify.corrections import apply_corrections
from generator.identify.organizations import find_organizations
from generator.identify.people import gather
from generator.identify.records import records
from generator.model import Bundle, Cast, Findings

__all__ = ["identify"]


def identify(bundle: Bundle, findings: Sequence[Findings]) -> Cast:
    """Who is who in this bundle."""
    gathering = gather(findings)
    people = records(gathering.people)
    bodies = find_organizations(findings, (person.id for person in people))
    cast = Cast(people, bodies, gathering.unsure)
    return apply_corrections(cast, bundle)
