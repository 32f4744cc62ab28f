"""An editor's decisions on who is who: merge, split, rename, retitle, and hide where it names someone.

Applied to the finished Cast, in the order of `ORDER` whatever their order in the file, so that a name
given by one decision is known to the next. A decision whose words are gone, or whose person is not to be
found, changes nothing and says why.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from generator.model import (
    Bundle,
    Cast,
    Citation,
    Correction,
    Organization,
    Person,
    Role,
    Spelling,
    Sure,
    short_code,
)

ORDER = ("split", "merge", "rename", "retitle", "hide")


class Unfit(Exception):
    """A decision does not fit this cast; the text says why, for readers."""


def apply_corrections(cast: Cast, bundle: Bundle) -> Cast:
    """The cast after the editor's decisions, with what became of each of them."""
    order = {document.id: n for n, document in enumerate(bundle.documents)}
    decisions = [one for kind in ORDER for one in bundle.corrections if one.kind == kind]
    for decision in decisions:
        cast = _decide(cast, decision, order)
    return cast


def _decide(cast: Cast, decision: Correction, order: dict[str, int]) -> Cast:
    if decision.kind == "hide" and not _names_someone(cast, decision):
        return cast
    if decision.stale:
        return replace(cast, corrections=(*cast.corrections, decision.outcome(False, decision.stale)))
    try:
        people, bodies, changed, note = _ACTS[decision.kind](list(cast.people), cast.organizations, decision)
    except Unfit as unfit:
        return replace(cast, corrections=(*cast.corrections, decision.outcome(False, str(unfit))))
    done = decision.outcome(True, note, tuple(changed))
    sorted_people = tuple(_in_order(person, order) for person in people)
    return replace(cast, people=sorted_people, organizations=bodies, corrections=(*cast.corrections, done))


def _names_someone(cast: Cast, decision: Correction) -> bool:
    wanted = decision.value("list")
    if wanted:
        return wanted in {"people", "organizations"}
    everyone: tuple[Person | Organization, ...] = (*cast.people, *cast.organizations)
    return any(_is_called(one, decision.target) for one in everyone)


# ------------------------------------------------------------------ finding people


def _is_called(one: Person | Organization, name: str) -> bool:
    names = {one.name.casefold(), *(spelling.text.casefold() for spelling in one.names)}
    return one.id == name or name.casefold() in names


def _one_person(people: Sequence[Person], name: str) -> Person:
    found = [person for person in people if person.id == name]
    found = found or [person for person in people if person.name.casefold() == name.casefold()]
    found = found or [person for person in people if _is_called(person, name)]
    if not found:
        raise Unfit(f"nobody here is called “{name}”")
    if len(found) > 1:
        ids = ", ".join(person.id for person in found)
        raise Unfit(f"several people are called “{name}”: use one of {ids}")
    return found[0]


# ------------------------------------------------------------------ the decisions


Outcome = tuple[list[Person], tuple[Organization, ...], list[str], str]
Act = Callable[[list[Person], tuple[Organization, ...], Correction], Outcome]


def _merge(people: list[Person], bodies: tuple[Organization, ...], decision: Correction) -> Outcome:
    first = _one_person(people, decision.target)
    others = [_one_person(people, name) for name in decision.values["with"]]
    others = [person for person in dict.fromkeys(others) if person.id != first.id]
    gone = {person.id for person in others}
    made = joined((first, *others), decision)
    kept = [made if person.id == first.id else person for person in people if person.id not in gone]
    spelt = tuple(person.name for person in others) or decision.values["with"]
    note = f"{' and '.join(spelt)} counted as {first.name}"
    return kept, bodies, [first.id, *sorted(gone)], note


def joined(people: Sequence[Person], decision: Correction) -> Person:
    """One record of several, the first one's id and name kept."""
    first = people[0]
    return replace(
        first,
        names=_joined_names(person.names for person in people),
        roles=_joined_roles(person.roles for person in people),
        country=next((person.country for person in people if person.country), None),
        side=next((person.side for person in people if person.side), None),
        gender=next((person.gender for person in people if person.gender), ""),
        mentions=sum(person.mentions for person in people),
        at=tuple(at for person in people for at in person.at),
        judgements=tuple(one for person in people for one in person.judgements),
        rule=f"correction {decision.id}",
        sure=Sure.SURE,
    )


def _joined_names(groups: Iterable[Sequence[Spelling]]) -> tuple[Spelling, ...]:
    found: dict[tuple[str, str], Spelling] = {}
    for spelling in (spelling for group in groups for spelling in group):
        key = (spelling.text, spelling.source)
        known = found.get(key)
        found[key] = replace(known, count=known.count + spelling.count) if known else spelling
    return tuple(found.values())


def _joined_roles(groups: Iterable[Sequence[Role]]) -> tuple[Role, ...]:
    found: dict[tuple[str, str | None, bool], Role] = {}
    for role in (role for group in groups for role in group):
        key = (role.title.casefold(), role.organization, role.former)
        known = found.get(key)
        found[key] = replace(known, at=(*known.at, *role.at)) if known else role
    return tuple(found.values())


