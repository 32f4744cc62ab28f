"""Names and terms that outlets use differently for one thing, counted for each source, without a verdict.

Four rules: a country's or capital's names in the table; one place in two spellings; nouns that stand for one
kind of thing; words a source sets in quotation marks to keep them at a distance. A topic is told only where
sources differ on it: when two of them prefer different terms.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

from anyascii import anyascii
from rapidfuzz import fuzz

from generator.model import Bundle, Cast, Citation, Document, Findings, FoundPhrase, Wording
from generator.vocabulary import table
from generator.vocabulary.countries import countries, country_words

EXAMPLES = 3
"""Places cited for each term and source."""
SAME_PLACE = 84.0
"""How alike (0 to 100) two names are, written in plain letters, when they are one place in two spellings."""
SHORTEST = 6
"""Letters from which on likeness of two names tells anything."""
LONGEST_MARKED = 4
"""Words of a term in quotation marks at most."""

PART = re.compile(r"\w+")
Uses = Mapping[str, Mapping[str, Sequence[Citation]]]
"""For each term the places in each source."""


def tell_wording(bundle: Bundle, findings: Sequence[Findings], cast: Cast) -> tuple[Wording, ...]:
    """The terms by topic, in the order of the rules, then by source in the bundle's order."""
    order = {document.id: number for number, document in enumerate(bundle.documents)}
    topics = [
        *_country_topics(bundle.documents),
        *_spelling_topics(findings, cast),
        *_noun_topics(findings),
    ]
    told = [
        entry
        for topic, rule, uses in topics
        if _sources_differ(uses)
        for entry in _entries(topic, rule, uses, order)
    ]
    return (*told, *_marked_entries(findings, order))


def _entries(topic: str, rule: str, uses: Uses, order: Mapping[str, int]) -> Iterator[Wording]:
    rows = [(source, term, places) for term, by in uses.items() for source, places in by.items()]
    for source, term, places in sorted(rows, key=lambda row: (order[row[0]], -len(row[2]), row[1])):
        yield Wording(term, source, len(places), tuple(places[:EXAMPLES]), topic, rule)


def _sources_differ(uses: Uses) -> bool:
    """Whether two sources prefer different terms."""
    counts: dict[str, dict[str, int]] = defaultdict(dict)
    for term, by in uses.items():
        for source, places in by.items():
            counts[source][term] = len(places)
    preferred = {min(terms, key=lambda term: (-terms[term], term)) for terms in counts.values()}
    return len(preferred) > 1


def _country_topics(documents: Sequence[Document]) -> Iterator[tuple[str, str, Uses]]:
    passages = [(d, p.start, d.blanked(p)) for d in documents for p in d.readable]
    told = {word for _, _, text in passages for word in PART.findall(text)}
    for country in countries():
        names = [name for name in (country.name, *country.variants) if not _is_abbreviation(name)]
        capitals = [name for name in country.capitals if "," not in name]
        for topic, terms in ((country.name, names), (f"capital of {country.name}", capitals)):
            if sum(told.issuperset(PART.findall(term)) for term in terms) > 1:
                yield topic, "names in the table of countries", _uses_in(passages, terms)


def _is_abbreviation(name: str) -> bool:
    return name.isupper() or "." in name or name.startswith("the ")


def _uses_in(passages: Iterable[tuple[Document, int, str]], terms: Sequence[str]) -> Uses:
    pattern = re.compile(
        rf"(?<!\w)(?:{'|'.join(re.escape(term) for term in sorted(terms, key=len, reverse=True))})(?!\w)"
    )
    uses: dict[str, dict[str, list[Citation]]] = defaultdict(lambda: defaultdict(list))
    for document, start, text in passages:
        for match in pattern.finditer(text):
            at = document.cite(start + match.start(), start + match.end())
            uses[match.group()][document.id].append(at)
    return uses


def _spelling_topics(findings: Sequence[Findings], cast: Cast) -> Iterator[tuple[str, str, Uses]]:
    """Names of places that differ by a few letters: one place, spelt twice."""
    uses: dict[str, dict[str, list[Citation]]] = defaultdict(lambda: defaultdict(list))
    people = {part for person in cast.people for spelling in person.names for part in spelling.text.split()}
    for found in findings:
        for phrase in found.phrases:
            if phrase.is_place and _is_own_name(phrase.at.text, people):
                uses[phrase.at.text][found.document].append(phrase.at)
    for group in _alike(sorted(uses)):
        name = max(group, key=lambda term: (sum(len(at) for at in uses[term].values()), term))
        yield name, "one place in two spellings", {term: uses[term] for term in group}


