"""Every cited place as a W3C Web Annotation: position and quotation selectors, records as bodies."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from generator.model import RECORDS, Citation, citations_in, short_code
from generator.publish.markdown import web_address
from generator.publish.site import Site

CONTEXT = 32  # characters before and after, enough to find the words in a page that was edited since


def web_annotations(site: Site) -> str:
    """An AnnotationPage as JSON-LD; offsets count characters of the stored text."""
    found = _bodies(site)
    items = [_annotation(site, at, bodies) for at, bodies in found.items()]
    page = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": site.web("data/annotations.jsonld"),
        "type": "AnnotationPage",
        "startIndex": 0,
        "items": items,
    }
    return json.dumps(page, ensure_ascii=False, indent=1) + "\n"


def _bodies(site: Site) -> dict[Citation, list[str]]:
    """Citation → the ids of the records that rest on it, in order of the text."""
    found: dict[Citation, list[str]] = {}
    for identifier, at in _pairs(site):
        bodies = found.setdefault(at, [])
        if identifier not in bodies:
            bodies.append(identifier)
    order = site.order
    return dict(sorted(found.items(), key=lambda item: (order[item[0].source], item[0].start, item[0].end)))


def _pairs(site: Site) -> Iterator[tuple[str, Citation]]:
    for name in RECORDS:
        for record in getattr(site.briefing, name):
            identifier = getattr(record, "id", None) or f"{name}"
            for at in citations_in(record):
                yield identifier, at


def _annotation(site: Site, at: Citation, bodies: list[str]) -> dict[str, Any]:
    document = site.briefing.documents[at.source]
    source = web_address(document.url) or site.web(site.addresses[at.source])
    return {
        "id": site.web(f"data/annotations.jsonld#{short_code('a', at.source, str(at.start), str(at.end))}"),
        "type": "Annotation",
        "motivation": "linking",
        "body": [_body(site, identifier) for identifier in bodies],
        "target": {
            "source": source,
            "selector": [
                {"type": "TextPositionSelector", "start": at.start, "end": at.end},
                {
                    "type": "TextQuoteSelector",
                    "exact": at.text,
                    "prefix": document.text[max(0, at.start - CONTEXT) : at.start],
                    "suffix": document.text[at.end : at.end + CONTEXT],
                },
            ],
            "state": {"type": "State", "value": f"{document.path} sha256:{document.sha256}"},
        },
    }


def _body(site: Site, identifier: str) -> str:
    address = site.addresses.get(identifier)
    return site.web(address if address else f"data/briefing.json#{identifier}")
