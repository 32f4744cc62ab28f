"""The sittings of the talks on their later days, and rounds of the same two held elsewhere before."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from generator.model import Citation, FoundMeeting, Meeting, Sure, short_code
from generator.organize.parties.sides import Sides
from generator.organize.talks import place_of, places_of
from generator.organize.times.instants import DAY
from generator.organize.times.moments import days_between

SESSION = "a sitting of the talks"
"""The rule of one more day at the same table."""
NEAR = 14
"""Days after their start within which the talks are the same ones."""
BEFORE = 5
"""Days by which another round in another town is told apart from this one."""


def rounds_before(talks: Sequence[FoundMeeting]) -> list[FoundMeeting]:
    """What is told of an earlier round in another town than the last one: its day and town are its own."""
    dated = [m for m in talks if m.status == "held" and _day(m) and m.place]
    last = max((_day(m) for m in dated), default="")
    towns = {m.town for m in dated if days_between(_day(m), last) <= BEFORE}
    return [m for m in dated if days_between(_day(m), last) > BEFORE and m.town not in towns]


def tell_sessions(
    talks: Sequence[FoundMeeting],
    begun: Sequence[tuple[str, Citation]],
    main: Meeting | None,
    sides: Sides,
    known: set[str],
) -> list[Meeting]:
    """One line a day after the first on which the talks went on, `begun` the days on which they are told to
    have, are to go on, or were to and did not; none for the days of a next round, `known`."""
    first = (main.when or "")[:DAY] if main is not None else ""
    if not first or main is None or len(main.parties) < 2:
        return []
    days: dict[str, list[FoundMeeting]] = defaultdict(list)
    for meeting in (m for m in talks if _day(m) and first < _day(m) not in known):
        days[_day(meeting)].append(meeting)
    of_several = Counter(at for _, at in begun)  # "met from 2 to 4 March"
    later = {day for day, at in begun if day > first and of_several[at] == 1}
    told = {day: [at for one, at in begun if one == day] for day in later}
    last = max([first, *told, *(day for day, group in days.items() if _has(group, "held"))])
    found = [
        _session(day, days.get(day, []), told.get(day, []), main, sides)
        for day in sorted({*days, *told})
        if days_between(first, day) <= NEAR
    ]
    return [one for one in found if one.status != "planned" or (one.when or "") > last]


def tell_rounds(talks: Sequence[FoundMeeting], sides: Sides) -> list[Meeting]:
    """The earlier rounds, one a town and day."""
    groups: dict[tuple[str, str], list[FoundMeeting]] = defaultdict(list)
    for meeting in talks:
        groups[_day(meeting), meeting.town].append(meeting)
    return [
        Meeting(
            id=short_code("m", day, town, *sorted(sides.principal)),
            name=f"Talks in {town}",
            when=day,
            place=place_of(group),
            status="held",
            at=places_of(group),
            parties=sides.principal,
            rule="talks of old",
            sure=Sure.LIKELY,
        )
        for (day, town), group in groups.items()
    ]


def _session(
    day: str, group: Sequence[FoundMeeting], told: Sequence[Citation], main: Meeting, sides: Sides
) -> Meeting:
    status = next((one for one in ("held", "cancelled", "planned") if _has(group, one)), "held")
    is_held = bool(told) or (
        status == "planned" and day <= (main.when or "")[-DAY:] and main.status == "held"
    )
    at = (*told, *places_of([m for m in group if m.status == status]))
    status = "held" if is_held else status
    return Meeting(
        id=short_code("m", day, *sorted(sides.principal)),
        name="Session of the talks",
        when=day,
        place=place_of(group) or main.place,
        status=status,
        at=tuple(dict.fromkeys(at)),
        parties=main.parties,
        rule=SESSION,
        sure=Sure.SURE if len({one.source for one in at}) > 1 else Sure.LIKELY,
    )


def _has(group: Sequence[FoundMeeting], status: str) -> bool:
    return any(m.status == status for m in group)


def _day(meeting: FoundMeeting) -> str:
    """The day of a meeting; nothing for a span or a month."""
    when = meeting.when or ""
    return "" if "/" in when or len(when) < DAY else when[:DAY]


__all__ = ["SESSION", "rounds_before", "tell_rounds", "tell_sessions"]
