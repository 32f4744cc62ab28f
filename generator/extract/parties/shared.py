"""What one document tells for a party is a party in each that names it in full."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.extract.parties.called import is_short, spelled_out
from generator.extract.reading.analysis import Analysis
from generator.model import FoundParty

FEWEST = 2
"""Words of a name that can be no other body's."""


def shared_parties(
    analyses: Sequence[Analysis], found: Sequence[tuple[FoundParty, ...]]
) -> tuple[tuple[FoundParty, ...], ...]:
    """The parties of each document, in full where any document says what a short name stands for, with those
    that the others tell of and it names too."""
    texts = [analysis.document.text for analysis in analyses]
    full = {short: name for text in reversed(texts) for short, name in spelled_out(text).items()}
    named = [tuple(_in_full(one, full) for one in parties) for parties in found]
    told = {
        one.name: one for parties in named for one in parties if len(one.name.split()) >= FEWEST and one.forms
    }
    return tuple(
        (*own, *_named_here(analysis, own, [one for _, one in sorted(told.items())]))
        for analysis, own in zip(analyses, named, strict=True)
    )


def _in_full(party: FoundParty, full: Mapping[str, str]) -> FoundParty:
    """A party that its document calls by nothing but a short name."""
    name = full.get(party.name)
    if name is None or party.forms != (party.name,):
        return party
    return replace(party, name=name, forms=(name, party.name))


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
