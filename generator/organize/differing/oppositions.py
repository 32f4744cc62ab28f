"""Passages that say yes and no: stances on attendance and start, reports nobody confirms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.model import Citation, FoundStance, Presence, Version
from generator.organize.desk import Desk, Dispute, Matter
from generator.organize.differing.schedule import is_this, main_sides
from generator.organize.phrases.phrasing import render

SITTING = re.compile(
    r"(?i)\b(?:sessions?|sittings?|lunch(?:eon)?|dinner|(?:meetings|discussion) (?:on|about|with))\b"
)
"""Words for a part of a meeting: who skips it attends the rest, and another one may have begun."""
OFTEN = 2
"""Passages on each side from which what is only possible, and hangs on nothing, stands against a no."""
SEATED = {"head", "member", "adviser", "expert"}
LATER = "The later passages are newer."
PLANNED = "It is planned or possible."
NAMED = "Named in the team."
BOUND = re.compile(r"(?i)\b(?:if|once|when|unless|provided|as soon as|the (?:day|hour|minute|moment))\b")
UNCONFIRMED = "Reported by one side and not confirmed by the other."


def differ_in_stances(desk: Desk) -> Iterator[Dispute]:
    """Yes against no about one thing of a known kind."""
    sides: dict[tuple[str, ...], list[tuple[Matter, FoundStance]]] = {}
    principal = main_sides(desk)
    for matter, stance in desk.matters:
        is_other = stance.about == "start" and (
            _is_of_people(stance, desk) or not is_this(stance.parties, principal, desk)
        )
        is_whole = matter.key[0] in {"attendance", "start"} and not SITTING.search(stance.says.text)
        if is_whole and not is_other:
            sides.setdefault(matter.key, []).append((matter, stance))
    for key in sorted(sides, key=str):
        yield from _yes_and_no(sides[key], desk)


def _is_of_people(stance: FoundStance, desk: Desk) -> bool:
    """`A meeting between Roos and Lund did not take place`: two who bear names, and not the talks."""
    is_between = re.search(r"\bmeeting between\b", stance.at.text) is not None
    return bool(stance.names) or (is_between and len({p.id for p in desk.people_in(stance.at)}) > 1)


def differ_in_presence(desk: Desk) -> Iterator[Dispute]:
    """Who was announced for this meeting or named in a team by one passage, and stays away by another."""
    event, seated = desk.occasion.name, _seated(desk)
    for person in sorted({state.person for state in desk.presence}):
        states = [s for s in desk.presence if s.person == person and s.event == event]
        no = _told_of(states, {"declined", "absent"}, desk)
        expected = _told_of(states, {"expected"}, desk)
        told = desk.in_order({*expected, *seated.get(person, ())})
        yes = tuple(at for at in told if at not in no)
        if yes and no:
            says = PLANNED if {*expected} & {*yes} else NAMED
            yield _against(desk.attendance_of(person), Version(says, yes), no, "announced and absent", desk)


def _seated(desk: Desk) -> dict[str, list[Citation]]:
    """The passages that name somebody in a team, of those who by the delegations stayed away."""
    away = {m.person for team in desk.delegations for m in team.members if m.status in {"absent", "declined"}}
    found: dict[str, list[Citation]] = {}
    for team in (team for each in desk.findings for team in each.teams if not team.meeting):
        for member in team.members:
            person = desk.cast.person_at(member.name_at)
            if person is not None and person.id in away and member.status in SEATED:
                found.setdefault(person.id, []).append(team.at)
    return found


def _against(matter: Matter, yes: Version, no: tuple[Citation, ...], rule: str, desk: Desk) -> Dispute:
    """What passages tell or plan and others deny; a reason to believe these where all are newer."""
    later = all(any(desk.moments.is_after(b, a) for b in no) for a in yes.at)
    versions = (yes, Version("No.", no))
    return Dispute(
        f"Whether {matter.whether}", "fact", versions, rule, LATER if later else None, matter=matter
    )


def _told_of(states: Iterable[Presence], wanted: set[str], desk: Desk) -> tuple[Citation, ...]:
    return desk.in_order(at for state in states if state.status in wanted for at in state.at)


def _yes_and_no(about: Sequence[tuple[Matter, FoundStance]], desk: Desk) -> Iterator[Dispute]:
    matter = about[0][0]
    no = _passages((s for _, s in about if s.stance == "no"), desk)
    yes = _passages((s for _, s in about if s.stance == "yes"), desk)
    if matter.key[0] == "start":
        no, yes = _not_yet_and_then(no, yes, desk)
    planned = _passages((s for _, s in about if s.stance in {"planned", "open"}), desk)
    is_often = min(sum(not BOUND.search(at.text) for at in planned), len(no)) >= OFTEN
    is_plan = matter.key[0] == "attendance" and (is_often or any(_is_plain_plan(s) for _, s in about))
    for_it = yes or (planned if is_plan else ())
    for_it = tuple(at for at in for_it if at not in no)
    if no and for_it:
        yield _against(matter, Version("Yes." if yes else PLANNED, for_it), no, "yes against no", desk)


def _is_plain_plan(stance: FoundStance) -> bool:
    """Whether somebody is to come, whatever happens: who comes `only if`, `once`, `the day` may stay away."""
    return stance.stance == "planned" and not BOUND.search(stance.at.text)


def _not_yet_and_then(
    no: tuple[Citation, ...], yes: tuple[Citation, ...], desk: Desk
) -> tuple[tuple[Citation, ...], tuple[Citation, ...]]:
    """What had not begun on one day and has begun on the next is no difference, only the course of things."""
    day = {at: desk.moments.posted(at)[:10] for at in (*no, *yes)}
    against = tuple(at for at in no if any(day[other] <= day[at] for other in yes))
    return against, tuple(at for at in yes if any(day[at] <= day[other] for other in against))


def _passages(stances: Iterable[FoundStance], desk: Desk) -> tuple[Citation, ...]:
    return desk.in_order(stance.at for stance in stances)


def differ_by_doubt(desk: Desk) -> Iterator[Dispute]:
    """Reports and the words that nobody has confirmed them: `Is the capture of the town confirmed?`"""
    for unknown in desk.unknowns:
        verb, _, rest = render(unknown.question, desk.cast).rstrip("?").partition(" ")
        if unknown.kind == "unconfirmed" and rest.endswith(" confirmed"):
            last = unknown.also or (unknown.at,)
            versions = (Version("Reported.", (unknown.at,)), Version("Not confirmed.", last))
            about = f"Whether {rest.removesuffix(' confirmed')} {verb.lower()} confirmed"
            yield Dispute(about, "fact", versions, unknown.rule, UNCONFIRMED)
