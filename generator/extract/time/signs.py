"""Whether a text says anything of time at all: a quick look before the patterns run."""

from __future__ import annotations

import re
from functools import cache

from generator.extract.reading.doc import Doc
from generator.extract.time.shapes import RANKS
from generator.vocabulary import table

HOURS = 12
FIGURE = re.compile(r"\d")


def may_say_when(doc: Doc) -> bool:
    """Whether a word of the calendar, an hour or a figure stands there; in most passages none does."""
    if FIGURE.search(doc.text) or any(not sent.words.isdisjoint(_tokens()) for sent in doc.sents):
        return True
    shape, last = _phrases()
    may = any(not sent.words.isdisjoint(last) for sent in doc.sents)
    return may and shape.search(doc.text) is not None


@cache
def _signs() -> frozenset[str]:
    """The words and phrases of the calendar."""
    book = table("dates")
    words = [*book["months"], *book["weekdays"], *book["days"], *book["seasons"], *book["words"]["parts"]]
    words += [name for name, day in book["ordinals"].items() if day > RANKS]
    words += ["week", "weeks", "weekend", "month", "months", "year", "years", "day", "days"]
    return frozenset(words)


@cache
def _tokens() -> frozenset[str]:
    """The words of the calendar as the model parts a text into words, with their stop too: `Jan.`"""
    return frozenset(told for word in _signs() for told in (word, f"{word}."))


@cache
def _phrases() -> tuple[re.Pattern[str], frozenset[str]]:
    """A shape of what takes several words to say when, hours among it, and the last words of it all."""
    hours = [name for name, count in table("dates")["numbers"].items() if count <= HOURS and len(name) > 2]
    phrases = [sign for sign in sorted(_signs()) if not sign.isalnum()]
    plain, links = "|".join(map(re.escape, phrases)), "at|before|after|past|to|about|until"
    shape = re.compile(rf"\b(?:{plain}|(?:{links})\s(?:{'|'.join(hours)}))\b", re.IGNORECASE)
    return shape, frozenset(hours) | {re.split(r"\W", sign)[-1] for sign in phrases}


__all__ = ["may_say_when"]
