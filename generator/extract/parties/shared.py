"""What one document tells for a party is a party in each that names it in full."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.extract.parties.called import has_rival, is_short, nouns_of, spelled_out, stands_in
from generator.extract.parties.names import bodies_in
from generator.extract.reading.analysis import Analysis
from generator.model import FoundParty
from generator.vocabulary import words
from generator.vocabulary.countries import country_of, country_words, names

SHORTEST = 3
"""Letters of a short name that can be no other body's."""
FEWEST = 2
"""Words of a name that can be no other body's."""


def shared_parties(
    analyses: Sequence[Analysis], found: Sequence[tuple[FoundParty, ...]]
) -> tuple[tuple[FoundParty, ...], ...]:
    """The parties of each document, in full where any document says what a short name stands for, with those
    that the others tell of and it names too."""
    texts = [_text(analysis) for analysis in analyses]
    full = {short: name for text in reversed(texts) for short, name in spelled_out(text).items()}
    named = [
        tuple(_by_name(_in_full(one, full), parties, text, full) for one in parties)
        for text, parties in zip(texts, found, strict=True)
    ]
    whole = "\n".join(texts)
    told = {one.name: one for parties in named for one in parties if one.forms and _is_whole(one.name, whole)}
    others = [one for _, one in sorted(told.items())]
    everywhere = [
        (*own, *_named_here(analysis, own, others)) for analysis, own in zip(analyses, named, strict=True)
    ]
    return tuple(
        (*own, *_government(text, own, everywhere)) for text, own in zip(texts, everywhere, strict=True)
    )


def _text(analysis: Analysis) -> str:
    """The text of a document with the marks of its readings: the Dockers' Union."""
    return analysis.document.text.replace("’", "'")


def _is_whole(name: str, whole: str) -> bool:
    """Whether a name can be no other body's: of two words or more, or one that is no common word: Halden."""
    if len(name.split()) >= FEWEST:
        return True
    is_common = {name.lower(), name.lower().removesuffix("s")} & words(
        "parties", "qualities", "nameless", "crowds"
    )
    places = (f"{link} {name}" for link in ("in", "at", "near"))
    is_town = name in country_words() or any(stands_in(place, whole) for place in places)
    return not (is_common or is_town or stands_in(name.lower(), whole))


def _government(
    text: str, own: Sequence[FoundParty], parties: Sequence[Sequence[FoundParty]]
) -> Iterator[FoundParty]:
    """The one state that a document of the bundle tells to treat with a party of its own people, where this
    document names the state and that party and says `the government`, `the junta`."""
    states = {one.name: one for each in parties for one in each if not one.forms and country_of(one.name)}
    if len(states) != 1 or not own or not states.keys().isdisjoint(one.name for one in own):
        return
    ((name, state),) = states.items()
    country = country_of(name)
    told = [noun for noun in sorted(words("parties", "any_state")) if re.search(rf"\b[Tt]he {noun}\b", text)]
    if country is not None and names(country, text) and told:
        yield replace(state, nouns=tuple(form for noun in told for form in (noun, noun.capitalize())))


def _in_full(party: FoundParty, full: Mapping[str, str]) -> FoundParty:
    """A party that its document calls by nothing but a short name."""
    name = full.get(party.name)
    if name is None or party.forms != (party.name,):
        return party
    return replace(party, name=name, forms=(name, party.name))


def _by_name(party: FoundParty, own: Sequence[FoundParty], text: str, full: Mapping[str, str]) -> FoundParty:
    """What a document only calls the union, as the one union that it names and some document has a short name
    for: JUNIOR SMITHS' UNION, over a letter."""
    if party.forms or not party.name.startswith("the "):
        return party
    others = [one for one in own if one is not party]
    bodies = [FoundParty(name, (name, short), nouns_of(name)) for short, name in full.items()]
    bodies = [one for one in bodies if set(party.nouns) & set(_nouns_in(text, one, others))]
    fitting = [(one, forms) for one in bodies if (forms := tuple(_forms_in(text, one)))]
    if len(fitting) != 1:
        return party
    ((one, forms),) = fitting
    return replace(party, name=one.name, forms=tuple(dict.fromkeys((*one.forms, *forms))))


def _named_here(
    analysis: Analysis, own: Sequence[FoundParty], told: Sequence[FoundParty]
) -> list[FoundParty]:
    """The parties of other documents whose full name stands in this one, and none of its own is short for."""
    text = _text(analysis)
    taken = {form for party in own for form in (party.name, *party.forms)}
    new = [
        replace(one, forms=forms)
        for one in told
        if not _is_taken(one.name, taken) and (forms := tuple(_forms_in(text, one)))
    ]
    new = [one for one in new if not any(is_short(one.name, other.name) for other in new)]
    return [replace(one, nouns=tuple(_nouns_in(text, one, [*own, *new]))) for one in new]


def _nouns_in(text: str, party: FoundParty, parties: Sequence[FoundParty]) -> Iterator[str]:
    """What a text calls a party that another document finds, where it can mean no other: *the union*."""
    others = [one for one in parties if one.name != party.name]
    named = {name for name in bodies_in(text) if name not in party.forms}
    for noun in party.nouns:
        is_shared = any(noun in one.nouns or noun in nouns_of(one.name) for one in others)
        is_other = any(noun in nouns_of(name) for name in named) or has_rival(noun, text)
        if f"he {noun}" in text and not (is_shared or is_other):
            yield noun


def _forms_in(text: str, party: FoundParty) -> Iterator[str]:
    """The forms of a party's name that stand in a text, those in capitals as on a letterhead included."""
    is_short = len(party.name.split()) < FEWEST
    spelled = [form for form in party.forms if is_short or (form.isupper() and len(form) >= SHORTEST)]
    if (
        (party.name in text and not is_short)
        or party.name.upper() in text
        or any(re.search(rf"\b{re.escape(form)}\b", text) for form in spelled)
    ):
        every = dict.fromkeys((*party.forms, *(form.upper() for form in party.forms)))
        yield from (form for form in every if form in text)


def _is_taken(name: str, taken: set[str]) -> bool:
    return name in taken or any(is_short(form, name) or is_short(name, form) for form in taken)
