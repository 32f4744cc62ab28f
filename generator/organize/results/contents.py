"""What two reports of a day tell in common: their words without doer, deed and time; what begins or ends."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from generator.model import FoundEvent
from generator.organize.phrases.phrasing import gist
from generator.vocabulary import table, words

GENERIC = {"say", "tell", "talk", "talks", "be", "have", "will", "meeting"}


def is_talks(event: FoundEvent) -> bool:
    """Whether what begins or ends goes by a word for talks."""
    return not words("meetings", "nouns").isdisjoint(event.actor.text.lower().split())


def is_thing_alike(one: FoundEvent, other: FoundEvent) -> bool:
    """Whether what begins or ends is the same: both are talks, or go by the same word."""
    last, other_last = (
        {thing(stem) for stem in gist(event.actor.text.lower().split()[-1])} for event in (one, other)
    )
    return (is_talks(one) and is_talks(other)) or last == other_last


def is_told_in_short(one: FoundEvent, other: FoundEvent) -> bool:
    """`The strike is suspended`, `The strike at both mills is suspended`."""
    bare = not content(one) or not content(other)
    return bare and one.verb == other.verb and is_thing_alike(one, other)


def shared(one: FoundEvent, other: FoundEvent) -> int:
    """How many words two reports have in common."""
    return len(content(one) & content(other))


def overlap(one: FoundEvent, other: FoundEvent) -> float:
    """The share of the shorter report that the other tells too."""
    first, second = content(one), content(other)
    return len(first & second) / max(1, min(len(first), len(second)))


def content(event: FoundEvent) -> frozenset[str]:
    """What the line tells without who does it, the deed itself, figures and words of time; of speech what is
    said."""
    if event.kind == "say":
        return frozenset(event.terms) - GENERIC
    told = gist(" ".join(part.text for part in event.line if part.name_at is None))
    left_out = gist(f"{event.actor.text} {event.verb}") | _times()
    return frozenset(thing(word) for word in told - left_out if word not in GENERIC and not word[0].isdigit())


@cache
def _times() -> frozenset[str]:
    book = table("dates")
    return gist(
        " ".join((*book["weekdays"], *book["months"], *book["numbers"], "day days hour hours week weeks"))
    )


@cache
def _things() -> Mapping[str, str]:
    """Each word for a thing, as a stem, to the one word for all of them."""
    book = table("claims")["things"]
    return {stem: str(name) for name, names in book.items() for word in names for stem in gist(word)}


def thing(word: str) -> str:
    """The one word for all words for a thing."""
    return _things().get(word, word)
