"""One page a source: what it is, which of its paragraphs the briefing used, and where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model import Briefing, Citation, Document, Passage
from generator.publish.counts import counted
from generator.publish.dates import in_words, span
from generator.publish.evidence import is_free
from generator.publish.markdown import slug, text_fragment, web_address
from generator.publish.sentences import shortened, unmarked
from generator.publish.sheet import Page, Sheet
from generator.publish.site import Place, Site, part_of

USES = 3  # pages named beside a paragraph that uses it
SOURCE_BOOST = 0.3  # found after people and questions
Uses = Mapping[tuple[str, int], tuple[tuple[str, str], ...]]


@dataclass(frozen=True, slots=True)
class Row:
    """One paragraph used, or a run of paragraphs that are not: `used`, `unused` or `furniture`."""

    numbers: tuple[int, ...]
    state: str
    words: str = ""
    uses: tuple[tuple[str, str], ...] = ()
    publisher: str | None = None
    rule: str = ""

    @property
    def label(self) -> str:
        """`¶3` or `¶14–19`."""
        first, last = self.numbers[0], self.numbers[-1]
        return f"¶{first}" if first == last else f"¶{first}–{last}"


@dataclass(frozen=True, slots=True)
class Source:
    """A document as its page shows it."""

    document: Document
    name: str
    rows: tuple[Row, ...]
    cells: tuple[str, ...]
    url: str | None

    @property
    def facts(self) -> str:
        """Kind and date in a few words."""
        return facts(self.document)

    @property
    def ledger(self) -> list[tuple[str, str, str]]:
        """The rows of the page's ledger."""
        return ledger(self.document)

    @property
    def original(self) -> str | None:
        """Where the original of a digest stands on the web."""
        return web_address(self.document.digest_of)

    @property
    def reserved(self) -> bool:
        """Whether only proof sentences may be shown."""
        return not is_free(self.document)

    @property
    def in_words(self) -> str:
        """The coverage in a sentence, for those who do not see the bar."""
        furniture = self.count("furniture")
        aside = f", {counted(furniture, 'paragraph')} of page furniture set aside" if furniture else ""
        return f"{self.words}, {self.count('unused')} not used{aside}"

    def count(self, state: str) -> int:
        """How many paragraphs are in this state."""
        return self.cells.count(state)

    @property
    def words(self) -> str:
        """The coverage in one line."""
        readable = len(self.cells) - self.count("furniture")
        return f"{self.count('used')} of {readable} paragraphs used"


def ledger(document: Document) -> list[tuple[str, str, str]]:
    """What the source is: label, answer, and the key it stands under in front matter."""
    host = (web_address(document.url) or "").split("/")[2:3]
    rows = [
        ("Published", in_words(document.published) or _no_date(document), "published"),
        ("Kind", document.kind.replace("_", " "), "kind"),
        ("Outlet", document.outlet or "not stated", "outlet"),
        ("Author", document.author or "", "author"),
        ("Rights", document.rights or "", "rights"),
        ("Original", host[0] if host else "", "url"),
        ("File", document.path, "path"),
    ]
    return [row for row in rows if row[1]]


def addresses(briefing: Briefing) -> dict[str, str]:
    """Each document's page."""
    return {document.id: f"sources/{slug(document.id)}.html" for document in briefing.bundle.documents}


def name_of(document: Document) -> str:
    """The outlet, else the title."""
    return document.outlet or document.title


def facts(document: Document) -> str:
    """Kind and date in a few words."""
    when = in_words(document.published)
    return f"{document.kind.replace('_', ' ')}{f', {when}' if when else ', undated'}"


def source_pages(site: Site, sources: Sequence[Source]) -> Iterator[Page]:
    """The index and one page for each document, from what `coverage` found."""
    index = Sheet(
        site, "sources/index.md", "Sources", f"The {len(sources)} documents this briefing rests on."
    )
    yield index.render("sources.md.jinja", sources=sources)
    for source in sources:
        parts = _parts(source)
        for part, rows in enumerate(parts):
            yield _part_page(site, source, part, [_span(rows) for rows in parts])


