"""Words in marks as they stand in their sentence: how long, how shaped, what comes before and after."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from generator.extract.reading.grammar import FINITE
from generator.extract.reading.parse import Token
from generator.extract.reading.readings import MARK_GLYPHS
from generator.extract.speech.attribution import Attribution
from generator.vocabulary import words

WORD = re.compile(r"[^\W_]+(?:[’'.\-][^\W_]+)*")
SMALL = words("works", "small")
KICKER, PHRASE = 5, 3
"""So many words as a heading of their own only name what follows; fewer, where they are said below."""
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})


@dataclass(frozen=True)
class Fragment:
    """A quotation with its likeliest speaker, seen as words in a sentence."""

    best: Attribution

    @property
    def score(self) -> float:
        """How much speaks for its likeliest speaker."""
        return self.best.score

    @cached_property
    def text(self) -> str:
        """The words without the marks."""
        marked = self.best.marked
        return self.best.reading.text[marked.start : marked.end]

    @cached_property
    def length(self) -> int:
        """How many words."""
        return len(WORD.findall(self.text))

    @cached_property
    def stands_alone(self) -> bool:
        """Whether its sentence has no words but quoted ones."""
        return self.best.reading.stands_alone(self.best.index)

    @cached_property
    def is_kicker(self) -> bool:
        """Whether it is all that a heading says, in a few words: ‘Air to breathe’ over a section."""
        is_heading = self.best.reading.is_heading and self.stands_alone
        return is_heading and self.length <= (KICKER if self.best.rule != "said below" else PHRASE)

    @cached_property
    def is_titled(self) -> bool:
        """Whether every word but the small ones begins with a capital, and it is no sentence."""
        return self._has_capitals and not (self.text[-1] in ".,!?" and self.stands_alone)

    @cached_property
    def _has_capitals(self) -> bool:
        own = [word for word in WORD.findall(self.text) if word.lower() not in SMALL]
        return bool(own) and self.text[0].isupper() and not any(word[0].islower() for word in own)

    @cached_property
    def before(self) -> Token | None:
        """The word right before the marks."""
        doc, at = self.best.reading.doc, self.best.first - 1
        while at >= 0 and doc[at].text in MARK_GLYPHS:
            at -= 1
        return doc[at] if at >= 0 else None

    @cached_property
    def after(self) -> Token | None:
        """The word right after the marks."""
        doc, at = self.best.reading.doc, self.best.last + 1
        while at < len(doc) and doc[at].text in MARK_GLYPHS:
            at += 1
        return doc[at] if at < len(doc) else None

    @cached_property
    def names_a_work(self) -> bool:
        """Whether a work, its maker or an owner stands next to it: the film “…”, the channel's “…”."""
        if (self.is_titled and self._is_led_to_as_a_title()) or self._is_listed_with_its_outlet():
            return True
        led = self.before.nbor(-1) if self.before is not None and self.before.text == "," else self.before
        near = [token.lower_ for token in (led, self.after) if token is not None]
        if any(word in words("works", "work") for word in near) or (
            near and near[-1] in words("works", "maker")
        ):
            return self.is_titled
        return False

    def _is_listed_with_its_outlet(self) -> bool:
        """Whether an outlet in brackets is all that stands behind it: “After the Storm.” (Lund Times)."""
        marked, text = self.best.marked, self.best.reading.text
        rest = text[marked.outer_end :].strip()
        return (
            self._has_capitals
            and self.length > 2
            and rest.startswith("(")
            and rest.find(")") == len(rest) - 1
        )

    def _is_led_to_as_a_title(self) -> bool:
        """Whether an owner or a preposition stands right before: the channel's “…”, known as “…”, on “…”."""
        word = self.before
        if word is None or (self.length == 1 and word.tag_ != "POS"):
            return False
        if word.lower_ in words("works", "listening"):
            return True  # "telling “Morning Round” that"
        if word.lower_ == "as":
            return word.i > 0 and word.nbor(-1).lower_ in words("works", "known")
        return word.tag_ in {"POS", "IN"} and word.lower_ not in words("works", "before_speech")

    @cached_property
    def is_a_term(self) -> bool:
        """Whether the words before speak of words: the term “…”, known as “…”."""
        doc, start = self.best.reading.doc, self.best.first
        near = {token.lower_ for token in doc[max(0, start - 5) : start]}
        return bool(near & words("works", "term"))

    @cached_property
    def modifies(self) -> bool:
        """Whether it stands before a noun like an adjective: a “soft” border."""
        after = self.after
        return after is not None and after.tag_ in {"NN", "NNS", "NNP"} and not self.text.endswith((",", "."))

    @cached_property
    def has_clause(self) -> bool:
        """Whether a finite verb stands in it with its subject."""
        doc, first, last = self.best.reading.doc, self.best.first, self.best.last
        return any(
            token.dep_ in SUBJECTS and first <= token.head.i <= last and _is_finite(token.head)
            for token in doc[first : last + 1]
        )

    @cached_property
    def is_utterance(self) -> bool:
        """Whether it is a whole clause, or stands alone, or is all that is said: “Never,” she said."""
        if self.stands_alone or (self.text.endswith((",", "?", "!")) and self.text[0].isupper()):
            return True
        return self.has_clause and self._begins_with_its_clause()

    def _begins_with_its_clause(self) -> bool:
        """Whether the clause's subject is said too, rather than only a verb and what hangs on it."""
        doc, first, last = self.best.reading.doc, self.best.first, self.best.last
        roots = [t for t in doc[first : last + 1] if not first <= t.head.i <= last]
        verbs = [t for t in roots if t.tag_.startswith("V") or t.tag_ == "MD"]
        if not verbs:
            return self.text[0].isupper()
        return any(
            first <= child.i <= last for verb in verbs for child in verb.children if child.dep_ in SUBJECTS
        )


def _is_finite(verb: Token) -> bool:
    return verb.tag_ in FINITE or any(
        child.tag_ in FINITE and child.dep_ in {"aux", "auxpass"} for child in verb.children
    )
