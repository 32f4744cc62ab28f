"""Who leads a team and how many sit in it, where the sources differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model import Citation, Delegation, Person, Version
from generator.organize.desk import Desk, Dispute, Matter
from generator.organize.differing.numbers import differ_in_counts
from generator.organize.opposed.matters import Surroundings
from generator.organize.opposed.times import span
from generator.organize.parties.seats import leads_by_title
from generator.organize.phrases.phrasing import joined, the

OPENING = 12
"""Characters within which a sentence opens with its date: `in the March`."""


def differ_in_heads(desk: Desk) -> Iterator[Dispute]:
    """Two people whom passages put at the head of one delegation."""
    for delegation in desk.delegations:
        heads = heads_of(delegation, desk)
        for person, at in told_heads(delegation.side, desk) if heads else ():
            heads.setdefault(person.id, (person.name, set()))[1].add(at)
        if (
            len({frozenset(at) for _, at in heads.values()}) > 1
        ):  # a sentence that tells of both tells a change
            yield _two_heads(delegation, [heads[key] for key in sorted(heads)], desk)


def heads_of(delegation: Delegation, desk: Desk) -> dict[str, tuple[str, set[Citation]]]:
    """Each who leads it, by id: the name, and the passages that put him at its head, not those in which he is
    only named as one of it."""
    heads: dict[str, tuple[str, set[Citation]]] = {}
    for member in (m for m in delegation.members if m.status == "head" and m.person):
        leading = {at for at in member.at if _is_put_at_head(member.person, at, desk)}
        heads[str(member.person)] = (member.label, leading or set(member.at))
    return heads


def _is_put_at_head(person: str | None, at: Citation, desk: Desk) -> bool:
    teams = (team for found in desk.findings for team in found.teams if team.at == at)
    heads = (m.name_at for team in teams for m in team.members if m.status == "head")
    return any(named is not None and named.id == person for named in map(desk.cast.person_at, heads))


def told_heads(side: str, desk: Desk) -> Iterator[tuple[Person, Citation]]:
    """Whom statements about this meeting's team of a side put at its head."""
    own = [team for found in desk.findings for team in found.teams if team.side == side]
    for team in [team for team in own if team.took_over] or own:  # a change is no contradiction
        is_other = team.meeting is not None and (team.meeting.former or team.meeting.status == "background")
        if team.expected or is_other or _is_of_old(team.at, desk):
            continue
        for member in team.members:
            person = desk.cast.person_at(member.name_at)
            is_head = member.status == "head" and not leads_by_title(team, member)
            if is_head and person is not None and person.country in {None, side}:
                yield person, team.at


def _is_of_old(at: Citation, desk: Desk) -> bool:
    """`In the March talks the team was led by Lund`: it opens with a month or year long over."""
    written = desk.moments.posted(at)[:7]
    dates = (date for date in desk.dates_in(at) if date.at.start - at.start < OPENING)
    first = next((date for date in dates if date.precision in {"month", "year"}), None)
    known = span(first) if first is not None else None
    return known is not None and bool(written) and known[1][:7] < written


def _two_heads(delegation: Delegation, heads: Sequence[tuple[str, set[Citation]]], desk: Desk) -> Dispute:
    by_passages: dict[frozenset[Citation], list[str]] = {}
    for name, at in heads:
        by_passages.setdefault(frozenset(at), []).append(name)
    versions = tuple(
        Version(f"{joined(names)} lead{'s' if len(names) == 1 else ''} it.", desk.in_order(at))
        for at, names in by_passages.items()
    )
    about = f"Who leads the {delegation.name}"
    matter = Matter(("lead", the(delegation.side)), "team", f"{about}?", about)
    return Dispute(about, "head", versions, "two heads of one team", question=f"{about}?", matter=matter)


def differ_in_numbers(desk: Desk, around: Surroundings) -> Iterator[Dispute]:
    """Sizes of one team, counts set side by side by two parties, and counts of one thing in one setting."""
    for delegation in desk.delegations:
        yield from _sizes(delegation)
    yield from differ_in_counts(desk, around)


def _sizes(delegation: Delegation) -> Iterator[Dispute]:
    claimed = sorted({size.n for size in delegation.sizes})
    if len(claimed) > 1:
        versions = tuple(
            Version(f"{n} people.", tuple(size.at for size in delegation.sizes if size.n == n))
            for n in claimed
        )
        yield Dispute(f"How many are in the {delegation.name}", "number", versions, "two sizes of one team")
