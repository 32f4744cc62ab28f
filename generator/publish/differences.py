"""Where sources differ: paired passages with a kind and a possible reason; names and terms, counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from generator.model import Briefing, Disagreement, Wording
from generator.publish.chapters import Chapter, chapter_addresses, chapters
from generator.publish.counts import COLUMNS
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
PAGE = 12  # differences that one page holds with their passages; more are told in chapters
Groups = Sequence[tuple[str, Sequence[Disagreement]]]


@dataclass(frozen=True, slots=True)
class Term:
    """A term, how often each source has it, in source order, and an example of each of the first sources."""

    term: str
    counts: tuple[int, ...]
    records: tuple[Wording, ...]


def addresses(briefing: Briefing) -> Mapping[str, str]:
    """Each disagreement's place: on the index, or in the chapter of its kind."""
    found = chapters("differences", _groups(briefing.disagreements), PAGE)
    return chapter_addresses("differences", found, briefing.disagreements)


def difference_pages(site: Site) -> Iterator[Page]:
    """The differences by their kind and the terms, counted; chapters, and the list of all, when many."""
    groups = _groups(site.briefing.disagreements)
    found = chapters("differences", groups, PAGE)
    about = "Passages that cannot both hold, or that tell one thing differently, side by side."
    sheet = Sheet(site, "differences/index.md", "Where sources differ", about, contents=True)
    yield _page(sheet, groups, found, topics=_topics(site))
    for chapter in found:
        title = f"Where sources differ: {chapter.name}"
        about = "; ".join(one.about for one in chapter.records[:3])
        sheet = Sheet(site, f"{chapter.path}.md", title, about, contents=True)
        yield _page(sheet, chapter.sections, found, here=chapter)


def _page(
    sheet: Sheet,
    groups: Groups,
    found: list[Chapter[Disagreement]],
    here: Chapter[Disagreement] | None = None,
    topics: Sequence[tuple[str, list[Term]]] = (),
) -> Page:
    return sheet.render("differences.md.jinja", groups=groups, topics=topics, chapters=found, here=here)


def _groups(disagreements: tuple[Disagreement, ...]) -> Groups:
    found = [(name, [one for one in disagreements if one.kind == kind]) for kind, name in KINDS.items()]
    return [(name, ones) for name, ones in found if ones]


def _topics(site: Site) -> list[tuple[str, list[Term]]]:
    """Terms under what they are terms for, the most used first."""
    topics: dict[str, dict[str, list[Wording]]] = {}
    for one in site.briefing.wording:
        topics.setdefault(one.topic, {}).setdefault(one.term, []).append(one)
    return [(topic, _terms(site, terms)) for topic, terms in topics.items()]


def _terms(site: Site, terms: dict[str, list[Wording]]) -> list[Term]:
    rows = [Term(term, _counts(site, records), tuple(records[:COLUMNS])) for term, records in terms.items()]
    return sorted(rows, key=lambda row: (-sum(row.counts), row.term))


def _counts(site: Site, records: list[Wording]) -> tuple[int, ...]:
    return tuple(
        sum(one.count for one in records if one.source == document.id)
        for document in site.briefing.bundle.documents
    )
