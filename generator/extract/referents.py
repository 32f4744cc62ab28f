"""Whom a word stands for within one document: a name, a pronoun, a country.

Only what the sentence itself makes plain; where it does not, nobody is meant and the caller must do without.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Token

from generator.extract.analysis import Paragraph
from generator.model import Citation, Mention
from generator.vocabulary.countries import country_of

SINGULAR = {
    "he": "m",
    "him": "m",
    "his": "m",
    "himself": "m",
    "she": "f",
    "her": "f",
    "hers": "f",
    "herself": "f",
}
SUBJECTS = {"nsubj", "nsubjpass", "csubj"}
CAPITALIZED = re.compile(r"[A-Z](?:[\w]|\.(?=[A-Z]))*\.?|(?<=\s)of(?=\s)|(?<=\s)and(?=\s)")
LONGEST_NAME = 4
"""Words in the longest country name that is looked up, `of` and `and` included."""


class Referents:
    """The people of one paragraph, asked by token."""

    def __init__(self, paragraph: Paragraph, mentions: Sequence[Mention]) -> None:
        self.paragraph = paragraph
        first, last = paragraph.passage.start, paragraph.passage.end
        self.mentions = [m for m in mentions if first <= m.at.start and m.at.end <= last]
        self._starts = [m.at.start for m in self.mentions]

    def mention_over(self, token: Token) -> Mention | None:
        """The mention whose name this token is part of."""
        offset = self.paragraph.passage.start + token.idx
        place = bisect_right(self._starts, offset) - 1
        if place >= 0 and self.mentions[place].at.end > offset:
            return self.mentions[place]
        return None

    def name_of(self, token: Token) -> Citation | None:
        """The place of the name this token is part of or stands for."""
        mention = self.mention_over(token)
        if mention is not None:
            return mention.at
        if token.lower_ in SINGULAR:
            return self._antecedent(token)
        return None

    def names_in(self, tokens: Iterable[Token]) -> tuple[Citation, ...]:
        """All people these tokens name, each name once, in order."""
        found = (self.name_of(token) for token in tokens)
        return tuple(dict.fromkeys(at for at in found if at is not None))

    def _antecedent(self, pronoun: Token) -> Citation | None:
        gender = SINGULAR[pronoun.lower_]
        for subject in _subjects_before(pronoun):
            mention = self.mention_over(subject)
            if mention is not None and mention.gender in ("", gender):
                return mention.at
        return None


def _subjects_before(pronoun: Token) -> Iterator[Token]:
    """Subjects that may stand behind a pronoun, nearest first: outwards, then the sentence before."""
    for verb in pronoun.ancestors:
        yield from (child for child in verb.children if child.dep_ in SUBJECTS and child.i < pronoun.i)
    start = pronoun.sent.start
    if start > 0:
        root = pronoun.doc[start - 1].sent.root
        yield from (child for child in root.children if child.dep_ in SUBJECTS)


def parties_in(text: str) -> tuple[str, ...]:
    """The countries a stretch of text names, each once, in order."""
    found: dict[str, None] = {}
    words = list(CAPITALIZED.finditer(text))
    for number, word in enumerate(words):
        for last in words[number : number + LONGEST_NAME][::-1]:
            country = country_of(text[word.start() : last.end()])
            if country is not None and not country.is_body:
                found[country.name] = None
                break
    return tuple(found)
