"""Where the sources differ: passages that cannot both hold, or that tell one thing differently.

A side is a passage, not an outlet: a source may differ with itself. What turns out the same after conversion
is no difference, and a later update is named as the reason where the dates show one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.model import (
    Delegation,
    Disagreement,
    Quote,
    Sure,
    short_code,
)
from generator.organize.desk import Desk, Dispute
from generator.organize.differing.accounts import differ_in_causes
from generator.organize.differing.denied import differ_by_denial
from generator.organize.differing.oppositions import (
    differ_by_doubt,
    differ_in_presence,
    differ_in_stances,
)
from generator.organize.differing.renderings import differ_in_words
from generator.organize.differing.rivals import differ_side_by_side
from generator.organize.differing.rounds import differ_in_next_round
from generator.organize.differing.schedule import differ_in_schedule
from generator.organize.differing.tallies import differ_in_heads, differ_in_numbers
from generator.organize.differing.timings import differ_in_dates
from generator.organize.differing.verdicts import differ_in_verdicts
from generator.organize.differing.votes import differ_in_votes
from generator.organize.opposed.pairs import Told
from generator.organize.opposed.tell import RULES, differ_in_deeds
from generator.organize.phrases.phrasing import in_marks
from generator.organize.utterances import group_utterances

KINDS = ("head", "fact", "time", "place", "number", "role", "cause", "wording")
"""The order in which they are listed: what a reader must know first."""


def find_disputes(told: Told, spoken: Sequence[Quote]) -> tuple[Dispute, ...]:
    """Every difference, by kind, then in the order of the sources."""
    desk = told.desk
    found = [
        *differ_in_heads(desk),
        *differ_in_stances(desk),
        *differ_in_presence(desk),
        *differ_by_denial(desk, told),
        *differ_by_doubt(desk),
        *differ_in_verdicts(desk),
        *differ_in_schedule(desk),
        *differ_in_next_round(desk),
        *differ_in_dates(desk),
        *differ_in_causes(desk),
        *differ_in_numbers(desk, told.around),
        *differ_in_votes(desk),
        *differ_side_by_side(desk),
        *differ_in_deeds(told),
        *_worded(spoken),
    ]
    opposed = [one for one in found if len(one.versions) > 1]  # figures that even out differ with nobody
    merged = list(_merged(one for one in opposed if not _is_named_by_another(one, opposed)))
    merged.sort(key=lambda each: (KINDS.index(each.kind), min(desk.place(v.at[0]) for v in each.versions)))
    return tuple(merged)


def tell_disagreements(desk: Desk, disputes: Iterable[Dispute]) -> tuple[Disagreement, ...]:
    """The differences as the briefing shows them."""
    return tuple(_disagreement(dispute) for dispute in disputes if not dispute.is_lone)


def with_conflicts(
    delegations: Iterable[Delegation], disagreements: Sequence[Disagreement]
) -> tuple[Delegation, ...]:
    """The delegations again, each with the ids of the differences about who heads it."""
    return tuple(replace(one, conflicts=_about_head_of(one, disagreements)) for one in delegations)


def _about_head_of(delegation: Delegation, disagreements: Sequence[Disagreement]) -> tuple[str, ...]:
    """Named alike is not enough, one side may have a team at two tables: a passage must be shared."""
    places = {at for member in delegation.members if member.status == "head" for at in member.at}
    return tuple(
        one.id
        for one in disagreements
        if one.kind == "head" and any(at in places for version in one.versions for at in version.at)
        if delegation.name in one.about
    )


def _disagreement(dispute: Dispute) -> Disagreement:
    evidence = sorted({at.text for version in dispute.versions for at in version.at})
    return Disagreement(
        short_code("d", dispute.kind, evidence[0], evidence[-1]),
        dispute.about,
        dispute.kind,
        dispute.reason,
        dispute.versions,
        rule=dispute.rule,
        sure=Sure.LIKELY,
    )


def _merged(found: Iterable[Dispute]) -> Iterator[Dispute]:
    """Differences over one matter are one; what rests on no passage of its own is told already."""
    kept: dict[object, Dispute] = {}
    for dispute in found:
        is_pair = dispute.kind == "fact" and len(dispute.versions) == 2
        key: object = dispute.about if is_pair else dispute
        if key in kept:
            kept[key] = _joined(kept[key], dispute)
        elif not any(_is_told_by(dispute, other) for other in kept.values()):
            kept[key] = dispute
    yield from kept.values()


def _is_told_by(dispute: Dispute, other: Dispute) -> bool:
    """Whether another of its kind sets passages of all its versions against each other; a rule for all deeds
    gives way to any."""
    told = [{*version.at} for version in other.versions]
    gives_way = dispute.rule in RULES.values() and other.rule not in RULES.values()
    is_kind = dispute.kind == other.kind or gives_way
    sides = [{n for n, side in enumerate(told) if side & {*version.at}} for version in dispute.versions]
    return is_kind and all(sides) and len(set().union(*sides)) > 1


def _is_named_by_another(dispute: Dispute, found: Sequence[Dispute]) -> bool:
    """Whether figures that nothing names are told under a name elsewhere."""
    if not dispute.is_unnamed:
        return False
    named = (one for one in found if not one.is_unnamed)
    told = ([at for version in one.versions for at in version.at] for one in named)
    return any(all(any(at.overlaps(o) for o in ats for at in v.at) for v in dispute.versions) for ats in told)


def _joined(one: Dispute, other: Dispute) -> Dispute:
    """The passages of both, side by side: the first version of each says yes, the second no."""
    pairs = zip(one.versions, other.versions, strict=True)
    no = set(one.versions[1].at) | set(other.versions[1].at)
    versions = tuple(
        replace(
            first, at=tuple(at for at in dict.fromkeys((*first.at, *second.at)) if number or at not in no)
        )
        for number, (first, second) in enumerate(pairs)
    )
    return replace(one, versions=versions) if versions[0].at else one


def _worded(spoken: Sequence[Quote]) -> Iterator[Dispute]:
    by_id = {quote.id: quote for quote in spoken}
    for utterance in group_utterances(spoken):
        direct = [by_id[name] for name in utterance.quotes if by_id[name].kind in {"direct", "mixed"}]
        versions = differ_in_words(direct)
        told = {version.at[0].source for version in versions}
        if len(told) > 1:  # who quotes a speaker twice quotes two utterances
            about = f"The words of {direct[0].speaker.label}: {in_marks(opening(direct[0].words))}"
            yield Dispute(about, "wording", versions, "one utterance, other words")


def opening(words: str, many: int = 8) -> str:
    """The first words of a quotation."""
    parts = words.split()
    return " ".join(parts[:many]) + (" …" if len(parts) > many else "")
