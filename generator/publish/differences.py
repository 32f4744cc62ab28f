"""Where sources differ: paired passages with a kind and a possible reason; names and terms, counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from generator.model import Briefing, Disagreement, Wording
from generator.publish.sheet import Page, Sheet
from generator.publish.site import Site

KINDS: Mapping[str, str] = MappingProxyType(
    {
        "head": "Who leads",
        "role": "Role",
        "fact": "Whether it is so",
        "time": "Time",
        "place": "Place",
        "number": "Number",
        "cause": "Cause",
        "wording": "Wording",
    }
)


@dataclass(frozen=True, slots=True)
class Term:
    """A term and how often each source has it, in source order."""

    term: str
    counts: tuple[int, ...]
    records: tuple[Wording, ...]


def addresses(briefing: Briefing) -> dict[str, str]:
    """Each disagreement's place on the page."""
    return {one.id: f"differences/index.html#{one.id}" for one in briefing.disagreements}


def difference_pages(site: Site) -> Iterator[Page]:
    """The one page of differences."""
    about = "Passages that cannot both hold, or that tell one thing differently, side by side."
    sheet = Sheet(site, "differences/index.md", "Where sources differ", about, contents=True)
    yield sheet.render(
        "differences.md.jinja", groups=_groups(site.briefing.disagreements), topics=_topics(site)
    )


def _groups(disagreements: tuple[Disagreement, ...]) -> list[tuple[str, list[Disagreement]]]:
    found = [(name, [one for one in disagreements if one.kind == kind]) for kind, name in KINDS.items()]
    return [(name, ones) for name, ones in found if ones]


def _topics(site: Site) -> list[tuple[str, list[Term]]]:
    """Terms under what they are terms for, the most used first."""
    topics: dict[str, dict[str, list[Wording]]] = {}
    for one in site.briefing.wording:
        topics.setdefault(one.topic, {}).setdefault(one.term, []).append(one)
    return [(topic, _terms(site, terms)) for topic, terms in topics.items()]


def _terms(site: Site, terms: dict[str, list[Wording]]) -> list[Term]:
    rows = [Term(term, _counts(site, records), tuple(records)) for term, records in terms.items()]
    return sorted(rows, key=lambda row: (-sum(row.counts), row.term))


def _counts(site: Site, records: list[Wording]) -> tuple[int, ...]:
    return tuple(
        sum(one.count for one in records if one.source == document.id)
        for document in site.briefing.bundle.documents
    )
