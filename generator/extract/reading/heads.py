"""The tree of a passage by numbers: for each word that of the word it hangs on; a root hangs on itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence


def reach(heads: Sequence[int], order: Sequence[int], is_further: Callable[[int, int], bool]) -> list[int]:
    """For each word how far what hangs on it reaches; once through in this order is enough for most."""
    ends, told = list(range(len(heads))), True
    while told:
        told = False
        for number in order:
            head = heads[number]
            if is_further(ends[number], ends[head]):
                ends[head], told = ends[number], True
    return ends


def depth_of(number: int, heads: Sequence[int]) -> int:
    """How many words a word hangs on, one after the other."""
    depth = 0
    while heads[number] != number:
        number, depth = heads[number], depth + 1
    return depth


__all__ = ["depth_of", "reach"]
