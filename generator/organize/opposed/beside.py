"""Two who tell one after the other in one document, the one that it was done, the other by the same verb that
it was not: what they say need share no more than that."""

from __future__ import annotations

import re

from generator.model import FoundProposition
from generator.organize.opposed.same import are_one_doer, are_two_things, deeds_in, is_of_all, is_of_one_doer
from generator.vocabulary import words

BOUNDING = re.compile(r"\s+(?:that|who|which|but|except|apart|if|unless|until)\b", re.IGNORECASE)
OF_SOME = re.compile(
    r"(?:nothing|nobody|no one|none|anything|anybody) (?:that|who|which|but)\b", re.IGNORECASE
)
BACK = re.compile(r"(?:he|she|they)\b", re.IGNORECASE)
"""A doer of the sentence before."""
ASIDE = re.compile(r"\b(?:who|which)\b", re.IGNORECASE)
"""`A man who started it` tells who he is, by the way."""
NEAR = 400
"""Characters between the two at most."""


def stand_beside(one: FoundProposition, other: FoundProposition) -> bool:
    """Whether two tellers stand side by side, opposed in one verb, and name no two things."""
    first, second = sorted((one, other), key=lambda p: p.at.start)
    if one.at.source != other.at.source or not 0 < second.at.start - first.at.end + 1 < NEAR:
        return False
    is_told = bool(second.teller) and first.teller != second.teller and one.verb == other.verb
    deeds = deeds_in(one) & deeds_in(other) - words("deeds", "loose")
    if not is_of_all(second):  # "she threatened nothing": whatever it was
        deeds -= words("deeds", "bargains")
    is_opposed = {one.stance, other.stance} == {"yes", "no"} and bool(deeds) and second.is_main
    is_whole = not any(is_bounded(p) or ASIDE.search(p.says.text) for p in (one, other))
    is_one = are_one_doer(one, other) or BACK.match(second.says.text) is not None
    return is_told and is_opposed and is_whole and is_one and not are_two_things(one, other)


def tell_of_it(one: FoundProposition, other: FoundProposition) -> bool:
    """Whether two tellers side by side say who did a deed that one does, and one only says `it`."""
    first, second = sorted((one, other), key=lambda p: p.at.start)
    is_near = one.at.source == other.at.source and 0 <= second.at.start - first.at.end < NEAR
    is_told = is_near and one.teller != other.teller and not (one.heads and other.heads)
    return is_told and is_of_one_doer(one, other)


def is_bounded(one: FoundProposition) -> bool:
    """`Nothing that has a date was signed`, `nobody but the host left`: not all is denied or told."""
    rest = one.at.text.partition(one.says.text)[2]
    return BOUNDING.match(rest) is not None or OF_SOME.search(one.says.text) is not None