def _split(people: list[Person], bodies: tuple[Organization, ...], decision: Correction) -> Outcome:
    person = _one_person(people, decision.target)
    off = [at for at in person.at if _is_off(at, decision)]
    left = [at for at in person.at if at not in off]
    if not off or not left:
        raise Unfit(
            f"there is nothing to part in {person.name}" if left else f"no place of {person.name} is left"
        )
    name = decision.value("name") or Counter(at.text for at in off).most_common(1)[0][0]
    identifier = short_code("p", "split", person.id, *sorted({at.text for at in off}), name)
    rule = f"correction {decision.id}"
    theirs, others = _parted_roles(person.roles, left, off)
    kept = replace(
        person, names=_spelt(person, left), at=tuple(left), mentions=len(left), roles=theirs, rule=rule
    )
    new = replace(
        kept,
        id=identifier,
        name=name,
        names=_spelt(person, off),
        at=tuple(off),
        mentions=len(off),
        roles=others,
    )
    if kept.name not in {at.text for at in left}:
        kept = replace(kept, name=Counter(at.text for at in left).most_common(1)[0][0])
    everyone = [kept if one.id == person.id else one for one in people]
    return [*everyone, new], bodies, [kept.id, new.id], f"{new.name} told apart from {kept.name}"


def _is_off(at: Citation, decision: Correction) -> bool:
    spelt = {name.casefold() for name in decision.values.get("off", ())}
    return at.text.casefold() in spelt or any(at in place for place in decision.places.get("at", ()))


def _spelt(person: Person, places: Sequence[Citation]) -> tuple[Spelling, ...]:
    slips = {spelling.text for spelling in person.names if spelling.slip}
    counts = Counter((at.text, at.source) for at in places)
    first = {(at.text, at.source): at for at in reversed(places)}
    return tuple(Spelling(*key, count, key[0] in slips, first[key]) for key, count in counts.items())


def _parted_roles(
    roles: Sequence[Role], left: Sequence[Citation], off: Sequence[Citation]
) -> tuple[tuple[Role, ...], tuple[Role, ...]]:
    """Each office goes with the nearest place of a name."""
    sides: tuple[list[Role], list[Role]] = ([], [])
    for role in roles:
        for side, mine, theirs in ((0, left, off), (1, off, left)):
            at = tuple(at for at in role.at if _distance(at, mine) < _distance(at, theirs))
            if at:
                sides[side].append(replace(role, at=at))
    return tuple(sides[0]), tuple(sides[1])


def _distance(at: Citation, places: Sequence[Citation]) -> float:
    return min((abs(at.start - one.start) for one in places if one.source == at.source), default=float("inf"))


def _rename(people: list[Person], bodies: tuple[Organization, ...], decision: Correction) -> Outcome:
    person, name = _one_person(people, decision.target), decision.value("to")
    made = replace(person, name=name, rule=f"correction {decision.id}")
    return _swapped(people, made), bodies, [person.id], f"{person.name} shown as {name}"


def _retitle(people: list[Person], bodies: tuple[Organization, ...], decision: Correction) -> Outcome:
    person, title = _one_person(people, decision.target), decision.value("to")
    places = decision.places.get("cite", ())
    old = _role_meant(person, decision)
    if old is None:
        roles = (Role(title, None, places), *person.roles)
        note = f"{person.name}: “{title}” added"
    else:
        new = replace(old, title=title, at=places or old.at)
        roles = tuple(new if role is old else role for role in person.roles)
        note = f"{person.name}: “{old.title}” shown as “{title}”"
    made = replace(person, roles=roles, rule=f"correction {decision.id}")
    return _swapped(people, made), bodies, [person.id], note


def _role_meant(person: Person, decision: Correction) -> Role | None:
    """The office to retitle; None to add one, which needs a passage."""
    wanted = decision.value("from").casefold()
    found = [role for role in person.roles if not wanted or role.title.casefold() == wanted]
    if wanted and not found:
        raise Unfit(f"{person.name} is not called “{decision.value('from')}”")
    if not wanted and decision.places.get("cite"):
        return None
    if len(found) != 1:
        raise Unfit(f"{person.name} has {len(found)} offices: say which with `from`")
    return found[0]


def _hide(people: list[Person], bodies: tuple[Organization, ...], decision: Correction) -> Outcome:
    everyone: tuple[Person | Organization, ...] = (*people, *bodies)
    found = [one for one in everyone if _is_called(one, decision.target)]
    if len(found) != 1:
        raise Unfit(f"{len(found) or 'no'} records are called “{decision.target}”")
    gone = found[0]
    note = f"{gone.name} is not shown as a {'person' if isinstance(gone, Person) else 'body'}"
    kept = tuple(body for body in bodies if body.id != gone.id)
    return [person for person in people if person.id != gone.id], kept, [gone.id], note


def _swapped(people: Iterable[Person], made: Person) -> list[Person]:
    return [made if person.id == made.id else person for person in people]


def _in_order(person: Person, order: dict[str, int]) -> Person:
    if not person.rule.startswith("correction"):
        return person
    at = sorted(set(person.at), key=lambda one: (order[one.source], one.start, one.end))
    names = sorted(person.names, key=lambda one: (order[one.source], -one.count, one.text))
    return replace(person, at=tuple(at), names=tuple(names))


_ACTS: dict[str, Act] = {
    "merge": _merge,
    "split": _split,
    "rename": _rename,
    "retitle": _retitle,
    "hide": _hide,
}
