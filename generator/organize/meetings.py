"""Meetings: what sources tell of one meeting put together; the talks the bundle is about come first."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence, Set
from dataclasses import replace

from generator.model import Cast, Citation, Document, Findings, FoundMeeting, Meeting, Sure, short_code
from generator.organize.parties.sides import Sides
from generator.organize.results.gatherings import tell_gatherings
from generator.organize.times.moments import Moments
from generator.organize.times.occasion import find_occasion

TALKS = ("talk", "talks", "negotiations", "negotiation", "round")
ENDED = {"end", "conclude", "finish", "close", "break", "wrap", "rise"}
STATUSES = ("held", "cancelled", "planned", "background", "open")
"""Which of several states stands: what is told later in the course of a meeting."""


def tell_meetings(
    documents: Sequence[Document], findings: Sequence[Findings], cast: Cast, sides: Sides, moments: Moments
) -> tuple[Meeting, ...]:
    """The meetings, the talks between the principal sides first, then by time."""
    groups: dict[tuple[str, ...], list[FoundMeeting]] = defaultdict(list)
    for meeting in (meeting for found in findings for meeting in found.meetings):
        if not meeting.body and (key := _key(meeting, cast, sides)):
            groups[key].append(meeting)
    for key in [key for key in groups if key[0] == "one"]:
        if known := _known(key, groups, cast, sides):
            groups[known] += groups.pop(key)
    talks = groups.pop(("talks", *sorted(sides.principal)), [])
    told = _told_without_names(findings, sides) if len(sides.principal) > 1 else []
    main = _main(documents, talks, sides, _days(findings, sides), told)
    seated = set(sides.names(team.side for f in findings for team in f.teams if team.side))
    main = main if talks or set(sides.principal) <= seated else replace(main, parties=())
    main = main if main.place else replace(main, place=_place_of_talks(findings))
    others = [
        _meeting((*key, str(number)) if number else key, days, cast, sides)
        for key, group in groups.items()
        for number, days in enumerate(split_by_day(group, moments))
    ]
    kept = [meeting for meeting in others if meeting is not None and _is_settled(meeting)]
    is_told = main.at and main.when and (main.parties or main.place)  # "talks" alone say nothing
    first = (main,) if is_told else ()
    kept += tell_gatherings(findings, moments, (*first, *kept))
    return (*first, *sorted(kept, key=lambda m: (m.status == "background", m.when or "9999", m.id)))


def split_by_day(group: Sequence[FoundMeeting], moments: Moments) -> list[list[FoundMeeting]]:
    """One list a day on which the same people or sides met; what names no day goes with the last of them, and
    a plan for a day goes with the day it was then held on, when it was made before."""
    held = sorted({m.when[:10] for m in group if m.status == "held" and m.when and len(m.when) >= 10})
    if len(held) < 2:
        return [list(group)]
    days: dict[str, list[FoundMeeting]] = {day: [] for day in held}
    for meeting in group:
        day = (meeting.when or "")[:10]
        written = moments.posted(meeting.at)[:10]
        after = [one for one in held if one >= written]
        days[day if day in days else after[0] if after else held[-1]].append(meeting)
    return list(days.values())


def _place_of_talks(findings: Sequence[Findings]) -> str | None:
    """Where the talks are said to begin or end."""
    events = (
        e for f in findings for e in f.events if e.kind in {"start", "end"} and e.certainty != "background"
    )
    places = Counter(e.place for e in events if e.place and set(e.terms) & set(TALKS))
    return min(places, key=lambda place: (-places[place], place), default=None)


def _told_without_names(findings: Sequence[Findings], sides: Sides) -> list[Citation]:
    """Passages on the talks that name no party, or both sides as those who end or resume them."""
    events = [
        e for f in findings for e in f.events if e.kind in {"start", "end"} and set(e.terms) & set(TALKS)
    ]
    free = [e.at for e in events if not e.names and set(sides.names(e.parties)) <= set(sides.principal)]
    outcomes = [o for f in findings for o in f.outcomes if o.kind == "adjourned" and not o.names]
    own = [o.at for o in outcomes if set(sides.names(o.parties)) <= set(sides.principal)]
    return list(dict.fromkeys((*free, *own)))


def _is_settled(meeting: Meeting) -> bool:
    """One planned for no day is an open question; an old one without a day says nothing, nor does one of two
    sides of which nobody knows when or where."""
    if (
        meeting.when is None
        and meeting.place is None
        and len(meeting.people) < 2
        and len(meeting.parties) < 3
    ):
        return False
    return meeting.status not in {"planned", "background"} or meeting.when is not None


def _key(meeting: FoundMeeting, cast: Cast, sides: Sides) -> tuple[str, ...] | None:
    """What stands for one meeting: its people when two or more are named, else its sides, and its year when
    it is a former one; None where nobody is named but one side."""
    people = sorted({person.id for at in meeting.names if (person := cast.person_at(at))})
    own = {side for at in meeting.names if (side := sides.at(at))}
    parties = set(sides.names(meeting.parties))
    when = (meeting.when or "")[:7] if meeting.former else ""
    both = set(sides.principal) <= parties and not meeting.former and len(sides.principal) >= 2
    if both and len(own) < 2 and len(people) != 1:
        return ("talks", *sorted(sides.principal))  # heads of one side beside the talks of both
    if len(people) >= 2:
        return ("people", when, *people)
    if people:
        others = sorted(parties - own)
        return ("one", when, *people, *others) if others else None
    return ("former" if meeting.former else "sides", when, *sorted(parties))


def _known(
    key: tuple[str, ...], groups: Iterable[tuple[str, ...]], cast: Cast, sides: Sides
) -> tuple[str, ...] | None:
    """The meeting of named people that is meant by one of them and the side of the others."""
    fits = [
        one
        for one in groups
        if one[:2] == ("people", key[1])
        and key[2] in one[2:]
        and {sides.of(cast.person(person)) for person in one[2:] if person != key[2]} == set(key[3:])
    ]
    return fits[0] if len(fits) == 1 else None


def _main(
    documents: Sequence[Document],
    group: Sequence[FoundMeeting],
    sides: Sides,
    ended: Sequence[tuple[str, Citation]],
    told: Sequence[Citation],
) -> Meeting:
    """The talks the bundle is about; there is one even when no sentence names both sides at once."""
    occasion = find_occasion(documents)
    hosts = Counter(p for m in group for p in sides.names(m.parties) if p not in sides.principal)
    parties = (*sides.principal, *(host for host, count in sorted(hosts.items()) if count > 1))
    held = [day for day, _ in ended] or _days_of(group, "held")
    days = held or _days_of(group, "planned")[-1:] or _weeks_of(group)
    when = None if not days else days[0] if days[0] == days[-1] else f"{days[0]}/{days[-1]}"
    where = f" in {occasion.place}" if occasion.place else f" of {_joined(parties)}"
    return Meeting(
        id=short_code("m", *sorted(sides.principal)),
        name=f"{occasion.noun.capitalize()}{where}",
        when=when,
        place=_place(group) or occasion.place,
        status="held" if held or any(m.status == "held" for m in group) else "planned",
        at=_proofs(group, ended, days) if ended else _places(group) or tuple(told),
        parties=parties,
        rule="the talks between the parties",
    )


def _proofs(
    group: Sequence[FoundMeeting], ended: Sequence[tuple[str, Citation]], days: Sequence[str]
) -> tuple[Citation, ...]:
    """The passages that tell of the talks as held, on one of their days: an older plan is no proof."""
    held = [m for m in group if m.status == "held" and (m.when or "")[:10] in days]
    return tuple(dict.fromkeys((*(at for _, at in ended), *_places(held))))


def _days_of(group: Sequence[FoundMeeting], status: str) -> list[str]:
    """The days on which sentences of this status put the meeting, in order of time."""
    told = (m.when for m in group if m.status == status and m.when and "/" not in m.when)
    return sorted(when[:10] for when in told if len(when) >= 10)


def _weeks_of(group: Sequence[FoundMeeting]) -> list[str]:
    """The last week or span of days for which the talks are planned, where no sentence gives a day."""
    return sorted(m.when for m in group if m.status == "planned" and m.when and "/" in m.when)[-1:]


def _meeting(key: tuple[str, ...], group: Sequence[FoundMeeting], cast: Cast, sides: Sides) -> Meeting | None:
    people = tuple(sorted({p.id for m in group for at in m.names if (p := cast.person_at(at))}))
    parties = sides.names(p for m in group for p in m.parties)
    parties = tuple(dict.fromkeys((*parties, *(s for m in group for at in m.names if (s := sides.at(at))))))
    status = min((m.status for m in group), key=STATUSES.index)
    if status == "open" or (len(people) < 2 and len(parties) < 2):
        return None  # one only spoken of
    own = {sides.of(cast.person(one)) for one in people}
    is_plan = status == "planned" and own == {None} and any(m.when for m in group)
    if people and len(own) < 2 and not is_plan and (status != "held" or own == set(parties)):
        return None  # colleagues: named beside a plan of both sides, or among themselves
    telling = [m for m in group if m.status == status and m.when] or list(group)
    dates = Counter(m.when[:10] if "/" not in m.when else m.when for m in telling if m.when)
    when = min(dates, key=lambda day: (-dates[day], -len(day), day), default=None)
    return Meeting(
        id=short_code("m", *key),
        name=_name(group, people, parties, cast, own),
        when=when,
        place=_place(group),
        status=status,
        at=_places([*telling, *(m for m in group if m.status != "open")]),
        parties=parties,
        people=people,
        rule=group[0].rule,
        sure=Sure.SURE if len({m.at.source for m in group}) > 1 else Sure.LIKELY,
    )


def _days(findings: Sequence[Findings], sides: Sides) -> list[tuple[str, Citation]]:
    """The days on which the talks of the principal sides are said to have ended, else begun, each with
    the passage that says so; what a source denies is left out."""
    denied = [denial.claim_at for found in findings for denial in found.denials]
    days: dict[str, list[tuple[str, Citation]]] = {"start": [], "end": [], "span": []}
    for event in (event for found in findings for event in found.events):
        between = not event.parties or set(sides.principal) <= set(sides.names(event.parties))
        told = event.kind in {"start", "end"} and event.certainty == "reported" and not event.negated
        at_table = set(event.terms) & set(TALKS)
        if event.precision == "days" and event.kind == "meet" and event.parties and between:
            days["span"] += [(day, event.at) for day in event.when.split("/")]  # "met from 9 to 11 June"
        is_day = len((event.when or "")[:10]) == 10 and "/" not in (event.when or "")
        if told and between and at_table and is_day and not any(event.at.overlaps(d) for d in denied):
            days[event.kind].append((event.when[:10], event.at))
    for outcome in (outcome for found in findings for outcome in found.outcomes):
        both = set(sides.principal) <= set(sides.names(outcome.parties))
        is_end = outcome.kind == "adjourned" and outcome.firm == "done" and set(outcome.terms) & ENDED
        if both and is_end and outcome.when and "/" not in outcome.when:
            days["end"].append((outcome.when[:10], outcome.at))
    told_days = [pair for pair in (*days["span"], *(days["end"] or days["start"])) if len(pair[0]) == 10]
    return sorted(told_days, key=lambda pair: (pair[0], pair[1].source, pair[1].start))


def _name(
    group: Sequence[FoundMeeting],
    people: Sequence[str],
    parties: Sequence[str],
    cast: Cast,
    own: Set[str | None],
) -> str:
    """The meeting by its people, `own` their sides, or parties; colleagues by the party they met as well."""
    named = [person.name for identifier in people if (person := cast.person(identifier))]
    met = [party for party in parties if party not in own] if len(own) == 1 else []
    who = [*named, *met] if people else list(parties)
    noun = Counter(m.noun for m in group).most_common(1)[0][0]
    year = next((m.when[:4] for m in group if m.when and m.former), "")
    return f"{noun.capitalize()} of {_joined(who)}{f' in {year}' if year else ''}"


def _joined(words: Sequence[str]) -> str:
    return ", ".join(words[:-1]) + f" and {words[-1]}" if len(words) > 1 else "".join(words)


def _place(group: Sequence[FoundMeeting]) -> str | None:
    places = Counter(m.place for m in group if m.place)
    return min(places, key=lambda place: (-places[place], -len(place), place)) if places else None


def _places(group: Sequence[FoundMeeting]) -> tuple[Citation, ...]:
    return tuple(dict.fromkeys(m.at for m in group))
