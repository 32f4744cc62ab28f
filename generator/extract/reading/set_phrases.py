"""Verbs with the words that belong to them: `take part`, `come to terms on`, `draw a line under`.

A phrase of the vocabulary is a verb's lemma and the words that hang on it, one on the other, in their order:
`shake hand on` is `shook hands at dawn on`. Articles and what else stands between do not matter.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from generator.extract.reading.parse import Token

Phrases = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
"""By the lemma of its verb: the further words of each phrase and its kind, the longest first."""

APART = {"conj", "advcl", "ccomp", "relcl", "nsubj", "nsubjpass", "expl", "aux", "parataxis"}
"""What hangs on a verb and is no part of its phrase."""


def phrases_by_verb(kinds: Mapping[str, Iterable[str]]) -> Phrases:
    """The phrases of a table of kinds, made ready to be asked verb by verb."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for kind, phrases in kinds.items():
        for phrase in phrases:
            verb, *rest = phrase.split()
            found[verb].append((tuple(rest), kind))
    return {verb: tuple(sorted(own, key=lambda one: -len(one[0]))) for verb, own in found.items()}


def kind_among(verb: Token, phrases: Phrases) -> str | None:
    """The kind of the longest phrase that a verb and the words on it make, if any."""
    words = verb.sent.words
    for rest, kind in phrases.get(verb.lemma_.lower(), ()):
        if words.issuperset(rest) and follows(verb, rest):
            return kind
    return None


def follows(verb: Token, rest: Sequence[str]) -> bool:
    """Whether these words hang on a verb, each on it or on the one before."""
    near = verb.children
    for word in rest:
        hit = next((c for c in near if word in (c.lower_, c.lemma_) and c.dep_ not in APART), None)
        if hit is None:
            return False
        near = (*hit.children, *verb.children)
    return True


__all__ = ["Phrases", "follows", "kind_among", "phrases_by_verb"]
