"""What one document tells for a party is a party in each that names it in full."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.extract.parties.called import is_short
from generator.extract.reading.analysis import Analysis
from generator.model import FoundParty

FEWEST = 2
"""Words of a name that can be no other body's."""


def shared_parties(
    analyses: Sequence[Analysis], found: Sequence[tuple[FoundParty, ...]]
) -> tuple[tuple[FoundParty, ...], ...]:
    """The parties of each document with those that the others tell of and it names too."""
    told = {
        one.name: one for parties in found for one in parties if len(one.name.split()) >= FEWEST and one.forms
    }
    return tuple(
        (*own, *_named_here(analysis, own, [one for _, one in sorted(told.items())]))
        for analysis, own in zip(analyses, found, strict=True)
    )


def _named_here(
    analysis: Analysis, own: Sequence[FoundParty], told: Sequence[FoundParty]
) -> list[FoundParty]:
    """The parties of other documents whose full name stands in this one, and none of its own is short for."""
    text = analysis.document.text
    taken = {form for party in own for form in (party.name, *party.forms)}
    new = [
        replace(one, forms=forms, nouns=())
        for one in told
        if not _is_taken(one.name, taken) and (forms := tuple(_forms_in(text, one)))
    ]
    return [one for one in new if not any(is_short(one.name, other.name) for other in new)]


def _forms_in(text: str, party: FoundParty) -> Iterator[str]:
    """The forms of a party's name that stand in a text, those in capitals as on a letterhead included."""
    if party.name in text or party.name.upper() in text:
        every = dict.fromkeys((*party.forms, *(form.upper() for form in party.forms)))
        yield from (form for form in every if form in text)


def _is_taken(name: str, taken: set[str]) -> bool:
    return name in taken or any(is_short(form, name) or is_short(name, form) for form in taken)
