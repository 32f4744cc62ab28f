"""The name that stands in or beside the words for a speaker."""

from __future__ import annotations

from itertools import takewhile

from generator.extract.naming.title_words import is_role
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.readings import Reading
from generator.extract.reference.coreference import Coreference
from generator.extract.reference.sorts import Sort, sort_of
from generator.extract.reference.sources import meant_by
from generator.model import Citation
from generator.vocabulary import words

PLACE = frozenset({"IN", "DT", "NNP", "JJ", "NN"})
NAMING = frozenset({"NN", "NNP", "JJ"})
ARTICLES = frozenset({"a", "an", "the", "his", "her", "their", "this", "that"})


def named_in(source: Span, reading: Reading, people: Coreference) -> Citation | None:
    """The name that a phrase is, or that is set beside it; never one that only owns or belongs to it."""
    head = meant_by(source.root)
    above = [head.head] if head.dep_ == "appos" else []
    for token in (
        head,
        *above,
        *_beside(head),
        *_owner_of_words(head),
        *_behind_office(head, reading, people),
    ):
        name = people.name_at(token, reading)
        if name is not None:
            return name
    return _name_after_comma(source, reading, people)


def _behind_office(head: Token, reading: Reading, people: Coreference) -> list[Token]:
    """The name that an office with what it is of leads up to: "Director of the Dykes Authority X"; "League
    for Nurses President X", where the office is the last word. "Wife of President X" is another."""
    if not head.text[:1].isupper() or any(child.lower_ in ARTICLES for child in head.lefts):
        return []
    found = (c for p in head.children if p.lower_ in {"of", "for"} for c in p.children if c.dep_ == "pobj")
    return [named for named in found if _leads_up(head, named, reading, people)]


def _leads_up(head: Token, named: Token, reading: Reading, people: Coreference) -> bool:
    at = people.name_at(named, reading)
    if at is None:
        return False
    first = at.start - reading.paragraph.passage.start
    between = [
        token for token in reading.doc[head.i + 2 : named.i] if token.idx < first and token.lower_ != "the"
    ]
    offices = [is_role(token.text) for token in between]
    is_office = is_role(head.text) and head.lower_ not in words("titles", "relations")
    is_titled = not any(offices) if is_office else any(offices[-1:])
    return bool(between) and is_titled and all(token.text[:1].isupper() for token in between)


def _owner_of_words(head: Token) -> list[Token]:
    """The X of "X's reply", whose words they are."""
    if head.lower_ not in words("voices", "utterance"):
        return []
    return [child for child in head.children if child.dep_ == "poss"]


def _beside(head: Token) -> list[Token]:
    beside = [child for child in head.children if child.dep_ == "appos"]
    if head.tag_ in {"NN", "NNS"}:
        beside += [child for child in head.children if child.dep_ == "conj"]
    return beside + [inner for child in beside for inner in child.children if child.dep_ == "appos"]


def _name_after_comma(source: Span, reading: Reading, people: Coreference) -> Citation | None:
    """The name in "the head of the team, X, said", where the parse lost the apposition.

    Between the comma and the name stand words of a title at most: after "according to the report," a new
    sentence begins, and whoever it names is not the one who told.
    """
    doc, at = reading.doc, source.end
    if source.root.tag_ not in {"NN", "NNS"} or sort_of(source.root) in {Sort.BODY, Sort.TEXT}:
        return None
    while at < len(doc) and doc[at].text != "," and doc[at].tag_ in PLACE and at - source.end < 6:
        at += 1  # "the head of the team in the capital, X"
    if at + 1 >= len(doc) or doc[at].text != ",":
        return None
    titled = takewhile(lambda token: token.tag_ in NAMING, doc[at + 1 : at + 5])
    names = (people.name_at(token, reading) for token in titled)
    return next((name for name in names if name is not None), None)