def _is_own_name(name: str, people: set[str]) -> bool:
    if len(name) < SHORTEST or not name[0].isupper():
        return False
    plain = re.sub(r"\W+", " ", name.title()).strip()  # as in a dateline
    return not any(w in country_words() for w in (plain, *plain.split())) and not {*name.split()} & people


def _alike(names: Sequence[str]) -> list[list[str]]:
    leader = {name: name for name in names}
    for one, other in combinations(names, 2):
        if is_one_place(one, other):
            old, new = leader[other], leader[one]
            leader = {name: new if at == old else at for name, at in leader.items()}
    groups: dict[str, list[str]] = defaultdict(list)
    for name, at in leader.items():
        groups[at].append(name)
    return [group for group in groups.values() if len(group) > 1]


def is_one_place(one: str, other: str) -> bool:
    """Whether two names are one place spelt twice: alike but for a few letters, or for accents alone."""
    first, second = anyascii(one).lower(), anyascii(other).lower()
    if len(one.split()) != len(other.split()) or first[0] != second[0]:
        return False
    return (fuzz.ratio(first, second) >= SAME_PLACE and first.rstrip("s") != second.rstrip("s")) or (
        first == second and one.lower() != other.lower()
    )


def _noun_topics(findings: Sequence[Findings]) -> Iterator[tuple[str, str, Uses]]:
    for topic, group in table("naming")["group"].items():
        uses: dict[str, dict[str, list[Citation]]] = defaultdict(lambda: defaultdict(list))
        for found in findings:
            for phrase in _own_phrases(found):
                term = _term_of(phrase.head, phrase.modifier.replace("-", " "), group)
                if term is not None:
                    uses[term][found.document].append(phrase.at)
        yield topic, "nouns for one kind of thing", uses


def _own_phrases(found: Findings) -> Iterator[FoundPhrase]:
    """The noun phrases in the source's own words: what it quotes is another's choice."""
    quoted = sorted((at.start, at.end) for quote in found.quotes for at in quote.at)
    starts = [start for start, _ in quoted]
    for phrase in found.phrases:
        before = bisect_right(starts, phrase.at.start) - 1
        if not phrase.is_place and (before < 0 or quoted[before][1] <= phrase.at.start):
            yield phrase


def _term_of(head: str, modifier: str, group: Mapping[str, Any]) -> str | None:
    """The noun with the longest of its describing words before it; alone where that is a choice."""
    if head not in group["nouns"] or _first_in(modifier, group.get("never", ())) is not None:
        return None
    described = _first_in(modifier, sorted(group["kept"], key=len, reverse=True))
    if described is not None:
        return f"{described} {head}"
    return head if group["bare"] and head in group.get("alone", group["nouns"]) else None


def _first_in(modifier: str, words: Iterable[str]) -> str | None:
    return next((w for w in words if f" {w.replace('-', ' ')} " in f" {modifier} "), None)


def _marked_entries(findings: Sequence[Findings], order: Mapping[str, int]) -> Iterator[Wording]:
    """Terms in quotation marks that are no speech."""
    uses: dict[tuple[str, str], list[Citation]] = defaultdict(list)
    for found in findings:
        for quote in found.marked:
            words = quote.words.strip(" ,.;:").lower()
            short = len(words.split()) <= LONGEST_MARKED
            if quote.kind in {"scare", "term"} and short and _ends_in_noun(quote.at[0], found):
                uses[(found.document, words)].append(quote.at[0])
    for (source, term), places in sorted(uses.items(), key=lambda item: (order[item[0][0]], item[0][1])):
        rule = "set in quotation marks"
        yield Wording(term, source, len(places), tuple(places[:EXAMPLES]), "in quotation marks", rule)


def _ends_in_noun(at: Citation, found: Findings) -> bool:
    """Whether the words are a name for a thing: their last one is a noun."""
    return any(at.start <= phrase.at.start and at.end - phrase.at.end in {0, 1} for phrase in found.phrases)
