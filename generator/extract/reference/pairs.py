"""The two whom `the two`, `both men`, `the two ministers` or `they` stand for: those just named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extract.naming.title_words import is_role
from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Token
from generator.extract.reference.referents import Referents
from generator.model import Citation
from generator.vocabulary import words

THEY = frozenset({"they", "their", "them", "both"})
PAIR = frozenset({"two", "pair", "duo"})
COUNTED = frozenset({"two", "both"})
FARTHEST = 2
"""Sentences of a paragraph through which the text may speak of both without naming them."""


def pair_meant(word: Token, referents: Referents) -> tuple[Citation, ...]:
    """The names of the two people for whom a word stands; nobody where the text named more, or fewer."""
    if not _is_of_two(word):
        return ()
    for told, names in _before(word, referents):
        if word.lower_ in THEY and any(t.tag_ == "NNS" and t.dep_ in SUBJECTS for t in told):
            return ()  # "both teams are here, but when they will meet"
        found: dict[str, Citation] = {}
        for mention in names.mentions_among(t for t in told if not _owns(t)):
            found.setdefault(mention.at.text.split()[-1], mention.at)
        if found:
            return tuple(found.values()) if len(found) == 2 else _of_office(word, referents)
    return _of_office(word, referents)


def _of_office(word: Token, referents: Referents) -> tuple[Citation, ...]:
    """The only two who hold an office: the two ministers."""
    described, near = referents.standing.described, {c.lower_ for c in word.children}
    is_of_two = word.tag_ == "NNS" and not near.isdisjoint(COUNTED)
    return described.both(word) if described is not None and is_of_two else ()


def _is_of_two(word: Token) -> bool:
    near = {c.lower_ for c in word.children}
    if word.lower_ in THEY:
        return "of" not in near
    if word.lower_ in PAIR:
        return "the" in near and "of" not in near
    if word.tag_ != "NNS" or word.lower_ in words("meetings", "two_teams", "of_two_teams"):
        return False
    is_human = is_role(word.text) or word.lemma_.lower() in words("voices", "human")
    is_bare = not any(c.dep_ in {"amod", "compound", "poss", "nmod", "prep", "relcl"} for c in word.children)
    return is_human and (not near.isdisjoint(COUNTED) or ("the" in near and is_bare))


def _before(word: Token, referents: Referents) -> Iterator[tuple[Sequence[Token], Referents]]:
    """What stands before a word: the rest of its sentence, the sentences of its paragraph, the end of the
    paragraph before."""
    sentence, doc = word.sent, word.doc
    yield doc.tokens[sentence.start : word.i], referents
    for _ in range(FARTHEST):
        if not sentence.start:
            break
        sentence = doc[sentence.start - 1].sent
        yield doc.tokens[sentence.start : sentence.end], referents
    if not sentence.start and referents.previous is not None:
        names, span = referents.previous
        yield list(span), names


def _owns(name: Token) -> bool:
    return name.dep_ == "poss" or (name.dep_ == "compound" and name.head.dep_ == "poss")


__all__ = ["pair_meant"]
