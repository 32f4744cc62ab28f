"""Which of the meetings that documents name are one: by who took part, and by the day they were held on."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from generator.model import Cast, Findings, FoundMeeting
from generator.organize.parties.sides import Sides
from generator.organize.phrases.phrasing import gist
from generator.organize.times.instants import DAY
from generator.organize.times.moments import Moments
from generator.vocabulary import words

CALL = "call"
"""What a meeting over the telephone is called, whatever its verb."""
SIGNING = "a signing"
"""The rule of what is to be signed; it is one meeting wherever it is held."""
Key = tuple[str, ...]


def sittings_in(
    findings: Sequence[Findings], cast: Cast, sides: Sides, moments: Moments
) -> dict[Key, list[FoundMeeting]]:
    """All that is told of each meeting, by what stands for it; none of one body that meets alone."""
    groups: dict[Key, list[FoundMeeting]] = defaultdict(list)
    for meeting in (meeting for found in findings for meeting in found.meetings):
        if not meeting.body and (key := _key(meeting, cast, sides)):
            groups[key].append(_on_its_day(meeting, moments))
    for key in [key for key in groups if key[1].endswith("conversation")]:  # spoke to her: where they met
        when = key[1].removesuffix("conversation")
        alike = ((key[0], one, *key[2:]) for one in (f"{when}call", when.strip()))
        if met := next((one for one in alike if one in groups), None):
            groups[met] += [m for m in groups.pop(key) if m.status == "held"]
    for key in [key for key in groups if key[0] == "one"]:
        if known := _known(key, groups, cast, sides):
            groups[known] += groups.pop(key)
    for key in sorted((key for key in groups if key[0] == "people"), key=len):
        if host := _larger(key, groups):
            days = {"", *(m.when[:DAY] for m in groups[host] if m.when)}
            places = {None, *(m.place for m in groups[host])}
            held = [m for m in groups[key] if m.status == "held" and m.place in places]
            same = [m for m in held if (m.when or "")[:DAY] in days]
            groups[host] += same
            groups[key] = [m for m in groups[key] if m not in same]
    _heads_at_talks(groups, cast, sides)
    return {key: group for key, group in groups.items() if group}


def _heads_at_talks(groups: dict[Key, list[FoundMeeting]], cast: Cast, sides: Sides) -> None:
    """Talks of those at the head of both sides, on the day and in the town of the talks, are these."""
    talks = groups.get(("talks", *sorted(sides.principal)), [])
    held = {((m.when or "")[:DAY], m.town) for m in talks if m.status == "held" and m.when and m.town}
    for key in [key for key in groups if key[0] == "people"] if held else []:
        if {sides.of(cast.person(one)) for one in key[2:]} == set(sides.principal):
            same = [m for m in groups[key] if ((m.when or "")[:DAY], m.town) in held and _is_of_teams(m)]
            talks += same
            groups[key] = [m for m in groups[key] if m not in same]


def _is_of_teams(meeting: FoundMeeting) -> bool:
    return meeting.noun in words("meetings", "talks")


def split_by_day(group: Sequence[FoundMeeting], moments: Moments) -> list[list[FoundMeeting]]:
    """One list a day on which the same people or sides met; what names no day goes with the last of them, and
    a plan for a day goes with the day it was then held on, when it was made before. A plan for a day after
    the last word of a meeting held is another one."""
    held = sorted({m.when[:DAY] for m in group if m.status == "held" and m.when and len(m.when) >= DAY})
    told = max((moments.posted(m.at)[:DAY] for m in group if m.status == "held"), default="")
    ahead = [m for m in group if m.status == "planned" and told and (m.when or "")[:DAY] > told]
    past = [m for m in group if m not in ahead]
    if len(held) < 2:
        return [past, ahead] if ahead else [past]
    days: dict[str, list[FoundMeeting]] = {day: [] for day in held}
    for meeting in past:
        day = (meeting.when or "")[:DAY]
        written = moments.posted(meeting.at)[:DAY]
        after = [one for one in held if one >= written]
        days[day if day in days else after[0] if after else held[-1]].append(meeting)
    return [*days.values(), *([ahead] if ahead else [])]


def _on_its_day(meeting: FoundMeeting, moments: Moments) -> FoundMeeting:
    """A meeting that a post tells as held and gives no day is of the day of the post."""
    if meeting.when or meeting.former or meeting.status != "held" or _earlier().search(meeting.at.text):
        return meeting
    return replace(meeting, when=moments.day_of_news(meeting.at)[:DAY] or None)


@cache
def _earlier() -> re.Pattern[str]:
    """Words of a post that tells of a day before its own."""
    return re.compile(rf"\b(?:{'|'.join(sorted(words('meetings', 'earlier')))})\b")


def _key(meeting: FoundMeeting, cast: Cast, sides: Sides) -> Key | None:
    """What stands for one meeting: its people when two or more are named, else its sides, and its year when
    it is a former one; whoever one person met or led without their names stands with the day. None where
    nobody is named but one side."""
    if meeting.rule in {"talks of old", "the next round", SIGNING}:
        town = meeting.town if meeting.rule != SIGNING else ""
        return (meeting.rule.split()[-1], (meeting.when or "")[:DAY], town)
    people = sorted({person.id for at in meeting.names if (person := cast.person_at(at))})
    own = {side for at in meeting.names if (side := sides.at(at))}
    parties = set(sides.names(meeting.parties))
    when = (meeting.when or "")[:7] if meeting.former else ""
    if meeting.former and not people:
        when = f"{when[:4]} {meeting.town}"
    when = f"{when} {meeting.noun}" if meeting.noun in words("meetings", "calls") else when
    is_theirs = meeting.both and not people and not meeting.guests
    both = set(sides.principal) <= parties or is_theirs
    both = both and not meeting.former and len(sides.principal) >= 2 and meeting.noun != CALL
    if both and len(own) < 2 and len(people) != 1:
        return ("talks", *sorted(sides.principal))  # heads of one side beside the talks of both
    is_theirs = (
        len(people) == 1
        and meeting.noun in words("meetings", "talks")
        and parties | own == set(sides.principal)
    )
    if is_theirs and parties - own:  # the head of a team at talks with the other
        when = f"{(meeting.when or '')[:4]} {(meeting.place or '').split(', ')[-1]}"
        kind = ("former", when) if meeting.former else ("talks",)
        return (*kind, *sorted(sides.principal))
    if people:
        return _of_people(meeting, people, sorted(parties - own), when)
    if meeting.guests:
        return ("guests", when, *sorted(parties), *sorted(gist(meeting.guests)))
    return ("former" if meeting.former else "sides", when, *sorted(parties))


def _of_people(meeting: FoundMeeting, people: Sequence[str], others: Sequence[str], when: str) -> Key | None:
    """What stands for a meeting of named people; of one with `others` or with whom the words describe."""
    if len(people) >= 2:
        return ("people", when, *people)
    if others:
        return ("one", when, *people, *others)
    is_led = bool(meeting.guests) or meeting.rule == "a meeting led"
    return ("led", (meeting.when or "")[:DAY], *people) if is_led else None


def _known(key: Key, groups: Iterable[Key], cast: Cast, sides: Sides) -> Key | None:
    """The meeting of named people that is meant by one of them and the side of the others."""
    fits = [
        one
        for one in groups
        if one[:2] == ("people", key[1])
        and key[2] in one[2:]
        and {sides.of(cast.person(person)) for person in one[2:] if person != key[2]} == set(key[3:])
    ]
    return fits[0] if len(fits) == 1 else None


def _larger(key: Key, groups: dict[Key, list[FoundMeeting]]) -> Key | None:
    """The only held meeting of more people than these that they may have been at."""
    fits = [
        one
        for one, group in groups.items()
        if one[:2] == key[:2] and set(key[2:]) < set(one[2:]) and any(m.status == "held" for m in group)
    ]
    return fits[0] if len(fits) == 1 else None
