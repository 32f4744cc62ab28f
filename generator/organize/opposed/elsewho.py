"""One deed that two clauses put down to two: who asked, who proposed, who drafted, who broke it off."""

from __future__ import annotations

import re

from generator.model import FoundProposition
from generator.organize.opposed.beside import tell_of_it
from generator.organize.opposed.pairs import Told
from generator.organize.opposed.same import NOT, are_two_things, deeds_in
from generator.vocabulary import words

FIRST = re.compile(r"(?<!the )\bfirst\b(?! time)")
"""Who did it before the other did."""


def is_by_another(one: FoundProposition, other: FoundProposition, told: Told) -> bool:
    """Whether both tell it as done, to one thing, each by somebody who is named, and one points at him."""
    are_first = all(FIRST.search(p.says.text) for p in (one, other))  # "Lund fired first"
    deeds = deeds_in(one) & deeds_in(other) & words("deeds", "of_one_doer")
    is_told = {one.stance, other.stance} == {"yes"} and all(p.is_main and p.done_by for p in (one, other))
    is_turned = any(deed.startswith(NOT) for p in (one, other) for deed in p.deeds)
    is_pointed = are_first or any(map(_points_at_doer, (one, other)))
    if not (deeds and is_told and is_pointed and are_two_doers(one, other)) or is_turned:
        return False
    if not any(map(without_doer, (one, other))):
        return False  # nothing says of what they are two
    heads = {*one.heads} & {*other.heads}
    is_one = bool(heads) or are_first or tell_of_it(one, other)
    return is_one and not are_two_things(one, other) and not told.are_days_apart(one, other)


def without_doer(one: FoundProposition) -> str:
    """`Who asked for a break`, `By whom the break was requested`."""
    if one.done_by is None:
        return ""
    who, said = one.done_by.text, one.says.text
    if said.startswith(who):
        rest = said.removeprefix(who).strip()
        return f"Who {rest.removeprefix('that ').removeprefix('which ').removeprefix('who ')}"
    by = f" by {who}"
    return f"By whom {said[:1].lower()}{said[1:].replace(by, '')}" if by in said else ""


def _points_at_doer(one: FoundProposition) -> bool:
    """`It was Lund that asked for it`, `the break was requested by Lund`: not `Lund asked for a break`."""
    if one.done_by is None:
        return False
    before, _, after = one.says.text.partition(one.done_by.text)
    is_cleft = after.lstrip().startswith(("that ", "which ", "who "))
    return is_cleft or before.rstrip().endswith((" by", " from")) or after.startswith(("'s ", "’s "))


def are_two_doers(one: FoundProposition, other: FoundProposition) -> bool:
    """Whether each names a party or person, and they share no word."""
    first, second = {*one.doer}, {*other.doer}
    known = all(_is_known(p) for p in (one, other))
    return known and not first & second


def _is_known(one: FoundProposition) -> bool:
    """`Lund`, `the union`: not `they`, `a man`."""
    sides = words("deeds", "sides")
    words_of = [] if one.done_by is None else one.done_by.text.split()
    named = any(word[:1].isupper() and word not in {"The", "A", "An"} for word in words_of)
    return named or bool({*one.doer} & sides)
