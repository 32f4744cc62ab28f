"""BibTeX and CSL-JSON: every source, and every quotation as something that can be cited."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from generator.model import Document, Quote
from generator.publish.dates import MONTHS
from generator.publish.markdown import shown, slug, web_address
from generator.publish.site import Site

LATEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "&": r"\&",
    "%": r"\%",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}


def bibtex(site: Site) -> str:
    """Sources as articles, quotations as miscellanea that say where they stand."""
    entries = [
        _entry("article", _key(one), _source_fields(site, one)) for one in site.briefing.bundle.documents
    ]
    entries += [_entry("misc", quote.id, _quote_fields(site, quote)) for quote in site.briefing.quotes]
    return "\n".join(entries)


def _entry(kind: str, key: str, fields: dict[str, str]) -> str:
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@{kind}{{{key},\n{lines}}}\n"


def _source_fields(site: Site, document: Document) -> dict[str, str]:
    return {
        "author": f"{{{latex(document.author)}}}" if document.author else "",
        "title": f"{{{latex(document.title)}}}",
        "journal": latex(document.outlet or ""),
        **_bib_date(document.published),
        "url": _bib_url(web_address(document.url) or site.web(site.addresses[document.id])),
        "note": latex(f"SHA-256 {document.sha256}"),
    }


def _quote_fields(site: Site, quote: Quote) -> dict[str, str]:
    document, at = site.briefing.documents[quote.at[0].source], quote.at
    places = ", ".join(f"{one.start}-{one.end}" for one in at)
    where = document.outlet or document.title
    return {
        "author": f"{{{latex(quote.speaker.label or 'Speaker not stated')}}}",
        "title": f"{{{latex(quote.words)}}}",
        "howpublished": f"Quoted in {latex(where)}",
        **_bib_date(quote.said or quote.posted or document.published),
        "url": _bib_url(site.web(site.addresses.get(quote.id) or site.addresses[document.id])),
        "note": latex(f"{document.id}, characters {places}"),
    }


def latex(text: str) -> str:
    """The text with the marks that mean something to TeX written out; nothing else is changed."""
    return "".join(LATEX.get(char, char) for char in text)


def _bib_url(url: str) -> str:
    return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")


def _bib_date(when: str | None) -> dict[str, str]:
    parts = _date_parts(when)
    names = {"year": f"{parts[0]:04d}"} if parts else {}
    if len(parts) > 1:
        names["month"] = MONTHS[parts[1] - 1].lower()[:3]
    return names | ({"day": str(parts[2])} if len(parts) > 2 else {})


def _date_parts(when: str | None) -> list[int]:
    match = re.match(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?", when or "")
    return [int(part) for part in match.groups() if part] if match else []


def _key(document: Document) -> str:
    return slug(document.id) or "source"


# ------------------------------------------------------------------ CSL


def csl_json(site: Site) -> str:
    """The same as a list of CSL items."""
    items = [*_csl_sources(site), *_csl_quotes(site)]
    return json.dumps(items, ensure_ascii=False, indent=1) + "\n"


def _csl_sources(site: Site) -> Iterator[dict[str, Any]]:
    for one in site.briefing.bundle.documents:
        yield _without_gaps(
            {
                "id": _key(one),
                "type": "article-newspaper",
                "title": one.title,
                "container-title": one.outlet,
                "author": [{"literal": one.author}] if one.author else None,
                "issued": _csl_date(one.published),
                "URL": web_address(one.url) or site.web(site.addresses[one.id]),
                "language": one.language,
            }
        )


def _csl_quotes(site: Site) -> Iterator[dict[str, Any]]:
    for quote in site.briefing.quotes:
        document = site.briefing.documents[quote.at[0].source]
        yield _without_gaps(
            {
                "id": quote.id,
                "type": "speech",
                "title": quote.words,
                "container-title": shown(document.outlet or document.title),
                "author": [{"literal": quote.speaker.label or "Speaker not stated"}],
                "issued": _csl_date(quote.said or quote.posted or document.published),
                "URL": site.web(site.addresses.get(quote.id) or site.addresses[document.id]),
                "note": f"in {_key(document)}",
            }
        )


def _csl_date(when: str | None) -> dict[str, Any] | None:
    parts = _date_parts(when)
    return {"date-parts": [parts]} if parts else None


def _without_gaps(item: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in item.items() if value}
