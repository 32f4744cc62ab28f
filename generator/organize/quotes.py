"""Quotations and reports with their speakers resolved."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import Cast, FoundQuote, Quote, Speaker, Sure, Voice, short_code


def tell_quotes(found: Iterable[FoundQuote], cast: Cast) -> tuple[Quote, ...]:
    """The quotations in the order of the sources."""
    return tuple(_quote(quote, cast) for quote in found)


def _quote(quote: FoundQuote, cast: Cast) -> Quote:
    speaker = _voice(quote.speaker, cast)
    return Quote(
        id=short_code("q" if quote.kind in {"direct", "mixed"} else "r", quote.at[0].source, quote.words),
        words=quote.words,
        kind=quote.kind,
        at=quote.at,
        speaker=speaker,
        speaker_at=quote.speaker.at,
        cue=quote.cue,
        said=None,
        posted=quote.posted,
        utterance=None,
        doubts=quote.doubts,
        rule=quote.rule,
        sure=Sure.LIKELY if quote.doubts else Sure.SURE,
    )


def _voice(speaker: Speaker, cast: Cast) -> Voice:
    person = cast.person_at(speaker.name_at)
    if person is not None:
        return Voice(person.id, "person", person.name)
    body = cast.organization_at(speaker.at)
    if body is not None:
        return Voice(body.id, "organization", body.name)
    return Voice(None, speaker.type if speaker.type != "unknown" else "unnamed", speaker.label)
