"""Two decisions that cannot both hold stop the build: no order among them is right."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from generator.errors import BadCorrections
from generator.model import Correction

ONE_ONLY = {"rename", "retitle", "reattribute", "rephrase", "answer_question", "add_question"}
"""Kinds that a record can take once."""
NOT_WHEN_HIDDEN = ONE_ONLY | {"pin", "merge", "split"}


def refuse_contradictions(corrections: Sequence[Correction]) -> None:
    """Raises BadCorrections for the first pair that contradicts each other, naming both places."""
    for one, other in combinations(corrections, 2):
        trouble = _trouble(one, other)
        if trouble:
            hint = f"keep one of the two: the other stands at {one.where}"
            raise BadCorrections(other.where, trouble, hint)


def _trouble(one: Correction, other: Correction) -> str:
    if one.id == other.id:
        return f"the same {one.kind} stands twice"
    if one.kind == other.kind and one.kind in ONE_ONLY and _about(one) == _about(other):
        return f"two different decisions to {one.kind.replace('_', ' ')} “{one.target}”"
    for hide, kept in ((one, other), (other, one)):
        if hide.kind == "hide" and kept.kind in NOT_WHEN_HIDDEN and _about(hide)[0] in _names(kept):
            return f"“{hide.target}” is hidden here or there, and {kept.kind.replace('_', ' ')} needs it"
    for merge, split in ((one, other), (other, one)):
        if merge.kind == "merge" and split.kind == "split" and _parts_what_is_merged(merge, split):
            return f"“{merge.target}” is merged with a name that a split takes off"
    return ""


def _about(one: Correction) -> tuple[str, ...]:
    extra = tuple(text.casefold() for key in ("source", "from", "list") for text in one.values.get(key, ()))
    return (one.target.casefold(), *extra)


def _names(one: Correction) -> set[str]:
    return {name.casefold() for name in (one.target, *one.values.get("with", ()))}


def _parts_what_is_merged(merge: Correction, split: Correction) -> bool:
    off = {name.casefold() for name in split.values.get("off", ())}
    return bool(off & _names(merge)) and bool({split.target.casefold()} & _names(merge))
