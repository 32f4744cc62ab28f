"""Where the sources differ: passages that cannot both hold, or that tell one thing differently.

A side is a passage, not an outlet: a source may differ with itself. What turns out the same after conversion
is no difference, and a later update is named as the reason where the dates show one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.model import (
    Citation,
    Disagreement,
    FoundDenial,
    FoundStance,
    Quote,
    Sure,
    Version,
    short_code,
)
from generator.organize.desk import Desk, Matter
from generator.organize.phrasing import in_marks, render
from generator.organize.renderings import differ_in_words
from generator.organize.utterances import group_utterances

KINDS = ("head", "fact", "time", "place", "number", "role", "cause", "wording")
"""The order in which they are listed: what a reader must know first."""
LATER = "The later passages are newer."
UNCONFIRMED = "Reported by one side and not confirmed by the other."


def tell_disagreements(desk: Desk, spoken: Sequence[Quote]) -> tuple[Disagreement, ...]:
    """Every difference, by kind, then in the order of the sources."""
    found = [*_denied(desk), *_opposed(desk), *_unconfirmed(desk), *_worded(desk, spoken)]
    found.sort(key=lambda each: (KINDS.index(each.kind), min(desk.place(v.at[0]) for v in each.versions)))
    return tuple(_each_once(found))


def _each_once(found: Iterable[Disagreement]) -> Iterator[Disagreement]:
    """Two differences resting on the same two passages are one; the first rule that found it tells it."""
    seen: set[frozenset[Citation]] = set()
    for disagreement in found:
        places = frozenset(at for version in disagreement.versions for at in version.at)
        if places not in seen:
            seen.add(places)
            yield disagreement


def _denied(desk: Desk) -> Iterator[Disagreement]:
    for denial in desk.denials:
        versions = (
            Version(in_marks(denial.claim.text), (denial.claim_at,)),
            Version(in_marks(denial.denial.text), (denial.at,)),
        )
        yield _disagreement(_about(denial, desk), "fact", None, versions, denial.rule)


def _about(denial: FoundDenial, desk: Desk) -> str:
    if denial.about:
        return "Whether " + render(denial.about, desk.cast)
    return f"The statement {in_marks(denial.claim.text)}"


def _opposed(desk: Desk) -> Iterator[Disagreement]:
    """Yes against no about one thing of a known kind."""
    sides: dict[tuple[str, ...], list[tuple[Matter, FoundStance]]] = {}
    for stance in desk.stances:
        matter = desk.matter(stance)
        if matter is not None and matter.key[0] != "meeting":
            sides.setdefault(matter.key, []).append((matter, stance))
    for key in sorted(sides, key=str):
        yield from _yes_and_no(sides[key], desk)


def _yes_and_no(about: Sequence[tuple[Matter, FoundStance]], desk: Desk) -> Iterator[Disagreement]:
    matter = about[0][0]
    no = _passages((s for _, s in about if s.stance == "no"), desk)
    yes = _passages((s for _, s in about if s.stance == "yes"), desk)
    planned = _passages((s for _, s in about if s.stance in {"planned", "open"}), desk)
    for_it = yes or (planned if matter.key[0] == "attendance" else ())
    for_it = tuple(at for at in for_it if at not in no)
    if not no or not for_it:
        return
    says = ("It is so, or may be.", "It is not so.")
    versions = (Version(says[0], for_it), Version(says[1], no))
    later = all(any(desk.moments.is_after(b, a) for b in no) for a in for_it)
    yield _disagreement(
        f"Whether {matter.whether}", "fact", LATER if later else None, versions, "yes against no"
    )


def _passages(stances: Iterable[FoundStance], desk: Desk) -> tuple[Citation, ...]:
    return tuple(sorted({stance.at for stance in stances}, key=desk.place))


def _unconfirmed(desk: Desk) -> Iterator[Disagreement]:
    for unknown in desk.unknowns:
        if unknown.kind == "unconfirmed":
            at = (unknown.at,)
            versions = (Version("reported", at), Version("not confirmed", at))
            about = f"The report {in_marks(unknown.words.text)}"
            yield _disagreement(about, "fact", UNCONFIRMED, versions, unknown.rule)


def _worded(desk: Desk, spoken: Sequence[Quote]) -> Iterator[Disagreement]:
    by_id = {quote.id: quote for quote in spoken}
    for utterance in group_utterances(spoken):
        quotes = [by_id[name] for name in utterance.quotes]
        direct = [quote for quote in quotes if quote.kind in {"direct", "mixed"}]
        versions = differ_in_words(direct)
        if len(versions) > 1:
            about = f"The words of {direct[0].speaker.label}"
            yield _disagreement(about, "wording", None, versions, "one utterance, other words")


def _disagreement(
    about: str, kind: str, reason: str | None, versions: tuple[Version, ...], rule: str
) -> Disagreement:
    evidence = sorted({at.text for version in versions for at in version.at})
    return Disagreement(
        short_code("d", kind, about if kind != "wording" else "", evidence[0], evidence[-1]),
        about,
        kind,
        reason,
        versions,
        rule=rule,
        sure=Sure.LIKELY,
    )
