"""Quotations: the key ones first, then by speaker, topic and source; each stands in full on one page,
that of its speaker, and every other page leads there."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.model import Briefing, Citation, Quote, Utterance
from generator.publish import renderings
from generator.publish.counts import counted
from generator.publish.dates import in_words
from generator.publish.key_quotes import carried, key_quotes, ranked
from generator.publish.markdown import slug, slugs
from generator.publish.sentences import CUT, shortened, unmarked
from generator.publish.sheet import Page, Sheet
from generator.publish.site import Side, Site
from generator.vocabulary.terms import pattern_of

QUOTE_BOOST = 1.0
KEY_QUOTES = 11  # the first across both columns, the others in pairs
CONTEXT = 160  # characters before and after a quotation
UNNAMED = "unnamed"
TURN = "turn"  # the kind of what is said in a transcript or an interview
TRAILING = ",;:"  # marks of the carrier sentence that stand inside the quotation marks


@dataclass(frozen=True, slots=True)
class Card:
    """A quotation as it is shown."""

    id: str
    words: str
    speaker: str
    speaker_id: str | None
    office: str
    side: Side | None
    when: str
    at: tuple[Citation, ...]
    carried: frozenset[str]
    address: str
    notes: tuple[str, ...]
    unsure: bool
    corrected: bool
    before: str
    after: str
    compare: str | None
    source: str

    @property
    def is_rtl(self) -> bool:
        """Whether the words run from right to left, as their first letter does."""
        kinds = map(unicodedata.bidirectional, self.words)
        return next((kind for kind in kinds if kind in {"L", "R", "AL"}), "L") != "L"


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose own words there are: a person, an organisation, or all who are not named.

    `turns` are what was said in a transcript or an interview, where no marks stand; `reports` what sources
    tell in their own words.
    """

    id: str | None
    label: str
    path: str
    quotes: tuple[Quote, ...]
    turns: tuple[Quote, ...] = ()
    reports: tuple[Quote, ...] = ()


# -------------------------------------------------------------- who is quoted, and where it stands


@lru_cache(maxsize=1)
def voices(briefing: Briefing) -> tuple[Voice, ...]:
    """Everyone whose own words there are, most quoted first; those without a name last, on one page."""
    groups: dict[str, list[Quote]] = {}
    turns = (report for report in briefing.reports if report.kind == TURN)
    for quote in (*briefing.quotes, *turns):
        groups.setdefault(quote.speaker.id or UNNAMED, []).append(quote)
    taken: dict[str, int] = {}
    made = [_voice(briefing, key, said, taken) for key, said in sorted(groups.items())]
    return tuple(sorted(made, key=_rank_of_voice))


def _rank_of_voice(voice: Voice) -> tuple[bool, int, int, str]:
    return voice.id is None, -len(voice.quotes), -len(voice.turns), voice.label


def _voice(briefing: Briefing, key: str, said: list[Quote], taken: dict[str, int]) -> Voice:
    label, path = _label_and_path(briefing, key, said, taken)
    return Voice(
        None if key == UNNAMED else key,
        label,
        path,
        quotes=tuple(one for one in said if one.kind != TURN),
        turns=tuple(one for one in said if one.kind == TURN),
        reports=() if key == UNNAMED else reports_of(briefing, key),
    )


def reports_of(briefing: Briefing, identifier: str) -> tuple[Quote, ...]:
    """What sources tell in their own words of what the person or organisation with this id said."""
    return tuple(one for one in briefing.reports if one.speaker.id == identifier and one.kind != TURN)


def _label_and_path(
    briefing: Briefing, key: str, said: list[Quote], taken: dict[str, int]
) -> tuple[str, str]:
    if key == UNNAMED:
        return "Speakers without a name", f"quotes/{UNNAMED}"
    record = briefing.by_id.get(key)
    label = getattr(record, "name", said[0].speaker.label)
    name = slug(label) or slug(key)
    taken[name] = taken.get(name, 0) + 1
    if taken[name] > 1 or name in {"index", UNNAMED}:
        name += f"-{slug(key)}"
    return label, f"quotes/{name}"


def addresses(briefing: Briefing) -> dict[str, str]:
    """Each quotation's card, on its speaker's page; each utterance's comparison."""
    cards = {
        quote.id: f"{voice.path}.html#{quote.id}" for voice in voices(briefing) for quote in voice.quotes
    }
    return cards | renderings.addresses(briefing)


def said_by(site: Site, identifier: str) -> Voice | None:
    """What the person or organisation with this id is quoted as saying."""
    return next((voice for voice in voices(site.briefing) if voice.id == identifier), None)


# -------------------------------------------------------------- cards


def card(sheet: Sheet, quote: Quote) -> Card:
    """The quotation as this page shows it."""
    site, place = sheet.site, sheet.site.place(quote.at[0])
    person = site.briefing.person(quote.speaker.id)
    words, shortening = _words(sheet, quote)
    before, after = _context(site, quote)
    return Card(
        id=quote.id,
        words=words,
        speaker=person.name if person else quote.speaker.label or "Speaker not stated",
        speaker_id=quote.speaker.id,
        office=site.office(person),
        side=site.side_of(quote.speaker.id),
        when=_when(site, quote),
        at=quote.at,
        carried=carried(site, quote),
        address=site.address(quote.id) or sheet.address,
        notes=(*shortening, *(doubt.value for doubt in quote.doubts)),
        unsure=quote.sure.value == "unsure",
        corrected=quote.rule.startswith("correction"),
        before=before,
        after=after,
        compare=site.address(quote.utterance) if quote.utterance else None,
        source=place.document.code,
    )


