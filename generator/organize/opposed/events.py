"""Whether two clauses tell one event of the talks, by its deed and those who take part in it.

`There was no apology from Lund` denies the deed itself, so that nothing else need be alike; `the signing` is
the only one of its bundle.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.model import FoundProposition
from generator.organize.opposed.same import (
    NONE_OF,
    are_one_doer,
    are_two_things,
    deeds_in,
    is_nothing_but_deed,
    is_of_all,
)
from generator.vocabulary import words
from generator.vocabulary.countries import country_of

FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
SAME = 2
"""Words for one thing from which no more is asked."""


def are_one_event(
    one: FoundProposition, other: FoundProposition, is_only: Callable[[FoundProposition], bool]
) -> bool:
    """Whether one denies the deed of the other, whatever it was done to, or both do it to the same thing;
    `is_only`: whether a document tells of no other such deed."""
    deeds = deeds_in(one) & deeds_in(other) - words("deeds", "loose")
    if not deeds or not (are_one_doer(one, other) or _are_delegations(one, other)):
        return False
    if deeds & words("deeds", "of_the_table") and {one.stance, other.stance} == {"yes", "no"}:
        return not any(p.heads and not {*p.heads} & words("deeds", "tables") for p in (one, other))
    if is_nothing_but_deed(one) or is_nothing_but_deed(other):
        return is_only(one) and is_only(other)
    if _is_the_one_thing(one, other, deeds):
        return is_only(one) and is_only(other)
    deeds -= words("deeds", "being")
    for no, yes in ((one, other), (other, one)):
        if denies_the_deed(no) and yes.stance == "yes":
            return bool(deeds) and _is_that(no, yes, deeds) and is_only(yes)
    deeds -= words("deeds", "broad")
    both = {*one.things} & {*other.things}
    return (
        bool(deeds)
        and len(both) >= SAME
        and bool({*one.heads} & {*other.heads})
        and not are_two_things(one, other)
    )


def _is_the_one_thing(one: FoundProposition, other: FoundProposition, deeds: set[str]) -> bool:
    """`The treaty is to be signed`, `the truce starts`: a deed, or a thing, of which a bundle tells one."""
    heads = {*one.heads} & {*other.heads}
    is_unique = deeds & words("deeds", "of_one_bundle") or heads & words("deeds", "things_of_one_bundle")
    return bool(heads and is_unique) and not are_two_things(one, other)


def _are_delegations(one: FoundProposition, other: FoundProposition) -> bool:
    """`The islands' delegation left`, `the parties did not leave the talks`."""
    return all({*p.doer} & words("deeds", "at_the_table") for p in (one, other))


def denies_the_deed(no: FoundProposition) -> bool:
    """`Nobody walked out`, `there was no call between them`."""
    is_none = NONE_OF.match(no.says.text) is not None and not no.heads
    return no.stance == "no" and (is_none or is_of_all(no))


def _is_that(no: FoundProposition, yes: FoundProposition, deeds: set[str]) -> bool:
    """Whether who denies it names nobody and nothing that the other does not; who names none names a figure,
    or it is a deed of the talks as a whole."""
    own, others = ({*p.doer, *p.things, *p.scene} for p in (no, yes))
    own -= {term for term in own if term in NONE_OF.findall(no.says.text.lower())}
    if not own:
        figures = (FIGURE.findall(p.says.text) for p in (no, yes))
        return bool(set.intersection(*map(set, figures)) or deeds & words("deeds", "of_the_table"))
    if deeds <= words("deeds", "broad"):
        return False
    sides, theirs = ({t for t in terms if t[:1].isupper() and country_of(t)} for terms in (own, others))
    return 2 * len(own & others) >= len(own) and (sides <= theirs or not theirs)
