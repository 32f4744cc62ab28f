"""What the sentence behind a demand threatens: "Otherwise …", "If it is not, …", "After that date …"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.matters.bargain import (
    AHEAD,
    VERBAL,
    helpers_of,
    hurts,
    is_a_guess,
    is_feared,
    is_negated,
    listed,
)
from generator.extract.reading.clause_words import whole_clause
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.readings import Reading
from generator.extract.reading.verb_forms import class_of
from generator.extract.reference.actors import own_subject

PRONOUNS = frozenset({"it", "he", "she", "they", "that", "this", "we"})
OPENING = 4
"""Words with which such a sentence opens, at most."""


def threats_behind(reading: Reading) -> Iterator[tuple[int, str, Token, Span]]:
    """Of each sentence that says what follows otherwise: its number, the kind, its verb and its words."""
    for sentence in reading.doc.sents:
        words = [token for token in sentence if not token.is_punct and not token.is_space]
        if len(words) > OPENING and _opens_otherwise(words):
            verb = next((t for t in _told(sentence) if helpers_of(t) & AHEAD), None)
            if verb is not None and not (is_a_guess(verb) or is_feared(verb) or _is_idle(verb)):
                kind = "threat" if hurts(verb) else "condition"
                says = whole_clause(verb, reading)
                if reading.is_outside(verb) and says.start <= words[OPENING - 1].i:
                    says = says.doc[words[0].i : says.end]  # "Or else, she said, the army would attack"
                yield reading.sentence[words[0].i], kind, verb, says


def _opens_otherwise(words: list[Token]) -> bool:
    openings = {words[0].lower_, " ".join(word.lower_ for word in words[:2])}
    if openings & listed("threat", "turns"):
        return True
    return words[0].lower_ == "if" and words[1].lower_ in PRONOUNS and _says_no_more(words)


def _says_no_more(words: list[Token]) -> bool:
    """ "If it isn't, …", "If they do not, …": nothing but the no before the comma."""
    comma = next((t for t in words[0].doc[words[0].i : words[0].i + 6] if t.text == ","), None)
    told = words[0].doc[words[0].i + 2 : comma.i] if comma is not None else words[0].doc[0:0]
    return 0 < len(told) <= OPENING - 1 and any(t.dep_ == "neg" or t.lower_ in {"not", "n't"} for t in told)


def _told(sentence: Span) -> Iterator[Token]:
    """The verb of the sentence; of one that says so, the verb of what it says."""
    root = sentence.root
    if class_of(root.lower_) == "say":
        yield from (c for c in root.children if c.dep_ in {"ccomp", "parataxis"} and c.pos_ in VERBAL)
    yield root


def _is_idle(verb: Token) -> bool:
    bound = own_subject(verb)
    return bound is None or (verb.lemma_ == "be" and not is_negated(verb)) or bound.lower_ in {"this", "that"}


__all__ = ["threats_behind"]
