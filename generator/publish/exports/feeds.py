"""JSON Feed 1.1 and Atom of what is new; dated by the newest document, since no clock is read."""

from __future__ import annotations

import json
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from generator.publish.changes import Change
from generator.publish.markdown import shown
from generator.publish.site import Site

ENTRIES = 100


def json_feed(site: Site) -> str:
    """The changes as a JSON Feed."""
    feed: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": shown(site.title),
        "description": shown(site.subtitle),
        "home_page_url": site.web(""),
        "feed_url": site.web("data/new.json"),
        "language": "en",
        "items": [_item(site, change) for change in site.changes.items[:ENTRIES]],
    }
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"


def _item(site: Site, change: Change) -> dict[str, Any]:
    return {
        "id": f"urn:briefing:{change.id}",
        "url": _address(site, change),
        "title": shown(f"{change.label}: {change.what}"),
        "content_text": shown(change.text),
        "date_published": _stamp(site),
        "tags": [change.kind],
    }


def atom(site: Site) -> str:
    """The changes as an Atom feed (RFC 4287)."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        f"<title>{_xml(site.title)}</title>",
        f"<subtitle>{_xml(site.subtitle)}</subtitle>",
        f"<id>{_xml(site.web('data/new.atom'))}</id>",
        f'<link rel="self" href={quoteattr(site.web("data/new.atom"))}/>',
        f"<link href={quoteattr(site.web(''))}/>",
        f"<updated>{_stamp(site)}</updated>",
        "<author><name>briefing</name></author>",
    ]
    for change in site.changes.items[:ENTRIES]:
        lines += [
            "<entry>",
            f"<id>urn:briefing:{change.id}</id>",
            f"<title>{_xml(f'{change.label}: {change.what}')}</title>",
            f"<link href={quoteattr(_address(site, change))}/>",
            f"<updated>{_stamp(site)}</updated>",
            f'<category term="{change.kind}"/>',
            f"<summary>{_xml(change.text)}</summary>",
            "</entry>",
        ]
    return "\n".join([*lines, "</feed>"]) + "\n"


def _address(site: Site, change: Change) -> str:
    return site.web(site.addresses.get(change.record) or "method/index.html")


def _stamp(site: Site) -> str:
    return f"{site.as_of or '1980-01-01'}T00:00:00Z"


def _xml(text: str) -> str:
    return escape(shown(text))
