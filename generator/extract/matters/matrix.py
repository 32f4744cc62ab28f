"""Indirect questions that a sentence holds open: `whether she comes is anybody's guess`, `would not say who`.

Read by the order of words, for the parse often hangs a clause on the wrong one. What stands before the word
that asks, back to where another clause begins (`before`), or behind its clause (`verdict`) says whether it is
held open: stated as unknown, declined, pending. The classes of words are data (`openness.toml`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.extract.matters.before import ADVERBIAL, held_left
from generator.extract.matters.openness import held
from generator.extract.matters.undone import FINITE, is_modal
from generator.extract.matters.verdict import LINKS, STOPS, verdict
from generator.extract.reading.parse import Span, Token
from generator.extract.reference.clauses import WH

PREPOSITIONS = frozenset(
    {"on", "about", "of", "over", "as", "to", "concerning", "regarding", "around", "into", "for", "with"}
)
ADVERBS = frozenset(
    {"exactly", "precisely", "just", "even", "simply", "or", "and", "yet", "now", "either", "quite", "still"}
)
OPENERS = frozenset({"although", "though", "while", "but", "since", "that", "after", "before", "unless"})
FARTHEST, ASIDE = 18, 9
"""Words before a clause that are read, and of an aside among them."""


@dataclass(frozen=True, slots=True)
class Indirect:
    """A clause that asks: the word that opens it, its verb, how it is held open, where a verdict follows."""

    token: Token
    verb: Token
    kind: str
    end: int | None = None


def indirect_questions(span: Span) -> Iterator[Indirect]:
    """Each indirect question of a sentence that its other words hold open, in order."""
    kind: str | None = None
    end: int | None = None
    for token in span:
        if not _may_ask(token):
            continue
        verb = _verb_of(token)
        if verb is None:
            continue
        if kind is None or not _is_joined(token):
            end = None
            kind = held_left(left_of(token), token)
            if kind is None and token.lower_ not in {"if", "that"} and _opens_clause(token, span):
                kind, end = _held_right(token, verb)
        if kind is not None and (end is None or verb.i < end):
            yield Indirect(token, verb, kind, end)


def _may_ask(token: Token) -> bool:
    if token.lower_ == "that":
        return token.dep_ == "mark" and token.i > 0 and token.nbor(-1).lower_ in held("states", "that")
    if token.lower_ in {"whether", "if"}:
        return token.pos_ in {"SCONJ", "ADP", "CCONJ"} or token.dep_ == "mark"
    if token.lower_ not in WH or token.tag_ not in {"WRB", "WP", "WDT", "WP$"}:
        return False
    if token.lower_ != "which":
        return True
    after = token.nbor(1) if token.i + 1 < len(token.doc) else token
    return token.dep_ == "det" or after.lower_ == "of" or after.pos_ in {"NOUN", "NUM"}


def _verb_of(token: Token) -> Token | None:
    """The verb of the clause: the first above the word that asks, else the first finite one behind it."""
    if token.dep_ == "mark" and token.head.i > token.i and token.head.pos_ in {"VERB", "AUX"}:
        return token.head
    for ancestor in token.ancestors:
        if ancestor.pos_ in {"VERB", "AUX"} and ancestor.dep_ != "xcomp" and ancestor.i > token.i:
            return ancestor
        if ancestor.pos_ in {"VERB", "AUX"} and ancestor.i < token.i:
            break
    for after in token.doc[token.i + 1 : token.sent.end]:
        if after.text in STOPS:
            return None
        if after.tag_ in FINITE:
            return after.head if after.dep_ in {"aux", "auxpass"} else after
    return None


def _is_joined(token: Token) -> bool:
    """`who pays and when`, `when or whether they meet`: held open with the clause before it."""
    before = [t.lower_ for t in token.doc[max(token.sent.start, token.i - 2) : token.i]]
    return bool(before) and before[-1] in {"and", "or"}


def left_of(token: Token, *, asides: bool = True) -> list[Token]:
    """The words before it up to where another clause begins, without prepositions and `asides` next to it."""
    words: list[Token] = []
    place = token.i - 1
    while place >= token.sent.start and len(words) < FARTHEST:
        word = token.doc[place]
        if word.text == ",":
            opening = _aside_from(word) if asides else None
            if opening is None:
                break
            place = opening
        elif word.lower_ == "because" and word.i > token.sent.start:
            return []  # why something else went as it did
        elif word.text in STOPS or (words and word.lower_ in OPENERS and words[0].tag_ != "VBG"):
            break
        elif not (word.is_punct and words == []):
            words.insert(0, word)
        place -= 1
    while words and words[-1].lower_ in PREPOSITIONS | ADVERBS:
        words.pop()
    return words


def _aside_from(comma: Token) -> int | None:
    """Where an aside that this comma closes begins."""
    for place in range(comma.i - 1, max(comma.sent.start, comma.i - ASIDE) - 1, -1):
        if comma.doc[place].text == ",":
            return place
    return None


def _opens_clause(token: Token, span: Span) -> bool:
    """Whether nothing but a preposition or a joining word stands before it, back to a mark."""
    before = [t for t in span if t.i < token.i]
    while before and before[-1].lower_ in PREPOSITIONS | ADVERBS | {"but", "the", "question", "that", "both"}:
        before.pop()
    is_relative = token.lower_ in {"who", "whom", "whose", "which", "where", "when"}
    is_joined = any(t.lower_ in {"but", "and"} for t in span[len(before) : token.i - span.start])
    marks = STOPS | {'"'} | (set() if is_relative and not is_joined else {","})
    return not before or before[-1].text in marks or before[-1].is_space


def _held_right(token: Token, verb: Token) -> tuple[str | None, int | None]:
    """What a verdict behind the clause makes of it, and where the verdict begins."""
    sentence = [
        t
        for t in token.doc[verb.i + 1 : token.sent.end]
        if t.is_alpha or t.is_punct or t.text in {"n't", "'s"}
    ]
    for n, word in enumerate(sentence):
        if word.text in STOPS:
            return None, None
        if word.text == "," and token.lower_ in ADVERBIAL and not is_modal(verb):
            return None, None  # "when they came, they did not say"
        if word.text == "," or word.tag_ in FINITE or word.lower_ in LINKS - {"be", "been"}:
            kind = verdict(sentence[n:])
            if kind is not None:
                return kind, _start(word, verb)
    return None, None


def _start(word: Token, verb: Token) -> int:
    """The first word of a verdict: that of its subject, where it has one of its own."""
    finite = word.head if word.dep_ in {"aux", "auxpass"} else word
    own = [
        c.left_edge.i for c in finite.children if c.dep_ in {"nsubj", "nsubjpass"} and verb.i < c.i < word.i
    ]
    return word.i if word.lower_ in LINKS else min(own, default=word.i)


__all__ = ["Indirect", "indirect_questions", "left_of"]
