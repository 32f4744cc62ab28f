"""Whose word each piece of a paragraph is, and what sign it bears that it is set against another's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Span, Token
from generator.extract.reference.sorts import Sort, sort_of
from generator.vocabulary import table, words
from generator.vocabulary.countries import country_of

PLAIN = {"PUNCT", "SPACE"}
OF = {"of", "by", "from"}
IN = {"in", "by", "on", "under", "to", "at"}
OBJECTS = {"this", "that", "it"}
LABEL = 4
"""Words before a colon at most that name who tells."""


@dataclass(frozen=True, slots=True)
class Account:
    """A piece of a sentence: `teller` heads the words for who tells it, by what `verb`.

    `teller` is None where the source tells it itself.
    """

    span: Span
    teller: Token | None
    verb: Token | None


def accounts_in(sentence: Span) -> Iterator[Account]:
    """The pieces of a sentence: split at semicolons, brackets and `while`."""
    for piece in _pieces(sentence):
        yield _account(piece)


def _pieces(sentence: Span) -> Iterator[Span]:
    start = sentence.start
    for token in sentence:
        is_next = token.i > start and token.nbor(-1).text == "," and _opens_next(token, start)
        if token.text in {";", "(", ")"} or is_next:
            if token.i > start:
                yield token.doc[start : token.i]
            start = token.i if is_next else token.i + 1
    if any(token.is_alpha for token in sentence.doc.tokens[start : sentence.end]):
        yield sentence.doc[start : sentence.end]


def _opens_next(token: Token, start: int) -> bool:
    """`… , while the firm`, `Lund counts two, Varn speaks of one`: here begins what another one tells."""
    if token.lower_ in {"while", "whereas"}:
        return True
    own = (a for a in token.doc.tokens[start : token.i] if a.pos_ == "VERB" and _is_telling(a.lemma_))
    if not any(c.dep_ in SUBJECTS for a in own for c in a.children):
        return False
    verb = token.head if token.dep_ in SUBJECTS else token.head.head
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS and c.i >= token.i), None)
    return (
        subject is not None
        and subject.left_edge == token
        and verb.i > subject.i
        and _is_telling(verb.lemma_)
        and "mark" not in verb.deps
        and any(t.i > verb.i and t.pos_ not in PLAIN for t in verb.subtree)
    )


def _account(piece: Span) -> Account:
    framed = _framed(piece) or _elliptic(piece) or _labelled(piece)
    verb = None if framed is not None else next((t for t in piece if _tells(t, piece)), None)
    teller = framed if verb is None else _teller(verb, piece)
    return Account(piece, teller, verb)


def _framed(piece: Span) -> Token | None:
    """`According to Lund`, `in the account of Lund`, `by their count`, `the airport's view is that`."""
    for token in piece:
        if token.lower_ == "according":
            return next((t for t in token.subtree if t.dep_ == "pobj"), None)
        if token.lemma_.lower() not in words("rivals", "accounts"):
            continue
        is_frame = token.dep_ == "pobj" and token.head.lower_ in IN
        is_frame = is_frame or (token.dep_ == "nsubj" and token.head.lemma_ == "be")
        given = [g for c in token.children if c.dep_ in {"prep", "acl", "agent"} for g in c.subtree]
        whose = next((c for c in token.children if c.dep_ == "poss"), None)
        whose = whose or next((g for g in given if g.dep_ == "pobj" and g.head.lower_ in OF), None)
        whose = whose or next((c for c in token.children if c.dep_ == "amod" and country_of(c.text)), None)
        if is_frame and whose is not None:
            return whose
    return None


def _labelled(piece: Span) -> Token | None:
    """`Organisers: 900.`: who stands before a colon, by a noun for several or by a name."""
    colon = next((t for t in piece[:LABEL] if t.text == ":"), None)
    before = [] if colon is None else [t for t in piece.doc[piece.start : colon.i] if t.is_alpha]
    is_who = bool(before) and all(t.pos_ in {"NOUN", "PROPN", "DET", "ADJ"} for t in before)
    named = before[-1] if is_who and (before[-1].tag_ == "NNS" or before[-1].pos_ == "PROPN") else None
    return named if named is not None and sort_of(named) is not Sort.THING else None


def _elliptic(piece: Span) -> Token | None:
    """`Varn does not.`: who, where nothing more is told."""
    told = [t for t in piece if not t.is_punct and not t.is_space]
    if len(told) < 3 or told[-1].lower_ not in {"not", "n't"} or told[-2].lemma_ not in {"do", "be", "have"}:
        return None
    return next((c for c in told[-2].children if c.dep_ in SUBJECTS), None)


def _tells(token: Token, piece: Span) -> bool:
    """A verb of telling with a teller of its own in the piece, no infinitive and no aside in it."""
    lemma = _verb_form(token) or token.lemma_
    is_barely = _tells_barely(lemma) and any(_is_told(c) for c in token.children)
    if token.tag_ == "VB" or not (lemma in _verbs() or is_barely or _is_certain(token)):
        return False
    return not _is_aside(token, piece) and _teller(token, piece) is not None


def _is_telling(lemma: str) -> bool:
    return lemma in _verbs() or _tells_barely(lemma)


def _tells_barely(lemma: str) -> bool:
    """`speaks of two`, `puts it at two`: a small verb, which tells with a number or a clause."""
    return lemma in words("rivals", "barely") or lemma in words("numbers", "reckons")


def _is_certain(verb: Token) -> bool:
    """`is sure that`, `are convinced that`."""
    if verb.lemma_ in words("rivals", "certain"):
        return "ccomp" in verb.deps
    said = [c for c in verb.children if c.dep_ == "acomp" and c.lemma_ in words("rivals", "certain")]
    return verb.lemma_ == "be" and any(g.dep_ == "ccomp" for c in (verb, *said) for g in c.children)


def _is_told(part: Token) -> bool:
    """What makes a small verb one of telling: a clause, a number, a story."""
    inside = (part, *(g for g in part.children if g.dep_ == "pobj"))
    return part.dep_ == "ccomp" or any(_is_so_much(t) for t in inside)


def _is_so_much(word: Token) -> bool:
    is_share = word.lower_ in table("numbers")["shares"]
    return word.like_num or is_share or word.lemma_.lower() in words("rivals", "accounts")


def _is_aside(token: Token, piece: Span) -> bool:
    return any(
        t.dep_ in {"relcl", "advcl"} and piece.start <= t.i < piece.end and not _has_while(t)
        for t in (token, *token.ancestors)
    )


def _has_while(verb: Token) -> bool:
    return not verb.below.isdisjoint({"while", "whereas"})


@cache
def _verbs() -> frozenset[str]:
    return frozenset().union(
        *(words("rivals", key) for key in ("telling", "insisting", "blaming", "pointing", "reading"))
    )


def _verb_form(token: Token) -> str:
    """`The hosts blame`, `his office disputes this`: a verb that the parse takes for a noun."""
    is_many = token.tag_ == "NNS" and token.i > 0
    is_verb = is_many and token.nbor(-1).pos_ in {"NOUN", "PROPN"} and token.nbor(1).lower_ in OBJECTS
    return token.lemma_ if is_verb else ""


def _teller(verb: Token, piece: Span) -> Token | None:
    """Who tells: the subject, of two that which stands behind the verb (`A cold, says her office`)."""
    near = [c for c in verb.children if c.dep_ in SUBJECTS and piece.start <= c.i < piece.end]
    if not near and verb.pos_ == "NOUN":
        return next((c for c in verb.children if c.dep_ in {"poss", "compound"}), None)
    behind = [c for c in near if c.i > verb.i]
    return next(reversed(behind or near), None)


def party_of(teller: Token) -> frozenset[str]:
    """By what a teller is known: names within the words for him, countries by their names, else the noun."""
    named = [t for t in teller.subtree if t.pos_ == "PROPN" and t.dep_ != "appos"]
    names = {country.name if (country := country_of(t.text)) else t.lower_ for t in (teller, *named)}
    return frozenset(names if named else {teller.lemma_.lower()})


def are_two(one: Account, other: Account) -> bool:
    """Whether two tell, or the first is told by nobody; `he says` after `Lund says` is the same."""
    if other.teller is None or other.teller.lower_ in words("rivals", "same"):
        return False
    return one.teller is None or not party_of(one.teller) & party_of(other.teller)
