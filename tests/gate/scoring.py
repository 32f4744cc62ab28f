"""Quotations against hand labels: found when half of the words agree, right when the person is the one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from anyascii import anyascii

from generator.model import Cast, FoundQuote, Person

WORD = re.compile(r"[^\W_]+(?:[’'.\-][^\W_]+)*")
PEOPLE = "person"


@dataclass(frozen=True)
class Score:
    """How many were labelled, listed, found and right end to end."""

    gold: int
    listed: int
    found: int
    right: int
    faults: tuple[str, ...]

    @property
    def end_to_end(self) -> float:
        return 2 * self.right / (self.gold + self.listed) if self.gold + self.listed else 0.0


def words_of(text: str, start: int, end: int) -> set[int]:
    return {match.start() + start for match in WORD.finditer(text[start:end])}


def score(text: str, labels: list[dict], quotes: list[FoundQuote], cast: Cast) -> Score:
    """Labels and quotations of one document; each label takes the first unused span that overlaps by half."""
    spans = [(words_of(text, at.start, at.end), quote) for quote in quotes for at in quote.at]
    speech = [label for label in labels if label["kind"] in {"direct", "mixed"}]
    used: set[int] = set()
    found = right = 0
    faults: list[str] = []
    for label in speech:
        words = words_of(text, label["start"], label["end"])
        hit = next(
            (
                i
                for i, (own, _) in enumerate(spans)
                if i not in used and len(own & words) * 2 >= len(own | words)
            ),
            None,
        )
        if hit is None:
            faults.append(f"missed {label['start']}")
            continue
        used.add(hit)
        found += 1
        if is_right(label, spans[hit][1], cast):
            right += 1
        else:
            faults.append(f"speaker {label['start']}: {told(spans[hit][1], cast)} not {label['speaker']}")
    faults += [f"no speech {min(own)}" for i, (own, _) in enumerate(spans) if i not in used]
    return Score(len(speech), len(spans), found, right, tuple(faults))


def told(quote: FoundQuote, cast: Cast) -> str:
    person = cast.person_at(quote.speaker.name_at)
    return person.name if person else f"({quote.speaker.type}) {quote.speaker.label}"


def is_right(label: dict, quote: FoundQuote, cast: Cast) -> bool:
    """A person by a shared part of the name, across spellings; others by not being given a name."""
    person = cast.person_at(quote.speaker.name_at)
    if label["speaker_type"] == PEOPLE:
        return person is not None and bool(all_stems(person) & stems(label["speaker"]))
    return person is None and (quote.speaker.type != "unknown")


def all_stems(person: Person) -> set[str]:
    return set().union(*(stems(name.text) for name in person.names))


def stems(name: str) -> set[str]:
    return {anyascii(word).lower()[:5] for word in name.split() if word[0].isupper()}
