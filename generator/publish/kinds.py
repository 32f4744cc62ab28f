"""The page kinds: one table, in the order of the tabs. A new kind is a module and a line here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from generator.model import Briefing
from generator.publish import home, people, quotes, sources
from generator.publish.sheet import Page
from generator.publish.site import Site


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of page: the tab's words, the page the tab leads to, and what makes its pages.

    `shows` says whether a briefing has anything for it; `addresses` gives each record's id a page and
    anchor below the pages' folder; `pages` makes them.
    """

    name: str
    tab: str
    index: str
    shows: Callable[[Briefing], bool]
    addresses: Callable[[Briefing], Mapping[str, str]]
    pages: Callable[[Site], Iterable[Page]]


KINDS = (
    Kind("people", "People", "people/index", lambda b: bool(b.people), people.addresses, people.people_pages),
    Kind("quotes", "Quotes", "quotes/index", lambda b: bool(b.quotes), quotes.addresses, quotes.quote_pages),
)

SOURCES = Kind("sources", "Sources", "sources/index", lambda _: True, sources.addresses, lambda _: ())
"""Made last: a source's page says which pages use its paragraphs."""


def site_of(briefing: Briefing, folder: str) -> Site:
    """The site of a briefing: where each record stands and which tabs there are."""
    shown = [kind for kind in (*KINDS, SOURCES) if kind.shows(briefing)]
    addresses: dict[str, str] = {}
    for kind in shown:
        addresses |= kind.addresses(briefing)
    return Site(briefing, addresses, {kind.name: f"{kind.index}.html" for kind in shown}, folder)


def all_pages(site: Site) -> list[Page]:
    """Every page of the site; the sources' come last since they say where they are used.

    The home page draws what all pages use, itself included, so it is made once more at the end.
    """
    pages = [page for kind in KINDS if kind.shows(site.briefing) for page in kind.pages(site)]
    draft = home.home_page(site, {})
    covered = sources.coverage(site, [draft, *pages])
    return [home.home_page(site, covered), *pages, *sources.source_pages(site, list(covered.values()))]
