"""Between what a number can lie, by the words around it, and whether two cannot both hold."""

from __future__ import annotations

from generator.model import FoundNumber
from generator.vocabulary import words

ROUNDED = 0.02
CONVERTED = 0.04
"""How far two exact numbers may lie apart, as a share, and two that were converted."""
ABOUT = 0.15
OVER = 2
"""How many times as many `at least` may be."""
ROOM = 0.5
"""How far a number may lie from one that `about` or `more than` is said of, as a share."""
MEASURES = {"km", "hour", "percent"}


def are_far_apart(one: FoundNumber, other: FoundNumber) -> bool:
    """Whether the two cannot both hold, however roughly they are told."""
    low, high = _range(one)
    least, most = _range(other)
    return high < least or most < low


def _is_round(value: float) -> bool:
    """Whether a number may have been rounded: 120, 4,600; not 118."""
    return value >= 20 and value % (10 if value < 10_000 else 100) == 0


def _range(number: FoundNumber) -> tuple[float, float]:
    """Between what the number can lie."""
    value = number.value
    near = CONVERTED if number.unit in MEASURES else ROUNDED if _is_round(value) else 0.0
    if number.bound == "about":
        return value * (1 - ABOUT), value * (1 + ABOUT)
    if number.bound == "over":
        return value, value * OVER
    if number.bound == "under":
        return value * (1 - ROOM), value * (1 - near if near else 1)
    return value * (1 - near), value * (1 + near)


def is_bargained(number: FoundNumber) -> bool:
    """What is offered or demanded is no count that another could dispute."""
    return number.act in words("numbers", "offers") | words("numbers", "demands")
