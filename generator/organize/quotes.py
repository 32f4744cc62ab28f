"""Quotations and reports with their speakers resolved."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import Cast, FoundQuote, Quote, Speaker, Sure, Voice, short_code


def tell_quotes(found: Iterable[FoundQuote], cast: Cast) -> tuple[Quote, ...]:
    """The quotations in the order of the sources."""
    ids: dict[str, int] = {}
    return tuple(_quote(quote, cast, ids) for quote in found)


def _id(quote: FoundQuote, taken: dict[str, int]) -> str:
    """Made of source and words; words that a source prints twice are told apart by what else stands there:
    speaker, cue and post, and only when all of that is the same by their order.
    """
    kind = "q" if quote.kind in {"direct", "mixed"} else "r"
    evidence = [quote.at[0].source, quote.words]
    more = [
        quote.speaker.at.text if quote.speaker.at else quote.speaker.label,
        quote.cue or "",
        quote.posted or "",
    ]
    made = short_code(kind, *evidence)
    for n in range(len(more)):
        if made in taken:
            made = short_code(kind, *evidence, *more[: n + 1])
    taken[made] = taken.get(made, 0) + 1
    return made if taken[made] == 1 else short_code(kind, *evidence, *more, "again" * (taken[made] - 1))


def _quote(quote: FoundQuote, cast: Cast, ids: dict[str, int]) -> Quote:
    speaker = _voice(quote.speaker, cast)
    return Quote(
        id=_id(quote, ids),
        words=quote.words,
        kind=quote.kind,
        at=quote.at,
        speaker=speaker,
        speaker_at=quote.speaker.at,
        cue=quote.cue,
        said=quote.said,
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
