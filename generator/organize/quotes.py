"""Quotations and reports with their speakers resolved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.model import Cast, Doubt, FoundQuote, Person, Quote, Speaker, Sure, Voice, short_code
from generator.organize.parties.offices import bearer_of, is_office_alone
from generator.vocabulary.countries import country_of
from generator.vocabulary.names import fold, standing_alone


def tell_quotes(found: Iterable[FoundQuote], cast: Cast) -> tuple[Quote, ...]:
    """The quotations in the order of the sources."""
    ids: dict[str, int] = {}
    bearers = _bearers(cast)
    return tuple(_quote(quote, cast, ids, bearers) for quote in found)


def _bearers(cast: Cast) -> dict[str, Person | None]:
    """Who in the bundle bears a name, whole or alone, folded; None where several may."""
    found: dict[str, Person | None] = {}
    for person in cast.people:
        for form in {f for name in person.names for f in (fold(name.text), *standing_alone(name.text))}:
            found[form] = person if found.get(form, person) is person else None
    return found


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


def _quote(quote: FoundQuote, cast: Cast, ids: dict[str, int], bearers: Mapping[str, Person | None]) -> Quote:
    speaker = _voice(quote.speaker, cast, bearers)
    named = speaker.type == "person"
    told = tuple(doubt for doubt in quote.doubts if not (named and doubt is Doubt.ANONYMOUS))
    by_office = named and quote.speaker.name_at is None and is_office_alone(quote.speaker.label)
    doubts = (*told, Doubt.SPEAKER_BY_PRONOUN) if by_office else told
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
        doubts=doubts,
        rule=quote.rule,
        sure=Sure.LIKELY if doubts else Sure.SURE,
    )


def _voice(speaker: Speaker, cast: Cast, bearers: Mapping[str, Person | None]) -> Voice:
    person = cast.person_at(speaker.name_at)
    if person is not None:
        return Voice(person.id, "person", person.name)
    bearer = bearers.get(fold(speaker.label)) if _may_be_name(speaker) else None
    if bearer is not None:
        return Voice(bearer.id, "person", bearer.name)
    body = cast.organization_at(speaker.at)
    if body is not None:
        return Voice(body.id, "organization", body.name)
    holder = bearer_of(speaker.label, speaker.at, cast) if speaker.at is not None else None
    if holder is not None and speaker.type == "unnamed":
        return Voice(holder.id, "person", holder.name)
    return Voice(None, speaker.type if speaker.type != "unknown" else "unnamed", speaker.label)


def _may_be_name(speaker: Speaker) -> bool:
    """Whether the words may be a name that stands elsewhere in the bundle, which the model did not take for
    one here."""
    parts = speaker.label.replace("-", " ").replace("’", "").replace("'", "").split()
    is_name = all(part.isalpha() and part[0].isupper() for part in parts) and not speaker.label.isupper()
    return bool(parts) and is_name and speaker.at is not None and country_of(speaker.label) is None
