"""What it means for somebody's presence to be named in a team: there, expected or absent."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model import BY_TEAM, FoundPresence, FoundTeam
from generator.organize.delegations import is_of_a_team, tells_of_team
from generator.organize.times.moments import Moments

BESIDE = {"a team", "joined by", "opposite"}
SPOKEN = re.compile(r"\b(?:say|said|saying|tell|told|telling|call|called|calling|suggest|may|might|could)\b")
"""Where somebody only speaks with another, or may face him."""


def states_by_team(team: FoundTeam, moments: Moments, *, is_principal_side: bool) -> Iterator[FoundPresence]:
    """What it means to be named in a delegation: in one of the two sides, `it` too is led by somebody."""
    is_ours = is_principal_side and (team.rule == "led by" or (team.is_list and len(team.members) > 1))
    if team.meeting is not None and team.meeting.former:
        return
    for member in team.members:
        if member.name_at is None or team.rule in {"head of", "size"}:
            continue
        status = (
            "absent" if member.status == "absent" else "expected" if team.direction == "future" else "present"
        )
        is_team = (
            (is_ours or is_of_a_team(team))
            and (team.rule != "in charge" or tells_of_team(team))
            and not (team.rule in BESIDE and SPOKEN.search(team.at.text))
        )
        if is_team and (status != "present" or team.direction == "past" or team.is_list):
            rule = f"{BY_TEAM}{team.rule}"
            at = team.at if team.at.overlaps(member.at) else moments.passage(member.at)
            yield FoundPresence(
                at, member.name_at, status, None, team.posted, meeting=team.meeting, rule=rule
            )
