"""Whether what two clauses tell of is the same thing: one noun for it, and no word that tells two apart.

`The sea border` and `the border on the river`, `the first group` and `the second`, `the crew` and `the ship`
are two things, whatever else the clauses share.
"""

from __future__ import annotations

import re

from generator.model import FoundProposition
from generator.vocabulary import words

SUFFERS = re.compile(
    r"(?:[Hh]e|[Ss]he) (?:(?:has|had|have|will|would) (?:not )?)?(?:was|were|is|are|been|be)(?: not)?"
    r" [a-z]+(?:ed|en|wn|ld|nt|ught|ade)\b"
)
"""`He was promised`: somebody else does it."""
OPPOSITE = ({"yes", "no"}, {"planned", "refused"}, {"may", "may not"}, {"planned", "may not"})
NONE_OF = re.compile(r"(?i)there\b.{1,20}\bno (?:[a-z-]+ )??([a-z]+)\b(?! [a-z]+ing\b)")
"""`There was no walkout`, with the noun for what there was none of."""
OF_ALL = re.compile(r"(?i)\b(?:nothing|nobody|no one|none)\b")
OF_ANY = re.compile(r"(?i)no [a-z]+ ")
NAME = re.compile(r"\b(?!The\b|A\b|An\b)[A-Z][\w'’-]*\b")
NOT = "not "
"""Before a deed that the clause tells the contrary of."""


def are_two_things(one: FoundProposition, other: FoundProposition) -> bool:
    """Whether the nouns differ, or each has only words of its own beside one noun."""
    first, second = {*one.heads}, {*other.heads}
    if not first or not second:
        return False
    if not first & second:
        return not (_are_names(first, one) or _are_names(second, other))
    own, others = {*one.things} - first, {*other.things} - second
    return bool(own - others and others - own) and not own & others


def name_one_thing(one: FoundProposition, other: FoundProposition) -> bool:
    """Whether what each clause is about stands in the other one too; of two without an object who acts."""
    first, second = ({*p.doer, *p.things, *p.scene} for p in (one, other))
    if not one.heads and not other.heads:
        return bool({*one.doer} & {*other.doer}) and bool({*one.scene} & {*other.scene} or not one.scene)
    return all(not p.heads or bool({*p.heads} & words) for p, words in ((one, second), (other, first)))


def _are_names(heads: set[str], one: FoundProposition) -> bool:
    """Whether a thing is only called by its name: `the Luna` may be the trawler."""
    text = one.says.text
    return all(head[:1].isupper() or (head[:1] != "+" and head.title() in text) for head in heads)


def may_differ(one: FoundProposition, other: FoundProposition) -> bool:
    """Whether the stances of two clauses about one deed are opposed, or both tell it alike and each says when
    or where; a deed told by its contrary may be opposed in any stance."""
    if one.stance != other.stance:
        is_opposed = {one.stance, other.stance} in OPPOSITE
    else:
        is_opposed = bool((one.whens and other.whens) or (one.places and other.places))
        is_opposed = is_opposed or is_of_one_doer(one, other)
    return is_opposed or any(deed.startswith(NOT) for p in (one, other) for deed in p.deeds)


def is_of_one_doer(one: FoundProposition, other: FoundProposition) -> bool:
    """Whether both name who did a deed that one does, and name two."""
    deeds = deeds_in(one) & deeds_in(other) & words("deeds", "of_one_doer")
    return bool(deeds and one.doer and other.doer) and not {*one.doer} & {*other.doer}


def deeds_in(one: FoundProposition) -> set[str]:
    """The deeds a clause may tell, or tell the contrary of."""
    return {deed.removeprefix(NOT) for deed in one.deeds}


def are_one_doer(one: FoundProposition, other: FoundProposition) -> bool:
    """Whether the doers share a word, or one clause names none; who was promised it does nothing."""
    if (SUFFERS.match(one.says.text) is None) != (SUFFERS.match(other.says.text) is None):
        return True
    if deeds_in(one) & deeds_in(other) & words("deeds", "of_two") and are_the_same_two(one, other):
        return True
    return not (one.doer and other.doer) or (
        bool({*one.doer} & {*other.doer}) and not _bear_two_names(one, other)
    )


def _bear_two_names(one: FoundProposition, other: FoundProposition) -> bool:
    """`President Holt`, `President Dorn`: a title is all they share."""
    if one.done_by is None or other.done_by is None:
        return False
    names, others = (NAME.findall(at.text) for at in (one.done_by, other.done_by))
    are_whole = len(names) > 1 and len(others) > 1
    return are_whole and names[-1] not in others and others[-1] not in names


def are_the_same_two(one: FoundProposition, other: FoundProposition) -> bool:
    """`Lund met Roos`, `Roos has never met Lund`"""
    is_turned = {*one.doer} & {*other.things} and {*one.things} & {*other.doer}
    return bool(is_turned)


def is_of_all(one: FoundProposition) -> bool:
    """`Nothing was signed`, `nobody left`: denied of whatever it may be."""
    of_any = OF_ANY.match(one.says.text) or NONE_OF.fullmatch(one.says.text)
    is_none = bool(OF_ALL.search(one.says.text)) or bool(not one.things and of_any)
    return is_none and one.stance in {"no", "refused"}


def is_nothing_but_deed(one: FoundProposition) -> bool:
    """`The signing is planned for Friday`: whatever is signed, and by whom."""
    named = {*one.heads, *one.doer, *one.things}
    return not named and one.deeds[0] in words("deeds", "of_one_bundle") and one.says.text.startswith("The ")