def _words(sheet: Sheet, quote: Quote) -> tuple[str, tuple[str, ...]]:
    limit = sheet.limit(sheet.site.place(quote.at[0]))
    whole = sheet.site.said(quote)
    words = shortened(whole, limit)
    note = ("Shown in part; the source has more.",) if words != whole else ()
    return words.rstrip(TRAILING), note


def _when(site: Site, quote: Quote) -> str:
    place = site.place(quote.at[0])
    posted = quote.posted or place.passage.posted
    told = quote.said or posted or place.document.published
    verb = "said" if quote.said else "posted" if posted else "published"
    return f"{verb} {in_words(told)}" if told else "undated"


def _context(site: Site, quote: Quote) -> tuple[str, str]:
    place, first, last = site.place(quote.at[0]), quote.at[0], quote.at[-1]
    document, start = place.document, place.passage.start
    end = max(site.place(last).passage.end, last.end)
    before, after = unmarked(document, start, first.start), unmarked(document, last.end, end)
    if len(before) > CONTEXT:
        before = CUT.lstrip() + before[-CONTEXT:].partition(" ")[2]
    return before, shortened(after, CONTEXT)


def cards(sheet: Sheet, quotes: Iterable[Quote]) -> list[Card]:
    """The quotations as this page shows them."""
    return [card(sheet, quote) for quote in quotes]


# -------------------------------------------------------------- pages


def quote_pages(site: Site) -> Iterator[Page]:
    """Key quotations, then a page for each voice, each topic and each source."""
    everyone = voices(site.briefing)
    topics, sources = _topics(site), _by_source(site)
    sheet = Sheet(site, "quotes/index.md", "Quotations", _about(site), boost=QUOTE_BOOST)
    key = cards(sheet, key_quotes(site, KEY_QUOTES))
    yield sheet.render(
        "quotes.md.jinja", key=key, voices=everyone, topics=topics, sources=sources, compared=_compared(site)
    )
    for voice in everyone:
        yield _voice_page(site, voice)
    yield from renderings.rendering_pages(site)
    for title, path, quotes in [*topics, *sources]:
        about = f"{counted(len(quotes), 'quotation').capitalize()}: {title}."
        listing = Sheet(site, f"{path}.md", f"Quotations: {title}", about, boost=QUOTE_BOOST / 2)
        yield listing.render("quote_list.md.jinja", title=title, lines=cards(listing, quotes))


def _compared(site: Site) -> list[tuple[Utterance, Quote]]:
    """The utterances with a page of their own, each with its fullest rendering."""
    return [(one, site.briefing.by_id[one.quotes[0]]) for one in renderings.told_twice(site.briefing)]


def _about(site: Site) -> str:
    n, sources = len(site.briefing.quotes), len(site.briefing.bundle.documents)
    said = counted(n, "quotation").capitalize()
    return f"{said} from {counted(sources, 'source')}, with who is said to have spoken."


def _voice_page(site: Site, voice: Voice) -> Page:
    heard = " and ".join(counts_of(voice)).capitalize()
    about = f"{heard} of {voice.label}, each with its source."
    title = f"{voice.label}: {'quotations' if voice.quotes else 'statements'}" if voice.id else voice.label
    sheet = Sheet(site, f"{voice.path}.md", title, about, boost=QUOTE_BOOST)
    groups: dict[str, list[Quote]] = {}
    for quote in ranked(site, voice.quotes):
        groups.setdefault("" if voice.id else quote.speaker.label or "Not stated", []).append(quote)
    shown = [(name, cards(sheet, quotes)) for name, quotes in sorted(groups.items())]
    unquoted = [
        ("Spoken in a transcript or an interview", "spoken", lines(site, voice.turns)),
        ("Reported in other words", "reported", lines(site, voice.reports)),
    ]
    return sheet.render("quote_voice.md.jinja", voice=voice, heard=heard, groups=shown, unquoted=unquoted)


def counts_of(voice: Voice) -> list[str]:
    """How often this voice is heard, kind by kind, in words."""
    kinds = [(voice.quotes, "quotation"), (voice.turns, "spoken statement"), (voice.reports, "report")]
    return [counted(len(said), kind) for said, kind in kinds if said]


def lines(site: Site, said: Iterable[Quote]) -> list[tuple[str, str, tuple[Citation, ...]]]:
    """Words told without quotation marks: who said them, where that one has no page; the words; places."""
    return [
        ("" if one.speaker.id else one.speaker.label, renderings.as_spans(site, one), one.at) for one in said
    ]


Listing = tuple[str, str, Sequence[Quote]]


def _topics(site: Site) -> list[Listing]:
    """The editor's issues that come up in quotations, with the quotations that hold one of their terms."""
    found: list[Listing] = []
    issues: Mapping[str, tuple[str, ...]] = site.briefing.bundle.settings.issues
    own = slugs(issues)
    for name, terms in issues.items():
        words = pattern_of((name, *terms))
        quotes = [quote for quote in site.briefing.quotes if words.search(quote.words)]
        if quotes:
            found.append((name, f"quotes/topic-{own[name]}", quotes))
    return found


def _by_source(site: Site) -> list[Listing]:
    found: list[Listing] = []
    for document in site.briefing.bundle.documents:
        quotes = [quote for quote in site.briefing.quotes if quote.at[0].source == document.id]
        if quotes:
            found.append((site.source_name(document), f"quotes/from-{slug(document.id)}", quotes))
    return found
