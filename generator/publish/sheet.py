"""One page in the making: it makes links and source tags, and gathers the evidence they rest on.

The kit for page kinds. A kind yields `Sheet`s; each is made with its path and title, then
`sheet.render("people.md.jinja", person=person)` fills a template that can say

- `sheet.tags(record.at)`: source tags (`RT ¶41`), four at most, each leading to the evidence list;
  `sheet.some(record.at)`: two at most, where the line itself leads to the record's own page;
- `sheet.link(id)`, `sheet.href(address)`, `sheet.link_side(side)`: links that lead nowhere are plain text;
- `{% import "kit.jinja" as kit with context %}`: macros for everything that looks alike on every page
  (`kit.crumbs`, `kit.side`, `kit.state`, `kit.ledger`, `kit.quotation`, `kit.facing`, `kit.filters`,
  `kit.coverage`, `kit.badge`, `kit.see_also`, `kit.evidence`), see the head of that file;
- `heading(2, "Text", "anchor")`: a Markdown heading on its own line. HTML stands in blocks between
  headings; a heading inside an HTML block is plain `<h2 id="…">`.

Every value is escaped by the template engine; `Markup` is made in this package alone.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from html import unescape
from types import MappingProxyType
from typing import Any

from markupsafe import Markup

from generator.model import Citation, Document
from generator.publish.counts import counted
from generator.publish.dates import in_words
from generator.publish.evidence import Entry, evidence_id, first_of_each, is_free, tag_id
from generator.publish.linked_data import linked_data
from generator.publish.markdown import environment, folded, front_matter, html
from generator.publish.sentences import around, excerpt
from generator.publish.site import Place, Side, Site

PRINTED = 6  # entries of the evidence list that a print shows: what the page cites first
TAGS = 4  # more tags than this after one statement read as noise


Clause = tuple[str, tuple[Citation, ...], str]
"""Words of ours, what they rest on, and the mark that ends them."""
Row = tuple[str, str, str, tuple[Citation, ...], str | None]
"""A row of a ledger: label, answer, qualifier, what it rests on, the record it leads to."""


@dataclass(frozen=True, slots=True)
class Page:
    """A finished page: its path below the pages' folder, its text, and the paragraphs it rests on."""

    path: str
    title: str
    text: str
    rests_on: frozenset[tuple[str, int]]