def _parts(source: Source) -> list[list[Row]]:
    """The rows of each page: long sources are told in several."""
    parts: dict[int, list[Row]] = {}
    for row in source.rows:
        parts.setdefault(part_of(source.document, row.numbers[0]), []).append(row)
    return [parts[part] for part in sorted(parts)]


def _span(rows: Sequence[Row]) -> str:
    return f"¶{rows[0].numbers[0]}–{rows[-1].numbers[-1]}"


def _part_page(site: Site, source: Source, part: int, spans: list[str]) -> Page:
    document = source.document
    address = site.source_part(document, part).removeprefix(f"{site.folder}/")
    about = f"{source.name}: {facts(document)}; {source.words}."
    title = f"{source.name} ({document.code})" + (f", {spans[part]}" if part else "")
    sheet = Sheet(site, f"{address.removesuffix('.html')}.md", title, about, boost=SOURCE_BOOST)
    parts = [(words, site.source_part(document, n)) for n, words in enumerate(spans)]
    return sheet.render(
        "source.md.jinja",
        source=source,
        document=document,
        rows=_parts(source)[part],
        part=part,
        parts=parts,
        uses_shown=USES,
    )


def coverage(site: Site, pages: Sequence[Page]) -> dict[str, Source]:
    """Every document with what the pages use of it, by its id."""
    uses = _uses(site, pages)
    return {document.id: _source(site, document, uses) for document in site.briefing.bundle.documents}


def _uses(site: Site, pages: Sequence[Page]) -> Uses:
    found: dict[tuple[str, int], list[tuple[str, str]]] = {}
    for page in pages:
        address = Sheet(site, page.path, "", "").address
        for key in page.rests_on:
            found.setdefault(key, []).append((page.title, address))
    return {key: tuple(dict.fromkeys(uses)) for key, uses in found.items()}


def _source(site: Site, document: Document, uses: Uses) -> Source:
    cells = tuple(_state(document, n, uses) for n in range(1, len(document.passages) + 1))
    rows: list[Row] = []
    for n, (passage, state) in enumerate(zip(document.passages, cells, strict=True), 1):
        if state == "used":
            rows.append(_used(site, document, n, passage, uses))
        elif _continues(document, rows, n, state, _rule(passage, state)):
            rows[-1] = Row((*rows[-1].numbers, n), state, rule=rows[-1].rule)
        else:
            rows.append(Row((n,), state, rule=_rule(passage, state)))
    return Source(document, name_of(document), tuple(rows), cells, web_address(document.url))


def _continues(document: Document, rows: Sequence[Row], n: int, state: str, rule: str) -> bool:
    """Whether the paragraph is one more of the run before it, on the same page."""
    last = rows[-1] if rows else None
    same = last is not None and last.state == state and last.rule == rule
    return same and part_of(document, n) == part_of(document, n - 1)


def _rule(passage: Passage, state: str) -> str:
    return passage.rule.replace("_", " ") if state == "furniture" else ""


def _state(document: Document, n: int, uses: Uses) -> str:
    if (document.id, n) in uses:
        return "used"
    return "furniture" if document.passages[n - 1].kind == "boilerplate" else "unused"


def _used(site: Site, document: Document, n: int, passage: Passage, uses: Uses) -> Row:
    sheet = Sheet(site, "sources/index.md", "", "")
    cited = site.cited_by_paragraph.get((document.id, n), ())
    words = _words(sheet, document, n, passage, cited)
    url = web_address(document.url)
    publisher = text_fragment(url, words.split(" […]")[0]) if url else None
    return Row((n,), "used", words, uses[document.id, n], publisher)


def _words(sheet: Sheet, document: Document, n: int, passage: Passage, cited: Sequence[Citation]) -> str:
    """The whole paragraph where rights allow it, else the sentences that prove a statement."""
    limit = sheet.limit(Place(document, n, passage))
    if limit is None or not cited:
        return shortened(unmarked(document, passage.start, passage.end), limit)
    return sheet.proof(cited)


def _no_date(document: Document) -> str:
    """What stands for a date that the text does not state, and what its days are then counted from."""
    if document.near is None:
        return "not stated"
    return f"not stated; days are counted from the other sources, {span(document.near)}"
