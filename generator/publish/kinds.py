"""The page kinds: one table, in the order of the tabs. A new kind is a module and a line here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from generator.model import Briefing
from generator.publish import (
    delegations,
    differences,
    home,
    method,
    people,
    positions,
    questions,
    quotes,
    sources,
    timeline,
)
from generator.publish.changes import Changes
from generator.publish.sheet import Page
from generator.publish.site import NOTHING_NEW, Site


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of page: its name and the tab's words, what it tells, and what makes its pages.

    `tells` names the lists of the briefing it shows: with all of them empty there is no such page.
    `pages` makes them; `addresses` gives each record's id a page and anchor below the pages' folder;
    `named` calls the tab otherwise where only a part of the lists holds anything.
    """

    name: str
    tab: str
    tells: tuple[str, ...]
    pages: Callable[[Site], Iterable[Page]]
    addresses: Callable[[Briefing], Mapping[str, str]]
    named: Callable[[Briefing], str] | None = None

    def called(self, briefing: Briefing) -> str:
        """The tab's words for a briefing that may hold only a part of what it tells."""
        return self.named(briefing) if self.named else self.tab

    @property
    def index(self) -> str:
        """The page the tab leads to, without its ending."""
        return f"{self.name}/index"

    def shows(self, briefing: Briefing) -> bool:
        """Whether the briefing has anything for it."""
        return any(getattr(briefing, name) for name in self.tells)


KINDS = (
    Kind("people", "People", ("people",), people.people_pages, people.addresses),
    Kind(
        "delegations",
        "Delegations",
        ("delegations", "meetings", "presence", "outcomes"),
        delegations.delegation_pages,
        delegations.addresses,
        delegations.tab,
    ),
    Kind("quotes", "Quotes", ("quotes", "reports"), quotes.quote_pages, quotes.addresses),
    Kind("questions", "Questions", ("questions",), questions.question_pages, questions.addresses),
    Kind("timeline", "Timeline", ("timeline",), timeline.timeline_pages, timeline.addresses),
    Kind("positions", "Positions", ("positions", "register"), positions.position_pages, positions.addresses),
    Kind(
        "differences",
        "Differences",
        ("disagreements", "wording"),
        differences.difference_pages,
        differences.addresses,
    ),
)

METHOD = Kind("method", "Method", ("documents",), method.method_pages, lambda _: {})
"""The last tab: how it was made, and everything to take away."""

SOURCES = Kind("sources", "Sources", ("documents",), lambda _: (), sources.addresses)
"""Made last: a source's page says which pages use its paragraphs."""


def site_of(briefing: Briefing, folder: str, changes: Changes = NOTHING_NEW) -> Site:
    """The site of a briefing: where each record stands and which tabs there are."""
    shown = [kind for kind in (*KINDS, SOURCES, METHOD) if kind.shows(briefing)]
    addresses: dict[str, str] = {}
    for kind in shown:
        addresses |= kind.addresses(briefing)
    return Site(briefing, addresses, {kind.name: f"{kind.index}.html" for kind in shown}, folder, changes)


def all_pages(site: Site) -> list[Page]:
    """Every page of the site; the sources' come last since they say where they are used.

    The home page draws what all pages use, itself included, so it is made once more at the end.
    """
    pages = [page for kind in KINDS if kind.shows(site.briefing) for page in kind.pages(site)]
    draft = home.home_page(site, {})
    covered = sources.coverage(site, [draft, *pages])
    return [
        home.home_page(site, covered),
        *pages,
        *sources.source_pages(site, list(covered.values())),
        *METHOD.pages(site),
    ]
