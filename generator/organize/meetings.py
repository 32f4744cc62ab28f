"""Meetings: what sources tell of one meeting put together; the talks the bundle is about come first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import replace
from functools import cache

from generator.model import Cast, Citation, Document, Findings, FoundMeeting, Meeting, Sure, short_code
from generator.organize.parties.sides import Sides
from generator.organize.phrases.phrasing import joined
from generator.organize.results.gatherings import tell_gatherings
from generator.organize.sessions import rounds_before, tell_rounds, tell_sessions
from generator.organize.sittings import CALL, SIGNING, sittings_in, split_by_day
from generator.organize.talks import days_of_talks, place_of, places_of, tell_talks
from generator.organize.times.instants import DAY
from generator.organize.times.moments import Moments
from generator.vocabulary import words

MOVED = "a meeting moved"
"""The rule of one that has been given another day."""
STATUSES = ("held", "cancelled", "planned", "background", "open")
"""Which of several states stands: what is told later in the course of a meeting."""


def tell_meetings(
    documents: Sequence[Document], findings: Sequence[Findings], cast: Cast, sides: Sides, moments: Moments
) -> tuple[Meeting, ...]:
    """The meetings, the talks between the principal sides first, then by time."""
    groups = sittings_in(findings, cast, sides, moments)
    talks = groups.pop(("talks", *sorted(sides.principal)), [])
    before = rounds_before(talks)
    talks = [meeting for meeting in talks if meeting not in before]
    main = tell_talks(documents, findings, talks, sides)
    others = [
        _meeting((*key, str(number)) if number else key, days, cast, sides)
        for key, group in groups.items()
        for number, days in enumerate(split_by_day(group, moments))
    ]
    kept = [meeting for meeting in others if meeting is not None and _is_settled(meeting)]
    last = max((m.when or "" for m in kept if m.rule == SIGNING), default="")
    kept = [_put_off(meeting, last) for meeting in kept]
    begun = days_of_talks(findings, sides)
    kept = [_came_about(meeting, talks, begun, main) for meeting in kept]
    known = {(m.when or "")[:DAY] for m in kept if m.rule == "the next round"}
    kept += tell_sessions(talks, begun, main, sides, known)
    kept += tell_rounds(before, sides)
    first = (main,) if main is not None else ()
    kept += tell_gatherings(findings, moments, (*first, *kept))
    return (*first, *sorted(kept, key=lambda m: (m.status == "background", m.when or "9999", m.id)))


def _put_off(meeting: Meeting, last: str) -> Meeting:
    """A signing that was planned for a day before the one it is planned for now did not take place."""
    is_old = meeting.rule == SIGNING and meeting.status == "planned" and (meeting.when or "") < last
    return replace(meeting, status="cancelled") if is_old else meeting


def _came_about(
    meeting: Meeting,
    talks: Sequence[FoundMeeting],
    begun: Sequence[tuple[str, Citation]],
    main: Meeting | None,
) -> Meeting:
    """The next sitting as it was planned, told as held where the talks are told to have gone on that day; at
    the same place as the last one where its words say so."""
    if meeting.rule != "the next round" or meeting.status != "planned":
        return meeting
    day = (meeting.when or "")[:DAY]
    proofs = [at for one, at in begun if one == day]
    proofs += [m.at for m in talks if m.status == "held" and (m.when or "")[:DAY] == day]
    proofs = proofs if len(day) == DAY else []  # without a day nothing shows that it was held
    is_there = (
        main is not None and not meeting.place and any(_same_place().search(at.text) for at in meeting.at)
    )
    place = main.place if main is not None and is_there else meeting.place
    status = "held" if proofs else meeting.status
    return replace(meeting, status=status, place=place, at=tuple(dict.fromkeys((*meeting.at, *proofs))))


@cache
def _same_place() -> re.Pattern[str]:
    return re.compile(rf"\bthe same (?:{'|'.join(sorted(words('meetings', 'where')))})\b")


def _is_settled(meeting: Meeting) -> bool:
    """An old one without a day says nothing, nor does one of two sides of which nobody knows when or where.
    One planned for no day is listed where several passages speak of it and two people are to meet."""
    few = len(meeting.people) < 2 and len(meeting.parties) < 3
    if meeting.when is None and meeting.place is None and few:
        return False
    if meeting.status == "planned" and meeting.when is None and meeting.rule != "the next round":
        return len(meeting.people) == 2 and len(meeting.at) > 1
    return meeting.status != "background" or meeting.when is not None


def _meeting(key: tuple[str, ...], group: Sequence[FoundMeeting], cast: Cast, sides: Sides) -> Meeting | None:
    people = tuple(sorted({p.id for m in group for at in m.names if (p := cast.person_at(at))}))
    parties = sides.names(p for m in group for p in m.parties)
    parties = tuple(dict.fromkeys((*parties, *(s for m in group for at in m.names if (s := sides.at(at))))))
    status = min((m.status for m in group), key=STATUSES.index)
    own = {sides.of(cast.person(one)) for one in people}
    status = "planned" if status == "open" and _is_sought(group, own) else status
    guests = max((m.guests for m in group), key=len)
    many = len(people) + len(set(parties) - own)
    if key[0] in {"round", "signing"}:
        parties, many = sides.principal, len(sides.principal)
    if key[0] == "former":
        people = ()  # who led a team there
    is_sought = status == "planned" and not any(m.when for m in group)
    if status == "open" or (many < 2 and not guests and key[0] not in {"led", "old"}):
        return None  # one only spoken of
    if (guests or key[0] == "led") and not any(len(m.when or "") >= DAY for m in group):
        return None
    if not guests and key[0] != "led" and _are_colleagues(group, people, parties, own, status):
        return None
    telling = [m for m in group if m.status == status and m.when] or list(group)
    telling = [m for m in telling if m.rule == MOVED] or telling
    dates = Counter(m.when[:DAY] if "/" not in m.when else m.when for m in telling if m.when)
    when = min(dates, key=lambda day: (-dates[day], -len(day), day), default=None)
    return Meeting(
        id=short_code("m", *key),
        name=_name(group, people, parties, cast, own, guests),
        when=when,
        place=None if is_sought and key[0] != "round" else place_of(group),
        status=status,
        at=places_of([*telling, *(m for m in group if m.status != "open" or status == "planned")]),
        parties=parties,
        people=people,
        rule=group[0].rule,
        sure=Sure.SURE if len({m.at.source for m in group}) > 1 else Sure.LIKELY,
        is_call=_noun_of(group) == CALL,
    )


def _is_sought(group: Sequence[FoundMeeting], own: Set[str | None]) -> bool:
    """Whether several passages speak of a meeting of two people of two sides that has no day yet."""
    return (
        len(own) == 2
        and None not in own
        and len({m.at for m in group}) > 2
        and not any(m.when for m in group)
    )


def _are_colleagues(
    group: Sequence[FoundMeeting],
    people: Sequence[str],
    parties: Sequence[str],
    own: Set[str | None],
    status: str,
) -> bool:
    """Whether those named are of one side: beside a plan of both sides, or among themselves; or have only
    spoken, which is a meeting of two sides alone."""
    if not people:
        return False
    if all(m.noun == "conversation" for m in group):
        return len(own - {None}) < 2
    is_plan = status == "planned" and own == {None} and any(m.when for m in group)
    is_with = bool(set(parties) - own)
    return len(own) < 2 and not is_plan and not is_with and (status != "held" or own == set(parties))


def _name(
    group: Sequence[FoundMeeting],
    people: Sequence[str],
    parties: Sequence[str],
    cast: Cast,
    own: Set[str | None],
    guests: str,
) -> str:
    """The meeting by its people, `own` their sides, or parties; colleagues by the party they met as well."""
    named = [person.name for identifier in people if (person := cast.person(identifier))]
    met = [party for party in parties if party not in own] if len(own) == 1 or None not in own else []
    who, noun = [*named, *met] if people else list(parties), _noun_of(group)
    if group[0].rule == "talks of old":
        return f"{noun.capitalize()} in {place_of(group)} in {(group[0].when or '')[:4]}"
    if group[0].rule == SIGNING:
        return "Signing"
    if group[0].rule == "the next round":
        return "Next round of talks" if noun in words("meetings", "talks") else f"Next {noun}"
    if len(who) + bool(guests) < 2:
        return f"{noun.capitalize()} led by {joined(who)}"
    who += [guests] if guests else []
    year = next((m.when[:4] for m in group if m.when and m.former), "")
    return f"{noun.capitalize()} of {joined(who)}{f' in {year}' if year else ''}"


def _noun_of(group: Sequence[FoundMeeting]) -> str:
    """What most passages call it."""
    return Counter(m.noun for m in group).most_common(1)[0][0]