@dataclass
class Sheet:
    """A page being written; `path` ends in `.md`, `boost` weighs the page in the search."""

    site: Site
    path: str
    title: str
    description: str
    boost: float | None = None
    contents: bool = False
    gathered: dict[tuple[str, int], list[Citation]] = field(default_factory=dict)
    tagged: dict[str, int] = field(default_factory=dict)

    # -------------------------------------------------------------- links

    @property
    def address(self) -> str:
        """The page's own address, relative to the site's root."""
        if self.path == "home.md":
            return "index.html"
        return f"{self.site.folder}/{self.path.removesuffix('.md')}.html"

    def href(self, address: str) -> str:
        """A root-relative address as this page has to write it."""
        path, mark, anchor = address.partition("#")
        if path == self.address and mark:
            return f"#{anchor}"
        return _relative(path, posixpath.dirname(self.address) or ".") + mark + anchor

    def link(self, identifier: str | None, text: str | None = None) -> Markup:
        """A link to a record or kind of page; only its text where no page shows it or it is this one."""
        label = html(text or self.site.name(identifier) or identifier or "")
        address = self.site.address(identifier)
        if address is None or address == self.address:
            return label
        return Markup('<a href="{}">{}</a>').format(self.href(address), label)

    # -------------------------------------------------------------- evidence

    def tags(
        self, ats: Iterable[Citation], limit: int = TAGS, more: str | None = None, *, opens: bool = False
    ) -> Markup:
        """The source tags of a statement, in source order, tied to the word before by a no-break space unless
        they open a line.

        Past the limit, `more` names the record whose own page shows the rest; without it the rest stands
        in this page's evidence list.
        """
        places = self._places(ats)
        if not places:
            return Markup("")
        shown, rest = first_of_each(places, limit)
        elsewhere = self.site.address(more)
        if elsewhere is None or elsewhere.partition("#")[0] == self.address:
            elsewhere = f"{self.address}#evidence"
            shown_too = rest
        else:
            shown_too = []
        for place, here in (*shown, *shown_too):
            self.gathered.setdefault((place.document.id, place.n), []).extend(here)
        made = [self._tag(place, self._is_first(place)) for place, _ in shown]
        if rest:
            link = Markup('<a class="b-more" href="{}">and {} more</a>')
            made.append(link.format(self.href(elsewhere), len(rest)))
        return Markup("{}{}").format(Markup("" if opens else "&nbsp;"), Markup(" ").join(made))

    def some(self, ats: Iterable[Citation], limit: int = 2) -> Markup:
        """At most so many tags, a source each first, and no word of the rest: for lines that lead on."""
        shown, _ = first_of_each(self._places(ats), limit)
        return self.tags([at for _, here in shown for at in here], limit)

    def _places(self, ats: Iterable[Citation]) -> list[tuple[Place, list[Citation]]]:
        """The paragraphs cited, in source order, each with its citations."""
        places: dict[tuple[int, int], tuple[Place, list[Citation]]] = {}
        for at in ats:
            place = self.site.place(at)
            places.setdefault((self.site.order[at.source], place.n), (place, []))[1].append(at)
        return [places[key] for key in sorted(places)]

    def _is_first(self, place: Place) -> bool:
        new = tag_id(place) not in self.tagged
        self.tagged.setdefault(tag_id(place), len(self.tagged))
        return new

    @staticmethod
    def _tag(place: Place, first: bool) -> Markup:
        return Markup('<a class="b-tag"{} href="#{}"><b>{}</b> ¶{}</a>').format(
            Markup(' id="{}"').format(tag_id(place)) if first else "",
            evidence_id(place),
            isolated(place.document.code),
            place.n,
        )

    def evidence(self) -> list[Entry]:
        """Every paragraph that a tag so far leads to, with the sentences cited, in source order."""
        keys = sorted(self.gathered, key=lambda key: (self.site.order[key[0]], key[1]))
        return [self._entry(self.gathered[key]) for key in keys]

    def digests(self) -> list[Document]:
        """The sources cited on this page that are digests by this project."""
        cited = {source for source, _ in self.gathered}
        return [one for one in self.site.briefing.bundle.documents if one.id in cited and one.digest_of]

    def _entry(self, ats: list[Citation]) -> Entry:
        place = self.site.place(ats[0])
        words = self.proof(ats)
        back = tag_id(place) if tag_id(place) in self.tagged else ""
        rank = self.tagged.get(tag_id(place), PRINTED)
        return Entry(place, self.about(place), words, back, rank < PRINTED)

    def proof(self, ats: Iterable[Citation]) -> str:
        """The sentences around citations of one paragraph, as far as the source's rights allow."""
        ats = list(ats)
        place = self.site.place(ats[0])
        ranges = [around(place.document, at, place.passage) for at in ats]
        return excerpt(place.document, ranges, self.limit(place))

    def limit(self, place: Place) -> int | None:
        """The longest run of this source's text that may be shown, in characters; None: no limit."""
        if is_free(place.document):
            return None
        return self.site.briefing.bundle.settings.excerpt_characters

    @staticmethod
    def about(place: Place) -> str:
        """Kind and date of the source, and when the paragraph was posted."""
        document, posted = place.document, place.passage.posted
        kind = document.kind.replace("_", " ")
        when = f"posted {in_words(posted)}" if posted else in_words(document.published) or "undated"
        return f"{kind}, {when}"

    # -------------------------------------------------------------- the whole page

    def side(self, side: Side | str | None) -> Side | None:
        """A party, by its name or as it is."""
        return side if isinstance(side, Side) or side is None else self.site.side(side) or Side(side, 0)

    def render(self, template: str, **context: Any) -> Page:
        """The page's text from a template, its head before it and the folded words for the search after."""
        body = (
            environment()
            .get_template(template)
            .render(
                sheet=self,
                site=self.site,
                briefing=self.site.briefing,
                in_words=in_words,
                counted=counted,
                isolated=isolated,
                **context,
            )
        )
        text = self._head() + tidy(self._with_folded_words(body))
        text += linked_data(self.site, self.address, self.title)
        return Page(self.path, self.title, text, frozenset(self.gathered))

    def _head(self) -> str:
        if self.path == "home.md":
            return ""
        values: Mapping[str, Any] = {
            "title": self.title,
            "description": self.description,
            "hide": ["navigation"] if self.contents else ["navigation", "toc"],
            "tags": [KINDS_OF_PAGES[self.path.partition("/")[0]]],
            **({"record": self._record} if self._record else {}),
            **({"search": {"boost": self.boost}} if self.boost else {}),
        }
        return front_matter(values)

    @property
    def _record(self) -> str | None:
        """The record whose own page this is."""
        own = self.address.removeprefix(f"{self.site.folder}/")
        return next((one for one in self.site.on_page(own) if self.site.addresses[one] == own), None)

    @staticmethod
    def _with_folded_words(body: str) -> str:
        """The body with its accented words in plain letters after the title, for the search alone."""
        told = body.partition('<section class="b-evidence"')[0]
        words = folded(unescape(re.sub(r"<[^>]*>", " ", told)))
        return TITLE.sub(rf"\1\n\n<p hidden>Also written: {words}</p>\n", body, count=1) if words else body


_relative = cache(posixpath.relpath)


KINDS_OF_PAGES: Mapping[str, str] = MappingProxyType(
    {
        "people": "Person",
        "delegations": "Delegation",
        "quotes": "Quotation",
        "questions": "Question",
        "timeline": "Timeline",
        "positions": "Position",
        "differences": "Difference",
        "sources": "Source",
        "method": "Method",
    }
)
"""The closed list of tags, by the folder of a page: what the search says a page is."""
TITLE = re.compile(r"^(# .*)$", re.MULTILINE)


def isolated(code: str) -> Markup:
    """A source's code; one that may run from right to left is kept from turning what stands around it."""
    return html(code) if code.isascii() else Markup("<bdi>{}</bdi>").format(html(code))


def tidy(body: str) -> str:
    """The body without trailing blanks and runs of empty lines."""
    lines: list[str] = []
    for line in body.strip().split("\n"):
        if line.strip() or (lines and lines[-1]):
            lines.append(line.rstrip())
    return "\n".join(lines) + "\n"
