"""Stage 4: everything together to a Briefing: what is told, in what order."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Briefing, Bundle, Cast, Findings
from generator.organize.quotes import tell_quotes

__all__ = ["organize"]


def organize(bundle: Bundle, findings: Sequence[Findings], cast: Cast) -> Briefing:
    """What to tell of all documents together."""
    return Briefing(
        bundle=bundle,
        people=cast.people,
        organizations=cast.organizations,
        quotes=tell_quotes([quote for found in findings for quote in found.quotes], cast),
        reports=tell_quotes([report for found in findings for report in found.reports], cast),
    )
