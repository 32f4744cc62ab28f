"""Bodies that speak: one record each across the wordings of their name ("the Finnish Customs Agency",
"Finland’s customs agency"); "the agency" is the last one of that kind the document let speak.

A country, its people's name for it and its capital are one voice; a seat of power ("the Kremlin") is its own.
Several bodies that speak together, a group without a name and a text are voices, but no body.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from generator.identify.body_names import (
    Forms,
    has_name,
    head_of,
    is_one_body,
    key_of,
    name_in,
    points_back,
)
from generator.model import Citation, Findings, FoundQuote, Organization, Speaker, Spelling
from generator.vocabulary.countries import country_of
from generator.vocabulary.names import fold

Said = tuple[str, Speaker, Citation]


def find_organizations(findings: Sequence[Findings], taken: Iterable[str]) -> tuple[Organization, ...]:
    """The bodies that speak anywhere in the bundle; `taken` are ids that people have."""
    named = [list(_named(_speakers(found))) for found in findings]
    forms = Forms(name_in(speaker.label) for one in named for _, speaker, _ in one if has_name(speaker.label))
    said: dict[str, list[tuple[Speaker, Citation]]] = defaultdict(list)
    for key, speaker, at in (each for one in named for each in one):
        said[forms.longest(key)].append((speaker, at))
    ids = set(taken)
    return tuple(_organization(said[key], ids) for key in sorted(said))


def _speakers(found: Findings) -> list[tuple[Speaker, Citation]]:
    """The bodies that speak in a document, in order, each with the words that name it."""
    spoken: list[FoundQuote] = sorted((*found.quotes, *found.reports), key=lambda quote: quote.at[0].start)
    bodies = [(q.speaker, q.speaker.at) for q in spoken if q.speaker.type == "organization" and q.speaker.at]
    return [(speaker, at) for speaker, at in bodies if is_one_body(speaker.label)]


def _named(speakers: Iterable[tuple[Speaker, Citation]]) -> Iterator[Said]:
    """Each speaker with the key of its body; one without a name takes the last of its kind, or falls out."""
    last: dict[str, str] = {}
    for speaker, at in speakers:
        key, kind = key_of(speaker.label), head_of(speaker.label)
        if points_back(speaker.label):
            key = last.get(kind, key if has_name(speaker.label) else "")
        elif not has_name(speaker.label):
            key = ""
        if key:
            last[kind] = key
            yield key, speaker, at


def _organization(said: Sequence[tuple[Speaker, Citation]], ids: set[str]) -> Organization:
    labels = Counter(name_in(speaker.label) for speaker, _ in said if has_name(speaker.label))
    whole = Counter({label: count for label, count in labels.items() if " " in label or country_of(label)})
    best = min(whole or labels, key=lambda label: (-labels[label], "'" in label or "’" in label, label))
    country = country_of(best)
    name = country.name if country and best not in country.seats else best
    name = name[0].upper() + name[1:]
    address = re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-") or "body"
    while address in ids:
        address += "-body"
    ids.add(address)
    return Organization(address, name, _spellings(said), tuple(at for _, at in said))


def _spellings(said: Sequence[tuple[Speaker, Citation]]) -> tuple[Spelling, ...]:
    found: dict[tuple[str, str], list[Citation]] = defaultdict(list)
    for speaker, at in said:
        found[speaker.label, at.source].append(at)
    ordered = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(Spelling(text, source, len(places), at=places[0]) for (text, source), places in ordered)
