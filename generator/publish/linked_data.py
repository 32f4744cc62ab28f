"""JSON-LD for each page: what stands on it, in the terms of schema.org. No verdict, so no ClaimReview."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from generator.model import Document, Event, Meeting, Organization, Person, Quote
from generator.publish.markdown import shown, web_address
from generator.publish.site import Site

QUOTATIONS = 6  # more than this on one page weigh more than they tell; all are in the exports
Node = dict[str, Any]


def linked_data(site: Site, address: str, title: str) -> str:
    """The script element for the page at a root-relative address, safe to stand in HTML and Markdown."""
    graph = [_page(site, address, title), *_nodes(site, address)]
    text = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False)
    safe = text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    return f'\n<script type="application/ld+json">{safe}</script>\n'


def _page(site: Site, address: str, title: str) -> Node:
    """The page itself; the home page is the report."""
    is_home = address == "index.html"
    return _told(
        {
            "@type": "Report" if is_home else "WebPage",
            "@id": _web(site, address) if site.url else "",
            "name": shown(site.title if is_home else title),
            "dateModified": site.as_of,
            "isBasedOn": [shown(d.title) for d in site.briefing.bundle.documents] if is_home else None,
        }
    )


def _nodes(site: Site, address: str) -> list[Node]:
    below = address.removeprefix(f"{site.folder}/")
    known = {**site.briefing.documents, **site.briefing.by_id}
    records = [known[one] for one in site.on_page(below) if one in known]
    quotes = [record for record in records if isinstance(record, Quote)][:QUOTATIONS]
    others = [record for record in records if not isinstance(record, Quote)]
    found = [(record, _MAKERS[type(record)]) for record in (*others, *quotes) if type(record) in _MAKERS]
    return [_told({"@id": _identity(site, record.id)} | make(site, record)) for record, make in found]


def _identity(site: Site, identifier: str) -> str:
    return site.web(site.addresses[identifier]) if site.url else f"urn:briefing:{identifier}"


def _web(site: Site, address: str) -> str:
    return f"{site.url}/{address}"


def _told(node: Node) -> Node:
    return {key: value for key, value in node.items() if value}


def _person(site: Site, person: Person) -> Node:
    others = sorted({name.text for name in person.names} - {person.name})
    offices = dict.fromkeys(role.title for role in person.roles if not role.former)
    return {
        "@type": "Person",
        "name": shown(person.name),
        "alternateName": [shown(name) for name in others],
        "jobTitle": [shown(title) for title in offices],
    }


def _quotation(site: Site, quote: Quote) -> Node:
    document = site.briefing.documents[quote.at[0].source]
    kind = {"person": "Person", "organization": "Organization"}.get(quote.speaker.type)
    named = quote.speaker.label and kind
    article = {"@type": "NewsArticle", "headline": shown(document.title), "url": web_address(document.url)}
    return {
        "@type": "Quotation",
        "text": shown(quote.words),
        "spokenByCharacter": {"@type": kind, "name": shown(quote.speaker.label)} if named else None,
        "isPartOf": _told(article),
    }


def _article(site: Site, document: Document) -> Node:
    return {
        "@type": "NewsArticle",
        "headline": shown(document.title),
        "datePublished": document.published,
        "url": web_address(document.url),
        "inLanguage": document.language,
        "publisher": {"@type": "Organization", "name": shown(document.outlet)} if document.outlet else None,
    }


def _event(site: Site, event: Event) -> Node:
    return {"@type": "Event", "name": shown(event.event), "startDate": event.when, "location": event.place}


def _meeting(site: Site, meeting: Meeting) -> Node:
    return {
        "@type": "Event",
        "name": shown(meeting.name),
        "startDate": meeting.when,
        "location": meeting.place,
    }


def _organization(site: Site, body: Organization) -> Node:
    return {"@type": "Organization", "name": shown(body.name)}


_MAKERS: Mapping[type, Callable[[Site, Any], Node]] = {
    Person: _person,
    Quote: _quotation,
    Document: _article,
    Event: _event,
    Meeting: _meeting,
    Organization: _organization,
}
