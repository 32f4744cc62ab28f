"""Bodies that speak: one record each across the wordings of their name ("the Finnish Customs Agency",
"Finland’s customs agency"); "the agency" is the last one of that kind the document let speak.

A country, its people's name for it and its capital are one voice; a seat of power ("the Kremlin") is its own.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from generator.model import Citation, Findings, FoundQuote, Organization, Speaker, Spelling
from generator.vocabulary.countries import country_of
from generator.vocabulary.names import fold

SMALL = frozenset(("the", "a", "an", "of", "for", "and", "s", "its", "their", "affairs"))
ARTICLE = re.compile(r"^(?:the|an?|its|their|our|his|her|my|your) ", re.IGNORECASE)
BARE = re.compile(r"(?:the|this) [a-z]+", re.IGNORECASE)
"""What stands for a body named before; "the foreign ministry" or "her office" may be anybody's."""


SHORT_NAME = re.compile(r"^(?:[a-z][\w'’-]* )+([A-Z][A-Z0-9]+)$")
"""Common nouns and a short name: "ferry workers’ union SNEP"."""


def find_organizations(findings: Sequence[Findings], taken: Iterable[str]) -> tuple[Organization, ...]:
    """The bodies that speak anywhere in the bundle; `taken` are ids that people have."""
    said: dict[str, list[tuple[Speaker, Citation]]] = defaultdict(list)
    for found in findings:
        for key, speaker, at in _named(_speakers(found)):
            said[key].append((speaker, at))
    ids = set(taken)
    return tuple(_organization(said[key], ids) for key in sorted(said))


def _speakers(found: Findings) -> list[tuple[Speaker, Citation]]:
    """The bodies that speak in a document, in order, each with the words that name it."""
    spoken: list[FoundQuote] = sorted((*found.quotes, *found.reports), key=lambda quote: quote.at[0].start)
    return [(q.speaker, q.speaker.at) for q in spoken if q.speaker.type == "organization" and q.speaker.at]


def _named(speakers: Iterable[tuple[Speaker, Citation]]) -> Iterator[tuple[str, Speaker, Citation]]:
    """Each speaker with the key of its body; one without a name takes the last of its kind, or falls out."""
    last: dict[str, str] = {}
    for speaker, at in speakers:
        key = key_of(speaker.label)
        kind = _words(speaker.label)[-1:]
        if not _has_name(speaker.label):
            key = last.get("".join(kind), "") if BARE.fullmatch(speaker.label) else ""
        if key:
            last["".join(kind)] = key
            yield key, speaker, at


def _has_name(label: str) -> bool:
    """Whether a label has a proper word, the article that opens it aside."""
    return any(letter.isupper() for letter in ARTICLE.sub("", label))


def _name_in(label: str) -> str:
    """The label without its article; of "the smaller union USL" the short name alone."""
    bare = ARTICLE.sub("", label)
    return SHORT_NAME.sub(r"\1", bare)


def key_of(label: str) -> str:
    """What two wordings of one body's name share: its country and its words in order of the alphabet."""
    bare = _name_in(label)
    country = country_of(bare)
    if country is not None:
        place = fold(bare) if bare in country.seats or country.is_body else ""
        return f"{country.code} {place}".strip()
    rest = [word for word in _words(bare) if country_of(word.title()) is None]
    of = [found.code for word in re.findall(r"[\w.]+", bare) if (found := country_of(word))]
    return " ".join([*sorted(set(of)), *sorted({fold(word) for word in rest})])


def _words(label: str) -> list[str]:
    """The words that name, without possessive, article and preposition, small."""
    found = re.findall(r"[^\W_]+", re.sub(r"['’]s?\b", "", label.casefold()))
    return [word for word in found if word not in SMALL]


def _organization(said: Sequence[tuple[Speaker, Citation]], ids: set[str]) -> Organization:
    labels = Counter(_name_in(speaker.label) for speaker, _ in said if _has_name(speaker.label))
    best = min(labels, key=lambda label: (-labels[label], "'" in label or "’" in label, label))
    country = country_of(best)
    name = country.name if country and best not in country.seats and not country.is_body else best
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
