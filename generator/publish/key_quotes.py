"""Which quotations come first, by what one can count, and which are renderings of the same words."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from generator.model import Quote
from generator.publish.site import Site

SHORT, LONG = 6, 45
BEST_LENGTH = 22  # words; longer ones are read less, shorter ones say less
GOING_ON = ("and ", "but ", "so ", "or ")  # words that go on from others do not stand alone on the home page


def ranked(site: Site, quotes: Iterable[Quote]) -> list[Quote]:
    """The quotations by what one can count: part in the talks, sources that carry it, length, and time.

    Fragments and doubtful ones come after whole sentences with a certain speaker; what an editor pinned
    comes first.
    """
    heads = {delegation.head for delegation in site.briefing.delegations}
    present = {presence.person for presence in site.briefing.presence}

    def weight(quote: Quote) -> tuple[float, ...]:
        who = quote.speaker.id
        part = 2 * (who in heads) + (who in site.parts or who in present)
        length = len(quote.words.split())
        whole = quote.kind == "direct" and _is_whole(quote)
        points = part + len(carried(site, quote)) + 2 * whole - 2 * bool(quote.doubts) - 3 * (who is None)
        return -points, abs(length - BEST_LENGTH)

    pinned = site.briefing.pinned

    def place(quote: Quote) -> int:
        return pinned.index(quote.id) if quote.id in pinned else len(pinned)

    return sorted(quotes, key=lambda quote: (place(quote), *weight(quote), quote.id))


def key_quotes(site: Site, n: int, each: int = 2) -> list[Quote]:
    """The n quotations that rank first, so many of one speaker and the fullest rendering of an utterance."""
    chosen: list[Quote] = []
    for quote in map(_fullest(site), ranked(site, site.briefing.quotes)):
        same = [other for other in chosen if other.speaker.id == quote.speaker.id]
        told = any(_same_words(quote, other) for other in chosen)
        begins = not quote.words.lower().startswith(GOING_ON)
        if len(same) < each and not told and begins and quote.speaker.id is not None:
            chosen.append(quote)
    return chosen[:n]


def _fullest(site: Site) -> Callable[[Quote], Quote]:
    """A quotation's fullest rendering that is not too long to be read."""
    first: dict[str, Quote] = {}
    for utterance in site.briefing.utterances:
        told = [site.briefing.by_id.get(one) for one in utterance.quotes]
        fit = [one for one in told if isinstance(one, Quote) and one.kind == "direct" and _is_whole(one)]
        if fit:
            first[utterance.id] = fit[0]
    return lambda quote: first.get(quote.utterance or "", quote)


def _is_whole(quote: Quote) -> bool:
    """Whether a sentence is quoted from its start, at a length that is read."""
    return quote.words[:1].isupper() and SHORT <= len(quote.words.split()) <= LONG


def told_once(quotes: Iterable[Quote]) -> list[Quote]:
    """The quotations without later renderings of the same words."""
    kept: list[Quote] = []
    for quote in quotes:
        if not any(_same_words(quote, other) for other in kept):
            kept.append(quote)
    return kept


def _same_words(one: Quote, other: Quote) -> bool:
    return one.words == other.words or (one.utterance is not None and one.utterance == other.utterance)


def carried(site: Site, quote: Quote) -> frozenset[str]:
    """The sources that carry these words, as utterances say."""
    return site.carriers.get(quote.id, frozenset({quote.at[0].source}))
