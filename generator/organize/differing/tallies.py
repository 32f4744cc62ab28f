"""What the sources count and call differently: who leads a team, how many there are, who holds what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from generator.model import Citation, Delegation, Person, Role, Version
from generator.organize.desk import Desk, Dispute, Matter
from generator.organize.differing.numbers import differ_in_counts
from generator.organize.opposed.pairs import Told
from generator.organize.phrases.phrasing import in_marks, joined, the
from generator.vocabulary import words
from generator.vocabulary.countries import country_of

EXPECTED = re.compile(r"\b(?:expected|due|scheduled|supposed|slated|meant|(?:was|were|had been) to)\b")


def differ_in_heads(desk: Desk) -> Iterator[Dispute]:
    """Two people whom passages put at the head of one delegation."""
    for delegation in desk.delegations:
        heads = heads_of(delegation, desk)
        heads = {key: told for key, told in heads.items() if not _is_called_off(key, told[1], desk)}
        for person, at in told_heads(delegation.side, desk) if heads else ():
            heads.setdefault(person.id, (person.name, set()))[1].add(at)
        if (
            len({frozenset(at) for _, at in heads.values()}) > 1
        ):  # a sentence that tells of both tells a change
            yield _two_heads(delegation, [heads[key] for key in sorted(heads)], desk)


def _is_called_off(person: str, told: set[Citation], desk: Desk) -> bool:
    """`She was expected to lead the team and will not travel`: who stays away heads nothing."""
    away = any(s.stance == "no" and person in desk.people(s.names) for s in desk.stances)
    return away and all(EXPECTED.search(at.text) for at in told)


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
        if team.expected or is_other:
            continue
        for member in team.members:
            person = desk.cast.person_at(member.name_at)
            if member.status == "head" and person is not None and person.country in {None, side}:
                yield person, team.at


def _two_heads(delegation: Delegation, heads: Sequence[tuple[str, set[Citation]]], desk: Desk) -> Dispute:
    by_passages: dict[frozenset[Citation], list[str]] = {}
    for name, at in heads:
        by_passages.setdefault(frozenset(at), []).append(name)
    versions = tuple(
        Version(
            f"{joined(names)} lead{'s' if len(names) == 1 else ''} it.", tuple(sorted(at, key=desk.place))
        )
        for at, names in by_passages.items()
    )
    about = f"Who leads the {delegation.name}"
    matter = Matter(("lead", the(delegation.side)), "team", f"{about}?", about)
    return Dispute(about, "head", versions, "two heads of one team", question=f"{about}?", matter=matter)


def differ_in_numbers(desk: Desk, told: Told) -> Iterator[Dispute]:
    """Sizes of one team, counts set side by side by two parties, and counts of one thing in one setting."""
    for delegation in desk.delegations:
        yield from _sizes(delegation)
    yield from differ_in_counts(desk, told)


def _sizes(delegation: Delegation) -> Iterator[Dispute]:
    claimed = sorted({size.n for size in delegation.sizes})
    if len(claimed) > 1:
        versions = tuple(
            Version(f"{n} people.", tuple(size.at for size in delegation.sizes if size.n == n))
            for n in claimed
        )
        yield Dispute(f"How many are in the {delegation.name}", "number", versions, "two sizes of one team")


def differ_in_roles(desk: Desk) -> Iterator[Dispute]:
    """Offices of one person that differ in the noun: `presidential aide`, `presidential adviser`."""
    for person in desk.cast.people:
        roles = [role for role in person.roles if not role.former and role.at]
        apart = [pair for pair in combinations(roles, 2) if _is_one_word_off(*pair)]
        titles = {" ".join(_title(role)): role for pair in apart for role in pair}
        if titles:
            yield _called(person, [titles[title] for title in sorted(titles)])


def _is_one_word_off(one: Role, other: Role) -> bool:
    """Two offices that share all but their last word: `presidential aide`, `presidential adviser`."""
    first, second = _title(one), _title(other)
    if len(first) != len(second) or len(first) < 2 or first[:-1] != second[:-1] or first[-1] == second[-1]:
        return False
    return not {*first, *second} & words("renderings", "no_offices")


def _title(role: Role) -> list[str]:
    """The words of an office without countries, articles and possessives."""
    plain = [word.strip("’'s,.") if word.endswith(("’s", "'s")) else word for word in role.title.split()]
    return [
        word.lower() for word in plain if country_of(word) is None and word.lower() not in {"the", "of", "a"}
    ]


def _called(person: Person, roles: Sequence[Role]) -> Dispute:
    versions = tuple(Version(in_marks(role.title), role.at) for role in roles)
    return Dispute(f"The office of {person.name}", "wording", versions, "one office, two words")
