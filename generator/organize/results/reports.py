"""Reports of one event put together: the same day, the same kind of deed, the same who and where.

A plan and the report that it came about are one event; two hours told for one deed are two.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Cast, Findings, FoundDenial, FoundEvent, as_text
from generator.organize.parties.sides import Sides
from generator.organize.results.alike import Likeness
from generator.organize.results.contents import is_talks, is_thing_alike
from generator.organize.results.one_event import (
    Report,
    Reports,
    is_by_name,
    is_its_heading,
    is_same,
    is_same_deed,
)
from generator.organize.results.slips import without_slips
from generator.organize.times.instants import DAY, is_clocked
from generator.organize.times.moments import Moments
from generator.vocabulary import words


def gather_reports(findings: Sequence[Findings], cast: Cast, sides: Sides, moments: Moments) -> list[Reports]:
    """The events found, reports of one event together, in the order in which they were first told."""
    found = sorted(
        (event for f in findings for event in f.events),
        key=lambda e: (moments.order(e.at), e.at.source),
    )
    denials = [denial for each in findings for denial in each.denials]
    like = Likeness(found, cast)
    groups: list[Reports] = []
    for event in found:
        report = _report(event, cast, sides)
        denied = any(_sets_against(denial, event) for denial in denials)
        alike = (g for g in groups if _are_denied_alike(g, event, denied=denied))
        host = next((g for g in alike if is_same(g, report, like) or is_its_heading(g, report)), None)
        if host is None:
            groups.append(Reports(report, denied=denied))
        else:
            host.add(report)
            host.denied = host.denied or denied
    return without_slips(with_plans_met(groups, moments, like, frozenset(sides.principal)))


def _report(event: FoundEvent, cast: Cast, sides: Sides) -> Report:
    """The event with who is in it. `Quist’s spokesman` and `the Peruvian ministry` speak for a side."""
    people = frozenset(p.id for at in event.names if (p := cast.person_at(at)))
    named = sides.names(event.parties)
    first = event.names[0] if event.names else None
    person = cast.person_at(first)
    speaker = person.id if person is not None and is_by_name(event) else None
    voice = sides.of(person)
    if speaker is None:
        voice = named[0] if named else voice if first is not None and event.actor.overlaps(first) else None
    if event.actor.text.split()[-1].lower().removesuffix("s") in words("prospects", "nameless"):
        voice = None  # "a Peruvian diplomat": on nobody's behalf
    return Report(event, people, frozenset(named), speaker, voice)


def _sets_against(denial: FoundDenial, event: FoundEvent) -> bool:
    """Whether a denial is of what the event tells; of a word in the same sentence, of what is said."""
    if not event.at.overlaps(denial.claim_at) or event.is_beside:
        return False
    if event.kind == "say":
        said = as_text(event.line).partition(" says ")[2].removeprefix("that ")
        return denial.claim_at.overlaps(denial.at) and said != "" and denial.claim.text.startswith(said)
    if not denial.claim_at.overlaps(denial.at):
        return True
    return denial.claim.overlaps(event.actor) and not denial.denial.overlaps(event.actor)


def _are_denied_alike(group: Reports, event: FoundEvent, *, denied: bool) -> bool:
    """Whether both are denied or neither; to deny a plan for ten o'clock is not to deny that it has begun.
    What is denied of a plan or a word is so wherever else it is told."""
    first = group.first
    if event.kind == "say" or (first.certainty == event.certainty == "planned" and first.when == event.when):
        return True
    same_claim = not denied or is_clocked(first) == is_clocked(event)
    return group.denied == denied and same_claim


def with_plans_met(
    groups: Sequence[Reports], moments: Moments, like: Likeness, principal: frozenset[str]
) -> list[Reports]:
    """The groups; a plan and the report that it came about are one, the plan being a further proof. Where the
    plan names nobody it is of those between whom the talks are."""
    kept: list[Reports] = []
    plans = [group for group in groups if group.first.certainty == "planned" and not group.first.negated]
    done = [group for group in groups if group.first.certainty == "reported" and not group.denied]
    done.sort(key=lambda group: not principal <= group.sides)
    for group in groups:
        met = next(
            (other for other in done if group in plans and _came_about(group, other, moments, like)), None
        )
        if met is None:
            kept.append(group)
        else:
            met.reports += group.reports
            met.people, met.sides = met.people | group.people, met.sides | group.sides
    return kept


def _came_about(plan: Reports, done: Reports, moments: Moments, like: Likeness) -> bool:
    """Whether a report told no earlier tells as done what was planned for its day. An hour that only the plan
    tells stays a line of its own."""
    first, last = plan.first, done.first
    if any(map(is_clocked, plan.events)) and not any(e.precision == "minute" for e in done.events):
        return False
    if last.kind == "say" or (moments.is_after(first.at, last.at) and first.kind != "move"):
        return False
    meets = {first.kind, last.kind} <= {"meet", "start"} and len(plan.people & done.people) > 1
    meets = meets or (last.kind == "start" and _is_of_talks(plan, last))
    same = is_same_deed(done, Report(first, plan.people, plan.sides), like)
    return first.when[:DAY] == last.when[:DAY] and not last.negated and (same or meets)


def _is_of_talks(plan: Reports, done: FoundEvent) -> bool:
    """`Talks were rescheduled for Friday`, `The teams are set to meet on Friday`, of no side by name, where
    talks began on that day."""
    first = plan.first
    if plan.people or plan.sides or any(map(is_clocked, plan.events)):
        return False
    sit = first.kind == "meet" and first.actor.text.split()[-1].lower() in words(
        "outcomes", "actors.together"
    )
    return (sit and is_talks(done)) or (first.kind == "move" and is_thing_alike(first, done))
