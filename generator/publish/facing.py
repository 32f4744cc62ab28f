"""The meeting that the briefing opens with, and the two sides that face each other at a meeting."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model import Briefing, Delegation, Meeting
from generator.vocabulary.countries import country_of, with_article


def main_meeting(briefing: Briefing) -> Meeting | None:
    """The talks themselves, which stand first, else the meeting most citations speak of; held ones before
    planned ones."""
    order = {"held": 0, "planned": 1, "cancelled": 2}
    meetings = [meeting for meeting in briefing.meetings if meeting.status in order]
    talks = briefing.meetings[:1]
    ranks = {one.id: (order[one.status], one not in talks, -len(one.at), one.id) for one in meetings}
    return min(meetings, key=lambda one: ranks[one.id], default=None)


def facing(briefing: Briefing, meeting: Meeting) -> list[str]:
    """The two sides the sources say meet, those whose people are named first; where the sources name no two,
    the sides whose people are named there. A mediator's or a guest's team sits there too and faces nobody."""
    there = seated(briefing, meeting)
    parties = sorted(meeting.parties, key=lambda party: party not in there)
    return (parties if len(parties) > 1 else there)[:2]


def seated(briefing: Briefing, meeting: Meeting) -> list[str]:
    """The sides whose people at the meeting are named."""
    there = [one.side for one in briefing.delegations if one.meeting == meeting.id and one.members]
    return list(dict.fromkeys(side for side in there if side))


def are_facing(briefing: Briefing, delegations: Sequence[Delegation]) -> bool:
    """Whether the first two are the sides of one meeting; delegations that the sources tie to none face
    nobody."""
    meeting = briefing.by_id.get(delegations[0].meeting or "") if len(delegations) > 1 else None
    if not isinstance(meeting, Meeting) or delegations[1].meeting != meeting.id:
        return False
    return {one.side for one in delegations[:2]} == {*facing(briefing, meeting)}


def in_a_sentence(briefing: Briefing, side: str) -> str:
    """A side as it stands inside a sentence: a party with the article that the texts mostly set before it."""
    known = with_article(side)
    if known != side or country_of(side) is not None:
        return known
    return as_mostly_written(side, "\n".join(document.text for document in briefing.bundle.documents))


def as_mostly_written(name: str, texts: str) -> str:
    """A name, with the article where the texts set one before half of its places or more."""
    named = rf"{re.escape(name)}(?!\w)"
    before = len(re.findall(rf"\b[Tt]he (?:[A-Z][\w.]+ )?{named}(?! [A-Z])", texts))
    return f"the {name}" if before and 2 * before >= len(re.findall(rf"\b{named}", texts)) else name
