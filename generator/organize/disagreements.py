"""Where the sources differ: passages that cannot both hold, or that tell one thing differently.

A side is a passage, not an outlet: a source may differ with itself. What turns out the same after conversion
is no difference, and a later update is named as the reason where the dates show one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.model import (
    Citation,
    Delegation,
    Disagreement,
    FoundDenial,
    FoundStance,
    Quote,
    Sure,
    Version,
    short_code,
)
from generator.organize.accounts import differ_in_causes, differ_in_times
from generator.organize.clashes import differ_in_acts
from generator.organize.desk import Desk, Dispute, Matter
from generator.organize.phrasing import in_marks, render
from generator.organize.renderings import differ_in_words
from generator.organize.tallies import differ_in_heads, differ_in_numbers, differ_in_roles
from generator.organize.utterances import group_utterances

KINDS = ("head", "fact", "time", "place", "number", "role", "cause", "wording")
"""The order in which they are listed: what a reader must know first."""
LATER = "The later passages are newer."
UNCONFIRMED = "Reported by one side and not confirmed by the other."


def find_disputes(desk: Desk, spoken: Sequence[Quote]) -> tuple[Dispute, ...]:
    """Every difference, by kind, then in the order of the sources."""
    found = [
        *differ_in_heads(desk),
        *_denied(desk),
        *_opposed(desk),
        *_unconfirmed(desk),
        *differ_in_acts(desk),
        *differ_in_times(desk),
        *differ_in_causes(desk),
        *differ_in_numbers(desk),
        *differ_in_roles(desk),
        *_worded(spoken),
    ]
    found.sort(key=lambda each: (KINDS.index(each.kind), min(desk.place(v.at[0]) for v in each.versions)))
    return tuple(_each_once(found))


def tell_disagreements(desk: Desk, disputes: Iterable[Dispute]) -> tuple[Disagreement, ...]:
    """The differences as the briefing shows them."""
    return tuple(_disagreement(dispute) for dispute in disputes)


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


def _each_once(found: Iterable[Dispute]) -> Iterator[Dispute]:
    """Two differences resting on the same passages are one; the first rule that found it tells it."""
    seen: set[frozenset[Citation]] = set()
    for dispute in found:
        places = frozenset(at for version in dispute.versions for at in version.at)
        if places not in seen:
            seen.add(places)
            yield dispute


def _denied(desk: Desk) -> Iterator[Dispute]:
    for denial in desk.denials:
        versions = (
            Version(in_marks(denial.claim.text), (denial.claim_at,)),
            Version(in_marks(denial.denial.text), (denial.at,)),
        )
        question = render(denial.question, desk.cast) if denial.question else ""
        matter = _matter_at(denial.claim_at, desk)
        yield Dispute(_about(denial, desk), "fact", versions, denial.rule, question=question, matter=matter)


def _matter_at(at: Citation, desk: Desk) -> Matter | None:
    """What a passage is about, where it is of a known kind: who attends, whether it has begun."""
    stances = (
        stance for stance in desk.stances if stance.at == at and stance.about in {"attendance", "start"}
    )
    return next((matter for stance in stances if (matter := desk.matter(stance)) is not None), None)


def _about(denial: FoundDenial, desk: Desk) -> str:
    if denial.about:
        return "Whether " + render(denial.about, desk.cast)
    return f"Whether {in_marks(denial.claim.text)} is true"


def _opposed(desk: Desk) -> Iterator[Dispute]:
    """Yes against no about one thing of a known kind."""
    sides: dict[tuple[str, ...], list[tuple[Matter, FoundStance]]] = {}
    for stance in desk.stances:
        matter = desk.matter(stance)
        if matter is not None and matter.key[0] in {"attendance", "start"}:
            sides.setdefault(matter.key, []).append((matter, stance))
    for key in sorted(sides, key=str):
        yield from _yes_and_no(sides[key], desk)


def _yes_and_no(about: Sequence[tuple[Matter, FoundStance]], desk: Desk) -> Iterator[Dispute]:
    matter = about[0][0]
    no = _passages((s for _, s in about if s.stance == "no"), desk)
    yes = _passages((s for _, s in about if s.stance == "yes"), desk)
    planned = _passages((s for _, s in about if s.stance in {"planned", "open"}), desk)
    for_it = yes or (planned if matter.key[0] == "attendance" else ())
    for_it = tuple(at for at in for_it if at not in no)
    if not no or not for_it:
        return
    versions = (Version("Yes." if yes else "It is planned or possible.", for_it), Version("No.", no))
    later = all(any(desk.moments.is_after(b, a) for b in no) for a in for_it)
    reason = LATER if later else None
    yield Dispute(f"Whether {matter.whether}", "fact", versions, "yes against no", reason)


def _passages(stances: Iterable[FoundStance], desk: Desk) -> tuple[Citation, ...]:
    return tuple(sorted({stance.at for stance in stances}, key=desk.place))


def _unconfirmed(desk: Desk) -> Iterator[Dispute]:
    for unknown in desk.unknowns:
        if unknown.kind == "unconfirmed":
            last = unknown.also or (unknown.at,)
            versions = (Version("Reported.", (unknown.at,)), Version("Not confirmed.", last))
            asked = render(unknown.question, desk.cast)
            about = _is_confirmed(asked) or f"Whether {in_marks(unknown.words.text)} is true"
            yield Dispute(about, "fact", versions, unknown.rule, UNCONFIRMED)


def _is_confirmed(asked: str) -> str:
    """`Is the capture of the town confirmed?` as a title: `Whether the capture of the town is confirmed`."""
    verb, _, rest = asked.rstrip("?").partition(" ")
    if not rest.endswith(" confirmed"):
        return asked
    return f"Whether {rest.removesuffix(' confirmed')} {verb.lower()} confirmed"


def _worded(spoken: Sequence[Quote]) -> Iterator[Dispute]:
    by_id = {quote.id: quote for quote in spoken}
    for utterance in group_utterances(spoken):
        direct = [by_id[name] for name in utterance.quotes if by_id[name].kind in {"direct", "mixed"}]
        versions = differ_in_words(direct)
        if len(versions) > 1:
            about = f"The words of {direct[0].speaker.label}: {in_marks(opening(direct[0].words))}"
            yield Dispute(about, "wording", versions, "one utterance, other words")


def opening(words: str, many: int = 8) -> str:
    """The first words of a quotation."""
    parts = words.split()
    return " ".join(parts[:many]) + (" …" if len(parts) > many else "")
