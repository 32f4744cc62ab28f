"""Judges which full names are one person's: same, different or unsure, with the reasons.

Editors' decisions are applied to the finished cast, not here: see `corrections`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from generator.identify.features import Naming, compare, have_much_in_common
from generator.identify.spellings import eastern_sound, sound
from generator.model import Judgement
from generator.vocabulary.names import PARTICLES, fold, is_family_first, name_words

SAME = 0.85
UNSURE = 0.65
"""From SAME on two names are one person's; from UNSURE on they may be."""


def judge(namings: Sequence[Naming]) -> tuple[Judgement, ...]:
    """The judgements on all pairs of names that have anything in common, in the order of the names."""
    return tuple(_judgement(one, other) for one, other in _pairs(namings))


def group(namings: Sequence[Naming], judgements: Iterable[Judgement]) -> tuple[tuple[Naming, ...], ...]:
    """The names of each person together: surest judgements first, never across a "different"."""
    by_text = {naming.text: naming for naming in namings}
    homes = {naming.text: {naming.text} for naming in namings}
    judged = sorted(judgements, key=lambda judgement: (-judgement.score, judgement.spellings))
    apart = {frozenset(judgement.spellings) for judgement in judged if judgement.verdict == "different"}
    for judgement in judged:
        one, other = (homes[text] for text in judgement.spellings)
        if judgement.verdict != "same" or one is other or _kept_apart(one, other, apart):
            continue
        one |= other
        homes.update((text, one) for text in other)
    groups = {min(home): home for home in homes.values()}
    return tuple(tuple(by_text[text] for text in sorted(home)) for _, home in sorted(groups.items()))


def _kept_apart(one: set[str], other: set[str], apart: set[frozenset[str]]) -> bool:
    return any(frozenset((a, b)) in apart for a in one for b in other)


def _judgement(one: Naming, other: Naming) -> Judgement:
    score, reasons = compare(one, other)
    verdict = "same" if score >= SAME else "unsure" if score >= UNSURE else "different"
    return Judgement((one.text, other.text), verdict, round(score, 2), reasons)


def _pairs(namings: Sequence[Naming]) -> Iterator[tuple[Naming, Naming]]:
    """Every two names near enough to be one person's."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for number, naming in enumerate(namings):
        for block in _blocks(naming):
            blocks[block].append(number)
    near = {pair for numbers in blocks.values() for pair in combinations(numbers, 2)}
    for a, b in sorted(near):
        if have_much_in_common(namings[a], namings[b]):
            yield namings[a], namings[b]


def _blocks(naming: Naming) -> set[str]:
    """The first two sounds of each word of the family name, and of every word of a long name."""
    found = [word for word in name_words(naming.text) if fold(word) not in PARTICLES]
    family = found if len(found) > 2 else [*naming.parts.family, found[0]]
    blocks = {sound(word)[:2] for word in family}
    return blocks | {eastern_sound(word)[:2] for word in family if is_family_first(word)}
