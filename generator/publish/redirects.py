"""Old and other addresses of people: every spelling and every merged record leads to the person's page.

Plain files, not pages: they stand in no list and no search. A spelling that several people share leads to
a choice between them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.model import Person
from generator.publish.markdown import html, slug
from generator.publish.site import Site


def write_redirects(site: Site, folder: Path) -> None:
    """Write a file for each other address of a person below the pages' folder."""
    for alias, people in other_addresses(site).items():
        path = folder / "people" / f"{alias}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_page(site, alias, people), encoding="utf-8", newline="\n")


def other_addresses(site: Site) -> Mapping[str, tuple[Person, ...]]:
    """Alias → the people it stands for, in the order of their ids; never an address that a page has."""
    own = {Path(site.addresses[person.id]).stem for person in site.briefing.people} | {"index"}
    found: dict[str, dict[str, Person]] = {}
    for alias, person in _aliases(site):
        if alias and alias not in own:
            found.setdefault(alias, {})[person.id] = person
    return {alias: tuple(people[key] for key in sorted(people)) for alias, people in sorted(found.items())}


def _aliases(site: Site) -> Iterator[tuple[str, Person]]:
    for person in site.briefing.people:
        for text in (person.name, person.id, *(name.text for name in person.names)):
            yield slug(text), person
    for one in site.briefing.corrections:
        if one.applied and one.kind == "merge":
            kept = site.briefing.person(one.records[0])
            if kept is not None:
                yield from ((slug(gone), kept) for gone in one.records[1:])


def _page(site: Site, alias: str, people: tuple[Person, ...]) -> str:
    links = [(Path(site.addresses[person.id]).name, html(person.name)) for person in people]
    listed = "".join(f'<li><a href="{address}">{name}</a></li>' for address, name in links)
    first = links[0][0]
    moved = (
        f'<meta http-equiv="refresh" content="0; url={first}"><link rel="canonical" href="{first}">'
        if len(links) == 1
        else ""
    )
    title = links[0][1] if len(links) == 1 else html(f"{alias}: several people")
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="robots" content="noindex">{moved}</head><body><ul>{listed}</ul></body></html>\n'
    )
