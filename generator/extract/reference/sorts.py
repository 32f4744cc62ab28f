"""What sort of speaker a phrase is by its head: a name, a pronoun, a human being, a body, a text, a thing."""

from __future__ import annotations

from enum import Enum

from generator.extract.reading.parse import Token
from generator.extract.reading.readings import STOPS
from generator.vocabulary import words


class Sort(Enum):
    """What a source is, as far as its own words tell."""

    PERSON = "person"
    PRONOUN = "pronoun"
    AUTHOR = "author"
    HUMAN = "human"
    BODY = "body"
    TEXT = "text"
    THING = "thing"


PERSONAL = frozenset({"he", "she", "they", "him", "her", "them", "his", "their", "himself", "herself"})
OWN = frozenset({"i", "we", "me", "us", "my", "our"})
BODIES = frozenset({"ORG", "GPE", "NORP", "FAC"})
ENDINGS = tuple(sorted(words("voices", "human_endings")))


def sort_of(head: Token) -> Sort:
    """The sort of a phrase by its head word."""
    word = head.lower_
    if head.tag_ in {"PRP", "PRP$", "WP", "DT", "WDT", "EX"}:
        return _pronoun(word)
    if head.ent_type_ == "PERSON":
        return Sort.PERSON
    singular = word[:-1] if word.endswith("s") and not word.endswith("ss") else word
    for key, sort in (("human", Sort.HUMAN), ("body", Sort.BODY), ("text", Sort.TEXT)):
        if word in words("voices", key) or singular in words("voices", key):
            return sort
    if head.ent_type_ in BODIES:
        return Sort.BODY
    if head.tag_ in {"NNP", "NNPS"} or (
        head.text[0].isupper() and head.i and head.nbor(-1).text not in STOPS
    ):
        return Sort.PERSON if not head.ent_type_ else Sort.THING
    human = word.endswith(ENDINGS) and singular not in words("voices", "not_human")
    return Sort.HUMAN if human else Sort.THING


def _pronoun(word: str) -> Sort:
    if word in PERSONAL or word == "who":
        return Sort.PRONOUN
    if word in OWN:
        return Sort.AUTHOR
    return Sort.HUMAN if word in words("voices", "human") else Sort.THING
