"""Noun phrases: what a document calls its things and places."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.matters.stakes import stake_of
from generator.extract.reading.analysis import Analysis, Paragraph
from generator.extract.reading.parse import Span, Token
from generator.model import FoundPhrase

PLACES = frozenset({"GPE", "LOC", "FAC"})
DESCRIBING = frozenset({"amod", "compound", "nmod"})
PLAIN = frozenset({"ADJ", "NOUN", "PROPN", "ADV", "VERB"})


def find_phrases(analysis: Analysis) -> tuple[FoundPhrase, ...]:
    """The common nouns with the words that describe them, and the names of places, in order."""
    return tuple(
        phrase
        for paragraph in analysis.paragraphs
        if paragraph.passage.kind in {"text", "heading"}
        for phrase in (*_nouns(paragraph), *_places(paragraph))
    )


def _nouns(paragraph: Paragraph) -> Iterator[FoundPhrase]:
    for token in paragraph.doc:
        if token.pos_ == "NOUN" and token.dep_ != "compound" and len(token.text) > 2:
            head = _hyphened(token)
            first = token.idx - len(head) + len(token.lemma_)
            start, end = min(_first_modifier(token).idx, first), token.idx + len(token.text)
            words = paragraph.doc.text[start:first]
            at = paragraph.cite_characters(start, end)
            yield FoundPhrase(at, head, words.rstrip().lower(), stake=stake_of(token))


def _hyphened(noun: Token) -> str:
    """The lemma, with what a hyphen joins to it: a `cease-fire` is no fire."""
    tokens = noun.doc.tokens
    if noun.i < 2 or tokens[noun.i - 1].text != "-":
        return noun.lemma_.lower()
    first = tokens[noun.i - 2]
    is_joined = first.idx + len(first.text) + 1 == noun.idx
    return f"{first.lower_}-{noun.lemma_.lower()}" if is_joined else noun.lemma_.lower()


def _first_modifier(head: Token) -> Token:
    """The first of the words right before the noun that describe it, hyphens between them included; else the
    noun."""
    found: list[Token] = []
    for token in reversed(head.doc.tokens[max(0, head.i - 5) : head.i]):
        hyphen = token.text == "-" and found
        own = token.dep_ in DESCRIBING or token.head in found or token.head == head
        if not hyphen and not (own and token.pos_ in PLAIN and token.dep_ not in {"poss", "det"}):
            break
        found.append(token)
    while found and found[-1].text == "-":
        found.pop()
    return found[-1] if found else head


def _places(paragraph: Paragraph) -> Iterator[FoundPhrase]:
    for entity in paragraph.doc.ents:
        if entity.label_ in PLACES:
            first, last = _ends_of(entity)
            name = paragraph.doc.text[first.idx : last.idx + len(last.text)]
            yield FoundPhrase(paragraph.cite_words(first, last), name.lower(), is_place=True)


def _ends_of(entity: Span) -> tuple[Token, Token]:
    """The first and last word of a name without "the" and without "'s"."""
    start, end = entity.start, entity.end
    while start < end - 1 and entity.doc.tokens[start].lower_ == "the":
        start += 1
    while end - 1 > start and entity.doc.tokens[end - 1].lower_ in {"'s", "’s", "'"}:
        end -= 1
    return entity.doc.tokens[start], entity.doc.tokens[end - 1]
