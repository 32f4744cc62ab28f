"""How the words of a verb group deny a deed: `would not`, `refused to`, `has yet to`, `nobody can`."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.matters.openness import held
from generator.extract.reading.parse import Token

NO = frozenset(
    {
        *("not", "n't", "no", "never", "nor", "neither", "nobody", "none", "without", "hardly", "little"),
        *("few", "scarcely", "nothing"),
    }
)
FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})


def is_denied(words: Sequence[Token]) -> bool:
    """`not`, `no`, `yet to`, `no longer` among the words."""
    told = [w.lower_ for w in words]
    return bool(set(told) & NO) or ("yet" in told and "to" in told) or "longer" in told


def group_of(words: Sequence[Token], verb: Token) -> list[Token]:
    """The words before a verb that belong to it: helpers, what governs it, its subject; no other clause."""
    found: list[Token] = []
    is_finite = verb.tag_ in FINITE
    for word in reversed(words):
        if is_finite and word.pos_ in {"VERB", "AUX"} and word.head is not verb:
            break
        is_finite = is_finite or word.tag_ in FINITE
        found.insert(0, word)
    return found


def undone_by(words: Sequence[Token]) -> str | None:
    """`would not`, `refused to`, `has yet to`, `nobody can`: how a deed is told as not done."""
    told, lemmas = {w.lower_ for w in words}, {w.lemma_.lower() for w in words}
    if lemmas & held("verbs", "decline"):
        return None if is_denied(words) else "declined"
    undone = is_denied(words) or bool(told & held("verbs", "unable") or lemmas & held("verbs", "fail"))
    undone = undone or ("to" in told and bool(told & {"remains", "remain", "still", "remained"}))
    return "stated" if undone and "longer" not in told else None


def is_modal(verb: Token) -> bool:
    """Whether `will`, `would`, `can` or the like helps a verb."""
    return any(c.tag_ == "MD" for c in verb.children)


__all__ = ["FINITE", "NO", "group_of", "is_denied", "is_modal", "undone_by"]
