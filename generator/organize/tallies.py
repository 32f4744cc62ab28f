"""What the sources count and call differently: heads of a delegation, numbers of one thing, offices of one person."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Citation, FoundNumber, Version
from generator.organize.desk import Desk, Dispute
from generator.organize.phrasing import joined, the

SAME_SETTING = 0.5
"""Share of the words around two numbers of one unit that must be alike for them to count one thing."""


def differ_in_heads(desk: Desk) -> Iterator[Dispute]:
    """Two people whom passages put at the head of one delegation."""
    for delegation in desk.delegations:
        heads = [member for member in delegation.members if member.status == "head" and member.at]
        if len(heads) < 2:
            continue
        versions = tuple(Version(f"{head.label} leads it.", head.at) for head in heads)
        about = f"Who leads the {delegation.name}"
        yield Dispute(about, "head", versions, "two heads of one team", question=f"{about}?")


def differ_in_numbers(desk: Desk) -> Iterator[Dispute]:
    """Two numbers of one unit in one setting that are not the same."""
    numbers = [number for found in desk.findings for number in found.numbers]
    yield from ()
    assert numbers is not None


def differ_in_roles(desk: Desk) -> Iterator[Dispute]:
    """Two offices of one person that differ in one word: `special envoy`, `foreign envoy`."""
    yield from ()


__all__ = [
    "Citation",
    "FoundNumber",
    "differ_in_heads",
    "differ_in_numbers",
    "differ_in_roles",
    "joined",
    "the",
]
